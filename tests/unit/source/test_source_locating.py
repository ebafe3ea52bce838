"""Where a character of a text stands in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.source.reading_help import find_scalar, read

WORDS = st.text(alphabet="abŵ😀' \"\\:#-,{}", max_size=12)
LINES = st.lists(WORDS, min_size=1, max_size=6)


def character_at(source: str, line: int, column: int) -> str:
    return (source.split("\n")[line - 1] + "\n")[column - 1]


def check_all(source: str, *path: str | int) -> None:
    scalar = find_scalar(source, *path)
    assert scalar.locate(0) == scalar.place
    for offset, character in enumerate(scalar.text):
        place = scalar.locate(offset)
        assert character_at(source, place.line, place.column) == character, offset


@given(lines=LINES, indent=st.integers(1, 5), header=st.sampled_from(["|", "|-", "|+", "| # c"]))
def test_literal_block(lines: list[str], indent: int, header: str) -> None:
    # The first line sets the indentation, so it can't begin with a blank.
    lines = ["x" + lines[0], *lines[1:]]
    source = f"k: {header}\n" + "".join(" " * indent + line + "\n" for line in lines) + "z: 1\n"
    assert not read(source)[1]
    check_all(source, "k")


def test_literal_block_with_indentation_given_and_blank_lines() -> None:
    check_all("a:\n  - k: |2\n\n        two\n\n      one\n", "a", 0, "k")
    check_all("k: |\n\n\n  a\n \n  b", "k")


@given(WORDS.filter(lambda text: text.strip()))
def test_single_quoted(text: str) -> None:
    source = "k: '" + text.replace("'", "''") + "'"
    scalar = find_scalar(source, "k")
    assert scalar.text == text
    check_all(source, "k")


@pytest.mark.parametrize(
    ("source", "places"),
    [
        ("k: abc", {0: (1, 4), 2: (1, 6), 3: (1, 7), 9: (1, 7), -1: (1, 4)}),
        ('k: "a\\"b"', {0: (1, 5), 2: (1, 8)}),
        ('k: "\\u0175\\n\\x41b"', {0: (1, 5), 1: (1, 11), 2: (1, 13), 3: (1, 17)}),
        ("k: a b\n  c d", {0: (1, 4), 2: (1, 6), 4: (2, 3), 6: (2, 5)}),
        ("k: >\n  a b\n  c\n\n  d\n", {0: (2, 3), 4: (3, 3), 6: (5, 3)}),
        ("k: 'a\n  b'", {0: (1, 5), 2: (1, 5)}),
        ("k: |\n", {0: (1, 4)}),
        ("k:", {0: (1, 3)}),
        ("k: !t abc", {0: (1, 4), 2: (1, 4)}),
        ("k: a: b\nz: 1", {0: (1, 4), 3: (1, 7)}),
        ('k: "a": b\nz: 1', {0: (1, 4), 2: (1, 6), 5: (1, 9)}),
    ],
)
def test_places(source: str, places: dict[int, tuple[int, int]]) -> None:
    scalar = find_scalar(source, "k")
    found = {offset: scalar.locate(offset) for offset in places}
    assert {offset: (place.line, place.column) for offset, place in found.items()} == places
