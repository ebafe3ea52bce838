"""Parts of a text that look otherwise than the rest: a word in a colour of its own, a link, lines close together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QWidget

from tests.ui.accessibility.contrasts import LEAST_TEXT
from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, path_of
from tests.ui.accessibility.pixels import contrast

MOST_BLOCKS = 60
TIGHT = 95
"""Percent of the height of a font: below, lines cut the letters that go under them."""
_Height = QTextBlockFormat.LineHeightTypes


def check_text_parts(parts: Parts) -> Iterator[Fault]:
    """Each part of a text stands out from its ground by 4.5:1."""
    for widget, document in _documents(parts):
        ground: int | None = None
        for looks, words in _looks(widget, document):
            if looks.foreground().style() == Qt.BrushStyle.NoBrush:
                continue
            if looks.background().style() != Qt.BrushStyle.NoBrush:
                behind = looks.background().color().rgb()
            else:
                ground = ground if ground is not None else _ground(parts, widget)
                behind = ground
            found = contrast(looks.foreground().color().rgb(), behind)
            if found < LEAST_TEXT and words.strip():
                yield Fault("part contrast", path_of(widget), f"{found:.2f}:1 ‘{words[:30]}’")


def check_links(parts: Parts) -> Iterator[Fault]:
    """A link in a text has a line under it: its colour alone tells nobody who doesn’t see colours."""
    for widget, document in _documents(parts):
        for looks, words in _looks(widget, document):
            if looks.isAnchor() and looks.anchorHref() and not looks.fontUnderline():
                yield Fault("colour alone", path_of(widget), f"the link ‘{words[:30]}’")


def check_lines(parts: Parts) -> Iterator[Fault]:
    """No lines of a text are so close that they cut each other."""
    for widget, document in _documents(parts):
        block = document.begin()
        while block.isValid() and block.blockNumber() < MOST_BLOCKS:
            of = block.blockFormat()
            high, kind = of.lineHeight(), of.lineHeightType()
            if kind == _Height.FixedHeight.value:
                high = 100 * high / max(1, _font_height(widget))
            if (
                _has_letters(block.text())
                and kind in {_Height.FixedHeight.value, _Height.ProportionalHeight.value}
                and high < TIGHT
            ):
                yield Fault("line height", path_of(widget), f"{high:.0f} % ‘{block.text()[:30]}’")
            block = block.next()


def _font_height(widget: QWidget) -> int:
    return widget.fontMetrics().height()


def _documents(parts: Parts) -> Iterator[tuple[QWidget, QTextDocument]]:
    """Each text that may have parts, with what shows it."""
    for widget in parts.widgets:
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            yield widget, widget.document()
        elif isinstance(widget, QLabel):
            for each in widget.findChildren(QTextDocument):
                yield widget, each


def _looks(widget: QWidget, document: QTextDocument) -> Iterator[tuple[QTextCharFormat, str]]:
    """Each way that parts of a text look, once, with the words of the first such part."""
    kinds = set()
    block = document.begin()
    while block.isValid() and block.blockNumber() < MOST_BLOCKS:
        for each in block:  # type: ignore[attr-defined]  # the stubs don’t know it
            part = each.fragment()
            if part.charFormatIndex() not in kinds:
                kinds.add(part.charFormatIndex())
                yield part.charFormat(), part.text()
        block = block.next()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        for laid in widget.extraSelections():
            yield laid.format, laid.cursor.selectedText()


def _ground(parts: Parts, widget: QWidget) -> int:
    """The colour that most of a text's place has."""
    inner = widget.viewport() if isinstance(widget, QTextEdit | QPlainTextEdit) else widget
    seen = inner.visibleRegion().boundingRect()
    points = memoryview(parts.picture_in(inner, seen).constBits()).cast("I")
    return Counter(points).most_common(1)[0][0]


def _has_letters(words: str) -> bool:
    """Whether there is something in a line that could be cut; a gap is a line, too."""
    return any(each.isprintable() and not each.isspace() for each in words)
