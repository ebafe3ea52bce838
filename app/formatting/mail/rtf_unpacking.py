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


def _unpacked(packed: bytes, size: int) -> bytes:
    window = bytearray(_KNOWN.ljust(_ROUND, b"\0"))
    writes_at = len(_KNOWN)
    found = bytearray()
    position = 0
    while position < len(packed) and len(found) < size:
        flags = packed[position]
        position += 1
        for bit in range(8):
            if position >= len(packed):
                break
            if not flags >> bit & 1:
                piece = packed[position : position + 1]
                position += 1
            else:
                pair = int.from_bytes(packed[position : position + 2], "big")
                position += 2
                reads_at, length = pair >> 4, (pair & 15) + 2
                if reads_at == writes_at:
                    return bytes(found)
                piece = b""
                for _ in range(length):
                    # It may refer to what it is just writing.
                    byte = window[reads_at]
                    window[writes_at] = byte
                    found.append(byte)
                    reads_at, writes_at = (reads_at + 1) % _ROUND, (writes_at + 1) % _ROUND
            for byte in piece:
                window[writes_at] = byte
                found.append(byte)
                writes_at = (writes_at + 1) % _ROUND
    return bytes(found[:size])
