"""Each slip is found at its line, and nothing else is; what is no slip stays silent."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from app.proof.material import Material
from app.proof.proving import Job, Prover
from app.storage.spelling import Spelling
from tests.unit.proof.sound_pack import replace, short, slips_of, sound_files
from tests.unit.small_pack import Files

_DATA = yaml.safe_load((Path(__file__).parents[2] / "data/slips.yaml").read_text("utf-8"))


class Case(NamedTuple):
    """A slip: what tells it, where, and the changes that make it."""

    name: str
    code: str
    line: str
    changes: tuple[tuple[str, str, str], ...]

    def files(self) -> Files:
        """The sound pack with the changes."""
        files = sound_files()
        for path, old, new in self.changes:
            replace(files, path, old, new)
        return files


def _cases(group: str) -> list[Case]:
    return [
        Case(
            each["name"],
            each.get("code", ""),
            each.get("line", ""),
            tuple((change["file"], change["old"], change["new"]) for change in each["changes"]),
        )
        for each in _DATA[group]
    ]


def test_the_sound_pack_has_none() -> None:
    assert short(slips_of(sound_files())) == []


@pytest.mark.parametrize("case", _cases("slips"), ids=lambda case: case.name)
def test_a_slip_is_found_at_its_line_and_nothing_else_is(case: Case) -> None:
    files = case.files()
    found = slips_of(files)
    assert [each.code for each in found] == [case.code], short(found)
    file = case.changes[0][0]
    lines = files[file].decode().split("\n")
    assert found[0].place.file == file
    assert case.line in lines[found[0].place.line - 1], found[0].place


@pytest.mark.parametrize("case", _cases("silent"), ids=lambda case: case.name)
def test_what_is_no_slip_stays_silent(case: Case) -> None:
    assert short(slips_of(case.files())) == []


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_how_lines_end_is_no_slip(end: str) -> None:
    files = {path: data.replace(b"\n", end.encode()) for path, data in sound_files().items()}
    assert short(slips_of(files)) == []


def test_a_mark_at_the_beginning_of_files_is_no_slip() -> None:
    files = {path: b"\xef\xbb\xbf" + data for path, data in sound_files().items()}
    assert short(slips_of(files)) == []


@pytest.mark.parametrize(
    ("welsh", "told"),
    [("Online", True), ("Ar-lein", False), ("DAP", False), ("Problem", False)],
)
def test_one_word_is_told_where_the_dictionaries_know_it_as_english(
    welsh: str, *, told: bool
) -> None:
    files = sound_files()
    english = "Online" if welsh == "Ar-lein" else welsh
    old = "    label: {en: Online, cy: Ar-lein}\n"
    replace(files, "questions/applied.yaml", old, f"    label: {{en: {english}, cy: {welsh}}}\n")
    prover = Prover(Material(files, (), Spelling()))
    found = [each.code for each in prover.run(Job("shared")).slips]
    assert ("welsh-is-english" in found) is told
