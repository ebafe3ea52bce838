"""`doctor`: on a bare machine, on one that has all it needs, and on broken ones."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app.expressions.names import OFFICE_ENTRIES
from app.language.prose.health import health_words
from app.storage import paths
from app.storage.health import HealthCheck, keyring_check
from app.storage.organisation import Organisation
from app.storage.settings import Settings, settings_file
from app.storage.shipped_files import shipped_files
from app.storage.system_libraries import missing_libraries, packages_of
from app.ui.shell import screen_probe
from tests.unit.cli.conftest import Ran, Run
from tests.unit.small_pack import opened, small_files, write_folder
from tests.unit.storage import keyrings

GOOD_SCREEN = (HealthCheck("display", "good", health_words("read")),)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen with nothing wrong: what a real one says is asked elsewhere here, and in tests/desktop."""
    monkeypatch.setattr(screen_probe, "ask_screen", lambda: GOOD_SCREEN)


@pytest.fixture(autouse=True)
def keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A keyring that keeps what it is given."""
    monkeypatch.setenv("TEST_KEYRING", str(tmp_path / "keys"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{keyrings.__name__}.InFile")
    return tmp_path / "keys"


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is asked for one, which takes a process of its own."""
    good = HealthCheck("keyring", "good", health_words("read"))
    monkeypatch.setattr("app.storage.health.keyring_check", lambda: good)


@pytest.fixture
def full_pack(tmp_path: Path) -> Path:
    """A pack with nothing to mend: approved, and its office filled in."""
    files = small_files()
    files["pack.yaml"] = files["pack.yaml"].replace(b"status: sample", b"status: approved")
    missing = [each for each in OFFICE_ENTRIES if each not in opened().index.office]
    lines = [f"{each}: {{en: Words., cy: Geiriau.}}\n" for each in missing]
    files["office.yaml"] += "".join(lines).encode()
    write_folder(tmp_path / "pack", files)
    return tmp_path / "pack"


def states(ran: Ran) -> dict[str, str]:
    checks: Sequence[dict[str, Any]] = ran.json["checks"]
    return {each["about"]: each["state"] for each in checks}


@pytest.mark.usefixtures("screen")
def test_where_all_is_good_it_says_so(run: Run, full_pack: Path) -> None:
    ran = run("--pack", str(full_pack), "doctor")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert [each for each in lines[:-1] if not each.startswith("Good: ")] == []
    assert lines[-1] == "Everything is as it should be."
    told = [each.split(": ")[1] for each in lines[:-1]]
    assert told == list(dict.fromkeys(told))
    assert {"Display", "Wording in use", "Keyring", "Welsh dictionary"} <= set(told)


@pytest.mark.usefixtures("screen")
def test_it_makes_no_key_and_no_folder(run: Run, keyring: Path, own_home: Path) -> None:
    before = sorted(own_home.rglob("*"))
    ran = run("doctor")
    assert "The key of your open cases will be made at the first start." in ran.out
    assert not keyring.exists()
    assert [each for each in sorted(own_home.rglob("*")) if each not in before] == []
    # The sample pack is no fault.
    assert ran.code == 0


