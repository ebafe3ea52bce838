"""Gaps in the preview: text marked with the entry and the question that it waits for."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextDocument, QTextFormat

GAP = int(QTextFormat.Property.UserProperty) + 1
"""Property of a gap's text: entry and question, parted by a tab."""


def gap_of(look: QTextCharFormat) -> tuple[str, str] | None:
    """Entry and question of a gap; None for other text."""
    marked = look.property(GAP)
    if not isinstance(marked, str):
        return None
    entry, _, question = marked.partition("\t")
    return entry, question


def place_of_gap(document: QTextDocument, entry: str, question: str) -> int:
    """Where the gap of a question begins; -1 where there is none.

    A shared question has no entry, and the officer's own details have a Welsh form.
    """
    block = document.begin()
    while block.isValid():
        for step in block:  # type: ignore[attr-defined]  # PySide knows the iterator, its types don't
            fragment = step.fragment()
            gap = gap_of(fragment.charFormat())
            if gap is None or gap[1] != question.removesuffix("_cy"):
                continue
            if not entry or gap[0] in {"", entry}:
                return int(fragment.position())
        block = block.next()
    return -1
