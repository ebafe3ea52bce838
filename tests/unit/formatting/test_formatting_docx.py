"""Documents of Word: looks by style and theme, lists as Word counts them, controls, and what is told."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.formatting.reading import read_document
from app.formatting.rich import SourceKind, paragraphs_of
from tests.unit.formatting.outlines import outline, words_of
from tests.unit.formatting.small_docx import p, r, small_docx, zipped


def lines(data: bytes, *, fonts: bool = False) -> list[str]:
    return outline(read_document(data, SourceKind.DOCX), fonts=fonts)


STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/><w:lang w:val="cy-GB"/>
</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/>
<w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="RedP"><w:name w:val="Red"/><w:rPr><w:color w:val="C00000"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="RedQ"><w:name w:val="RedQ"/><w:basedOn w:val="RedP"/></w:style>
<w:style w:type="character" w:styleId="RedC"><w:name w:val="RedC"/>
<w:rPr><w:color w:themeColor="accent2"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="LB"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>
</w:pPr></w:style>
"""
THEME = """<a:themeElements><a:clrScheme><a:accent2><a:srgbClr val="FF0000"/></a:accent2></a:clrScheme><a:fontScheme>
<a:minorFont><a:latin typeface="Aptos"/></a:minorFont></a:fontScheme></a:themeElements>"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/><w:rPr>
<w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>
</w:num>
"""


def item(text: str, number: int = 1, level: int = 0) -> str:
    return p(
        text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    )


def test_looks_are_by_run_style_and_theme() -> None:
    body = (
        p("Head", properties='<w:pStyle w:val="H1"/>')
        + p("a ", r("b", '<w:color w:val="FF0000"/>'), r("c", '<w:rStyle w:val="RedC"/>'))
        + p("d", r("e", '<w:color w:val="auto"/>'), properties='<w:pStyle w:val="RedQ"/>')
        + p(r("f", "<w:b/><w:i/><w:u w:val='single'/><w:strike/>"), r("g", '<w:highlight w:val="yellow"/>'))
        + p(r("h", '<w:rStyle w:val="Strong"/>'), r("i", '<w:b w:val="0"/>'), properties='<w:pStyle w:val="H1"/>')
        + p(r("j", '<w:color w:val="000000" w:themeColor="accent2"/>'), properties='<w:jc w:val="center"/>')
    )  # fmt: skip
    data = small_docx(body, styles=STYLES, theme=THEME)
    assert lines(data) == [
        "# {bold: Head}",
        "a {#ff0000: b}{#ff0000: c}".replace("}{#ff0000: ", ""),
        "{#c00000: d}e",
        "{bold italic underline strike: f}{on#ffff00: g}",
        "# hi",
        "{#ff0000: j}",
    ]
    read = read_document(data, SourceKind.DOCX)
    assert lines(data, fonts=True)[0] == "# {bold Aptos 16pt: Head}"
    paragraphs = list(paragraphs_of(read.blocks))
    assert {each.language for each in paragraphs} == {"cy-GB"}
    assert paragraphs[-1].align == "center"


def test_lists_have_the_numbers_that_word_shows() -> None:
    body = (
        item("one") + item("two") + item("deep", level=1) + item("deeper", level=2) + item("again", level=1)
        + p("Use black ink.") + item("three") + item("anew", level=1) + item("five", 3) + item("six", 3)
        + item("back", 1) + p("•", properties='<w:pStyle w:val="LB"/>').replace("•", "bullet")
        + p("none", properties='<w:pStyle w:val="LB"/><w:numPr><w:numId w:val="0"/></w:numPr>') + item("unknown", 9)
    )  # fmt: skip
    assert lines(small_docx(body, styles=STYLES, numbering=NUMBERING)) == [
        *("  (1.=1) one", "  (2.=2) two", "    (a)=1) deep", "      (2.a.i=1) deeper", "    (b)=2) again"),
        *("Use black ink.", "  (3.=3) three", "    (a)=1) anew", "  (5.=5) five", "  (6.=6) six", "  (7.=7) back"),
        *("  (•) bullet", "none", "unknown"),
    ]  # fmt: skip


