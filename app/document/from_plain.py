r"""Plain text from elsewhere as parts: blank lines part paragraphs, lines with a sign or a number are lists.

>>> from app.document.from_plain import read_plain
>>> [type(part).__name__ for part in read_plain("Send:\n- a\n- b\n\nThank you")]
['Paragraph', 'ItemList', 'Paragraph']
"""

from __future__ import annotations

import re

from app.document.model import ItemList, Paragraph, Part, Run, Runs

_ITEM = re.compile(r"\s*(?:(?P<sign>[-*•·–])|(?P<number>\d{1,3})[.)])[ \t]+(?=\S)")


def read_plain(text: str) -> tuple[Part, ...]:
    """Read plain text. A line alone that begins with a number is words: a list has two of them, in order."""
    reader = _GatheredLines()
    for line in text.splitlines():
        reader.add(line)
    return reader.finish()


class _GatheredLines:
    """Gathers lines into parts."""

    def __init__(self) -> None:
        self._parts: list[Part] = []
        self._lines: list[str] = []
        self._items: list[tuple[str, str]] = []
        self._kind = ""

    def add(self, line: str) -> None:
        """Take the next line."""
        found = _ITEM.match(line)
        if not line.strip():
            self._end()
        elif found is not None:
            self._take_item(line, found)
        elif self._items and line[:1].isspace():
            begins, words = self._items[-1]
            self._items[-1] = begins, f"{words}\n{line.strip()}"
        else:
            self._end_list()
            self._lines.append(line.strip())

    def _take_item(self, line: str, found: re.Match[str]) -> None:
        kind = "1" if found["number"] else "-"
        if self._items and self._kind != kind:
            self._end_list()
        if not self._items:
            self._end_paragraph()
        self._kind = kind
        self._items.append((line[: found.end()].strip(), line[found.end() :].strip()))

    def _end_list(self) -> None:
        items, self._items = self._items, []
        if not items:
            return
        numbers = [int(begins.strip(".)")) for begins, _ in items] if self._kind == "1" else []
        if numbers and (len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1))):
            # Numbers of their own: "2. Then …" says something, and a list would count anew.
            self._parts += [Paragraph(_runs(f"{begins} {words}")) for begins, words in items]
        else:
            listed = tuple(_runs(words) for _, words in items)
            self._parts.append(ItemList(listed, ordered=bool(numbers)))

    def _end_paragraph(self) -> None:
        if self._lines:
            self._parts.append(Paragraph(_runs("\n".join(self._lines))))
            self._lines = []

    def _end(self) -> None:
        self._end_paragraph()
        self._end_list()

    def finish(self) -> tuple[Part, ...]:
        """Give the parts."""
        self._end()
        return tuple(self._parts)


def _runs(text: str) -> Runs:
    return (Run(text),)
