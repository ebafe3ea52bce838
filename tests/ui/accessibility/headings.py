"""What is bold and begins a part of a window is told as a heading, where Qt can tell one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.ui.controls.heading import Heading
from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, access, path_of

LARGER = 1.05
"""Times the usual size: from here on, what is bold looks like a heading."""


def check_headings(parts: Parts) -> Iterator[Fault]:
    """Each heading has the role of one, and so has what looks like one: bold, and larger than the rest."""
    usual = QApplication.font().pointSizeF()
    for label in parts.labels:
        font = label.font()
        looks = font.bold() and font.pointSizeF() > usual * LARGER
        heads = looks or isinstance(label, Heading)
        if heads and access(label).role() != QAccessible.Role.Heading:
            yield Fault("heading", path_of(label), access(label).role().name)
