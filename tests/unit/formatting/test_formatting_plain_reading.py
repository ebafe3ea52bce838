"""Plain text from elsewhere: its encoding, paragraphs, lists and quoted lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.formatting.encodings import decoded, html_decoded
from app.formatting.numbering import number_of, numeral
from app.formatting.plain_reading import read_plain
from app.formatting.reading import read_document
from app.formatting.rich import RichList, RichParagraph, SourceKind, paragraphs_of


def outline(text: str) -> list[str]:
    """A line for each paragraph and item, with quotes, depths and markers."""
    lines = []
    for block in read_plain(text):
        if isinstance(block, RichParagraph):
            lines.append(f"{'> ' * block.quote}{block.text}")
        elif isinstance(block, RichList):
            lines += [
                f"{'> ' * block.quote}{'. ' * item.depth}{item.marker}|{item.number}|{words.text}"
                for item in block.items
                for words in paragraphs_of(item.blocks)
            ]
    return lines


OUTLINES = [
    ("", []),
    ("One\nline \r\n\r\n \t\nTwo", ["One\nline", "Two"]),
    ("- a\n- b", [". -|None|a", ". -|None|b"]),
    ("- a\n\n- b\n  more", [". -|None|a", ". -|None|b\nmore"]),
    ("- John", ["- John"]),
    ("a\n-- \nJohn", ["a\n-- \nJohn".replace(" \n", "\n")]),
    ("Bring:\n• a", ["Bring:", ". •|None|a"]),
    ("1. a\n2. b", [". 1.|1|a", ". 2.|2|b"]),
    ("3) a\n4) b", [". 3)|3|a", ". 4)|4|b"]),
    ("5. January", ["5. January"]),
    ("5. a\n9. b", ["5. a\n9. b"]),
    ("1. a\n\nUse black ink.\n\n2. b", [". 1.|1|a", "Use black ink.", ". 2.|2|b"]),
    ("i) a\nii) b\niii) c", [". i)|1|a", ". ii)|2|b", ". iii)|3|c"]),
    ("h. a\ni. b", [". h.|8|a", ". i.|9|b"]),
    ("1. a\n   - x\n   - y\n2. b", [". 1.|1|a", ". . -|None|x", ". . -|None|y", ". 2.|2|b"]),
    ("a\n> b\n> c\n>> d\ne", ["a", "> b\nc", "> > d", "e"]),
    ("> - a\n> - b", ["> . -|None|a", "> . -|None|b"]),
    ("appli\u00adcation\u2029next", ["application", "next"]),
]


@pytest.mark.parametrize(("text", "expected"), OUTLINES, ids=range(len(OUTLINES)))
def test_plain_text_has_paragraphs_lists_and_quotes(text: str, expected: list[str]) -> None:
    assert outline(text) == expected


@given(st.text(alphabet="ab1.2)-•> \n\t", max_size=80))
def test_no_word_of_a_text_is_lost(text: str) -> None:
    read = "".join(each.rpartition("|")[2] for each in outline(text))
    assert [each for each in read if each in "ab"] == [each for each in text if each in "ab"]


ENCODED = [
    ("Llŷr".encode(), "Llŷr"),
    ("Llŷr".encode("utf-8-sig"), "Llŷr"),
    ("Llŷr".encode("utf-16"), "Llŷr"),
    ("Llyr £5".encode("utf-16-le"), "Llyr £5"),
    ("Llyr £5".encode("utf-16-be"), "Llyr £5"),
    ("£5 – ‘a’".encode("cp1252"), "£5 – ‘a’"),
    ("ŵŷâêîôû ŵŷâêîôû".encode() + b"\xff", "ŵŷâêîôû ŵŷâêîôû\ufffd"),
    (b"\x81\x8d", "\ufffd\ufffd"),
]


@pytest.mark.parametrize(("data", "text"), ENCODED, ids=range(len(ENCODED)))
def test_bytes_become_text(data: bytes, text: str) -> None:
    (words,) = paragraphs_of(read_document(data, SourceKind.TEXT).blocks)
    assert words.text == text


def test_what_a_mail_declares_comes_first() -> None:
    assert decoded("ŵ".encode("iso8859-14"), "ISO-8859-14") == "ŵ"
    assert decoded("‘a’".encode("cp1252"), "us-ascii") == "‘a’"
    assert decoded("ŵ".encode(), "no-such-thing") == "ŵ"
    assert decoded(b"a", "base64") == decoded(b"a", "\0") == "a"
    page = "<meta charset='iso-8859-14'>ŵ".encode("iso8859-14")
    assert html_decoded(page).endswith("ŵ")
    assert html_decoded("<meta charset='iso-8859-14'>ŵ".encode(), "utf-8").endswith("ŵ")


@given(st.binary(max_size=60), st.text(max_size=12))
def test_any_bytes_become_text(data: bytes, declared: str) -> None:
    assert isinstance(html_decoded(data, declared), str)


NUMBERS = [
    ("1.", None, 1), ("(12)", None, 12), ("2.1", None, 1), ("b)", None, 2), ("iv.", None, 4), ("i.", None, 1),
    ("i.", 8, 9), ("v.", 4, 5), ("c.", 2, 3), ("C)", 2, 3), ("aa.", 26, 27), ("XIV.", 13, 14), ("•", None, None),
    ("o", None, None), ("", None, None), ("-", None, None), ("§", None, None), ("and", None, None), ("1", None, 1),
]  # fmt: skip


@pytest.mark.parametrize(("marker", "before", "number"), NUMBERS)
def test_markers_have_counted(marker: str, before: int | None, number: int | None) -> None:
    assert number_of(marker, before) == number


@pytest.mark.parametrize("style", ["decimal", "lower-alpha", "upper-alpha", "lower-roman", "disc"])
def test_numerals_read_back(style: str) -> None:
    for number in range(1, 26 if "alpha" in style else 120):
        assert number_of(f"{numeral(number, style)}.", number - 1) == number
    assert numeral(28, "lower-alpha") == "ab"
    assert numeral(0, "lower-roman") == "0"
    assert numeral(7, "decimal-leading-zero") == "07"
