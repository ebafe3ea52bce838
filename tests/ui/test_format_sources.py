"""What comes in from a clipboard, a drop or a file: in which form it is taken, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage, QTextTable
from pytestqt.qtbot import QtBot

from app.formatting.rich import (
    Look,
    RichDocument,
    RichItem,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
    SourceKind,
)
from app.ui.style.colours import INK
from app.ui.style.theme import Theme
from app.ui.workspaces.emails.incoming import Incoming, Refused, incoming_in, plain_in
from app.ui.workspaces.emails.original import MOST_NESTED, Original


def data(
    *, html: str = "", plain: str = "", rtf: bytes = b"", picture: bool = False, file: str = ""
) -> QMimeData:
    made = QMimeData()
    if html:
        made.setHtml(html)
    if plain:
        made.setText(plain)
    if rtf:
        made.setData("text/rtf", rtf)
    if picture:
        made.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    if file:
        made.setUrls([QUrl(file)])
    return made


RTF = rb"{\rtf1 {\cf1 red}}"


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (data(html="<p>a</p>", plain="a"), Incoming("<p>a</p>", SourceKind.HTML)),
        (data(html="<p>a</p>", plain="a", rtf=RTF, picture=True), Incoming("<p>a</p>", SourceKind.HTML)),
        (data(plain="a\nb"), Incoming("a\nb", SourceKind.TEXT)),
        (data(html="  ", plain="a"), Incoming("a", SourceKind.TEXT)),
        (data(rtf=RTF), "rtf"),
        (data(rtf=RTF, plain="red"), "rtf"),
        (data(rtf=RTF, picture=True), "rtf"),
        (data(picture=True), "picture"),
        (data(plain="\u00a0 \n"), "nothing"),
        (data(), "nothing"),
        (None, "nothing"),
        (data(file="file:///a/b%20c.docx"), Incoming(file=Path("/a/b c.docx"))),
        (data(file="https://example.com/a.docx", plain="https://example.com/a.docx"),
         Incoming("https://example.com/a.docx", SourceKind.TEXT)),
    ],
)  # fmt: skip
def test_the_richest_form_is_taken_and_what_would_lose_red_is_refused(
    qapp: object, given: QMimeData | None, wanted: Incoming | Refused
) -> None:
    assert incoming_in(given) == wanted


def test_the_words_alone_are_taken_only_where_they_are_asked_for(qapp: object) -> None:
    assert plain_in(data(rtf=RTF, plain="red")) == Incoming("red", SourceKind.TEXT)
    assert plain_in(data(rtf=RTF)) == "nothing"


# --- what it looked like


def run(text: str, **look: object) -> RichRun:
    return RichRun(text, Look(**look))  # type: ignore[arg-type]


def shown(theme: Theme, qtbot: QtBot, *blocks: object) -> Original:
    original = Original(theme)
    qtbot.addWidget(original)
    original.show_source(RichDocument(blocks))  # type: ignore[arg-type]
    return original


def looks(original: Original) -> dict[str, tuple[str, float, str, bool, bool, bool, bool]]:
    found = {}
    block = original.document().begin()
    while block.isValid():
        for step in block:  # type: ignore[attr-defined]
            piece = step.fragment()
            look = piece.charFormat()
            found[piece.text()] = (
                "".join(look.fontFamilies() or []),
                round(look.fontPointSize(), 1),
                look.foreground().color().name(),
                look.fontWeight() > 500,
                look.fontItalic(),
                look.fontUnderline(),
                look.fontStrikeOut(),
            )
        block = block.next()
    return found


def test_the_original_has_the_words_and_the_looks_of_its_source(theme: Theme, qtbot: QtBot) -> None:
    original = shown(
        theme,
        qtbot,
        RichParagraph((run("Dear ", font="Calibri", size_pt=11.0), run("[name]", colour="#ff0000"))),
        RichParagraph((run("bold", bold=True), run("slanted", italic=True), run("gone", strike=True))),
        RichParagraph((RichRun("link", link="https://www.gov.uk"), run("faint", colour="#fdfdfd"))),
    )  # fmt: skip
    assert original.toPlainText() == "Dear [name]\nboldslantedgone\nlinkfaint"
    found = looks(original)
    assert found["Dear "][:3] == ("Calibri", round(11 * theme.scale, 1), INK)
    assert found["[name]"][2] == "#ff0000"
    assert found["bold"][3]
    assert not found["slanted"][3]
    assert found["slanted"][4]
    assert found["gone"][6]
    assert found["link"][5]
    assert found["faint"][2] == INK, "nothing that is there is invisible on the paper"
    assert QColor(original.palette().base().color()).lightness() == 255


def test_lists_have_their_signs_and_tables_their_cells(theme: Theme, qtbot: QtBot) -> None:
    def one(text: str) -> tuple[RichParagraph, ...]:
        return (RichParagraph((RichRun(text),)),)

    items = RichItem(one("first"), 1, "3.", ordered=True), RichItem(one("inner"), 2, "a)")
    table = RichTable(((one("a"), one("b")), (one("c"),)))
    original = shown(theme, qtbot, RichList(items), table, *one("after"))
    lines = [line for line in original.toPlainText().split("\n") if line]
    assert lines == ["3.  first", "a)  inner", "a", "b", "c", "after"]
    tables = [
        each
        for each in original.document().rootFrame().childFrames()
        if isinstance(each, QTextTable)
    ]
    assert [(each.rows(), each.columns()) for each in tables] == [(2, 2)]


def test_tables_in_tables_without_end_are_drawn_flat(theme: Theme, qtbot: QtBot) -> None:
    inner: RichTable | RichParagraph = RichParagraph((RichRun("in the middle"),))
    for _ in range(100):
        inner = RichTable((((inner,),),))
    original = shown(theme, qtbot, inner)
    assert "in the middle" in original.toPlainText()
    depth, frame = 0, original.document().rootFrame()
    while frame.childFrames():
        frame, depth = frame.childFrames()[0], depth + 1
    assert depth == MOST_NESTED


def test_nothing_of_the_original_leaves(theme: Theme, qtbot: QtBot) -> None:
    original = shown(theme, qtbot, RichParagraph((RichRun("[name] of a customer"),)))
    original.selectAll()
    assert original.createMimeDataFromSelection().formats() == []
    assert original.loadResource(2, QUrl("file:///etc/passwd")) is None
