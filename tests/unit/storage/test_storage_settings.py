"""The officer's settings on disk: whole, calm when missing, told when broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import AppError
from app.language import Language
from app.language.prose import error_words
from app.storage import paths
from app.storage.settings import FILE_NAME, MOST_RECENT, Settings, load_settings, save_settings


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMS_BUILDER_HOME", str(tmp_path))
    return paths.settings() / FILE_NAME


def test_no_file_gives_the_usual_ones() -> None:
    assert load_settings() == Settings()


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
    save_settings(settings)
    assert load_settings() == settings


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"role": "king"}',
        b'{"interface": "de"}',
        b'{"size": [1]}',
        b'{"size": [-5, 9]}',
        b'{"size": [99999999999999999999, 9]}',
        b'{"panes": {"wide": ["1"]}}',
        b"[" * 100_000,
    ],
)
def test_broken_file_is_told_in_both_languages(own_home: Path, content: bytes) -> None:
    own_home.parent.mkdir(parents=True)
    own_home.write_bytes(content)
    with pytest.raises(AppError) as caught:
        load_settings()
    assert caught.value.code == "settings-file"
    words = {error_words(caught.value, language) for language in Language}
    assert len(words) == 2
    assert own_home.read_bytes() == content


def test_settings_of_a_later_version_are_read(own_home: Path) -> None:
    own_home.parent.mkdir(parents=True)
    own_home.write_bytes(b'{"role": "examiner", "colour": "blue"}')
    assert load_settings() == Settings("examiner")


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
    save_settings(chosen)
    assert load_settings().pack_in_use == tmp_path / "mine"
    assert chosen.with_pack(paths.shipped_pack()) == settings
