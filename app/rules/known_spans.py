"""Spans that aren't prose and can be told by their form: addresses, numbers, references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.rules.texts import Masked

_POSTCODE = r"[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}"
_FORMS: tuple[tuple[str, str], ...] = (
    ("email", r"(?<![\w.+-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"),
    (
        "link",
        r"(?:https?://|www\.)[^\s<>\"“”]{1,2000}"
        r"|(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,5}(?:uk|com|org|net|wales|cymru|eu)\b(?:/[^\s<>\"“”]{0,2000})?",
    ),
    ("number", r"(?<![\w+])(?:\+44|\(?0)[0-9() ]{8,16}[0-9](?!\w)"),
    (
        "reference",
        # Passport numbers and references of applications; then numbers of forms and letters.
        r"\b(?:[A-Z]{1,4}[ -]?)?[0-9]{6,12}(?:[/-][0-9A-Z]{1,6})?\b"
        r"|\b(?:PEX|PGR|PAP|HMPO)[ -]?[0-9]{3,12}\b"
        r"|\b(?:SE|LS|PD|D|C|CF|ML|PS|MF|SC|HO)[0-9]{1,4}[A-Z]?\b"
        # Names of files.
        r"|(?<!\w)[\w-]{1,63}\.(?:jpe?g|png|heic|gif|tiff?|bmp|pdf|docx?|xlsx?|txt|zip)\b",
    ),
    ("address", rf"\b{_POSTCODE}\b|\b(?:BFPO|PO Box|Blwch Post) ?[0-9]{{1,5}}\b"),
)
_KNOWN = re.compile("|".join(f"(?P<{what}>{form})" for what, form in _FORMS))
_MAY_HOLD = re.compile(r"[0-9@/]|\w\.\w")
_AFTER_ADDRESS = ".,;:!?)]}'’”"


def known_spans(plain: str) -> Iterator[Masked]:
    """Yield the stretches of a text that are known by their form, in order."""
    if not _MAY_HOLD.search(plain):
        return
    for found in _KNOWN.finditer(plain):
        what = found.lastgroup or ""
        end = found.end()
        if what == "link":
            # A stop after an address belongs to the sentence.
            end = found.start() + len(found.group().rstrip(_AFTER_ADDRESS))
        yield Masked(found.start(), end, what)


def name_forms(names: Iterable[str]) -> tuple[str, ...]:
    """Return the forms in which the names of people stand in texts: whole, in parts, in capitals."""
    parts = [part for name in names for part in (name.strip(), *name.split()) if len(part) > 1]
    return tuple(dict.fromkeys(form for part in parts for form in (part, part.upper())))


def name_spans(text: str, forms: Iterable[str]) -> Iterator[Masked]:
    """Yield where names stand as whole words."""
    for name in forms:
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
                yield Masked(start, end, "name")
            start = text.find(name, end)


def in_order(spans: Iterable[Masked]) -> tuple[Masked, ...]:
    """Return the spans by their places."""
    return tuple(sorted(spans, key=lambda span: (span.start, span.end)))
