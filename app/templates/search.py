"""Finds templates by what people type: titles, keywords, numbers and folders, in both languages, accents folded."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from app.templates.model import Head
from app.templates.pack import PackIndex


def fold(text: str) -> str:
    """The letters that count in a search: no capitals, no accents, one kind of apostrophe."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


class TemplateSearch:
    """Searches the templates of one pack.

    Every word of the query must begin a word of the template. Hits in the title come before hits elsewhere.
    """

    def __init__(self, index: PackIndex) -> None:
        self._entries = [
            (head, _words(_titles(head)), _words(_others(head, index)))
            for head in index.heads.values()
        ]

    def find(self, query: str) -> tuple[Head, ...]:
        """Return the hits, best first; everything for an empty query."""
        wanted = fold(query).split()
        ranked = [
            (rank, place, head)
            for place, (head, title, others) in enumerate(self._entries)
            if (rank := _rank(wanted, title, others)) is not None
        ]
        return tuple(head for _, _, head in sorted(ranked, key=lambda each: each[:2]))


def _titles(head: Head) -> str:
    return f"{head.title.en} {head.title.cy}"


def _others(head: Head, index: PackIndex) -> str:
    return " ".join((*head.keywords, head.code, head.id, *_folder_titles(head, index)))


def _folder_titles(head: Head, index: PackIndex) -> Iterator[str]:
    folder = index.folders.get(head.folder)
    if folder is not None:
        yield from (folder.title.en, folder.title.cy)


def _words(text: str) -> tuple[str, ...]:
    for separator in "-/,()":
        text = text.replace(separator, " ")
    return tuple(fold(text).split())


def _rank(wanted: list[str], title: tuple[str, ...], others: tuple[str, ...]) -> int | None:
    """How many of the words stand only outside the title; None when one stands nowhere."""
    outside = 0
    for word in wanted:
        if any(each.startswith(word) for each in title):
            continue
        if not any(each.startswith(word) for each in others):
            return None
        outside += 1
    return outside
