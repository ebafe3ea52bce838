"""Email addresses as they are typed and pasted: whether one can be written to, and what a slip was meant to be.

The one place for it: the kind of question `email`, and recipients.
"""

from __future__ import annotations

import re

import msgspec

from app.language.email_slips import known_domain, likely_meant

_LONGEST = 320
"""Code points: 64 before the @ and 255 after it are the most that an address may have (RFC 5321)."""
_NAMED = re.compile(r"[^<>]*<([^<>\s]+@[^<>\s]+)>[\s,;.]*")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "£": "", "\u00ad": ""})


class CheckedAddress(msgspec.Struct, frozen=True):
    """An address that was looked at.

    Attributes:
        usable: mail can go to it.
        meant: what it was likely meant to be, most likely first; nothing where it looks right, or can't be told.
    """

    usable: bool
    meant: tuple[str, ...] = ()


def check_address(text: str) -> CheckedAddress:
    """Tell whether mail can go to an address, and what it was likely meant to be. Nothing is put right by itself.

    >>> check_address("ann@gmial.com")
    CheckedAddress(usable=True, meant=('ann@gmail.com',))
    """
    if is_address(text):
        return CheckedAddress(usable=True, meant=likely_meant(text))
    meant = meant_address(text)
    return CheckedAddress(usable=False, meant=(meant,) if meant else ())


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
    >>> meant_address("ann@hotmall,con")
    'ann@hotmail.com'
    """
    if len(text) > _LONGEST or "@" not in text:
        return ""
    named = _NAMED.fullmatch(text)
    meant = (named[1] if named else text).translate(_STRAIGHT)
    meant = re.sub(r"(?i)^mailto:", "", re.sub(r"\s+", "", meant))
    meant = meant.partition("?")[0].strip("<>()[]\"',;:.!/\\")
    local, _, domain = meant.rpartition("@")
    domain = re.sub(r"[.,;]+", ".", domain)
    meant = f"{re.sub(r'[.]{2,}', '.', local)}@{known_domain(domain.lower()) or domain}"
    if not is_address(meant):
        return ""
    likely = (*likely_meant(meant), meant)[0]
    return likely if likely != text else ""
