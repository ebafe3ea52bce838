"""Reads and writes whole files: bounded, atomic, with expected failures told as such."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
import time
from pathlib import Path

from app.errors import AppError

_OWN = 0o700
_TRIES = 40 if os.name == "nt" else 0
_AGAIN = 0.01
"""Windows replaces no file that somebody has open: another window that reads it, a virus scanner. That is soon over."""


def exists(path: Path) -> bool:
    """Whether something is there.

    Raises:
        AppError: `cannot-read`, when that can't be told: a folder above it may not be looked into.
    """
    try:
        return path.exists()
    except OSError as error:
        raise AppError("cannot-read", str(path), reason=reason_of(error)) from error


def read_bytes(path: Path, most: int, *, plain: bool = True) -> bytes:
    """Return the content of a file.

    Args:
        path: of the file.
        most: bytes that it may have.
        plain: refuse what is no plain file: reading a pipe or a device may never end.

    Raises:
        AppError: `cannot-read` with the system's reason; `too-large` over `most` bytes.
    """
    data = read_beginning(path, most + 1, plain=plain)
    if len(data) > most:
        raise AppError("too-large", str(path), most=most)
    return data


def read_beginning(path: Path, most: int, *, plain: bool = True) -> bytes:
    """Return at most the first `most` bytes of a file. Arguments and failures are those of `read_bytes`."""
    try:
        with open(path, "rb", opener=open_plain if plain else None) as file:
            return file.read(most)
    except (OSError, ValueError) as error:
        raise AppError("cannot-read", str(path), reason=reason_of(error)) from error


def open_plain(path: str, flags: int) -> int:
    """Open a plain file, and wait for nobody: a pipe would wait for someone to write."""
    handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    mode = os.fstat(handle).st_mode
    if stat.S_ISREG(mode):
        return handle
    os.close(handle)
    number = errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL
    raise OSError(number, os.strerror(number))


def write_bytes(path: Path, data: bytes, *, as_before: bool = False) -> None:
    """Replace a file whole: whoever reads it finds the old content or the new, never a part.

    Args:
        path: of the file.
        data: what is to be in it.
        as_before: whoever may read and write the file may so afterwards, and a new one is as new files are here;
            otherwise it is its owner's alone.

    Raises:
        AppError: `cannot-write` with the system's reason; nothing is left behind then.
    """
    temporary = ""
    try:
        make_folder(path.parent)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if as_before:
            Path(temporary).chmod(_mode_of(path))
        put_in_place(Path(temporary), path)
    except BaseException as error:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        if isinstance(error, OSError | ValueError):
            raise AppError("cannot-write", str(path), reason=reason_of(error)) from error
        raise


def put_in_place(file: Path, path: Path) -> None:
    """Move a file to a place where there may be another. Raises OSError."""
    for _ in range(_TRIES):
        with contextlib.suppress(PermissionError):
            file.replace(path)
            return
        time.sleep(_AGAIN)
    file.replace(path)


def _mode_of(path: Path) -> int:
    """Who may read and write a file; of one that isn't there yet, as is usual here."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        withheld = os.umask(0)
        os.umask(withheld)
        return 0o666 & ~withheld


def write_own(path: Path, data: bytes) -> None:
    """Replace a file in a folder of the app's own, which nobody else may look into or write to.

    Raises:
        AppError: as `write_bytes` does.
    """
    with contextlib.suppress(OSError):
        if stat.S_IMODE(path.parent.stat().st_mode) != _OWN and os.name != "nt":
            path.parent.chmod(_OWN)
    write_bytes(path, data)


def make_folder(folder: Path) -> None:
    """Make what is missing on the way to a folder, for its owner alone, whatever is usual here."""
    missing = [each for each in folder.parents if not each.exists()]
    for each in (*reversed(missing), folder):
        each.mkdir(_OWN, exist_ok=True)


def reason_of(error: OSError | ValueError) -> str:
    """The system's words for a failure."""
    return getattr(error, "strerror", None) or type(error).__name__
