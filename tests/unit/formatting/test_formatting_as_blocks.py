"""HTML from elsewhere becomes a document: its words, lists, links and looks, whatever comes in."""

from __future__ import annotations

from contextlib import suppress

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.document import (
    Block,
    HtmlStyle,
    Paragraph,
    Run,
    Runs,
    block_text,
    html_document,
    html_fragment,
    plain_text,
)
from app.errors import AppError
from app.formatting.as_blocks import LookedBlocks, as_blocks
from app.formatting.markup.reading import read_html as read_rich
from app.language import Language
from tests.unit.document.test_document_html import STYLE, blocks, parts
from tests.unit.html_text import loosely
from tests.unit.work import calls_in


def read_html(
    html: str, style: HtmlStyle | None = None, language: Language | None = None
) -> LookedBlocks:
    return as_blocks(read_rich(html).blocks, style, language)


def plain(html: str) -> str:
    return plain_text(read_html(html).blocks)


def looks(html: str, style: HtmlStyle | None = None) -> list[tuple[str, str]]:
    """Each look with the words that have it."""
    read = read_html(html, style)
    texts = [block_text(block) for block in read.blocks]
    return [(look.style, texts[look.block][look.start : look.end]) for look in read.looks]


# --- what we write reads back


def joined(block: Block) -> Block:
    """A block in which links to the same place, right after each other, are one: nobody can tell them apart."""

    def of(runs: Runs) -> Runs:
        found: list[Run] = []
        for run in runs:
            if found and run.link and found[-1].link == run.link:
                found[-1] = msgspec.structs.replace(run, text=found[-1].text + run.text)
            elif run.text:
                found.append(run)
        return tuple(found)

    parts = tuple(
        Paragraph(of(part.runs))
        if isinstance(part, Paragraph)
        else msgspec.structs.replace(part, items=tuple(map(of, part.items)))
        for part in block.parts
    )
    return msgspec.structs.replace(block, parts=parts)


@given(blocks.map(lambda document: tuple(map(joined, document))))
def test_what_is_written_reads_back_to_the_same_text(document: tuple[Block, ...]) -> None:
    read = read_html(html_fragment(document, STYLE))
    assert loosely(plain_text(read.blocks)) == loosely(plain_text(document))
    assert read.looks == ()


@given(st.builds(Block, st.lists(parts, min_size=1, max_size=4).map(tuple)).map(joined))
def test_a_block_reads_back_exactly_with_its_links(block: Block) -> None:
    read = read_html(html_document(html_fragment((block,), STYLE)))
    assert plain_text(read.blocks) == plain_text((block,))


@given(blocks)
def test_the_languages_read_back(document: tuple[Block, ...]) -> None:
    read = read_html(html_fragment(document, STYLE))
    assert {block.language for block in read.blocks} == {block.language for block in document}
    read = read_html(html_fragment(document, STYLE), language=Language.CY)
    assert {block.language for block in read.blocks} <= {Language.CY}


# --- words

WORDS = [
    ("<p>One<p>Two", "One\n\nTwo"),
    ("One<br>two<br><br>three<br>", "One\ntwo\n\nthree"),
    ("<div>One</div><div><br></div><div>Two</div>", "One\n\nTwo"),
    ("<p>a \n b</p>\n<p> c</p>", "a b\n\nc"),
    ("a.&nbsp; b&nbsp;", "a.  b"),
    ("<p>&nbsp;</p><p>a</p><p> </p>", "a"),
    ("<b>a </b> <i> b</i>", "a b"),
    ("<pre>a\n  b\r\n\r\nc</pre>d  e", "a\n  b\n\nc\n\nd e"),
    ("<p style='white-space: pre-wrap'>a\tb\nc</p>", "a b\nc"),
    ("<ul><li>a<li>b</ul>", "- a\n- b"),
    ("Lead:<ol><li>a</li><li>b</li></ol>end", "Lead:\n1. a\n2. b\n\nend"),
    ("<ul><li>a</ul><ul><li>b</ul>", "- a\n\n- b"),
    ("<ul><li>a<ul><li>b<li>c</ul>d</li><li>e</ul>", "- a\n  - b\n  - c\nd\n- e"),
    ("<ul><li><p>a</p><p>b</p></li></ul>", "- a\nb"),
    ("<ul>stray</ul><li>alone</li>", "stray\n\nalone"),
    ("<table><tr><td>a<td>b<tr><th>c</table>", "a\n\nb\n\nc"),
    ("<h1>a</h1>b<hr>c", "a\n\nb\n\nc"),
    ("a<script>if (a < b) '</p>'</script>b<style>p{}</style>c<title>t</title>d", "abcd"),
    ("a<!-- b -->c<!--[if mso]>d<![endif]-->e<![if !x]>f<![endif]>g<?xml h?>i", "acefgi"),
    ("<p>a<img src=x alt=y><svg><text>z</text></svg>b</p>", "ab"),
    ("a<span style='display:none'>b</span><span style='mso-hide:all'>c<br></span>d", "ad"),
    ("1 < 2 & 3 > 2 &lt;b&gt; &amp; &pound;5 &#8217; &#x175;", "1 < 2 & 3 > 2 <b> & £5 ’ ŵ"),
    ("a < b <", "a < b <"),
    ("a <b c", "a <b c"),
    ("a </b", "a </b"),
    ("a <!-- b", "a"),
    ("a <a href='x", "a <a href='x"),
    ("</p></ul></li></a>a", "a"),
    ("<script>never closed", ""),
    ("&#" + "9" * 5_000 + ";&#xd800;&#0;", "\ufffd\ufffd\ufffd"),
    ("", ""),
    ("just text", "just text"),
    ("\u202ea\u200bb\0", "\u202ea\u200bb\0"),
]


