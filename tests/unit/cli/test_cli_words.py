"""`comms-builder compose`: the officer's own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Ran, Run

REPLY = (
    *(
        "compose",
        "csmt/further-information",
        "--officer",
        "initials=AB",
        "--now",
        "2027-03-05T14:30",
    ),
    *("--officer", "first_name=Alex", "--answer", "customer_name=Ann Li"),
)


def reply(run: Run, *more: str) -> Ran:
    return run(*REPLY, "--format", "json", *more)


def words(ran: Ran) -> list[tuple[str, str, str]]:
    return [
        (each["words"], each["language"], each["text"])
        for each in ran.json["blocks"]
        if each["words"] != "approved"
    ]


def test_an_edit_stands_in_its_place_and_says_so(run: Run) -> None:
    ran = reply(run, "--edit", "opening=Thank you for **writing**. See www.gov.uk/x")
    assert words(ran) == [("edited", "en", "Thank you for **writing**. See www.gov.uk/x")]
    assert '<a href="https://www.gov.uk/x"' in ran.json["html"]
    assert {each["words"] for each in ran.json["blocks"]} == {"approved", "edited"}


def test_own_paragraphs_stand_after_a_phrase_in_their_order(run: Run) -> None:
    ran = reply(
        run,
        *("--own", "opening=One.", "--own", "opening=Two.\n\n- a\n- b"),
        *("--own", "opening.cy=Un.", "--own", "opening.cy=Dau.", "--language", "cy+en"),
    )
    assert words(ran) == [
        ("own", "cy", "Un."),
        ("own", "cy", "Dau."),
        ("own", "en", "One."),
        ("own", "en", "Two.\n- a\n- b"),
    ]


def test_one_language_is_out_of_step_until_it_is_edited_or_confirmed(run: Run) -> None:
    english = ("--language", "cy+en", "--edit", "opening=Thank you.")
    rules = [each["rule"] for each in reply(run, *english).json["findings"]]
    assert "out-of-step" in rules
    for more in (("--edit", "opening.cy=Diolch."), ("--confirm", "out-of-step")):
        findings = reply(run, *english, *more).json["findings"]
        assert "out-of-step" not in [each["rule"] for each in findings]


def test_words_stand_in_an_answers_file_too(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(
        "edits:\n  opening: Thank you.\n  opening.cy: Diolch.\n"
        "own:\n  - {after: opening, en: We looked into it., cy: Rydym wedi edrych.}\n",
        encoding="utf-8",
    )
    ran = reply(run, "--answers", str(file), "--edit", "opening=Thanks.", "--language", "cy+en")
    assert [text for _, _, text in words(ran)] == [
        "Diolch.",
        "Rydym wedi edrych.",
        "Thanks.",
        "We looked into it.",
    ]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("--edit", "openning=x"), ("said by ‘openning’", "Did you mean ‘opening’?")),
        (("--own", "nobody=x"), ("said by ‘nobody’. Allowed: greeting, opening",)),
        (("--edit", "opening"), ("‘opening’ isn’t a phrase and its words",)),
        (("--edit", "opening=a", "--edit", "opening=b"), ("two texts in the same language",)),
        (("--edit", "photos/new-photo:opening=a"), ("isn’t among the templates",)),
    ],
)
def test_wrong_words_are_told(run: Run, given: tuple[str, ...], told: tuple[str, ...]) -> None:
    ran = run(*REPLY, *given)
    assert (ran.code, ran.out) == (2, "")
    for each in told:
        assert each in ran.err


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (
            ("photos/new-photo", "--answer", "applied=online", "--edit", "problems=x"),
            "its paragraphs can’t be edited",
        ),
        (("csmt/identity-not-confirmed", "--edit", "greeting=x"), "asks who the customer is"),
        (("csmt/identity-not-confirmed", "--own", "greeting=x"), "takes no words of your own"),
    ],
)
def test_words_that_are_not_allowed_are_told_with_the_reason(
    run: Run, command: tuple[str, ...], told: str
) -> None:
    more = ("--answer", "customer_name=Ann Li", "--answer", "problems=blurred")
    ran = run("compose", *command, *(more[:2] if "csmt" in command[0] else more[2:]))
    assert (ran.code, ran.out) == (2, "")
    assert told.lower() in ran.err.lower()


def test_an_own_paragraph_of_an_examiner_needs_their_word(run: Run) -> None:
    photo = ("compose", "photos/new-photo", "--answer", "applied=online")
    given = (
        "--answer",
        "problems=blurred",
        "--answer",
        "fast_track=no",
        "--own",
        "problems=Hello.",
    )
    ran = run(*photo, *given)
    assert ran.code == 1
    assert "[--confirm own-paragraph]" in ran.err
    assert "(guidance L503" in ran.err
    assert run(*photo, *given, "--confirm", "own-paragraph").code == 0
