"""Opens a zip archive in memory, within bounds: a small reader of our own, for the few parts that are read.

The standard library's wants a file, and believes what an archive says of its sizes.
"""

from __future__ import annotations

import struct
import zlib

import msgspec

from app.errors import AppError

MOST_MEMBERS = 5_000
MOST_DECLARED = 200_000_000
MOST_OF_A_PART = 8_000_000
_END = struct.Struct("<4s4H2LH")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_LONGEST_COMMENT = 65_535
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 0x1


class _Member(msgspec.Struct, frozen=True):
    """Where one file of an archive is."""

    method: int
    flags: int
    packed: int
    size: int
    place: int


class Archive:
    """An archive, with its list of files."""

    def __init__(self, data: bytes) -> None:
        """Read the list.

        Raises:
            AppError: `source-damaged`, `source-members`, `source-unpacks`.
        """
        self._data = data
        self._members = _members(data)
        declared = sum(each.size for each in self._members.values())
        if declared > MOST_DECLARED:
            raise AppError("source-unpacks", size=f"{declared:,}", most=f"{MOST_DECLARED:,}")

    @property
    def names(self) -> frozenset[str]:
        """The names of its files."""
        return frozenset(self._members)

    def read(self, name: str) -> bytes:
        """The content of a file; nothing where there is none of that name.

        Raises:
            AppError: `source-damaged`, `source-encrypted`, `source-unpacks`.
        """
        member = self._members.get(name)
        if member is None:
            return b""
        if member.flags & _ENCRYPTED:
            raise AppError("source-encrypted")
        if member.size > MOST_OF_A_PART:
            raise AppError("source-unpacks", size=f"{member.size:,}", most=f"{MOST_OF_A_PART:,}")
        return _unpacked(self._packed(member), member.method)

    def _packed(self, member: _Member) -> bytes:
        try:
            head = _LOCAL.unpack_from(self._data, member.place)
        except struct.error as error:
            raise AppError("source-damaged") from error
        if head[0] != b"PK\x03\x04":
            raise AppError("source-damaged")
        start = member.place + _LOCAL.size + head[9] + head[10]
        packed = self._data[start : start + member.packed]
        if len(packed) < member.packed:
            raise AppError("source-damaged")
        return packed


def _members(data: bytes) -> dict[str, _Member]:
    end = data.rfind(b"PK\x05\x06", max(len(data) - _LONGEST_COMMENT - _END.size, 0))
    if end < 0 or end + _END.size > len(data):
        raise AppError("source-damaged")
    _, _, _, _, count, length, place, _ = _END.unpack_from(data, end)
    if count > MOST_MEMBERS:
        raise AppError("source-members", size=f"{count:,}", most=f"{MOST_MEMBERS:,}")
    # What stands before the archive moves all places.
    moved = end - length - place
    position = place + moved
    members: dict[str, _Member] = {}
    for _ in range(count):
        if position < 0 or position + _ENTRY.size > len(data):
            raise AppError("source-damaged")
        entry = _ENTRY.unpack_from(data, position)
        if entry[0] != b"PK\x01\x02":
            raise AppError("source-damaged")
        flags, method, packed, size = entry[3], entry[4], entry[8], entry[9]
        start = position + _ENTRY.size
        name = data[start : start + entry[10]].decode("utf-8", "replace").replace("\\", "/")
        members[name.lstrip("/")] = _Member(method, flags, packed, size, entry[16] + moved)
        position = start + entry[10] + entry[11] + entry[12]
    return members


def _unpacked(packed: bytes, method: int) -> bytes:
    if method == _STORED:
        return packed[:MOST_OF_A_PART]
    if method != _DEFLATED:
        raise AppError("source-damaged")
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        found = unpacking.decompress(packed, MOST_OF_A_PART)
    except zlib.error as error:
        raise AppError("source-damaged") from error
    if unpacking.unconsumed_tail:
        most = f"{MOST_OF_A_PART:,}"
        raise AppError("source-unpacks", size=f"> {most}", most=most)
    return found
