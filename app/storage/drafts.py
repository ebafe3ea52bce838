"""The cases that are open, sealed: one file each, replaced whole, and gone in time.

The folder tells nothing: a file is named by chance, and what is in it is sealed.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from app.errors import AppError
from app.storage import paths
from app.storage.case_times import LONGEST, USUAL
from app.storage.files import (
    exists,
    put_in_place,
    read_beginning,
    read_bytes,
    reason_of,
    write_own,
)
from app.storage.sealing import Outside, Seal, outside_of

_MOST_BYTES = 32_000_000
_HEAD_BYTES = 1_000
_NAME = re.compile(r"[0-9a-f]{16}\.case")
_ASIDE = ".aside"
_WRITING = 600.0
"""Seconds after which nobody can be writing a file any more."""

Clock = Callable[[], float]
"""Gives seconds since 1970 (UTC)."""


class Found(msgspec.Struct, frozen=True):
    """A file of a case that was found.

    Attributes:
        id: of the draft.
        changed: when it was changed last.
        content: what was kept; empty where it can't be opened.
        trouble: why not (`draft-damaged`, `draft-of-another-key`, `draft-of-another-version`, or the code of a failed
            read); empty where it can.
    """

    id: str
    changed: datetime
    content: bytes = b""
    trouble: str = ""


def new_id() -> str:
    """An id for a case's file, by chance."""
    return secrets.token_hex(8)


class Drafts:
    """The sealed cases of this user.

    Args:
        kept_for: how long after the last change; at most `LONGEST`.
        clock: tells the time.
    """

    def __init__(self, kept_for: timedelta = USUAL, clock: Clock = time.time) -> None:
        self._kept_for = min(kept_for, LONGEST)
        self._clock = clock

    @property
    def folder(self) -> Path:
        """Where they are. Raises AppError `no-home`."""
        return paths.data() / "cases"

    def save(self, draft: str, content: bytes, seal: Seal, *, done: bool = False) -> None:
        """Keep a case in place of what was kept of it.

        Args:
            draft: its id.
            content: the case, as bytes.
            seal: to seal it with.
            done: it was copied as it stands: it goes at the end of the day.

        Raises:
            AppError: `cannot-write`, and what was kept of it before is as it was; `no-home`.
        """
        now = self._clock()
        until = now + self._kept_for.total_seconds()
        if done:
            until = min(until, _end_of_day(now))
        write_own(self._file(draft), seal.seal(content, now, until))

    def remove(self, draft: str) -> None:
        """Keep nothing of a case any more. Raises AppError `cannot-write`; `no-home`."""
        _remove(self._file(draft))

    def all(self, seal: Seal) -> tuple[Found, ...]:
        """What is kept, the earliest change first. Raises AppError `no-home`, `cannot-read`."""
        found = [self._opened(file, seal) for file in self._files()]
        return tuple(sorted(found, key=lambda each: (each.changed, each.id)))

    def put_aside(self, draft: str) -> None:
        """Let what can't be opened stand in nobody's way; it goes in its time. Raises AppError `cannot-write`."""
        file = self._file(draft)
        try:
            put_in_place(file, file.with_suffix(_ASIDE))
        except OSError as error:
            raise AppError("cannot-write", str(file), reason=reason_of(error)) from error

    def purge(self) -> int:
        """Take away what has had its time, whatever it was sealed with, and what a write left behind; tell how many.

        A clock that was put back makes nothing live longer: what changed in the future counts from when it is seen.
        """
        gone = 0
        with contextlib.suppress(AppError):
            for file in (*self._files(), *self._files(_ASIDE), *self._left_behind()):
                if self._has_had_its_time(file):
                    with contextlib.suppress(AppError):
                        _remove(file)
                        gone += 1
        return gone

    def any(self) -> bool:
        """Whether anything is kept. Raises AppError `no-home`, `cannot-read`."""
        return next(self._files(), None) is not None

    def ids(self) -> frozenset[str]:
        """The drafts that are kept. Raises AppError `no-home`, `cannot-read`."""
        return frozenset(file.stem for file in self._files())

    # --- files

    def _file(self, draft: str) -> Path:
        return self.folder / f"{draft}.case"

    def _files(self, suffix: str = ".case") -> Iterator[Path]:
        folder = self.folder
        if not exists(folder):
            return
        try:
            names = sorted(each.name for each in folder.iterdir())
        except OSError as error:
            raise AppError("cannot-read", str(folder), reason=reason_of(error)) from error
        for name in names:
            if _NAME.fullmatch(name.removesuffix(suffix) + ".case") and name.endswith(suffix):
                yield folder / name

    def _left_behind(self) -> Iterator[Path]:
        """What a program that was ended while it wrote has left; it is sealed, too."""
        folder = self.folder
        if exists(folder):
            yield from sorted(folder.glob(".*.case.*"))

    def _opened(self, file: Path, seal: Seal) -> Found:
        changed = self._outside(file)
        at = datetime.fromtimestamp(changed.changed if changed is not None else 0, UTC)
        local = at.astimezone().replace(tzinfo=None)
        try:
            return Found(file.stem, local, seal.open(read_bytes(file, _MOST_BYTES)))
        except AppError as error:
            return Found(file.stem, local, trouble=error.code)

    def _outside(self, file: Path) -> Outside | None:
        with contextlib.suppress(AppError, ValueError, OverflowError):
            outside = outside_of(read_beginning(file, _HEAD_BYTES))
            datetime.fromtimestamp(outside.changed, UTC)
            return outside
        return None

    def _has_had_its_time(self, file: Path) -> bool:
        now, outside = self._clock(), self._outside(file)
        written = _time_of(file, now)
        usual = written + self._kept_for.total_seconds()
        if file.name.startswith("."):
            return not now < written + _WRITING
        if outside is None or outside.changed > now:
            return not now < usual
        return not now < min(outside.until, written + LONGEST.total_seconds(), usual)


def _end_of_day(seconds: float) -> float:
    """The midnight after a moment, by the clock on the wall."""
    local = datetime.fromtimestamp(seconds, UTC).astimezone()
    midnight = (local + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight.timestamp()


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise AppError("cannot-write", str(file), reason=reason_of(error)) from error


def _time_of(file: Path, now: float) -> float:
    """When a file was written; now, and so from now on, where that is in the future."""
    try:
        written = file.stat().st_mtime
        if written > now:
            os.utime(file, (now, now))
    except OSError:
        return now
    return min(written, now)
