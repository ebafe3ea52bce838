"""The officer's own details, kept between messages. Never a customer's."""

from __future__ import annotations

import msgspec

from app.errors import AppError
from app.expressions.names import Officer
from app.storage import paths
from app.storage.files import exists, read_bytes, write_bytes

_MOST_BYTES = 100_000
FILE_NAME = "officer.json"


def load_officer() -> Officer:
    """Return the details as saved; empty ones where there are none.

    Raises:
        AppError: `officer-file`, when the file is there and can't be used; nothing is lost by it. `cannot-read`.
    """
    path = paths.settings() / FILE_NAME
    if not exists(path):
        return Officer()
    try:
        return msgspec.json.decode(read_bytes(path, _MOST_BYTES), type=Officer)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AppError("officer-file", str(path)) from error


def save_officer(officer: Officer) -> None:
    """Keep the details. Raises AppError `cannot-write`."""
    write_bytes(paths.settings() / FILE_NAME, msgspec.json.encode(officer))
