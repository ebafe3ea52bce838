"""The copy policy: what may be copied, what goes on the clipboard, and what is remembered of it.

Two facts are kept apart. *Is on the clipboard* is known to whoever put it there, until another program puts something
else. *Was copied, and is unchanged since* is known here: it holds as long as the message is what was copied.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

import msgspec

from app.compose.companions import Companion
from app.compose.message import Message
from app.document import html_document
from app.findings import Finding
from app.language import MessageLanguage

What = Literal["subject", "message", "note"]
"""A part that is copied: of the message, or the note that goes with it."""


class Payload(msgspec.Struct, frozen=True):
    """What goes on the clipboard.

    Attributes:
        what: the part that it is.
        channel, language: of the message or the note.
        plain: the plain text.
        html: a whole HTML document, or empty where the channel takes plain text only.
        entry: the entry that a note goes with.
        sheet: the sheet of the case that it is of, where that isn't the one in front.
    """

    what: What
    channel: str
    language: MessageLanguage
    plain: str
    html: str = ""
    entry: str = ""
    sheet: int | None = None


class Copied(msgspec.Struct, frozen=True):
    """What was copied, and when (local time)."""

    payload: Payload
    at: datetime


class Blocked(msgspec.Struct, frozen=True):
    """Why nothing may be copied: the findings that stop it, the first to be mended first."""

    findings: tuple[Finding, ...]


def payload_of(message: Message, what: What, entry: str = "") -> Payload | Blocked:
    """Return what to copy, or why not.

    A message that isn't ready stops its subject too: they are sent together.

    Args:
        message: the message, or the companion's own where it is a note.
        what: the part of it.
        entry: the entry that a note goes with.
    """
    if message.blocking:
        return Blocked(message.blocking)
    return _as_it_stands(message, what, entry)


def with_copy(copies: tuple[Copied, ...], payload: Payload, at: datetime) -> tuple[Copied, ...]:
    """What was copied, the latest last, with one copy more; of each part only the latest is remembered."""
    part = (payload.what, payload.entry)
    others = (each for each in copies if (each.payload.what, each.payload.entry) != part)
    return (*others, Copied(payload, at))


def is_unchanged(copied: Copied, message: Message, companions: Iterable[Companion]) -> bool:
    """Whether a part still is what was copied of it."""
    was, found = copied.payload, _holder(copied.payload, message, companions)
    if found is None:
        return False
    # The HTML is made only where the rest is the same.
    plain = found.subject if was.what == "subject" else found.plain
    if (was.channel, was.language, was.plain) != (found.channel, found.language, plain):
        return False
    return not was.html or was.html == _as_it_stands(found, was.what, was.entry).html


def is_there(copied: Copied, message: Message, companions: Iterable[Companion]) -> bool:
    """Whether there still is a part as it was copied, changed or not: a note may have gone with its template."""
    return _holder(copied.payload, message, companions) is not None


def _holder(was: Payload, message: Message, companions: Iterable[Companion]) -> Message | None:
    """What a part is of now."""
    if was.what == "note":
        notes = (each.message for each in companions if each.entry == was.entry)
        return next(notes, None)
    return message if was.what == "message" or message.subject_parts else None


def _as_it_stands(message: Message, what: What, entry: str) -> Payload:
    if what == "subject":
        return Payload(what, message.channel, message.language, message.subject)
    rich = message.rich and what == "message"
    html = html_document(message.html) if rich else ""
    return Payload(what, message.channel, message.language, message.plain, html, entry)
