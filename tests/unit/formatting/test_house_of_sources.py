"""What Word, Outlook, Gmail, LibreOffice and browsers make, in house style: as it was looked at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.document import HtmlStyle, Run, html_document, html_fragment, plain_text
from app.document.hidden import HIDDEN
from app.errors import AppError
from app.formatting.email_blocks import blocks_of, language_of
from app.formatting.fields import places
from app.formatting.house import Housed, housed
from app.formatting.kinds import kind_of
from app.formatting.reading import read_document
from app.formatting.rich import SourceKind, paragraphs_of
from app.language import Language, MessageLanguage
from app.language.prose import finding_words
from app.language.prose.changes import change_words, why_words
from tests.unit.formatting.small_docx import small_docx

FOLDER = Path(__file__).parents[2] / "data/housed"
SOURCES = sorted(each for each in FOLDER.iterdir() if each.suffix != ".expected")
PARTED = "\n--------\n"


def _read(path: Path) -> Housed:
    data = path.read_bytes()
    return housed(read_document(data, kind_of(data, path.name)))


def _html(made: Housed) -> str:
    blocks = blocks_of(made.parts, language_of(blocks_of(made.parts, MessageLanguage.EN)))
    return html_document(html_fragment(blocks, HtmlStyle(unfinished_colour="#c00000")))


def _told(made: Housed) -> list[str]:
    changes = [
        change_words(each.kind, each.count, Language.EN, each.before, each.after, each.words)
        for each in made.changes
    ]
    fields = [
        finding_words(
            "field-undone",
            (("words", each.text), ("why", why_words(each.why, Language.EN))),
            Language.EN,
        )
        for each in made.fields
    ]
    return changes + fields


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_it_is_as_it_was_looked_at(path: Path) -> None:
    text, _, told = (
        Path(f"{path}.expected")
        .read_text(encoding="utf-8")
        .rstrip("\n")
        .partition(PARTED.rstrip("\n"))
    )
    made = _read(path)
    own, *_ = re.split(r"(?m)^> ", text)
    assert plain_text(blocks_of(made.parts, MessageLanguage.EN)) == own.rstrip("\n")
    assert _told(made) == told.strip("\n").splitlines()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_what_is_copied_and_formatted_again_stays_as_it_is(path: Path) -> None:
    made = _read(path)
    again = housed(read_document(_html(made), SourceKind.HTML))
    assert again.parts == made.parts
    assert {each.kind for each in again.changes} <= {"italics-kept"}


KINDS = {".html", ".htm", ".eml", ".msg", ".docx", ".txt"}
NOT_AGAIN = {
    # Between its quotes somebody answers: made even, what follows “On … wrote:” is taken for quoted.
    *("mail-flowed-reply.eml", "thunderbird-reply.html"),
    # `1.1.`, which no list of HTML counts, is written.
    *("docx-lists.docx", "word-heading-numbered.html"),
}
FOREIGN = sorted(each for each in (FOLDER.parent / "foreign").iterdir() if each.suffix in KINDS)


def test_whatever_can_be_read_keeps_its_words_and_stays_as_it_is() -> None:
    seen = 0
    for path in FOREIGN:
        data = path.read_bytes()
        try:
            document = read_document(data, kind_of(data, path.name))
        except AppError:
            continue
        seen += 1
        made = housed(document)
        assert _said(made) == _words("\n".join(e.text for e in paragraphs_of(document.blocks))), (
            path.name
        )
        if path.name not in NOT_AGAIN:
            assert housed(read_document(_html(made), SourceKind.HTML)).parts == made.parts, (
                path.name
            )
    assert seen > 50


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", HIDDEN.sub("", text))


def _said(made: Housed) -> list[str]:
    """The words of a text in house style, dates as they were."""
    runs = [
        run.text for _, _, each in places((*made.parts, *made.quoted)) for run in (*each, Run("\n"))
    ]
    said = "".join(runs)
    for change in made.changes:
        for each in change.words if change.kind == "dates" else ():
            before, _, after = each.partition(" → ")
            said = said.replace(after, before, 1)
    return _words(said)


def test_word_documents_have_their_reds_and_controls() -> None:
    runs = (
        '<w:p><w:r><w:t xml:space="preserve">Dear </w:t></w:r>'
        '<w:r><w:rPr><w:color w:val="C0504D"/></w:rPr><w:t>Mrs Name</w:t></w:r></w:p>'
        "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Enter the day</w:t></w:r>"
        "</w:sdtContent></w:sdt></w:p>"
    )
    made = housed(read_document(small_docx(runs), SourceKind.DOCX))
    assert [(each.text, each.why, each.leavable) for each in made.fields] == [
        ("Mrs Name", ("red",), True),
        ("Enter the day", ("control",), False),
    ]
