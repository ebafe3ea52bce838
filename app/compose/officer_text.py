r"""How an officer's paragraphs are written: the small Markdown of wording, in which text is text.

Blank lines part paragraphs, `- ` and `1. ` begin items, `[words](address)` is a link, and an address among words is one
by itself. Nothing else means anything: no looks, no headings, no HTML. A sign that would mean something is written
with a backslash before it, and a break within a paragraph as a backslash at the end of its line.

    >>> text = "Send *one* of these:\n- a letter\n- [a form](https://www.gov.uk/forms)"
    >>> lead, items = parts_of(text)
    >>> lead.runs[0].text, [runs_text(item) for item in items.items]
    ('Send *one* of these:', ['a letter', 'a form (www.gov.uk/forms)'])
    >>> text_of((lead, items)) == text
    True
    >>> text_of((Paragraph((Run("- is a [hyphen]"),)),))
    '\\- is a \\[hyphen\\]'
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from app.compose.speaker import tidied
from app.document import ItemList, Paragraph, Part, Run, Runs, runs_text
from app.document.hidden import HIDDEN
from app.templates.linking import full_address, linked
from app.templates.wording import SCHEMES, Link

_ITEM = re.compile(r" {0,3}(?:-|(?P<number>\d{1,9})[.)])[ \t]+(?=\S)")
_BRACKET = re.compile(r"\\[\s\S]|[\[\]]")
_ADDRESS = re.compile(r"\(((?:[^()\s\\]|\\.)+)\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_MEANS = re.compile(r"[\\\[\]]")
_MEANS_IN_ADDRESS = re.compile(r"[\\()]")
_BEGINS = re.compile(r"(?m)^(?=-(?:\s|$))|^(?P<number>\d{1,9})(?=[.)](?:\s|$))")
_BREAKS = re.compile("\r\n?|[\u2028\u2029]")
_BLANKS = re.compile(r"[^\S\n]+")


def parts_of(text: str) -> tuple[Part, ...]:
    """Read the paragraphs and lists; none where there are no words. Whatever is written can be read."""
    cleaned = unicodedata.normalize("NFC", HIDDEN.sub("", _BREAKS.sub("\n", text)))
    reading = _Reading()
    for line in cleaned.split("\n"):
        reading.take(line)
    return reading.done()


def text_of(parts: Iterable[Part]) -> str:
    """Write paragraphs and lists, so that they are read as they are; looks of their own aren't written."""
    pieces: list[str] = []
    last: Part | None = None
    for part in parts:
        written = "\n".join(_written(part))
        if not written:
            continue
        tight = isinstance(part, ItemList) and isinstance(last, Paragraph)
        pieces += ["\n" if tight else "\n\n", written] if pieces else [written]
        last = part
    return "".join(pieces)


def plain_of(text: str) -> str:
    """The words alone, on one line: to name a paragraph by."""
    runs = (
        runs
        for part in parts_of(text)
        for runs in (part.items if isinstance(part, ItemList) else (part.runs,))
    )
    return " ".join(" ".join(runs_text(each) for each in runs).split())


# --- reading


class _Reading:
    """Takes a text line by line."""

    def __init__(self) -> None:
        self._parts: list[Part] = []
        self._items: list[Runs] = []
        self._ordered = False
        self._lines: list[str] = []
        self._in_item = False

    def take(self, line: str) -> None:
        """Take a line: it begins an item, goes on with what is open, or parts."""
        item = _ITEM.match(line)
        if item is not None:
            self._end()
            if self._ordered != bool(item["number"]):
                self._end_list()
            self._ordered, self._in_item = bool(item["number"]), True
            self._lines.append(line[item.end() :])
        elif not line.strip():
            self._end()
        else:
            self._lines.append(line)

    def done(self) -> tuple[Part, ...]:
        """What was read."""
        self._end()
        self._end_list()
        return tuple(self._parts)

    def _end(self) -> None:
        """End the paragraph or item that is open."""
        runs, in_item = _runs(self._lines), self._in_item
        self._lines, self._in_item = [], False
        if runs and in_item:
            self._items.append(runs)
        elif runs:
            self._end_list()
            self._parts.append(Paragraph(runs))

    def _end_list(self) -> None:
        if self._items:
            self._parts.append(ItemList(tuple(self._items), self._ordered))
            self._items = []


def _runs(lines: list[str]) -> Runs:
    """The runs of a paragraph or an item; a line that ends with a backslash breaks there."""
    joined: list[str] = []
    for line in lines:
        words = _BLANKS.sub(" ", line.strip())
        if joined and (len(joined[-1]) - len(joined[-1].rstrip("\\"))) % 2:
            joined[-1] = joined[-1][:-1].rstrip()
            joined.append(f"\n{words}")
        else:
            joined.append(f" {words}" if joined else words)
    return tidied(_pieces("".join(joined)))


def _pieces(text: str) -> Iterator[Run]:
    end = 0
    for start, words, address, after in _links(text):
        yield from _plain(text[end:start])
        yield Run(words, link=address)
        end = after
    yield from _plain(text[end:])


def _links(text: str) -> Iterator[tuple[int, str, str, int]]:
    """Yield each link: where it begins, its words, its address, and where it ends. One walk, however it is written."""
    opened, end = -1, 0
    for found in _BRACKET.finditer(text):
        if found.start() < end:
            continue
        if found[0] == "[":
            opened = found.start()
        elif found[0] == "]" and opened >= 0:
            leads = _ADDRESS.match(text, found.end())
            words = _unescaped(text[opened + 1 : found.start()])
            address = _unescaped(leads[1]) if leads is not None else ""
            if leads is not None and address.startswith(SCHEMES) and words.strip():
                end = leads.end()
                yield opened, words, address, end
            opened = -1


def _plain(text: str) -> Iterator[Run]:
    for piece in linked(_unescaped(text)):
        safe = isinstance(piece, Link) and piece.address.startswith(SCHEMES)
        yield (
            Run(piece.text, link=piece.address)
            if isinstance(piece, Link) and safe
            else Run(piece.text)
        )


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


# --- writing


def _written(part: Part) -> Iterator[str]:
    if isinstance(part, ItemList):
        items = [line for item in part.items if (line := _line(item))]
        for number, item in enumerate(items, start=1):
            # An item is one line.
            yield f"{number}. {item}" if part.ordered else f"- {item}"
    elif line := _line(part.runs):
        yield line


def _line(runs: Runs) -> str:
    written = "".join(map(_run, runs)).strip()
    return _BEGINS.sub(lambda found: f"{found['number'] or ''}\\", written).replace("\n", "\\\n")


def _run(run: Run) -> str:
    if run.link and not run.text.strip():
        return run.text
    words = _MEANS.sub(r"\\\g<0>", run.text)
    if not run.link or (full_address(run.text) == run.link and _is_linked(run.text)):
        return words
    address = _MEANS_IN_ADDRESS.sub(r"\\\g<0>", run.link)
    return f"[{words}]({address})"


def _is_linked(text: str) -> bool:
    """Whether a text is an address that becomes a link by itself."""
    pieces = list(linked(text))
    return len(pieces) == 1 and isinstance(pieces[0], Link)
