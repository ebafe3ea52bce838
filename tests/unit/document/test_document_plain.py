"""Plain text of a document, and where each run stands in it."""

from __future__ import annotations

import pytest

from app.document import (
    Block,
    ItemList,
    Paragraph,
    Part,
    Run,
    block_text,
    located_runs,
    plain_text,
    run_text,
)


def words(*texts: str) -> Paragraph:
    return Paragraph(tuple(Run(text) for text in texts))


def items(*texts: str, ordered: bool = False) -> ItemList:
    return ItemList(tuple((Run(text),) for text in texts), ordered)


BLOCKS: list[tuple[str, tuple[Part, ...], str]] = [
    ("paragraph", (words("One ", "line"),), "One line"),
    ("paragraphs", (words("One"), words("Two")), "One\n\nTwo"),
    ("list-after-its-lead", (words("Lead:"), items("a", "b")), "Lead:\n- a\n- b"),
    ("list-alone", (items("a", "b"),), "- a\n- b"),
    ("after-a-list", (words("Lead:"), items("a"), words("End")), "Lead:\n- a\n\nEnd"),
    ("two-lists", (items("a"), items("b")), "- a\n\n- b"),
    ("numbered", (items(*"abcdefghij", ordered=True),), "1. a\n2. b\n3. c\n4. d\n5. e\n6. f\n7. g\n8. h\n9. i\n10. j"),
    ("line-break", (words("One\nTwo"),), "One\nTwo"),
    ("nothing", (), ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "expected"), [case[1:] for case in BLOCKS], ids=[case[0] for case in BLOCKS]
)
def test_block_text(parts: tuple[Part, ...], expected: str) -> None:
    assert block_text(Block(parts)) == expected


LINKS = [
    ("www.gov.uk/page", "https://www.gov.uk/page", "www.gov.uk/page"),
    ("www.gov.uk/page", "https://www.gov.uk/page/", "www.gov.uk/page"),
    ("https://www.gov.uk/page", "https://www.gov.uk/page", "https://www.gov.uk/page"),
    ("the page", "https://www.gov.uk/page", "the page (www.gov.uk/page)"),
    ("the page", "http://www.gov.uk/page/", "the page (www.gov.uk/page)"),
    ("a@b.gov.uk", "mailto:a@b.gov.uk", "a@b.gov.uk"),
    ("write to us", "mailto:a@b.gov.uk", "write to us (a@b.gov.uk)"),
    ("0300 222 0000", "tel:03002220000", "0300 222 0000"),
    ("0300 222 0000", "tel:+443002220000", "0300 222 0000"),
    ("+44 (0)300 222 0000", "tel:+443002220000", "+44 (0)300 222 0000"),
    ("call us", "tel:03002220000", "call us (03002220000)"),
    ("h@e.com", "mailto:h@e.com?subject=Help", "h@e.com"),
]


@pytest.mark.parametrize(("text", "address", "expected"), LINKS)
def test_link_shows_its_address_once(text: str, address: str, expected: str) -> None:
    assert run_text(Run(text, link=address)) == expected


def test_blank_line_between_blocks() -> None:
    blocks = (Block((words("One"),)), Block((items("a"),)), Block((words("Two"),)))
    assert plain_text(blocks) == "One\n\n- a\n\nTwo"
    assert plain_text(()) == ""


def test_runs_are_located_in_the_text() -> None:
    parts = (
        Paragraph((Run("Dear "), Run("Ŵyn 🙂", source="name"), Run(":"))),
        ItemList(((Run("a"), Run("bc", source="b")), (Run("d", "https://d.uk"),)), ordered=True),
        ItemList(((Run("e"),),)),
        Paragraph((Run("two\nlines"), Run(""))),
    )
    block = Block(parts)
    text = block_text(block)
    located = list(located_runs(block))
    assert [run_text(run) for run, _, _ in located] == [
        text[start:end] for _, start, end in located
    ]
    expected = ["Dear ", "Ŵyn 🙂", ":", "a", "bc", "d", "e", "two\nlines", ""]
    assert [run.text for run, _, _ in located] == expected
