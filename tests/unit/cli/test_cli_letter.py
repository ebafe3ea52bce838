"""`compose … --format pdf`: a letter is written where it is said, or the reason is told and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run
from tests.unit.letters.tagged_pdf import faults, opened, structure

ANSWERS = (
    *("--answer", "fast_track=no", "--answer", "problem=none_supplied"),
    *("--answer", "documents=birth", "--answer", "documents=marriage"),
)
LETTER = ("compose", "documents/translations", "--channel", "letter", *ANSWERS)
WELSH = ("--language", "cy+en", "--confirm", "welsh-unreviewed")


def test_a_letter_in_both_languages_and_large_print(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    ran = run(*LETTER, *WELSH, "--format", "pdf", "--size", "18", "--output", str(path))
    assert (ran.code, ran.out) == (0, "")
    pdf = path.read_bytes()
    assert faults(pdf) == []
    kinds = [(each.kind, each.language) for each in structure(pdf).all()]
    assert [language for kind, language in kinds if kind == "H1"] == ["cy-GB", "en-GB"]
    assert kinds.count(("LI", "cy-GB")) == kinds.count(("LI", "en-GB")) == 2
    small = tmp_path / "small.pdf"
    assert run(*LETTER, "--format", "pdf", "--output", str(small)).code == 0
    assert len(opened(small.read_bytes()).pages) == 1
    assert sorted(tmp_path.iterdir()) == [path, small]


def test_what_stops_a_message_stops_its_letter(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    ran = run(*LETTER[:-2], *WELSH[:2], "--format", "pdf", "--output", str(path))
    assert ran.code == 1
    assert ran.err.startswith("No PDF was written, because of what follows.\n")
    assert "[--confirm welsh-unreviewed]" in ran.err
    assert not path.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((*LETTER, "--format", "pdf"), "--output: Say where the PDF is to be written"),
        ((*LETTER, "--output", "x.pdf"), "--output: This is for --format pdf."),
        ((*LETTER, "--size", "18", "--format", "html"), "--size: This is for --format pdf."),
        ((*LETTER, "--size", "17"), "invalid choice"),
        ((*LETTER[:2], *ANSWERS, "--format", "pdf"), "this is none: ‘Email or letter in DAP’"),
        (
            ("compose", "letter/counter-fraud-cover", "--format", "pdf"),
            "this is none: ‘Email that carries a letter as a PDF’",
        ),
        ((*LETTER, "--format", "pdf", "--output", "no/x.pdf"), "There is no folder no."),
        ((*LETTER, "--format", "pdf", "--output", "."), "Is a directory"),
    ],
)
def test_wrong_use(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    told = said.startswith(("--", "inv")) or "--output" in arguments
    ran = run(*arguments, *(() if told else ("--output", "x.pdf")))
    assert ran.code == 2
    assert said in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_cannot_be_printed_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    words = "opening=We wrote to 王 about your application."
    ran = run(*LETTER, "--edit", words, "--format", "pdf", "--output", str(path))
    assert ran.code == 2
    assert (
        "The font of letters can’t show ‘王’ (U+738B), in ‘We wrote to 王 about your app" in ran.err
    )
    assert not path.exists()
