"""A mail as a delivery report is read from it: its head, its words, its status part, the email that it gives back.

Read more forgivingly than a message that is copied: servers get MIME wrong, and only words are needed.
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email.header import decode_header
from email.message import Message

import msgspec

from app.formatting.resend.reports.html_words import html_words

_MOST_PARTS = 100
MOST_CHARACTERS = 400_000
"""Of the words of a report; more is never its own, but the email that it gives back."""


class MailParts(msgspec.Struct, frozen=True):
    """What is looked at in a mail.

    Attributes:
        head: its header fields, by name in small letters; of several, the first.
        kind: its content type, with what kind of report it says that it is: `multipart/report delivery-status`.
        words: of its parts that are read, those of HTML where there are no others.
        statuses: the text of its `message/delivery-status` parts.
        original: the mail that it gives back, as text.
        original_headers: the headers of one, where that is all that it gives back.
    """

    head: dict[str, str]
    kind: str = ""
    words: str = ""
    statuses: tuple[str, ...] = ()
    original: str = ""
    original_headers: str = ""


def parts_of(data: bytes) -> MailParts:
    """Read a mail; whatever comes in, nothing fails."""
    mail = email.message_from_bytes(_without_envelope(data))
    plain, html, statuses = [], [], []
    original = headers = ""
    for part in _walk(mail):
        kind = part.get_content_type()
        if kind in ("message/delivery-status", "message/global-delivery-status"):
            statuses.append(_inner_text(part))
        elif kind in ("message/rfc822", "message/global", "message/partial"):
            original = original or _inner_text(part)
        elif kind in ("text/rfc822-headers", "message/rfc822-headers", "message/global-headers"):
            headers = headers or _inner_text(part)
        elif kind == "text/html":
            html.append(html_words(_text(part)))
        elif kind.startswith("text/") or (part is mail and not part.is_multipart()):
            plain.append(_text(part))
    words = "\n".join(plain) if any(each.strip() for each in plain) else "\n".join(html)
    return MailParts(
        _head(mail),
        f"{mail.get_content_type()} {mail.get_param('report-type') or ''}".lower().strip(),
        words[:MOST_CHARACTERS],
        tuple(statuses),
        original,
        headers,
    )


def _without_envelope(data: bytes) -> bytes:
    """Without the line of a mailbox file, blank lines and the mark of UTF-8 before the head."""
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    return re.sub(rb"\A(?:>?From [^\r\n]*\r?\n)+", b"", data)


def _walk(mail: Message) -> Iterator[Message]:
    """The parts that aren't in a mail within the mail, in order."""
    waiting, seen = [mail], 0
    while waiting and seen < _MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            waiting[:0] = [each for each in payload if isinstance(each, Message)]
        else:
            yield part


def _inner_text(part: Message) -> str:
    """The text of a part whose content is again made of header fields."""
    payload = part.get_payload()
    if not isinstance(payload, list):
        return _text(part)
    mails = [each for each in payload if isinstance(each, Message)]
    encoding = part.get("content-transfer-encoding", "").strip().lower()
    if encoding in ("base64", "quoted-printable") and len(mails) == 1 and not mails[0].keys():
        # Forbidden for such parts (RFC 2046, 5.2), and done: then it was taken for a mail without a head.
        inner = mails[0].get_payload()
        return _decoded(inner if isinstance(inner, str) else "", encoding)
    return "\n".join(_as_text(each) for each in mails)


def _as_text(mail: Message) -> str:
    try:
        return mail.as_string()
    except (ValueError, LookupError, TypeError, KeyError, AttributeError):
        # What it can't write again, such as a charset that nobody knows.
        head = "".join(f"{name}: {value}\n" for name, value in mail.items())
        payload = mail.get_payload()
        return f"{head}\n{payload if isinstance(payload, str) else ''}"


def _decoded(text: str, encoding: str) -> str:
    wrapper = Message()
    wrapper["content-transfer-encoding"] = encoding
    wrapper.set_payload(text)
    return _text(wrapper)


def _text(part: Message) -> str:
    """The text of a part, decoded as far as it says how."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AssertionError):
        data = None
    if not isinstance(data, bytes):
        payload = part.get_payload()
        return payload if isinstance(payload, str) else ""
    for charset in (part.get_content_charset(), "utf-8"):
        try:
            return data.decode(charset or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")


def _head(mail: Message) -> dict[str, str]:
    head: dict[str, str] = {}
    for name, value in mail.raw_items():
        # Letters that aren't ASCII are bytes to the parser, whatever was meant by them; most mean UTF-8.
        text = str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        head.setdefault(name.lower(), _field(text))
    return head


def _field(value: str) -> str:
    """A field on one line, its encoded words read."""
    flat = " ".join(value.split())
    if "=?" not in flat:
        return flat
    try:
        pieces = decode_header(flat)
        return "".join(
            piece.decode(charset or "ascii", "replace") if isinstance(piece, bytes) else piece
            for piece, charset in pieces
        )
    except (ValueError, LookupError):
        return flat
