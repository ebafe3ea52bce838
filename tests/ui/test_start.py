"""The start: whatever a pack holds, a window opens and says what could not be used, or how far the reading is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.errors import AppError
from app.packs.container import Container, write_container
from app.rules import patterns
from app.storage import compiled_folder, health, packs, paths
from app.storage.compiled_folder import cached_file, compile_folder
from app.storage.health import machine_checks
from app.storage.settings import Settings
from app.ui.application import Start
from app.ui.packs import choosing
from app.ui.packs.in_use import PackInUse
from app.ui.shell import making, reading_window
from app.ui.shell.main_window import MainWindow
from app.ui.shell.platforms import allow_known_platforms, name_font_settings
from app.ui.shell.problem_window import ProblemWindow
from app.ui.shell.reading_window import ReadingWindow
from app.ui.state.reading_progress import ReadingProgress
from app.ui.style.theme import Theme
from tests.ui.conftest import ANYONE, NOW, SAM
from tests.unit.small_pack import small_files, write_folder

ROOT = Path(__file__).parents[2]
SHIPPED = paths.shipped_pack()
Made = Callable[..., QMainWindow]
Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "own", small_files())


@pytest.fixture
def begin(theme: Theme, qtbot: QtBot) -> Callable[..., Start]:
    def make(own: Path | None = None, named: Path | None = None) -> Start:
        settings = ANYONE.with_pack(own) if own is not None else ANYONE
        kept: list[Settings] = []
        return Start(
            theme, named, lambda: SAM, lambda _: None, (lambda: settings, kept.append), lambda: NOW
        )

    return make


def fails_for(path: Path, bug: Exception, real: Callable[..., object]) -> Callable[..., object]:
    def act(first: object, *rest: object, **named: object) -> object:
        at = getattr(first, "path", first)
        if at == path:
            raise bug
        return real(first, *rest, **named)

    return act


@pytest.mark.parametrize("bug", [RuntimeError("re2: too large"), KeyError("x"), RecursionError()])
def test_a_bug_in_reading_the_own_pack_lets_the_shipped_one_stand_in(
    begin: Callable[..., Start],
    own: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    bug: Exception,
) -> None:
    monkeypatch.setattr(choosing, "load", fails_for(own, bug, packs.load))
    window = begin(own).window()
    qtbot.addWidget(window)
    assert isinstance(window, MainWindow)
    assert window.controller.pack.info.id == "hmpo"
    assert "the shipped one is in use" in window.notice.words.text()
    assert str(own) in window.notice.words.text()


def test_a_bug_in_making_the_window_does_too(
    begin: Callable[..., Start], own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = PackInUse

    def broken(loaded: packs.LoadedPack, *rest: object) -> object:
        if loaded.path == own:
            raise KeyError("what no test thought of")
        return real(loaded, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(making, "PackInUse", broken)
    window = begin(own).window()
    qtbot.addWidget(window)
    assert isinstance(window, MainWindow)
    assert window.controller.pack.info.id == "hmpo"
    assert "the shipped one is in use" in window.notice.words.text()


@pytest.mark.parametrize("named", [True, False])
def test_where_no_other_may_stand_in_it_is_told(
    begin: Callable[..., Start],
    own: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    named: bool,
) -> None:
    path = own if named else SHIPPED
    monkeypatch.setattr(choosing, "load", fails_for(path, KeyError("x"), packs.load))
    window = begin(None, own if named else None).window()
    qtbot.addWidget(window)
    assert isinstance(window, ProblemWindow)
    assert "KeyError" in window.words.text()
    assert str(path) in window.words.text()


def letters(number: int, place: int, all_of: str) -> str:
    return "|".join(f"{letter}{number}x{place}" for letter in all_of)


def test_too_many_patterns_together_never_stop_the_start(
    begin: Callable[..., Start], own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "SET_MEMORY", patterns.SET_MEMORY // 10)  # few are too many
    rule = (
        "rules:\n  - id: r{0}\n    kind: pattern\n    severity: advise\n    languages: [en]\n"
        "    message: {{en: A, cy: B}}\n    reason: {{en: A, cy: B}}\n    patterns:\n{1}"
    )
    (own / "rules").mkdir()
    for number in range(10):
        heavy = "".join(
            f"      '({letters(number, place, 'abc')}).{{0,200}}z': ''\n" for place in range(10)
        )
        file = own / "rules" / f"heavy-{number}.yaml"
        file.write_text(rule.format(number, heavy), encoding="utf-8")
    window = begin(own).window()
    qtbot.addWidget(window)
    assert isinstance(window, MainWindow)
    assert window.controller.pack.info.id == "small"
    told = {each.place.file for each in window.controller.pack.problems}
    assert told
    assert all(each.startswith("rules/heavy-") for each in told)


# --- a pack that takes long


def test_a_fresh_pack_opens_at_once(begin: Callable[..., Start], own: Path, qtbot: QtBot) -> None:
    packs.load(own)
    start = begin(own)
    start.show()
    assert isinstance(start.shown, MainWindow)
    qtbot.addWidget(start.shown)


def test_nothing_is_composed_from_a_pack_that_was_saved_since_it_was_compiled(
    begin: Callable[..., Start], own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its tree is shown as it was; what is typed and chosen in that is done with the pack as it is now."""
    packs.load(own)
    file = own / "templates/photos/new-photo.yaml"
    file.write_text(
        file.read_text("utf-8").replace("We need a new photo", "Send us a photo"), "utf-8"
    )
    start = begin(own)
    with monkeypatch.context() as patch:
        # The folder is looked through when its tree is seen already.
        patch.setattr(packs, "folder_freshness", None)
        patch.setattr(compiled_folder, "folder_freshness", None)
        start.show()
    early = start.shown
    assert isinstance(early, MainWindow)
    assert early.first is not None
    pane = early.first.templates
    pane.search.setText("photo")
    pane.tree.choose(pane.model.first_template())
    assert not early.is_furnished
    assert not early.isEnabled()
    qtbot.waitUntil(lambda: start.shown is not early, timeout=20_000)
    window = start.shown
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    assert window.is_furnished
    assert [each.id for each in window.controller.standing.heads] == ["photos/new-photo"]
    head = window.controller.pack.head("photos/new-photo")
    assert head == packs.load(own).pack.head("photos/new-photo")
    assert not isValid(early) or not early.isVisible()


