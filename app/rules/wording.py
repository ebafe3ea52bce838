"""The words of a rule with the values of one place filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.language import Bilingual, Language

PLACEHOLDER = re.compile(r"\{([^{}\s]*)\}")
LONGEST_VALUE = 80


def filled(
    words: Bilingual[str], values: Mapping[str, str | int | Bilingual[str]]
) -> Bilingual[str]:
    """Return the words in both languages with `{found}` and the like filled in."""
    if "{" not in words.en and "{" not in words.cy:
        return words

    def value(name: re.Match[str], language: Language) -> str:
        found = values.get(name[1], name[0])
        return _short(str(found.get(language) if isinstance(found, Bilingual) else found))

    def words_in(language: Language) -> str:
        return PLACEHOLDER.sub(lambda name: value(name, language), words.get(language))

    return Bilingual(words_in(Language.EN), words_in(Language.CY))


def _short(value: str) -> str:
    """A value on one line, and of a length that can be read."""
    one_line = " ".join(value.split()) or value
    return one_line if len(one_line) <= LONGEST_VALUE else one_line[: LONGEST_VALUE - 1] + "…"
