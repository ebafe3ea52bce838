"""`format`: an email in house style, what was changed, what is still to be filled in, and input that can't be read."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run
from tests.unit.formatting.small_docx import small_docx

EMAIL = """\
<html><head><style>.r {color: #C00000}</style></head><body style="font-family:Calibri;font-size:11pt">
<p>Dear <span class=r>Mrs Name</span>,</p>
<p align=center>Thank you - it's <i>here</i> since 1/2/24. See <a href="https://www.gov.uk/x">our page</a>.</p>
<blockquote type="cite"><p>On 1/2/24 you wrote: [this]</p></blockquote></body></html>
"""
STYLE = "font-family:Arial, sans-serif;font-size:12pt;line-height:100%;color:#000000"


@pytest.fixture
def email(tmp_path: Path) -> str:
    path = tmp_path / "email.html"
    path.write_text(EMAIL, encoding="utf-8")
    return str(path)


def test_html_is_complete_minimal_and_in_house_style(run: Run, email: str) -> None:
    ran = run("format", email)
    assert ran.code == 1
    p = f'<p lang="en" style="margin:0 0 12pt 0;{STYLE}">'
    assert ran.out == (
        '<html><head><meta charset="utf-8"></head><body><!--StartFragment-->'
        f'{p}Dear <span style="color:#c00000">Mrs Name</span>,</p>'
        f"{p}Thank you – it’s <i>here</i> since 01 February 2024. See "
        '<a href="https://www.gov.uk/x" style="color:#0000ff;text-decoration:underline">our page</a>.</p>'
        f"<blockquote>{p}On 1/2/24 you wrote: [this]</p></blockquote>"
        "<!--EndFragment--></body></html>\n"
    )


def test_what_was_changed_is_told(run: Run, email: str) -> None:
    assert run("format", email, "--size", "14", "--italics", "upright").err.splitlines() == [
        "Font Calibri 11 made Arial 14 – 2 places",
        "Set to the left – 1 paragraph",
        "Hyphen or long dash made a dash – 1 place",
        "Straight quotation mark or apostrophe made curly – 1 place",
        "Date written as the guidance says – 1 place: 1/2/24 → 01 February 2024",
        "Italics made upright – 1 place",
        "The earlier email below is set apart, and neither checked nor changed",
        "‘Mrs Name’ is still to be filled in, because it is in red. Change it, or remove it.",
    ]


def test_text_has_the_same_words(run: Run, email: str) -> None:
    assert run("format", "--to", "text", email).out == (
        "Dear Mrs Name,\n\nThank you – it’s here since 01 February 2024. See our page (www.gov.uk/x).\n\n"
        "> On 1/2/24 you wrote: [this]\n"
    )


def test_json_has_all_of_it(run: Run, email: str) -> None:
    ran = run("format", email, "--format", "json")
    assert (ran.code, ran.err) == (1, "")
    assert set(ran.json) == {"html", "text", "changes", "fields"}
    assert ran.json["fields"][0] == {
        "part": 0,
        "item": None,
        "start": 5,
        "end": 13,
        "text": "Mrs Name",
        "why": ["red"],
        "may_stay": True,
        "message": "‘Mrs Name’ is still to be filled in, because it is in red. Change it, or remove it.",
    }
    assert ran.json["changes"][0]["message"] == "Font Calibri 11 made Arial 12 – 2 places"


def test_done_twice_it_is_done_once(run: Run, email: str, tmp_path: Path) -> None:
    once = run("format", email).out
    again = tmp_path / "again.html"
    again.write_text(once, encoding="utf-8")
    assert run("format", str(again)).out == once


def test_standard_input_and_nothing_to_fill_in(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO("Annwyl Siân,\r\n\r\nDiolch.".encode()))
    )
    ran = run("format", "-", "--to", "text")
    assert (ran.code, ran.out, ran.err) == (0, "Annwyl Siân,\n\nDiolch.\n", "")


def test_word_is_read(run: Run, tmp_path: Path) -> None:
    red = '<w:r><w:rPr><w:color w:val="EE0000"/></w:rPr><w:t>name</w:t></w:r>'
    path = tmp_path / "template.docx"
    path.write_bytes(
        small_docx(f"<w:p><w:r><w:t xml:space='preserve'>Dear </w:t></w:r>{red}</w:p>")
    )
    ran = run("format", str(path), "--to", "text")
    assert (ran.code, ran.out) == (1, "Dear name\n")


def test_a_word_document_is_checked_as_a_letter(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    body = "<w:p><w:ins><w:r><w:t>Dear Mr Brown</w:t></w:r></w:ins></w:p>"
    comment = "<w:comment><w:p><w:r><w:t>Is it Eve?</w:t></w:r></w:p></w:comment>"
    path.write_bytes(small_docx(body, comments=comment))
    ran = run("format", str(path), "--to", "text")
    assert (ran.code, ran.out) == (0, "Dear Mr Brown\n")
    for said in (
        "If this is a letter to a customer (guidance L893–L917):",
        "- Tracked changes: 1 (Dear Mr Brown). In Word: Review, Accept",
        "- Comments: 1 (Is it Eve?). In Word: Review, Delete",
        "- Names in the text: 1 (Mr Brown). Are they all of this letter?",
        "- The app can’t know whose details are in the visible text: read it",
        "- No PDF is made of it here.",
    ):
        assert said in ran.err
    letter = run("format", str(path), "--format", "json").json["letter"]
    assert [each["kind"] for each in letter["leftovers"]] == ["tracked", "comments", "names"]
    assert len(letter["to_do"]) == 2


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.rtf", b"{\\rtf1 hello}", "rich text (RTF)"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "This is a picture"),
        ("a.docx", b"PK\x03\x04broken", "damaged"),
        ("a.html", b"<p>" + b"x" * 1_000_001, "too large"),
        ("deep.html", b"<div>" * 600 + b"x", "501 deep"),
        ("", b"", "can’t be read"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_line(
    run: Run, tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    path = tmp_path / (name or "none.html")
    if name:
        path.write_bytes(data)
    ran = run("format", str(path))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{path}: ")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


def test_wrong_use_is_told(run: Run, email: str) -> None:
    assert run("format", email, "--size", "13").code == 2
    assert run("format", email, "--to", "rtf").code == 2
