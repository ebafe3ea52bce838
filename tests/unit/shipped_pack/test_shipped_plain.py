"""Every message of the shipped pack is plain at first reading: no sentence has more than 25 words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from app.compose.composing import Composition
from app.document import ItemList, runs_text
from app.language import MessageLanguage
from app.templates.model import Phrase
from tests.unit.drafting import CONTEXT
from tests.unit.shipped_pack.filling import TEMPLATES, by_chance, filled, shipped

MOST_WORDS = 25
SEEDS = 12
ADDRESS = re.compile(r"\(?(?:www\.|https?://)\S+|\S+@\S+")
END = re.compile(r"(?<=[.?!:])\s+")
WORD = re.compile(r"\w")


def sentences(composition: Composition) -> Iterator[str]:
    """Each sentence, and each item of a list, of what isn't prescribed."""
    for placed in composition.placed:
        phrase = placed.said.phrase if placed.said is not None else None
        if not isinstance(phrase, Phrase) or phrase.prescribed:
            continue
        for part in placed.block.parts:
            texts = part.items if isinstance(part, ItemList) else (part.runs,)
            for runs in texts:
                yield from END.split(runs_text(runs))


def words(sentence: str) -> int:
    return len([each for each in ADDRESS.sub("", sentence).split() if WORD.search(each)])


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_sentence_is_long(template: str) -> None:
    long = set()
    for seed in range(SEEDS):
        for language in (MessageLanguage.EN, MessageLanguage.CY):
            draft = filled((template,), by_chance(seed), language=language)
            long |= {
                each
                for each in sentences(Composition(shipped(), draft, CONTEXT))
                if words(each) > MOST_WORDS
            }
    assert not long
