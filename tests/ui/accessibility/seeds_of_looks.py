"""Faults in what is seen: contrast, focus, room, targets, colour alone, fonts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.controls.choice_button import _Look
from app.ui.controls.text_editors import BoxEditor
from app.ui.preview.preview import Preview
from app.ui.shell.main_window import MainWindow
from app.ui.style import focus_ring
from app.ui.style.focus_ring import OWN_RING
from app.ui.style.theme import CONTROL_POINTS
from tests.ui.accessibility.seed import (
    Plant,
    Seed,
    Undo,
    a_label,
    added,
    copy_button,
    editor_of,
    patched,
    plain,
)


def _styled(find: Callable[[MainWindow], QWidget], style: str) -> Plant:
    def act(window: MainWindow) -> Undo:
        widget = find(window)
        widget.setStyleSheet(style)
        return lambda: widget.setStyleSheet("")

    return plain(act)


def _narrow(window: MainWindow) -> Undo:
    button = copy_button(window)
    button.setFixedWidth(40)

    def undo() -> None:
        button.setMinimumWidth(0)
        button.setMaximumWidth(16_777_215)

    return undo


def _high(pixels: int) -> Plant:
    """A button of so many pixels."""

    def act(window: MainWindow) -> Undo:
        button = copy_button(window)
        button.setFixedHeight(pixels)

        def undo() -> None:
            button.setMinimumHeight(0)
            button.setMaximumHeight(16_777_215)

        return undo

    return plain(act)


def _over_another(window: MainWindow) -> Undo:
    bar = window.compose.copy_bar
    before = bar.subject.geometry()
    bar.subject.setGeometry(bar.message.geometry())
    return lambda: bar.subject.setGeometry(before)


def _out_of_window(window: MainWindow) -> Undo:
    button = window.compose.copy_bar.subject
    before = button.geometry()
    button.move(window.width() - 20, before.y())
    return lambda: button.setGeometry(before)


def _elided(window: MainWindow) -> Undo:
    label = a_label(window)
    before = label.text()
    label.setToolTip(before)
    label.setText(before[:6] + "…")

    def undo() -> None:
        label.setToolTip("")
        label.setText(before)

    return undo


def _cut_label(window: MainWindow) -> Undo:
    label = a_label(window)
    label.setFixedHeight(6)

    def undo() -> None:
        label.setMinimumHeight(0)
        label.setMaximumHeight(16_777_215)

    return undo


def _by_colour(window: MainWindow) -> Undo:
    label = QLabel("Something is missing", window.compose.copy_bar)
    label.setProperty("tone", "must")
    return added(label)


def _same_mark(self: _Look, *_: object) -> None:
    """Chosen or not, it looks alike."""


def _in_pixels(window: MainWindow) -> Undo:
    return _with_font(a_label(window), lambda font: font.setPixelSize(14))


def _text_in_pixels(window: MainWindow) -> Undo:
    """A font within a text, which no widget has."""
    block = window.compose.reading.preview.document().firstBlock()
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    before, look = QTextCharFormat(block.begin().fragment().charFormat()), QTextCharFormat()
    look.setProperty(QTextFormat.Property.FontPixelSize, 14)
    cursor.mergeCharFormat(look)
    return lambda: cursor.setCharFormat(before)


def _ungrown(window: MainWindow) -> Undo:
    """A size that was right before the text was made larger."""
    return _with_font(a_label(window), lambda font: font.setPointSizeF(CONTROL_POINTS))


def _with_font(widget: QWidget, change: Callable[[QFont], object]) -> Undo:
    before, font = widget.font(), QFont(widget.font())
    change(font)
    widget.setFont(font)
    return lambda: widget.setFont(before)


def _fits_at_100(window: MainWindow) -> Undo:
    """A label with the room that it needs at the usual size of text, and no more."""
    label = QLabel("Before you copy", window.compose.copy_bar)
    small = QFont(label.font())
    small.setPointSizeF(CONTROL_POINTS)
    room = QFontMetrics(small).boundingRect(label.text()).size() + QSize(8, 8)
    label.setFixedSize(room)
    return added(label)


def _without_ring(kind: type[QWidget]) -> Plant:
    """One kind of widget that paints no ring, and keeps the usual one away."""

    def act(window: MainWindow) -> Undo:
        every = window.findChildren(kind)
        before = [each.property(OWN_RING) for each in every]
        for each in every:
            each.setProperty(OWN_RING, True)

        def undo() -> None:
            for each, was in zip(every, before, strict=True):
                each.setProperty(OWN_RING, was)

        return undo

    return plain(act)


SEEDS: tuple[Seed, ...] = (
    Seed("no focus ring", "focus", patched(focus_ring, "paint_ring", lambda *_: None)),
    Seed("no ring at choices", "focus", patched(_Look, "paint", lambda *_: None)),
    Seed("no ring at boxes to write in", "focus", _without_ring(BoxEditor)),
    Seed("no ring at the preview", "focus", _without_ring(Preview)),
    Seed("text of 3.2:1", "text contrast", _styled(a_label, "color: #8f8f8f; background: #ffffff")),
    Seed("text of 4.4:1", "text contrast", _styled(a_label, "color: #787878; background: #ffffff")),
    Seed(
        "a pale frame",
        "edge contrast",
        _styled(editor_of, "border: 2px solid #e0e0e0; padding: 8px"),
    ),
    Seed(
        "a frame of 2.9:1",
        "edge contrast",
        _styled(editor_of, "border: 2px solid #989898; background: #ffffff; padding: 8px"),
    ),
    Seed("a button narrower than its words", "cut", plain(_narrow)),
    Seed("a label lower than its words", "cut", plain(_cut_label)),
    Seed("a label cut only in larger text", "cut", plain(_fits_at_100), from_text=200),
    Seed("words that end in dots", "elided", plain(_elided)),
    Seed("a target of 18 pixels", "target", _high(18)),
    Seed("a target of 20 pixels", "target", _high(20)),
    Seed("a button over another", "overlap", plain(_over_another)),
    Seed("a button out of the window", "outside", plain(_out_of_window)),
    Seed("a severity by its colour alone", "colour alone", plain(_by_colour)),
    Seed("a choice that looks alike", "colour alone", patched(_Look, "_paint_mark", _same_mark)),
    Seed("a label in pixels", "font", plain(_in_pixels)),
    Seed("a part of a text in pixels", "font", plain(_text_in_pixels)),
    Seed("a label that doesn’t grow", "font", plain(_ungrown), from_text=200),
)
