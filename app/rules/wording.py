"""The words of a rule with the values of one place filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.language import Bilingual

PLACEHOLDER = re.compile(r"\{([^{}\s]*)\}")
LONGEST_VALUE = 80


def filled(words: Bilingual[str], values: Mapping[str, str | int]) -> Bilingual[str]:
    """Return the words in both languages with `{found}` and the like filled in."""
    if "{" not in words.en and "{" not in words.cy:
        return words

    def value(name: re.Match[str]) -> str:
        return _short(str(values.get(name[1], name[0])))

    return Bilingual(PLACEHOLDER.sub(value, words.en), PLACEHOLDER.sub(value, words.cy))


def _short(value: str) -> str:
    """A value on one line, and of a length that can be read."""
    one_line = " ".join(value.split()) or value
    return one_line if len(one_line) <= LONGEST_VALUE else one_line[: LONGEST_VALUE - 1] + "…"
