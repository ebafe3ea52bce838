"""Lists with depths and numbers of their own: plain text, places of runs, HTML."""

from __future__ import annotations

import re

from app.document import (
    Block,
    HtmlStyle,
    ItemList,
    ItemMark,
    Run,
    block_text,
    html_fragment,
    located_runs,
)


def _list(*marks: ItemMark) -> Block:
    items = tuple((Run(f"item {index}"),) for index in range(len(marks)))
    return Block((ItemList(items, marks=marks),))


def _bare(block: Block) -> str:
    return re.sub(r' (?:lang|style)="[^"]*"', "", html_fragment((block,), HtmlStyle()))


NESTED = _list(
    ItemMark(ordered=True, number=3),
    ItemMark(2),
    ItemMark(2, ordered=True, number=1, text="a)"),
    ItemMark(ordered=True),
    ItemMark(ordered=True, number=7),
)


def test_plain_text_keeps_depth_and_numbers() -> None:
    assert block_text(NESTED) == "3. item 0\n  - item 1\n  a) item 2\n4. item 3\n7. item 4"


def test_places_are_those_of_the_plain_text() -> None:
    text = block_text(NESTED)
    assert [text[start:end] for _, start, end in located_runs(NESTED)] == [
        f"item {index}" for index in range(5)
    ]


def test_html_nests_and_counts_on() -> None:
    assert _bare(NESTED) == (
        '<ol start="3"><li>item 0<ul><li>item 1</li></ul><ol type="a"><li>item 2</li></ol></li>'
        '<li>item 3</li><li value="7">item 4</li></ol>'
    )


def test_letters_and_roman_numbers_count_as_they_do() -> None:
    for text, number, kind in [
        *(("i.", 1, "i"), ("i)", 9, "a"), ("iv.", 4, "i"), ("B.", 2, "A"), ("(c)", 3, "a")),
        *(("II", 2, "I"), ("v", 5, "i"), ("v", 22, "a")),
    ]:
        found = _bare(_list(ItemMark(ordered=True, number=number, text=text)))
        assert f' type="{kind}"' in found, text


def test_a_list_without_marks_is_as_it_was() -> None:
    plain = Block((ItemList(((Run("one"),), (Run("two"),)), ordered=True),))
    assert block_text(plain) == "1. one\n2. two"
    assert _bare(plain) == "<ol><li>one</li><li>two</li></ol>"


def test_lists_of_another_kind_at_one_depth_are_two() -> None:
    mixed = _list(ItemMark(ordered=True, number=1), ItemMark(), ItemMark(3))
    assert _bare(mixed) == (
        "<ol><li>item 0</li></ol><ul><li>item 1<ul><li>item 2</li></ul></li></ul>"
    )


def test_numbers_of_several_parts_are_written() -> None:
    block = _list(
        ItemMark(ordered=True, number=1), ItemMark(2, ordered=True, number=2, text="1.2.")
    )
    html = html_fragment((block,), HtmlStyle())
    assert _bare(block) == "<ol><li>item 0<ul><li>1.2. item 1</li></ul></li></ol>"
    assert "margin:0 0 0 24pt;list-style-type:none;" in html
    assert block_text(block) == "1. item 0\n  1.2. item 1"
