"""Which pack the window opens with: the one that is named, else the officer's own, else the shipped one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from app.errors import AppError, unexpected
from app.process import log_bug
from app.storage import paths
from app.storage.compiled_folder import Progress
from app.storage.packs import LoadedPack, load, load_ready


class Chosen(msgspec.Struct, frozen=True):
    """A pack that was opened.

    Attributes:
        loaded: the pack.
        missing: why it stands in for the one that the officer chose; None where it is that one.
    """

    loaded: LoadedPack
    missing: AppError | None = None


T = TypeVar("T", bound=LoadedPack | None)


class PackChoice:
    """The choice of one start."""

    def __init__(self, named: Path | None, own: Path) -> None:
        """Choose among what is named and the officer's own, which is the shipped one until they choose another."""
        self._named = named
        self._path = named or own

    def ready(self) -> Chosen | None:
        """Open the pack where that takes no time; None where one has to be compiled first. Raises as `open` does."""
        try:
            loaded = _whatever(load_ready, self._path)
        except AppError as error:
            return self.instead(error)
        return None if loaded is None else Chosen(loaded)

    def open(self, progress: Progress = lambda _done, _all: None) -> Chosen:
        """Open the pack, however long that takes.

        Raises:
            AppError: as `app.storage.packs.load` does; `unexpected`. Only where nothing may stand in, or nothing can.
        """
        try:
            return Chosen(
                _whatever(lambda path: load(path, whole=True, progress=progress), self._path)
            )
        except AppError as error:
            return self.instead(error)

    def instead(self, missing: AppError) -> Chosen:
        """Open the shipped pack in the place of the one that can't be used.

        Raises:
            AppError: the given one, where nothing may stand in; that of the shipped pack.
        """
        shipped = paths.shipped_pack()
        if self._named is not None or self._path == shipped:
            raise missing
        return Chosen(_whatever(lambda path: load(path, whole=True), shipped), missing)


def _whatever(load_it: Callable[[Path], T], path: Path) -> T:
    """Load a pack; nothing that one holds stops the start, not even what shows a bug of ours."""
    try:
        return load_it(path)
    except AppError:
        raise
    except Exception as bug:
        log_bug(type(bug), bug.__traceback__)
        raise unexpected(bug, str(path)) from bug
