"""What is bold and begins a part of a window is told as a heading, where Qt can tell one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible

from app.ui.controls.heading import Heading
from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, access, path_of


def check_headings(parts: Parts) -> Iterator[Fault]:
    """Each heading has the role of one."""
    for label in parts.labels:
        if isinstance(label, Heading) and access(label).role() != QAccessible.Role.Heading:
            yield Fault("heading", path_of(label), access(label).role().name)
