"""Reads and writes whole files: bounded, atomic, with expected failures told as such."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from app.errors import AppError


def exists(path: Path) -> bool:
    """Whether something is there.

    Raises:
        AppError: `cannot-read`, when that can't be told: a folder above it may not be looked into.
    """
    try:
        return path.exists()
    except OSError as error:
        raise AppError("cannot-read", str(path), reason=reason_of(error)) from error


def read_bytes(path: Path, most: int) -> bytes:
    """Return the content of a file.

    Raises:
        AppError: `cannot-read` with the system's reason; `too-large` over `most` bytes.
    """
    data = read_beginning(path, most + 1)
    if len(data) > most:
        raise AppError("too-large", str(path), most=most)
    return data


def read_beginning(path: Path, most: int) -> bytes:
    """Return at most the first `most` bytes of a file.

    Raises:
        AppError: `cannot-read` with the system's reason.
    """
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise AppError("cannot-read", str(path), reason=reason_of(error)) from error


def write_bytes(path: Path, data: bytes) -> None:
    """Replace a file whole: whoever reads it finds the old content or the new, never a part.

    Raises:
        AppError: `cannot-write` with the system's reason; nothing is left behind then.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        raise AppError("cannot-write", str(path), reason=reason_of(error)) from error


def reason_of(error: OSError) -> str:
    """The system's words for a failure."""
    return error.strerror or type(error).__name__
