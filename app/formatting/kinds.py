"""Tells what kind of source some bytes are, by what they hold; by their name only where that doesn't tell."""

from __future__ import annotations

import re

from app.errors import AppError
from app.formatting.rich import SourceKind

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How compound files begin: `.msg`, protected `.docx`, old Word."""
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_RTF = re.compile(rb"\s*\{\\rtf")
_PICTURES = (
    *(
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"BM",
        b"II*\0",
        b"MM\0*",
        b"\x00\x00\x01\x00",
        b"\xd7\xcd\xc6\x9a",
    ),
    *(b"\x01\x00\x00\x00\x6c\x00\x00\x00", b"\xff\x0a", b"8BPS"),
)
_PICTURE_BRANDS = (b"heic", b"heix", b"mif1", b"avif", b"msf1")
_OTHERS = (
    b"%PDF",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
    b"MZ",
    b"\x7fELF",
    b"\x78\x9f\x3e\x22",
    b"!BDN",
)
_EXTENSIONS = {
    **{"html": SourceKind.HTML, "htm": SourceKind.HTML, "xhtml": SourceKind.HTML},
    **{
        "eml": SourceKind.EML,
        "mht": SourceKind.EML,
        "mhtml": SourceKind.EML,
        "emlx": SourceKind.EML,
    },
    "txt": SourceKind.TEXT,
}
_HEADER = re.compile(
    rb"(?:From [^\r\n]{1,200}\r?\n)?(?:(?:received|from|to|subject|date|message-id|mime-version|return-path"
    rb"|delivered-to|content-type|x-[\w-]{1,40}|dkim-signature|authentication-results|arc-[\w-]{1,40}|reply-to|sender|thread-topic)"
    rb":[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2}",
    re.IGNORECASE,
)
_HTML = re.compile(
    r"<(?:!doctype|html|body|head)\b"
    r"|</(?:p|div|span|ul|ol|li|b|i|u|strong|em|a|table|td|h[1-6]|font)>"
    r"|<(?:p|div|br|span|ul|ol|li|b|i|u|strong|em|table|td|h[1-6])(?:\s[^<>]*)?/?>"
    r"|<a\s[^<>]*href",
    re.IGNORECASE,
)
_HTML_BYTES = re.compile(_HTML.pattern.encode(), re.IGNORECASE)
_HEAD = 100_000


def is_html(text: str) -> bool:
    """Whether a text is HTML rather than plain: it begins as a document, or has tags of a message."""
    return _HTML.search(text) is not None


def kind_of(data: bytes, name: str = "") -> SourceKind:
    """What some bytes are.

    Args:
        data: all of them.
        name: of their file; empty where there is none.

    Raises:
        AppError: `source-rtf`, `source-picture`, `source-encrypted`, `source-kind` for what can't be read.
    """
    if data.startswith(ZIP):
        return SourceKind.DOCX
    if data.startswith(OLE):
        return _compound(data)
    if _RTF.match(data):
        raise AppError("source-rtf")
    if (
        data.startswith(_PICTURES)
        or (data[4:8] == b"ftyp" and data[8:12] in _PICTURE_BRANDS)
        or _is_webp(data)
    ):
        raise AppError("source-picture")
    if data.startswith(_OTHERS):
        raise AppError("source-kind")
    extension = name.lower().rpartition(".")[2]
    if extension in ("docx", "msg", "oft", "docm", "dotx"):
        raise AppError("source-damaged")
    return _EXTENSIONS.get(extension) or _text_kind(data)


def _text_kind(data: bytes) -> SourceKind:
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf\r\n \t")
    if _HEADER.match(head):
        return SourceKind.EML
    plain = head.replace(b"\0", b"")
    if _HTML_BYTES.search(plain):
        return SourceKind.HTML
    is_utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in head and not is_utf16 and head.count(b"\0") < len(head) * 0.35:
        raise AppError("source-kind")
    return SourceKind.TEXT


def _compound(data: bytes) -> SourceKind:
    if _named("__properties_version1.0") in data or _named("__substg1.0_") in data:
        return SourceKind.MSG
    if _named("EncryptedPackage") in data:
        raise AppError("source-encrypted")
    raise AppError("source-kind")


def _named(name: str) -> bytes:
    return name.encode("utf-16-le")


def _is_webp(data: bytes) -> bool:
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"
