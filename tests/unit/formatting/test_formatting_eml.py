"""Mails that were saved: their headers, body, attachments and nested mails, whatever the encoding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.formatting.kinds import kind_of
from app.formatting.mail.mail_headers import readable
from app.formatting.reading import read_document, read_mail
from app.formatting.rich import SourceKind
from tests.unit.formatting.outlines import outline

HEAD = "From: Ann Example <ann@example.com>\nTo: b@example.com\nSubject: Hello\nMIME-Version: 1.0\n"


def mail(text: str, *, charset: str = "utf-8") -> bytes:
    return (HEAD + text).replace("\n", "\r\n").encode(charset)


def mixed(*parts: str, kind: str = "mixed") -> str:
    body = "".join(f"--B\n{part}\n" for part in parts)
    return f"Content-Type: multipart/{kind}; boundary=B\n\npreamble\n{body}--B--\nepilogue"


HTML = "Content-Type: text/html; charset=utf-8\n\n<p>Dear <b>Siân</b></p>"
PLAIN = "Content-Type: text/plain; charset=utf-8\n\nDear Siân"
BODIES = [
    ("\nDear Siân\n\n> quoted", ["Dear Siân", "> quoted"]),
    (mixed(PLAIN, HTML, kind="alternative"), ["Dear {bold: Siân}"]),
    (mixed(PLAIN, "Content-Type: text/html\n\n", kind="alternative"), ["Dear Siân"]),
    (mixed(HTML, PLAIN), ["Dear {bold: Siân}", "Dear Siân"]),
    (mixed(mixed(PLAIN, HTML, kind="alternative").replace("B", "C"), "Content-Type: application/pdf; name=a.pdf\n"
           "Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nAAAA"),
     ["Dear {bold: Siân}", "told attachments 1 | a.pdf"]),
    ("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nSi=C3=A2n =\nis=3D",
     ["Siân is="]),
    ("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nRGVhciBBbm4=", ["Dear Ann"]),
    ("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nRGVhciBBbm4", ["Dear Ann"]),
    ("Content-Type: text/plain\nContent-Transfer-Encoding: x-none\n\nDear", ["Dear"]),
    ("Content-Type: text/plain; format=flowed\n\nDear \nAnn\n\n> q \n> r\n-- \nB", ["Dear Ann", "> q r", "--⏎B"]),
    ("Content-Type: text/plain; format=flowed; delsp=yes\n\nDe \nar", ["Dear"]),
    (mixed(PLAIN, "Content-Type: application/ms-tnef; name=winmail.dat\n\nAA"),
     ["Dear Siân", "told attachments 1 | winmail.dat", "told tnef 1"]),
    (mixed(HTML, "Content-Type: image/png\nContent-ID: <a>\n\nAA", kind="related"), ["Dear {bold: Siân}"]),
    ("Content-Type: multipart/mixed; boundary=B\n\nno parts at all", ["no parts at all"]),
    ("Content-Type: x\n\nDear", ["Dear"]),
    (mixed(PLAIN, "Content-Type: text/plain\nContent-Disposition: attachment; filename*0*=utf-8''Si%C3%A2n;"
           " filename*1=.txt\n\nx"), ["Dear Siân", "told attachments 1 | Siân.txt"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BODIES, ids=range(len(BODIES)))
def test_the_body_is_read(text: str, expected: list[str]) -> None:
    read = read_document(mail(text), SourceKind.EML)
    assert outline(read) == expected
    assert read.source is SourceKind.EML


def test_odd_encodings_are_read() -> None:
    text = "Content-Type: text/plain; charset={}\n\n‘Siân’"
    for charset in ("windows-1252", "utf-16", "cp1252", "iso-8859-1", "no-such"):
        encoded = "utf-8" if charset == "no-such" else charset.replace("iso-8859-1", "cp1252")
        data = mail(text.format(charset)).partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
        read = read_document(data + "‘Siân’".encode(encoded), SourceKind.EML)
        assert outline(read) == ["‘Siân’"], charset


HEADERS = [
    ("=?utf-8?B?U2nDom4=?= =?utf-8?Q?_Tho?= <a@b.uk>", "Siân Tho <a@b.uk>"),
    ("=?utf-8?B?U2nD?=\r\n =?utf-8?B?om4=?=", "Siân"),
    ("=?windows-1252?q?=93a=94?= b", "“a” b"),
    ("a\r\n b", "a b"),
    ("=?x?q?a?=", "a"),
    ("=?utf-8?B?!!!?=", ""),
    ("=?broken", "=?broken"),
    ("Si\udcc3\udca2n", "Siân"),
]


@pytest.mark.parametrize(("raw", "expected"), HEADERS)
def test_headers_are_readable(raw: str, expected: str) -> None:
    assert readable(raw) == expected


def test_nested_mails_and_reports_are_kept() -> None:
    nested = HEAD.replace("Hello", "=?utf-8?q?Helo?=") + PLAIN.replace("Dear", "Annwyl")
    groups = "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@b.uk\nStatus: 5.1.1"
    status = f"Content-Type: message/delivery-status\n\n{groups}\n"
    read = read_mail(
        mail(mixed(PLAIN, status, f"Content-Type: message/rfc822\n\n{nested}", kind="report"))
    )
    assert (read.header("from"), read.to, read.subject) == (
        "Ann Example <ann@example.com>",
        "b@example.com",
        "Hello",
    )
    assert read.header("content-type").startswith("multipart/report")
    first, second = read.attachments
    assert first.text == groups
    assert second.mail is not None
    assert second.mail.subject == "Helo"
    assert outline(second.mail.document) == ["Annwyl Siân"]


def test_a_nested_mail_that_cannot_be_read_is_an_attachment() -> None:
    deep = "Content-Type: text/html\n\n" + "<div>" * 600 + "a"
    read = read_mail(mail(mixed(PLAIN, f"Content-Type: message/rfc822\n\n{HEAD}{deep}")))
    assert outline(read.document) == ["Dear Siân", "told attachments 1"]
    assert read.attachments[0].mail is None


def test_a_mail_of_mails_of_mails_is_refused() -> None:
    with pytest.raises(AppError) as refused:
        read_mail(mail("Content-Type: message/rfc822\n\n" * 300))
    assert refused.value.code == "source-members"
    deep = read_mail(mail("Content-Type: message/rfc822\n\n" * 100 + "\na"))
    assert len(deep.attachments) == 1


PIECES = [
    *("Content-Type: multipart/mixed; boundary=B\n", "Content-Type: text/html; charset=x\n", "--B\n", "--B--\n"),
    *("Content-Type: message/rfc822\n", "Content-Transfer-Encoding: base64\n", "\n", "Subject: =?utf-8?q?=FF?=\n"),
    *("Content-Transfer-Encoding: uuencode\n", "<p>a", "====", ":", "Content-Disposition: attachment; filename*=\n"),
    *("Content-Type: text/plain; charset*=utf-8'\n", " x\n", "begin 644 x\n", "Content-Type: ;;=\n", "\xff"),
]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=30))
def test_anything_is_read(pieces: list[str]) -> None:
    read_mail("".join(pieces).encode("latin-1", "replace"))


KINDS = [
    (b"From: a\nTo: b\n\nc", "", "eml"),
    (b"Received: x\n y\nDate: z\n\n", "a.txt", "text"),
    (b"<p>a</p>", "", "html"),
    ("<p>a</p>".encode("utf-16"), "", "html"),
    (b"Dear: a\n", "", "text"),
    (b"a", "a.eml", "eml"),
    (b"a", "A.HTM", "html"),
    (b"PK\x03\x04", "a.txt", "docx"),
    ("a".encode("utf-16"), "", "text"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_".encode("utf-16-le"), "", "msg"),
]


@pytest.mark.parametrize(("data", "name", "kind"), KINDS)
def test_kinds_are_told_by_what_is_in_them(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


REFUSED = [
    (b"{\\rtf1 a}", "a.docx", "source-rtf"),
    (b"\x89PNG", "", "source-picture"),
    (b"RIFF....WEBP", "", "source-picture"),
    (b"%PDF-1.7", "", "source-kind"),
    (b"plain", "a.docx", "source-damaged"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "source-kind"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "", "source-encrypted"),
    (b"abc\0\x01\x02", "", "source-kind"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "name", "code"), REFUSED)
def test_what_cannot_be_read_is_refused(data: bytes, name: str, code: str) -> None:
    with pytest.raises(AppError) as refused:
        kind_of(data, name)
    assert refused.value.code == code
