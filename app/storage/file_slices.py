"""A file of which only what is asked for is read, such as a compiled pack of ten thousand templates."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

from app.errors import AppError
from app.storage.files import open_plain, read_bytes, reason_of


class FileSlices:
    """A file as it is now: it may be replaced under its name meanwhile.

    What was cut off meanwhile is missing from a slice; whoever reads has to check what it gets.
    """

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._size = os.fstat(handle).st_size

    def __getitem__(self, part: slice) -> bytes:
        start, stop, _ = part.indices(self._size)
        if sys.platform == "win32":
            # Which has no such read, and is never asked for one (`slices_of`).
            raise NotImplementedError
        return os.pread(self._handle, max(0, stop - start), start)

    def __del__(self) -> None:
        with suppress(OSError):
            os.close(self._handle)


def slices_of(path: Path, most: int) -> FileSlices | bytes:
    """A file of at most so many bytes, to read in parts; on Windows whole, where an open file can't be replaced.

    Raises:
        AppError: `cannot-read` with the system's reason; `too-large` over `most` bytes.
    """
    if sys.platform == "win32":
        return read_bytes(path, most)
    try:
        handle = open_plain(str(path), os.O_RDONLY | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise AppError("cannot-read", str(path), reason=reason_of(error)) from error
    slices = FileSlices(handle)
    if os.fstat(handle)[stat.ST_SIZE] > most:
        raise AppError("too-large", str(path), most=most)
    return slices
