"""Bad input on the command line: one clear line each, exit code 2, never a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.main import error_lines
from app.errors import AppError
from app.source.problems import Place, Problem
from tests.unit.cli.conftest import Run

PHOTO = ("compose", "photos/new-photo")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(
            ("compose", "photos/new-foto"),
            "There is no template ‘photos/new-foto’. `comms-builder list` shows them all. "
            "Did you mean ‘photos/new-photo’?",
            id="unknown template",
        ),
        pytest.param(
            (*PHOTO, "--answer", "fast_trak=yes"),
            "--answer fast_trak: No template of this message asks ‘fast_trak’. "
            "Allowed: fast_track, applied, problems. Did you mean ‘fast_track’?",
            id="unknown question",
        ),
        pytest.param(
            (*PHOTO, "--answer", "applied=onlin"),
            "--answer applied: ‘onlin’ isn’t a choice of ‘applied’. Allowed: online, paper. "
            "Did you mean ‘online’?",
            id="unknown choice",
        ),
        pytest.param(
            (*PHOTO, "--channel", "dap"),
            "There is no channel ‘dap’. Allowed: case-note, csmt-email, dap-message, letter, "
            "mailbox-reply, phone-script. Did you mean ‘dap-message’?",
            id="unknown channel",
        ),
        pytest.param(
            (*PHOTO, "--confirm", "free-txt"),
            "--confirm: There is no rule ‘free-txt’. Rules that can be confirmed: free-text, "
            "to-confirm, welsh-unreviewed, edit-not-allowed, edit-without-place, out-of-step, "
            "own-not-allowed, own-paragraph, wording-changed, case-note, long-paste, suspicion, "
            "phone-us, internal-details. Did you mean ‘free-text’?",
            id="unknown rule",
        ),
        pytest.param(
            (*PHOTO, "--answer", "applied"),
            "--answer: ‘applied’ isn’t an answer. Write QUESTION=VALUE, such as fast_track=yes.",
            id="no equals sign",
        ),
        pytest.param(
            (*PHOTO, "--answer", "applied=online", "--answer", "applied=paper"),
            "--answer applied: ‘applied’ takes one answer, and was given two.",
            id="two answers",
        ),
        pytest.param(
            (*PHOTO, "--answer", "applied.cy=online"),
            "--answer applied.cy: ‘applied’ takes one answer for both languages: leave out the .cy.",
            id="a language too many",
        ),
        pytest.param(
            (*PHOTO, "--answer", "documents/missing:whose=mother"),
            "--answer documents/missing:whose: ‘documents/missing’ isn’t among the templates of "
            "this message: photos/new-photo.",
            id="a template that isn't chosen",
        ),
        pytest.param(
            (*PHOTO, "photos/new-photo"),
            "‘Ask for a new photo’ can’t be chosen twice in one message.",
            id="chosen twice",
        ),
        pytest.param(
            ("compose", "documents/missing#3"),
            "‘documents/missing#3’ isn’t TEMPLATE or TEMPLATE#NUMBER.",
            id="a number that isn't next",
        ),
        pytest.param(
            (*PHOTO, "--now", "tomorrow"),
            "--now: ‘tomorrow’ isn’t a time. Write it like 2027-03-05T14:30.",
            id="not a time",
        ),
        pytest.param(
            (*PHOTO, "--officer", "frist_name=Ann"),
            "--officer: ‘frist_name=Ann’ isn’t one of the officer’s details. Allowed: first_name, "
            "surname, initials, office, direct_number, hours, office_cy, hours_cy. "
            "Did you mean ‘first_name’?",
            id="unknown detail",
        ),
        pytest.param(
            (*PHOTO, "--pack", "/nowhere/at-all"),
            "/nowhere/at-all: There is no wording here. Wording is a folder with a pack.yaml, or a "
            "compiled file. Check the path.",
            id="no pack",
        ),
        pytest.param(
            ("schema", "templat"),
            "There is no kind of file ‘templat’. Allowed: template, channel, question, choices, phrase, "
            "folder, pack, office, terms, reviews, case, accepted, rules. Did you mean ‘template’?",
            id="unknown kind of file",
        ),
    ],
)
def test_one_line_and_exit_code_two(run: Run, arguments: tuple[str, ...], said: str) -> None:
    ran = run(*arguments)
    assert ran == (2, "", f"{said}\n")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("31/4/2027", "there is no such date as 31/4/2027"),
        ("soon", "‘soon’ isn’t a date"),
        ("5 Mawrth 2093", "must be today or in the past"),
        ("<b>{{ x }}</b>", "isn’t a date"),
        ("9" * 100_000, "isn’t a date"),
    ],
)
def test_a_date_that_is_none_is_a_finding(run: Run, value: str, said: str) -> None:
    ran = run("compose", "no-reply/withdrawn-at-request", "--answer", f"asked_on={value}")
    assert ran.code == 1
    assert said in ran.err
    assert len(ran.err) < 2_000


@pytest.mark.parametrize(
    "value",
    [
        pytest.param('<script>alert(1)</script> & "quotes" {{ x }} {% if %}', id="markup"),
        pytest.param("a\u202eb\u0000c\u2028d\ufeff", id="hidden characters"),
        pytest.param("ŵ" * 100_000, id="very long"),
    ],
)
def test_values_are_text_and_nothing_is_lost(run: Run, value: str) -> None:
    given = (
        *("compose", "csmt/complaint-acknowledgement", "--format", "json"),
        *("--officer", "initials=AJ", "--officer", "first_name=Ann", "--answer"),
    )
    ran = run(*given, f"customer_name={value}")
    whole = ran.json
    assert "<script" not in whole["html"]
    assert not any(ord(letter) < 32 and letter != "\n" for letter in whole["plain"])
    rules = {finding["rule"] for finding in whole["findings"]}
    assert ("hidden-characters" in rules) == ("\u202e" in value)
    assert ("too-long" in rules) == (len(value) > 300)
    if "{{" in value:
        assert "{{ x }} {% if %}" in whole["plain"]


def test_an_answers_file_with_mistakes_names_each_place(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text("a: {b: c}\nb: [d, [e]]\n", encoding="utf-8")
    ran = run("compose", "photos/new-photo", "--answers", str(file))
    assert ran.code == 2
    assert f"{file}:1:4: " in ran.err
    assert f"{file}:2:4: " in ran.err


def test_an_answers_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    ran = run("compose", "photos/new-photo", "--answers", str(tmp_path / "no.yaml"))
    assert ran.code == 2
    assert "No such file" in ran.err


def test_wrong_use_is_told_by_the_parser(run: Run) -> None:
    ran = run("compose")
    assert ran.code == 2
    assert ran.err == (
        "comms-builder compose: the following arguments are required: TEMPLATE[#2]. "
        "`comms-builder compose --help` tells more.\n"
    )


def test_an_unknown_option_is_told_in_one_line(run: Run) -> None:
    ran = run("list", "--serch", "photo")
    assert ran.code == 2
    assert ran.err.startswith("comms-builder: this isn't known here: --serch photo.")
    assert ran.err.count("\n") == 1


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    command = f"{sys.executable} -m app schema template | true"
    ran = subprocess.run(["sh", "-c", command], capture_output=True, check=False, timeout=60)
    assert ran.stderr == b""


def test_wording_a_failure_leaves_it_as_it_is() -> None:
    problem = Problem(Place("office.yaml", 2, 1), "empty-text")
    error = AppError("bad-pack-file", "pack", problems=(problem,))
    first, second = error_lines(error), error_lines(error)
    assert first == second
    assert len(first) == 2
    assert error.params == {"problems": (problem,)}
