"""The text of a file: decoded, split into lines, and mended in memory while it is read."""

from __future__ import annotations

import re

from app.source.fault import SourceEdit
from app.source.problems import Place, Problems
from app.source.quoting import double_quote

_BOM = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_NO_TEXT = (
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)
"""How documents, pictures and archives begin."""
_BEGINNING = 1_000
"""Bytes by which a file that is no text is known."""
_SLIPS = 3
"""So many bytes of nothing may have slipped into a text."""
_BREAK = re.compile(r"\r\n|\r|\n")

# What YAML refuses, what it takes for a line break and editors don't (then lines would differ), and what turns about
# the order of the letters around it: a text would say something else than it shows.
CONTROL = re.compile(
    r"[^\t\n\r\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
MOST_CONTROLS = 20
"""So many are told; after that it isn't a text."""


class Source:
    """The lines of a file. A place in a mended line is told as it is in the author's file."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lines = _BREAK.split(text)
        # For each mended line, the author's column for each of its columns.
        self._columns: dict[int, list[int]] = {}

    def join(self) -> str:
        """Return the text, with its mended lines."""
        return "\n".join(self.lines)

    def line(self, line: int) -> str:
        """Return a line (from 0); a parser's mark may stand after the last."""
        return self.lines[line] if line < len(self.lines) else ""

    def place(self, line: int, column: int) -> Place:
        """Return the author's place for a line and a column from 0."""
        columns = self._columns.get(line)
        if columns is not None:
            column = columns[min(column, len(columns) - 1)]
        return Place(self.file, line + 1, column + 1)

    def mend(self, edit: SourceEdit) -> None:
        """Read something else in place of a piece of a line; each character keeps the author's column."""
        line = self.lines[edit.line]
        old = self._columns.get(edit.line) or list(range(len(line) + 1))
        inside = line[edit.start : edit.end]
        if edit.text == double_quote(inside):
            new = [old[edit.start]]
            for index, character in enumerate(inside, edit.start):
                new += [old[index]] * len(double_quote(character)[1:-1])
            new.append(old[edit.end])
        else:
            new = [old[min(edit.start + at, edit.end)] for at in range(len(edit.text))]
        self._columns[edit.line] = [*old[: edit.start], *new, *old[edit.end :]]
        self.lines[edit.line] = line[: edit.start] + edit.text + line[edit.end :]


def decode(data: bytes, file: str, problems: Problems) -> Source | None:
    """Return the text of a file, which must be UTF-8. Windows Notepad begins it with a mark."""
    data = data.removeprefix(_BOM)
    begins = data[:_BEGINNING]
    # What begins with the mark of UTF-16 is told by that.
    if not begins.startswith(_WIDE):
        if _is_wide(begins):
            problems.add(Place(file, 1, 1), "not-utf8-wide")
            return None
        if begins.count(0) > _SLIPS or begins.startswith(_NO_TEXT):
            problems.add(Place(file), "not-text")
            return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        lines = _BREAK.split(data[: error.start].decode("utf-8"))
        place = Place(file, len(lines), len(lines[-1]) + 1)
        problems.add(place, "not-utf8", byte=f"{data[error.start]:02X}")
        return None
    source = Source(text, file)
    _remove_controls(source, problems)
    return source


def _is_wide(data: bytes) -> bool:
    """Whether it is text of two bytes a letter: every other byte of English is nothing."""
    halves = data[::2], data[1::2]
    return any(
        half.count(0) > len(half) * 0.4 and other.count(0) == 0
        for half, other in (halves, halves[::-1])
    )


def name_character(character: str) -> str:
    """Return the name of a character that can't be shown."""
    return f"U+{ord(character):04X}"


def _remove_controls(source: Source, problems: Problems) -> None:
    told = 0
    for number, line in enumerate(source.lines):
        if not (found := CONTROL.search(line)):
            continue
        # A blank instead keeps the columns, and the rest of the file can be read.
        source.lines[number] = CONTROL.sub(" ", line)
        if told < MOST_CONTROLS:
            told += 1
            name = name_character(found.group())
            problems.add(source.place(number, found.start()), "control-character", character=name)
