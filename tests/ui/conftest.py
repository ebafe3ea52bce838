"""What tests of the window share: one theme, a window over the shipped pack, and a few ways to find things in it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.expressions.names import Officer
from app.language import Language
from app.session.standing import Check
from app.storage import editors, paths
from app.storage.compiled_folder import cached_file
from app.storage.packs import load
from app.storage.settings import Settings
from app.ui.application import build, prepare
from app.ui.shell.main_window import MainWindow
from app.ui.state.dictionary import Dictionary
from app.ui.state.translation import use_language
from app.ui.style.theme import Theme

NOW = datetime(2026, 11, 24, 10, 0)
SAM = Officer("Sam", "Jones", "SJ", "Durham", "0300 123 4567", "9am to 5pm")


_OF_MENUS = ("not support raise", "not support grabbing the keyboard")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says this of every window and menu; it means nothing there."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", *_OF_MENUS))


ANYONE = Settings(role="both")
"""The settings of an officer who answered the question of the first start."""

Opened = Callable[..., MainWindow]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    prepare(qapp)
    return Theme(qapp)


@pytest.fixture(autouse=True)
def own_home(own_home: Path, compiled_home: Path) -> Path:
    """As an officer's is after the first start: the shipped pack needn't be compiled for each window."""
    return Path(shutil.copytree(compiled_home, own_home, dirs_exist_ok=True))


@pytest.fixture(autouse=True)
def _no_editors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever editors this computer has, none of them opens."""
    monkeypatch.setattr(editors, "_FOUND", ())


def copy_of_the_pack(to: Path) -> Path:
    """Copy the shipped pack for a test that changes it; as long as it is as it was, nothing is compiled."""
    shutil.copytree(paths.shipped_pack(), to)
    shutil.copyfile(cached_file(paths.shipped_pack()), cached_file(to))
    return to


A_FEW = ("photos/new-photo", "documents/missing", "csmt/", "case-notes/")
"""Templates of the shipped pack, or the beginnings of their names."""


@pytest.fixture(scope="session")
def _part_made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folder that `part_of_the_pack` is a copy of, and its compiled form."""
    folder = _make_part(tmp_path_factory.mktemp("part") / "pack")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(paths.HOME_VARIABLE, str(tmp_path_factory.mktemp("home of the part")))
        load(folder)
        return folder, cached_file(folder)


@pytest.fixture
def part_of_the_pack(_part_made: tuple[Path, Path], tmp_path: Path) -> Path:
    """A few templates of the shipped pack without its rules: it is read anew in no time."""
    folder, compiled = _part_made
    made = Path(shutil.copytree(folder, tmp_path / "pack"))
    shutil.copyfile(compiled, cached_file(made))
    return made


def _make_part(to: Path) -> Path:
    shutil.copytree(paths.shipped_pack(), to, ignore=shutil.ignore_patterns("rules"))
    templates = to / "templates"
    for file in templates.rglob("*.yaml"):
        name = file.relative_to(templates).as_posix()
        if file.stem != "_folder" and not name.startswith(A_FEW):
            file.unlink()
    for file in templates.rglob("_folder.yaml"):
        _drop_from_order(file)
    # What names templates that aren't there: those of calls, and the email that carries a letter.
    _drop(to / "pack.yaml", r"    (?:customer|referee):\n(?: {6}.*\n)+")
    _drop(to / "channels" / "letter.yaml", r" *carried_by:.*\n")
    return to


def _drop(file: Path, lines: str) -> None:
    text = file.read_text(encoding="utf-8")
    left = re.sub(lines, "", text)
    assert left != text, file
    file.write_text(left, encoding="utf-8")


def _drop_from_order(folder: Path) -> None:
    """Take names out of a folder's wished order that aren't in it any more."""
    text = folder.read_text(encoding="utf-8")
    ids = re.findall(r"- id: (\S+)", text)
    inside = {*ids, *(each.stem for each in folder.parent.iterdir())}

    def kept(found: re.Match[str]) -> str:
        names = [name for name in found[1].split(", ") if name in inside]
        return f"order: [{', '.join(names)}]\n" if names else ""

    folder.write_text(re.sub(r"order: \[(.*)\]\n", kept, text), encoding="utf-8")


@pytest.fixture
def saved() -> list[Officer]:
    """The officers' details that the window had saved."""
    return []


@pytest.fixture
def kept() -> list[Settings]:
    """The settings that the window had saved, the newest last."""
    return []


@pytest.fixture
def opened(
    qtbot: QtBot, theme: Theme, saved: list[Officer], kept: list[Settings]
) -> Iterator[Opened]:
    """Open the window over a pack; it is shown, and the search field has the focus."""

    def open_window(
        pack: Path | None = None,
        officer: Officer = SAM,
        size: tuple[int, int] | None = (1440, 900),
        settings: Settings = ANYONE,
        house_style: Check | None = None,
        dictionary: Dictionary | None = None,
        *,
        named: bool = True,
    ) -> MainWindow:
        made = build(
            theme,
            (pack or paths.shipped_pack()) if named else None,
            load=lambda: officer,
            save=saved.append,
            settings_file=(lambda: settings, kept.append),
            clock=lambda: NOW,
        )
        assert isinstance(made, MainWindow)
        if house_style is not None:
            made.controller.house_style = house_style
            made.controller.dictionary = dictionary
        qtbot.addWidget(made)
        if size is not None:
            made.resize(*size)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        made.arrange_tab_order()
        return made

    yield open_window
    # WORKAROUND: Qt's offscreen platform crashes at exit with MIME data on its clipboard.
    QApplication.clipboard().clear()
    theme.set_colours(Qt.ColorScheme.Light, contrast=False)
    use_language(Language.EN)


@pytest.fixture
def window(opened: Opened) -> MainWindow:
    return opened()
