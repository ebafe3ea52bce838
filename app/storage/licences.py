"""Under which licences the parts of others may be used that ship with the app. `make lock` makes the list."""

from __future__ import annotations

import msgspec

from app.storage import paths
from app.storage.files import read_bytes

_MOST_BYTES = 100_000


class ShippedPart(msgspec.Struct, frozen=True):
    """A part that others made.

    Attributes:
        name: as they call it.
        licence: its short name, the same in all languages.
    """

    name: str
    licence: str


def load_licences() -> tuple[ShippedPart, ...]:
    """Return all of them by their names. Raises AppError `cannot-read`."""
    found = read_bytes(paths.resources() / "licences.json", _MOST_BYTES)
    return msgspec.json.decode(found, type=tuple[ShippedPart, ...])
