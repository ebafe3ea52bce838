"""Characters that can't be seen, and may turn the words round them about."""

from __future__ import annotations

import re
from collections.abc import Iterator

# C0, C1, soft hyphen, zero-width and bidirectional marks (UAX #9), the byte order mark,
# Hangul fillers, lone surrogates, tags, and private use (which no font shows the same). U+FFFD can be seen: it is the
# only sign that a letter was lost, and is never taken away.
HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0\ufff9-\ufffc\ufffe\uffff\ud800-\udfff\ue000-\uf8ff"
    "\U000e0000-\U0010ffff]"
)


def hidden_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each run of such characters, and of the separators of lines and paragraphs."""
    for found in _RUNS.finditer(text):
        yield found.span()


_RUNS = re.compile(f"{HIDDEN.pattern}+|[\u2028\u2029]")
"""Separators break a line in a message, and many programs show nothing where one is."""
