"""Wording that the guidance prescribes is word for word as it has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import product
from pathlib import Path

import pytest

from app.compose.composing import compose
from app.compose.draft import Context
from app.document import block_text
from app.language import Language, MessageLanguage
from app.templates.model import Phrase
from tests.unit.drafting import CONTEXT, OFFICER, Given, draft_of
from tests.unit.shipped_pack.filling import TEMPLATES, shipped

PRESCRIBED_FILE = Path(__file__).parents[2] / "data/guidance/prescribed.txt"
GUIDANCE_FILE = (
    Path(__file__).parents[3].parent / "shared/guidance/how-we-communicate-with-customers-v31.txt"
)
"""The whole guidance, where the project's developers keep it; without it `prescribed.txt` is taken as right."""

PRESCRIBED = dict(
    line.split("\t", 1) for line in PRESCRIBED_FILE.read_text(encoding="utf-8").splitlines() if line
)
HOURS = {"morning": 9, "afternoon": 14, "evening": 19}
SUBJECTS = {
    "delivery": "passport delivery",
    "documents_returned": "the return of documents",
    "documents_lost": "lost or damaged documents",
    "refund": "a refund",
    "gratis": "a passport without a fee",
    "faulty": "a faulty passport",
    "book_error": "an error in a passport",
    "deceased": "the passport of someone who has died",
    "nationality": "a question about nationality",
    "complaint": "a complaint",
    "other": "renewal fees",
}
CASES: list[tuple[str, str, Given]] = [
    ("L409", "scripts/answering", {}),
    ("L409", "scripts/text-relay", {}),
    ("L415", "scripts/opening", {"call_attempt": "first", "customer_full_name": "Ann Rees"}),
    *[("L433", "scripts/voicemail", {"call_attempt": each}) for each in ("first", "second")],
    *[
        ("L437", "scripts/voicemail", {"call_attempt": "third", "contact_by": each})
        for each in ("email", "letter")
    ],
    ("L761", "scripts/identity", {}),
    ("L745", "scripts/csmt-opening", {"customer_full_name": "Ann Rees"}),
    *[
        (
            "L751",
            "scripts/csmt-opening",
            {
                "csmt_call_reason": "transferred",
                "enquiry_subject": each,
                "enquiry_subject_other": "renewal fees",
            },
        )
        for each in SUBJECTS
    ],
    ("L753", "scripts/csmt-opening", {"csmt_call_reason": "handled"}),
    ("L761", "scripts/csmt-opening", {}),
    ("L781", "scripts/csmt-opening", {}),
    ("L797", "scripts/csmt-voicemail", {"email_given": "yes"}),
    ("L803", "scripts/csmt-voicemail", {"email_given": "no"}),
]


def expanded(words: str, part_of_day: str, answers: Given) -> str:
    """The guidance's words with its placeholders filled in."""
    given = {name: str(value) for name, value in answers.items()}
    values = {
        "[morning, afternoon, evening]": part_of_day,
        "morning/afternoon/evening": part_of_day,
        "[first name]": OFFICER.first_name,
        "[office location]": OFFICER.office,
        "[customer’s name (first name and surname)]": given.get("customer_full_name", ""),
        # The article goes with the word that the brackets leave open.
        "a [letter or email]": {"letter": "a letter", "email": "an email"}.get(
            given.get("contact_by", ""), ""
        ),
        "[letter or email]": given.get("contact_by", ""),
        "[subject of enquiry]": SUBJECTS.get(given.get("enquiry_subject", ""), ""),
    }
    for placeholder, value in values.items():
        words = words.replace(placeholder, value)
    assert "[" not in words
    return words


@pytest.mark.parametrize("part_of_day", HOURS)
@pytest.mark.parametrize(("line", "template", "answers"), CASES)
def test_prescribed_words(line: str, template: str, answers: Given, part_of_day: str) -> None:
    context = Context(datetime(2027, 3, 5, HOURS[part_of_day]), OFFICER)
    message = compose(shipped(), draft_of(shipped(), [template], answers), context)
    assert expanded(PRESCRIBED[line], part_of_day, answers) in map(block_text, message.blocks)


def prescribed_phrases() -> Iterator[tuple[str, Phrase]]:
    for template in TEMPLATES:
        for phrase in shipped().template(template).phrases:
            if isinstance(phrase, Phrase) and phrase.prescribed:
                yield template, phrase


def test_every_prescribed_phrase_is_held_against_the_guidance() -> None:
    lines = {(phrase.prescribed, template) for template, phrase in prescribed_phrases()}
    assert lines == {(line, template) for line, template, _ in CASES}
    assert {line for line, _ in lines} == set(PRESCRIBED)


@pytest.mark.parametrize("language", [MessageLanguage.EN, MessageLanguage.CY])
def test_a_text_relay_call_is_told_as_it_will_be_heard(language: MessageLanguage) -> None:
    """L183 and L187: the voices speak English, whatever the officer reads."""
    draft = draft_of(shipped(), ["scripts/text-relay"], {}, language)
    words = " ".join(map(block_text, compose(shipped(), draft, CONTEXT).blocks))
    assert "‘Please hold for an operator-assisted call from a text-phone user.’" in words
    assert (
        "‘Hello, you have a call from a deaf or speech-impaired person, and I will be relaying the call. "
        "Please say “go ahead” when you have finished speaking.’"
    ) in words


def test_prescribed_welsh_is_the_whole_of_it() -> None:
    for template, part in product(("scripts/answering", "scripts/opening"), HOURS):
        context = Context(datetime(2027, 3, 5, HOURS[part]), OFFICER)
        answers: Given = (
            {} if template == "scripts/answering" else {"customer_full_name": "Ann Rees"}
        )
        draft = draft_of(shipped(), [template], answers, MessageLanguage.CY)
        (first, *_) = compose(shipped(), draft, context).blocks
        assert first.language is Language.CY
        greeting = {"morning": "Bore da", "afternoon": "Prynhawn da", "evening": "Noswaith dda"}[
            part
        ]
        assert block_text(first).startswith(greeting)
        for value in (OFFICER.first_name, OFFICER.office, *map(str, answers.values())):
            assert value in block_text(first)


@pytest.mark.skipif(not GUIDANCE_FILE.is_file(), reason="the guidance is not part of the project")
@pytest.mark.parametrize("line", PRESCRIBED)
def test_prescribed_is_what_the_guidance_has_there(line: str) -> None:
    lines = GUIDANCE_FILE.read_text(encoding="utf-8").splitlines()
    written = lines[int(line.removeprefix("L")) - 1]
    (quoted,) = re.findall("“([^”]*)”", written)
    assert PRESCRIBED[line] == quoted
