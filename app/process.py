"""What this process keeps to itself: no file, no log and no terminal is given what was typed."""

from __future__ import annotations

import _thread
import gc
import logging
import signal
import sys
import threading
import traceback
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING

from app import __version__

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

LOG = "comms-builder"
"""The name of the one log that we write."""
_log = logging.getLogger(LOG)
_SOON = 0.01
"""Seconds; a destructor has long ended by then."""
_SHARES = 3_000, 2, 10_000
"""The collector looks at what is new in shares that take a few milliseconds, less than is left of a frame beside what a
key does. Through everything it looks when nobody types (`app.ui.state.garbage`); by itself hardly ever."""
_PYTHON = ".".join(map(str, sys.version_info[:3]))


def keep_to_itself() -> None:
    """Leave no core, with all that is in memory, where a fault ends the process; tell of bugs without their words."""
    _leave_no_core()
    sys.unraisablehook = _on_unraisable
    threading.excepthook = lambda args: log_bug(args.exc_type, args.exc_traceback)


def leave_garbage() -> None:
    """Let nothing look for what could go while the window starts: nearly all that is made then stays."""
    gc.disable()


def collect_garbage() -> None:
    """Look for it again, where `leave_garbage` ended that; what is there now is never looked through."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(*_SHARES)
        gc.enable()


def log_bug(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Log what kind of bug it was and where: its own words may hold what somebody typed."""
    _log.error("%s", bug_report(kind, trace))


def bug_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What can be told of a bug: its kind, where it was in the program, and what the program runs on."""
    frames = "".join(traceback.format_tb(trace))
    return f"{kind.__name__} in Comms Builder {__version__}, Python {_PYTHON}, {sys.platform}\n{frames}"


def _on_unraisable(args: UnraisableHookArgs) -> None:
    """Python's own would print the words of what went wrong in a destructor, and the object with all it holds."""
    if issubclass(args.exc_type, KeyboardInterrupt):
        # Once more, and not at once: here too it would come to nobody.
        again = threading.Timer(_SOON, _interrupt)
        again.daemon = True
        again.start()
        return
    log_bug(args.exc_type, args.exc_traceback)


def _interrupt() -> None:
    """As Ctrl+C does; a main thread that waits for its input is woken, which `interrupt_main` alone doesn't do."""
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
    else:
        _thread.interrupt_main()


def _leave_no_core() -> None:
    if sys.platform == "win32":
        # What it keeps of a program that crashed is its administrator's choice.
        return
    import resource  # noqa: PLC0415  only here

    with suppress(OSError, ValueError):
        # 1 byte, and not 0: Linux hands a core to a program that asked for cores whatever the limit, unless it is 1.
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        least = 1 if most == resource.RLIM_INFINITY or most >= 1 else 0
        resource.setrlimit(resource.RLIMIT_CORE, (least, least))
