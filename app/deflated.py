"""Bytes made smaller, and back: whatever was cut is refused."""

from __future__ import annotations

import zlib

from app.errors import AppError

MOST_BYTES = 64_000_000
"""More than any part of a pack has, and a bound on what a file that somebody made could unpack to."""
_LEVEL = 1
"""Of packing: the quickest makes a fifth of what was there; the best takes five times as long for little more."""
_WORTH = 0.9
"""What doesn't become a tenth smaller is stored as it is: it is packed inside already."""


_LONG, _SAMPLES, _SAMPLE = 262_144, 16, 4_096
"""Of a long part so many samples of so many bytes tell whether it is packed inside: trying all of it takes a while."""


def deflated(data: bytes) -> bytes:
    """Return bytes deflated (zlib)."""
    if len(data) > _LONG and not _becomes_smaller(_samples_of(data)):
        return zlib.compress(data, 0)
    smaller = zlib.compress(data, _LEVEL)
    return smaller if len(smaller) <= _WORTH * len(data) else zlib.compress(data, 0)


def _samples_of(data: bytes) -> bytes:
    step = len(data) // _SAMPLES
    return b"".join([data[at : at + _SAMPLE] for at in range(0, len(data) - _SAMPLE, step)])


def _becomes_smaller(data: bytes) -> bool:
    return len(zlib.compress(data, _LEVEL)) <= _WORTH * len(data)


def inflated(data: bytes) -> bytes:
    """Return what was deflated.

    Raises:
        AppError: `not-compiled`, when it was cut or altered, or is more than `MOST_BYTES`.
    """
    unpacking = zlib.decompressobj()
    try:
        whole = unpacking.decompress(data, MOST_BYTES)
    except zlib.error as error:
        raise AppError("not-compiled") from error
    if unpacking.unconsumed_tail or not unpacking.eof:
        raise AppError("not-compiled")
    return whole
