"""Shortened months and days of the week, as far as what stands beside them says that they are none of a name.

Jan, Sat and Wed are names too, and mar, sat and sun are words: only with a figure, with another of their kind, or after
words such as “in” and “next” are they what they look like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from app.language import Language
from app.language.dates import MONTHS
from app.rules.date_places import WEEKDAYS

_MONTHS = {
    Language.EN: {
        **{name[:3]: name for name in MONTHS[Language.EN] if name != "May"},
        "Sept": "September",
    },
    Language.CY: {
        **{"Ion": "Ionawr", "Chwef": "Chwefror", "Chwe": "Chwefror", "Maw": "Mawrth"},
        **{"Ebr": "Ebrill", "Meh": "Mehefin", "Gorff": "Gorffennaf", "Gorf": "Gorffennaf"},
        **{"Hyd": "Hydref", "Tach": "Tachwedd", "Rhag": "Rhagfyr"},
    },
}
_DAYS = {
    Language.EN: {
        **{name[:3]: name for name in WEEKDAYS[Language.EN]},
        **{"Tues": "Tuesday", "Weds": "Wednesday", "Thur": "Thursday", "Thurs": "Thursday"},
    },
    Language.CY: {"Maw": "Mawrth", "Mer": "Mercher", "Gwe": "Gwener", "Sad": "Sadwrn"},
}
_BORNE = frozenset(["Jan", "Mar", "Apr", "Jun", "Jul", "Dec", "Ion"])
"""Months that are people’s names as they stand."""
_TO = {Language.EN: " to ", Language.CY: " i "}

SHORT_WORDS = frozenset(
    name.lower() for table in (_MONTHS, _DAYS) for language in Language for name in table[language]
)
"""In small letters; without any of them a text needs no look."""
Short = tuple[int, int, str]
"""Where a short form begins and ends, and the whole name."""


def short_names(plain: str, language: Language) -> Iterator[Short]:
    """Yield each shortened month or day; two that are joined, such as “Mon-Fri”, as one."""
    if not any(short in plain for short in _shorts(language)):
        return  # a hundredth of the time of the long look, and most texts have none
    done = 0
    for found in _forms(language).finditer(plain):
        short = _read(found, plain, language)
        if short is not None and short[0] >= done:
            done = short[1]
            yield short


def _read(found: re.Match[str], plain: str, language: Language) -> Short | None:
    months, days = _MONTHS[language], _DAYS[language]
    if found["one"]:
        one, two = found["one"], found["two"]
        names = _whole(one, two, months, MONTHS[language]) or _whole(
            one, two, days, WEEKDAYS[language]
        )
        if names is None or (one, two) == names:
            return None
        between = found["joined"] if found["joined"].strip(" ").isalpha() else _TO[language]
        return found.start("one"), found.end("two"), f"{names[0]}{between}{names[1]}"
    for group, table in (
        *(("month", months), ("month_before", months), ("month_after", months)),
        *(("day", days), ("day_after", days)),
    ):
        word = found[group]
        if word is None:
            continue
        if group == "month_after" and word in _BORNE and not _ENDS.match(plain, found.end(group)):
            return None
        if group == "day_after" and _signed_before(plain, found.start(group)):
            return None
        return found.start(group), found.end(group), table[word]
    return None


def _whole(
    one: str, two: str, short: Mapping[str, str], names: tuple[str, ...]
) -> tuple[str, str] | None:
    """The whole names of two of one kind, of which one may be whole already."""
    both = short.get(one, one), short.get(two, two)
    return both if set(both) <= set(names) else None


_ENDS = re.compile(
    r"\.?(?:[,;:)!?]|\s*\Z|\n| [0-9]|\. [A-Z])|\. [a-z]| (?:and|or|to|until|a|neu|i) "
)
_SIGNED = re.compile(r"[^\W\d_]{3,}(?:ed|en) (?:by|to|with|for|from) \Z")
"""“signed by Wed”: a name."""
_WIDEST = 60


def _signed_before(plain: str, start: int) -> bool:
    return _SIGNED.search(plain, max(0, start - _WIDEST), start) is not None


@cache
def _shorts(language: Language) -> tuple[str, ...]:
    return (*_MONTHS[language], *_DAYS[language])


@cache
def _forms(language: Language) -> re.Pattern[str]:
    month, day = (_any(table[language]) for table in (_MONTHS, _DAYS))
    every = _any([*_MONTHS[language], *_DAYS[language], *MONTHS[language], *WEEKDAYS[language]])
    ordinal = "(?:st|nd|rd|th|ed|fed|ydd)?"
    before_month = (
        "in|since|until|till|during|early|late|mid|end of|start of|beginning of|last|next|of"
    )
    before_day = "on|every|each|this|next|last|until|till|by"
    if language is Language.CY:
        before_month = "ym mis|mis|fis|ers|tan|diwedd|ddiwedd|dechrau|ddechrau"
        before_day = "dydd|ddydd|nos|bob|erbyn"
    end = r"(?![\w'’])"
    return re.compile(
        # “Mon-Fri”, “Jan to Mar”, “Llun a Gwe”
        rf"(?<![\w'’-])(?P<one>{every})\.?(?P<joined> ?[-–/] ?| (?:to|and|or|until|i|a|ac|neu|tan) )"
        rf"(?P<two>{every}){end}(?! [A-Z])"
        # “5 Oct”, “5th of Oct”
        rf"|(?<![\w.,/:£-])[0-9]{{1,2}}{ordinal}[ -](?:of |o )?(?P<month>{month}){end}(?! [A-Z])"
        # “Oct 2026”; of “Oct 5, 2026” the whole form is mended
        rf"|(?<![\w'’-])(?P<month_before>{month})"
        r"(?=\.?,? '?[0-9]{4}\b)"
        # “in Oct”, “next Oct.”
        rf"|\b(?i:{before_month})[ -](?P<month_after>{month}){end}(?! [A-Z])"
        # “Tues 5 October”, “Tues 9am”
        rf"|(?<![\w'’-])(?P<day>{day})"
        r"(?=\.? (?:morning|afternoon|evening)\b|\.?,? [0-9]{1,2}(?:st|nd|rd|th)?(?: [A-Z]|[/.:][0-9]| ?[ap]m\b))"
        # “on Tues”, “dydd Gwe”
        rf"|\b(?i:{before_day}) (?P<day_after>{day}){end}"
        r"(?=\.?(?:[,;:)!?]|\s*\Z|\n)|\. [A-Za-z]|\.? (?:[0-9]|morning|afternoon|evening|at|between|from|am|rhwng|o)\b)"
    )


def _any(words: Mapping[str, str] | list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))
