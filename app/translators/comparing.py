"""A unit as it came back, held against a text as it stands in the pack."""

from __future__ import annotations

import re

from app.templates.written_texts import WrittenText
from app.translators.numbering import Inline, LockMark, number_texts

_BLANKS = re.compile(r"[ \t\r\n]+")


def says(source: Inline, text: WrittenText) -> bool:
    """Whether a unit's English is that of the pack, mark for mark."""
    return joined(source) == joined(number_texts(text.en.text, None).source)


def joined(inline: Inline) -> Inline:
    """Neighbouring words as one, with single blanks, and none round the whole."""
    pieces: list[str | LockMark] = []
    for each in inline:
        last = pieces[-1] if pieces else None
        if isinstance(each, str) and isinstance(last, str):
            pieces[-1] = last + each
        else:
            pieces.append(each)
    words = [_BLANKS.sub(" ", each) if isinstance(each, str) else each for each in pieces]
    if words and isinstance(words[0], str):
        words[0] = words[0].lstrip(" ")
    if words and isinstance(words[-1], str):
        words[-1] = words[-1].rstrip(" ")
    return tuple(each for each in words if each != "")


def plain(inline: Inline) -> str:
    """The words, with a dot for each mark: enough to tell whether there is anything."""
    return "".join(each if isinstance(each, str) else "·" for each in inline)


def shown(data: str) -> str:
    """What is locked, as it may be told on one line."""
    return " ".join(data.split()) or "¶"
