"""The page of a report, as it ships with the app."""

from __future__ import annotations

from app.storage import paths
from app.storage.files import read_bytes

_MOST_BYTES = 1_000_000


def page_of_report() -> str:
    """Return the template of the page. Raises AppError `cannot-read`."""
    return read_bytes(paths.resources() / "report" / "pack.html", _MOST_BYTES).decode()
