"""Which review covers which text: a review is of a phrase, with all that its choices and forms say."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from app.templates.context import Reviewable
from app.templates.written_texts import WrittenText

_WRITTEN_OUT = re.compile(r"\{\{\s*(?:also|\w+\.\w+)\s*\}\}")
"""What doesn't stand in a text that is reviewed: there it is written out."""
_SHARED = ("questions/", "choices/", "pack.yaml")
"""Files whose words stand in the phrases of others."""


class _ReviewedWording(msgspec.Struct, frozen=True):
    address: str
    file: str
    whole: str
    state: Reviewable


class Reviews:
    """The wordings of a pack that can be reviewed, by their addresses."""

    def __init__(self, reviewables: Mapping[str, Reviewable]) -> None:
        self.reviewables = reviewables
        self._wordings = [
            _ReviewedWording(address, each.place.file, "\0".join(each.texts), each)
            for address, each in reviewables.items()
        ]
        self._by_file: dict[str, list[_ReviewedWording]] = {}
        for each in self._wordings:
            self._by_file.setdefault(each.file, []).append(each)

    def addresses(self, text: WrittenText) -> list[str]:
        """Return the wordings that say a text."""
        return [each.address for each in self._wordings_of(text)]

    def is_reviewed(self, text: WrittenText) -> bool:
        """Whether every wording that says a text was reviewed as it stands; false where there is none."""
        found = self._wordings_of(text)
        return bool(found) and all(each.state.reviewed for each in found)

    def _wordings_of(self, text: WrittenText) -> list[_ReviewedWording]:
        if text.for_officers:
            return []
        shared = text.file.startswith(_SHARED)
        wordings = self._wordings if shared else self._by_file.get(text.file, [])
        parts = [
            part
            for words in (text.en.text, text.cy.text)
            for each in _WRITTEN_OUT.split(words)
            if (part := each.strip())
        ]
        return [each for each in wordings if all(part in each.whole for part in parts)]
