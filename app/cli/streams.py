"""Standard input, output and error, whatever the shell has made of them."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterable
from contextlib import suppress

from app.errors import AppError
from app.language.visible import visible

STANDARD_INPUT = "-"
_CUT_OFF = 141
"""What a shell says of a program whose reader has gone: 128 and the number of SIGPIPE."""
_WRONG = 2


class _Closed(io.TextIOBase):
    """Stands for an output that the shell has closed."""

    def write(self, _text: str, /) -> int:
        """Nobody would get it."""
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def prepare() -> None:
    """Write UTF-8 whatever the terminal's code page is, and never fail over a letter."""
    _fill_gaps()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Messages hold ŵ and £; what isn't text, such as a name of bytes, is shown by its numbers.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if sys.stdout is None:
        sys.stdout = _Closed()
    if sys.stderr is None:
        sys.stderr = io.StringIO()


def _fill_gaps() -> None:
    """Have something at 0, 1 and 2, or a file that is opened would be taken for one of them."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDWR)


def read_input(most: int) -> bytes:
    """Return at most the first `most` bytes of standard input.

    Raises:
        AppError: `cannot-read`.
    """
    reason: str | None = os.strerror(errno.EBADF)
    try:
        if sys.stdin is not None:
            return sys.stdin.buffer.read(most)
    except OSError as error:
        reason = error.strerror
    raise AppError("cannot-read", "standard input", reason=reason)


def tell(lines: Iterable[str]) -> None:
    """Write lines to standard error; where that is full or gone, nobody can be told."""
    with suppress(OSError):
        for line in lines:
            print(visible(line), file=sys.stderr)


def finish(code: int) -> int:
    """Bring everything to standard output and return the exit code; another one where that fails."""
    try:
        sys.stdout.flush()
    except OSError as error:
        return failed(error)
    return code


def failed(error: OSError) -> int:
    """Tell that standard output takes no more, and return the exit code for it: never one that means a finding."""
    with suppress(OSError, ValueError, io.UnsupportedOperation):
        # What still waits to be written goes nowhere, so that Python doesn't try again at the end and complain.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    if isinstance(error, BrokenPipeError):
        return _CUT_OFF
    tell([f"standard output: This can’t be written: {error.strerror}"])
    return _WRONG
