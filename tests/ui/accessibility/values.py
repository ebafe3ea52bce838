"""What a control holds is told as it is: the value of a bar or a number, the words in a field."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractSlider,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QSpinBox,
    QTextEdit,
)

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, access, name_of, path_of

_NUMBERS = (QAbstractSlider, QSpinBox, QDoubleSpinBox, QProgressBar)
_CHANGED = str.maketrans(dict.fromkeys("\u2028\u2029\ufdd0\ufdd1", "\n") | {"\xa0": " "})
_TEXTS = (QLineEdit, QTextEdit, QPlainTextEdit)


def check_values(parts: Parts) -> Iterator[Fault]:
    """Values have their bounds and are told as they are; whatever shows one has a name."""
    for widget in parts.shown:
        if isinstance(widget, _NUMBERS) and not isinstance(widget, QScrollBar):
            yield from _check_number(widget)
            if not name_of(widget).strip():
                yield Fault("value", path_of(widget), "nothing says what it is the value of")
        elif isinstance(widget, QComboBox):
            told = access(widget).text(QAccessible.Text.Value)
            if told != widget.currentText():
                yield Fault("value", path_of(widget), f"‘{widget.currentText()}’ told as ‘{told}’")
        elif isinstance(widget, _TEXTS):
            yield from _check_text(widget)


def _check_number(
    widget: QAbstractSlider | QSpinBox | QDoubleSpinBox | QProgressBar,
) -> Iterator[Fault]:
    told = access(widget).valueInterface()
    if told is None:
        yield Fault("value", path_of(widget), "no value is told")
    elif widget.minimum() < widget.maximum():
        heard = (told.minimumValue(), told.currentValue(), told.maximumValue())
        shown = (widget.minimum(), widget.value(), widget.maximum())
        if heard != shown:
            yield Fault("value", path_of(widget), f"{shown} told as {heard}")


def _check_text(widget: QLineEdit | QTextEdit | QPlainTextEdit) -> Iterator[Fault]:
    told = access(widget).textInterface()
    shown = widget.displayText() if isinstance(widget, QLineEdit) else widget.toPlainText()
    heard = told.text(0, told.characterCount()) if told is not None else ""
    if _plain(heard) != _plain(shown):
        yield Fault("value", path_of(widget), f"‘{shown[:30]}’ told as ‘{heard[:30]}’")


def _plain(words: str) -> str:
    """Words without the signs that Qt changes when it gives them: ends of lines and frames, and spaces that hold."""
    return words.translate(_CHANGED)
