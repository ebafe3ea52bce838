"""The question in focus and its paragraph are in view, in a low window, with large text, and while one types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.storage.settings import Settings
from app.ui.controls.scrolling import MARGIN, UprightScroll
from app.ui.controls.text_editors import MOST_LINES, BoxEditor
from app.ui.controls.whole_rows import cut_in, uncut
from app.ui.form.row import QuestionRow
from app.ui.preview.in_view import scrolled_to
from app.ui.preview.preview import Preview
from app.ui.shell.main_window import MainWindow
from app.ui.style.focus_ring import OUTER
from tests.ui.conftest import Opened
from tests.ui.driving import CTRL, add_template, focused, go_to, press, row, type_text

Key = Qt.Key
LOW, HALF, WIDE, NARROW = (1280, 720), (960, 1040), (1440, 900), (700, 900)


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()


def rows(window: MainWindow) -> list[QuestionRow]:
    return [each for card in window.compose.form.cards.values() for each in card.rows.values()]


def seen(widget: QWidget) -> bool:
    """Whether all of a widget is in view, whatever scrolls around it."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def lit_is_seen(preview: Preview) -> bool:
    """Whether a lit paragraph is in view: as a whole, filling it, or from its beginning where it is higher."""
    top, room = preview.verticalScrollBar().value(), preview.viewport().height()
    areas = preview.areas(preview.lit).values()
    stays = scrolled_to(areas, top, room, 0) is None
    begins = any(area.height() > room and 0 <= area.top() - top <= room / 4 for area in areas)
    return (stays or begins) and seen(preview)


@pytest.fixture(params=[LOW, HALF], ids=["low", "half"])
def long_one(opened: Opened, request: pytest.FixtureRequest) -> MainWindow:
    """Three templates, whose message is longer than the preview."""
    window = opened(size=request.param)
    for template in ("new photo", "supporting", "referee"):
        add_template(template)
    go_to(window, "problems")
    for key in (Key.Key_2, Key.Key_3, Key.Key_6, Key.Key_7, Key.Key_8, Key.Key_A):
        press(key)
    go_to(window, "documents")
    for key in (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4):
        press(key)
    settle()
    return window


def test_the_paragraph_of_the_question_in_focus_is_in_view(long_one: MainWindow) -> None:
    preview = long_one.compose.reading.preview
    told = 0
    for each in [*rows(long_one), *reversed(rows(long_one))]:
        each.take_focus()
        settle()
        assert seen(focused()), each.question.id
        if preview.lit:
            told += 1
            assert lit_is_seen(preview), each.question.id
    assert told > 6


def test_it_comes_back_when_an_answer_changes_it(long_one: MainWindow) -> None:
    preview = long_one.compose.reading.preview
    go_to(long_one, "problems")
    settle()
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    press(Key.Key_9)
    settle()
    assert lit_is_seen(preview)


def test_it_is_in_view_in_both_languages_that_are_compared(long_one: MainWindow) -> None:
    press(Key.Key_4, CTRL)
    settle()
    for each in rows(long_one):
        each.take_focus()
        settle()
        for side in long_one.compose.reading.compare.sides.values():
            if side.lit:
                assert lit_is_seen(side), each.question.id


def test_what_is_typed_is_seen_where_it_will_be_sent(opened: Opened) -> None:
    window = opened(size=LOW)
    add_template("delivery enquiry")
    for question, key in (
        ("enquirer", Key.Key_1),
        ("identity_match", Key.Key_1),
        ("delivery_state", Key.Key_2),
    ):
        go_to(window, question)
        press(key)
    go_to(window, free_text(window))
    for sentence in ("we suspect the ppt was lost. ", "You failed to recieve it asap. ") * 3:
        type_text(sentence)
        window.compose.reading.settled.settle()
        settle()
        assert lit_is_seen(window.compose.reading.preview), sentence


def free_text(window: MainWindow) -> str:
    return next(each.question.id for each in rows(window) if each.question.type == "free-text")


@pytest.mark.parametrize(
    ("areas", "top", "expected"),
    [
        ([], 50, None),
        ([(60, 20)], 50, None),
        ([(10, 20)], 50, 5),
        ([(190, 20)], 50, 115),
        ([(140, 20)], 50, 65),
        ([(400, 20), (10, 20)], 50, 5),
        ([(400, 20), (60, 20)], 50, None),
        ([(40, 300)], 50, None),
        ([(200, 300)], 50, 195),
        ([(2, 10)], 50, 0),
        ([(200, 98)], 50, 200),
        ([(10, 98)], 50, 8),
    ],
)
def test_how_far_to_scroll(
    areas: list[tuple[int, int]], top: float, expected: float | None
) -> None:
    shown = [QRectF(0, at, 10, height) for at, height in areas]
    assert scrolled_to(shown, top, 100, 5) == expected


# --- the box that is typed in


def test_a_box_grows_with_its_text_up_to_a_limit_and_stays_in_view(opened: Opened) -> None:
    window = opened(size=HALF)
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    box = row(window, "another").field.stops()[0]
    assert isinstance(box, BoxEditor)
    line = box.fontMetrics().lineSpacing()
    heights = []
    for _ in range(MOST_LINES + 6):
        type_text("a")
        press(Key.Key_Return)
        settle()
        heights.append(box.height())
        assert seen(box)
        assert box.viewport().rect().intersects(box.cursorRect())
    assert heights == sorted(heights)
    assert heights[0] < heights[-1] <= (MOST_LINES + 2) * line
    assert not box.verticalScrollBar().isVisible() or len(heights) > MOST_LINES
    assert heights[-1] == heights[-2]
    press(Key.Key_A, CTRL)
    press(Key.Key_Delete)
    settle()
    assert box.height() <= heights[0]


