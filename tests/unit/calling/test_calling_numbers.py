"""What a number tells, and why it is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.calling.numbers import NumberTrouble, read_number, read_of_customer


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        ("", NumberTrouble.EMPTY),
        ("  + ", NumberTrouble.EMPTY),
        ("ask her son", NumberTrouble.LETTERS),
        ("0800 FLOWERS", NumberTrouble.LETTERS),
        ("07700 9001O3", NumberTrouble.LETTERS),
        ("12345", NumberTrouble.LENGTH),
        ("0" * 101, NumberTrouble.LENGTH),
        ("+44 7700 900123 45678", NumberTrouble.LENGTH),
        ("+999 123 4567", NumberTrouble.UNREADABLE),
        ("999", NumberTrouble.EMERGENCY),
        ("112", NumberTrouble.EMERGENCY),
        ("0909 879 0000", NumberTrouble.PREMIUM),
        ("+44 9011 234567", NumberTrouble.PREMIUM),
        ("+1 900 555 0123", NumberTrouble.PREMIUM),
        ("+49 900 1123456", NumberTrouble.PREMIUM),
    ],
)
def test_what_cannot_be_gone_by(number: str, trouble: NumberTrouble) -> None:
    read = read_number(number)
    assert (read.trouble, read.zones, read.countries) == (trouble, (), ())


@pytest.mark.parametrize(
    ("number", "countries", "zones"),
    [
        ("020 7946 0958", ("GB",), ("Europe/London",)),
        ("+44 (0)20 7946 0958", ("GB",), ("Europe/London",)),
        ("0044 20 7946 0958", ("GB",), ("Europe/London",)),
        ("+1 202 555 0143", ("US",), ("America/New_York",)),
        ("+1-604-555-0143", ("CA",), ("America/Vancouver",)),
        ("+39 06 5550 0123", ("IT",), ("Europe/Rome",)),
        ("+882 16 555 1234", (), ()),
    ],
)
def test_what_a_number_proposes(
    number: str, countries: tuple[str, ...], zones: tuple[str, ...]
) -> None:
    read = read_number(number)
    assert read.trouble is None
    assert (read.countries, read.zones) == (countries, zones)


def test_a_number_kept_for_stories_is_possible_and_has_its_countrys_zones() -> None:
    read = read_number("07700 900123")
    assert read.trouble is None
    assert read.countries[0] == "GB"
    assert read.zones[0] == "Europe/London"


def test_a_number_of_eleven_zones_tells_those_of_its_country_only() -> None:
    read = read_number("+7 912 345 67 89")
    assert read.countries == ("RU",)
    assert len(read.zones) > 10
    assert "Asia/Almaty" not in read.zones


@pytest.mark.parametrize(
    "written", ["x22", "ext 22", "ext. 22", "extension 22", "#22", "estyniad 22"]
)
def test_an_extension_changes_nothing(written: str) -> None:
    assert read_number(f"020 7946 0958 {written}") == read_number("020 7946 0958")


def test_a_number_without_a_code_is_of_the_country_that_is_told() -> None:
    assert read_number("202 555 0143", "US").countries == ("US",)
    assert read_number("911", "US").trouble is NumberTrouble.EMERGENCY


def test_a_number_that_is_free_tells_so() -> None:
    assert read_number("+1 800 555 0199").free


@given(st.text(max_size=40))
def test_any_text_is_read(text: str) -> None:
    read = read_number(text)
    assert read.trouble is None or not (read.countries or read.zones or read.free)


def test_a_number_that_came_along_is_of_home_where_it_cannot_be_of_there() -> None:
    for number, country, countries in (
        ("020 7946 0958", "US", ("GB",)),
        ("202 555 0143", "US", ("US",)),
        ("020 7946 0958", "", ("GB",)),
        ("+33 1 99 00 12 34", "AU", ("FR",)),
        # Of more digits than a mobile or a line has there; and one that is in use at home alone.
        ("07700 900123", "AU", ("GB", "GG", "IM", "JE")),
        ("07700 900123 ext 4", "AU", ("GB", "GG", "IM", "JE")),
        ("07400 123456", "AU", ("GB",)),
        ("07400 123456", "NZ", ("GB",)),
        ("1800 975 707", "AU", ("AU",)),
        ("0491 570 156", "AU", ("AU",)),
    ):
        assert read_of_customer(number, country).countries == countries, number
    assert read_of_customer("0906 123 4567", "US").trouble is NumberTrouble.PREMIUM
    assert read_of_customer("0906 123 4567", "AU").trouble is NumberTrouble.PREMIUM
    assert read_of_customer("12", "US").trouble is NumberTrouble.LENGTH
    assert read_of_customer("999", "AU").trouble is NumberTrouble.EMERGENCY
    assert read_of_customer("000", "AU").trouble is NumberTrouble.EMERGENCY
