"""Asks the screen from outside: Qt ends a process that can't be shown, so a process of its own is asked.

Nothing here loads Qt but that process.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterable
from contextlib import suppress
from multiprocessing.connection import Connection

import msgspec

from app.language import Bilingual
from app.language.prose.health import health_words
from app.storage.health import HealthCheck, program_check
from app.storage.system_libraries import missing_libraries, packages_of
from app.ui.shell.platforms import CHOICE

SECONDS = 30
_OF_SCREENS = "qt.qpa"
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


class _Seen(msgspec.Struct, frozen=True):
    """What the process says: what it saw, or why it can't."""

    checks: tuple[HealthCheck, ...] = ()
    missing: str = ""
    fatal: str = ""


_decode = msgspec.msgpack.Decoder(_Seen).decode


def ask_screen(seconds: float = SECONDS) -> tuple[HealthCheck, ...]:
    """How the screen stands, or why there is none."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_look, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    seen, silent = _Seen(), False
    while not seen.checks and not seen.missing and not silent:
        try:
            # On Windows asking already fails where it has ended.
            silent = not ours.poll(seconds)
            seen = seen if silent else _decode(ours.recv_bytes())
        except (EOFError, OSError, msgspec.DecodeError):
            # It has ended.
            break
    process.terminate()
    process.join()
    ours.close()
    if seen.checks:
        return seen.checks
    return (program_check(), *_why_not(seen, silent, seconds))


def reason_among(told: Iterable[tuple[str, str]]) -> str:
    """Why a screen can't be used: what Qt said first of screens, or of anything, by categories and words.

    Of the language of the system it complains before.
    """
    said = list(told)
    of_screens = [
        words for category, words in said if not category or category.startswith(_OF_SCREENS)
    ]
    first = next(iter(of_screens or [words for _, words in said]), "")
    return first.strip().partition("\n")[0]


def why_refused(reason: str) -> str:
    """Why the window can't be shown, and what to do, where Qt gives a reason as it ends the process."""
    (check,) = _why_not(_Seen(fatal=reason), silent=False, seconds=0)
    return check.said.en


def _why_not(seen: _Seen, silent: bool, seconds: float) -> tuple[HealthCheck, ...]:
    libraries = missing_libraries()
    if libraries:
        packages = " ".join(packages_of(libraries))
        return (_broken("libraries", libraries=", ".join(libraries), packages=packages),)
    if seen.missing:
        return (_broken("qt-missing", reason=seen.missing),)
    if sys.platform == "linux" and not any(os.environ.get(each) for each in _SCREENS):
        return (_broken("display-none"),)
    if silent:
        return (_broken("display-silent", seconds=round(seconds)),)
    names = (*_SCREENS, *({CHOICE} & os.environ.keys()))
    variables = ", ".join(f"{each}={os.environ.get(each, '')}" for each in names)
    return (_broken("display-refused", reason=seen.fatal or "?", variable=variables),)


def _broken(code: str, **params: object) -> HealthCheck:
    words: Bilingual[str] = health_words(code, **params)
    return HealthCheck("display", "broken", words)


def _look(answers: Connection) -> None:
    """Be the process that looks."""
    # Ctrl+C is for the process that asks.
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def say(seen: _Seen) -> None:
        with suppress(OSError):
            answers.send_bytes(msgspec.msgpack.encode(seen))

    try:
        from PySide6.QtCore import (  # noqa: PLC0415  only here
            QMessageLogContext,
            QtMsgType,
            qInstallMessageHandler,
        )

        from app.ui.shell.screen_health import screen_checks  # noqa: PLC0415
        from app.ui.shell.screen_start import start_screen  # noqa: PLC0415
    except ImportError as error:
        say(_Seen(missing=str(error)))
        return

    told: list[tuple[str, str]] = []

    def on_message(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        # Of what a plugin says there may be no category.
        told.append((context.category or "", words))
        if kind == QtMsgType.QtFatalMsg:
            # Qt ends the process after this.
            say(_Seen(fatal=reason_among(told)))

    qInstallMessageHandler(on_message)
    system, shown, percent = start_screen()
    say(_Seen(checks=tuple(screen_checks(system, shown, percent))))
