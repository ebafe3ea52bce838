"""The kinds of value that are one piece of text."""

from __future__ import annotations

import re
from datetime import date

from app.language.times import parse_time
from app.source.kinds import Kind, suggest, wrong_type
from app.source.problems import Place, Problems
from app.source.quoting import entry_as_text, quote, with_comment
from app.source.text import CONTROL, name_character
from app.source.tree import Mapping, Node, Scalar

_PENCE = re.compile(r"(?:0|[1-9][0-9]{0,11})\.[0-9]{2}")
_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,11}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[ ./-](?P<month>\d{1,2}|[A-Za-z]{3,9})[ ./-](?P<year>\d{4})"
)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[ ./-](?P<month>\d{1,2})[ ./-](?P<day>\d{1,2})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MOST_LETTERS = 20_000
"""Of any text: no message is as long."""
_YES = ("yes", "y", "on", "1", "true")
_NO = ("no", "n", "off", "0", "false")


MOST_MARKS = 3
"""Accents on one letter: Welsh and English have one, some other names two, and more cover the lines around them."""
_STACK = re.compile(
    f"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{{{MOST_MARKS + 1},}}"
)


def is_readable(scalar: Scalar, most: int, problems: Problems) -> bool:
    """Whether a text can be shown as it stands, or tell why not; an escape may have put anything into it."""
    text = scalar.text
    if found := CONTROL.search(text):
        name = name_character(found[0])
        problems.add(scalar.locate(found.start()), "control-character", character=name)
    elif found := _STACK.search(text):
        problems.add(scalar.locate(found.start()), "stacked-marks", most=MOST_MARKS)
    elif len(text) > most:
        problems.add(scalar.place, "too-long", found=len(text), most=most)
    else:
        return True
    return False


class Wording(Kind, frozen=True):
    """Text that people see; with `lines` it may have several, and at most so many letters. Read to a `Scalar`."""

    lines: bool = False
    most: int = MOST_LETTERS

    def read(self, node: Node, problems: Problems, lead: str) -> Scalar | None:
        """Read wording, with a look for the traps that would eat a part of it."""
        if isinstance(node, Mapping) and (text := entry_as_text(node)):
            problems.add(_find_colon(node), "colon-in-text", mended=lead + quote(text))
            return None
        if not isinstance(node, Scalar):
            wrong_type(node, "text", problems)
            return None
        if node.comment:
            mended = lead + quote(with_comment(node))
            problems.add(node.place, "hash-after-text", mended=mended)
        elif not node.text.strip():
            problems.add(node.place, "empty-text")
        elif not self.lines and "\n" in node.text.rstrip("\n"):
            problems.add(node.place, "one-line")
        elif is_readable(node, self.most, problems):
            return node
        return None


def _find_colon(node: Mapping) -> Place:
    key = node.entries[0].key
    return key.locate(len(key.text))


def read_filled(
    node: Node,
    problems: Problems,
    lead: str,
    expected: str = "text",
    most: int = MOST_LETTERS,
) -> Scalar | None:
    """Read text that isn't wording. Nothing after the colon is a problem of its own.

    Args:
        node: what stands there.
        problems: takes what is wrong.
        lead: what stands before the value in its line, for the line as it is meant.
        expected: the kind of value, as problems name it.
        most: code points.

    Returns:
        The text; None, with a problem added, where it can't be used.
    """
    if not isinstance(node, Scalar):
        wrong_type(node, expected, problems)
        return None
    if node.text.strip():
        return node if is_readable(node, most, problems) else None
    # `text_colour: #000000`: the value has become a comment.
    mended = lead + quote(node.comment) if node.comment else ""
    problems.add(node.place, "empty-value", mended=mended)
    return None