def test_while_a_pack_is_compiled_a_window_tells_how_far_it_is(
    begin: Callable[..., Start], own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_window, "SOON_MS", 0)
    monkeypatch.setattr(reading_window, "LOOK_MS", 1)
    start = begin(own)
    start.show()
    assert start.shown is None
    (reading,) = [
        each for each in QApplication.topLevelWidgets() if isinstance(each, ReadingWindow)
    ]
    seen: list[tuple[int, int]] = []
    reading.bar.valueChanged.connect(lambda value: seen.append((value, reading.bar.maximum())))
    qtbot.waitUntil(lambda: start.shown is not None, timeout=20_000)
    assert isinstance(start.shown, MainWindow)
    qtbot.addWidget(start.shown)
    assert start.shown.controller.pack.info.id == "small"
    assert start.shown.isVisible()
    assert not isValid(reading) or not reading.isVisible()
    assert all(value <= whole for value, whole in seen)


def test_it_promises_no_quick_start_where_nothing_can_be_kept(
    theme: Theme, qtbot: QtBot, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told() -> str:
        window = ReadingWindow(ReadingProgress(), theme)
        qtbot.addWidget(window)
        return " ".join(each.text() for each in window.findChildren(QLabel))

    assert "after the wording has changed" in told()
    assert "at once" not in told()
    with monkeypatch.context() as full:
        full.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9, 3_000_000))
        assert "at each start" in told()
    with monkeypatch.context() as read_only:
        read_only.setattr(os, "access", lambda *_: False)
        assert "at each start" in told()
    shutil.rmtree(own_home / "cache", ignore_errors=True)
    (own_home / "cache").touch()
    assert "at each start" in told()


