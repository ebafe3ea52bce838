"""Where an address stands in a text, however it is written: in links, in codes, with hidden marks in it."""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from collections.abc import Iterator, Sequence
from html import unescape

from app.document.hidden import HIDDEN
from app.formatting.resend.reports.recipients import ADDRESS

_CODED = re.compile(
    r"%[0-9a-f]{2}|=(?:40|2e)(?![0-9a-f])|&#x?[0-9a-f]{2,6};|&(?:commat|period|lowbar);"
    r"|\s?[\[({](?:at|@)[\])}]\s?|\s?[\[({](?:dot|\.)[\])}]\s?|.",
    re.IGNORECASE | re.DOTALL,
)
_SPELT = {"at": "@", "dot": "."}
_DEEP = 3
"""How often an address may be coded over again, as in links within links."""
_BASE64 = re.compile(r"[A-Za-z0-9+_-]{8,2000}={0,2}")
_BASE64_SLASHED = re.compile(r"[A-Za-z0-9+/]{16,2000}={0,2}")
_AFTER_A_WORD = (*" .,;:!?",)
_ROUND = (("<", ">"), ("[", "]"), ("(", ")"))
_OURS = re.compile(
    r"(?:^|[.@])(?:homeoffice|hmpo|hmpassportoffice|passport\.service)\.gov\.uk$|\.gov\.uk$",
    re.IGNORECASE,
)


def is_ours(address: str) -> bool:
    """Whether an address is one of the government's own."""
    return bool(_OURS.search(address))


def addresses_of(text: str) -> tuple[str, ...]:
    """The addresses of a text, each once, in order, in small letters."""
    folded, _ = _folded(text)
    return tuple(
        dict.fromkeys(each[0].strip("'`*").casefold() for each in ADDRESS.finditer(folded))
    )


def places_of(address: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each place of an address, with its brackets and its `mailto:`."""
    if not address or len(text) < len(address):
        return
    wanted = _folded(address.strip())[0]
    folded, places = _folded(text)
    reached = 0
    for found in re.finditer(rf"(?<![\w.+-]){re.escape(wanted)}(?![\w-]|\.\w)", folded):
        start, end = places[found.start()], places[found.end()]
        start, end = _with_brackets(text, start, end)
        if start and text[start - 1] == " " and text[end : end + 1] in _AFTER_A_WORD:
            # No two spaces side by side, and none before a full stop.
            start -= 1
        if start >= reached:
            yield start, end
            reached = end


def stands_in(address: str, text: str) -> bool:
    """Whether an address stands anywhere in a text, also within what a link carries in base64."""
    if any(True for _ in places_of(address, text)):
        return True
    return any(any(True for _ in places_of(address, each)) for each in _decoded(text))


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """A text in its plainest form, and where each of its characters (and its end) stands in the text."""
    places: Sequence[int] = range(len(text) + 1)
    for _ in range(_DEEP):
        before = text
        text, places = _fold_once(text, places)
        if text == before:
            break
    return text, places


def _fold_once(text: str, places: Sequence[int]) -> tuple[str, Sequence[int]]:
    if text.isascii() and not any(each in text for each in "%=&[({"):
        return text.lower(), places
    pieces: list[str] = []
    new: list[int] = []
    for found in _CODED.finditer(text):
        plain = _plain(found[0])
        pieces.append(plain)
        new.extend([places[found.start()]] * len(plain))
    new.append(places[len(text)])
    return "".join(pieces), new


def _plain(piece: str) -> str:
    if len(piece) == 1:
        if piece.isascii():
            return piece.lower()
        return "" if HIDDEN.match(piece) else unicodedata.normalize("NFKC", piece).casefold()
    if piece[0] in "%=":
        code = int(piece[1:], 16)
        return chr(code).lower() if 0x20 < code < 0x7F else piece.lower()
    if piece[0] == "&":
        return unescape(piece).lower()
    inner = piece.strip(" \t\r\n\xa0[](){}").lower()
    return _SPELT.get(inner, inner)


def _decoded(text: str) -> Iterator[str]:
    for found in (*_BASE64.finditer(text), *_BASE64_SLASHED.finditer(text)):
        piece = found[0].replace("-", "+").replace("_", "/").rstrip("=")
        try:
            yield base64.b64decode(
                piece[: len(piece) - (len(piece) % 4 == 1)] + "=" * (-len(piece) % 4)
            ).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError, ValueError):
            continue


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """With what stands round the address and would be left empty."""
    while True:
        before = start
        if text[max(0, start - 7) : start].lower() == "mailto:":
            start -= 7
        for left, right in _ROUND:
            if text[start - 1 : start] == left and start and text[end : end + 1] == right:
                start, end = start - 1, end + 1
        if start == before:
            return start, end
