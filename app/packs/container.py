r"""One file that holds many named parts, each length- and hash-checked.

    magic  8 bytes   b"CBPACK\x00" and the version of this form
    digest 32 bytes  SHA-256 of the table
    length 8 bytes   of the table, big-endian
    table            msgpack: {name: [offset, length, SHA-256 of the part]}
    parts

Bytes in, bytes out. Whatever was cut or altered is refused, never misread; a part is checked when it is opened.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import msgspec

from app.errors import AppError

MAGIC = b"CBPACK\x00\x01"
_HEAD = len(MAGIC) + 32 + 8


class _Part(msgspec.Struct, frozen=True, array_like=True):
    offset: int
    length: int
    digest: bytes


_decoder = msgspec.msgpack.Decoder(dict[str, _Part])


def write_container(parts: Mapping[str, bytes]) -> bytes:
    """Put parts into one file."""
    table: dict[str, _Part] = {}
    offset = 0
    for name, part in parts.items():
        table[name] = _Part(offset, len(part), hashlib.sha256(part).digest())
        offset += len(part)
    encoded = msgspec.msgpack.encode(table)
    digest = hashlib.sha256(encoded).digest()
    return b"".join((MAGIC, digest, len(encoded).to_bytes(8), encoded, *parts.values()))


class Container:
    """An opened file of parts.

    Raises:
        AppError: `not-compiled`, when the file is of another form or version, cut or altered.
    """

    def __init__(self, data: bytes) -> None:
        length = int.from_bytes(data[_HEAD - 8 : _HEAD])
        table = data[_HEAD : _HEAD + length]
        digest = data[len(MAGIC) : len(MAGIC) + 32]
        if not data.startswith(MAGIC) or hashlib.sha256(table).digest() != digest:
            raise AppError("not-compiled")
        self._data = data
        self._start = _HEAD + length
        try:
            self._parts = _decoder.decode(table)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise AppError("not-compiled") from error

    def part(self, name: str) -> bytes:
        """Return one part, checked.

        Raises:
            AppError: `not-compiled`, when it isn't there, is cut or altered.
        """
        found = self._parts.get(name)
        if found is None:
            raise AppError("not-compiled")
        start = self._start + found.offset
        part = self._data[start : start + found.length]
        if hashlib.sha256(part).digest() != found.digest:
            raise AppError("not-compiled")
        return part
