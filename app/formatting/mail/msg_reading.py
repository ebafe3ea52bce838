"""Reads `.msg`, as Outlook saves a mail (MS-OXMSG): its headers, body and attachments, which aren't opened."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email import message_from_string
from email.policy import compat32
from email.utils import format_datetime

from app.errors import AppError
from app.formatting.bounds import check_length
from app.formatting.encodings import decoded, html_decoded
from app.formatting.mail.compound import CompoundFile, Storage
from app.formatting.mail.mail_headers import readable_headers
from app.formatting.mail.rtf_html import held_text, rtf_kind
from app.formatting.mail.rtf_unpacking import unpacked_rtf
from app.formatting.markup.reading import read_html
from app.formatting.notes import SourceNotes
from app.formatting.plain_reading import read_plain
from app.formatting.quoting import with_quotes
from app.formatting.rich import Attachment, Mail, RichDocument, SourceKind

_DEEPEST = 6
_MOST_ATTACHMENTS = 500
_TEXT, _TEXT_8, _BINARY, _OBJECT = "001F", "001E", "0102", "000D"
_SUBJECT, _CLASS, _HEADERS, _TO, _CC = 0x0037, 0x001A, 0x007D, 0x0E04, 0x0E03
_SENDER_NAME, _SENDER_SMTP, _SENDER_ADDRESS = 0x0C1A, 0x5D01, 0x0C1F
_FOR_NAME, _FOR_SMTP, _FOR_ADDRESS = 0x0042, 0x5D02, 0x0065
_SENT, _DELIVERED = 0x0039, 0x0E06
_BODY, _RTF, _HTML, _REPORT, _PAGE, _OWN_PAGE = 0x1000, 0x1009, 0x1013, 0x1001, 0x3FDE, 0x3FFD
_LONG_NAME, _SHORT_NAME, _NAME, _MEDIA, _DATA, _CONTENT_ID = (
    0x3707,
    0x3704,
    0x3001,
    0x370E,
    0x3701,
    0x3712,
)
_RECIPIENT_NAME, _RECIPIENT_SMTP, _RECIPIENT_ADDRESS, _RECIPIENT_KIND = (
    0x3001,
    0x39FE,
    0x3003,
    0x0C15,
)
_RECIPIENT_REPORT = 0x1001
_AGES_AGO = datetime(1601, 1, 1, tzinfo=UTC)
_ENTRY = struct.Struct("<HHI8s")
_KINDS = {1: "To", 2: "Cc", 3: "Bcc"}


def read_msg(data: bytes, *, quotes_told: bool = True) -> Mail:
    """Read a mail.

    Args:
        data: all of it.
        quotes_told: mail that is quoted is told by its words, as `read_document` has it.

    Raises:
        AppError: `source-damaged`, `source-members`, `source-unpacks`; of its body `source-too-large`,
            `source-too-many`, `source-too-deep`.
    """
    return _read(CompoundFile(data).root, 32, quotes_told=quotes_told)


def _read(folder: Storage, head: int, *, quotes_told: bool, depth: int = 0) -> Mail:
    item = _Item(folder, head)
    document = _body(item)
    notes = SourceNotes()
    for note in document.told:
        notes.take(note)
    attachments = tuple(_attachments(folder, notes, depth, quotes_told=quotes_told))
    kind = item.text(_CLASS).upper()
    if ("SMIME" in kind and "MULTIPARTSIGNED" not in kind) or "RPMSG" in kind:
        notes.add("encrypted")
    blocks = with_quotes(document.blocks) if quotes_told else document.blocks
    headers = tuple(_headers(item, folder))
    return Mail(headers, RichDocument(blocks, notes.all(), SourceKind.MSG), attachments)


class _Item:
    """The properties of a message, a recipient or an attachment."""

    def __init__(self, folder: Storage, head: int) -> None:
        self.folder = folder
        self._fixed: dict[int, bytes] = {}
        data = folder.read("__properties_version1.0")
        for at in range(head, len(data) - _ENTRY.size + 1, _ENTRY.size):
            _, identity, _, value = _ENTRY.unpack_from(data, at)
            self._fixed[identity] = value
        self._page = self.number(_OWN_PAGE) or 1252

    def text(self, identity: int) -> str:
        """A text; empty where there is none."""
        if wide := self._stream(identity, _TEXT):
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        return decoded(self._stream(identity, _TEXT_8), _page_name(self._page)).rstrip("\0")

    def binary(self, identity: int) -> bytes:
        """What is kept as bytes."""
        return self._stream(identity, _BINARY)

    def number(self, identity: int) -> int:
        """A number; 0 where there is none."""
        return int.from_bytes(self._fixed.get(identity, b"")[:4], "little")

    def time(self, identity: int) -> str:
        """A time as mails write it; empty where there is none."""
        ticks = int.from_bytes(self._fixed.get(identity, b""), "little")
        try:
            return format_datetime(_AGES_AGO + timedelta(microseconds=ticks // 10)) if ticks else ""
        except OverflowError:
            return ""

    def _stream(self, identity: int, kind: str) -> bytes:
        return self.folder.read(f"__substg1.0_{identity:04X}{kind}")


def _page_name(page: int) -> str:
    """Python's name of a code page of Windows."""
    if 28591 <= page <= 28605:
        return f"iso8859-{page - 28590}"
    return _PAGES.get(page, f"cp{page}")


