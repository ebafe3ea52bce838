"""Alt with a letter does one thing: no two texts of a window mark the same one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QMenu, QMenuBar, QTabBar

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts

_MARKED = re.compile(r"&(\w)")


def check_mnemonics(parts: Parts) -> Iterator[Fault]:
    """No letter is marked twice in what is shown of a window, or in one of its menus."""
    marked: dict[str, list[str]] = defaultdict(list)
    for words in _texts(parts):
        if found := _MARKED.search(words.replace("&&", "")):
            marked[found[1].casefold()].append(words)
    for letter, several in marked.items():
        if len(several) > 1:
            yield Fault("mnemonic", f"‘{several[1]}’", f"Alt+{letter.upper()} is {several[0]}, too")


def _texts(parts: Parts) -> Iterator[str]:
    """What may mark a letter."""
    for widget in dict.fromkeys([*parts.shown, parts.window]):
        if isinstance(widget, QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QGroupBox):
            yield widget.title()
        elif isinstance(widget, QLabel):
            if widget.buddy() is not None:
                yield widget.text()
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(at) for at in range(widget.count()))
        elif isinstance(widget, QMenu | QMenuBar):
            yield from (each.text() for each in widget.actions() if each.isVisible())