def test_where_what_was_read_could_not_be_kept_it_is_told_after_it_was_tried(
    begin: Callable[..., Start], own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As under a quota, of which nothing tells before."""

    def refused(path: Path, data: bytes) -> None:
        raise AppError("cannot-write", str(path), reason="Disk quota exceeded")

    monkeypatch.setattr(compiled_folder, "write_own", refused)
    monkeypatch.setattr(reading_window, "SOON_MS", 0)
    start = begin(own)
    start.show()
    assert start.reading is not None
    start.reading.show()
    qtbot.waitUntil(lambda: isinstance(start.shown, MainWindow), timeout=20_000)
    window = start.shown
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    assert "so each start takes as long" in window.compose.copy_bar.status.text()
    monkeypatch.setattr(health, "keyring_check", health.program_check)
    (cache,) = [
        each
        for each in machine_checks(window.pack.loaded.why_unkept())
        if each.about == "folder-cache"
    ]
    assert cache.state == "limited"
    assert "(Disk quota exceeded). Ask your IT support how much" in cache.said.en


def test_wording_that_a_later_start_names_is_used_when_what_is_read_is_there(
    begin: Callable[..., Start], own: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = write_folder(tmp_path / "other", small_files())
    packs.load(other)
    start = begin(own)
    start.show()
    assert start.reading is not None
    start.go_on_with(other)
    start.go_on_with(None)
    qtbot.waitUntil(lambda: isinstance(start.shown, MainWindow), timeout=20_000)
    window = start.shown
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    assert window.pack.wanted == other
    # What is asked for last holds, also while another one is being read.
    start.go_on_with(own)
    start.go_on_with(other)
    qtbot.waitUntil(lambda: window.pack.path == own, timeout=20_000)
    qtbot.waitUntil(lambda: window.pack.path == other, timeout=20_000)
    assert window.pack.wanted == other


def test_a_later_start_tries_again_what_could_not_be_opened(
    begin: Callable[..., Start], own: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    start = begin(None, tmp_path / "none")
    start.show()
    problem = start.shown
    assert isinstance(problem, ProblemWindow)
    start.go_on_with(own)
    qtbot.waitUntil(lambda: isinstance(start.shown, MainWindow), timeout=20_000)
    window = start.shown
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    assert window.pack.path == own
    qtbot.waitUntil(lambda: not isValid(problem), timeout=20_000)


def test_a_pack_that_cannot_be_compiled_lets_the_shipped_one_stand_in(
    begin: Callable[..., Start], own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for error in (AppError("no-good-template", str(own), problems=()), KeyError("x")):
        with monkeypatch.context() as patch:
            patch.setattr(choosing, "load", fails_for(own, error, packs.load))
            start = begin(own)
            start.show()
            qtbot.waitUntil(lambda start=start: start.shown is not None, timeout=20_000)  # type: ignore[misc]
        assert isinstance(start.shown, MainWindow)
        qtbot.addWidget(start.shown)
        assert "the shipped one is in use" in start.shown.notice.words.text()


def test_progress_counts_every_template(own: Path) -> None:
    told: list[tuple[int, int]] = []
    compile_folder(own, lambda done, whole: told.append((done, whole)))
    assert len({whole for _, whole in told}) == 1
    assert [done for done, _ in told] == list(range(1, len(told) + 1))
    assert told[-1][0] == told[-1][1]


# --- screens


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("vnc:port=5987", None),
        ("vnc", None),
        ("xcb;vnc:port=1", "xcb"),
        ("offscreen:configfile=/x.json", "offscreen:configfile=/x.json"),
        ("wayland;xcb", "wayland;xcb"),
        ("eglfs;linuxfb;vkkhrdisplay", None),
        ("", None),
        ("../../plugin", None),
    ],
)
def test_only_known_screens_are_asked_for(asked: str, left: str | None) -> None:
    environment = {"QT_QPA_PLATFORM": asked, "QT_QPA_GENERIC_PLUGINS": "tuiotouch:udp=1", "A": "b"}
    allow_known_platforms(environment)
    assert environment == ({"A": "b"} if left is None else {"A": "b", "QT_QPA_PLATFORM": left})


def test_a_system_that_does_not_tell_its_fonts_is_told_ours(tmp_path: Path) -> None:
    ours = paths.font_settings(tmp_path / "fonts.conf")
    environment = {"A": "b"}
    if sys.platform.startswith("linux"):
        assert ours
        assert ours.is_file()
        name_font_settings(environment, ours)
        assert environment.pop("FONTCONFIG_FILE") == str(ours)
    (tmp_path / "fonts.conf").touch()
    name_font_settings(environment, paths.font_settings(tmp_path / "fonts.conf"))
    assert environment == {"A": "b"}
    chosen = {"FONTCONFIG_PATH": "/mine"}
    name_font_settings(chosen, ours)
    assert chosen == {"FONTCONFIG_PATH": "/mine"}


NO_FONTS = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><cachedir>{folder}</cachedir></fontconfig>
"""
SHOWS = """\
from app.ui.application import make_app
from app.ui.shell.screen_health import screen_checks
app = make_app()
print(app.platformName())
for each in screen_checks():
    print(each.about, each.state, each.said.en)
"""


def test_where_no_font_is_installed_ours_is_shown(tmp_path: Path) -> None:
    settings = tmp_path / "fonts.conf"
    settings.write_text(NO_FONTS.format(folder=tmp_path / "cache"), "utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FONTCONFIG_FILE": str(settings)}
    command = [sys.executable, "-c", SHOWS]
    ran = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert "fonts note No font of this system has letters: Liberation Sans, which" in ran.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of screens that may be missing")
def test_without_a_screen_it_says_so_and_aborts_nothing(own_home: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: each for name, each in os.environ.items() if name not in screens}
    # In a language that has no more than ASCII, of which Qt complains first.
    environment |= {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "app"]
    ran = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("The window can’t open. There is no screen here")
    assert "comms-builder doctor" in ran.stderr
    assert "qt.qpa" not in ran.stderr
    # One whose plugin names no category for what it says.
    environment |= {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "none"}
    ran = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 2
    assert "The window can’t open. The screen can’t be used (Failed to create" in ran.stderr
    assert "QT_QPA_PLATFORM=wayland" in ran.stderr


def test_a_window_that_would_be_served_to_the_network_is_not() -> None:
    code = "from app.ui.application import make_app; print(make_app().platformName())"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "vnc:port=5987;offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "offscreen\n"


def test_a_template_that_is_wrong_inside_is_told_and_the_window_goes_on(
    begin: Callable[..., Start], own: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    container = Container(compile_folder(own))
    names = ["index", "search", "words", "rules", "wording"]
    names += ["template:documents/missing", "template:photos/new-photo"]
    parts = {name: container.part(name) for name in names}
    parts["template:photos/new-photo"] = parts["template:documents/missing"]
    file = tmp_path / "own.pack"
    file.write_bytes(write_container(parts))
    window = begin(file).window()
    qtbot.addWidget(window)
    assert isinstance(window, MainWindow)
    window.compose.templates.looked_at.emit("photos/new-photo")
    window.compose.templates.template_chosen.emit("photos/new-photo", False)
    assert "damaged" in window.compose.copy_bar.status.text()
    assert not window.controller.session.draft.entries
    window.compose.templates.template_chosen.emit("documents/missing", False)
    assert [each.template for each in window.controller.session.draft.entries] == [
        "documents/missing"
    ]


def test_in_the_window_it_is_told_how_far_another_pack_is(
    begin: Callable[..., Start], own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = begin().window()
    qtbot.addWidget(window)
    assert isinstance(window, MainWindow)
    window.show()
    bar, read_on = window.statusBar(), threading.Event()
    window.pack._look.setInterval(1)

    def slowly(path: Path) -> packs.LoadedPack:
        window.pack._progress.tell(7, 12)
        assert read_on.wait(20)
        return packs.load(path, whole=True)

    monkeypatch.setattr(window.pack, "_read", slowly)
    window.pack.use(own)
    qtbot.waitUntil(lambda: bar.currentMessage() == "Reading the wording: 7 of 12")
    read_on.set()
    qtbot.waitUntil(lambda: window.controller.pack.info.id == "small", timeout=20_000)
    qtbot.waitUntil(lambda: bar.currentMessage() == "")
    window.pack.follower.stop()


# --- the officer's own files


def test_a_user_without_a_home_is_told_and_writes_all_the_same(
    theme: Theme, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere(*_: object) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv(paths.HOME_VARIABLE)
    for name in ("user_cache_path", "user_config_path"):
        monkeypatch.setattr(platformdirs, name, nowhere)
    window = Start(theme, own).window()
    qtbot.addWidget(window)
    assert isinstance(window, MainWindow)
    assert "no home folder" in window.compose.copy_bar.status.text()
    window.controller.choose("documents/missing")
    window.menus.action("keep-on-top").trigger()
    assert "no home folder" in window.compose.copy_bar.status.text()
    assert window.controller.session.draft.entries


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_pipes_in_the_place_of_own_files_stop_nobody(
    theme: Theme, own: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packs.load(own)
    cached = cached_file(own)
    cached.unlink()
    os.mkfifo(cached)
    monkeypatch.setattr(paths, "settings", lambda: tmp_path / "settings")
    (tmp_path / "settings").mkdir()
    for name in ("settings.json", "officer.json", "words.txt"):
        os.mkfifo(tmp_path / "settings" / name)
    window = Start(theme, own).window()
    qtbot.addWidget(window)
    assert isinstance(window, MainWindow)
    assert "can’t be read" in window.compose.copy_bar.status.text()
    window.controller.choose("documents/missing")
