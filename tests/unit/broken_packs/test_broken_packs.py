"""Packs with one fault each: told at its line, in words that help, once; what is told to be written mends it.

`python -m tests.unit.broken_packs.report` prints how many are.
"""

from __future__ import annotations

import pytest

from tests.unit.broken_packs.fault import Fault
from tests.unit.broken_packs.following import followed, hint_of
from tests.unit.broken_packs.pack_to_break import (
    broken,
    exit_code,
    problems_of,
    sound,
    told,
)
from tests.unit.broken_packs.table import BYTES, FAULTS

ONCE = 0.95
"""So many faults at the least make one problem."""


def test_the_pack_is_sound() -> None:
    assert told(sound()) == []
    assert exit_code(sound()) == 0


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_at_its_place_in_words_that_help(name: str) -> None:
    fault = FAULTS[name]
    files, place = broken(fault)
    lines = told(files)
    at_place = [line for line in lines if line.startswith(f"{place}: ") or line.startswith("This")]
    assert at_place, lines
    for piece in fault.says.split(" / "):
        assert piece in at_place[0]
    # One fault, one problem; where there are more, the table says why.
    assert len(lines) == 1 or fault.more, lines


@pytest.mark.parametrize("name", FAULTS)
def test_a_list_of_the_pack_ends_with_two(name: str) -> None:
    assert exit_code(broken(FAULTS[name])[0]) == 2


@pytest.mark.parametrize("name", [name for name in FAULTS if FAULTS[name].path != "pack.yaml"])
def test_what_is_told_to_be_written_makes_the_pack_good(name: str) -> None:
    fault: Fault = FAULTS[name]
    files, _ = broken(fault)
    for problem in problems_of(files):
        if hint_of(problem) and problem.place.line:
            assert told(followed(problem, fault, files)) == []


def test_one_fault_makes_one_problem() -> None:
    assert len(FAULTS) >= 150
    once = [name for name in FAULTS if len(told(broken(FAULTS[name])[0])) == 1]
    assert len(once) >= ONCE * len(FAULTS)


@pytest.mark.parametrize("name", BYTES)
def test_a_file_that_is_no_text(name: str) -> None:
    path, data, says = BYTES[name]
    lines = told(sound() | {path: data})
    assert len(lines) == 1
    assert lines[0].startswith(f"{path}:")
    assert all(piece in lines[0] for piece in says.split(" / "))


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_marks_and_ends_of_lines_of_other_editors(mark: bytes, end: bytes) -> None:
    files = {path: mark + data.replace(b"\n", end) for path, data in sound().items()}
    assert told(files) == []
