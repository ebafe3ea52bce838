"""Reads `.eml`: whatever encodings, however broken. Attachments are named; nothing of them is opened.

The standard library's parser with its older policy: the newer one stops at some headers with an error of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.policy import compat32
from typing import TypeAlias

from app.errors import AppError
from app.formatting.bounds import MOST_TEXT, check_length
from app.formatting.encodings import decoded, html_decoded
from app.formatting.mail.flowed import unflowed
from app.formatting.mail.mail_headers import readable, readable_headers
from app.formatting.markup.reading import read_html
from app.formatting.notes import SourceNotes
from app.formatting.plain_reading import read_plain
from app.formatting.quoting import with_quotes
from app.formatting.rich import (
    Attachment,
    Mail,
    RichBlock,
    RichDocument,
    SourceKind,
    SourceNote,
)

MOST_BODIES = 50
MOST_NESTED = 200
_DEEPEST = 6
_CONTAINERS = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_BEFORE = re.compile(rb"\A[\s\xef\xbb\xbf]*(?:\d{1,12}\s*\n(?=[A-Za-z]))?")
"""Blank lines, and the length that Apple Mail writes before."""
_HUGE = re.compile(rb"[A-Za-z0-9+/=\r\n]{2000000,}+")
"""An encoded part that is larger than any body may be: only its name is read."""
_MARKUP = re.compile(r"<(?:/?[A-Za-z][^<>]{0,100}|<)>")
_SILENT = ("text/calendar", "text/x-vcard", "text/vcard", "text/rtf", "text/css", "text/csv")
_TOLD = ("message/delivery-status", "message/disposition-notification", "text/rfc822-headers")
_NAMES = re.compile(r"[^\\/]*$")


def read_eml(data: bytes, *, quotes_told: bool = True) -> Mail:
    """Read a mail.

    Args:
        data: all of it.
        quotes_told: as `read_document`.

    Raises:
        AppError: `source-members`; of its body `source-too-large`, `source-too-many`, `source-too-deep`.
    """
    containers = sum(1 for _ in _CONTAINERS.finditer(data))
    if containers > MOST_NESTED:
        raise AppError("source-members", size=f"{containers:,}", most=f"{MOST_NESTED:,}")
    data = _HUGE.sub(b"", data)
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    return _EmlReader(quotes_told=quotes_told).read(
        message_from_bytes(_BEFORE.sub(b"", data, count=1), policy=compat32)
    )


_Part: TypeAlias = "Message[str, str]"


class _EmlReader:
    """Reads one mail; those within it are read by others of its kind."""

    def __init__(self, depth: int = 0, *, quotes_told: bool = True) -> None:
        self._depth = depth
        self._quotes_told = quotes_told
        self._parts = 0
        self._notes = SourceNotes()
        self._told: list[SourceNote] = []
        self._bodies: list[RichBlock] = []
        self._attachments: list[Attachment] = []

    def read(self, message: _Part) -> Mail:
        """Read a mail with all its parts."""
        for part in _bodies(message):
            self._part(part)
        told = (*self._told, *self._notes.all())
        blocks = with_quotes(self._bodies) if self._quotes_told else tuple(self._bodies)
        document = RichDocument(blocks, _merged(told), SourceKind.EML)
        headers = readable_headers(message.raw_items())
        return Mail(headers, document, tuple(self._attachments))

    def _part(self, part: _Part) -> None:
        kind = part.get_content_type()
        self._parts += 1
        if _is_attached(part) or self._parts > MOST_BODIES:
            self._attach(part)
        elif kind == "text/html":
            self._add_html(part)
        elif _is_text(kind) or (kind.startswith("multipart/") and not part.is_multipart()):
            # Parts that nothing divides are text.
            self._add_plain(part)
        else:
            self._attach(part)

    def _add_html(self, part: _Part) -> None:
        read = read_html(
            html_decoded(_bytes_of(part), _charset(part)), quotes_told=self._quotes_told
        )
        self._bodies += read.blocks
        self._told += read.told

    def _add_plain(self, part: _Part) -> None:
        text = decoded(_bytes_of(part), _charset(part))
        check_length(len(text), MOST_TEXT)
        if str(part.get_param("format", "")).lower() == "flowed":
            text = unflowed(text, without_blank=str(part.get_param("delsp", "")).lower() == "yes")
        if part.get_content_type() in ("text/enriched", "text/richtext"):
            text = _MARKUP.sub("", text)
        self._bodies += read_plain(text)

    def _attach(self, part: _Part) -> None:
        kind = part.get_content_type()
        name = _name_of(part)
        mail = None
        text = ""
        if kind in ("message/rfc822", "message/global") and part.is_multipart():
            mail = self._nested(part)
        elif kind in _TOLD:
            text = _status_text(part)
        elif kind == "text/plain":
            text = decoded(_bytes_of(part), _charset(part))[:_LONGEST_TEXT]
        size = None if part.is_multipart() else len(_bytes_of(part)) or None
        if not (kind.startswith("image/") and "content-id" in part):
            # Pictures that stand in the text are told there.
            self._notes.add("attachments", name)
        if kind == "application/ms-tnef" or name.lower() == "winmail.dat":
            self._notes.add("tnef")
        if kind in ("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"):
            self._notes.add("encrypted")
        self._attachments.append(Attachment(name, kind, size, mail, text))

    def _nested(self, part: _Part) -> Mail | None:
        inner = part.get_payload(0)
        if self._depth >= _DEEPEST or not isinstance(inner, Message):
            return None
        try:
            return _EmlReader(self._depth + 1, quotes_told=self._quotes_told).read(inner)
        except AppError:
            # One that can't be read is an attachment as any other.
            return None


_LONGEST_TEXT = 100_000


def _bodies(message: _Part) -> Iterator[_Part]:
    """Yield the parts that are shown, and those that are attached; of alternatives the richest one."""
    stack = [message]
    while stack:
        part = stack.pop()
        kind = part.get_content_type()
        parts = part.get_payload() if part.is_multipart() else None
        inner = (
            [each for each in parts if isinstance(each, Message)] if isinstance(parts, list) else []
        )
        if not kind.startswith("multipart/") or kind == "multipart/encrypted" or not inner:
            yield part
        elif kind == "multipart/alternative":
            chosen = _richest(inner)
            stack.append(chosen)
            # What is attached within an alternative belongs to none.
            stack += [each for each in inner if each is not chosen and _is_attached(each)]
        else:
            stack += reversed(inner)


def _richest(parts: list[_Part]) -> _Part:
    """The alternative that is read: HTML with words, then plain text."""
    by_kind = {each.get_content_type(): each for each in reversed(parts) if not _is_attached(each)}
    related = [each for each in parts if each.is_multipart() and _has_html(each)]
    for each in (*related, by_kind.get("text/html")):
        if each is not None and (each.is_multipart() or _bytes_of(each).strip()):
            return each
    plain = by_kind.get("text/plain") or by_kind.get("text/enriched")
    return plain or parts[-1]


def _is_text(kind: str) -> bool:
    return kind.startswith("text/") and kind not in (*_SILENT, *_TOLD)


def _has_html(part: _Part) -> bool:
    return any(each.get_content_type() == "text/html" for each in part.walk())


def _is_attached(part: _Part) -> bool:
    return part.get_content_disposition() == "attachment"


def _bytes_of(part: _Part) -> bytes:
    """The content of a part; where it is encoded and broken, as far as it can be read."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        data = None
    if isinstance(data, bytes):
        return data
    text = part.get_payload()
    return text.encode("utf-8", "surrogateescape") if isinstance(text, str) else b""


def _charset(part: _Part) -> str:
    try:
        return part.get_content_charset("") or ""
    except (ValueError, LookupError):
        return ""


def _name_of(part: _Part) -> str:
    """The name of an attachment, without a path."""
    try:
        name = part.get_filename("") or ""
    except (ValueError, LookupError, IndexError):
        name = ""
    found = _NAMES.search(readable(name))
    return found[0].strip()[:250] if found else ""


def _status_text(part: _Part) -> str:
    """What a report of delivery says, its groups with blank lines between."""
    groups = part.get_payload()
    if not isinstance(groups, list):
        return decoded(_bytes_of(part), _charset(part))[:_LONGEST_TEXT]
    texts = []
    for group in groups:
        if isinstance(group, Message):
            lines = [f"{name}: {value}" for name, value in readable_headers(group.raw_items())]
            rest = group.get_payload()
            texts.append("\n".join([*lines, rest.strip() if isinstance(rest, str) else ""]).strip())
    return "\n\n".join(each for each in texts if each)[:_LONGEST_TEXT]


def _merged(notes: tuple[SourceNote, ...]) -> tuple[SourceNote, ...]:
    merged = SourceNotes()
    for note in notes:
        merged.take(note)
    return merged.all()
