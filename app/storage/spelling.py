"""Spelling in both languages: Hunspell's dictionaries, the app's own word lists, and the officer's."""

from __future__ import annotations

import hashlib
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Protocol

from app.errors import AppError
from app.language import Bilingual, Language
from app.language.impersonal import past_forms
from app.storage import paths, personal_words
from app.storage.files import read_bytes
from app.storage.word_lists import WordList, listed_words, simple_word

_NAMES = {Language.EN: "en-GB", Language.CY: "cy"}
_IN_WORDS = {
    Language.EN: Bilingual("English", "Saesneg"),
    Language.CY: Bilingual("Welsh", "Cymraeg"),
}
_MOST_BYTES = 10_000_000
_MOST_LETTERS = 100
"""Hunspell takes no longer words either; the longest Welsh place has 58 letters."""
_MOST_SUGGESTIONS = 5
_NEAR = 0.9
"""How like a listed word must be to be suggested before Hunspell's: one letter in ten."""
_ENDINGS = {
    Language.EN: ("'s",),
    Language.CY: ("'r", "'n", "'i", "'u", "'w", "'m", "'ch", "'th"),
}
"""What leans on the word before: an English possessive, short Welsh words as in `dogfennau'r`."""


class Spelling:
    """Knows the words of both languages: a `Speller` of the rules.

    A dictionary is loaded when its language is first asked for. Where one is missing or damaged, every word of that
    language counts as known, `troubles` says why, and the other language goes on. Nothing is written to disk.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Load nothing yet.

        Args:
            folder: where the dictionaries are; None for those that ship with the app.
        """
        self._folder = folder or paths.resources() / "dictionaries"
        self._dictionaries: dict[Language, _Dictionary | AppError] = {}
        self._personal: dict[Language, WordList] = {}
        self._personal_trouble: AppError | None = None

    @property
    def troubles(self) -> tuple[AppError, ...]:
        """What could not be used so far: dictionaries that were asked for, the officer's own words."""
        found = [each for each in self._dictionaries.values() if isinstance(each, AppError)]
        return tuple(found + ([self._personal_trouble] if self._personal_trouble else []))

    def knows(self, word: str, language: Language) -> bool:
        """Whether a word is written as it should be; true where that can't be told."""
        dictionary = self._dictionary(language)
        if dictionary is None:
            return True
        if word.isascii() and word.isalpha() and dictionary.spells(word):
            return True  # as most are
        simple = simple_word(word).strip("'-")
        if len(simple) > _MOST_LETTERS:
            return False
        return self._knows_whole(simple, dictionary, language) or self._knows_parts(
            simple, dictionary, language
        )

    def suggest(self, word: str, language: Language) -> tuple[str, ...]:
        """Words that may be meant, the likeliest first. Takes a tenth of a second: only on request."""
        dictionary = self._dictionary(language)
        simple = simple_word(word).strip("'-")
        if dictionary is None or not simple or len(simple) > _MOST_LETTERS:
            return ()
        ending = next((each for each in _ENDINGS[language] if simple.endswith(each)), "")
        simple = simple.removesuffix(ending)
        listed = dictionary.extra.words | self._own(language).words
        near = get_close_matches(simple, listed, n=1, cutoff=_NEAR)
        found = [each + ending for each in dict.fromkeys(near + dictionary.suggest(simple))]
        if "’" in word:
            found = [each.replace("'", "’") for each in found]
        return tuple(found[:_MOST_SUGGESTIONS])

    def add_word(self, word: str, language: Language) -> None:
        """Add a word to the officer's own. Raises as `personal_words.add_word` does."""
        self._take(personal_words.add_word(word, language))

    def words(self) -> personal_words.Words:
        """The officer's own words, as they are on disk now. Raises as `personal_words.load_words` does."""
        return personal_words.load_words()

    def remove_word(self, word: str, language: Language) -> None:
        """Take a word out of the officer's own. Raises as `personal_words.remove_word` does."""
        self._take(personal_words.remove_word(word, language))

    def _knows_whole(self, word: str, dictionary: _Dictionary, language: Language) -> bool:
        return dictionary.knows(word) or self._own(language).holds(word)

    def _knows_parts(self, word: str, dictionary: _Dictionary, language: Language) -> bool:
        """Whether it is made of known words: by hyphens, and what leans on it with an apostrophe."""
        if "-" in word:
            parts = word.split("-")
            return all(self._knows_one(each, dictionary, language) for each in parts if each)
        return any(
            word.endswith(ending)
            and self._knows_one(word.removesuffix(ending), dictionary, language)
            for ending in ("", *_ENDINGS[language])
        )

    def _knows_one(self, word: str, dictionary: _Dictionary, language: Language) -> bool:
        """Whether a word is known, or is an impersonal form of a Welsh verb that is."""
        return self._knows_whole(word, dictionary, language) or (
            language is Language.CY and any(map(dictionary.knows, past_forms(word)))
        )

    def _dictionary(self, language: Language) -> _Dictionary | None:
        found = self._dictionaries.get(language)
        if found is None:
            try:
                found = _load(self._folder, language)
            except AppError as error:
                found = error
            self._dictionaries[language] = found
        return None if isinstance(found, AppError) else found

    def _own(self, language: Language) -> WordList:
        if not self._personal:
            try:
                self._take(personal_words.load_words())
            except AppError as error:
                self._take(dict.fromkeys(Language, frozenset()))
                self._personal_trouble = error
        return self._personal[language]

    def _take(self, words: personal_words.Words) -> None:
        self._personal = {each: WordList(words[each], each) for each in Language}
        self._personal_trouble = None


