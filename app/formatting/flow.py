"""Words of one paragraph as they are shown: white space made one, lines as they break, runs by their look."""

from __future__ import annotations

import re

import msgspec

from app.formatting.rich import PLAIN, Look, RichRun


class FlowWords(msgspec.Struct, frozen=True):
    """What holds for a piece of text.

    Attributes:
        look, link, control: as of a `RichRun`.
        kept_spaces: its spaces are shown as they are.
    """

    look: Look = PLAIN
    link: str = ""
    control: bool = False
    kept_spaces: bool = False


_SPACES = re.compile("[ \t\n\r\f]+")
_FIXED = "\u00a0"
_SOFT = "\u00ad"


class RichFlow:
    """Collects the words of one paragraph. A fixed space is never merged with others."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, FlowWords]] = []
        self.blank_line = True

    @property
    def blank(self) -> bool:
        """Whether there are no words."""
        return not any(text.strip() for text, _ in self._pieces)

    def add(self, text: str, words: FlowWords) -> None:
        """Add text of one line."""
        text = text.replace(_SOFT, "")
        if words.kept_spaces:
            text = text.replace(" ", _FIXED).replace("\t", _FIXED)
        text = _SPACES.sub(" ", text)
        before = self._pieces[-1][0] if self._pieces else "\n"
        if before.endswith((" ", "\n")):
            text = text.removeprefix(" ")
        if text:
            self._pieces.append((text, words))
            self.blank_line = self.blank_line and not text.strip()

    def add_line(self, words: FlowWords) -> None:
        """Begin another line."""
        if self._pieces and self._pieces[-1][0].endswith(" "):
            text, before = self._pieces.pop()
            if text != " ":
                self._pieces.append((text[:-1], before))
        self._pieces.append(("\n", words))
        self.blank_line = True

    def take(self) -> tuple[RichRun, ...]:
        """Return what was collected, without blanks at its ends, and begin anew; nothing where there is none."""
        pieces, self._pieces, self.blank_line = self._pieces, [], True
        texts = [text.replace(_FIXED, " ") for text, _ in pieces]
        whole = "".join(texts)
        first, last = len(whole) - len(whole.lstrip()), len(whole.rstrip())
        runs: list[RichRun] = []
        gathered: list[str] = []
        position = 0
        now = FlowWords()

        def end() -> None:
            if gathered:
                runs.append(RichRun("".join(gathered), now.look, now.link, now.control))
                gathered.clear()

        for text, (_, words) in zip(texts, pieces, strict=True):
            start, position = position, position + len(text)
            shown = text[max(first - start, 0) : max(last - start, 0)]
            if not shown:
                continue
            if (words.look, words.link, words.control) != (now.look, now.link, now.control):
                end()
                now = words
            gathered.append(shown)
        end()
        return tuple(runs)
