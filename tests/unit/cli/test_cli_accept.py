"""`accept`: expected messages, shown, accepted and made."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest

from app.cli.accepting import accept_messages
from app.cli.main import parse
from tests.unit.cli.conftest import Run
from tests.unit.small_pack import small_files, write_folder

ANSWERS = (
    *("--answer", "fast_track=no", "--answer", "applied=online", "--answer", "problems=blurred"),
    *("--answer", "problems=dark", "--now", "2027-03-05T10:00", "--officer", "first_name=Siân"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small pack as a folder."""
    return write_folder(tmp_path / "small", small_files())


@pytest.fixture
def case(run: Run, folder: Path) -> Path:
    """A case of the pack."""
    new = ("accept", "--new", "photos/new-photo", "--as", "photo", "--pack", str(folder))
    ran = run(*new, *ANSWERS)
    assert ran.code == 0, ran.err
    assert "en, message:\n    Dear customer\n" in ran.out
    return folder / "cases" / "photo.yaml"


def bend(folder: Path) -> None:
    """Change a word of the pack."""
    file = folder / "office.yaml"
    file.write_bytes(file.read_bytes().replace(b"Dear customer", b"Dear applicant"))


def test_what_was_made_is_expected(run: Run, folder: Path, case: Path) -> None:
    text = case.read_text("utf-8")
    assert "problems: [blurred, dark]" in text
    assert "first_name: " in text
    ran = run("accept", "--pack", str(folder))
    assert (ran.code, ran.out, ran.err) == (0, "Cases: 1. Different: 0. Accepted: 0.\n", "")


def test_without_a_word_nothing_is_written(run: Run, folder: Path, case: Path) -> None:
    before = case.read_bytes()
    bend(folder)
    ran = run("accept", "--pack", str(folder))
    assert ran.code == 1
    assert "    -Dear customer\n    +Dear applicant\n" in ran.out
    assert "cases/photo.yaml:" in ran.out
    assert case.read_bytes() == before


def test_yes_accepts_what_is_named(run: Run, folder: Path, case: Path) -> None:
    case.write_text("# kept\n" + case.read_text("utf-8"), "utf-8")
    before = case.read_text("utf-8")
    other = ("--new", "photos/new-photo", "--as", "other", *ANSWERS)
    assert run("accept", *other, "--pack", str(folder)).code == 0
    bend(folder)
    ran = run("accept", "cases/photo.yaml", "--yes", "--pack", str(folder))
    assert ran.code == 0, ran.err
    assert case.read_text("utf-8") == before.replace("Dear customer", "Dear applicant")
    ran = run("accept", "--format", "json", "--pack", str(folder))
    assert ran.code == 1
    assert [(each["case"], each["accepted"]) for each in ran.json["differences"]] == [
        ("other", False)
    ]


