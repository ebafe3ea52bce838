"""What a translator gets: the text and its surroundings, and nothing of the customer."""

from __future__ import annotations

from functools import cache

import pytest

from app.compose.composing import compose
from app.compose.for_translation import for_translation
from app.language import Language, MessageLanguage
from app.templates.pack import Pack
from tests.unit.drafting import CONTEXT, Given, draft_of
from tests.unit.small_pack import opened

ANSWER = "enquiries/answer"
KNOWN: Given = {
    "identity_match": "three",
    "customer_name": "Siân Prŷs",
    "about": "the deadline",
    "about.cy": "y dyddiad cau",
    "calls": "2",
    "address": "sian@example.com",
    "more": "Siân Prŷs must write\nfrom sian@example.com, not Siân Prŷsor.",
}


@cache
def pack() -> Pack:
    return opened()


def text_of(
    given: Given, language: MessageLanguage = MessageLanguage.CY, reader: Language = Language.EN
) -> str:
    draft = draft_of(pack(), [ANSWER], given, language, "rich")
    return for_translation(pack(), draft, CONTEXT, reader)


def test_text_stands_marked_between_its_paragraphs() -> None:
    paragraphs = text_of(KNOWN).split("\n\n")
    assert paragraphs[:3] == [
        "To be translated into Welsh",
        "1 of 1: Anything else?",
        "English. What stands between >>> and <<< is to be translated:",
    ]
    assert paragraphs[3] == "We’ll write to [Which email address?]."
    assert paragraphs[4] == (
        ">>> [What is the customer’s name?] must write\nfrom [Which email address?], not Siân Prŷsor. <<<"
    )
    welsh = paragraphs.index("Welsh. The translation goes between >>> and <<<:")
    assert paragraphs[welsh + 1] == "Byddwn yn ysgrifennu at [Pa gyfeiriad e-bost?]."
    assert paragraphs[welsh + 2] == ">>> … <<<"


@pytest.mark.parametrize("language", [MessageLanguage.CY, MessageLanguage.BOTH])
def test_no_value_of_the_customer_is_in_it(language: MessageLanguage) -> None:
    text = text_of(KNOWN, language)
    for value in ("Siân Prŷs ", "sian@example.com", "the deadline", "y dyddiad cau"):
        assert value not in text
    assert "Alex" not in text, "the officer’s own name"


def test_each_place_that_lacks_its_welsh_is_there() -> None:
    text = text_of({**KNOWN, "about": "the fee", "about.cy": ""})
    assert "1 of 2: What was it about?" in text
    assert "You asked about: >>> the fee <<<" in text
    assert "Roeddech wedi gofyn am: >>> … <<<" in text
    assert "2 of 2: Anything else?" in text


def test_nothing_to_translate() -> None:
    assert not text_of({**KNOWN, "more.cy": "Ysgrifennwch atom."})
    assert not text_of(KNOWN, MessageLanguage.EN)


def test_words_are_the_readers() -> None:
    assert text_of(KNOWN, reader=Language.CY).startswith("I’w gyfieithu i’r Gymraeg\n\n1 o 1: ")


def test_the_draft_waits_with_the_place_marked() -> None:
    draft = draft_of(pack(), [ANSWER], KNOWN, MessageLanguage.CY, "rich")
    message = compose(pack(), draft, CONTEXT)
    assert [e.where.question for e in message.blocking if e.rule == "needs-welsh"] == ["more"]
    assert "[Unrhyw beth arall?]" in message.plain
