"""When a customer may be phoned: where the customer is decides (guidance L363–371, L731–735).

>>> from datetime import UTC, datetime, time
>>> office = CallHours(time(9), time(20))
>>> seen = when_to_call(("America/New_York",), datetime(2026, 11, 26, 13, 30, tzinfo=UTC), office)
>>> seen.now, seen.next_at
(False, datetime.datetime(2026, 11, 26, 14, 0, tzinfo=datetime.timezone.utc))
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

import msgspec

from app.calling.zones import MOST_AT_ONCE, ZonedPlace, distinct, zone_info
from app.templates.call_hours import CallHours

_DAYS_AHEAD = 3
"""Some place opens within two days, whatever its clock; one more where clocks change."""


class LocalClock(msgspec.Struct, frozen=True):
    """One time that it may be where the customer is."""

    place: ZonedPlace
    shows: datetime
    within: bool


class WhenToCall(msgspec.Struct, frozen=True):
    """Whether a customer may be phoned at a moment, and when next.

    Attributes:
        now: the customer may be phoned, by every time that it may be there.
        clocks: the different times that it may be there, the furthest ahead first.
        ask_place: there are too many of them to go by: where the customer is has to be asked first.
        next_at: the next moment (UTC) that is within the hours by all clocks; None where `now`, where the place has
            to be asked, or where no moment is.
        ends_at: the moment (UTC) at which the hours end, where `now`.
        too_late: a first attempt now leaves no time for the others today.
    """

    now: bool
    clocks: tuple[LocalClock, ...]
    ask_place: bool = False
    next_at: datetime | None = None
    ends_at: datetime | None = None
    too_late: bool = False


def when_to_call(
    zones: Iterable[str], moment: datetime, hours: CallHours, *, happy_outside: bool = False
) -> WhenToCall:
    """Look at the clocks of all zones in which a customer may be.

    Args:
        zones: names in the tz database; all that are possible.
        moment: now, of any zone.
        hours: of the role.
        happy_outside: the customer said that they may be called outside them.

    Raises:
        AppError: `unknown-zone`.
        ValueError: for a moment without a zone.
    """
    if moment.tzinfo is None:
        raise ValueError("the moment needs a zone")
    moment = moment.astimezone(UTC)
    zones = tuple(zones)
    places = distinct(zones, moment)
    clocks = tuple(_clock(place, moment, hours) for place in places)
    if len(places) > MOST_AT_ONCE:
        return WhenToCall(now=False, clocks=clocks, ask_place=True)
    within = all(clock.within for clock in clocks)
    ends = _end(zones, moment, hours) if within else None
    last = moment + hours.apart * (hours.attempts - 1)
    allowed = within or (happy_outside and hours.outside)
    return WhenToCall(
        now=allowed,
        clocks=clocks,
        next_at=None if allowed else _next(zones, moment, hours),
        ends_at=ends,
        too_late=hours.attempts > 1 and ends is not None and last >= ends,
    )


def _clock(place: ZonedPlace, moment: datetime, hours: CallHours) -> LocalClock:
    shows = place.at(moment)
    return LocalClock(place, shows, hours.hold_at(shows.time()))


def _next(zones: tuple[str, ...], moment: datetime, hours: CallHours) -> datetime | None:
    """The first moment after this one that is within the hours everywhere: always one at which they begin somewhere."""
    openings = sorted(
        opening
        for zone in zones
        for day in _days(zone, moment)
        if (opening := _moment(zone, day, hours.opens)) > moment
    )
    return next((each for each in openings if _holds(zones, each, hours)), None)


def _end(zones: tuple[str, ...], moment: datetime, hours: CallHours) -> datetime:
    return min(
        closing
        for zone in zones
        for day in _days(zone, moment)
        if (closing := _moment(zone, day, hours.closes)) > moment
    )


def _holds(zones: tuple[str, ...], moment: datetime, hours: CallHours) -> bool:
    return all(hours.hold_at(moment.astimezone(zone_info(zone)).time()) for zone in zones)


def _days(zone: str, moment: datetime) -> list[date]:
    today = moment.astimezone(zone_info(zone)).date()
    return [today + timedelta(days=day) for day in range(_DAYS_AHEAD)]


def _moment(zone: str, day: date, clock: time) -> datetime:
    """When a clock shows this, in UTC: what it shows twice, the first time."""
    return datetime.combine(day, clock, zone_info(zone)).astimezone(UTC)
