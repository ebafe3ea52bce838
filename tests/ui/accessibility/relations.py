"""What labels a field: it is in view, it is told, and the field is called by it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.ui.controls.heading import Heading
from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import INPUTS, Parts, access, buddy_of, path_of

SAME = 12
"""So many letters at its beginning tell that a text is a short form of another."""


def check_relations(parts: Parts) -> Iterator[Fault]:
    """What labels a field can be seen, and is what the field is called by."""
    for widget in parts.controls:
        if not isinstance(widget, INPUTS):
            continue
        for other, _ in access(widget).relations(QAccessible.RelationFlag.Label):
            label = other.object()
            if isinstance(label, QWidget) and not label.isVisible():
                words = other.text(QAccessible.Text.Name)
                yield Fault("relation", path_of(widget), f"labelled by hidden ‘{words}’")
    for label in parts.labels:
        named, shown = label.accessibleName(), label.text()
        # A text without room for all of it may be told whole.
        if named and named != shown and shown.rstrip("…")[:SAME] not in named:
            yield Fault("name", path_of(label), f"a text called ‘{label.accessibleName()}’")


def check_in_tree(parts: Parts) -> Iterator[Fault]:
    """What is worked with stands in the tree of assistive technology, too."""
    told = {id(child.object()) for _, child in parts.tree}
    for widget in parts.controls:
        if id(widget) not in told and widget is not parts.window:
            yield Fault("in tree", path_of(widget), "assistive technology never comes to it")


def check_labels(parts: Parts) -> Iterator[Fault]:
    """What stands before a field and says its name labels it, or a group around it."""
    for widget in parts.controls:
        if not isinstance(widget, (*INPUTS, QAbstractItemView)):
            continue
        around = set(_way_up(widget, parts.window))
        name = _folded(widget.accessibleName())
        for label in parts.labels:
            says = "" if isinstance(label, Heading) else _folded(label.text())
            if not says or not name.startswith(says) or label.parentWidget() not in around:
                continue
            buddy = buddy_of(label)
            grouped = any(_folded(each.accessibleName()) == says for each in around - {widget})
            if buddy not in around and not grouped:
                yield Fault("relation", path_of(widget), f"‘{label.text()}’ doesn’t label it")


def _way_up(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    """A widget and what it stands in, below the window."""
    step: QWidget | None = widget
    while step is not None and step is not window:
        yield step
        step = step.parentWidget()


def _folded(words: str) -> str:
    return words.replace("&", "").strip(" :").casefold()