# --- large text


@pytest.mark.parametrize("size", [NARROW, HALF, LOW, WIDE])
def test_at_300_per_cent_the_question_in_focus_is_in_view(
    opened: Opened, size: tuple[int, int]
) -> None:
    window = opened(size=size, settings=Settings(role="both", text=300))
    add_template("new photo")
    add_template("supporting")
    settle()
    for each in rows(window):
        each.take_focus()
        settle()
        assert seen(focused()), (size, each.question.id)
        for _ in range(3):
            press(Key.Key_Down)
            settle()
            assert seen(focused()), (size, each.question.id)


@pytest.mark.parametrize("text", [100, 200, 300])
def test_beside_a_scroll_bar_there_is_room_for_a_ring(opened: Opened, text: int) -> None:
    window = opened(size=LOW, settings=Settings(role="both", text=text))
    add_template("new photo")
    add_template("supporting")
    settle()
    area = window.compose.form.scroll_area
    assert area.verticalScrollBar().isVisible()
    content = area._content.layout()
    assert content is not None
    theme = window.compose.form._theme
    assert content.contentsMargins().right() >= theme.gap(OUTER) + 1


def test_it_stays_in_view_when_the_text_grows(opened: Opened) -> None:
    window = opened(size=HALF)
    add_template("new photo")
    add_template("supporting")
    go_to(window, "copies")
    for _ in range(12):
        press(Key.Key_Plus, CTRL)
        settle()
        assert seen(focused()), window.compose.status()
    for _ in range(12):
        press(Key.Key_Minus, CTRL)
        settle()
        assert seen(focused())


def test_what_is_higher_than_the_view_fills_it(qtbot: QtBot) -> None:
    content, editor = QWidget(), QPlainTextEdit()
    layout = QVBoxLayout(content)
    for height, each in ((400, QWidget()), (500, editor), (400, QWidget())):
        each.setFixedHeight(height)
        layout.addWidget(each)
    area = UprightScroll(content)
    qtbot.addWidget(area)
    area.resize(300, 300)
    area.show()
    area.activateWindow()
    editor.setFocus()
    settle()
    top = editor.mapTo(area.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= 2 * MARGIN, "hardly more of what is above it than shows its ring"


def test_at_the_first_start_there_is_one_scroll_bar(opened: Opened) -> None:
    for size, text in ((LOW, 200), (WIDE, 100)):
        window = opened(size=size, settings=Settings(text=text))
        settle()
        templates = window.compose.templates
        bars = (templates.scroll_area.verticalScrollBar(), templates.tree.verticalScrollBar())
        assert sum(each.isVisible() for each in bars) == 1, (size, text)
        templates.role_question.buttons["both"].click()
        settle()
        assert templates.tree.verticalScrollBar().isVisible(), (size, text)


def test_who_scrolls_away_stays_away(opened: Opened) -> None:
    window = opened(size=LOW)
    add_template("new photo")
    add_template("supporting")
    go_to(window, "fast_track")
    settle()
    area = window.compose.form.scroll_area
    bar = area.verticalScrollBar()
    assert bar.maximum() > 200
    for _ in range(20):
        wheel = QWheelEvent(
            QPointF(50, 50),
            area.viewport().mapToGlobal(QPointF(50, 50)),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(area.viewport(), wheel)
    here = bar.value()
    assert here > 100
    content = area.widget()
    assert content is not None
    content.resize(content.width(), content.height() + 50)
    settle()
    assert bar.value() >= here


ROWS = [(16, 60), (20, 50), (72, 120), (132, 180), (180, 400)]
"""From where to where each reaches; the first two stand beside each other."""


@pytest.mark.parametrize(
    ("at", "least", "most", "expected"),
    [
        (65, 0, 100, 65),
        (40, 0, 100, 0),
        (40, 10, 100, 10),
        (40, 30, 100, 60),
        (40, 30, 55, 40),
        (90, 0, 160, 64),
        (90, 70, 160, 70),
        (90, 80, 160, 120),
        (150, 0, 160, 124),
        (300, 0, 300, 180),
    ],
)
def test_no_row_is_cut_above(at: int, least: int, most: int, expected: int) -> None:
    def cut_at(place: int) -> tuple[int, int] | None:
        cut = [row for row in ROWS if row[0] < place < row[1]]
        return (min(row[0] for row in cut), max(row[1] for row in cut)) if cut else None

    assert uncut(at, least, most, 16, cut_at) == expected
    eased = uncut(at, least, most, 16, cut_at, easy=1000)
    assert cut_at(eased) is None or eased == at
    assert least <= expected <= eased, "no nearer to the edge for air alone"


def test_a_focus_that_is_scrolled_to_leaves_the_head_whole(opened: Opened) -> None:
    """Also where the preview had to be scrolled to before what stood above it went."""
    window = opened(size=LOW, settings=Settings(role="both", text=200))
    add_template("new photo")
    add_template("supporting")
    press(Key.Key_3, Qt.KeyboardModifier.AltModifier)
    settle()
    reading = window.compose.reading
    area, switch = reading.scroll_area, reading.languages
    content = area.widget()
    assert content is not None
    assert seen(reading.preview)
    assert cut_in(content, area.verticalScrollBar().value()) is None
    assert seen(switch), "there is room for both"
    bar = area.verticalScrollBar()
    bar.setValue(top_of(switch, content) + 9)
    reading.subject.text.setFocus(Qt.FocusReason.MouseFocusReason)
    settle()
    assert not seen(switch), "what is in view already stays where it is clicked"


def top_of(widget: QWidget, content: QWidget) -> int:
    return widget.mapTo(content, QPoint(0, 0)).y()
