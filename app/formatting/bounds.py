"""How much is read: more is refused before it is read, with its size and what is allowed."""

from __future__ import annotations

from app.errors import AppError

MOST_MARKUP = 1_000_000
MOST_TEXT = 2_000_000
"""Characters of plain text, which is read in less time."""
MOST_ELEMENTS = 50_000
MOST_LEVELS = 500
MOST_BYTES = 25_000_000
"""Of a file that holds attachments or pictures beside its words."""


def check_length(length: int, most: int = MOST_MARKUP) -> None:
    """Refuse what is longer.

    Raises:
        AppError: `source-too-large`.
    """
    if length > most:
        raise AppError("source-too-large", size=f"{length:,}", most=f"{most:,}")


def check_elements(count: int, most: int = MOST_ELEMENTS) -> None:
    """Refuse what has more elements.

    Raises:
        AppError: `source-too-many`.
    """
    if count > most:
        raise AppError("source-too-many", size=f"{count:,}", most=f"{most:,}")


def check_levels(levels: int, most: int = MOST_LEVELS) -> None:
    """Refuse what is deeper.

    Raises:
        AppError: `source-too-deep`.
    """
    if levels > most:
        raise AppError("source-too-deep", size=f"{levels:,}", most=f"{most:,}")
