r"""One file that holds many named parts, each packed, length- and hash-checked.

    magic  8 bytes   b"CBPACK\x00" and the version of this form
    digest 32 bytes  SHA-256 of the table
    length 8 bytes   of the table, big-endian
    table            msgpack: {name: [offset, length, SHA-256 of the part as it is stored]}
    parts            each deflated (zlib)

Bytes in, bytes out. Whatever was cut or altered is refused, never misread; a part is checked when it is opened. A part
of one file can go into another as it is stored, so that what didn't change isn't packed again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from typing import Protocol

import msgspec

from app.deflated import deflated, inflated
from app.errors import AppError

MAGIC = b"CBPACK\x00\x04"
_HEAD = len(MAGIC) + 32 + 8


class Packed(msgspec.Struct, frozen=True):
    """A part as it is stored.

    Attributes:
        data: its bytes, deflated.
        digest: SHA-256 of these.
    """

    data: bytes
    digest: bytes

    def unpacked(self) -> bytes:
        """Return the part.

        Raises:
            AppError: `not-compiled`, when it was cut or altered.
        """
        if hashlib.sha256(self.data).digest() != self.digest:
            raise AppError("not-compiled")
        return inflated(self.data)


class _Part(msgspec.Struct, frozen=True, array_like=True):
    offset: int
    length: int
    digest: bytes


_decoder = msgspec.msgpack.Decoder(dict[str, _Part])


def packed(part: bytes) -> Packed:
    """Return a part as it is stored."""
    data = deflated(part)
    return Packed(data, hashlib.sha256(data).digest())


def write_container(parts: Mapping[str, bytes | Packed]) -> bytes:
    """Put parts into one file."""
    stored = {
        name: part if isinstance(part, Packed) else packed(part) for name, part in parts.items()
    }
    table: dict[str, _Part] = {}
    offset = 0
    for name, each in stored.items():
        table[name] = _Part(offset, len(each.data), each.digest)
        offset += len(each.data)
    encoded = msgspec.msgpack.encode(table)
    digest = hashlib.sha256(encoded).digest()
    data = (each.data for each in stored.values())
    return b"".join((MAGIC, digest, len(encoded).to_bytes(8), encoded, *data))


class Slices(Protocol):
    """Bytes, or what gives parts of a file as such."""

    def __getitem__(self, part: slice, /) -> bytes:
        """A part."""


class Container:
    """An opened file of parts.

    Raises:
        AppError: `not-compiled`, when the file is of another form or version, cut or altered.
    """

    def __init__(self, data: Slices) -> None:
        """Open it; of what can be read in parts, only the table is read now.

        Args:
            data: the file, whole or to be read in parts.
        """
        length = int.from_bytes(data[_HEAD - 8 : _HEAD])
        table = data[_HEAD : _HEAD + length]
        digest = data[len(MAGIC) : len(MAGIC) + 32]
        if data[: len(MAGIC)] != MAGIC or hashlib.sha256(table).digest() != digest:
            raise AppError("not-compiled")
        self._data = data
        self._start = _HEAD + length
        try:
            self._parts = _decoder.decode(table)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise AppError("not-compiled") from error

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def digest(self, name: str) -> bytes:
        """What changes with one part, as the table tells it: nothing is read; empty where there is no such part."""
        found = self._parts.get(name)
        return found.digest if found is not None else b""

    def continues(self, before: Container, but: Collection[str]) -> bool:
        """Whether it holds all that another does, besides what is named: by the tables, nothing is read."""
        names = before._parts.keys() - set(but)
        return all(self.digest(name) == before.digest(name) for name in names)

    def packed(self, name: str) -> Packed:
        """Return one part as it is stored; it isn't checked.

        Raises:
            AppError: `not-compiled`, when it isn't there.
        """
        found = self._parts.get(name)
        if found is None:
            raise AppError("not-compiled")
        start = self._start + found.offset
        return Packed(self._data[start : start + found.length], found.digest)

    def part(self, name: str) -> bytes:
        """Return one part, checked.

        Raises:
            AppError: `not-compiled`, when it isn't there, is cut or altered.
        """
        return self.packed(name).unpacked()
