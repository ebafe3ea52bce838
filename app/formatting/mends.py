"""Dates, dashes and quotation marks of a text from elsewhere, as house style writes them. No word comes or goes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.document.hidden import hidden_spans
from app.formatting.fields import ADDRESS
from app.formatting.styled_text import Patch, StyledText
from app.formatting.taken import Taken
from app.language import Language
from app.rules.date_places import dates_in
from app.rules.house_dates import house_date

_LONGEST_QUOTE = 500
_ROUNDS = 3
"""What a mend leaves may be mended once more, but never for ever."""
_NO_DATE = re.compile(
    r"(?i)\b(?:sort code|version|cod didoli|fersiwn)(?: (?:is|yw|number|no))*:? [0-9]{1,2}[-.][0-9]{1,2}[-.][0-9]{2,4}"
    r"|^>? ?(?:sent|date|anfonwyd): [^\n]{1,200}$|^>? ?on [^\n]{5,160} wrote:",
    re.MULTILINE,
)
"""Figures that are no date, and heads of an email as a program wrote them."""
_DASHES = (
    (re.compile(r"(?<=[^\s–—-]) +(?:--?|—) +(?=[^\s–—-])"), " – "),
    (re.compile(r"(?<=[\w.,;:!?)”’])(?:--|—)(?=[\w(“‘])"), " – "),
    (re.compile(r"(?<=[\w.,;:!?)”’])(?: +(?:--|—)(?=[\w(“‘])|(?:--|—) +(?=[\w(“‘]))"), " – "),
)
_LIST_SIGN = re.compile(r"(?m)^[ ]*-{1,2} ")
_OPENS = frozenset("([{–—-/“‘")
_SPACES = re.compile(r"[^\S\n]*\n[^\S\n]*|[^\S\n]{2,}|[^\S\n]")


def mended(text: StyledText, language: Language) -> tuple[StyledText, list[Patch]]:
    """Return the text in house style, and what was put in it."""
    every: list[Patch] = []
    for _ in range(_ROUNDS):
        edits = list(_apart(text, _edits(text, language)))
        if not edits:
            break
        every += edits
        text = text.edited(edits)
    return text, every


def _edits(text: StyledText, language: Language) -> Iterator[Patch]:
    yield from _dates(text.text, language)
    yield from _dashes(text.text)
    yield from _quotes(text.text)


def _apart(text: StyledText, edits: Iterator[Patch]) -> Iterator[Patch]:
    """Yield those edits that don't overlap, the first kinds first, and touch no address and no unfinished part."""
    taken = Taken(len(text.text), (found.span() for found in ADDRESS.finditer(text.text)))
    for start, end, _ in text.spans(lambda kept: bool(kept.why)):
        taken.take(start, end)
    for start, end, _ in text.spans(lambda kept: kept.link):
        if " " not in text.text[start:end]:
            taken.take(start, end)
    apart: list[Patch] = []
    for edit in edits:
        if not taken.touches(edit.start, edit.end):
            taken.take(edit.start, edit.end)
            apart.append(edit)
    yield from sorted(apart)


def _dates(text: str, language: Language) -> Iterator[Patch]:
    """Yield dates that aren't written as `01 January 2024` (guidance L851)."""
    closed = Taken(len(text), (found.span() for found in _NO_DATE.finditer(text)))
    for place in dates_in(text):
        if not place.is_possible() or closed.touches(place.begins, place.end):
            continue
        written = language if place.form == "figures" else place.language
        start, end, wanted = house_date(place, text, written, two_digit_day=True)
        if text[start:end] != wanted:
            yield Patch(start, end, wanted, "dates", text[start:end])


def _dashes(text: str) -> Iterator[Patch]:
    signs = Taken(len(text), (found.span() for found in _LIST_SIGN.finditer(text)))
    for pattern, dash in _DASHES:
        for found in pattern.finditer(text):
            if not signs.touches(found.start(), found.start() + 1):
                yield Patch(found.start(), found.end(), dash, "dashes")


def _quotes(text: str) -> Iterator[Patch]:
    """Yield curly marks for straight ones; a mark for feet and inches stays."""
    opened = False
    for found in re.finditer("[\"']", text):
        at = found.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        begins = (not before or before.isspace() or before in _OPENS) and bool(after.strip())
        if found[0] == "'":
            curly = "‘" if begins and _is_closed(text, at) else "’"
            if not before.isdigit() or after.isalpha():
                yield Patch(at, at + 1, curly, "quotes")
        elif begins and not opened:
            opened = True
            yield Patch(at, at + 1, "“", "quotes")
        elif opened:
            opened = False
            yield Patch(at, at + 1, "”", "quotes")


def _is_closed(text: str, at: int) -> bool:
    """Whether a mark that may open a quotation is closed later; else it stands for letters that are left out."""
    return re.search(r"[^\s'](?:'|’)(?!\w)", text[at + 1 : at + _LONGEST_QUOTE]) is not None


def evened(text: StyledText) -> tuple[StyledText, list[Patch]]:
    """Return the text without what can't be seen, with single spaces and none beside a line's end, and the edits."""
    unseen = list(_hidden(text.text))
    text = text.edited(unseen) if unseen else text
    spaces = list(_spaces(text.text))
    return text.edited(spaces) if spaces else text, [*unseen, *spaces]


def _hidden(text: str) -> Iterator[Patch]:
    for start, end in hidden_spans(text):
        yield Patch(start, end, "\n" if text[start] in "\u2028\u2029" else "", "hidden")


def _spaces(text: str) -> Iterator[Patch]:
    for found in _SPACES.finditer(text):
        one = "\n" if "\n" in found[0] else " "
        if found[0] != one:
            yield Patch(found.start(), found.end(), one, "spaces" if len(found[0]) > 1 else "")
