"""The longest that is read of each kind of source."""

from __future__ import annotations

from collections.abc import Callable

from app.formatting.bounds import MOST_BYTES, MOST_MARKUP
from tests.unit.formatting.small_docx import p, r, small_docx
from tests.unit.formatting.small_msg import binary, packed, small_msg

Source = tuple[str, bytes | str]


def _html(piece: str, most: int = 48_000) -> Source:
    return "html", piece * min(MOST_MARKUP // len(piece), most)


def _attachment() -> Source:
    head = (
        b"From: a@example.com\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n"
        b"Content-Type: text/plain\r\n\r\nDear Ann\r\n--B\r\nContent-Type: application/pdf\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n"
    )
    lines = (MOST_BYTES - 1_000) // 78
    return "eml", head + (b"A" * 76 + b"\r\n") * lines + b"--B--\r\n"


def _rich_text() -> Source:
    line = rb"{\*\htmltag64 <p>}a\htmlrtf \par\htmlrtf0 \'e2"
    return "msg", small_msg(binary(0x1009, packed(rb"{\rtf1\fromhtml1 " + line * 40_000 + b"}")))


SOURCES: dict[str, Callable[[], Source]] = {
    "paragraphs": lambda: _html("<p>word "),
    "looks": lambda: _html("<p style='color:red;font:12pt x'>a"),
    "items": lambda: _html("<p style=mso-list:l0><b>a</b>", 24_000),
    "unclosed": lambda: _html("<b>a<p>", 9_000),
    "words": lambda: _html("word "),
    "headers": lambda: ("text", "From: a\nSent: b\nTo: c\nSubject: d\n\n" * 29_000),
    "lines": lambda: ("text", "- a\n" * 250_000),
    "quotes": lambda: _html("On 1 May 2026 at 10:00, A <a@example.com> wrote:<p>"),
    "sheets": lambda: (
        "html",
        "<style>" + "".join(f".a{n} .b,p.c{n}{{color:red}}" for n in range(4_000)) + "</style>"
        + "<p class='a1 b c3'>x" * 40_000,
    ),
    "document": lambda: ("docx", small_docx(p("a ", r("b", "<w:b/>")) * 16_000)),
    "attachment": _attachment,
    "rich text": _rich_text,
    "nested": lambda: ("html", "<div>" * 499 + "a"),
}  # fmt: skip
