"""Which characters a font has: its `cmap` table (OpenType 1.9, format 4 and 12)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from app.storage.files import read_bytes

_TABLES = struct.Struct(">4sIII")
_SEGMENTS, _GROUPS = 4, 12
_MOST = 20_000_000


@cache
def letters_of_font(path: Path) -> frozenset[int]:
    """Return the code points that a font shows.

    Raises:
        AppError: `cannot-read`.
    """
    return frozenset(letters_in(read_bytes(path, _MOST)))


def letters_in(font: bytes) -> Iterator[int]:
    """Yield the code points that a font has a glyph for."""
    (count,) = struct.unpack_from(">H", font, 4)
    tables = (_TABLES.unpack_from(font, 12 + index * _TABLES.size) for index in range(count))
    start = next(offset for tag, _, offset, _ in tables if tag == b"cmap")
    (maps,) = struct.unpack_from(">H", font, start + 2)
    for index in range(maps):
        (offset,) = struct.unpack_from(">I", font, start + 4 + index * 8 + 4)
        (kind,) = struct.unpack_from(">H", font, start + offset)
        if kind == _SEGMENTS:
            yield from _in_segments(font, start + offset)
        elif kind == _GROUPS:
            yield from _in_groups(font, start + offset)


def _in_segments(font: bytes, start: int) -> Iterator[int]:
    (twice,) = struct.unpack_from(">H", font, start + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", font, start + 14)
    after = start + 16 + twice
    starts = struct.unpack_from(f">{count}H", font, after)
    deltas = struct.unpack_from(f">{count}H", font, after + twice)
    at = after + 2 * twice
    offsets = struct.unpack_from(f">{count}H", font, at)
    for index, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for point in range(first, min(last, 0xFFFE) + 1):
            glyph = point
            if offsets[index]:
                place = at + 2 * index + offsets[index] + 2 * (point - first)
                (glyph,) = struct.unpack_from(">H", font, place)
                if not glyph:
                    continue
            if (glyph + deltas[index]) & 0xFFFF:
                yield point


def _in_groups(font: bytes, start: int) -> Iterator[int]:
    (count,) = struct.unpack_from(">I", font, start + 12)
    for index in range(count):
        first, last, glyph = struct.unpack_from(">III", font, start + 16 + index * 12)
        yield from (point for point in range(first, last + 1) if glyph + point - first)