def field(code: str, shown: str, data: str = "") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


PLACEHOLDER = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
BODIES = [
    (p("a", '<w:hyperlink r:id="l">' + r("b") + "</w:hyperlink>",
       '<w:hyperlink w:anchor="x">' + r("c") + "</w:hyperlink>"),
     ["a[b](https://www.gov.uk/x)c"]),
    (p(field(' HYPERLINK "https://www.gov.uk/y" ', "b"), '<w:fldSimple w:instr=" PAGE ">' + r("c") + "</w:fldSimple>"),
     ["[b](https://www.gov.uk/y)c"]),
    (p(field(' HYPERLINK "file:///c:/x" ', "b")), ["b", "told links 1 | file:///c:/x"]),
    (p("a", field(" FORMTEXT ", "\u2002\u2002"), field(" FORMTEXT ", "said"), field(" MERGEFIELD N ", "«N»")),
     ["a{?____}said{?«N»}"]),
    (p(field(" FORMCHECKBOX ", "",
             '<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>'), "a"), ["☑a"]),
    (p("a", f"<w:sdt>{PLACEHOLDER}<w:sdtContent>" + r("Click here") + "</w:sdtContent></w:sdt>"), ["a{?Click here}"]),
    (f"<w:sdt>{PLACEHOLDER}<w:sdtContent>" + p("Choose") + "</w:sdtContent></w:sdt>", ["{?Choose}"]),
    (f"<w:sdt><w:sdtContent>{p('Filled')}</w:sdtContent></w:sdt>", ["Filled"]),
    (p("Send ", "<w:del><w:r><w:delText>two</w:delText></w:r></w:del>", "<w:ins>" + r("one") + "</w:ins>", " photo."),
     ["Send one photo.", "told deletions 1 | two", "told insertions 1 | one"]),
    (p("a", properties="<w:rPr><w:del/></w:rPr>") + p("b"), ["ab"]),
    (p("a", r("b", "<w:vanish/>"), r("c", '<w:color w:val="FFFFFF"/>'), r("d", '<w:sz w:val="2"/>')),
     ["a", "told hidden 1 | bcd"]),
    (p(r("a", '<w:color w:val="FFFFFF"/>'), properties='<w:shd w:fill="000080"/>'), ["{#ffffff: a}"]),
    (p("a", "<w:r><w:br/></w:r>", "b", "<w:r><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/></w:r>", "d"),
     ["a⏎b c-d"]),
    (p("a", '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'), ["a☺"]),
    (p("a", '<w:r><w:drawing><wp:docPr descr="A map"/></w:drawing></w:r>'), ["a", "told pictures 1 | A map"]),
    (p("a", "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>" + p("box")
       + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + p("box")
       + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"),
     ["a", "box", "told text-boxes 1 | box"]),
    ("<w:tbl><w:tr><w:tc>" + p("a") + "</w:tc><w:tc>" + item("b") + "</w:tc></w:tr></w:tbl>",
     ["|-", "| a", "|   (1.=1) b"]),
    (p("x", "<m:oMath><m:r><m:t>y</m:t></m:r></m:oMath>"), ["xy"]),
    (p("On 1 May 2026 at 10:00, Ann &lt;a@b.uk&gt; wrote:") + p("b"),
     ["> On 1 May 2026 at 10:00, Ann <a@b.uk> wrote:", "> b"]),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BODIES, ids=range(len(BODIES)))
def test_bodies(body: str, expected: list[str]) -> None:
    data = small_docx(body, {"l": "https://www.gov.uk/x"}, styles=STYLES, numbering=NUMBERING)
    assert lines(data) == expected


def test_other_parts_are_told_and_footnotes_taken() -> None:
    body = p("a", '<w:r><w:footnoteReference w:id="2"/></w:r>', "<w:r><w:commentReference/></w:r>")
    data = small_docx(
        body,
        footnotes=f'<w:footnote w:id="2">{p("note")}</w:footnote>',
        comments=f"<w:comment>{p('Who is this?')}</w:comment>",
        header=p("Official"),
    )
    assert lines(data) == [
        *("a[1]", "[1] note", "told footnotes 1 | note", "told comments 1 | Who is this?", "told headers 1 | Official")
    ]  # fmt: skip


def refused(data: bytes) -> str:
    with pytest.raises(AppError) as error:
        read_document(data, SourceKind.DOCX)
    return error.value.code


def test_what_is_no_document_is_refused() -> None:
    whole = small_docx(p("a"))
    assert refused(whole[:200]) == "source-damaged"
    assert refused(zipped({"xl/workbook.xml": "<a/>"})) == "source-kind"
    assert refused(zipped({"word/document.xml": "<a/>"})) == "source-kind"
    assert refused(zipped({"word/document.xml": "<a"})) == "source-damaged"
    entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    assert refused(zipped({"word/document.xml": entity})) == "source-damaged"


def test_bombs_are_refused() -> None:
    assert refused(zipped({f"a{each}": "" for each in range(5_001)})) == "source-members"
    assert refused(small_docx(" " * 9_000_000)) == "source-unpacks"
    honest = small_docx(" " * 9_000_000)
    liar = honest.replace((9_000_000 + 700).to_bytes(4, "little")[2:], b"\0\0")
    assert refused(liar) in ("source-unpacks", "source-damaged")
    assert refused(small_docx("<w:p/>" * 160_000)) == "source-too-many"
    assert refused(small_docx("<w:ins>" * 600 + "</w:ins>" * 600)) == "source-too-deep"
    deep = p("<w:ins>" * 450 + r("a") + "</w:ins>" * 450)
    assert lines(small_docx(deep)) == ["a", "told insertions 1 | a"]
    nested = "<w:tbl><w:tr><w:tc>" * 150 + p("a") + "</w:tc></w:tr></w:tbl>" * 150
    assert lines(small_docx(nested))[-1].endswith("a")


@given(st.data())
def test_broken_documents_are_refused_or_read(data: st.DataObject) -> None:
    whole = bytearray(small_docx(p("abc") + item("d"), numbering=NUMBERING, styles=STYLES))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(AppError):
        read_document(bytes(whole), SourceKind.DOCX)


RUNS = [
    "{}",
    "<w:ins>{}</w:ins>",
    '<w:hyperlink r:id="l">{}</w:hyperlink>',
    "<w:smartTag>{}</w:smartTag>",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    f"<w:sdt>{PLACEHOLDER}<w:sdtContent>{{}}</w:sdtContent></w:sdt>",
    '<w:fldSimple w:instr=" PAGE ">{}</w:fldSimple>',
    "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback/></mc:AlternateContent>",
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "<w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r>",
]
BLOCKS = [
    "<w:p>{}</w:p>",
    "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
    "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
    "<w:sdt><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>",
    "<w:ins><w:p>{}</w:p></w:ins>",
    "<w:del><w:p>{}</w:p></w:del>",
    '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>',
]
LETTERS = [r("u"), r("v", "<w:vanish/>"), "<w:del><w:r><w:delText>w</w:delText></w:r></w:del>"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(BLOCKS),
            st.lists(st.sampled_from(RUNS), max_size=3),
            st.sampled_from(LETTERS),
        ),
        max_size=6,
    )
)
def test_each_word_is_taken_or_told(pieces: list[tuple[str, list[str], str]]) -> None:
    body = ""
    for block, around, run in pieces:
        for each in around:
            run = each.format(run)  # noqa: PLW2901
        body += block.format(run)
    document = read_document(small_docx(body, numbering=NUMBERING), SourceKind.DOCX)
    taken = [each for each in words_of(document) if each in "uvw"]
    told = {
        each for note in document.told for words in note.words for each in words if each in "uvw"
    }
    letters = {run[-len("u</w:t></w:r>")] if "w:t " in run else "w" for _, _, run in pieces}
    assert set(taken) | told == letters
    assert len(taken) <= len(pieces)
