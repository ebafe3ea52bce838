"""Reads and writes whole files: bounded, atomic, with expected failures told as such."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from app.errors import AppError


def read_bytes(path: Path, most: int) -> bytes:
    """Return the content of a file.

    Raises:
        AppError: `cannot-read` with the system's reason; `too-large` over `most` bytes.
    """
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise AppError("cannot-read", str(path), reason=_reason(error)) from error
    if len(data) > most:
        raise AppError("too-large", str(path), most=most, what="bytes")
    return data


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
        raise AppError("cannot-write", str(path), reason=_reason(error)) from error


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
