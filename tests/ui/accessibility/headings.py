"""What is bold and begins a part of a window is told as a heading, with a level that fits where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.ui.controls.heading import Heading
from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, access, path_of

LARGER = 1.05
"""Times the usual size: from here on, what is bold looks like a heading."""


def check_headings(parts: Parts) -> Iterator[Fault]:
    """Each heading has the role of one, and so has what looks like one: bold, and larger than the rest."""
    usual = QApplication.font().pointSizeF()
    for heading in parts.shown:
        if isinstance(heading, Heading) and not heading.text().strip():
            yield Fault("heading", path_of(heading), "it says nothing")
    for label in parts.labels:
        font = label.font()
        looks = font.bold() and font.pointSizeF() > usual * LARGER
        heads = looks or isinstance(label, Heading)
        if heads and access(label).role() != QAccessible.Role.Heading:
            yield Fault("heading", path_of(label), access(label).role().name)


def check_levels(parts: Parts) -> Iterator[Fault]:
    """Headings begin with level 1 and leave none out; the deeper, the smaller; a card's is below its pane's."""
    found = list(_leveled(parts))
    above = 0
    for heading, level in found:
        if not 1 <= level <= above + 1:
            yield _fault(heading, level, f"follows level {above}")
        above = level
    by_size = sorted(found, key=lambda each: -each[0].font().pointSizeF())
    for (larger, upper), (smaller, lower) in pairwise(by_size):
        if upper > lower and larger.font().pointSizeF() > smaller.font().pointSizeF():
            yield _fault(larger, upper, f"is larger than level {lower} ‘{smaller.text()}’")
    outside = [level for heading, level in found if _card_of(heading, parts.window) is None]
    kinds: dict[str, int] = {}
    for heading, level in found:
        card = _card_of(heading, parts.window)
        if card is None:
            continue
        if outside and level <= min(outside):
            yield _fault(heading, level, f"heads the card {type(card).__name__}")
        usual = kinds.setdefault(type(card).__name__, level)
        if level != usual:
            yield _fault(heading, level, f"other cards of its kind have level {usual}")


def level_of(label: QLabel) -> int:
    """The level that is told of a heading; 0 where none is."""
    attributes = access(label).attributesInterface()
    if attributes is None:
        return 0
    told = attributes.attributeValue(QAccessible.Attribute.Level)
    return told if isinstance(told, int) else 0


def _leveled(parts: Parts) -> Iterator[tuple[QLabel, int]]:
    """Each heading in the order of reading, with its level."""
    for _, child in parts.tree:
        label = child.object()
        if child.role() == QAccessible.Role.Heading and isinstance(label, QLabel) and label.text():
            yield label, level_of(label)


def _card_of(heading: QWidget, window: QWidget) -> QWidget | None:
    """The card within the window in which a heading stands."""
    step = heading.parentWidget()
    while step is not None and step is not window:
        if step.property("card"):
            return step
        step = step.parentWidget()
    return None


def _fault(heading: QLabel, level: int, words: str) -> Fault:
    return Fault("heading level", path_of(heading), f"level {level} {words}")
