"""How old a reader of English must be: the Flesch-Kincaid grade and five years.

A number counts as a word of one syllable. Links, email addresses and typed names are no reading: they are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tests.unit.shipped_pack.reachable import TYPED

AGE_IN_FIRST_GRADE = 5
LEFT_OUT = re.compile(rf"\(?(?:www\.|https?://)\S*\w\)?|\S+@\S*\w|{re.escape(TYPED['text'])}")
WORD = re.compile(r"\w[\w’'-]*")
SENTENCE_ENDS = re.compile(r"(?<=[.?!])\s+")

POSSESSIVE = re.compile(r"[’']s?$")
VOWELS = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(
    r"(?<=[^aeiouy])(?<![^aeiouy]l)e$"  # date; not in title
    r"|(?<=[^aeiouytd])ed$"  # changed, asked; not in needed
    r"|(?<=[^aeiouyszxcg])(?<!sh)(?<!ch)(?<![^aeiouy]l)es$"  # names; not in pages, addresses, titles
)
SILENT_WITHIN = re.compile(r"(?<=[a-z]{2}[^aeiouyl])e(?=(?:ment|ful|less|ly)(?:s|$))")
TWO_VOWELS_APART = re.compile(
    r"(?<![cstg])i(?=a|o|um|ent|ence|ers?$)"  # material, period, copier; not in special, nation
    r"|eo(?!p)|ua(?=t|l|r)|[eioy](?=ing$)"  # video, actual, being; not in people
)


def sentences(text: str) -> Iterable[str]:
    """The sentences of one paragraph or one item of a list; what has no word in it is none."""
    return (each for each in SENTENCE_ENDS.split(LEFT_OUT.sub("", text)) if WORD.search(each))


def syllables(word: str) -> int:
    """By rule of thumb: groups of vowels, without a silent e, and with vowels that are said apart."""
    if "-" in word:
        return sum(map(syllables, filter(None, word.split("-"))))
    spoken = POSSESSIVE.sub("", word.lower())
    apart = len(TWO_VOWELS_APART.findall(spoken))
    sounded = SILENT_WITHIN.sub("", SILENT_END.sub("", spoken))
    return max(1, len(VOWELS.findall(sounded)) + apart)


def reading_age(read: Iterable[str]) -> float:
    """In years, of these sentences: at least one."""
    words = [WORD.findall(each) for each in read]
    count = sum(map(len, words))
    spoken = sum(syllables(word) for each in words for word in each)
    grade = 0.39 * count / len(words) + 11.8 * spoken / count - 15.59
    return grade + AGE_IN_FIRST_GRADE
