"""Addresses of links: which are kept, and those that a mail filter wrapped, unwrapped."""

from __future__ import annotations

import base64
import re
from urllib.parse import parse_qs, unquote, urlsplit

SCHEMES = ("http://", "https://", "mailto:", "tel:")
_DEEPEST = 5
_SPACES = re.compile(r"[\s\u0000-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+")
_ADDRESS = re.compile(r"https?://[^\s<>\"'\u00a0]{1,4000}", re.IGNORECASE)
_V3 = re.compile(r"__(.{3,4000}?)__;([A-Za-z0-9_=-]*)!")
_RUN_LENGTHS = {
    letter: at + 2
    for at, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
}


def kept_address(address: str) -> str:
    """An address that may be kept, unwrapped; empty for any other (scripts, files, places within the page)."""
    address = _SPACES.sub("", address)
    if not address.lower().startswith(SCHEMES) or "\\" in address.partition("?")[0]:
        return ""
    return unwrapped(address)


def is_place_within(address: str) -> bool:
    """Whether a link leads nowhere else: to a part of the page, or nowhere."""
    address = _SPACES.sub("", address).lower()
    return not address or address.startswith("#") or address in ("about:blank", "%23")


def unwrapped(address: str) -> str:
    """The address behind those of Safe Links, Proofpoint and the like; what can't be read stays."""
    for _ in range(_DEEPEST):
        behind = _behind(address)
        if not behind.lower().startswith(SCHEMES):
            return address
        address = behind
    return address


def unwrapped_in(text: str) -> str:
    """A text with the wrapped addresses in it unwrapped."""
    if "://" not in text:
        return text
    return _ADDRESS.sub(lambda found: unwrapped(found[0]), text)


def _behind(address: str) -> str:
    """What a wrapped address leads to; empty for one that isn't wrapped, or can't be read."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
        query = parse_qs(parts.query, max_num_fields=50)
    except ValueError:
        return ""
    if host.endswith(("safelinks.protection.outlook.com", "safelinks.protection.office365.us")):
        return query.get("url", [""])[0]
    if re.fullmatch(r"(?:www\.)?urldefense(?:\.proofpoint)?\.(?:com|us)", host):
        return _proofpoint(address, parts.path, query.get("u", [""])[0])
    if host in ("www.google.com", "www.google.co.uk") and parts.path == "/url":
        return (query.get("q") or query.get("url") or [""])[0]
    if host.endswith("cudasvc.com") and parts.path == "/url":
        return query.get("a", [""])[0]
    return ""


def _proofpoint(address: str, path: str, wrapped: str) -> str:
    if path.startswith("/v1/"):
        return unquote(wrapped)
    if path.startswith("/v2/"):
        return unquote(wrapped.translate(str.maketrans("-_", "%/")))
    found = _V3.search(address)
    return _proofpoint_v3(found[1], found[2]) if path.startswith("/v3/") and found else ""


def _proofpoint_v3(wrapped: str, code: str) -> str:
    """`*` stands for a replaced character, `**X` for as many as X says; they follow in base64."""
    try:
        replaced = base64.urlsafe_b64decode(code + "=" * (-len(code) % 4)).decode(
            "utf-8", "replace"
        )
    except ValueError:
        return ""
    left = iter(replaced)
    pieces = re.split(r"(\*\*[A-Za-z0-9_-]|\*)", wrapped)
    for at, piece in enumerate(pieces):
        if piece == "*":
            pieces[at] = next(left, "*")
        elif piece.startswith("**") and len(piece) == len("**A"):
            count = _RUN_LENGTHS[piece[2]]
            pieces[at] = "".join(next(left, "") for _ in range(count))
    # Filters shorten the two slashes of the scheme.
    return re.sub(r"^(https?):/(?!/)", r"\1://", "".join(pieces))
