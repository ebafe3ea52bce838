"""Text of HTML as it is shown: white space made one, lines as they break."""

from __future__ import annotations

import re

import msgspec

from app.document.looks import TextLook
from app.language import Language


class Inside(msgspec.Struct, frozen=True):
    """What holds for the text inside an element.

    Attributes:
        link, number: the address that it leads to, and which link of the document this is; 0 for none.
        hidden: it isn't shown.
        kept_spaces: its spaces and line ends are shown as they are.
        marker: it is the sign or number that Word writes before an item of a list.
    """

    appearance: TextLook = TextLook()
    language: Language = Language.EN
    link: str = ""
    number: int = 0
    hidden: bool = False
    kept_spaces: bool = False
    marker: bool = False


Span = tuple[int, int, Inside]


class FlowText(msgspec.Struct, frozen=True):
    """The text of one paragraph or item; `spans` cover it without a gap."""

    text: str
    spans: tuple[Span, ...]

    @property
    def language(self) -> Language:
        """The language in which it begins."""
        return self.spans[0][2].language


_SPACES = re.compile("[ \t\n\r\f]+")
_FIXED = "\u00a0"


class Flow:
    """Collects the text of one paragraph or item. A fixed space is never merged with others."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, Inside]] = []
        self.blank_line = True

    def add(self, text: str, inside: Inside) -> None:
        """Add text of one line."""
        if inside.kept_spaces:
            text = text.replace(" ", _FIXED).replace("\t", _FIXED)
        text = _SPACES.sub(" ", text)
        before = self._pieces[-1][0] if self._pieces else "\n"
        if before.endswith((" ", "\n")):
            text = text.removeprefix(" ")
        if text:
            self._pieces.append((text, inside))
            self.blank_line = self.blank_line and not text.strip()

    def add_line(self, inside: Inside) -> None:
        """Begin another line."""
        if self._pieces and self._pieces[-1][0].endswith(" "):
            text, within = self._pieces.pop()
            if text != " ":
                self._pieces.append((text[:-1], within))
        self._pieces.append(("\n", inside))
        self.blank_line = True

    def end_line(self, inside: Inside) -> None:
        """Begin another line unless this one is empty."""
        if not self.blank_line:
            self.add_line(inside)

    def take(self) -> FlowText | None:
        """Return what was collected, without blanks at its ends, and begin anew; None where there is nothing."""
        pieces, self._pieces, self.blank_line = self._pieces, [], True
        whole = "".join(text for text, _ in pieces).replace(_FIXED, " ")
        words = whole.strip()
        if not words:
            return None
        before = len(whole) - len(whole.lstrip())
        spans: list[Span] = []
        position = -before
        for text, inside in pieces:
            start, position = max(position, 0), position + len(text)
            end = min(position, len(words))
            if start < end:
                spans.append((start, end, inside))
        return FlowText(words, tuple(spans))