@pytest.mark.parametrize(("typed", "code"), [("y\n", 0), ("n\n", 1), ("", 1)])
def test_a_terminal_is_asked(
    run: Run,
    folder: Path,
    case: Path,
    typed: str,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bend(folder)
    terminal = io.StringIO(typed)
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    assert run("accept", "--pack", str(folder)).code == code
    assert ("Dear applicant" in case.read_text("utf-8")) == (code == 0)


def test_check_tells_of_it_and_accept_settles_it(run: Run, folder: Path, case: Path) -> None:
    bend(folder)
    told = run("check", str(folder))
    assert told.code == 1
    assert "[expected-message]" in told.out
    assert run("accept", "--yes", "--pack", str(folder)).code == 0
    assert "[expected-message]" not in run("check", str(folder)).out
    assert case.exists()


def test_a_new_case_as_json(run: Run, folder: Path) -> None:
    new = ("accept", "--new", "photos/new-photo", "--pack", str(folder), "--format", "json")
    whole = run(*new, *ANSWERS).json
    assert whole["file"] == "cases/photos-new-photo.yaml"
    assert whole["cy"]["message"].startswith("Annwyl gwsmer\n")
    assert whole["en"]["subject"]


def test_names_are_never_taken_twice(run: Run, folder: Path, case: Path) -> None:
    before = case.read_bytes()
    again = ("--new", "photos/new-photo", *ANSWERS, "--pack", str(folder))
    ran = run("accept", *again, "--as", "photo")
    assert ran.code == 2
    assert "There is a case called ‘photo’ already" in ran.err
    assert run("accept", *again).code == 0
    assert run("accept", *again).code == 0
    names = sorted(each.name for each in (folder / "cases").iterdir())
    assert names == ["photo.yaml", "photos-new-photo-2.yaml", "photos-new-photo.yaml"]
    assert case.read_bytes() == before
    assert run("accept", *again, "--as", "../x").code == 2


def test_a_message_that_cannot_be_sent_is_no_case(run: Run, folder: Path) -> None:
    ran = run("accept", "--new", "photos/new-photo", "--pack", str(folder))
    assert ran.code == 2
    assert "isn’t answered yet" in ran.err
    assert not (folder / "cases").exists()


def test_what_is_not_there(run: Run, folder: Path, case: Path) -> None:
    ran = run("accept", "foto", "--pack", str(folder))
    assert ran.code == 2
    assert "Did you mean ‘photo’?" in ran.err
    text = case.read_text("utf-8")
    case.write_text(text.replace("applied: online", "applied: onlin"), "utf-8")
    ran = run("accept", "--pack", str(folder))
    assert ran.code == 2
    assert "Did you mean ‘online’?" in ran.err
    case.write_text("templates: [\n", "utf-8")
    ran = run("accept", "--pack", str(folder))
    assert ran.code == 2
    assert "cases/photo.yaml:" in ran.err


def test_who_accepted_and_when_is_kept_and_told_when_it_changes_again(
    run: Run, folder: Path, case: Path
) -> None:
    bend(folder)
    pack = ("--pack", str(folder))
    assert run("accept", "--yes", "--by", "Siân Jones", *pack).code == 0
    kept = folder / "accepted.yaml"
    assert 'by: "Siân Jones"' in kept.read_text("utf-8")
    on = re.search(r'on: "([0-9-]{10})"', kept.read_text("utf-8"))
    assert on is not None
    assert run("accept", *pack).out == "Cases: 1. Different: 0. Accepted: 0.\n"
    assert "accepted.yaml" not in run("check", str(folder)).out
    office = folder / "office.yaml"
    office.write_bytes(office.read_bytes().replace(b"Dear applicant", b"Dear reader"))
    assert f"    accepted by Siân Jones on {on[1]}\n" in run("accept", *pack).out
    told = run("accept", "--format", "json", *pack).json["differences"][0]
    assert told["before"] == {"by": "Siân Jones", "on": on[1]}
    # Nobody accepted what is changed by hand.
    case.write_text(case.read_text("utf-8").replace("Dear applicant", "Dear Sir"), "utf-8")
    assert "accepted by" not in run("accept", *pack).out


def test_what_was_accepted_of_other_cases_stays(run: Run, folder: Path, case: Path) -> None:
    new = ("accept", "--new", "photos/new-photo", "--as", "other", "--by", "Owen", *ANSWERS)
    assert run(*new, "--pack", str(folder)).code == 0
    bend(folder)
    assert run("accept", "photo", "--yes", "--by", "Siân", "--pack", str(folder)).code == 0
    names = re.findall(r'case: "(.*)"|by: "(.*)"', (folder / "accepted.yaml").read_text("utf-8"))
    assert [one or other for one, other in names] == ["other", "Owen", "photo", "Siân"]
    case.unlink()
    assert run("accept", "other", "--yes", "--by", "Siân", "--pack", str(folder)).code == 0
    assert '"photo"' not in (folder / "accepted.yaml").read_text("utf-8")


def test_nothing_is_accepted_where_the_names_cannot_be_kept(
    run: Run, folder: Path, case: Path
) -> None:
    before = case.read_bytes()
    bend(folder)
    (folder / "accepted.yaml").write_text("accepted: nobody\n", "utf-8")
    ran = run("accept", "--yes", "--by", "Siân", "--pack", str(folder))
    assert ran.code == 2
    assert "accepted.yaml can’t be used, so nothing was accepted" in ran.err
    assert "accepted.yaml:1" in ran.err
    assert case.read_bytes() == before
    (folder / "accepted.yaml").unlink()
    assert run("accept", "--yes", "--by", "\u202e", "--pack", str(folder)).code == 2
    assert case.read_bytes() == before


def test_output_that_ends_early_stops_no_writing(
    folder: Path, case: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    bend(folder)

    class Gone(io.StringIO):
        def write(self, _text: str, /) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Gone())
    with pytest.raises(BrokenPipeError):
        accept_messages(folder, parse(["accept", "--yes", "--by", "Siân", "--pack", str(folder)]))
    assert "Dear applicant" in case.read_text("utf-8")
    assert "Siân" in (folder / "accepted.yaml").read_text("utf-8")