@pytest.mark.parametrize(("html", "expected"), WORDS, ids=range(len(WORDS)))
def test_words(html: str, expected: str) -> None:
    assert plain(html) == expected


LINKS = [
    ('<a href="https://www.gov.uk/x">this page</a>', "this page (www.gov.uk/x)"),
    ("<a href=https://www.gov.uk/x>th<b>is</b> page</a>", "this page (www.gov.uk/x)"),
    ("<a href=' https://www.gov.uk/x\n'>www.gov.uk/x</a>", "www.gov.uk/x"),
    ("<a href=HTTPS://x.uk/a><span>a</span></a>b", "a (HTTPS://x.uk/a)b"),
    ("<a href='mailto:a@b.uk'>write</a>", "write (a@b.uk)"),
    ("<a href='javascript:alert(1)'>a</a><a href=#top>b</a><a name=x>c</a>", "abc"),
    ("<a href='https://x.uk'>a<a href='https://y.uk'>b", "a (x.uk)b (y.uk)"),
    ("<a href='https://x.uk'>a<p>b", "a (x.uk)\n\nb (x.uk)"),
    ("<a href='https://x.uk'><img src=y></a>z", "z"),
    ('<a href="https://x.uk/?a=1&amp;b=2">a</a>', "a (x.uk/?a=1&b=2)"),
]


