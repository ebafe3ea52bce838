"""What is seen of a window first: it works at once, and stays where it is when the rest of the window comes."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from app.language import MessageLanguage
from app.storage.packs import LoadedPack
from app.storage.settings import Settings
from app.ui.application import Start
from app.ui.shell import late_imports, making
from app.ui.shell.late_imports import LateImports
from app.ui.shell.main_window import MainWindow
from app.ui.shell.problem_window import ProblemWindow
from app.ui.style.theme import Theme
from app.ui.templates.pane import TemplatePane
from tests.ui.conftest import ANYONE, NOW, SAM
from tests.ui.driving import ALT, CTRL
from tests.ui.wrong_call import TOLD, WRONG_CALL

NONE = Qt.KeyboardModifier.NoModifier
ROOT = Path(__file__).parents[2]
NOT_AT_FIRST = (
    *("jinja2", "yaml", "markdown_it", "keyring", "cryptography", "phonenumbers", "re2"),
    *("hunspell", "email_validator", "typst", "logging.handlers", "app.cli.main"),
    *("app.compose.composing", "app.session.session", "app.rules.model", "app.ui.form.pane"),
    "app.cli.parser",
    *("app.ui.preview.preview", "app.ui.shell.parts", "app.ui.state.controller"),
    *("tomllib", "difflib", "html", "xml.parsers.expat", "app.document.html"),
    *("app.storage.drafts", "app.session.change"),
)


@pytest.fixture
def begin(theme: Theme, qtbot: QtBot) -> Callable[..., tuple[Start, MainWindow, TemplatePane]]:
    """Begin a start, up to what is seen first."""

    def make(settings: Settings = ANYONE) -> tuple[Start, MainWindow, TemplatePane]:
        kept: list[Settings] = []
        start = Start(
            theme, None, lambda: SAM, lambda _: None, (lambda: settings, kept.append), lambda: NOW
        )
        start.show()
        window = start.shown
        assert isinstance(window, MainWindow)
        assert start._late is not None
        # The rest comes when a test has it come.
        start._late._timer.blockSignals(True)
        qtbot.addWidget(window)
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        assert window.first is not None
        return start, window, window.first.templates

    return make


Begin = Callable[..., tuple[Start, MainWindow, TemplatePane]]


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def settle(window: MainWindow) -> None:
    for _ in range(3):
        QApplication.processEvents()
    assert window.isVisible()


@pytest.mark.parametrize("size", [(1440, 900), (900, 900)], ids=["wide", "half"])
def test_nothing_moves_and_nothing_typed_is_lost(
    begin: Begin, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    # Whatever the size of the offscreen platform's screen.
    monkeypatch.setattr(
        "app.ui.shell.window_shape.WindowShape.restore",
        lambda shape, *_: shape._window.resize(*size),
    )
    start, window, pane = begin()
    QTest.keyClicks(pane.search, "photo")
    pane.search.setSelection(1, 2)
    hits, current = pane.model.rowCount(), pane.tree.currentIndex()
    assert hits
    assert current.isValid()
    settle(window)
    before = [place(each) for each in (pane.search, pane.tree, window.menuBar())]
    start.finish()
    settle(window)
    assert window.is_furnished
    assert window.first is None
    assert window.compose.templates is pane
    assert [place(each) for each in (pane.search, pane.tree, window.menuBar())] == before
    assert (pane.search.text(), pane.search.selectedText()) == ("photo", "ho")
    assert pane.search.hasFocus()
    assert (pane.model.rowCount(), pane.tree.currentIndex()) == (hits, current)
    window.close()


def test_the_rest_comes_by_itself(begin: Begin, qtbot: QtBot) -> None:
    start, window, pane = begin()
    assert start._late is not None
    start._late._timer.blockSignals(False)
    qtbot.waitUntil(lambda: window.is_furnished)
    assert pane.search.hasFocus()
    assert window.compose.form.isVisible() or window.compose.layouts.mode != "wide"


def test_nothing_comes_before_the_first_sight_is_painted_or_between_keys(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    class Painted(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt says so
            done.append("painted")

    monkeypatch.setattr("app.ui.shell.late_imports.importlib.import_module", done.append)
    seen = Painted()
    qtbot.addWidget(seen)
    late = LateImports(lambda: done.append("all"), seen, seen)
    assert late._timer.interval() == late_imports.UNSEEN_MS
    seen.show()
    qtbot.waitUntil(lambda: done[-1:] == ["all"])
    assert done == ["painted", *late_imports.MODULES, "all"]
    late.pause()
    assert not late._timer.isActive()


def test_a_key_has_the_rest_wait(begin: Begin) -> None:
    start, _, pane = begin()
    assert start._late is not None
    QTest.keyClicks(pane.search, "p")
    assert start._late._timer.interval() == late_imports.PAUSE_MS
    start._late._timer.blockSignals(False)
    start._late._next()
    assert start._late._timer.interval() == 0


def test_what_is_chosen_early_is_chosen(begin: Begin) -> None:
    _, window, pane = begin()
    QTest.keyClicks(pane.search, "new photo")
    QTest.keyClick(pane.search, Qt.Key.Key_Return)
    assert window.is_furnished
    assert [each.id for each in window.controller.standing.heads] == ["photos/new-photo"]


def test_a_window_that_is_closed_early_ends_in_peace(begin: Begin) -> None:
    _, window, _ = begin()
    window.close()
    assert not window.is_furnished


def test_a_bug_in_the_rest_is_told(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_loaded: LoadedPack, *_rest: object) -> object:
        raise KeyError("what no test thought of")

    monkeypatch.setattr(making, "PackInUse", broken)
    start, window, _ = begin()
    start.finish()
    assert isinstance(start.shown, ProblemWindow)
    assert start.shown.isVisible()
    assert not window.isVisible()
    start.shown.close()


def test_what_takes_long_to_import_is_imported_later(own_home: Path) -> None:
    code = (
        "import sys\n"
        "from app.ui.application import Start, make_app\n"
        "from app.ui.style.theme import Theme\n"
        "app = make_app()\n"
        "start = Start(Theme(app), None)\n"
        "start.show()\n"
        f"early = set({NOT_AT_FIRST!r}) & set(sys.modules)\n"
        "assert start.shown.first is not None\n"
        "print(sorted(early))\n"
        "from PySide6 import QtWidgets\n"
        "print('QStyle' in vars(QtWidgets))\n"
    )
    # Qt makes what it is asked for, and the styles with their dozen enumerations take longest.
    assert in_a_process(code, own_home).split("\n") == ["[]", "False"]


def test_no_source_is_read_at_a_start_and_enumerations_are_made_quickly(own_home: Path) -> None:
    code = (
        "import enum, linecache, sys\n"
        "from app.ui.style.quick_imports import import_quickly\n"
        "import_quickly()\n"
        "import app.ui.application\n"
        "print([each for each in linecache.cache if 'comms' in each or '/app/' in each])\n"
        "print(enum.EnumType._create_.__module__)\n"
    )
    assert in_a_process(code, own_home).split("\n") == ["[]", "app.ui.style.quick_enums"]


def test_what_pyside6_needs_for_errors_alone_is_made_when_one_is_told(own_home: Path) -> None:
    told = in_a_process(WRONG_CALL, own_home).replace("\n", " ")
    assert TOLD in told


def test_nothing_looks_for_garbage_until_the_window_is_there(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    monkeypatch.setattr(gc, "isenabled", lambda: False)
    monkeypatch.setattr(gc, "freeze", lambda: done.append("freeze"))
    start, window, _ = begin()
    assert not done
    start.finish()
    assert done == ["freeze"]
    window.close()


def test_wording_that_is_named_needs_no_more_of_a_start(own_home: Path) -> None:
    code = (
        "import sys\n"
        "import app.ui.application\n"
        "from app.__main__ import main\n"
        "import gc\n"
        "app.ui.application.run = lambda pack: print(pack.name, gc.isenabled()) or 0\n"
        "main(['--pack', 'one/of/ours'])\n"
        "print('app.cli.main' in sys.modules)\n"
    )
    assert in_a_process(code, own_home).split() == ["ours", "False", "False"]


def in_a_process(code: str, home: Path) -> str:
    env = {**os.environ, "COMMS_BUILDER_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert not done.returncode, done.stderr
    return done.stdout.strip()


def test_a_key_that_asks_for_more_is_held_for_the_whole_window(begin: Begin) -> None:
    """Each kind of key: a command, a digit with Alt (no letter of the search), another pane, a key of the browser."""
    for key, modifiers, met in (
        (Qt.Key.Key_6, ALT, lambda window: window.workspace.name == "format"),
        (
            Qt.Key.Key_2,
            CTRL,
            lambda window: window.controller.session.draft.language is MessageLanguage.CY,
        ),
        (Qt.Key.Key_F1, NONE, lambda window: bool(window.findChildren(QDialog))),
        (Qt.Key.Key_P, CTRL, lambda window: "Ctrl+P" in window.compose.copy_bar.status.text()),
    ):
        _, window, pane = begin()
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_P)
        assert not window.is_furnished, "a letter is for the search, which is there"
        QTest.keyClick(window.windowHandle(), key, modifiers)
        assert window.is_furnished
        settle(window)
        assert met(window), key
        assert pane.search.text() == "p"
        for each in window.findChildren(QDialog):
            each.close()
        window.close()


def test_tab_leads_where_it_leads_in_the_whole_window(begin: Begin) -> None:
    _, window, pane = begin()
    for _ in range(3):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    settle(window)
    early = QApplication.focusWidget()
    assert window.is_furnished
    assert early is not pane.search
    pane.search.setFocus()
    settle(window)
    for _ in range(3):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is early
    window.close()


def test_keys_of_the_field_itself_stay_its_own(begin: Begin) -> None:
    _, window, pane = begin()
    for letter in (Qt.Key.Key_P, Qt.Key.Key_H, Qt.Key.Key_O, Qt.Key.Key_T, Qt.Key.Key_O):
        QTest.keyClick(window.windowHandle(), letter)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_A):
        QTest.keyClick(window.windowHandle(), key, CTRL)
    assert not window.is_furnished
    assert pane.search.text() == pane.search.selectedText() == "photo"
    window.close()


def test_a_menu_chosen_early_opens_when_it_is_there(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QAction] = []
    monkeypatch.setattr(QMenuBar, "setActiveAction", lambda _bar, action: opened.append(action))
    for chosen_by in ("key", "mouse"):
        _, window, _ = begin()
        bar = window.menuBar()
        if chosen_by == "key":
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_E, ALT)
        else:
            place = bar.actionGeometry(bar.actions()[1]).center()
            QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
        settle(window)
        assert window.is_furnished
        assert [each.text().replace("&", "") for each in opened] == ["Edit"]
        menu = opened.pop().menu()
        assert isinstance(menu, QMenu)
        assert menu.actions()
        window.close()
