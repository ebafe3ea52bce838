"""What is asked stands beside a field for whoever sees it, also when something is typed in."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QGroupBox, QLabel, QLineEdit, QWidget

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, access, name_of, path_of


def check_shown_labels(parts: Parts) -> Iterator[Fault]:
    """A field has a label in view: its hint goes with the first letter. A magnifier says what a search is."""
    for widget in parts.controls:
        if not isinstance(widget, QLineEdit | QComboBox) or widget.property("search"):
            continue
        if isinstance(widget, QLineEdit) and widget.isReadOnly():
            continue
        if not _labelled(widget) and not _named_around(widget, parts):
            yield Fault("shown label", path_of(widget), f"nothing in view says ‘{name_of(widget)}’")


def _labelled(widget: QWidget) -> bool:
    labels = access(widget).relations(QAccessible.RelationFlag.Label)
    objects = (each.object() for each, _ in labels)
    return any(isinstance(each, QWidget) and each.isVisible() for each in objects)


def _named_around(widget: QWidget, parts: Parts) -> bool:
    """Whether a text that its name begins or ends with stands in what it stands in."""
    name = _folded(name_of(widget))
    step = widget.parentWidget()
    while step is not None:
        for each in parts.shown:
            if isinstance(each, QLabel | QGroupBox) and (each is step or step.isAncestorOf(each)):
                words = _folded(each.text() if isinstance(each, QLabel) else each.title())
                if words and (words in name or name in words):
                    return True
        step = None if step is parts.window else step.parentWidget()
    return False


def _folded(words: str) -> str:
    return words.replace("&", "").strip(" :?").casefold()
