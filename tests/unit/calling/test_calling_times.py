"""Local times and the next moment to call, against a table that was made without this code.

Each row's times come from GNU `date` (the C library's own reading of the tz database), its next moment by looking at
every quarter of an hour. The numbers are those that regulators keep for stories, or the examples of numbering plans.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.calling.countries import COUNTRY_NAMES, ZONES
from app.calling.hours import when_to_call
from app.calling.numbers import read_number
from app.calling.zones import distinct, zone_info, zones_of
from app.errors import AppError
from app.language import Language
from app.language.prose.calls import call_moment
from app.templates.call_hours import CallHours

TABLE = Path(__file__).parents[2] / "data" / "call_times.tsv"
HOURS = {
    "examiner": CallHours(time(9), time(20), outside=True, attempts=3),
    "csmt": CallHours(time(8), time(20)),
}


def rows() -> list[list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_the_table_is_large_enough() -> None:
    assert len(rows()) >= 200
    assert len({row[1] for row in rows()}) >= 60


def test_every_row_of_the_table() -> None:
    wrong = []
    for number, country, zone, now, role, local, within, following in rows():
        read = read_number(number)
        # The number proposes the country, and its zones hold the place.
        good = country in read.countries and zone in {*read.zones, *ZONES[country]}
        seen = when_to_call((zone,), utc(now), HOURS[role])
        good &= seen.clocks[0].shows.strftime("%Y-%m-%dT%H:%M") == local
        good &= seen.now == (within == "yes")
        good &= seen.next_at == (utc(following) if following else None)
        if not good:
            wrong.append((number, zone, now, read.countries, seen))
    assert wrong == []


def test_where_a_number_may_ring_at_two_times_both_must_be_within() -> None:
    # 8:30am in Lisbon and 7:30am in the Azores, in summer.
    seen = when_to_call(zones_of("PT"), utc("2026-07-01T07:30"), HOURS["csmt"])
    assert [(clock.place.city, clock.within) for clock in seen.clocks] == [
        ("Lisbon", True),
        ("Azores", False),
    ]
    assert not seen.now
    assert seen.next_at == utc("2026-07-01T08:00")


def test_no_moment_where_clocks_are_half_a_day_apart() -> None:
    seen = when_to_call(
        ("Pacific/Auckland", "Europe/London"), utc("2026-07-01T12:00"), HOURS["csmt"]
    )
    assert (seen.now, seen.next_at) == (False, utc("2026-07-02T07:00"))
    never = when_to_call(
        ("Pacific/Honolulu", "Africa/Johannesburg"), utc("2026-01-01T12:00"), HOURS["examiner"]
    )
    assert (never.now, never.next_at) == (False, None)


def test_too_many_times_ask_for_the_place() -> None:
    for zones in (zones_of("US"), read_number("+7 912 345 67 89").zones, zones_of("ru")):
        seen = when_to_call(zones, utc("2026-11-26T15:00"), HOURS["examiner"])
        assert seen.ask_place
        assert not seen.now
        assert len(seen.clocks) > 3


def test_the_edges_of_the_hours() -> None:
    for clock, within in (("08:59", False), ("09:00", True), ("19:59", True), ("20:00", False)):
        seen = when_to_call(("Europe/London",), utc(f"2026-11-26T{clock}"), HOURS["examiner"])
        assert seen.now is within
    late = when_to_call(("Europe/London",), utc("2026-11-26T20:00"), HOURS["examiner"])
    assert late.next_at == utc("2026-11-27T09:00")


def test_a_customer_who_is_happy_with_it_is_called_outside_the_hours_by_examiners_only() -> None:
    at = utc("2026-11-26T06:00")
    assert when_to_call(("Europe/London",), at, HOURS["examiner"], happy_outside=True).now
    assert not when_to_call(("Europe/London",), at, HOURS["csmt"], happy_outside=True).now


def test_a_first_call_after_which_there_is_no_time_for_two_more_is_told() -> None:
    early, late = utc("2026-11-26T15:59"), utc("2026-11-26T16:00")
    assert not when_to_call(("Europe/London",), early, HOURS["examiner"]).too_late
    assert when_to_call(("Europe/London",), late, HOURS["examiner"]).too_late
    assert not when_to_call(("Europe/London",), late, HOURS["csmt"]).too_late


def test_the_hours_end_and_begin_where_clocks_change() -> None:
    # The night of 29 March 2026 has an hour less in London.
    seen = when_to_call(("Europe/London",), utc("2026-03-28T20:30"), HOURS["examiner"])
    assert seen.next_at == utc("2026-03-29T08:00")
    back = when_to_call(("Europe/London",), utc("2026-10-24T19:30"), HOURS["examiner"])
    assert back.next_at == utc("2026-10-25T09:00")


def test_every_country_of_the_installed_tz_database_is_there() -> None:
    tzdata = pytest.importorskip("tzdata")
    lines = (Path(tzdata.__file__).parent / "zoneinfo" / "zone.tab").read_text("utf-8").splitlines()
    told: dict[str, set[str]] = {}
    for line in lines:
        if not line.startswith("#"):
            country, _, zone, *_ = line.split("\t")
            told.setdefault(country, set()).add(zone)
    assert {country: set(ZONES.get(country, ())) for country in told} == told
    assert set(COUNTRY_NAMES) - set(told) == {"XK"}


def test_every_zone_can_be_read_and_names_are_whole() -> None:
    moment = utc("2026-11-26T12:00")
    for country, zones in ZONES.items():
        assert distinct(zones, moment)
        assert all(zone_info(zone) == ZoneInfo(zone) for zone in zones)
        name = COUNTRY_NAMES[country]
        assert name.en.strip()
        assert name.cy.strip()


def test_a_day_of_another_week_is_mutated_in_welsh() -> None:
    days = [date(2026, 11, day) for day in range(23, 30)]
    for day in days:
        moment = datetime.combine(day, time(10))
        said = call_moment(moment, moment - timedelta(days=30), Language.CY)
        assert said.startswith("10am ar ddydd ")


def test_an_unknown_country_or_zone_is_told() -> None:
    with pytest.raises(AppError, match="unknown-country"):
        zones_of("XX")
    for zone in ("Europe/Cardiff", "../../etc/passwd", "", "\0"):
        with pytest.raises(AppError, match="unknown-zone"):
            zone_info(zone)
    with pytest.raises(ValueError, match="zone"):
        when_to_call(("Europe/London",), datetime(2026, 11, 26, 12), HOURS["csmt"])


def test_every_quarter_of_an_hour_of_a_year_agrees_with_its_definition() -> None:
    """What is said of the next moment holds: nothing before it is within, and it is."""
    hours = HOURS["examiner"]
    start = utc("2026-01-01T00:07")
    for zone in ("Europe/London", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu"):
        for step in range(0, 365 * 24, 7):
            now = start + timedelta(hours=step)
            seen = when_to_call((zone,), now, hours)
            if seen.now:
                assert seen.ends_at is not None
                last = seen.ends_at - timedelta(minutes=1)
                assert hours.hold_at(last.astimezone(ZoneInfo(zone)).time())
                assert not hours.hold_at(seen.ends_at.astimezone(ZoneInfo(zone)).time())
            else:
                assert seen.next_at is not None
                assert hours.hold_at(seen.next_at.astimezone(ZoneInfo(zone)).time())
                before = seen.next_at - timedelta(minutes=1)
                assert not hours.hold_at(before.astimezone(ZoneInfo(zone)).time())
                assert seen.next_at - now < timedelta(hours=14)
