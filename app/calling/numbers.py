"""What a phone number tells by itself: a country, or several, and the zones in which it may ring.

It only proposes them: a customer with a British mobile may be anywhere (guidance L367, L733). What is possible is
taken, even where it isn't in use by the tables: those are older than some numbers, and the numbers that Ofcom keeps for
stories are never in use.
"""

from __future__ import annotations

import re
from enum import StrEnum

import msgspec
import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberType, shortnumberinfo, timezone

from app.calling.countries import HOME, ZONES
from app.calling.zones import zones_of

MOST_CHARACTERS = 100
_LETTER = re.compile(r"[^\W\d_]")
_EXTENSION = re.compile(
    r"\s*(?:;ext=|ext(?:ension|n)?|est(?:yniad)?|x|#)[.:]?\s*(\d{1,7})\s*$", re.IGNORECASE
)
_WORLDWIDE = "001"
_BRITISH_PREMIUM = re.compile("9")


class NumberTrouble(StrEnum):
    """Why a number can't be gone by."""

    EMPTY = "number-empty"
    LETTERS = "number-letters"
    UNREADABLE = "number-unreadable"
    LENGTH = "number-length"
    PREMIUM = "number-premium"
    EMERGENCY = "number-emergency"


NEVER_CALLED = frozenset({NumberTrouble.PREMIUM, NumberTrouble.EMERGENCY})
"""Of these it is certain what they are: they are refused, whatever else is known."""
_NO_NUMBER = frozenset({NumberTrouble.LENGTH, NumberTrouble.UNREADABLE})


class PhoneRead(msgspec.Struct, frozen=True):
    """A number as it was read.

    Attributes:
        trouble: why it can't be gone by; None where it can.
        countries: that it may be of; the likeliest first. Empty for satellite phones and the like.
        zones: in which it may ring; empty where only the customer can tell.
        free: it rings without cost for the caller, so it tells no place.
    """

    trouble: NumberTrouble | None = None
    countries: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    free: bool = False


def read_number(text: str, country: str = HOME) -> PhoneRead:
    """Read a number as somebody wrote it down; nothing is guessed beyond what its own digits say.

    Args:
        text: the number, with or without the code of its country.
        country: where a number without such a code is of (two letters).

    Raises:
        AppError: `unknown-country`.
    """
    zones_of(country)
    text = _EXTENSION.sub(r" ext. \1", text.strip())
    trouble = _unreadable(text) or _short(text, country)
    if trouble is not None:
        return PhoneRead(trouble)
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return PhoneRead(NumberTrouble.UNREADABLE)
    reason = phonenumbers.is_possible_number_with_reason(number)
    if reason != phonenumbers.ValidationResult.IS_POSSIBLE:
        return PhoneRead(NumberTrouble.LENGTH)
    return PhoneRead(NumberTrouble.PREMIUM) if _is_premium(number) else _told(number, country)


def read_of_customer(text: str, country: str = "") -> PhoneRead:
    """Read the number of a customer who is in a country: of there, or of home, from where they took it along.

    It is of home where it looks more like a number of home than of there.

    >>> read_of_customer("07700 900123", "AU").countries
    ('GB', 'GG', 'IM', 'JE')

    Args:
        text: the number as it was written down.
        country: where the customer is (two letters); empty where nobody knows.

    Raises:
        AppError: `unknown-country`.
    """
    read, of_home = read_number(text, country or HOME), read_number(text, HOME)
    if of_home.trouble in _NO_NUMBER:
        return read
    if read.trouble in _NO_NUMBER:
        return of_home
    if read.trouble is not None:
        return read
    return of_home if _likely(text, HOME) > _likely(text, country or HOME) else read


def _likely(text: str, country: str) -> int:
    """How much it looks like a number of there: in use, as long as one of a mobile or a line, or neither."""
    number = _parsed(text, country)
    if phonenumbers.is_valid_number(number):
        return 2
    kinds = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
    return int(any(phonenumbers.is_possible_number_for_type(number, kind) for kind in kinds))


def _parsed(text: str, country: str) -> PhoneNumber:
    return phonenumbers.parse(_EXTENSION.sub(r" ext. \1", text.strip()), country)


def _unreadable(text: str) -> NumberTrouble | None:
    if not any(character.isdigit() for character in text):
        return NumberTrouble.LETTERS if _LETTER.search(text) else NumberTrouble.EMPTY
    if len(text) > MOST_CHARACTERS:
        return NumberTrouble.LENGTH
    return NumberTrouble.LETTERS if _LETTER.search(text.replace(" ext. ", "")) else None


def _short(text: str, country: str) -> NumberTrouble | None:
    emergency = shortnumberinfo.connects_to_emergency_number(text, country)
    return NumberTrouble.EMERGENCY if emergency else None


def _is_premium(number: PhoneNumber) -> bool:
    kind = phonenumbers.number_type(number)
    if kind == PhoneNumberType.PREMIUM_RATE:
        return True
    # In Britain all of them begin so, in use or not.
    british = number.country_code == phonenumbers.country_code_for_region(HOME)
    return british and _BRITISH_PREMIUM.match(str(number.national_number)) is not None


def _told(number: PhoneNumber, country: str) -> PhoneRead:
    free = phonenumbers.number_type(number) == PhoneNumberType.TOLL_FREE
    countries = _countries(number, country)
    return PhoneRead(
        countries=countries,
        zones=_zones(number, countries),
        free=free,
    )


def _countries(number: PhoneNumber, country: str) -> tuple[str, ...]:
    """The country that its digits tell; where they tell none, all that share the code, the given one first."""
    told = phonenumbers.region_code_for_number(number)
    if told is not None and told != _WORLDWIDE:
        return (told,) if told in ZONES else ()
    sharing = phonenumbers.region_codes_for_country_code(number.country_code or 0)
    known = [each for each in sharing if each in ZONES]
    return tuple(sorted(known, key=lambda each: each != country))


def _zones(number: PhoneNumber, countries: tuple[str, ...]) -> tuple[str, ...]:
    """Those that the tables know for a number in use, within its countries; else all of its countries."""
    all_there = tuple(dict.fromkeys(zone for each in countries for zone in ZONES[each]))
    known = timezone.time_zones_for_number(number)
    return tuple(zone for zone in all_there if zone in known) or all_there
