"""Names of files, and whatever else comes from outside, as they can be shown."""

from __future__ import annotations

import re
from contextlib import suppress

_UNSEEN = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\uffff]"
"""Controls, ends of lines, what turns the order of other letters about, and halves of letters."""
_BYTES = 0xDC80
"""From here on Python stands half letters for bytes that are no text."""


def visible(text: str) -> str:
    r"""Return a text as one line: what can't be seen, or would alter the rest, by its number, such as `\u202e`."""
    if not text.isascii():
        with suppress(UnicodeEncodeError):
            # In a shell without a language, Python takes letters that aren't English for bytes.
            text = text.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    return re.sub(_UNSEEN, _escape, text)


def _escape(found: re.Match[str]) -> str:
    number = ord(found[0])
    if _BYTES <= number < _BYTES + 0x80:
        return f"\\x{number - _BYTES + 0x80:02x}"
    return found[0].encode("unicode_escape").decode()