_PAGES = {
    **{1200: "utf-16-le", 10000: "mac-roman", 20127: "ascii", 20866: "koi8-r", 21866: "koi8-u"},
    **{50220: "iso2022_jp", 50221: "iso2022_jp", 50222: "iso2022_jp", 51932: "euc_jp"},
    **{51949: "euc_kr", 54936: "gb18030", 65001: "utf-8"},
}


# --- the body


def _body(item: _Item) -> RichDocument:
    """The richest form of the body that there is."""
    html = item.binary(_HTML)
    if html.strip():
        page = item.number(_PAGE)
        return read_html(html_decoded(html, _page_name(page) if page else ""), quotes_told=False)
    if text := item.text(_HTML).strip():
        return read_html(text, quotes_told=False)
    rtf = unpacked_rtf(item.binary(_RTF))
    if rtf_kind(rtf) == "html":
        return read_html(held_text(rtf), quotes_told=False)
    text = item.text(_BODY)
    if not text.strip() and rtf:
        text = held_text(rtf)
    if not text.strip():
        text = "\n\n".join([item.text(_REPORT), *_reports(item.folder)]).strip()
    check_length(len(text))
    return RichDocument(read_plain(text))


def _reports(folder: Storage) -> Iterator[str]:
    """Yield what a report says of each recipient."""
    for recipient in _folders(folder, "__recip_version1.0_"):
        if words := _Item(recipient, 8).text(_RECIPIENT_REPORT):
            yield words


# --- headers


def _headers(item: _Item, folder: Storage) -> Iterator[tuple[str, str]]:
    """Yield the headers as they came; of a mail that was never sent, what its properties say."""
    transport = item.text(_HEADERS)
    if transport.strip():
        message = message_from_string(transport.lstrip(), policy=compat32)
        if message.get("from") or message.get("subject"):
            yield from readable_headers(message.raw_items())
            return
    sender = _address(
        item.text(_FOR_NAME) or item.text(_SENDER_NAME),
        item.text(_FOR_SMTP) or item.text(_SENDER_SMTP),
        item.text(_FOR_ADDRESS) or item.text(_SENDER_ADDRESS),
    )
    recipients: dict[str, list[str]] = {}
    for each in _folders(folder, "__recip_version1.0_"):
        recipient = _Item(each, 8)
        address = _address(
            recipient.text(_RECIPIENT_NAME),
            recipient.text(_RECIPIENT_SMTP),
            recipient.text(_RECIPIENT_ADDRESS),
        )
        recipients.setdefault(_KINDS.get(recipient.number(_RECIPIENT_KIND), "To"), []).append(
            address
        )
    values = {
        "From": sender,
        "To": ", ".join(recipients.get("To", ())) or item.text(_TO),
        "Cc": ", ".join(recipients.get("Cc", ())) or item.text(_CC),
        "Subject": item.text(_SUBJECT),
        "Date": item.time(_SENT) or item.time(_DELIVERED),
    }
    yield from ((name, value) for name, value in values.items() if value)


def _address(name: str, smtp: str, other: str) -> str:
    """Name and address as mails write them; addresses of a directory, which say nothing, are left out."""
    address = smtp or (other if "@" in other else "")
    if not address or address == name:
        return name or address
    return f"{name} <{address}>" if name else address


# --- attachments


def _folders(folder: Storage, prefix: str) -> Iterator[Storage]:
    names = [name for name in folder.folders if name.startswith(prefix)]
    for name in names[:_MOST_ATTACHMENTS]:
        if found := folder.folder(name):
            yield found


def _attachments(
    folder: Storage, notes: SourceNotes, depth: int, *, quotes_told: bool
) -> Iterator[Attachment]:
    for each in _folders(folder, "__attach_version1.0_"):
        item = _Item(each, 8)
        name = item.text(_LONG_NAME) or item.text(_SHORT_NAME) or item.text(_NAME)
        name = name.replace("\\", "/").rpartition("/")[2].strip()[:250]
        media = item.text(_MEDIA)
        inner = each.folder(f"__substg1.0_{_DATA:04X}{_OBJECT}")
        mail = None
        if inner is not None and inner.has("__properties_version1.0") and depth < _DEEPEST:
            # One that can't be read is an attachment as any other.
            with suppress(AppError):
                mail = _read(inner, 24, quotes_told=quotes_told, depth=depth + 1)
            media = media or "message/rfc822"
        is_picture = media.startswith("image/") and item.text(_CONTENT_ID)
        if not is_picture:
            notes.add("attachments", name)
        if name.lower().endswith((".p7m", ".rpmsg")):
            notes.add("encrypted")
        size = each.size(f"__substg1.0_{_DATA:04X}{_BINARY}")
        yield Attachment(name, media, size, mail)
