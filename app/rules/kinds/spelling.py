"""`spelling`: words that the dictionary doesn't know. What was meant is asked for later: that is slow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from app.language import Language
from app.rules.analysed_text import Seen
from app.rules.hits import Finder, Hit, TextFinder
from app.rules.own_keys import TEXTS, Own, texts
from app.rules.rule import BaseRule
from app.rules.speller import Speller
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.shapes import Field

_WORD = re.compile(r"[^\W_]+(?:['\u00ad-][^\W_]+)*")
LONGEST = 40
"""Longer ones are no words, and a dictionary takes long over them."""
MOST_REMEMBERED = 5_000


class SpellingRule(BaseRule, frozen=True, kw_only=True, tag="spelling"):
    """Finds misspelled words. Names (a capital within a sentence), acronyms and figures are left alone."""

    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field("known", TEXTS, "Words that are right, whatever a dictionary says."),
    )
    VALUES: ClassVar[tuple[str, ...]] = ("found",)

    known: tuple[str, ...] = ()

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:  # noqa: ARG003
        """Read the keys of the kind."""
        return {"known": texts(record, "known")}

    def finder(self, speller: Speller | None) -> Finder:
        """What finds its places."""
        return SpellingFinder(self, speller)

    @property
    def of_words(self) -> bool:
        """It is about words."""
        return True

    @property
    def is_weak(self) -> bool:
        """It says only that a word isn't known."""
        return True

    @property
    def needs_speller(self) -> bool:
        """Without a dictionary it finds nothing."""
        return True


class SpellingFinder(TextFinder):
    """Finds the places of one rule; without a speller, none."""

    def __init__(self, rule: SpellingRule, speller: Speller | None) -> None:
        self._known = frozenset(word.lower() for word in rule.known)
        self._speller = speller
        self._asked: dict[tuple[str, Language], bool] = {}
        self._right: dict[Language, set[str]] = {language: set() for language in Language}

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:  # noqa: ARG002
        """Yield each misspelled word."""
        if self._speller is None:
            return
        if self._are_right(self._speller, seen):
            return
        words = list(_WORD.finditer(seen.plain))
        right = self._right[seen.language]
        wrong = {
            at
            for at, word in enumerate(words)
            # A word that is right is, whatever stands beside it.
            if word[0] not in right and self._is_wrong(self._speller, seen, word)
        }
        if not wrong:
            return
        names = {at for at, word in enumerate(words) if _is_name(seen, word)}
        other = seen.language.other
        # A text without a word of its own language isn't full of names.
        may_be_foreign = wrong if len(wrong) < len(words) else ()
        foreign = {
            at for at in may_be_foreign if self._is_known(self._speller, words[at].group(), other)
        }
        for at in sorted(wrong):
            beside = names | foreign
            if at in foreign and not beside.isdisjoint((at - 1, at + 1)):
                continue  # a name or a title in the other language
            if words[at].group()[0].isupper() and at + 1 in names:
                continue  # a name that begins a sentence
            if at in foreign and seen.is_quoted(*words[at].span()):
                continue  # what a page or a form in the other language is called
            yield Hit(*words[at].span())

    def _are_right(self, speller: Speller, seen: Seen) -> bool:
        """Whether each word is right wherever it stands, as in most texts."""
        right = self._right[seen.language]
        words = _WORD.findall(seen.plain)
        unsure = set(words) - right
        # In the order of the text, so that the same words are asked for each time.
        for word in dict.fromkeys(words) if unsure else ():
            if word not in unsure:
                continue
            if word.lower() in self._known or not _is_prose(word):
                right.add(word)
            elif not self._is_known(speller, word, seen.language):
                return False
        return True

    def _is_wrong(self, speller: Speller, seen: Seen, found: re.Match[str]) -> bool:
        """Whether a word is prose, and not in the dictionary of the text's language."""
        word = found.group()
        if word.lower() in self._known or not _is_prose(word):
            self._right[seen.language].add(word)
            return False
        if _is_name(seen, found):
            return False
        return not self._is_known(speller, word, seen.language)

    def forget(self) -> None:
        """Forget the words that the dictionary was asked for."""
        self._asked.clear()
        for words in self._right.values():
            words.clear()

    def _is_known(self, speller: Speller, word: str, language: Language) -> bool:
        key = (word, language)
        known = self._asked.get(key)
        if known is None:
            known = speller.knows(word, language) or self._knows_parts(speller, word, language)
            if len(self._asked) > MOST_REMEMBERED or len(self._right[language]) > MOST_REMEMBERED:
                self.forget()
            self._asked[key] = known
            if known:
                self._right[language].add(word)
        return known

    def _knows_parts(self, speller: Speller, word: str, language: Language) -> bool:
        """“follow-up” is right where “follow” and “up” are."""
        parts = word.split("-")
        return len(parts) > 1 and all(
            part.lower() in self._known or speller.knows(part, language) for part in parts
        )


def _is_name(seen: Seen, found: re.Match[str]) -> bool:
    return found.group()[0].isupper() and not seen.begins_sentence(found.start())


def _is_prose(word: str) -> bool:
    if word.isalpha() and word.islower():
        return 1 < len(word) <= LONGEST  # as most are
    return (
        word[1:] == word[1:].lower()
        and 1 < len(word) <= LONGEST
        and not any(map(str.isdigit, word))
    )