class Token(Kind, frozen=True):
    """An id, an expression …: text in a fixed form. Read to a `Scalar`.

    Attributes:
        pattern: a regular expression for the whole; empty allows anything.
        what: the key of the words that say what is allowed (`WHAT` in the prose of problems).
        most: letters that it may have.
        of: what it is the id of (`channel`), where an editor can be told which there are. Whoever knows these tells
            what isn't one of them, with the nearest.
    """

    pattern: str = ""
    what: str = "text"
    most: int = MOST_LETTERS
    of: str = ""

    def read(self, node: Node, problems: Problems, lead: str) -> Scalar | None:
        """Read text whose form is checked."""
        scalar = read_filled(node, problems, lead, most=self.most)
        if scalar is None or self.of or re.fullmatch(self.pattern or ".*", scalar.text, re.DOTALL):
            return scalar
        near = self._near(scalar.text)
        problems.add(scalar.place, "bad-form", value=scalar.text, what=self.what, closest=near)
        return None

    def _near(self, text: str) -> str:
        """The text with small letters and the sign that joins words here, where that has the form."""
        folded = text.strip().casefold()
        joined = (re.sub(r"[\s_-]+", sign, folded) for sign in "_-")
        led = (f"{letter}{folded}" for letter in "L#")
        return next((each for each in (*joined, *led) if re.fullmatch(self.pattern, each)), "")


class Option(Kind, frozen=True):
    """One of a few words. Read to a `str`."""

    values: tuple[str, ...]

    def read(self, node: Node, problems: Problems, lead: str) -> str | None:
        """Read one of the words."""
        scalar = read_filled(node, problems, lead)
        if scalar is None or scalar.text in self.values:
            return scalar.text if scalar else None
        near = suggest(scalar.text, self.values, problems)
        _refuse_value(scalar, self.values, near, problems)
        return None


class Flag(Kind, frozen=True):
    """`true` or `false`, and nothing else that YAML has taken for them. Read to a `bool`."""

    def read(self, node: Node, problems: Problems, lead: str) -> bool | None:
        """Read a flag."""
        scalar = read_filled(node, problems, lead)
        if scalar is None or scalar.text in ("true", "false"):
            return scalar.text == "true" if scalar else None
        word = scalar.text.casefold()
        near = "true" if word in _YES else "false" if word in _NO else ""
        near = near or suggest(word, ("true", "false"), problems)
        _refuse_value(scalar, ("true", "false"), near, problems)
        return None


class Whole(Kind, frozen=True):
    """A whole number, not under `least`. Read to an `int`.

    Attributes:
        least: what it may not be under.
        pence: two decimals may stand; such a number is read to a `Scalar`.
    """

    least: int | None = None
    pence: bool = False

    def read(self, node: Node, problems: Problems, lead: str) -> int | Scalar | None:
        """Read a whole number of at most twelve figures."""
        scalar = read_filled(node, problems, lead)
        if scalar is None:
            return None
        if self.pence and _PENCE.fullmatch(scalar.text):
            return scalar
        if not _WHOLE.fullmatch(scalar.text):
            problems.add(scalar.place, "bad-number", value=scalar.text)
            return None
        number = int(scalar.text)
        if self.least is not None and number < self.least:
            problems.add(scalar.place, "too-small", value=number, least=self.least)
            return None
        return number


class Day(Kind, frozen=True):
    """A date as 2026-01-31, or one of `words` (`today`); with `times`, also a time of day. Read to a `Scalar`."""

    words: tuple[str, ...] = ()
    times: bool = False

    def read(self, node: Node, problems: Problems, lead: str) -> Scalar | None:
        """Read a date; it stays text."""
        scalar = read_filled(node, problems, lead)
        if scalar is None or scalar.text in self.words or _is_date(scalar.text):
            return scalar
        if self.times and parse_time(scalar.text) is not None:
            return scalar
        near = _written_day(scalar.text) or suggest(scalar.text, self.words, problems)
        if self.words:
            words = ", ".join((*self.words, "9am") if self.times else self.words)
            problems.add(scalar.place, "bad-day", value=scalar.text, words=words, closest=near)
        else:
            problems.add(scalar.place, "bad-date", value=scalar.text, closest=near)
        return None


def _written_day(text: str) -> str:
    """The day of a text such as 31/01/2026 or 31 January 2026, as it is written here."""
    found = _DAY_FIRST.fullmatch(text.strip()) or _YEAR_FIRST.fullmatch(text.strip())
    if found is None:
        return ""
    month = found["month"]
    if not month.isdigit():
        month = (
            str(1 + _MONTHS.index(month[:3].casefold())) if month[:3].casefold() in _MONTHS else "0"
        )
    day = f"{found['year']}-{int(month):02}-{int(found['day']):02}"
    return day if _is_date(day) else ""


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _refuse_value(scalar: Scalar, values: tuple[str, ...], near: str, problems: Problems) -> None:
    allowed = ", ".join(values)
    problems.add(scalar.place, "unknown-value", value=scalar.text, allowed=allowed, closest=near)
