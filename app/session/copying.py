"""The copy policy: what may be copied, and what goes on the clipboard; the same for buttons, keys and selections."""

from __future__ import annotations

from typing import Literal

import msgspec

from app.compose.message import Message
from app.document import html_document
from app.findings import Finding

What = Literal["subject", "message"]


class Payload(msgspec.Struct, frozen=True):
    """What goes on the clipboard.

    Attributes:
        what: the part of the message that it is.
        plain: the plain text.
        html: a whole HTML document, or empty where the channel takes plain text only.
    """

    what: What
    plain: str
    html: str = ""


class Blocked(msgspec.Struct, frozen=True):
    """Why nothing may be copied: the findings that stop it, the first to be mended first."""

    findings: tuple[Finding, ...]


def payload_of(message: Message, what: What) -> Payload | Blocked:
    """Return what to copy, or why not.

    A message that isn't ready stops its subject too: they are sent together.
    """
    if message.blocking:
        return Blocked(message.blocking)
    if what == "subject":
        return Payload("subject", message.subject)
    html = html_document(message.html) if message.rich else ""
    return Payload("message", message.plain, html)
