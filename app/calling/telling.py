"""What an officer is told of when to call, in sentences. The number itself is in none of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, tzinfo

from app.calling.countries import COUNTRY_NAMES
from app.calling.hours import LocalClock, WhenToCall
from app.calling.numbers import PhoneRead
from app.language import Language
from app.language.prose.calls import call_day, call_words
from app.language.times import format_time
from app.templates.call_hours import CallHours

_MOST_NAMED = 4


def tell_number(read: PhoneRead, language: Language) -> tuple[str, ...]:
    """What is wrong with a number, or what it proposes."""
    if read.trouble is not None:
        return (call_words(read.trouble.value, language),)
    if not read.countries:
        return (call_words("no-country", language),)
    names = ", ".join(COUNTRY_NAMES[each].get(language) for each in read.countries[:_MOST_NAMED])
    more = "…" if len(read.countries) > _MOST_NAMED else ""
    told = call_words("proposes", language, countries=names + more)
    return (told, call_words("free", language)) if read.free else (told,)


def tell_when(
    when: WhenToCall,
    hours: CallHours,
    here: tzinfo,
    language: Language,
    *,
    email_instead: bool = False,
) -> tuple[str, ...]:
    """Whether the customer may be phoned, by all their clocks, and when next.

    Args:
        when: what was found.
        hours: of the role.
        here: the zone of the officer's own clock.
        language: of the sentences.
        email_instead: an examiner writes to a customer abroad for whom it is outside the hours (L367).
    """
    if when.ask_place:
        return (call_words("ask-place", language, count=len(when.clocks)),)
    told = [_clock_words(clock, hours, language) for clock in when.clocks]
    told += _verdict(when, here, language)
    if when.too_late:
        told.append(call_words("too-late", language, attempts=hours.attempts))
    if not when.now and email_instead:
        told.append(call_words("email-instead", language))
    return tuple(told)


def _verdict(when: WhenToCall, here: tzinfo, language: Language) -> Iterable[str]:
    there = when.clocks[0].shows.tzinfo if when.clocks else None
    if when.now and when.ends_at is None:
        yield call_words("now-outside", language)
    elif when.now and when.ends_at is not None:
        yield _both("now", when.ends_at, there, here, language)
    else:
        yield call_words("not-now", language)
        if when.next_at is None:
            yield call_words("never", language)
        else:
            yield _both("next", when.next_at, there, here, language)


def _both(
    code: str, moment: datetime, there: tzinfo | None, here: tzinfo, language: Language
) -> str:
    shown = [_moment(moment.astimezone(zone), language) for zone in (there, here)]
    if shown[0] == shown[1]:
        return call_words(f"{code}-here-too", language, there=shown[0])
    return call_words(code, language, there=shown[0], here=shown[1])


def _moment(shows: datetime, language: Language) -> str:
    time = format_time(shows.time().replace(second=0, microsecond=0), language)
    return f"{time} ({call_day(shows.date(), language)})"


def _clock_words(clock: LocalClock, hours: CallHours, language: Language) -> str:
    code = "within" if clock.within else "outside"
    opens, closes = (format_time(each, language) for each in (hours.opens, hours.closes))
    shown = clock.shows.time().replace(second=0, microsecond=0)
    return call_words(
        "clock",
        language,
        place=clock.place.city,
        time=format_time(shown, language),
        day=call_day(clock.shows.date(), language),
        within=call_words(code, language, opens=opens, closes=closes),
    )