@pytest.mark.usefixtures("screen")
def test_each_thing_that_is_broken_is_told_with_what_to_do(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = paths.settings()
    settings.mkdir(0o700, parents=True, exist_ok=True)
    settings.chmod(0o700)
    (settings / "settings.json").write_text("{", "utf-8")
    (settings / "words.txt").write_text("cy biometreg", "utf-8")
    paths.data().mkdir(parents=True, exist_ok=True)
    paths.data().chmod(0o755)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{keyrings.__name__}.Locked")
    ran = run("doctor", "--format", "json")
    assert ran.code == 1
    assert ran.json["state"] == "limited"
    limited = {name for name, state in states(ran).items() if state == "limited"}
    assert limited == {"settings", "words", "folder-data", "keyring"}
    said = {each["about"]: each["said"] for each in ran.json["checks"]}
    assert "chmod 700" in said["folder-data"]
    assert "Unlock it" in said["keyring"]


@pytest.mark.usefixtures("screen")
def test_a_disk_without_room_and_a_folder_that_cant_be_written_to(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage(NamedTuple):
        free: int
        total: int = 4_000_000_000

    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(3_000_000))
    out = run("doctor").out
    assert out.count("no room left on its disk (3 MB)") == 3
    assert out.count("settings and open cases may not be saved") == 2
    monkeypatch.setattr(os, "access", lambda *_: False)
    ran = run("doctor")
    assert ran.code == 1
    assert ran.out.count("it can’t be written to") == 3


@pytest.mark.usefixtures("screen")
def test_a_file_where_a_folder_should_be_and_a_home_on_no_disk(
    run: Run, own_home: Path, full_pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("settings", "data", "cache/packs"):
        shutil.rmtree(own_home / name, ignore_errors=True)
        (own_home / name).write_text("mine", "utf-8")
    ran = run("--pack", str(full_pack), "doctor", "--format", "json")
    said = {each["about"]: each["said"] for each in ran.json["checks"]}
    for about, name in (
        ("folder-settings", "settings"),
        ("folder-data", "data"),
        ("folder-cache", "cache/packs"),
    ):
        assert f"where this folder should be, {own_home / name}." in said[about]
    assert ran.code == 1
    monkeypatch.setenv("COMMS_BUILDER_HOME", "/proc/none")
    if Path("/proc").is_dir():
        assert run("--pack", str(full_pack), "doctor").out.count("it can’t be written to") == 3


@pytest.mark.usefixtures("screen")
def test_wording_that_cant_be_read_stops_it(run: Run, full_pack: Path) -> None:
    (full_pack / "pack.yaml").write_text("{", "utf-8")
    ran = run("--pack", str(full_pack), "doctor")
    assert ran.code == 2
    assert "Stops: Wording in use: " in ran.out
    assert "  pack.yaml:1:1: “{” is opened here and never closed" in ran.out
    assert "  Mend that, or name other wording: comms-builder --pack FOLDER" in ran.out


@pytest.mark.usefixtures("screen")
def test_wording_that_was_chosen_and_cant_be_read_is_stood_in_for(
    run: Run, full_pack: Path
) -> None:
    (full_pack / "pack.yaml").write_text("{", "utf-8")
    settings_file().save(Settings().with_pack(full_pack))
    ran = run("doctor")
    assert ran.code == 1
    assert "To mend: Wording in use: " in ran.out
    assert "the window uses the wording that came with Comms Builder" in ran.out


@pytest.mark.usefixtures("screen", "no_keyring")
def test_wording_that_the_organisation_set_is_its_matter(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Organisation(pack=str(tmp_path / "gone"))
    for module in ("app.cli.main", "app.cli.doctor", "app.storage.health"):
        monkeypatch.setattr(f"{module}.load_organisation", lambda: known)
    ran = run("doctor")
    assert ran.code == 1
    assert "The organisation has set this wording: tell your IT support." in ran.out
    assert "Use the shipped wording" not in ran.out


@pytest.mark.usefixtures("screen", "no_keyring")
def test_where_neither_the_chosen_wording_nor_the_shipped_one_can_be_read_there_is_no_window(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings_file().save(Settings().with_pack(tmp_path / "gone"))
    monkeypatch.setattr(paths, "shipped_pack", lambda: tmp_path / "lost")
    ran = run("doctor")
    assert ran.code == 2
    assert "gone: There is no wording here" in ran.out
    assert "lost: There is no wording here" in ran.out
    assert "install it anew" in ran.out


@pytest.mark.usefixtures("screen", "no_keyring")
def test_a_bug_in_reading_the_wording_takes_no_line_from_the_rest(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise KeyError("Siân")

    monkeypatch.setattr("app.cli.doctor.load", fails)
    ran = run("doctor", "--format", "json")
    assert ran.code == 2
    assert states(ran)["wording"] == "broken"
    assert "dictionary-cy" in states(ran)
    assert "Siân" not in ran.out + ran.err


@pytest.mark.usefixtures("screen", "no_keyring")
def test_what_cant_be_read_comes_with_what_to_do(run: Run, full_pack: Path) -> None:
    settings = paths.settings()
    settings.mkdir(0o700, parents=True, exist_ok=True)
    (settings / "settings.json").mkdir()
    os.mkfifo(settings / "officer.json")
    ran = run("--pack", str(full_pack), "doctor", "--format", "json")
    said = {each["about"]: each["said"] for each in ran.json["checks"]}
    assert ran.code == 1
    for about in ("settings", "officer"):
        assert "it can’t be read (" in said[about]
        assert "Ask your IT support" in said[about]
    # It has a line, so nothing else tells of it.
    assert ran.err == ""


@pytest.mark.usefixtures("screen", "no_keyring")
def test_a_link_that_leads_nowhere_and_a_home_that_depends_on_where_one_is(
    run: Run, full_pack: Path, own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(paths.data(), ignore_errors=True)
    own_home.mkdir(exist_ok=True)
    for target in (tmp_path / "nowhere", paths.data()):
        paths.data().symlink_to(target)
        ran = run("--pack", str(full_pack), "doctor", "--format", "json")
        said = {each["about"]: each["said"] for each in ran.json["checks"]}
        assert "a link stands there that leads nowhere" in said["folder-data"]
        assert states(ran)["folder-data"] == "limited"
        paths.data().unlink()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COMMS_BUILDER_HOME", "here")
    ran = run("--pack", str(full_pack), "doctor")
    assert ran.code == 1
    assert ran.out.count("Set COMMS_BUILDER_HOME to the whole path") == 3


@pytest.mark.usefixtures("screen", "no_keyring")
def test_what_should_have_come_with_the_program_is_named(
    run: Run, full_pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = shipped_files()[0].name
    monkeypatch.setattr(
        "app.storage.health.shipped_files", lambda: (tmp_path / "letters" / lost, Path(__file__))
    )
    ran = run("--pack", str(full_pack), "doctor")
    assert ran.code == 1
    assert f"Missing: letters/{lost}. Install Comms Builder anew" in ran.out


@pytest.mark.usefixtures("screen")
def test_files_with_something_wrong_are_counted_once(run: Run, full_pack: Path) -> None:
    for path, more in (("office.yaml", "zz: a | b\nyy: a | b\n"), ("terms.yaml", "zz: 1\n")):
        with (full_pack / path).open("a", encoding="utf-8") as file:
            file.write(more)
    out = run("--pack", str(full_pack), "doctor").out
    assert (
        "files with something that can’t be used: 2 (office.yaml, terms.yaml). That is left out"
        in out
    )


@pytest.mark.usefixtures("screen")
def test_no_user_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, own_home: Path
) -> None:
    monkeypatch.setattr(Path, "home", lambda: own_home.parent)
    (own_home / "settings").mkdir(exist_ok=True)
    (own_home / "settings" / "settings.json").write_text("{", "utf-8")
    ran = run("doctor")
    assert str(own_home.parent) not in ran.out
    assert "~/" in ran.out
    assert str(tmp_path) not in ran.out


def test_why_a_screen_cant_be_used_is_what_qt_says_of_it() -> None:
    language = ("default", 'Detected locale "C" with character encoding "ANSI_X3.4-1968"\nmore')
    screen = ("qt.qpa.xcb", "could not connect to display :5")
    last = ("default", "This application failed to start\n\nAvailable platform plugins are: xcb.")
    assert screen_probe.reason_among([language, screen, last]) == screen[1]
    assert screen_probe.reason_among([("default", "\nNo.\nMore."), last]) == "No."
    assert screen_probe.reason_among([]) == ""
    plugin = ("qt.qpa.plugin", "Could not load the Qt platform plugin")
    assert screen_probe.reason_among([("", "No wl_display"), plugin, last]) == "No wl_display"


def test_without_a_screen_it_says_so_and_the_rest(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    ran = run("doctor", "--format", "json")
    assert ran.code == 2
    assert states(ran)["display"] == "broken"
    assert "There is no screen here" in ran.out
    assert states(ran)["keyring"] == "good"


def test_what_it_is_shown_on_is_asked_in_a_process_of_its_own(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    ran = run("doctor", "--format", "json")
    assert states(ran)["platform"] == "good"
    assert states(ran)["fonts"] == "good"
    assert states(ran)["display"] == "broken"
    assert "QT_QPA_PLATFORM=offscreen" in ran.out


def test_a_keyring_that_never_answers_is_waited_for_only_so_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{keyrings.__name__}.Slow")
    check = keyring_check(0.0)
    assert check.state == "limited"
    assert "didn’t answer within" in check.said.en


def test_the_libraries_that_qt_lacks_are_named_with_their_packages(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ldd = tmp_path / "bin" / "ldd"
    ldd.parent.mkdir()
    lines = "\\tlibxcb-keysyms.so.1 => not found\\n\\tlibc.so.6 => /lib/libc.so.6\\n"
    ldd.write_text(f"#!/bin/sh\nprintf '{lines}'\n", "utf-8")
    ldd.chmod(0o755)
    monkeypatch.setenv("PATH", f"{ldd.parent}:/bin:/usr/bin")
    assert missing_libraries() == ("libxcb-keysyms.so.1",)
    assert packages_of(("libxcb-keysyms.so.1", "libnew.so.2")) == ("libxcb-keysyms1", "libnew.so.2")
    ldd.unlink()
    monkeypatch.setenv("PATH", str(ldd.parent))
    assert missing_libraries() == ()
