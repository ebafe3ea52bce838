"""Headers of a mail as people read them: unfolded, encoded words decoded (RFC 2047), for anything at all."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator

from app.formatting.encodings import decoded

_FOLD = re.compile(r"\r?\n(?=[ \t])|[\r\n]+")
_WORD = re.compile(r"=\?([A-Za-z0-9._:-]{1,40})(?:\*[^?]{0,40})?\?([bBqQ])\?([^?\r\n]*)\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?[A-Za-z0-9._:*-]{1,80}\?[bBqQ]\?)")
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")


def readable(raw: str) -> str:
    """A header's value as people read it.

    Args:
        raw: as the standard library's parser keeps it, bytes beyond ASCII as surrogates.
    """
    text = decoded(raw.encode("utf-8", "surrogateescape"))
    text = _FOLD.sub("", text).strip()
    if "=?" not in text:
        return text
    return "".join(_pieces(_BETWEEN_WORDS.sub(r"\1", text)))


def readable_headers(raw: Iterable[tuple[str, object]]) -> tuple[tuple[str, str], ...]:
    """Name and value of each header."""
    return tuple((name, readable(str(value))) for name, value in raw)


def _pieces(text: str) -> Iterator[str]:
    """Yield plain stretches and encoded words; words of one encoding that follow each other are one."""
    gathered, charset, position = b"", "", 0
    for found in _WORD.finditer(text):
        between = text[position : found.start()]
        if gathered and (between or found[1].lower() != charset):
            yield decoded(gathered, charset)
            gathered = b""
        yield between
        charset = found[1].lower()
        gathered += _bytes_of(found[2], found[3])
        position = found.end()
    yield decoded(gathered, charset)
    yield text[position:]


def _bytes_of(encoding: str, text: str) -> bytes:
    if encoding in "bB":
        letters = re.sub(r"[^A-Za-z0-9+/]", "", text)
        try:
            return base64.b64decode(letters + "=" * (-len(letters) % 4))
        except binascii.Error:
            return text.encode()
    plain = text.replace("_", " ").encode("utf-8", "surrogatepass")
    return _HEX.sub(lambda found: bytes([int(found[1], 16)]), plain)
