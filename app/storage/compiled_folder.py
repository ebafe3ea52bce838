"""The compiled form of a pack folder, kept in the cache."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.errors import AppError
from app.packs.container import Container, write_container
from app.storage import paths
from app.storage.file_slices import slices_of
from app.storage.files import write_own
from app.storage.pack_folder import MAX_PACK_BYTES, PackFolder
from app.storage.pack_freshness import (
    dictionary_files,
    digest_of_files,
    folder_freshness,
    is_of_this_form,
    reader_files,
)
from app.storage.pack_parts import BESIDE, FRESHNESS, WORDING
from app.templates.compiled import INDEX

Progress = Callable[[int, int], None]
"""Is told how much of how much is done, now and then, by whatever thread does it."""


def to_nobody(_done: int, _all: int) -> None:
    """Where nobody waits."""


def compile_folder(
    folder: Path,
    progress: Progress = to_nobody,
    before: Container | None = None,
    *,
    check: bool | None = True,
    listed: PackFolder | None = None,
) -> bytes:
    """Read a pack folder and return its compiled form.

    Args:
        folder: of the pack.
        progress: is told how far it is.
        before: the pack as it was compiled last: what didn't change since isn't compiled again.
        check: hold its own wording against its rules; None to leave that for later in a pack of many templates.
        listed: the folder as it was just listed; it is listed here unless that is given.

    Raises:
        AppError: as `load` does; `not-compiled`, when something in `before` isn't what it should be.
    """
    # Only compiling needs the readers, and with them Jinja2, Markdown and YAML.
    from app.storage.pack_compiling import compile_parts  # noqa: PLC0415

    listed = listed or PackFolder(folder)
    fresh = folder_freshness(listed)
    form = digest_of_files(reader_files() + dictionary_files())
    parts = compile_parts(listed, form, before, progress, check=check)
    return write_container({FRESHNESS: fresh, **parts})


def read_files(folder: PackFolder) -> dict[str, bytes]:
    """Return the content of every file of a pack folder that can be read, by its path inside."""
    read = ((name, folder.read(name)) for name in folder.stamps)
    return {name: data for name, data in read if data is not None}


def cached_file(folder: Path) -> Path:
    """Where the compiled form of a folder is kept."""
    name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
    return paths.compiled_packs() / f"{folder.name[:40]}-{name}.pack"


class CompiledFolder:
    """The compiled form of a pack folder: from the cache where that is fresh and sound, or made again.

    Attributes:
        unkept: why what was made last couldn't be written to the cache; None where it was, or nothing was made.
    """

    unkept: AppError | None = None

    def __init__(
        self,
        folder: Path,
        progress: Progress = to_nobody,
        fresh_one: Container | None = None,
    ) -> None:
        self.folder = folder
        self._progress = progress
        self._is_past = False
        cached = fresh_one or _cached(folder)
        self._is_of_files_alone = cached is None
        if fresh_one is not None:
            self._container = fresh_one
            return
        listed = PackFolder(folder)
        fresh = cached is not None and _is_fresh(cached, listed)
        self._container = cached if cached and fresh else self._compile(cached, listed=listed)

    @classmethod
    def ready(cls, folder: Path) -> CompiledFolder | None:
        """The one in the cache, fresh or not; None where it has to be made first, or other code has made it."""
        container = _cached(folder)
        if container is None or not _is_of_this_form(container):
            return None
        return cls(folder, fresh_one=container)

    def part(self, name: str) -> bytes:
        """Return a part; of a cached file that was altered inside, the file is made again.

        Raises:
            AppError: as `compile_folder`; `not-compiled`, when the folder isn't any more what was opened.
        """
        if name == WORDING and not self.is_checked():
            self._go_on_with(self._compile(self._container, check=True))
        with contextlib.suppress(AppError):
            return self._container.part(name)
        if self._is_past:
            raise AppError("not-compiled", str(self.folder))
        after = self._anew()
        if name == INDEX:
            self._container = after
        else:
            self._go_on_with(after)
        return self._container.part(name)

    def is_checked(self) -> bool:
        """Whether its own wording was held against its rules."""
        return WORDING in self._container

    def repair(self) -> bool:
        """Compile the folder once more, where what stood in the cache was whole but wrong inside; once is enough."""
        if self._is_of_files_alone or self._is_past:
            return False
        after = self._anew()
        self._is_past = after.digest(INDEX) != self._container.digest(INDEX)
        if not self._is_past:
            self._container = after
        return not self._is_past

    def make_again(self) -> None:
        """Compile the folder, whatever the cache says."""
        self._container = self._anew()

    def _anew(self) -> Container:
        self._is_of_files_alone = True
        return self._compile(None, check=self.is_checked() or None)

    def _go_on_with(self, after: Container) -> None:
        """Take parts from another file from now on; where it holds others than were opened none is taken, ever."""
        self._is_past = self._is_past or not after.continues(self._container, but=BESIDE)
        if self._is_past:
            raise AppError("not-compiled", str(self.folder))
        self._container = after

    def _compile(
        self,
        before: Container | None,
        *,
        check: bool | None = None,
        listed: PackFolder | None = None,
    ) -> Container:
        compiled = partial(compile_folder, self.folder, self._progress, check=check)
        try:
            data = compiled(before=before, listed=listed)
        except AppError as error:
            if before is None or error.code != "not-compiled":
                raise
            data = compiled()
        try:
            write_own(cached_file(self.folder), data)
            self.unkept = None
        except AppError as error:
            # Without a cache (a full or read-only disk) the pack is just compiled at each start.
            self.unkept = error
        return Container(data)


def _cached(folder: Path) -> Container | None:
    """What is in the cache, fresh or not."""
    with contextlib.suppress(AppError):
        return Container(slices_of(cached_file(folder), MAX_PACK_BYTES))
    return None


def _is_of_this_form(container: Container) -> bool:
    with contextlib.suppress(AppError):
        return is_of_this_form(container.part(FRESHNESS))
    return False


def _is_fresh(container: Container, folder: PackFolder) -> bool:
    with contextlib.suppress(AppError):
        return container.part(FRESHNESS) == folder_freshness(folder)
    return False
