"""Ctrl+C (SIGINT) while this program is still being read in.

Python raises KeyboardInterrupt wherever it happens to be. Within an import that is nowhere to be caught in good order:
a class half made, a coroutine left, or a crash (msgspec making a decoder). Nothing is open or half written there, so
the process simply ends.
"""

from __future__ import annotations

# Not `signal`: importing that makes enumerations, and takes longer than all else here.
import _signal  # type: ignore[import-not-found]
import os

TYPE_CHECKING = False  # importing `typing` would take as long
if TYPE_CHECKING:
    from types import FrameType

INTERRUPTED = 130
"""What a shell says of a program that Ctrl+C ended: 128 and the number of SIGINT."""
_IMPORTING = "<frozen importlib._bootstrap>"


def end_within_imports() -> None:
    """From now on end the process at once where Ctrl+C comes within an import; unless it is left alone anyway."""
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _on_interrupt)


def _on_interrupt(_: int, frame: FrameType | None) -> None:
    while frame is not None:
        if frame.f_code.co_filename == _IMPORTING:
            os._exit(INTERRUPTED)
        frame = frame.f_back
    raise KeyboardInterrupt
