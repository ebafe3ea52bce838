"""Faults in what is seen beside plain text: arrows, ticks, dots, handles, pictures, and parts of a text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QIcon,
    QPainter,
    QPaintEvent,
    QPixmap,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QWidget,
)

from app.ui.controls.choice_button import _Look
from app.ui.shell.main_window import MainWindow
from tests.ui.accessibility.seed import Plant, Seed, Undo, added, patched, plain

PALE = "#c4c4c4"
"""1.7:1 on white."""


def _made(make: Callable[[QWidget], QWidget], style: str = "") -> Plant:
    """Something that stands where there is room for it."""

    def act(window: MainWindow) -> Undo:
        widget = make(window.compose.copy_bar)
        widget.setStyleSheet(f"{type(widget).__name__} {{ background: #ffffff; }} {style}")
        widget.resize(120, 40)
        return added(widget)

    return plain(act)


def _list(parent: QWidget) -> QWidget:
    box = QComboBox(parent)
    box.addItem("One")
    return box


def _ticked(parent: QWidget) -> QWidget:
    box = QCheckBox("Both", parent)
    box.setChecked(True)
    return box


def _half_full(parent: QWidget) -> QWidget:
    bar = QProgressBar(parent)
    bar.setValue(50)
    bar.setTextVisible(False)
    return bar


def _scrolls(parent: QWidget) -> QWidget:
    return QScrollBar(Qt.Orientation.Horizontal, parent)


def _pictured(parent: QWidget) -> QWidget:
    picture = QPixmap(16, 16)
    picture.fill(QColor("#ffffff"))
    painter = QPainter(picture)
    painter.fillRect(4, 4, 8, 8, QColor(PALE))
    painter.end()
    button = QPushButton(parent)
    button.setIcon(QIcon(picture))
    return button


class _Painted(QPushButton):
    """Paints its words itself, as Qt would never do."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#ffffff"))
        painter.setPen(QColor(PALE))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), "Find it")
        painter.end()


def _painted(parent: QWidget) -> QWidget:
    button = _Painted(parent)
    button.setAccessibleName("Find it")
    return button


_paint_mark = _Look._paint_mark


def _pale_dot(self: _Look, painter: QPainter, mark: QRectF, radius: float) -> None:
    _paint_mark(self, painter, mark, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    for share, colour in ((0.35, "#ffffff"), (0.27, PALE)):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QPointF(mark.center()), mark.width() * share, mark.width() * share)


def _in_preview(change: Callable[[QTextCursor], None]) -> Plant:
    """Another look for the first paragraph of the preview."""

    def act(window: MainWindow) -> Undo:
        document = window.compose.reading.preview.document()
        block = document.firstBlock()
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        before = QTextCharFormat(block.begin().fragment().charFormat())
        lines = QTextBlockFormat(block.blockFormat())
        change(cursor)

        def undo() -> None:
            cursor.setCharFormat(before)
            cursor.setBlockFormat(lines)

        return undo

    return plain(act)


def _pale_words(cursor: QTextCursor) -> None:
    look = QTextCharFormat()
    look.setForeground(QBrush(QColor(PALE)))
    cursor.mergeCharFormat(look)


def _tight_lines(cursor: QTextCursor) -> None:
    look = QTextBlockFormat()
    look.setLineHeight(70, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(look)


def _bare_link(parent: QWidget) -> QWidget:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setText('See <a href="x" style="text-decoration: none">the guide</a>')
    return label


SEEDS: tuple[Seed, ...] = (
    Seed(
        "a pale arrow of a list",
        "mark contrast",
        _made(
            _list,
            "QComboBox::down-arrow { image: none; width: 1px; height: 1px;"
            f" border: 6px solid #ffffff; border-top-color: {PALE}; }}",
        ),
    ),
    Seed("a pale dot", "mark contrast", patched(_Look, "_paint_mark", _pale_dot)),
    Seed(
        "a pale tick",
        "mark contrast",
        _made(
            _ticked,
            f"QCheckBox::indicator:checked {{ background: {PALE}; border: 2px solid #000000; }}",
        ),
    ),
    Seed(
        "a bar that hardly shows how far it is",
        "mark contrast",
        _made(
            _half_full,
            f"QProgressBar::chunk {{ background: {PALE}; }}",
        ),
    ),
    Seed(
        "a pale handle of a scroll bar",
        "mark contrast",
        _made(
            _scrolls,
            f"QScrollBar::handle:horizontal {{ background: {PALE}; min-width: 28px; }}"
            "QScrollBar::add-page, QScrollBar::sub-page { background: #ffffff; }",
        ),
    ),
    Seed("a pale picture", "mark contrast", _made(_pictured)),
    Seed("pale words that a button paints", "text contrast", _made(_painted)),
    Seed("pale words in a text", "part contrast", _in_preview(_pale_words)),
    Seed("a link that only its colour tells", "colour alone", _made(_bare_link)),
    Seed("lines that cut each other", "line height", _in_preview(_tight_lines)),
)
