"""Unpacks the rich text of Outlook's messages (MS-OXRTFCP), up to a bound."""

from __future__ import annotations

import struct

from app.errors import AppError

MOST_UNPACKED = 2_000_000
_HEADER = struct.Struct("<4I")
_PACKED, _PLAIN = 0x75465A4C, 0x414C454D
_KNOWN = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What every packed text may refer to."""
_ROUND = 4_096


def unpacked_rtf(data: bytes) -> bytes:
    """The rich text; as far as it can be read where it is damaged.

    Raises:
        AppError: `source-unpacks`.
    """
    if len(data) < _HEADER.size:
        return b""
    _, size, kind, _ = _HEADER.unpack_from(data)
    if size > MOST_UNPACKED:
        raise AppError("source-unpacks", size=f"{size:,}", most=f"{MOST_UNPACKED:,}")
    packed = data[_HEADER.size :]
    if kind == _PLAIN:
        return packed[:size]
    return _unpacked(packed, size) if kind == _PACKED else b""


class _Window:
    """What was unpacked last, written in a round: all that a packed text may refer to."""

    def __init__(self) -> None:
        self._bytes = bytearray(_KNOWN.ljust(_ROUND, b"\0"))
        self.writes_at = len(_KNOWN)
        self.found = bytearray()

    def write(self, byte: int) -> None:
        """Add a byte to what is found."""
        self._bytes[self.writes_at] = byte
        self.found.append(byte)
        self.writes_at = (self.writes_at + 1) % _ROUND

    def repeat(self, reads_at: int, length: int) -> None:
        """Add once more what stands there; byte by byte, as it may refer to what it is just writing."""
        for at in range(reads_at, reads_at + length):
            self.write(self._bytes[at % _ROUND])


def _unpacked(packed: bytes, size: int) -> bytes:
    """Unpack at most so many bytes: a byte of flags goes before each eight pieces, and tells bytes from references."""
    window = _Window()
    position = 0
    while position < len(packed) and len(window.found) < size:
        flags = packed[position]
        position += 1
        for bit in range(8):
            if position >= len(packed):
                break
            if not flags >> bit & 1:
                window.write(packed[position])
                position += 1
                continue
            pair = int.from_bytes(packed[position : position + 2], "big")
            position += 2
            if pair >> 4 == window.writes_at:
                return bytes(window.found)
            window.repeat(pair >> 4, (pair & 15) + 2)
    return bytes(window.found[:size])