class _Hunspell(Protocol):
    """The part of Hunspell that is used."""

    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> tuple[str, ...]: ...


class _Dictionary:
    """One language's dictionary with the words that it lacks."""

    def __init__(self, hunspell: _Hunspell, extra: WordList) -> None:
        self._hunspell = hunspell
        self.extra = extra

    def knows(self, word: str) -> bool:
        """Whether a simplified word is known; what has no letters isn't a word, and never wrong."""
        if not word.isalpha() and not any(each.isalpha() for each in word):
            return True
        return self.spells(word) or self.extra.holds(word)

    def suggest(self, word: str) -> list[str]:
        """What Hunspell would put there: single words before the same letters with a gap."""
        try:
            found = self._hunspell.suggest(word)
        except UnicodeEncodeError:
            return []
        return sorted(found, key=lambda each: " " in each or "-" in each.replace(word, ""))

    def spells(self, word: str) -> bool:
        """Whether Hunspell knows a simplified word."""
        try:
            return self._hunspell.spell(word)
        except UnicodeEncodeError:
            # Half of a character (a lone surrogate) can't be in any word.
            return False


@cache
def _load(folder: Path, language: Language) -> _Dictionary:
    """Load one dictionary, once: reading a pack anew, which spells too, takes half as long then.

    Hunspell takes a cut file for a short dictionary, so the checksums are compared first.

    Raises:
        AppError: `dictionary-missing`, `dictionary-damaged`.
    """
    # The window starts without it.
    from hunspell import Hunspell  # type: ignore[import-untyped]  # noqa: PLC0415

    name = _NAMES[language]
    own = folder / name
    extra = folder / f"extra-{language}.txt"
    files = (folder / "SHA256SUMS", own / f"{name}.aff", own / f"{name}.dic", extra)
    sums, *data, words = (_read(file, language) for file in files)
    for file, content in zip(files[1:], data, strict=False):
        if hashlib.sha256(content).hexdigest().encode() not in sums:
            raise AppError("dictionary-damaged", str(file), language=_IN_WORDS[language])
    try:
        # UTF-8 is what lets a path hold any letter on Windows too.
        hunspell = Hunspell(name, hunspell_data_dir=str(own), system_encoding="UTF-8")
    except OSError as error:
        raise AppError("dictionary-missing", str(own), language=_IN_WORDS[language]) from error
    return _Dictionary(hunspell, WordList(listed_words(words.decode("utf-8", "replace")), language))


def _read(file: Path, language: Language) -> bytes:
    try:
        return read_bytes(file, _MOST_BYTES)
    except AppError as error:
        raise AppError("dictionary-missing", str(file), language=_IN_WORDS[language]) from error
