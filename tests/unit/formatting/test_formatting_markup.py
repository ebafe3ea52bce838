"""HTML from elsewhere becomes a document: its words, looks, lists, links, quotes, and what is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.formatting.markup.reading import read_html
from app.formatting.rich_html import rich_html
from tests.unit.formatting.outlines import outline, words_of

CASES = [
    # paragraphs
    ("<p>One<p>Two", ["One", "Two"]),
    ("One<br>two<br><br>three<br>", ["One⏎two", "three"]),
    ("<div>One</div><div><br></div><div>Two</div>", ["One", "Two"]),
    ("a.&nbsp; b&nbsp;appli&shy;cation", ["a.  b application"]),
    ("<pre>a\n  b\r\n\r\nc</pre>d  e", ["{: a}⏎  b", "c", "d e"]),
    ("<h2>a</h2><p align=center>b", ["## {bold: a}", "b"]),
    ("<p lang=cy>a</p><hr>b", ["a", "b"]),
    # wrong nesting, as browsers show it
    ("<b>a<p>b</b>c", ["{bold: a}", "{bold: b}c"]),
    ("<p><b>a</p><p>b</p>", ["{bold: a}", "{bold: b}"]),
    ("<i>a<b>b</i>c</b>d", ["{italic: a}{bold italic: b}{bold: c}d"]),
    ("<p>a<span>b<div>c</div>d", ["ab", "c", "d"]),
    ("<table><tr><td><b>a<td>b</table>c", ["|-", "| {bold: a}", "| b", "c"]),
    ("</p></ul></li></a>a", ["a"]),
    # looks: by element, style, class, sheet
    ("<b>a</b><i>b</i><u>c</u><s>d</s>", ["{bold: a}{italic: b}{underline: c}{strike: d}"]),
    ("<font color=red>a</font><span style='color:#C00000'>b</span>", ["{#ff0000: a}{#c00000: b}"]),
    ("<style>.x span.r{color:red}</style><p class=x>a<span class=r>b</span>", ["a{#ff0000: b}"]),
    ("<style>p{color:red}p.x{color:blue}</style><p class=x>a<p>b", ["{#0000ff: a}", "{#ff0000: b}"]),
    ("<style>p{color:red!important}</style><p style='color:blue'>a", ["{#ff0000: a}"]),
    ("<style>@media print{p{color:red}}@media screen{p{font-weight:700}}</style><p>a", ["{bold: a}"]),
    ("<style>div > p{color:red}</style><div><p>a<b>b</b></div><p>c", ["{#ff0000: a}{bold #ff0000: b}", "c"]),
    ("<style>a:hover{color:red} [lang=cy]{color:green} #i{font-style:italic}</style><p lang=cy>a<p id=i>b",
     ["{#008000: a}", "{italic: b}"]),
    ("<b style='font-weight:normal'>a</b><mark>b</mark>", ["a{on#ffff00: b}"]),
    ("<span style='background:#ff0'>a</span><span style='background:white'>b</span>", ["{on#ffff00: a}b"]),
    ("<span style='mso-highlight:yellow'>a</span>", ["{on#ffff00: a}"]),
    # lists
    ("<ul><li>a<ul><li>b<li>c</ul>d</li><li>e</ul>", ["  (•) a", "    (◦) b", "    (◦) c", "  () d", "  (•) e"]),
    ("<ol start=3 type=a><li>a<li value=7>b<li>c</ol>", ["  (c.=3) a", "  (g.=7) b", "  (h.=8) c"]),
    ("<ol reversed><li>a<li>b</ol>", ["  (2.=2) a", "  (1.=1) b"]),
    ("<ol><li>a</ol><p>b</p><ol start=2><li>c</ol>", ["  (1.=1) a", "b", "  (2.=2) c"]),
    ("<ol><li>a<li style='list-style-type:none'><ol style='list-style-type:lower-roman'><li>b</ol><li>c</ol>",
     ["  (1.=1) a", "    (i.=1) b", "  (3.=3) c"]),
    ("<ul><li>a</li><ul><li>b</li></ul></ul>", ["  (•) a", "    (◦) b"]),
    ("<ol style='list-style-type:\"1) \"'><li style='list-style-type:\"1) \"'>a</ol>", ["  (1)=1) a"]),
    ("<ul><li><p>a</p><p>b</p></li></ul>", ["  (•) a", "  () b"]),
    ("<ul>stray</ul><li>alone</li>", ["  () stray", "alone"]),
    ("<ul><li>a<table><tr><td><ul><li>b</ul></table>c</ul>", ["  (•) a", "  () |-", "  () |   (•) b", "  () c"]),
    # links
    ("<a href='https://x.uk/a b'>a</a><a href=#top>b</a>", ["[a](https://x.uk/ab)b"]),
    ("<a href='javascript:alert(1)'>a</a>", ["a", "told links 1 | javascript:alert(1)"]),
    ("<a href='\\\\host\\share'>a</a><a href='file:///c:/x'>b</a>",
     ["ab", "told links 2 | \\\\host\\share | file:///c:/x"]),
    ("<a href='https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.gov.uk%2Fx&amp;data=05'>a</a>",
     ["[a](https://www.gov.uk/x)"]),
    ("<a href='https://urldefense.proofpoint.com/v2/url?u=https-3A__www.gov.uk_x-2Dy&d=a'>a</a>",
     ["[a](https://www.gov.uk/x-y)"]),
    ("<a href='https://urldefense.com/v3/__https://www.gov.uk/x?a=1*b__;Iw!!abc$'>a</a>",
     ["[a](https://www.gov.uk/x?a=1#b)"]),
    # what isn't shown, and what is told
    ("a<span style='display:none'>b</span><span style='mso-hide:all'>c<br></span>d", ["ad", "told hidden 2 | b | c"]),
    ("a<font color=white>b</font><span style='font-size:0'>c</span>", ["a", "told hidden 2 | b | c"]),
    ("<table bgcolor=black><tr><td style='color:white'>a</table>", ["|-", "| {#ffffff: a}"]),
    ("<style>.h{display:none}</style><p class=h>b</p>a", ["a", "told hidden 1 | b"]),
    ("Send <del>two</del><ins>one</ins> photo.",
     ["Send one photo.", "told deletions 1 | two", "told insertions 1 | one"]),
    ("a<img src=https://x alt='A map'><svg><text>z</text></svg>b", ["ab", "told pictures 2 | A map | z"]),
    ("a<img alt='😀'>b", ["a😀b"]),
    ("a<script>b</script><p onclick='x()'>c", ["a", "c", "told scripts 2"]),
    ("<link rel=stylesheet href=x><iframe src=x>b</iframe>a", ["a", "told remote 2"]),
    ("a<w:sdt ShowingPlcHdr=t><span class=MsoPlaceholderText>Click here</span></w:sdt>", ["a{?Click here}"]),
    ("<input value='a'><input><select><option>b<option selected>c</select><textarea>d &lt;</textarea>",
     ["a{?____c}d <", "told hidden 1 | b"]),
    # quoted mail
    ("a<div class=gmail_quote><div class=gmail_attr>On x wrote:<br></div><blockquote class=gmail_quote>b<div class="
     "gmail_quote>c<blockquote class=gmail_quote>d", ["a", "> On x wrote:", "> b", "> > c", "> > d"]),
    ("a<blockquote type=cite>b<blockquote type=cite>c</blockquote></blockquote>d", ["a", "> b", "> > c", "d"]),
    ("a<blockquote style='margin:0 0 0 40px;border:none;padding:0'>b</blockquote>", ["a", "b"]),
    ("a<br><b>b</b><br>On 3 Nov 2026 at 10:11, A &lt;a@b.uk&gt; wrote:<blockquote type=cite>c",
     ["a⏎{bold: b}", "> On 3 Nov 2026 at 10:11, A <a@b.uk> wrote:", "> c"]),
    ("a<br>From: A<br>Sent: B<br>To: C<br>Subject: D<br><br>b", ["a", "> From: A⏎Sent: B⏎To: C⏎Subject: D", "> b"]),
    ("a<br>From: here<br>to there", ["a⏎From: here⏎to there"]),
    ("a<div id=divRplyFwdMsg><b>From:</b> A</div>b", ["a", "> {bold: From:} A", "> b"]),
    ("a<p>-----Original Message-----<p>From: A<br>Sent: B<br>To: C<br>Subject: D<p>b<p>Oddi wrth: A<p>Anfonwyd: B"
     "<p>At: C<p>Pwnc: D<p>c", ["a", "> -----Original Message-----", "> From: A⏎Sent: B⏎To: C⏎Subject: D", "> b",
     "> > Oddi wrth: A", "> > Anfonwyd: B", "> > At: C", "> > Pwnc: D", "> > c"]),
]  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), CASES, ids=range(len(CASES)))
def test_html_is_read_as_it_is_shown(html: str, expected: list[str]) -> None:
    assert outline(read_html(html)) == [line.replace("{: a}", "a") for line in expected]


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("a" * 1_000_001, "source-too-large"),
        ("<b>a</b>" * 50_001, "source-too-many"),
        ("<div>" * 501, "source-too-deep"),
        ("<table><tr><td>" * 200, "source-too-deep"),
    ],
)
def test_more_is_refused_with_its_size(html: str, code: str) -> None:
    with pytest.raises(AppError) as refused:
        read_html(html)
    assert refused.value.code == code
    assert refused.value.params.keys() == {"size", "most"}


def test_pictures_that_are_written_out_are_no_markup() -> None:
    picture = "data:image/png;base64," + "QUJD" * 400_000
    read = read_html(f"a<img src='{picture}'>b")
    assert outline(read) == ["ab", "told pictures 1"]


PIECES = [
    *("<p>", "</p>", "<ul>", "</ul>", "<ol start=3>", "<li>", "</li>", "<b>", "</b>", "<i>", "</i>", "<table>"),
    *("</table>", "<tr>", "<td>", "</td>", "<a href=https://x.uk>", "</a>", "<br>", "<pre>", "</pre>", "<div>"),
    *("</div>", "<blockquote>", "</blockquote>", "<span class=a>", "</span>", "&nbsp;", " ", "\n", "&amp"),
    *("<p style='mso-list:l0 level2'>", "<h1>", "<!-- ", "-->", "<", ">", "'", '"', "</", "<![if x]>"),
]  # fmt: skip
markup = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text("abŵ1. ", max_size=4)), max_size=40
).map("".join)


@given(markup)
def test_anything_is_read_and_written_and_read_the_same(html: str) -> None:
    once = read_html(html)
    again = read_html(rich_html(once))
    assert "".join(words_of(again).split()) == "".join(words_of(once).split())
    assert all(each.strip() for each in words_of(once).split("\n") if each)


@given(st.lists(st.one_of(st.sampled_from(PIECES[:32]), st.sampled_from("uvwxyz")), max_size=40))
def test_no_word_is_lost(pieces: list[str]) -> None:
    read = words_of(read_html("".join(pieces)))
    assert sorted(each for each in read if each in "uvwxyz") == sorted(
        each for each in pieces if each in "uvwxyz" and len(each) == 1
    )


TOLD = [
    *("<del>", "</del>", "<ins>", "</ins>", "<span style='display:none'>", "<p hidden>", "<font color=white>"),
    *("</font>", "</span>", "<svg>", "</svg>", "<object>", "</object>", "<span class=MsoDel>", "<w:sdt>"),
    *("<div style='mso-element:comment'>", "</div>", "<p>", "</p>", "<table>", "<td>", "</table>", "<select>"),
    *("<option>", "</select>", "<div class=gmail_quote>", "<blockquote>", "<ul>", "<li>", "</ul>", "<b>", "</b>"),
]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(TOLD), st.sampled_from("uvwxyz")), max_size=40))
def test_each_word_is_taken_or_told(pieces: list[str]) -> None:
    read = read_html("".join(pieces))
    taken = words_of(read)
    told = "".join(words for note in read.told if note.kind != "insertions" for words in note.words)
    assert sorted(each for each in taken + told if each in "uvwxyz") == sorted(
        each for each in pieces if each in "uvwxyz" and len(each) == 1
    )


@given(st.text(alphabet=st.characters(exclude_characters="<&\u00ad\uf0b7\uf0a7"), max_size=100))
def test_text_stays_text(text: str) -> None:
    assert words_of(read_html(text)).split() == text.split()
