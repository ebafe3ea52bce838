"""Email addresses as they are typed and pasted: whether one can be written to, and what a slip was meant to be."""

from __future__ import annotations

import re

_LONGEST = 320
"""Code points: 64 before the @ and 255 after it are the most that an address may have (RFC 5321)."""
_NAMED = re.compile(r"[^<>]*<([^<>\s]+@[^<>\s]+)>[\s,;.]*")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "£": "", "\u00ad": ""})


def is_address(text: str) -> bool:
    """Whether a text is an address that mail can go to, in letters that every mail program takes."""
    if len(text) > _LONGEST or not text.isascii():
        return False
    # Only a message with such a question needs it.
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415

    try:
        validate_email(text, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError:
        return False
    return True


def meant_address(text: str) -> str:
    """Return the address that a text with a slip was meant to be; empty where that can't be told.

    >>> meant_address("mailto:ann.o’neill@example,com,")
    "ann.o'neill@example.com"
    """
    if len(text) > _LONGEST or "@" not in text:
        return ""
    named = _NAMED.fullmatch(text)
    meant = (named[1] if named else text).translate(_STRAIGHT)
    meant = re.sub(r"\s+", "", meant).removeprefix("mailto:").removeprefix("Mailto:")
    meant = meant.partition("?")[0].strip("<>()[]\"',;:.")
    local, _, domain = meant.rpartition("@")
    meant = f"{re.sub(r'[.]{2,}', '.', local)}@{re.sub(r'[.,;]+', '.', domain)}"
    return meant if meant != text and is_address(meant) else ""
