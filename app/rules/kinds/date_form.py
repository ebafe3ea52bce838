"""`date-form`: dates that aren't in the channel's form, don't exist, or don't fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import ClassVar

from app.language.dates import format_date
from app.rules.analysed_text import Seen
from app.rules.asking import is_still_to_come
from app.rules.date_places import WEEKDAYS, DatePlace
from app.rules.hits import Finder, Hit, TextFinder
from app.rules.house_dates import house_date
from app.rules.own_keys import TEXTS, Own, texts
from app.rules.rule import BaseRule
from app.rules.short_dates import SHORT_WORDS, short_names
from app.rules.short_forms import end_with_stop
from app.rules.speller import Speller
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.scalar_kinds import Option
from app.source.shapes import Field

CHECKS = ("form", "possible", "weekday", "past", "short")
FORMS = ("plain", "two-digit-day")
JOINING = ("", "the", "y", "dydd", "ddydd", "nos", "end of", "diwedd")
"""What may stand between such a word and the date."""
LONGEST_PAST = 400
"""Days: what is longer past is history, not a slip of the year."""


class DateFormRule(BaseRule, frozen=True, kw_only=True, tag="date-form"):
    """Checks one thing of each date."""

    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field("check", Option(CHECKS), "What is checked; otherwise the form."),
        Field("form", Option(FORMS), "5 March 2027, or 05 March 2027."),
        Field("after", TEXTS, "For past: the words before a date that must not be past."),
    )
    VALUES: ClassVar[tuple[str, ...]] = ("found", "fix", "weekday", "other")

    check: str = "form"
    form: str = "plain"
    after: tuple[str, ...] = ()

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:
        """Read the keys of the kind."""
        check = record.text("check", "form")
        wanted = {"form": "form", "past": "after"}.get(check)
        for key in ("form", "after"):
            if key == wanted and not record.wrote(key):
                problems.add(record.place, "missing-key", key=key)
                return None
            if key != wanted and record.wrote(key):
                problems.add(record.place_of(key), "not-for-check", key=key, check=check)
                return None
        return {
            "check": check,
            "form": record.text("form", "plain"),
            "after": texts(record, "after"),
        }

    def finder(self, speller: Speller | None) -> Finder:  # noqa: ARG002
        """What finds its places."""
        return ShortNameFinder() if self.check == "short" else DateFormFinder(self)

    @property
    def is_weak(self) -> bool:
        """A date in another form may be one that a rule about words mends."""
        return self.check == "form"

    @property
    def leaves_quotes(self) -> bool:
        """Short names in quotation marks are another's words."""
        return self.check == "short"

    @property
    def says_more(self) -> bool:
        """Where a month is shortened, that says enough of the date."""
        return self.check == "short"

    @property
    def always_mends(self) -> bool:
        """A date in another form has one mend, and so has a short name."""
        return self.check in ("form", "short")


class ShortNameFinder(TextFinder):
    """Finds shortened months and days of the week."""

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:  # noqa: ARG002
        """Yield each with its whole name."""
        if SHORT_WORDS.isdisjoint(seen.words):
            return
        for start, end, name in short_names(seen.plain, seen.language):
            yield Hit(start, end_with_stop(seen.plain, end, name), fix=name)


class DateFormFinder(TextFinder):
    """Finds the places of one rule."""

    def __init__(self, rule: DateFormRule) -> None:
        checks: dict[str, Callable[[DatePlace, Seen, Facts], Hit | None]] = {
            "form": self._form,
            "possible": self._possible,
            "weekday": self._weekday,
            "past": self._past,
        }
        self._look = checks[rule.check]
        self._two_digits = rule.form == "two-digit-day"
        before = [word.casefold() for word in rule.after]
        self._before = tuple(f"{word} {join}".strip() for word in before for join in JOINING)

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:
        """Yield each date with something wrong."""
        for place in seen.dates:
            hit = self._look(place, seen, facts)
            if hit is not None:
                yield hit

    def _form(self, place: DatePlace, seen: Seen, facts: Facts) -> Hit | None:  # noqa: ARG002
        if not place.is_possible():
            return None
        start, end, wanted = house_date(
            place, seen.plain, seen.language, two_digit_day=self._two_digits
        )
        return None if seen.text.text[start:end] == wanted else Hit(start, end, fix=wanted)

    def _possible(self, place: DatePlace, seen: Seen, facts: Facts) -> Hit | None:  # noqa: ARG002
        return None if place.is_possible() else Hit(place.begins, place.end)

    def _weekday(self, place: DatePlace, seen: Seen, facts: Facts) -> Hit | None:  # noqa: ARG002
        value = place.value()
        if value is None or place.weekday is None or value.weekday() == place.weekday:
            return None
        # Which of the two is wrong can’t be told, so both mends are named and none is made.
        named = WEEKDAYS[seen.language]
        apart = (place.weekday - value.weekday() + 3) % 7 - 3
        day = format_date(value + timedelta(apart), seen.language, two_digit_day=self._two_digits)
        values = (("weekday", named[value.weekday()]), ("other", f"{named[place.weekday]} {day}"))
        return Hit(place.start, place.end, values)

    def _past(self, place: DatePlace, seen: Seen, facts: Facts) -> Hit | None:
        value = place.value()
        if value is None or not 0 < (facts.today - value).days <= LONGEST_PAST:
            return None
        before = seen.folded[max(0, place.start - 60) : place.start].rstrip()
        for words in self._before:
            if before.endswith(words) and not before[: -len(words)][-1:].isalnum():
                begins = place.start - len(words) - 1
                if is_still_to_come(seen, words, begins, place.end):
                    return Hit(place.begins, place.end)
        return None
