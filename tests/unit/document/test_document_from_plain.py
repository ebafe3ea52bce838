"""Plain text from elsewhere becomes paragraphs and lists, and no word of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.document import Block, ItemList, Paragraph, Part, Run, plain_text
from app.document.from_plain import read_plain


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def items(*texts: str, ordered: bool = False) -> ItemList:
    return ItemList(tuple((Run(text),) for text in texts), ordered)


CASES: list[tuple[str, list[Part]]] = [
    ("", []),
    (" \n\t\n", []),
    ("One\ntwo\n\n\nThree", [paragraph("One\ntwo"), paragraph("Three")]),
    ("Send:\n- a\n- b\nThanks", [paragraph("Send:"), items("a", "b"), paragraph("Thanks")]),
    ("• a\n  goes on\n• b", [items("a\ngoes on", "b")]),
    ("1. a\n2) b\n\n- c", [items("a", "b", ordered=True), items("c")]),
    ("3. Then sign it", [paragraph("3. Then sign it")]),
    ("2. b\n3. c", [paragraph("2. b"), paragraph("3. c")]),
    ("- a\n1. b\n2. c", [items("a"), items("b", "c", ordered=True)]),
    ("10.5 metres\n-5 degrees", [paragraph("10.5 metres\n-5 degrees")]),
]


@pytest.mark.parametrize(("text", "parts"), CASES)
def test_parts_of_plain_text(text: str, parts: list[Part]) -> None:
    assert list(read_plain(text)) == parts


@given(st.text("ab 1.-*•\n\r\u2028)\t"))
def test_no_letter_is_lost(text: str) -> None:
    kept = plain_text((Block(read_plain(text)),))
    assert [each for each in kept if each in "ab"] == [each for each in text if each in "ab"]


@given(st.lists(st.text("abc", min_size=1), min_size=2), st.booleans())
def test_our_own_lists_read_back(texts: list[str], ordered: bool) -> None:
    listed = items(*texts, ordered=ordered)
    assert read_plain(plain_text((Block((listed,)),))) == (listed,)
