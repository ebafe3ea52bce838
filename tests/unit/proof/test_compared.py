"""Two texts held against each other: what is marked, and that no word is lost or marked for nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.proof.compared import MOST_WORDS, ComparedLine, compared

LINES = st.lists(st.text(alphabet="ab ,.", max_size=12), max_size=6)


def marked(lines: tuple[ComparedLine, ...]) -> list[list[str]]:
    return [[words for words, is_marked in line.pieces if is_marked] for line in lines]


def test_only_the_words_that_differ_are_marked() -> None:
    before, after = compared(
        ["Dear customer", "", "We need a new photo."],
        ["Dear customer", "", "We need two new photos."],
    )
    assert marked(before) == [[], [], ["a", "photo"]]
    assert marked(after) == [[], [], ["two", "photos"]]
    assert [line.differs for line in after] == [False, False, True]


def test_other_lines_are_marked_whole() -> None:
    before, after = compared(["We rang."], ["Please write to us by post today.", "Thank you."])
    assert marked(before) == [["We rang."]]
    assert marked(after) == [["Please write to us by post today."], ["Thank you."]]


def test_what_is_very_long_is_marked_whole_and_at_once() -> None:
    long = "word " * (MOST_WORDS + 1)
    before, after = compared([long], [f"{long}more"])
    assert marked(before) == [[long]]
    assert marked(after) == [[f"{long}more"]]
    lines = ["line"] * (MOST_WORDS + 1)
    assert [line.differs for line in compared(lines, [*lines, "end"])[1]][-1]


@given(LINES, LINES)
def test_no_word_is_lost_and_nothing_alike_is_marked(one: list[str], other: list[str]) -> None:
    before, after = compared(one, other)
    assert [line.text for line in before] == one
    assert [line.text for line in after] == other
    assert all(any(is_marked for _, is_marked in line.pieces) <= line.differs for line in after)
    if one == other:
        assert not any(line.differs for line in (*before, *after))
    else:
        assert any(line.differs for line in (*before, *after))
