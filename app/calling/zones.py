"""Places and their clocks: the zones of a country, grouped by what the time there is.

>>> from datetime import UTC, datetime
>>> summer = datetime(2026, 7, 1, 12, tzinfo=UTC)
>>> [(place.city, place.at(summer).hour) for place in distinct(zones_of("PT"), summer)]
[('Lisbon', 13), ('Azores', 12)]
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from app.calling.countries import ZONES
from app.errors import AppError

MOST_AT_ONCE = 3
"""So many different times can be looked at side by side; where more are possible, the place is asked first."""
_CITIES = {"Isle_of_Man": "Isle of Man", "DumontDUrville": "Dumont d’Urville", "Kyiv": "Kyiv"}


class ZonedPlace(msgspec.Struct, frozen=True):
    """One place with a clock of its own.

    Attributes:
        zone: its name in the tz database.
        others: zones whose clocks show the same now.
    """

    zone: str
    others: tuple[str, ...] = ()

    @property
    def city(self) -> str:
        """What the tz database calls it after: a city or an island."""
        return city_of(self.zone)

    def at(self, moment: datetime) -> datetime:
        """What its clock shows at a moment (of any zone)."""
        return moment.astimezone(zone_info(self.zone))


def city_of(zone: str) -> str:
    """The city or island that a zone has its name from."""
    last = zone.rsplit("/", 1)[-1]
    return _CITIES.get(last, last.replace("_", " "))


def zones_of(country: str) -> tuple[str, ...]:
    """The zones of a country by its two letters.

    Raises:
        AppError: `unknown-country`.
    """
    try:
        return ZONES[country.upper()]
    except KeyError:
        raise AppError("unknown-country", country=country) from None


@cache
def zone_info(zone: str) -> ZoneInfo:
    """The rules of a zone.

    Raises:
        AppError: `unknown-zone`.
    """
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise AppError("unknown-zone", zone=zone) from None


def distinct(zones: Iterable[str], moment: datetime) -> tuple[ZonedPlace, ...]:
    """The different times that it is in these zones, the furthest ahead first."""
    by_offset: dict[object, list[str]] = {}
    for zone in dict.fromkeys(zones):
        by_offset.setdefault(moment.astimezone(zone_info(zone)).utcoffset(), []).append(zone)
    ordered = sorted(by_offset.items(), key=lambda each: each[0], reverse=True)  # type: ignore[arg-type,return-value]
    return tuple(ZonedPlace(each[0], tuple(each[1:])) for _, each in ordered)
