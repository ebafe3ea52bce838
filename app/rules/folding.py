"""A text as rules compare it: as long as it was, so that every position stays."""

from __future__ import annotations

_TABLE: dict[int, str] = {
    0x2019: "'",
    0x02BC: "'",
    0x2010: "-",
    0x2011: "-",
    **dict.fromkeys((0xA0, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B)), " "),
    # Half of a character: it can't be encoded, and says nothing.
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}


def plain_of(text: str) -> str:
    """Return the text with straight apostrophes, common hyphens and blanks, and nothing that can't be encoded."""
    return text if text.isascii() else text.translate(_TABLE)


def folded(plain: str) -> str:
    """Return the text in small letters, as long as it was."""
    lowered = plain.lower()
    if len(lowered) == len(plain):
        return lowered
    return "".join(small if len(small := each.lower()) == 1 else each for each in plain)
