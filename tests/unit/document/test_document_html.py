"""HTML of a document: only what mail programs keep, nothing of what was typed as markup, the same text as the plain."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.compose.typed_text import clean_line, clean_lines, has_hidden
from app.document import (
    Block,
    HtmlStyle,
    ItemList,
    Paragraph,
    Part,
    Run,
    Runs,
    block_text,
    html_document,
    html_fragment,
    located_runs,
    plain_text,
    run_text,
)
from app.language import Language
from tests.unit.html_text import Html, check_allowed, loosely

STYLE = HtmlStyle()

# What composing prints: cleaned text, never empty, no blanks at its ends.
letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
typed = st.one_of(letters, st.text("<>&\"'/=a \n\u202e\x00\u2028", max_size=20))
lines = typed.map(clean_line).filter(bool)
texts = typed.map(clean_lines).filter(bool)
addresses = st.sampled_from(["https://www.gov.uk/a?b=1&c=2", "mailto:a@b.uk", "https://x.uk/"])
runs: st.SearchStrategy[Runs] = st.lists(
    st.one_of(texts.map(Run), st.builds(Run, lines, addresses)), min_size=1, max_size=3
).map(tuple)
parts: st.SearchStrategy[Part] = st.one_of(
    st.builds(Paragraph, runs),
    st.builds(ItemList, st.lists(runs, min_size=1, max_size=3).map(tuple), st.booleans()),
)
blocks = st.lists(
    st.builds(
        Block, st.lists(parts, min_size=1, max_size=3).map(tuple), st.sampled_from(list(Language))
    ),
    max_size=3,
).map(tuple)


@given(blocks)
def test_html_of_anything_is_within_the_allowed(document: tuple[Block, ...]) -> None:
    check_allowed(html_fragment(document, STYLE))


@given(blocks)
def test_text_of_the_html_is_the_plain_text(document: tuple[Block, ...]) -> None:
    html = Html(html_fragment(document, STYLE))
    assert loosely(html.plain) == loosely(plain_text(document))


@given(blocks)
def test_each_run_stands_where_it_is_located(document: tuple[Block, ...]) -> None:
    for block in document:
        text = block_text(block)
        for run, start, end in located_runs(block):
            assert text[start:end] == run_text(run)


@given(blocks)
def test_each_block_tells_its_language(document: tuple[Block, ...]) -> None:
    html = Html(html_fragment(document, STYLE))
    languages = [attrs.get("lang") for tag, attrs in html.tags if tag in {"p", "ul", "ol", "li"}]
    expected = [
        block.language.value
        for block in document
        for part in block.parts
        for _ in ((part, *part.items) if isinstance(part, ItemList) else (part,))
    ]
    assert languages == expected


NASTY = [
    "<script>alert(1)</script>",
    "<b>bold</b> & <i>more",
    "Smith & Sons",
    "\"quoted\" 'single'",
    '" onmouseover="x',
    "&lt;p&gt; &amp; &#0; &nbsp;",
    "<!-- comment -->",
    "<!--EndFragment-->",
    "<?php x ?><![CDATA[y]]>",
    "</p></li></ul></body>",
    "javascript:alert(1)",
    "{{ officer.surname }} {% if x %}",
    "a\u202eb\u2066c\u200fd",
    "a\x00b\x07c\x1bd\x7fe\x85f",
    "one\u2028two\u2029three\r\nfour\rfive",
    "a\ud800b\udfffc",
    "a\ufeffb\u200bc\u2060d\u00ade",
    "\ue000\uf8ff\U000f0000\U0010fffd",
    "\ufffc\ufffd\ufffe\uffff",
    "x" * 10_000,
    "<" * 10_000,
    "Ŵŷ âêîôû ’ – £ é e\u0301",
]


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
@pytest.mark.parametrize("clean", [clean_line, clean_lines])
def test_what_was_typed_is_never_markup_nor_control(text: str, clean: Callable[[str], str]) -> None:
    cleaned = clean(text)
    document = (Block((Paragraph((Run(cleaned, source="name"),)),)),)
    fragment = html_fragment(document, STYLE)
    html = Html(fragment)
    check_allowed(fragment)
    assert {tag for tag, _ in html.tags} <= {"p", "br"}
    assert not html.comments
    assert not html.declared
    assert html.plain == plain_text(document).strip("\n")
    for made in (plain_text(document), fragment):
        made.encode()
        assert not re.search(
            "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]", made
        )
        assert not has_hidden(made)


def test_cleaning_keeps_letters_and_composes_them() -> None:
    assert clean_line("Ŵyn  e\u0301 – £5 ’n\t!") == "Ŵyn é – £5 ’n !"
    assert clean_line("e\u200b\u0301") == "é"
    assert clean_lines(" a  b \r\n\r\n\r\n\r\n c\n") == "a b\n\nc"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_lines(clean_lines(text)) == clean_lines(text)
    assert "\n" not in clean_line(text)


def test_links_and_breaks() -> None:
    run = Run("a < b", link='https://x.uk/?a=1&b="2"')
    html = html_fragment((Block((Paragraph((Run("one\ntwo "), run)),), Language.CY),), STYLE)
    assert "one<br>two " in html
    assert 'href="https://x.uk/?a=1&amp;b=&quot;2&quot;"' in html
    assert ">a &lt; b</a>" in html


def test_style_of_the_channel_is_on_every_block() -> None:
    style = HtmlStyle("Verdana, sans-serif", 14, "#111111", "#0000aa")
    html = html_fragment((Block((ItemList(((Run("a", "https://a.uk"),),)),)),), style)
    for wanted in (
        "font-family:Verdana, sans-serif;font-size:14pt;line-height:100%;color:#111111",
    ):
        assert html.count(wanted) == 2
    assert "color:#0000aa;text-decoration:underline" in html


def test_document_has_the_markers_once_inside_the_body() -> None:
    document = html_document("<p>Ŵ</p>")
    html = Html(document)
    assert html.comments == ["StartFragment", "EndFragment"]
    assert document.index("<body>") < document.index(
        "<!--StartFragment--><p>Ŵ</p><!--EndFragment-->"
    )
    assert document.index("<!--EndFragment-->") < document.index("</body>")
    assert html.balanced
    assert '<meta charset="utf-8">' in document


def test_bold_and_italic_are_written_within_a_link() -> None:
    runs = (
        Run("See ", bold=True),
        Run("a<b", "https://www.gov.uk/a", bold=True, italic=True),
        Run(" now", italic=True),
    )
    html = html_fragment((Block((Paragraph(runs),)),), STYLE)
    assert "<b>See </b><a " in html
    assert "><b><i>a&lt;b</i></b></a><i> now</i>" in html


def test_an_unfinished_field_is_never_written_in_the_colour_of_the_message() -> None:
    field = Run("[date]", unfinished=True)
    for part in (Paragraph((Run("By "), field)), ItemList(((field,),))):
        with pytest.raises(ValueError, match="unfinished"):
            html_fragment((Block((part,)),), STYLE)
