"""Nothing is told by colour alone: what is chosen looks different in grey, and a severity has a sign or a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, path_of, words_on
from tests.ui.accessibility.pixels import changed, picture_of

TONES = {"must", "confirm", "advise", "good"}
SIGN = re.compile(r"[^\w\s]|^[?i]$|^[?i] ")
TURNING = "▸▾"
"""A sign that tells by its shape whether a part is open."""
LEAST_POINTS = 12
LEAST_CHANGE = 3.0


def check_tones(parts: Parts) -> Iterator[Fault]:
    """What has the colour of a severity has a sign, or words that say it."""
    for widget in parts.widgets:
        if widget.property("tone") not in TONES or not isinstance(widget, QLabel | QPushButton):
            continue
        words = words_on(widget).strip()
        if words and not SIGN.match(words) and not _has_sign_beside(widget):
            yield Fault("colour alone", path_of(widget), f"{widget.property('tone')}: {words[:40]}")


def _has_sign_beside(widget: QWidget) -> bool:
    """Whether a sign stands in the same line or the same part of the window."""
    parent = widget.parentWidget()
    if parent is None:
        return False
    return any(
        SIGN.match(each.text().strip())
        for each in parent.findChildren(QLabel)
        if each.isVisible() and each.text()
    )


def check_chosen(parts: Parts, seen: set[object], setting: str) -> Iterator[Fault]:
    """A button that is chosen differs in lightness from the same one that isn't."""
    for widget in parts.controls:
        if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
            continue
        if words_on(widget)[:1] in TURNING:
            continue
        kind = (setting, "chosen", type(widget).__name__, widget.property("segment"))
        if kind in seen or widget.visibleRegion().isEmpty():
            continue
        seen.add(kind)
        before, after = _both_ways(widget)
        points = changed(before, after, LEAST_CHANGE)
        if points < LEAST_POINTS:
            yield Fault("colour alone", path_of(widget), f"{points} pixels tell that it is chosen")


def _both_ways(button: QAbstractButton) -> tuple[QImage, QImage]:
    """A picture of a button, and one as if it were chosen or no longer; nothing else hears of it."""
    was, group = button.isChecked(), button.group()
    exclusive = button.autoExclusive()
    quiet = button.blockSignals(True)
    if group is not None:
        group.removeButton(button)
    button.setAutoExclusive(False)
    before = picture_of(button)
    button.setChecked(not was)
    QCoreApplication.processEvents()
    after = picture_of(button)
    button.setChecked(was)
    button.setAutoExclusive(exclusive)
    if group is not None:
        group.addButton(button)
    button.blockSignals(quiet)
    return before, after
