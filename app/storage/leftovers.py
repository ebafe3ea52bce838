"""Takes away what was left when the app was killed while it wrote: half files of its own, and half copies of packs.

Whatever is young may still be in the making, by another window or another program.
"""

from __future__ import annotations

import re
import shutil
import stat
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.errors import AppError
from app.storage import paths
from app.storage.files import read_bytes, write_own

OLD_S = 3600
"""Seconds after which nothing is in the making any more."""
HALF_FILE = re.compile(r"\..+\.[a-z0-9_]{8}")
"""As `write_bytes` names a file until it is whole."""
HALF_COPY = re.compile(r"\..+\.[0-9a-f]{8}")
"""As `copy_pack` names a folder until it is whole."""
_MOST_BYTES = 10_000


@contextmanager
def noted(growing: Path) -> Iterator[None]:
    """Have it known that a folder, anywhere, grows until it is whole; one that can't be noted grows too."""
    note: Path | None = None
    with suppress(AppError):
        note = _notes() / uuid.uuid4().hex
        write_own(note, str(growing.absolute()).encode("utf-8", "surrogateescape"))
    try:
        yield
    finally:
        with suppress(OSError):
            if note is not None:
                note.unlink()


def clean_leftovers() -> None:
    """Take away what is old; what can't be taken away stays, and nobody is told."""
    with suppress(AppError):
        for folder in (paths.settings(), paths.cache() / "packs", _notes()):
            for file in _old(folder):
                if HALF_FILE.fullmatch(file.name):
                    _unlink(file)
        for note in _old(_notes()):
            _clean_copy(note)


def _notes() -> Path:
    return paths.cache() / "copying"


def _old(folder: Path) -> list[Path]:
    """The plain files of a folder that nobody has written for long."""
    before = time.time() - OLD_S
    found = []
    with suppress(OSError):
        for file in folder.iterdir():
            status = file.lstat()
            if stat.S_ISREG(status.st_mode) and status.st_mtime < before:
                found.append(file)
    return found


def _clean_copy(note: Path) -> None:
    """Take a half copy away, and the note of it."""
    with suppress(AppError, ValueError):
        growing = Path(read_bytes(note, _MOST_BYTES).decode("utf-8", "surrogateescape"))
        if HALF_COPY.fullmatch(growing.name) and growing.is_absolute() and not growing.is_symlink():
            shutil.rmtree(growing, ignore_errors=True)
    _unlink(note)


def _unlink(file: Path) -> None:
    with suppress(OSError):
        file.unlink()
