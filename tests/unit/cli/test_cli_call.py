"""`call`: whether a customer may be phoned, from a number on standard input or a place."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable

import pytest

from tests.unit.cli.conftest import Run

Typed = Callable[[str], None]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Give what is read from standard input."""

    def give(text: str) -> None:
        read = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", read)

    return give


EVENING = ("--now", "2026-11-26T21:15+00:00")
NUMBER = "07700 900123"


def test_it_tells_the_time_there_and_when_next(run: Run, typed: Typed) -> None:
    typed(NUMBER)
    ran = run("call", "--number", "-", "--role", "examiner", *EVENING)
    assert (ran.code, ran.err) == (1, "")
    assert "London: it is 9:15pm on Thursday 26 November, outside 9am to 8pm" in ran.out
    assert "You may call from 9am (Friday 27 November) there" in ran.out
    assert "Send an email instead" not in ran.out
    assert "900123" not in ran.out


def test_abroad_and_outside_the_hours_an_examiner_writes(run: Run) -> None:
    abroad = ("call", "--country", "France", *EVENING)
    assert "Send an email instead." in run(*abroad, "--role", "examiner").out
    assert "Send an email instead." not in run(*abroad, "--role", "csmt").out


def test_a_customer_who_is_happy_with_it(run: Run) -> None:
    there = ("call", "--country", "GB", "--happy-outside", *EVENING)
    assert run(*there, "--role", "examiner").code == 0
    assert run(*there, "--role", "csmt").code == 1


def test_where_it_may_be_many_times_the_place_is_asked(run: Run) -> None:
    ran = run("call", "--country", "us", "--role", "csmt", *EVENING)
    assert ran.code == 1
    assert "Ask where the customer is" in ran.out
    assert "--place 'New York'" in ran.out
    there = run("call", "--country", "us", "--place", "new york", "--role", "csmt", *EVENING)
    assert there.code == 0
    assert "You may call now" in there.out


def test_the_json_holds_all_but_the_number(run: Run, typed: Typed) -> None:
    typed(NUMBER)
    ran = run("call", "--number", "-", "--role", "csmt", "--format", "json", *EVENING)
    told = json.loads(ran.out)
    assert (told["now"], told["next"]) == (False, "2026-11-27T08:00:00+00:00")
    assert told["countries"][0] == "GB"
    assert told["clocks"][0]["local"] == "2026-11-26T21:15:00+00:00"
    assert "900123" not in ran.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--role", "examiner"), "Say where the customer is"),
        (("--role", "examiner", "--country", "Frence"), "Did you mean ‘France’?"),
        (("--role", "csmt", "--place", "Pert"), "Did you mean ‘Perth’?"),
        (("--role", "csmt", "--country", "FR", "--now", "soon"), "‘soon’ isn’t a time"),
        (("--role", "nobody"), "invalid choice"),
        (("--role", "csmt", "--number", NUMBER), "invalid choice"),
    ],
)
def test_wrong_use_is_told_in_a_line(run: Run, arguments: tuple[str, ...], told: str) -> None:
    ran = run("call", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("number", ["", "none", "999", "0909 879 0000", "+999 1", "é"])
def test_a_number_that_cannot_be_called_is_told_without_itself(
    run: Run, typed: Typed, number: str
) -> None:
    typed(number)
    ran = run("call", "--number", "-", "--role", "csmt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert not number or number not in ran.err
