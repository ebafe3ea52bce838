"""What an officer writes is read as it was written, and means no more than paragraphs, lists and links."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.compose.officer_text import parts_of, plain_of, text_of
from app.document import (
    Block,
    HtmlStyle,
    ItemList,
    Paragraph,
    Part,
    Run,
    block_text,
    html_fragment,
    located_runs,
)
from tests.unit.budget import cases

SIGNS = st.sampled_from([*"abc ŵ\\[]()*_#<&>-.1\n`~|=•", "- ", "1. ", "www.gov.uk", "a@b.uk"])
WORDS = st.lists(SIGNS, max_size=12).map("".join)
LINKS = st.sampled_from(["", "", "https://www.gov.uk/a_(b)", "mailto:a@b.uk", "tel:0300\\1"])
RUN = st.builds(lambda words, link: Run(words, link if words.strip() else ""), WORDS, LINKS)
RUNS = st.lists(RUN, min_size=1, max_size=3).map(tuple)
PARTS = st.lists(
    st.one_of(
        st.builds(Paragraph, RUNS),
        st.builds(ItemList, st.lists(RUNS, min_size=1, max_size=3).map(tuple), st.booleans()),
    ),
    max_size=4,
)


STYLE = HtmlStyle()


def lines(parts: tuple[Part, ...]) -> list[Run]:
    return [run for run, _, _ in located_runs(Block(parts))]


def words(parts: tuple[Part, ...]) -> str:
    return block_text(Block(parts))


def test_paragraphs_lists_and_links() -> None:
    text = "Hello\nthere.\n\nBring:\n- one\n  more\n- [two](https://www.gov.uk/two)\n\n1. first\n2) second"
    assert words(parts_of(text)) == (
        "Hello there.\n\nBring:\n- one more\n- two (www.gov.uk/two)\n\n1. first\n2. second"
    )


def test_markup_is_text() -> None:
    for text in (
        "**bold** and _italics_",
        "# Heading",
        "<b>bold</b> &amp; <script>",
        "| a | b |",
        "![a picture](x.png)",
        "[x](javascript:alert(1))",
        "[x](http://example.com/)",
        "{{ customer_name }} {% if a %}",
        "```code```",
    ):
        parts = parts_of(text)
        assert [type(each) for each in parts] == [Paragraph], text
        assert not any(run.link for run in lines(parts) if run.text != "x.png"), text
        assert words(parts) == text
        assert "<b>" not in html_fragment((Block(parts),), STYLE), text


def test_addresses_lead_where_they_say() -> None:
    (paragraph,) = parts_of("See www.gov.uk/x. Write to a@b.uk or https://c.uk/d!")
    assert isinstance(paragraph, Paragraph)
    links = [run.link for run in paragraph.runs if run.link]
    assert links == ["https://www.gov.uk/x", "mailto:a@b.uk", "https://c.uk/d"]


def test_hidden_signs_go_and_breaks_stay() -> None:
    assert words(parts_of("One\u202e two\u200b\\\nthree\u2028four")) == "One two\nthree four"
    assert parts_of(" \n\t\n\u200b") == ()
    assert plain_of("A\n\n- b\n- c") == "A b c"


@given(PARTS)
@settings(max_examples=cases(60), deadline=None)
def test_written_and_read_again(parts: list[Part]) -> None:
    """What is read and written is a fixed point, and no word is lost on the way there."""
    once = parts_of(text_of(parts))
    assert parts_of(text_of(once)) == once
    assert letters(words(once)) == letters(words(tuple(parts)))


def letters(text: str) -> list[str]:
    return sorted(each for each in text if each.isalpha() and each not in "httpsmailto")


@given(WORDS)
@settings(max_examples=cases(60), deadline=None)
def test_anything_typed_is_read(text: str) -> None:
    read = parts_of(text)
    assert parts_of(text_of(read)) == read


def test_long_texts_take_no_longer_than_they_are() -> None:
    for sign in ("[", "](", "[a](", "\\", "- ", "1. ", "[a\\", "\n\\", "www.", "a@", "(", " "):
        text = sign * (60_000 // len(sign))
        text_of(parts_of(text))
