"""Opens a compound file (MS-CFB) in memory, within bounds: what `.msg` is kept in. Chains that turn in circles end."""

from __future__ import annotations

import struct

import msgspec

from app.errors import AppError
from app.formatting.kinds import OLE

MOST_ENTRIES = 20_000
_HEADER = struct.Struct("<8s16s5H6s9I109I")
_ENTRY = struct.Struct("<64sHBB3I16sI16sIQ")
_LAST = 0xFFFFFFFA
"""Numbers from here on are no sectors."""
_NONE = 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5


class _FileEntry(msgspec.Struct, frozen=True):
    """One entry of the directory."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class Storage:
    """A folder of a compound file: its streams and folders by name."""

    def __init__(self, file: CompoundFile, at: int) -> None:
        self._file = file
        self._entries = file.children(at)

    @property
    def folders(self) -> list[str]:
        """The names of its folders, sorted."""
        return sorted(name for name, at in self._entries.items() if self._file.is_folder(at))

    def folder(self, name: str) -> Storage | None:
        """A folder; None where there is none of that name."""
        at = self._entries.get(name)
        return Storage(self._file, at) if at is not None and self._file.is_folder(at) else None

    def has(self, name: str) -> bool:
        """Whether it has a stream or folder of that name."""
        return name in self._entries

    def size(self, name: str) -> int | None:
        """How long a stream is; None where there is none of that name."""
        at = self._entries.get(name)
        return None if at is None else self._file.size(at)

    def read(self, name: str) -> bytes:
        """The content of a stream; nothing where there is none of that name."""
        at = self._entries.get(name)
        return b"" if at is None or self._file.is_folder(at) else self._file.stream(at)


class CompoundFile:
    """A compound file."""

    def __init__(self, data: bytes) -> None:
        """Read its tables and directory.

        Raises:
            AppError: `source-damaged`, `source-members`.
        """
        self._data = data
        if len(data) < _HEADER.size or not data.startswith(OLE):
            raise AppError("source-damaged")
        head = _HEADER.unpack_from(data)
        shift, mini_shift = head[5], head[6]
        if shift not in (9, 12) or mini_shift > shift:
            raise AppError("source-damaged")
        self._sector = 1 << shift
        self._mini_sector = 1 << mini_shift
        _, _, first_directory, _, self._cutoff, first_mini, _, first_more, _ = head[8:17]
        self._table = self._numbers(self._table_sectors(list(head[17:]), first_more))
        self._mini_table = self._numbers(self._chain(first_mini, self._table))
        self._directory = self._read_directory(first_directory)
        self._mini = self._long_stream(self._directory[0])

    @property
    def root(self) -> Storage:
        """Its outermost folder."""
        return Storage(self, 0)

    # --- entries

    def children(self, at: int) -> dict[str, int]:
        """The entries of a folder by name."""
        found: dict[str, int] = {}
        seen: set[int] = set()
        left = [self._directory[at].child]
        while left:
            index = left.pop()
            if index in seen or not 0 <= index < len(self._directory):
                continue
            seen.add(index)
            entry = self._directory[index]
            found[entry.name] = index
            left += (entry.left, entry.right)
        return found

    def is_folder(self, at: int) -> bool:
        """Whether an entry is a folder."""
        return self._directory[at].kind in (_STORAGE, _ROOT)

    def size(self, at: int) -> int:
        """The length of an entry in bytes."""
        return self._directory[at].size

    def stream(self, at: int) -> bytes:
        """The content of an entry, as far as it is there."""
        entry = self._directory[at]
        if entry.size >= self._cutoff:
            return self._long_stream(entry)
        size = self._mini_sector
        pieces = (
            self._mini[each * size : (each + 1) * size]
            for each in self._chain(entry.start, self._mini_table)
        )
        return b"".join(pieces)[: entry.size]

    # --- sectors

    def _long_stream(self, entry: _FileEntry) -> bytes:
        pieces = map(self._read_sector, self._chain(entry.start, self._table))
        return b"".join(pieces)[: min(entry.size, len(self._data))]

    def _read_sector(self, number: int) -> bytes:
        start = (number + 1) * self._sector
        return self._data[start : start + self._sector]

    def _chain(self, first: int, table: tuple[int, ...]) -> list[int]:
        found: list[int] = []
        seen: set[int] = set()
        while first < _LAST and first < len(table) and first not in seen:
            seen.add(first)
            found.append(first)
            first = table[first]
        return found

    def _numbers(self, sectors: list[int]) -> tuple[int, ...]:
        joined = b"".join(map(self._read_sector, sectors))
        return struct.unpack(f"<{len(joined) // 4}I", joined[: len(joined) // 4 * 4])

    def _table_sectors(self, first: list[int], more: int) -> list[int]:
        """The sectors of the table: the first are told in the header, the others in a chain of their own."""
        found = [each for each in first if each < _LAST]
        seen: set[int] = set()
        while more < _LAST and more not in seen:
            seen.add(more)
            *numbers, more = self._numbers([more]) or (_NONE,)
            found += [each for each in numbers if each < _LAST]
        most = len(self._data) // self._sector + 1
        return found[:most]

    def _read_directory(self, first: int) -> list[_FileEntry]:
        data = b"".join(map(self._read_sector, self._chain(first, self._table)))
        count = len(data) // _ENTRY.size
        if count > MOST_ENTRIES:
            raise AppError("source-members", size=f"{count:,}", most=f"{MOST_ENTRIES:,}")
        if not count:
            raise AppError("source-damaged")
        found: list[_FileEntry] = []
        for at in range(count):
            name, length, kind, _, left, right, child, _, _, _, start, size = _ENTRY.unpack_from(
                data, at * _ENTRY.size
            )
            read = name[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            found.append(_FileEntry(read, kind, left, right, child, start, size & 0xFFFFFFFF))
        if found[0].kind != _ROOT:
            raise AppError("source-damaged")
        return found