@pytest.mark.parametrize(("html", "expected"), LINKS)
def test_links(html: str, expected: str) -> None:
    assert plain(html) == expected


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content=Word>
<style><!-- p.MsoNormal {font-size:11.0pt; font-family:"Calibri",sans-serif;} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
<body lang=EN-GB link="#0563C1" style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal><span style='font-size:12.0pt;font-family:"Arial",sans-serif;color:windowtext'>Dear Mrs
Jones<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>We need:</p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span><![endif]>your
<span style='color:red'>old</span> passport<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·</span><![endif]>a new photo</p>
<p class=MsoNormal>See <a href="https://www.gov.uk/x"><span style='color:#0563C1;text-decoration:underline'>this
page</span></a>.</p><!--EndFragment--></body></html>"""


def test_what_word_puts_on_the_clipboard() -> None:
    assert plain(WORD) == (
        "Dear Mrs Jones\n\nWe need:\n- your old passport\n- a new photo\n\n"
        "See this page (www.gov.uk/x)."
    )
    # The look of the paragraphs is that of the style sheet.
    usual = [("font", "We need:"), ("font", "See this page (www.gov.uk/x).")]
    assert sorted(looks(WORD)) == sorted(
        [*usual, *(("size", words) for _, words in usual), ("red", "old")]
    )
    numbered = WORD.replace(">·<", ">1.<", 1).replace(">·<", ">2.<")
    assert "We need:\n1. your old passport\n2. a new photo\n" in plain(numbered)


# --- looks

LOOKS = [
    ("a <b>b c</b> d", [("bold", "b c")]),
    ("<strong>a</strong><b> b</b>", [("bold", "a b")]),
    ("<b> a </b>", [("bold", "a")]),
    ("<b> </b><i></i><u>&nbsp;</u>a", []),
    ("<i>a</i><em>b</em><u>c</u><s>d</s>", [("italic", "ab"), ("underline", "c"), ("strike", "d")]),
    ("<b>a<p>b</b>c", [("bold", "a"), ("bold", "b")]),
    ("<h2>a</h2>", [("bold", "a"), ("size", "a")]),
    ("<b><span style='font-weight:normal'>a</span></b>", []),
    ("<span style='font-weight:700'>a</span>", [("bold", "a")]),
    ("<span style='FONT-STYLE: oblique'>b</span>", [("italic", "b")]),
    ("<span style='text-decoration: underline line-through'>a</span>", [("strike", "a"), ("underline", "a")]),
    ("<u style='text-decoration:none'>a</u>", []),
    ("<span style='color:red'>a</span><font color=#c00000>b</font>", [("red", "ab")]),
    ("<span style='color:rgb(255, 0, 0)'>a</span> <font color=green>b</font>", [("red", "a"), ("colour", "b")]),
    ("<span style='color:black'>a</span><span style='color:#222'>b</span><span style='color:inherit'>c</span>", []),
    ("<span style='color:blue'>a</span>", [("colour", "a")]),
    ("<span style='background:yellow'>a</span><mark>b</mark>", [("colour", "ab")]),
    ("<span style='background:white'>a</span><span style='background-color:rgba(9,9,9,0)'>b</span>", []),
    ("<span style='background-color: rgb(255, 255, 255)'>a</span>", []),
    ("<a href=https://x.uk><u><span style='color:#0563c1'>a</span></u></a>", []),
    ("<a href=https://x.uk style='color:red'>a</a>b", [("red", "a")]),
    ("<a href=https://x.uk><b>a</b></a><b>b</b>", [("bold", "a (x.uk)b")]),
    ("<a name=x><u>a</u></a>", [("underline", "a")]),
    ("<span style='font-size:16px'>a</span><span style='font-size:1em'>b</span><font size=3>c</font>", []),
    ("<span style='font-size:11pt'>a</span><span style='font-size:200%'>b</span>", [("size", "ab")]),
    ("<font size=5>c</font>", [("size", "c")]),
    ("15<sup>th</sup>", [("size", "th")]),
    ("<span style='font-family:\"Arial\",sans-serif'>a</span><font face=arial>b</font>", []),
    ("<span style='font-family:Calibri'>a</span><code>b</code>", [("font", "ab")]),
    ("<span style='font:italic bold 10pt/12pt Georgia, serif'>a</span>",
     [("bold", "a"), ("font", "a"), ("italic", "a"), ("size", "a")]),
    ("<span style=';;:;color;:red;font-size:;font-size:x;font:;font-weight:99999999'>a</span>", []),
    ("<p>x<ul><li>a <b>b</b><li><b>c</b></ul>", [("bold", "b"), ("bold", "c")]),
    ("<ol>" + "<li>a" * 10 + "<li><b>b</b></ol>", [("bold", "b")]),
]  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), LOOKS, ids=range(len(LOOKS)))
def test_looks(html: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(looks(html)) == sorted(expected)


def test_looks_are_told_from_those_of_the_channel() -> None:
    html = "<p style='font-family:Verdana;font-size:14pt;color:#1d70b8'>a</p>"
    assert looks(html, HtmlStyle("Verdana, sans-serif", 14, "#1d70b8")) == []
    assert {look for look, _ in looks(html)} == {"font", "size", "colour"}


# --- anything at all

PIECES = [
    *(
        "<p>",
        "</p>",
        "<ul>",
        "</ul>",
        "<ol>",
        "<li>",
        "</li>",
        "<b>",
        "</b>",
        "<u>",
        "<h1>",
        "<td>",
    ),
    *(
        "<a href=https://x.uk>",
        "</a>",
        "<a href='",
        "<br>",
        "<pre>",
        "</pre>",
        "<!--",
        "-->",
        "<div",
    ),
    *(
        "<script>",
        "</script>",
        "<svg>",
        "</svg>",
        "<![CDATA[",
        "]]>",
        "<?",
        "</",
        ">",
        "<",
        "'",
        '"',
    ),
    *("<p style=mso-list:l0>", "<span style='mso-list:Ignore'>", "</span>", "&nbsp;", "&#", "&amp"),
    *("<p style='color:red;font:12pt x'>", " ", "\n"),
]
markup = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=40).map("".join)


@given(markup)
def test_anything_is_read_and_its_looks_stand_in_it(html: str) -> None:
    read = read_html(html)
    texts = [block_text(block) for block in read.blocks]
    assert all(text.strip() for text in texts)
    assert list(read.looks) == sorted(read.looks)
    for look in read.looks:
        words = texts[look.block][look.start : look.end]
        assert words == words.strip() != ""


@given(st.text(alphabet=st.characters(exclude_characters="<&\u00ad"), max_size=200))
def test_no_word_of_a_text_is_lost(text: str) -> None:
    assert plain(text).split() == text.split()


HOSTILE = [
    *("<", "<a ", "<!--", "</a", "<![", '<a x="', "&#", "&#9", "<?", "<div>", "<b><p>", "<ul><li>", "<br>x"),
    *("<svg>", "<ul></b>", '<a x="">"', "<a href=https://a.uk>x", "<p style='color:red'>x", "<p style=mso-list:l0>a"),
    *("<b></b><i>x</i>", "</p>", "<p ", "\n"),
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_with_the_length_only(unit: str) -> None:
    def work(length: int) -> int:
        def read() -> None:
            with suppress(AppError):
                read_html(unit * (length // len(unit)))

        return calls_in(read)

    # Eight times as long; were it the square, it would be sixty-four times.
    assert work(32_000) < 8.5 * work(4_000)
