"""The files of a pack folder: which there are, how fresh they are, and what is in them.

A link, a pipe, a device or a file that may not be read sets itself aside, with the reason as a problem of the pack; it
never takes the pack with it. Links aren't followed: one could lead to a file that isn't the pack's, or round in a ring.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from app.errors import AppError
from app.source.problems import Place, Problem
from app.storage.files import exists, read_beginning, reason_of

MAX_FILES = 20_000
MAX_PACK_BYTES = 200_000_000
MAX_FILE_BYTES = 2_000_000
"""More than a file may have (`app.source`), so that the reader of the file can say so with its place."""
YAML = (".yaml", ".yml")


class Stamp(NamedTuple):
    """What changes with a file: its size in bytes, and its times in nanoseconds.

    `time` is when it was written, as its writer says: whoever unpacks files often gives all of them one time. `noted`
    is when the system noted a change, of rights too; nobody sets that back. (On Windows it is when the file was made.)
    """

    size: int
    time: int
    noted: int


class PackFolder:
    """What a pack folder held when it was listed.

    Attributes:
        path: the folder.
        stamps: every plain file, by its path inside (with `/`), in a fixed order. Hidden ones don't count.
        aside: links, pipes and whatever else can't be read, as problems.
    """

    def __init__(self, path: Path, suffixes: tuple[str, ...] = YAML) -> None:
        """List a folder.

        Args:
            path: of the pack.
            suffixes: ends of the names that count.

        Raises:
            AppError: `cannot-read`, `too-many-files`, `too-large`.
        """
        self.path = path
        self.stamps: dict[str, Stamp] = {}
        self.aside: list[Problem] = []
        self._suffixes = suffixes
        self._names: dict[str, str] = {}
        self._folders: list[str] = []
        self._walk()
        if sum(each.size for each in self.stamps.values()) > MAX_PACK_BYTES:
            raise AppError("too-large", str(path), most=MAX_PACK_BYTES)

    def file(self, name: str) -> Path:
        """Where a file is."""
        return self.path / self._names.get(name, name)

    def folders(self) -> Iterator[Path]:
        """Yield the folder and those in it."""
        yield self.path
        for inside in self._folders:
            yield self.path / inside

    def read(self, name: str) -> bytes | None:
        """Return what is in a file; None, with one more problem in `aside`, when it can't be read.

        Of a file that is too large only the beginning: the reader of the pack says so, and sets just that file aside.
        """
        try:
            return read_beginning(self.file(name), MAX_FILE_BYTES)
        except AppError as error:
            self._set_aside(name, "cannot-read-file", reason=str(error.params["reason"]))
            return None

    def freshness(self) -> bytes:
        """Changes with the names and stamps of the files, and with what is set aside."""
        digest = hashlib.sha256()
        for name, stamp in self.stamps.items():
            digest.update(os.fsencode(self._names[name]))
            digest.update(f"\0{stamp.size}\0{stamp.time}\0{stamp.noted}\n".encode())
        for problem in self.aside:
            digest.update(f"{problem.place}\0{problem.code}\n".encode())
        return digest.digest()

    # --- listing

    def _walk(self) -> None:
        waiting = [""]
        while waiting:
            inside = waiting.pop()
            try:
                entries = sorted(os.scandir(self.path / inside), key=lambda entry: entry.name)
            except OSError as error:
                if not inside:
                    reason = reason_of(error)
                    raise AppError("cannot-read", str(self.path), reason=reason) from error
                self._set_aside(_readable(inside), "cannot-read-file", reason=reason_of(error))
                continue
            found = [self._take(entry, inside) for entry in entries if entry.name[0] != "."]
            waiting += reversed([each for each in found if each])
            if len(self.stamps) > MAX_FILES:
                raise AppError("too-many-files", str(self.path), most=MAX_FILES)

    def _take(self, entry: os.DirEntry[str], inside: str) -> str:
        """Note a file; return a folder's path inside."""
        path = f"{inside}/{entry.name}" if inside else entry.name
        name = _readable(path)
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:
            return ""  # it went while it was looked at
        if stat.S_ISDIR(status.st_mode):
            self._folders.append(path)
            return path
        if entry.is_symlink():
            if entry.name.endswith(self._suffixes) or self.file(path).is_dir():
                self._set_aside(name, "link-not-followed")
        elif not entry.name.endswith(self._suffixes):
            pass
        elif not stat.S_ISREG(status.st_mode):
            # Reading a pipe or a device may never end.
            self._set_aside(name, "no-plain-file")
        else:
            self._names[name] = path
            self.stamps[name] = Stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns)
        return ""

    def _set_aside(self, name: str, code: str, **params: str) -> None:
        self.aside.append(Problem(Place(name), code, tuple(params.items())))


def _readable(name: str) -> str:
    """A file's name as text; on Linux it may hold bytes that are none."""
    return os.fsencode(name).decode("utf-8", "replace")


def listed_folder(path: Path) -> PackFolder:
    """List a folder for who needs its files.

    Raises:
        AppError: `no-pack`, `not-a-folder` where it is a compiled file.
    """
    if not exists(path):
        raise AppError("no-pack", str(path))
    if not path.is_dir():
        raise AppError("not-a-folder", str(path))
    return PackFolder(path)
