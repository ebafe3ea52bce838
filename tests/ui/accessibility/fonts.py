"""All text grows with the text size: no font is measured in pixels, and none stays as it was."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPlainTextEdit, QTextEdit

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, path_of

SMALLEST = 0.7
"""Times the size of the app's text: no font is designed smaller, so one that is hasn't grown."""
MOST_BLOCKS = 60


def check_fonts(parts: Parts) -> Iterator[Fault]:
    """No font of what is read or pressed is measured in pixels, or small beside the text size in use."""
    usual = QApplication.font().pointSizeF()
    for widget in dict.fromkeys([parts.window, *parts.shown]):
        fonts = [widget.font()]
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            fonts += _in_document(widget.document())
        else:
            for document in widget.findChildren(
                QTextDocument, options=Qt.FindChildOption.FindDirectChildrenOnly
            ):
                fonts += _in_document(document)
        if isinstance(widget, QAbstractItemView):
            fonts += _of_rows(widget)
        for font in fonts:
            if font.pixelSize() > 0:
                yield Fault("font", path_of(widget), f"{font.pixelSize()} pixels")
            elif font.pointSizeF() < usual * SMALLEST:
                yield Fault("font", path_of(widget), f"{font.pointSizeF():g} of {usual:g} points")


def _in_document(document: QTextDocument) -> Iterator[QFont]:
    """The fonts that a text has beside its usual one."""
    yield document.defaultFont()
    kinds = set()
    block = document.begin()
    while block.isValid() and block.blockNumber() < MOST_BLOCKS:
        for each in block:  # type: ignore[attr-defined]  # the stubs don’t know it
            kind = each.fragment().charFormatIndex()
            if kind not in kinds:
                kinds.add(kind)
                yield each.fragment().charFormat().font()
        block = block.next()


def _of_rows(view: QAbstractItemView) -> Iterator[QFont]:
    """The fonts of the first rows, where they have their own."""
    model = view.model()
    for at in (
        range(min(model.rowCount(view.rootIndex()), MOST_BLOCKS)) if model is not None else ()
    ):
        font = model.index(at, 0, view.rootIndex()).data(Qt.ItemDataRole.FontRole)
        if isinstance(font, QFont):
            yield font
