r"""Postal addresses, as officers type or paste them and as messages print them: one part a line, and no commas.

>>> address_lines("1 Example Street, Newport np201xa")
('1 Example Street', 'Newport', 'NP20 1XA')
>>> address_lines("12 rue de l’Exemple,\n75001 Paris,\nFrance")
('12 rue de l’Exemple', '75001 Paris', 'France')
"""

from __future__ import annotations

import re

_POSTCODE = re.compile(
    r"(?P<out>GIR|BFPO|[A-Z]{1,2}\d[A-Z\d]?)\s*(?P<into>0AA|\d[A-Z]{2})", re.ASCII | re.IGNORECASE
)
_AT_END = re.compile(
    rf"(?P<before>.*?)[\s,]*\b(?P<code>{_POSTCODE.pattern})", re.ASCII | re.IGNORECASE
)
_COUNTRY = re.compile(
    r"(?:the )?(?:united kingdom|uk|u\.k\.|great britain|gb|y deyrnas unedig|y du)\.?",
    re.IGNORECASE,
)


_LONGEST = 300
"""Characters of a line in which a postcode is looked for: more than any line of an address has."""


def address_lines(text: str) -> tuple[str, ...]:
    """Return the parts of an address, one a line, without commas between them.

    A UK postcode stands on a line of its own, in capitals; *United Kingdom* after it goes, because the address is used
    there. Of an address elsewhere the lines stay as they are, the country last.
    """
    lines = text.split("\n")
    if len([line for line in lines if line.strip(" ,")]) == 1:
        lines = text.split(",")
    parts = [" ".join(line.strip(" \t,;").split()) for line in lines]
    parts = [part.rstrip(".") if _COUNTRY.fullmatch(part) else part for part in parts if part]
    if (
        len(parts) > 1
        and _COUNTRY.fullmatch(parts[-1])
        and _AT_END.fullmatch(parts[-2][-_LONGEST:])
    ):
        parts.pop()
    found = _AT_END.fullmatch(parts[-1][-_LONGEST:]) if parts else None
    if found is not None:
        before = parts[-1][: -len(found["code"])].rstrip(" ,")
        code = f"{found['out']} {found['into']}".upper()
        parts[-1:] = [before, code] if before else [code]
    return tuple(parts)


def has_postcode(lines: tuple[str, ...]) -> bool:
    """Whether the last part of an address is a UK postcode."""
    return bool(lines) and _POSTCODE.fullmatch(lines[-1]) is not None
