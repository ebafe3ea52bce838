"""What an author probably meant by an address that no link may lead to."""

from __future__ import annotations

import re

_SITE = re.compile(r"(?:https?:?/*)?(?P<rest>[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s()]*)?)", re.IGNORECASE)
_EMAIL = re.compile(r"(?:mailto:/*)?(?P<rest>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_NUMBER = re.compile(r"(?:tel:)?(?P<rest>\+?[\d ()-]{6,20})", re.IGNORECASE)


def mended_address(address: str) -> str:
    """Return the address with what stands before it, or nothing where it is none.

    >>> mended_address("www.gov.uk/passport-fees")
    'https://www.gov.uk/passport-fees'
    >>> mended_address("office@example.gov.uk"), mended_address("0300 222 0000")
    ('mailto:office@example.gov.uk', 'tel:03002220000')
    """
    text = address.strip()
    if found := _EMAIL.fullmatch(text):
        return f"mailto:{found['rest']}"
    if found := _NUMBER.fullmatch(text):
        return "tel:" + re.sub(r"[ ()-]", "", found["rest"])
    if found := _SITE.fullmatch(text):
        return f"https://{found['rest']}"
    return ""
