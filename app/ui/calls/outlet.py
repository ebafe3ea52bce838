"""What the panel wants of the window around it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec


class CallsOutlet(msgspec.Struct, frozen=True):
    """Ways out of the panel.

    Attributes:
        say: says what became of a press.
        copy: copies a text, and says so in these words.
        copy_note: copies the case note.
        copy_log: copies lines of the log, and the case note below them.
        find: leads to the templates.
        go_on: leads to what is to be answered of what was opened.
        read: has what is read out in view.
    """

    say: Callable[[str], None]
    copy: Callable[[str, str], object]
    copy_note: Callable[[], None]
    copy_log: Callable[[str], None]
    find: Callable[[], None]
    go_on: Callable[[], None]
    read: Callable[[], None]
