"""Plain text of mails whose lines were broken for transport (`format=flowed`, RFC 3676)."""

from __future__ import annotations

_SIGNATURE = "-- "


def unflowed(text: str, *, without_blank: bool) -> str:
    """Text with its paragraphs in one line again.

    Args:
        text: as it came.
        without_blank: the blank at a line's end belongs to the break (`DelSp=yes`).
    """
    found: list[str] = []
    before = -1
    for line in text.replace("\r\n", "\n").split("\n"):
        words = line.lstrip(">")
        depth = len(line) - len(words)
        words = words.removeprefix(" ")
        if before == depth:
            last = found.pop()
            found.append((last[:-1] if without_blank else last) + words)
        else:
            found.append(">" * depth + (" " if depth else "") + words)
        goes_on = words.endswith(" ") and words != _SIGNATURE
        before = depth if goes_on else -1
    return "\n".join(found)
