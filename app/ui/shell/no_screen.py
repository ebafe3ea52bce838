"""Tells why the window can't be shown: by itself Qt guesses at a missing library, and aborts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

REFUSED = 2
"""The exit code: something that can't be used."""


@contextmanager
def refusal_told() -> Iterator[None]:
    """While an application is made: where Qt would abort, end with words that say what to do."""
    said: list[str] = []

    def on_message(kind: QtMsgType, _context: object, words: str) -> None:
        said.append(words)
        if kind == QtMsgType.QtFatalMsg:
            _refuse(said[0].splitlines()[0])

    before = qInstallMessageHandler(on_message)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    for words in said:
        _write(words)


def _refuse(reason: str) -> None:
    from app.ui.shell.screen_probe import why_refused  # noqa: PLC0415  # few starts need it

    _write(f"The window can’t open. {why_refused(reason)}")
    _write(
        "comms-builder doctor looks at all of this computer; comms-builder --help works without a screen."
    )
    # Back in Qt it would abort.
    os._exit(REFUSED)


def _write(words: str) -> None:
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"{words}\n")
        sys.stderr.flush()
