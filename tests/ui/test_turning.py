"""When the officer turns to another customer, ours leaves CLIPBOARD and PRIMARY; what is another program’s stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.ui.controls import clipboard as clipboard_module
from app.ui.controls.clipboard import copier
from app.ui.controls.reading_text import SelectableLabel
from app.ui.shell.main_window import MainWindow
from tests.ui.by_hand import ByHand, Words
from tests.ui.conftest import Opened
from tests.ui.driving import CTRL, SHIFT, add_template, clipboard_text, let_go, press, type_text
from tests.ui.test_exits import CANARY, email, is_there, on_clipboard, photo, says, select, shown

Key = Qt.Key


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    QApplication.clipboard().clear()
    yield
    copier().clear_ours()


@pytest.fixture
def window(opened: Opened) -> MainWindow:
    style = ByHand()
    return opened(house_style=style, dictionary=Words(style))


# --- one turn, after each widget's own copy


def another(window: MainWindow) -> None:
    press(Key.Key_A, CTRL | SHIFT)


def taken_up(window: MainWindow) -> None:
    window.controller.take_up(window.controller.desk.letter_by(-1))


def finished(window: MainWindow) -> None:
    press(Key.Key_N, CTRL)


def started(window: MainWindow) -> None:
    window.controller.start("documents/missing")


def refused(window: MainWindow) -> None:
    window.controller.choose("referee/new-referee")
    press(Key.Key_Return, CTRL)


def quit_(_window: MainWindow) -> None:
    app = QApplication.instance()
    assert app is not None
    app.aboutToQuit.emit()


def ten_minutes_later(_window: MainWindow) -> None:
    left = copier().seconds_left
    assert left is not None
    assert 0 < left <= 10 * 60
    copier()._end.timeout.emit()


TURNS = [another, taken_up, finished, started, refused, quit_, ten_minutes_later]


def exits_with(words: str) -> list[QWidget]:
    """The widgets that give these words away."""
    found = []
    for widget in shown():
        if is_there(widget) and is_selectable(widget):
            QApplication.clipboard().clear()
            select(widget)
            QTest.keyClick(widget, Key.Key_C, CTRL)
            found += [widget] if words in clipboard_text() else []
    return found


def is_selectable(widget: QWidget) -> bool:
    kinds = (QLineEdit, QPlainTextEdit, QTextEdit, SelectableLabel, QAbstractItemView)
    return isinstance(widget, kinds)


@pytest.mark.parametrize("turn", TURNS, ids=lambda each: each.__name__)
def test_nothing_that_a_widget_gave_away_is_left_after_a_turn(
    window: MainWindow, turn: Callable[[MainWindow], None]
) -> None:
    """Of an email that is ready: its free text, name, subject, preview and note, and a search; each by its own copy."""
    add_template("new photo")
    number, count = 0, 3
    while number < count:
        window.controller.begin()
        email(window)
        press(Key.Key_F, CTRL)
        type_text(CANARY)
        sources = exits_with(CANARY)
        count, source = len(sources), sources[number]
        select(source)
        QTest.keyClick(source, Key.Key_C, CTRL)
        assert CANARY in clipboard_text()
        turn(window)
        assert CANARY not in clipboard_text(), says(source)
        assert not on_clipboard()
        number += 1
    assert number >= 3


# --- with another program that copies in between


class Board(QObject):
    """A clipboard as several programs share it, at the edge of ours: it knows whose each text is, and what is asked."""

    dataChanged = Signal()  # noqa: N815  as Qt calls it

    def __init__(self) -> None:
        super().__init__()
        self._held: dict[QClipboard.Mode, tuple[bool, QMimeData]] = {}
        self.asked_of_others = 0
        self.wrong_clears = 0

    def theirs(self, mode: QClipboard.Mode) -> None:
        """Another program copies or selects something."""
        data = QMimeData()
        data.setText("theirs")
        self._held[mode] = (False, data)
        self.dataChanged.emit()

    def holder(self, mode: QClipboard.Mode) -> str:
        """Whose text is there."""
        held = self._held.get(mode)
        return "" if held is None else "ours" if held[0] else "theirs"

    # As QClipboard has it.

    def setMimeData(  # noqa: N802
        self, data: QMimeData, mode: QClipboard.Mode = QClipboard.Mode.Clipboard
    ) -> None:
        self._held[mode] = (True, data)
        self.dataChanged.emit()

    def mimeData(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> QMimeData | None:  # noqa: N802
        ours, data = self._held.get(mode, (True, None))
        self.asked_of_others += not ours
        return data

    def clear(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
        self.wrong_clears += self.holder(mode) == "theirs"
        self._held.pop(mode, None)
        self.dataChanged.emit()

    def supportsSelection(self) -> bool:  # noqa: N802
        return True

    def ownsSelection(self) -> bool:  # noqa: N802
        return self.holder(QClipboard.Mode.Selection) == "ours"

    def ownsClipboard(self) -> bool:  # noqa: N802
        return self.holder(QClipboard.Mode.Clipboard) == "ours"


@pytest.fixture
def board(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Board]:
    made: Board = getattr(request, "param", Board)()
    monkeypatch.setattr(clipboard_module, "_NO_OWNER", set())
    monkeypatch.setattr(copier(), "_clipboard", made)
    made.dataChanged.connect(copier()._on_changed)
    yield made
    made.dataChanged.disconnect()


INTERLEAVINGS = 200


def test_two_hundred_interleavings_with_another_program_clear_nothing_of_theirs_and_all_of_ours(
    window: MainWindow, board: Board, record_property: Callable[[str, object], None]
) -> None:
    chance = Random(9)  # noqa: S311  nothing is kept secret with it
    both = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
    controller = window.controller
    controller.choose("photos/new-photo")
    controller.begin()
    controller.choose("referee/new-referee")
    turns: dict[str, Callable[[], object]] = {
        "take up": lambda: controller.take_up(controller.desk.letter_by(1)),
        "begin": controller.begin,
        "finish": controller.finish,
        "start": lambda: controller.start("documents/missing"),
        "refused": lambda: window.compose.copy_bar.copy("message"),
        "time": copier()._end.timeout.emit,
    }
    others: dict[str, Callable[[], object]] = {
        "ours": lambda: copier().copy(CANARY),
        "ours selected": lambda: board.setMimeData(copier().selected(CANARY), both[1]),
        "theirs": lambda: board.theirs(both[0]),
        "theirs selected": lambda: board.theirs(both[1]),
    }
    taken_off = 0
    for _ in range(INTERLEAVINGS):
        for _ in range(chance.randrange(1, 5)):
            others[chance.choice(list(others))]()
        before, front = [board.holder(mode) for mode in both], controller.desk.front
        name = chance.choice(list(turns))
        turns[name]()
        turned = name in {"refused", "time"} or controller.desk.front != front
        for mode, was in zip(both, before, strict=True):
            taken_off += turned and was == "ours"
            assert board.holder(mode) == (was.replace("ours", "") if turned else was), name
        while len(controller.desk.cases) > 3:
            controller.finish()
            controller.take_up(controller.desk.letter_by(1))
        if not controller.desk.case.templates:
            controller.choose("photos/new-photo")
        let_go()
    assert (board.wrong_clears, board.asked_of_others) == (0, 0)
    assert taken_off > INTERLEAVINGS // 2
    record_property(f"times ours was taken off in {INTERLEAVINGS} interleavings", taken_off)


# --- a clipboard that doesn't do as it should


class Grabbing(Board):
    """Another program takes the clipboard back at once, as some managers of clipboards do."""

    def setMimeData(  # noqa: N802
        self, data: QMimeData, mode: QClipboard.Mode = QClipboard.Mode.Clipboard
    ) -> None:
        super().setMimeData(data, mode)
        self.theirs(mode)


class Missing(Board):
    """There is none: what is put there is nowhere."""

    def setMimeData(  # noqa: N802
        self, data: QMimeData, mode: QClipboard.Mode = QClipboard.Mode.Clipboard
    ) -> None:
        """Nothing takes it."""


@pytest.mark.parametrize("board", [Grabbing, Missing], indirect=True)
def test_a_copy_that_does_not_arrive_is_said_and_counts_as_none(
    window: MainWindow, board: Board
) -> None:
    photo(window)
    for _ in range(2):
        press(Key.Key_Return, CTRL)
        words = window.compose.copy_bar.status.text()
        assert words.startswith("✕ Nothing was copied: another program holds the clipboard.")
    assert window.controller.session.memory.copied == ()
    assert not window.compose.copy_bar.clipboard_line.isVisible()
    search = window.compose.templates.search
    search.setFocus()
    press(Key.Key_V, CTRL)
    press(Key.Key_N, CTRL)
    assert window.controller.desk.front == "B"
    assert board.wrong_clears == 0


@pytest.mark.parametrize("board", [Grabbing, Missing], indirect=True)
def test_what_is_cut_and_does_not_arrive_stays(window: MainWindow, board: Board) -> None:
    search = window.compose.templates.search
    search.setFocus()
    type_text(CANARY)
    search.selectAll()
    press(Key.Key_X, CTRL)
    assert search.text() == CANARY
    assert board.holder(QClipboard.Mode.Clipboard) != "ours"
