"""Positions: from a block's plain text to the preview, and underlines that don't cross."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.document import Block, ItemList, Paragraph, Run, block_text
from app.findings import Finding, Severity
from app.ui.findings.underlines import Mark, mark_at, underlines
from app.ui.preview.shown_places import place_of, shown
from app.ui.state.utf16 import to_qt

BLOCK = Block(
    (
        Paragraph((Run("Ŵyn 🙂 says:\nsee "), Run("this page", link="https://gov.uk/x"), Run("."))),
        ItemList(((Run("a 🙂 "), Run("ppt", source="more")), (Run("second"),)), ordered=True),
        Paragraph((Run("The end"),)),
    )
)
TEXT = block_text(BLOCK)


def at(words: str, *, rich: bool) -> tuple[tuple[int, int], tuple[int, int]]:
    start = TEXT.index(words)
    stretches = shown(BLOCK, rich=rich)
    return place_of(stretches, start), place_of(stretches, start + len(words), end=True)


@pytest.mark.parametrize(
    ("words", "plain", "rich"),
    [
        ("Ŵyn", ((0, 0), (0, 3)), ((0, 0), (0, 3))),
        ("says", ((0, 7), (0, 11)), ((0, 7), (0, 11))),
        ("see", ((1, 0), (1, 3)), ((0, 13), (0, 16))),
        ("this page", ((1, 4), (1, 13)), ((0, 17), (0, 26))),
        # An address isn't shown in a rich message: its place is the end of the link.
        ("(gov.uk/x)", ((1, 14), (1, 24)), ((0, 26), (0, 26))),
        ("ppt", ((2, 8), (2, 11)), ((1, 5), (1, 8))),
        ("second", ((3, 3), (3, 9)), ((2, 0), (2, 6))),
        ("The end", ((5, 0), (5, 7)), ((3, 0), (3, 7))),
    ],
)
def test_place_of_words_in_the_preview(
    words: str, plain: tuple[tuple[int, int], ...], rich: tuple[tuple[int, int], ...]
) -> None:
    assert at(words, rich=False) == plain
    assert at(words, rich=True) == rich


@given(st.text(max_size=30), st.data())
def test_positions_are_counted_as_qt_does(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    assert to_qt(text, place) == len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


MARKS = st.builds(
    lambda start, length, severity: Mark(start, start + length, Finding("x", severity)),
    st.integers(0, 30),
    st.integers(1, 10),
    st.sampled_from(list(Severity)),
)


@given(st.lists(MARKS, max_size=8))
def test_underlines_cover_what_is_marked_once_and_the_strictest_wins(marks: list[Mark]) -> None:
    order = list(Severity)
    drawn: dict[int, Severity] = {}
    for each in underlines(marks):
        for place in range(each.start, each.end):
            assert place not in drawn
            drawn[place] = each.finding.severity
    for place in range(45):
        here = [e.finding.severity for e in marks if e.start <= place < e.end]
        assert drawn.get(place) == min(here, key=order.index, default=None)


def test_the_shortest_mark_says_most() -> None:
    sentence = Mark(0, 50, Finding("long-sentence", Severity.MUST))
    word = Mark(10, 13, Finding("avoid", Severity.ADVISE))
    assert mark_at([sentence, word], 13) is word
    assert mark_at([sentence, word], 20) is sentence
    assert mark_at([sentence, word], 51) is None
