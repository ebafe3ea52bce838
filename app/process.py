"""What this process keeps to itself: no file, no log and no terminal is given what was typed."""

from __future__ import annotations

import _thread
import logging
import sys
import threading
import traceback
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING

from app import __version__

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_log = logging.getLogger("comms-builder")


def keep_to_itself() -> None:
    """Leave no core, with all that is in memory, where a fault ends the process; tell of bugs without their words."""
    _leave_no_core()
    sys.unraisablehook = _on_unraisable
    threading.excepthook = lambda args: log_bug(args.exc_type, args.exc_traceback)


def log_bug(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Log what kind of bug it was and where: its own words may hold what somebody typed."""
    frames = "".join(traceback.format_tb(trace))
    _log.error("%s in Comms Builder %s\n%s", kind.__name__, __version__, frames)


def _on_unraisable(args: UnraisableHookArgs) -> None:
    """Python's own would print the words of what went wrong in a destructor, and the object with all it holds."""
    if issubclass(args.exc_type, KeyboardInterrupt):
        _thread.interrupt_main()
        return
    log_bug(args.exc_type, args.exc_traceback)


def _leave_no_core() -> None:
    try:
        import resource  # noqa: PLC0415  POSIX has it
    except ImportError:
        return
    with suppress(OSError, ValueError):
        # 1 byte, and not 0: Linux hands a core to a program that asked for cores whatever the limit, unless it is 1.
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        least = 1 if most == resource.RLIM_INFINITY or most >= 1 else 0
        resource.setrlimit(resource.RLIMIT_CORE, (least, least))
