"""Mails as Outlook saves them: their body in each form, headers, attachments, and anything damaged."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.formatting.kinds import kind_of
from app.formatting.mail.rtf_html import held_text
from app.formatting.mail.rtf_unpacking import unpacked_rtf
from app.formatting.reading import read_document, read_mail
from app.formatting.rich import SourceKind
from tests.unit.formatting.outlines import outline
from tests.unit.formatting.small_msg import (
    Folder,
    binary,
    compound,
    numbers,
    packed,
    small_msg,
    text,
)


def lines(*properties: Folder) -> list[str]:
    data = small_msg(*properties)
    assert kind_of(data, "a.msg") is SourceKind.MSG
    return outline(read_document(data, SourceKind.MSG))


HEADER = rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset204 Arial;}}"
RTF = HEADER + (
    rb"{\colortbl\red0\green0\blue0;}\uc1\pard\plain\deftab360 \f0\fs24 {\*\htmltag19 <html>}{\*\htmltag64 <p>}"
    rb"\htmlrtf {\htmlrtf0 Dear {\*\htmltag84 <b>}\htmlrtf {\b \htmlrtf0 Si\'e2n \u373?\htmlrtf }\htmlrtf0 "
    rb"{\*\htmltag92 </b>}"
    rb"{\*\htmltag84 &amp;}\htmlrtf &\htmlrtf0 \'93x\'94 {\f1 \'c0}{\*\mhtmltag84 <a href=bad>}\line"
    rb"{\*\htmltag72 </p>}\htmlrtf\par}\htmlrtf0 {\*\htmltag64 <p style='color:red'>}\{red\}{\*\htmltag27 </html>}}"
)


def test_html_within_rich_text_is_read() -> None:
    expected = ["Dear {bold: Siân ŵ}&“x” А", "{#ff0000: {red}}"]
    assert lines(binary(0x1009, packed(RTF))) == expected
    assert lines(binary(0x1009, packed(RTF)), text(0x1000, "plain")) == expected


BODIES = [
    ((binary(0x1013, "<p>Siân".encode()), text(0x1000, "x")), ["Siân"]),
    ((binary(0x1013, "<p>‘a’".encode("cp1252")), numbers(32, x3FDE=1252)), ["‘a’"]),
    ((text(0x1013, "<p>a<b>b</b>"),), ["a{bold: b}"]),
    ((text(0x1000, "Dear\r\n\r\n> q"),), ["Dear", "> q"]),
    (({"__substg1.0_1000001E": "Si\xe2n".encode("latin-1")},), ["Siân"]),
    ((binary(0x1009, packed(rb"{\rtf1\ansi\fromtext a\par\par b\tab c}")),), ["a", "b\tc"]),
    ((binary(0x1009, packed(rb"{\rtf1{\fonttbl{\f0 X;}}{\*\x y}a {\b b}\par\u8217?c{\pict 00ff}}")),), ["a b⏎’c"]),
    ((text(0x001A, "IPM.Note.SMIME"),), ["told encrypted 1"]),
    ((text(0x1001, "It could not be delivered."),), ["It could not be delivered."]),
    ((), []),
]  # fmt: skip


@pytest.mark.parametrize(("properties", "expected"), BODIES, ids=range(len(BODIES)))
def test_the_body_is_read(properties: tuple[Folder, ...], expected: list[str]) -> None:
    assert lines(*properties) == expected


def attachment(*properties: Folder) -> Folder:
    whole: Folder = {"__properties_version1.0": bytes(8)}
    for each in properties:
        whole |= each
    return whole


def test_headers_recipients_attachments_and_nested_mails_are_read() -> None:
    ticks = 134_400_000_000_000_000
    nested: Folder = {
        "__properties_version1.0": bytes(24),
        **text(0x0037, "Inner"),
        **text(0x1000, "Annwyl"),
    }
    recipient = {**text(0x3001, "Ann"), **text(0x39FE, "ann@example.com"), **numbers(8, x0C15=1)}
    data = small_msg(
        text(0x0037, "Hello"),
        text(0x0C1A, "Siân Example"),
        text(0x5D01, "sian@example.com"),
        numbers(32, x0039=ticks),
        {"__recip_version1.0_#00000000": recipient},
        {
            "__attach_version1.0_#00000000": attachment(
                text(0x3707, "C:\\x\\a.pdf"), binary(0x3701, b"x" * 9_000)
            )
        },
        {
            "__attach_version1.0_#00000001": attachment(
                text(0x370E, "image/png"), text(0x3712, "id")
            )
        },
        {"__attach_version1.0_#00000002": attachment({"__substg1.0_3701000D": nested})},
    )
    mail = read_mail(data)
    assert (mail.header("from"), mail.to, mail.subject) == (
        "Siân Example <sian@example.com>",
        "Ann <ann@example.com>",
        "Hello",
    )
    assert mail.date.startswith("Mon, 24 Nov 2026") or mail.date.endswith("+0000")
    first, second, third = mail.attachments
    assert (first.name, first.size, second.kind) == ("a.pdf", 9_000, "image/png")
    assert third.mail is not None
    assert third.mail.subject == "Inner"
    assert outline(third.mail.document) == ["Annwyl"]
    assert outline(mail.document) == ["told attachments 2 | a.pdf"]


def test_headers_of_the_way_come_first() -> None:
    transport = (
        "Received: x\r\nFrom: =?utf-8?q?Si=C3=A2n?= <s@example.com>\r\nSubject: A\r\n b\r\n\r\n"
    )
    mail = read_mail(small_msg(text(0x007D, transport), text(0x0037, "other")))
    assert (mail.header("from"), mail.subject) == ("Siân <s@example.com>", "A b")


def test_rich_text_is_unpacked() -> None:
    # The example of MS-OXRTFCP, part 4.1.
    data = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"
        "0af32068656c090020627705b06c647d0a800fa0"
    )
    assert unpacked_rtf(data) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert unpacked_rtf(b"") == b""
    with pytest.raises(AppError):
        unpacked_rtf(b"\0\0\0\0\xff\xff\xff\x7fLZFu\0\0\0\0")


def test_what_is_damaged_is_refused() -> None:
    whole = small_msg(text(0x1000, "a"))
    for data in (whole[:100], whole[:512], whole[:512] + bytes(2_000)):
        with pytest.raises(AppError):
            read_mail(data)


def test_chains_that_turn_in_circles_end() -> None:
    folder: Folder = {"a": b"x" * 5_000, "b": b"y"}
    data = bytearray(compound(folder))
    for at in range(512, len(data), 4):
        if data[at : at + 4] == b"\xfe\xff\xff\xff":
            data[at : at + 4] = bytes(4)
    with suppress(AppError):
        read_mail(bytes(data))


@given(st.data())
def test_broken_mails_are_refused_or_read(data: st.DataObject) -> None:
    whole = bytearray(small_msg(text(0x1000, "abc"), binary(0x1009, packed(RTF))))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(AppError):
        read_mail(bytes(whole))


@given(st.binary(max_size=80), st.sampled_from([b"", b"\\fromhtml1 ", b"\\fromtext "]))
def test_any_rich_text_is_read(data: bytes, kind: bytes) -> None:
    assert isinstance(held_text(b"{\\rtf1" + kind + data), str)
    unpacked_rtf(b"\0\0\0\0\0\1\0\0LZFu\0\0\0\0" + data)
