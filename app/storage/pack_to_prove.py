"""A pack in a folder as its proof takes it: what is in its files, processes to share the work, whether it changed."""

from __future__ import annotations

from pathlib import Path

from app.storage.compiled_folder import read_files
from app.storage.pack_folder import PackFolder, listed_folder
from app.storage.processes import Begin, Piece, Processes, Result
from app.storage.spelling import Spelling

FEW = 12
"""So many templates are proved faster than a second process starts."""


class PackToProve:
    """One pack, as its files were when it was made.

    Attributes:
        parts: the files, why others were set aside, and who spells.
    """

    def __init__(self, path: Path) -> None:
        """Read the files.

        Raises:
            AppError: `no-pack`, `not-a-folder`, and those of reading a pack.
        """
        listed = listed_folder(path)
        self._path, self._fresh = path, listed.freshness()
        self.parts = (read_files(listed), tuple(listed.aside), Spelling())

    def processes(self, begin: Begin[Piece, Result]) -> Processes[Piece, Result]:
        """Start so many as there is work for; each begins with the parts."""
        most = sum(name.startswith("templates/") for name in self.parts[0]) // FEW
        return Processes(begin, self.parts, most)

    def changed(self) -> bool:
        """Whether the files aren't any more what was read."""
        return PackFolder(self._path).freshness() != self._fresh
