"""`call`: whether a customer may be phoned now, where they are."""

from __future__ import annotations

import json
from argparse import Namespace
from datetime import UTC, datetime

from app.calling.countries import COUNTRY_NAMES, HOME, ZONES
from app.calling.hours import WhenToCall, when_to_call
from app.calling.numbers import PhoneRead, read_of_customer
from app.calling.telling import tell_number, tell_when
from app.calling.zones import city_of, zone_info, zones_of
from app.cli.set_aside import GOOD, WRONG
from app.cli.streams import read_input, tell
from app.errors import AppError
from app.language import Language
from app.source.problems import closest
from app.storage.packs import LoadedPack
from app.templates.call_hours import CallHours

FOUND = 1
"""Not now, or the place has to be asked first."""
MOST_BYTES = 1_000
"""More than any number has; what follows isn't read."""


def tell_call(loaded: LoadedPack, options: Namespace) -> int:
    """Print where the customer may be, the time there, and whether they may be phoned; return the exit code.

    Raises:
        AppError: `no-call-hours`, `unknown-country`, `unknown-zone`, `not-a-time`, `call-needs-place`.
    """
    hours = _hours(loaded, options.role)
    now = _moment(options.now)
    read = _number(options) if options.number else None
    if read is not None and read.trouble is not None:
        tell(tell_number(read, Language.EN))
        return WRONG
    zones = _zones(read, options)
    told = [] if read is None else list(tell_number(read, Language.EN))
    if not zones:
        tell(told)
        return FOUND
    when = when_to_call(zones, now, hours, happy_outside=options.happy_outside)
    abroad = options.role == "examiner" and not set(zones) & set(ZONES[HOME])
    if options.format == "json":
        print(_json(when, read))
    else:
        here = now.astimezone().tzinfo or UTC
        told += tell_when(when, hours, here, Language.EN, email_instead=abroad)
        print("\n".join((*told, *_places(when))))
    return GOOD if when.now else FOUND


def _number(options: Namespace) -> PhoneRead:
    text = read_input(MOST_BYTES).decode("utf-8", "replace")
    return read_of_customer(text, _country(options.country))


def _hours(loaded: LoadedPack, role: str) -> CallHours:
    calls = loaded.pack.info.calls
    hours = calls.examiner if role == "examiner" else calls.csmt
    if hours is None:
        raise AppError("no-call-hours", role=role)
    return hours


def _moment(text: str) -> datetime:
    if not text:
        return datetime.now(UTC)
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise AppError("not-a-time", "--now", value=text) from error


def _country(text: str) -> str:
    if not text:
        return HOME
    found = next((code for code in ZONES if code.casefold() == text.casefold()), "")
    names = {
        name.casefold(): code for code, pair in COUNTRY_NAMES.items() for name in (pair.en, pair.cy)
    }
    found = found or names.get(text.casefold(), "")
    if not found:
        near = closest(text, tuple(pair.en for pair in COUNTRY_NAMES.values()))
        raise AppError("unknown-country", "--country", country=text, closest=near)
    return found


def _zones(read: PhoneRead | None, options: Namespace) -> tuple[str, ...]:
    if options.place:
        known = tuple(zone for zones in ZONES.values() for zone in zones)
        by_city = {city_of(zone).casefold(): zone for zone in known}
        zone = by_city.get(options.place.casefold(), options.place)
        if zone not in known:
            near = closest(options.place, (*map(city_of, known), *known))
            raise AppError("unknown-zone", "--place", zone=options.place, closest=near)
        zone_info(zone)
        return (zone,)
    if options.country:
        return zones_of(_country(options.country))
    if read is None:
        raise AppError("call-needs-place")
    return read.zones


def _places(when: WhenToCall) -> list[str]:
    if not when.ask_place:
        return []
    return [f"  --place {clock.place.city!r}" for clock in when.clocks]


def _json(when: WhenToCall, read: PhoneRead | None) -> str:
    """The number itself is left out: it is the customer's."""
    whole = {
        "now": when.now,
        "ask_place": when.ask_place,
        "next": when.next_at and when.next_at.isoformat(),
        "until": when.ends_at and when.ends_at.isoformat(),
        "too_late": when.too_late,
        "countries": list(read.countries) if read is not None else [],
        "clocks": [
            {
                "place": clock.place.city,
                "zone": clock.place.zone,
                "zones": [clock.place.zone, *clock.place.others],
                "local": clock.shows.isoformat(),
                "within": clock.within,
            }
            for clock in when.clocks
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)
