"""Lets one program at a time change a file: whoever comes second sees what the first has written."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.errors import AppError
from app.storage.files import make_folder, reason_of

LONGEST_WAIT = 2.0
"""Seconds for what takes milliseconds; a program that died holds nothing."""
_AGAIN = 0.005
_MOST_AT_ONCE = 20
_held: list[int] = []
"""What this program holds until it ends."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock that goes with a file.

    Raises:
        AppError: `cannot-write`, when another program holds it too long, or the folder can't be written to.
    """
    lock = path.with_name(f".{path.name}.lock")
    try:
        make_folder(lock.parent)
        handle = _opened(lock)
    except OSError as error:
        raise AppError("cannot-write", str(path), reason=reason_of(error)) from error
    try:
        _wait_for(handle, path)
        yield
    finally:
        # Closing lets go of it.
        os.close(handle)


def number_of_start(folder: Path) -> int:
    """Which of the programs that run now this one is, from 1 on; its number is free again when it ends.

    Where that can't be told, it is the first.
    """
    for number in range(1, _MOST_AT_ONCE + 1):
        try:
            make_folder(folder)
            handle = _opened(folder / f".start-{number}.lock")
        except (AppError, OSError):
            return 1
        if _try(handle):
            _held.append(handle)
            return number
        os.close(handle)
    return 1


def _opened(lock: Path) -> int:
    return os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)


def _wait_for(handle: int, path: Path) -> None:
    end = time.monotonic() + LONGEST_WAIT
    while not _try(handle):
        if time.monotonic() > end:
            reason = os.strerror(errno.EBUSY)
            raise AppError("cannot-write", str(path), reason=reason)
        time.sleep(_AGAIN)


def _try(handle: int) -> bool:
    """Take the lock if it is free; where the system has none (some shared drives), everybody has it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  only there

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415  only there

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        with suppress(ValueError):
            return error.errno not in {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
    return True
