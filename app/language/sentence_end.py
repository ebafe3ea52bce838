"""The end of a sentence that another one follows."""

from __future__ import annotations

_QUOTES = "’”'\")"


def with_full_stop(text: str) -> str:
    """Return a text with a full stop, where nothing ends its last sentence.

    >>> with_full_stop("Write lost, not misplaced"), with_full_stop("Is ‘misplaced’ meant?")
    ('Write lost, not misplaced.', 'Is ‘misplaced’ meant?')
    """
    said = text.rstrip()
    return f"{said}." if said and said.rstrip(_QUOTES)[-1:] not in ".?!…:" else said
