"""Collects what was left out of a document and must be said."""

from __future__ import annotations

from app.formatting.rich import SourceNote

MOST_WORDS = 5_000
"""More texts of one kind aren't kept; they are counted."""
_LONGEST = 1_000_000


class SourceNotes:
    """What was left out, by kind."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._words: dict[str, list[str]] = {}

    def add(self, kind: str, words: str = "", count: int = 1) -> None:
        """Count one more of a kind, with its words if it has any."""
        self._counts[kind] = self._counts.get(kind, 0) + count
        texts = self._words.setdefault(kind, [])
        words = " ".join(words.split())
        if words and len(texts) < MOST_WORDS:
            texts.append(words[:_LONGEST])

    def take(self, note: SourceNote) -> None:
        """Take what another reader collected."""
        self._counts[note.kind] = self._counts.get(note.kind, 0) + note.count
        self._words.setdefault(note.kind, []).extend(note.words)

    def all(self) -> tuple[SourceNote, ...]:
        """Return all, in the order in which the kinds came."""
        return tuple(
            SourceNote(kind, count, tuple(self._words[kind]))
            for kind, count in self._counts.items()
        )
