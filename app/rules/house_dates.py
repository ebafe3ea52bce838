"""Dates of running text as house style writes them."""

from __future__ import annotations

import re

from app.language import Language
from app.language.dates import MONTHS, format_date
from app.rules.date_places import DatePlace

_TO = {Language.EN: " to ", Language.CY: " i "}
_ENDS_PHRASE = {
    Language.EN: re.compile(
        r"\s*(?:[.,;:!?)–—]|\Z|\n)| (?:at|and|to|or|for|from|when|we|you|i|because|so|if|but|by|on|in|with|as|until"
        r"|that|which|is|was|will|has|had)\b",
        re.IGNORECASE,
    ),
    Language.CY: re.compile(
        r"\s*(?:[.,;:!?)–—]|\Z|\n)| (?:am|rhwng|i|neu|a|ac|ond|o|os|pan|er|gan|gyda|ar|yn|bydd"
        r"|byddwn|mewn|wrth|drwy|oedd)\b",
        re.IGNORECASE,
    ),
}
"""What follows a date that no noun follows: then the article before it goes with its ordinal."""


def house_date(
    place: DatePlace, plain: str, language: Language, *, two_digit_day: bool
) -> tuple[int, int, str]:
    """Start, end and words of a date in house style; the article of an ordinal goes where no noun follows.

    Args:
        place: a date that is possible.
        plain: the text that it stands in.
        language: in which it is to be written.
        two_digit_day: 05 March 2027, not 5 March 2027.
    """
    start = place.opens if _ENDS_PHRASE[language].match(plain, place.end) else place.begins
    return start, place.end, _written(place, language, two_digit_day=two_digit_day)


def _written(place: DatePlace, language: Language, *, two_digit_day: bool) -> str:
    def day(number: int) -> str:
        return f"{number:02d}" if two_digit_day else str(number)

    value = place.value()
    if value is not None:
        date = format_date(value, language, two_digit_day=two_digit_day)
    else:
        date = f"{day(place.day)} {MONTHS[language][place.month - 1]}"
    if not place.first:
        return date
    between = place.joined.strip().removesuffix("'r")
    joined = f" {between} " if between.isalpha() else _TO[language]
    return f"{day(place.first)}{joined}{date}"
