"""The files of a pack, read: what is done for its owner works on them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from app.storage.compiled_folder import read_files
from app.storage.pack_folder import PackFolder, listed_folder
from app.templates.pack import Pack
from app.templates.reading import ReadPack, read_pack


class OpenedFolder(msgspec.Struct, frozen=True):
    """A pack's folder.

    Attributes:
        listed: which files there are.
        files: what is in them.
        read: the pack.
    """

    listed: PackFolder
    files: Mapping[str, bytes]
    read: ReadPack

    @property
    def pack(self) -> Pack:
        """The pack, as messages are composed from it."""
        return Pack(self.read.index, self.read.templates.__getitem__)


def open_folder(path: Path) -> OpenedFolder:
    """Read the pack in a folder.

    Raises:
        AppError: `no-pack`, `not-a-folder`, and those of reading a pack.
    """
    listed = listed_folder(path)
    files = read_files(listed)
    return OpenedFolder(listed, files, read_pack(files, listed.aside))
