"""Expected messages: what a pack says of its own messages, held against what they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from app.language import Language
from app.proof.case_writing import accepted, case_text
from app.proof.cases import ExpectedCase, differences, message_of, read_cases, said
from app.proof.proving import prover_of
from app.proof.slip_words import slip_words
from app.source.problem_words import words_of
from app.source.problems import Problems
from app.templates.pack import Pack
from app.templates.reading import read_pack
from tests.unit.small_pack import small_files

CASE = """\
# What every photo message says.
about: A blurred photo, applied for online
templates: [photos/new-photo]
channel: plain
now: 2027-03-05T10:00
officer: {first_name: Siân}
answers:
  fast_track: no
  applied: online
  problems: [blurred]
"""
FILE = "cases/photo.yaml"


def pack_of(files: dict[str, bytes]) -> Pack:
    """The pack, ready for composing."""
    read = read_pack(files)
    return Pack(read.index, read.templates.__getitem__)


def case_of(text: str) -> tuple[ExpectedCase | None, list[str]]:
    """A case, and what is wrong in its file."""
    problems = Problems()
    cases = read_cases({FILE: text.encode()}, problems)
    return (cases[0] if cases else None), [each.code for each in problems.all()]


@pytest.fixture(scope="module")
def whole() -> str:
    """The case with the messages as they are."""
    case, _ = case_of(f"{CASE}en: {{subject: x}}\n")
    assert case is not None
    lines = [CASE]
    for language in Language:
        message = message_of(pack_of(small_files()), case, language)
        text = said(message, "message").replace("\n", "\n    ").replace("    \n", "\n")
        lines.append(
            f'{language.value}:\n  subject: "{message.subject}"\n  message: |\n    {text}\n'
        )
    return "".join(lines)


def found_in(text: str, files: dict[str, bytes] | None = None) -> list[tuple[str, str, int, str]]:
    """What is different: language, part, line, and what the message says there."""
    case, wrong = case_of(text)
    assert case is not None, wrong
    found = differences(pack_of(files or small_files()), case)
    return [(each.language.value, each.part, each.place.line, each.first) for each in found]


def line_of(text: str, words: str) -> int:
    """The line that begins with words."""
    return next(n for n, line in enumerate(text.splitlines(), 1) if line.strip().startswith(words))


def test_a_case_that_is_right_finds_nothing(whole: str) -> None:
    assert found_in(whole) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text + "\n\n",
        lambda text: text.replace("message: |", "message: |+"),
    ],
)
def test_what_cannot_be_seen_makes_no_difference(whole: str, change: Callable[[str], str]) -> None:
    assert found_in(change(whole)) == []


def test_each_part_is_held_against_the_message(whole: str) -> None:
    subject = whole.replace('subject: "Your', 'subject: "Our', 1)
    assert subject != whole
    found = found_in(subject)
    assert [each[:3] for each in found] == [("en", "subject", line_of(subject, 'subject: "Our'))]
    welsh = whole.replace("Annwyl gwsmer", "Annwyl gyfaill")
    assert found_in(welsh) == [("cy", "message", line_of(welsh, "Annwyl"), "Annwyl gwsmer")]
    shorter = whole.replace("    Annwyl gwsmer\n\n", "")
    assert found_in(shorter)[0][3] == "Annwyl gwsmer"


def test_changed_wording_is_a_slip_at_the_line_of_the_case(whole: str) -> None:
    files = {**small_files(), FILE: whole.encode()}
    office = files["office.yaml"].replace(b"en: Dear customer", b"en: Dear applicant")
    prover = prover_of({**files, "office.yaml": office}, (), None)
    jobs = [job for job in prover.jobs() if job.kind == "case"]
    assert [job.names for job in jobs] == [("photo",)]
    (slip,) = prover.run(jobs[0]).slips
    assert slip.code == "expected-message"
    assert (slip.place.file, slip.place.line) == (FILE, line_of(whole, "Dear customer"))
    for language in Language:
        assert "Dear applicant" in slip_words(slip, language)
    assert not prover_of(files, (), None).run(jobs[0]).slips


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("photos/new-photo", "photos/newphoto", "There is no template ‘photos/newphoto’"),
        ("applied: online", "aplied: online", "Did you mean ‘applied’?"),
        ("applied: online", "applied: onlin", "Did you mean ‘online’?"),
        ("channel: plain", "channel: plane", "Did you mean ‘plain’?"),
        ("applied: online", "applied: [online, paper]", "takes one answer, and was given two"),
    ],
)
def test_what_the_pack_does_not_have(whole: str, before: str, after: str, words: str) -> None:
    files = {**small_files(), FILE: whole.replace(before, after, 1).encode()}
    prover = prover_of(files, (), None)
    (slip,) = prover.run(next(job for job in prover.jobs() if job.kind == "case")).slips
    assert slip.code == "case-fails"
    assert words in slip_words(slip, Language.EN)
    assert slip_words(slip, Language.CY)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (CASE, "case-expects-nothing"),
        (CASE + "en: {subject: x}\nfr: y\n", "unknown-key"),
        (CASE.replace("T10:00", " 10am") + "en: {subject: x}\n", "bad-form"),
        (CASE.replace("03-05", "02-31") + "en: {subject: x}\n", "bad-form"),
        (CASE.replace("[photos/new-photo]", "photos/new-photo") + "en: {subject: x}\n", "not-a-list"),
        (CASE.replace("templates", "template") + "en: {subject: x}\n", "unknown-key"),
        (CASE.replace("fast_track", "Fast Track") + "en: {subject: x}\n", "bad-form"),
        ("en: [\n", "never-closed"),
    ],
)  # fmt: skip
def test_mistakes_in_a_case_are_told(text: str, code: str) -> None:
    case, codes = case_of(text)
    assert case is None
    assert len(codes) == 1
    if code != "never-closed":
        assert codes == [code]


def test_problems_of_cases_have_words_in_both_languages() -> None:
    problems = Problems()
    read_cases({FILE: CASE.replace("T10:00", "").encode()}, problems)
    for each in problems.all():
        for language in Language:
            assert words_of(each, language)


def test_the_pack_itself_takes_no_notice_of_cases(whole: str) -> None:
    files = {**small_files(), FILE: whole.encode(), "cases/Bad Name.yaml": b"x: y\n"}
    problems = read_pack(files).index.problems
    assert [(each.place.file, each.code) for each in problems] == [
        ("cases/Bad Name.yaml", "bad-file-name")
    ]


def test_accepting_changes_only_the_messages(whole: str) -> None:
    old = whole.replace("Annwyl gwsmer", "Annwyl gyfaill").replace('"Your', '"Our', 1)
    files = {**small_files(), FILE: old.encode()}
    case, _ = case_of(old)
    assert case is not None
    changed, failed = accepted(files, differences(pack_of(files), case))
    assert not failed
    assert changed == {FILE: whole.encode()}


def test_a_message_of_one_line_gets_the_lines_that_it_needs(whole: str) -> None:
    text = f"{CASE}en:\n  message: Dear customer\n"
    files = {**small_files(), FILE: text.encode()}
    case, _ = case_of(text)
    assert case is not None
    changed, failed = accepted(files, differences(pack_of(files), case))
    assert not failed
    assert changed[FILE].decode().startswith(f"{CASE}en:\n  message: |\n    Dear customer\n\n    ")
    assert found_in(changed[FILE].decode()) == []
    assert whole


def test_a_new_case_is_read_as_it_was_made(whole: str) -> None:
    case, _ = case_of(whole)
    assert case is not None
    messages = {
        language: {part: text.text for part, text in parts.items()}
        for language, parts in case.expected.items()
    }
    text = case_text(
        case.templates, case.channel, case.now, case.officer, case.answers, messages  # type: ignore[arg-type]
    )  # fmt: skip
    again, wrong = case_of(text)
    assert not wrong
    assert again is not None
    assert (again.templates, again.channel, again.now) == (case.templates, "plain", case.now)
    assert case.now == datetime(2027, 3, 5, 10, 0)
    assert [(each.question, each.values) for each in again.answers] == [
        (each.question, each.values) for each in case.answers
    ]
    assert found_in(text) == []
