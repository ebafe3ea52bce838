"""Emails and documents of other programs, as an officer opens them."""

from __future__ import annotations

from pathlib import Path

from app.storage.files import read_bytes

MOST_BYTES = 25_000_000
"""A mail with its attachments; what is read of it is bounded again, much lower."""


def read_foreign(path: Path) -> bytes:
    """Return the content of a file.

    Raises:
        AppError: `cannot-read`, `too-large`.
    """
    return read_bytes(path, MOST_BYTES)
