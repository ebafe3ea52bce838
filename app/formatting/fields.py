"""The parts of a template that somebody must still change or remove (guidance L833), and why each is taken for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from app.document import ItemList, Part, Runs
from app.formatting.taken import Taken

HARD = frozenset({"bracket", "xxxx", "blank", "control"})
"""What is never left as it is: it says nothing to a customer."""

_SIC = r"(?!\[sic\])"
_MONTHS = (
    "month|january|february|march|april|may|june|july|august|september|october|november|december"
)
_PATTERNS = {
    "bracket": re.compile(rf"{_SIC}\[{{1,4}}[^\[\]]{{0,600}}\]{{1,4}}", re.IGNORECASE),
    "xxxx": re.compile(
        r"£ ?[Xx]{1,6}(?:[.,][Xx]{2,3})?\b"
        r"|\b\w*X{3,}\w*(?:[ -]\w*X{3,}\w*)*|\bx{4,}\b"
        r"|\b(?:[Xx]{1,4}|[0-9]{1,2})(?:[/.-][Xx]{1,4}){1,2}\b|\b[Xx]{2}[/.-][0-9]{2}[/.-][0-9]{2,4}\b"
        rf"|\b[Xx]{{2}} (?i:{_MONTHS})\b(?: (?:[0-9]{{4}}|[0-9]{{0,2}}[Xx]{{2,4}})\b)?"
        r"|\b(?:XX?|xx?) (?i:weeks?|days?|months?|years?|hours?|working days?|documents?|photos?)\b"
        r"|\b[0-9]{2}[Xx]{2}\b"
    ),
    "blank": re.compile(
        r"(?<!\w)_{2,}+(?: ?[/.:-] ?_+)*(?![^\W_])|(?<!\.)\.{5,}(?!\.)|…{2,}|\.{3}/\.{3}(?:/\.{3,4})?"
    ),
    "round": re.compile(r"\(\([^()\n]{1,80}\)\)"),
    "merge": re.compile(r"<<[^<>\n]{1,60}>>|\{\{[^{}\n]{1,60}\}\}|«[A-Za-z]\w*»"),
    "control": re.compile(
        r"\b(?:click|tap|click or tap)(?: here)?(?: to enter (?:text|a date)| or tap here to enter text)\b\.?"
        r"|\bchoose an item\b\.?",
        re.IGNORECASE,
    ),
}
ADDRESS = re.compile(
    r"(?i)(?:\b[a-z][a-z0-9+.-]{1,10}://|\bwww\.|(?<![\w.+'-])[\w.+'-]{1,64}@)[^\s<>]+"
)
"""What leads to a page or a mailbox, as it stands in a text."""


class Unfinished(msgspec.Struct, frozen=True):
    """A part that is still to be changed or removed.

    Attributes:
        part, item: indexes of where it stands; `item` is None in a paragraph.
        start, end: code points of the paragraph's or the item's text.
        text: what it says.
        why: `red`, `highlight`, `control` (nobody filled it in), `bracket`, `xxxx`, `blank`, `round` (`((name))`),
            `merge`; in this order.
    """

    part: int
    item: int | None
    start: int
    end: int
    text: str
    why: tuple[str, ...]

    @property
    def leavable(self) -> bool:
        """Whether somebody may leave these words, with a reason."""
        return HARD.isdisjoint(self.why)


_ORDER = ("red", "highlight", *_PATTERNS)


def patterns_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and why of what is to be filled in, whatever it looks like; not inside addresses."""
    if not _MAY_HOLD.search(text):
        return
    addresses = Taken(len(text), (found.span() for found in ADDRESS.finditer(text)))
    for why, pattern in _PATTERNS.items():
        for found in pattern.finditer(text):
            start, end = found.span()
            if not addresses.touches(start, end):
                yield start, end, why


_MAY_HOLD = re.compile(
    r"[\[X_…«]|[Xx]{2}|[£/.-] ?[Xx]|\bx |\.{3}|\(\(|<<|\{\{|(?i:to enter|an item)"
)


def in_order(why: frozenset[str]) -> tuple[str, ...]:
    """Reasons in the order in which they are told."""
    return tuple(sorted(why, key=_ORDER.index))


def stretches(runs: Runs) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and text of each stretch of runs that is unfinished."""
    position, begun, said = 0, 0, ""
    for run in runs:
        if run.unfinished:
            begun, said = (begun if said else position), said + run.text
        elif said:
            yield begun, begun + len(said), said
            said = ""
        position += len(run.text)
    if said:
        yield begun, begun + len(said), said


def places(parts: tuple[Part, ...]) -> Iterator[tuple[int, int | None, Runs]]:
    """Yield index of part and item, and runs, of every paragraph and item."""
    for index, part in enumerate(parts):
        if isinstance(part, ItemList):
            yield from ((index, number, item) for number, item in enumerate(part.items))
        else:
            yield index, None, part.runs


def fields_of(parts: tuple[Part, ...], known: dict[str, tuple[str, ...]]) -> tuple[Unfinished, ...]:
    """The unfinished stretches of a text.

    Args:
        parts: the text.
        known: why, of what is known already, by its words; patterns tell of the rest, and what is left is red.
    """
    return tuple(
        Unfinished(part, item, start, end, text, _why(text, known))
        for part, item, runs in places(parts)
        for start, end, text in stretches(runs)
    )


def _why(text: str, known: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    if text in known:
        return known[text]
    found = frozenset(why for _, _, why in patterns_in(text))
    return in_order(found or frozenset({"red"}))
