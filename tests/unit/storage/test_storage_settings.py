"""The officer's settings on disk: whole, calm when missing, told when broken."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from app.errors import AppError
from app.language import Language
from app.language.prose import error_words
from app.storage import locks, paths, records
from app.storage.personal_words import load_words
from app.storage.settings import FILE_NAME, MOST_RECENT, Settings, settings_file

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMS_BUILDER_HOME", str(tmp_path))
    return paths.settings() / FILE_NAME


def test_no_file_gives_the_usual_ones() -> None:
    assert settings_file().load() == Settings()


def test_what_was_saved_comes_back() -> None:
    settings = Settings(
        "csmt",
        ("photos/new-photo",),
        ("a", "b"),
        (960, 1040),
        {"wide": (1, 2, 3, 4)},
        True,
        interface=Language.CY,
        text=150,
        colours="dark",
        pack="/somewhere/else",
    )
    settings_file().save(settings)
    assert settings_file().load() == settings


GOOD = b'{"favourites": ["a", "b"], "text": 150, "interface": "cy", "pack": "/mine"'
HELD = Settings(favourites=("a", "b"), text=150, interface=Language.CY, pack="/mine")


@pytest.mark.parametrize(
    "bad",
    [
        b'"role": "king"',
        b'"size": [1]',
        b'"size": [-5, 9]',
        b'"size": [99999999999999999999, 9]',
        b'"panes": {"wide": ["1"]}',
        b'"recent": "a"',
        b'"recent": null',
        b'"keep_on_top": 1',
        b'"colours": [[[[]]]]',
    ],
)
def test_a_bad_field_costs_no_other(own_home: Path, bad: bytes) -> None:
    own_home.parent.mkdir(parents=True)
    own_home.write_bytes(GOOD + b", " + bad + b"}")
    with pytest.raises(AppError) as caught:
        settings_file().load()
    assert caught.value.code == "settings-file"
    assert caught.value.params["kept"] == HELD
    assert len({error_words(caught.value, language) for language in Language}) == 2


@pytest.mark.parametrize("least", [b'{"text": 99}', b'{"interface": "de"}', b'{"pack": 3}'])
def test_the_bad_field_itself_is_as_usual(own_home: Path, least: bytes) -> None:
    own_home.parent.mkdir(parents=True)
    own_home.write_bytes(least)
    with pytest.raises(AppError) as caught:
        settings_file().load()
    assert caught.value.params["kept"] == Settings()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"[" * 100_000, b" " * 2_000_000])
def test_a_file_that_holds_no_settings_is_told_and_put_aside(
    own_home: Path, content: bytes
) -> None:
    own_home.parent.mkdir(parents=True)
    own_home.write_bytes(content)
    file = settings_file()
    with pytest.raises(AppError) as caught:
        file.load()
    assert (caught.value.code, caught.value.params["kept"]) == ("settings-file", Settings())
    assert own_home.read_bytes() == content
    file.save(HELD)
    assert settings_file().load() == HELD
    assert own_home.with_name("settings.json.bad").read_bytes() == content


def test_a_bad_field_is_put_aside_before_it_is_written_over(own_home: Path) -> None:
    own_home.parent.mkdir(parents=True)
    for number, text in enumerate((b"1", b"2"), start=1):
        content = GOOD.replace(b"150", text) + b"}"
        own_home.write_bytes(content)
        file = settings_file()
        with pytest.raises(AppError):
            file.load()
        file.save(msgspec.structs.replace(HELD, text=200, colours="dark"))
        name = "settings.json.bad" if number == 1 else "settings.json.bad-2"
        assert own_home.with_name(name).read_bytes() == content
    assert settings_file().load() == msgspec.structs.replace(HELD, text=200, colours="dark")


def test_what_a_later_version_wrote_is_read_and_kept(own_home: Path) -> None:
    own_home.parent.mkdir(parents=True)
    own_home.write_bytes(b'{"role": "examiner", "colour": {"of": ["blue"]}}')
    file = settings_file()
    assert file.load() == Settings("examiner")
    file.save(Settings("csmt"))
    assert json.loads(own_home.read_bytes())["colour"] == {"of": ["blue"]}
    assert settings_file().load() == Settings("csmt")


def test_two_windows_keep_what_each_changed() -> None:
    first, second = settings_file(), settings_file()
    first.load(), second.load()
    first.save(Settings(favourites=("a", "b"), panes={"wide": (1, 2)}))
    second.save(Settings(text=150, favourites=("c",), recent=("x",), panes={"tall": (3,)}))
    first.save(Settings(favourites=("b",), panes={"wide": (5, 2)}, colours="dark"))
    assert settings_file().load() == Settings(
        text=150,
        favourites=("b", "c"),
        recent=("x",),
        panes={"wide": (5, 2), "tall": (3,)},
        colours="dark",
    )


def test_what_both_windows_changed_is_as_the_later_says() -> None:
    first, second = settings_file(), settings_file()
    first.save(Settings(text=150, favourites=("a",)))
    second.save(Settings(text=200, favourites=("a",)))
    assert settings_file().load() == Settings(text=200, favourites=("a",))


def test_two_programs_lose_nothing_of_each_other(own_home: Path) -> None:
    code = (
        "import sys, msgspec\n"
        "from app.language import Language\n"
        "from app.storage.personal_words import add_word\n"
        "from app.storage.settings import settings_file\n"
        "file = settings_file()\n"
        "settings = file.load()\n"
        "for number in range(150):\n"
        "    settings = settings.with_favourite(f'{sys.argv[1]}{number}', on=True)\n"
        "    file.save(settings)\n"
        "    add_word(f'{sys.argv[1]}{number}', Language.EN)\n"
    )
    programs = [
        subprocess.Popen([sys.executable, "-c", code, name], cwd=ROOT) for name in ("left", "right")
    ]
    assert [each.wait(60) for each in programs] == [0, 0]
    wanted = {f"{name}{number}" for name in ("left", "right") for number in range(150)}
    assert set(settings_file().load().favourites) == wanted
    assert load_words()[Language.EN] == wanted


def test_a_file_that_cannot_be_read_is_never_written_over(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings_file().save(HELD)
    file = settings_file()
    with monkeypatch.context() as patch:
        patch.setattr(records, "read_bytes", fail)
        for attempt in (file.load, lambda: file.save(Settings(text=200))):
            with pytest.raises(AppError) as caught:
                attempt()
            assert caught.value.code == "cannot-read"
    file.save(Settings(text=200))
    assert settings_file().load() == msgspec.structs.replace(HELD, text=200)


def fail(path: Path, _most: int) -> bytes:
    raise AppError("cannot-read", str(path), reason="an error of the disk")


def test_a_lock_that_is_held_too_long_is_told(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "LONGEST_WAIT", 0.02)
    with locks.locked(own_home), pytest.raises(AppError) as caught:
        settings_file().save(HELD)
    assert caught.value.code == "cannot-write"
    settings_file().save(HELD)


def test_a_pipe_in_its_place_is_told_and_waits_for_nobody(own_home: Path) -> None:
    own_home.parent.mkdir(parents=True)
    os.mkfifo(own_home)
    with pytest.raises(AppError) as caught:
        settings_file().load()
    assert caught.value.code == "cannot-read"


def test_recent_has_the_newest_first_and_each_once() -> None:
    settings = Settings()
    for number in range(MOST_RECENT + 3):
        settings = settings.with_recent(f"t{number}")
    assert settings.recent[0] == f"t{MOST_RECENT + 2}"
    assert len(settings.recent) == MOST_RECENT
    again = settings.with_recent(settings.recent[2])
    assert again.recent[0] == settings.recent[2]
    assert sorted(again.recent) == sorted(settings.recent)


def test_favourite_is_marked_once_and_unmarked() -> None:
    settings = Settings().with_favourite("a", on=True).with_favourite("b", on=True)
    settings = settings.with_favourite("a", on=True)
    assert settings.favourites == ("b", "a")
    assert settings.with_favourite("b", on=False).favourites == ("a",)
    assert settings.with_favourite("c", on=False) == settings


def test_the_pack_in_use_is_the_shipped_one_until_another_is_chosen(tmp_path: Path) -> None:
    settings = Settings()
    assert settings.pack_in_use == paths.shipped_pack()
    chosen = settings.with_pack(tmp_path / "mine")
    settings_file().save(chosen)
    assert settings_file().load().pack_in_use == tmp_path / "mine"
    assert chosen.with_pack(paths.shipped_pack()) == settings
