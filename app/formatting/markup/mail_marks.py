"""Elements by which mail programs mark the mail that a reply quotes."""

from __future__ import annotations

import re

from app.formatting.markup.sheets import Declared
from app.formatting.markup.tree import Element

_CLASSES = {
    *("gmail_quote", "gmail_quote_container", "yahoo_quoted", "moz-cite-prefix", "gmail_attr"),
    *("protonmail_quote", "zmail_extra", "tutanota_quote", "moz-email-headers-table"),
    "ms-outlook-mobile-reference-message",
}
_IDS = {
    *("mail-editor-reference-message-container", "olk_src_body_section", "isforwardcontent"),
    *("isreplycontent", "replycontainer", "reply-intro", "yahoo_quoted", "quotedtext", "_origin"),
}
_FROM_HERE = {"divrplyfwdmsg", "stopspelling", "zwchr", "previousmessage", "appendonsend_header"}
_PREFIX = re.compile(r"^(?:x_)+")


def begins_quote(element: Element, declared: Declared) -> bool:
    """Whether an element holds quoted mail."""
    attributes = element.attributes
    if element.tag == "blockquote":
        return _is_quoted(element, declared)
    if attributes.get("name", "").lower() == "quote" and element.tag == "div":
        return True
    names = {_PREFIX.sub("", each) for each in element.classes}
    return bool(names & _CLASSES) or _identity(element) in _IDS


def quotes_what_follows(element: Element) -> bool:
    """Whether everything from an element on is quoted mail."""
    return _identity(element) in _FROM_HERE


def _identity(element: Element) -> str:
    return _PREFIX.sub("", element.attributes.get("id", "").lower())


def _is_quoted(element: Element, declared: Declared) -> bool:
    """Whether a block quotation is of a mail; programs indent with the same element."""
    if element.attributes.get("type", "").lower() == "cite" or "cite" in element.attributes:
        return True
    if {_PREFIX.sub("", each) for each in element.classes} & _CLASSES:
        return True
    border = " ".join(
        value for name, value in declared.items() if name.startswith("border")
    ).lower()
    if border and "none" not in border:
        return True
    return not any(name.startswith(("margin", "padding", "border")) for name in declared)
