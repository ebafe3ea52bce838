"""Tells why the window can't be shown: by itself Qt guesses at a missing library, and aborts."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

REFUSED = 2
"""The exit code: something that can't be used."""


@contextmanager
def refusal_told() -> Iterator[None]:
    """While an application is made: where Qt would abort, end with words that say what to do."""
    said: list[tuple[str, str]] = []

    def on_message(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        # Of what a plugin says there may be no category.
        said.append((context.category or "", words))
        if kind == QtMsgType.QtFatalMsg:
            _refuse(said)

    before = qInstallMessageHandler(on_message)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    for _, words in said:
        _write(words)


def _refuse(said: Iterable[tuple[str, str]]) -> None:
    from app.ui.shell.screen_probe import reason_among, why_refused  # noqa: PLC0415  # few need it

    _write(f"The window can’t open. {why_refused(reason_among(said))}")
    _write(
        "comms-builder doctor looks at all of this computer; comms-builder --help works without a screen."
    )
    # Back in Qt it would abort.
    os._exit(REFUSED)


def _write(words: str) -> None:
    with suppress(OSError, ValueError, AttributeError):
        if isinstance(sys.stderr, io.TextIOWrapper):
            # Its words hold more than ASCII, whatever the system's language.
            sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")
        sys.stderr.write(f"{words}\n")
        sys.stderr.flush()
