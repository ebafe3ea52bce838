"""Texts that can't be shown as they stand are told: what turns letters about, stacks of accents, endless titles."""

from __future__ import annotations

import pytest

from app.source.scalar_kinds import MOST_LETTERS, Token, Wording
from tests.unit.small_pack import bent, problem_lines
from tests.unit.source.reading_help import list_problems, read

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
TITLE = ("templates/photos/new-photo.yaml", "title: {en: Ask for a new photo,")


def told_of_title(words: str) -> list[str]:
    path, before = TITLE
    return problem_lines(bent(path, before, f"title: {{en: {words},"))


@pytest.mark.parametrize("letter", TURNING, ids=ascii)
def test_what_turns_letters_about_is_told_with_its_place(letter: str) -> None:
    assert list_problems(f"a: b\nc: d{letter}e\n") == ["2:5 control-character"]


@pytest.mark.parametrize(
    "escape", ["\\u202e", "\\u2066", "\\x07", "\\0", "\\e", "\\N", "\\L", "\\x7f"]
)
def test_an_escape_puts_no_such_letter_in_either(escape: str) -> None:
    lines = told_of_title(f'"Ask {escape}now"')
    assert lines == [f"{TITLE[0]}:1:18 control-character"]


def test_letters_of_other_scripts_and_marks_stay() -> None:
    for words in (
        "Ŵyn ŷ",
        "שלום עולם",
        "مرحبا",
        "e\u0301",
        "ậ",
        "a\u0302\u0301\u0323",
        "👩\u200d👧",
    ):
        assert told_of_title(f'"{words}"') == [], words
        assert read(f'a: "{words}"')[1] == ()


@pytest.mark.parametrize(
    "marks", ["\u0300" * 4, "\u0301\u0302\u0303\u0304\u0305" * 20, "\u20d0" * 9], ids=len
)
def test_a_stack_of_accents_is_told(marks: str) -> None:
    assert told_of_title(f"A{marks}sk") == [f"{TITLE[0]}:1:14 stacked-marks"]


def test_a_title_without_an_end_is_told() -> None:
    assert told_of_title("A" * 120) == []
    assert told_of_title("A" * 121) == [f"{TITLE[0]}:1:13 too-long"]
    assert told_of_title("A" * 100_000) == [f"{TITLE[0]}:1:13 too-long"]


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("channels/plain.yaml", "title: {en: Plain message,", "title: {{en: {0},"),
        ("templates/photos/_folder.yaml", "title: {en: Photos,", "title: {{en: {0},"),
        ("templates/photos/new-photo.yaml", 'code: "912"', "code: {0}"),
        (
            "templates/photos/new-photo.yaml",
            "ask: {en: What is wrong with the photo?,",
            "ask: {{en: {0},",
        ),
        ("templates/photos/new-photo.yaml", "label: {en: It is blurred,", "label: {{en: {0},"),
        ("phrases/send-documents.yaml", "en: Send us the documents by post.", "en: {0}"),
    ],
)
def test_no_text_of_a_pack_is_without_an_end(path: str, before: str, after: str) -> None:
    codes = {"too-long", "text-too-long"}
    lines = problem_lines(bent(path, before, after.format("A" * (MOST_LETTERS + 1))))
    assert any(line.split()[-1] in codes for line in lines), lines


def test_every_kind_of_text_has_a_bound() -> None:
    assert Wording().most == Token().most == MOST_LETTERS
