"""What is seen and isn't words is told in words: pictures, and buttons with a sign alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, path_of, words_on

_PICTURE = re.compile(r"<img\b(?![^>]*\balt=)", re.IGNORECASE)


def check_pictures(parts: Parts) -> Iterator[Fault]:
    """A picture has a name; a button without a word has a tooltip for whoever sees it."""
    for widget in parts.shown:
        if isinstance(widget, QLabel):
            shows = not widget.pixmap().isNull() or widget.movie() is not None
            if (shows and not widget.accessibleName().strip()) or _PICTURE.search(widget.text()):
                yield Fault("picture", path_of(widget), "nothing tells what it shows")
        elif isinstance(widget, QAbstractButton):
            wordless = not any(each.isalnum() for each in words_on(widget))
            pictured = not widget.icon().isNull() or words_on(widget).strip()
            if wordless and pictured and not widget.toolTip():
                yield Fault("picture", path_of(widget), "no tooltip says what its sign means")
