"""Which questions are asked, and which answers count."""

from __future__ import annotations

from functools import cache

import pytest

from app.compose.composing import Composition
from app.compose.draft import Draft, Entry, RawAnswer
from app.language import MessageLanguage
from app.templates.pack import Pack
from tests.unit.drafting import CONTEXT, Given, composed, draft_of
from tests.unit.small_pack import opened, with_files

PHOTO, DOCUMENTS, ANSWER = "photos/new-photo", "documents/missing", "enquiries/answer"

SHARED_CHOICES = {
    "questions/where.yaml": """\
type: radio
ask: {en: Where?, cy: Ble?}
required: true
choices:
  - {id: uk, label: {en: Here, cy: Yma}}
  - {id: form, label: {en: Form, cy: Ffurflen}, when: applied == 'paper'}
""",
    "questions/papers.yaml": """\
type: checkboxes
ask: {en: Which papers?, cy: Pa bapurau?}
when: applied == 'paper'
required: true
slot: request
lead: {en: "Send:", cy: "Anfonwch:"}
choices:
  - {id: old, label: {en: Old, cy: Hen}, says: {en: the old one, cy: yr hen un}}
  - {id: new, label: {en: New, cy: Newydd}, when: where == 'form', says: {en: the new one, cy: yr un newydd}}
""",
    "templates/one.yaml": """\
title: {en: One, cy: Un}
channels: [plain]
reply: expected
questions: [{use: applied}, {use: where}, {use: papers}]
subject: {en: One, cy: Un}
phrases:
  - {id: where, slot: detail, when: where == 'form', en: By form., cy: Drwy ffurflen.}
""",
    "templates/two.yaml": """\
title: {en: Two, cy: Dau}
channels: [plain]
reply: expected
questions: [{use: applied}, {use: where}, {use: papers}]
subject: {en: Two, cy: Dau}
phrases:
  - {id: two, slot: detail, en: Two., cy: Dau.}
""",
}


@cache
def pack() -> Pack:
    read = opened(with_files(SHARED_CHOICES))
    assert not read.problems
    return read


def asked(draft: Draft) -> list[str]:
    questions = Composition(pack(), draft, CONTEXT).questions
    return [f"{each.entry}:{each.question.id}" for each in questions]


ASKED: list[tuple[list[str], Given, list[str]]] = [
    ([], {}, []),
    ([PHOTO], {}, [":fast_track", ":applied", "1:problems"]),
    (
        [DOCUMENTS, PHOTO],
        {},
        [":fast_track", ":applied", "1:whose", "1:which", "1:deadline", "2:problems"],
    ),
    (
        [DOCUMENTS, f"{DOCUMENTS}#2"],
        {},
        [":fast_track", "1:whose", "1:which", "1:deadline", "2:whose", "2:which", "2:deadline"],
    ),
    ([ANSWER], {}, [":customer_name", ":identity_match", "1:about", "1:calls", "1:more"]),
    (
        [ANSWER],
        {"calls": "1"},
        [":customer_name", ":identity_match", "1:about", "1:calls", "1:more"],
    ),
    (
        [ANSWER],
        {"calls": "2"},
        [":customer_name", ":identity_match", "1:about", "1:calls", "1:address", "1:more"],
    ),
    (["one"], {"applied": "online"}, [":applied", ":where"]),
    (["one"], {"applied": "paper"}, [":applied", ":where", ":papers"]),
    (["one", "two"], {"applied": "paper"}, [":applied", ":where", ":papers"]),
]


@pytest.mark.parametrize(("templates", "answers", "expected"), ASKED)
def test_questions_to_ask(templates: list[str], answers: Given, expected: list[str]) -> None:
    assert asked(draft_of(pack(), templates, answers)) == expected


def test_channels_own_questions_are_asked_with_it_only() -> None:
    plain, rich = (
        draft_of(pack(), [DOCUMENTS], {}, channel=channel) for channel in ("plain", "rich")
    )
    assert ":customer_name" not in asked(plain)
    assert ":customer_name" in asked(rich)


def choices_of(draft: Draft, question: str) -> list[str]:
    questions = Composition(pack(), draft, CONTEXT).questions
    return [
        choice.id for each in questions if each.question.id == question for choice in each.choices
    ]


def test_choices_are_offered_as_other_answers_allow() -> None:
    online = draft_of(pack(), [PHOTO], {"applied": "online"})
    paper = draft_of(pack(), [PHOTO], {"applied": "paper"})
    assert choices_of(online, "problems") == ["blurred", "dark", "none_of_these"]
    assert choices_of(paper, "problems") == ["blurred", "dark", "old", "none_of_these"]
    assert choices_of(draft_of(pack(), ["one"], {"applied": "online"}), "where") == ["uk"]
    assert choices_of(draft_of(pack(), ["one"], {"applied": "paper"}), "where") == ["uk", "form"]


# --- an old answer is kept, but not used


def test_answer_to_a_question_that_is_not_asked_is_not_used() -> None:
    base: Given = {"customer_name": "Ann", "identity_match": "three", "about": "x", "about.cy": "y"}
    address = "We’ll write to a@b.uk."
    answers: Given = {**base, "calls": "2", "address": "a@b.uk"}
    assert address in composed(pack(), [ANSWER], answers).plain
    fewer = {**answers, "calls": "1"}
    draft = draft_of(pack(), [ANSWER], fewer)
    assert draft.entries[0].answers["address"] == "a@b.uk"
    composition = Composition(pack(), draft, CONTEXT)
    assert address not in composition.message.plain
    assert composition.message.findings == ()


def test_bad_answer_to_a_question_that_is_not_asked_says_nothing() -> None:
    answers: Given = {"calls": "1", "address": "nonsense"}
    assert "not-an-email" not in {
        each.rule for each in composed(pack(), [ANSWER], answers).findings
    }


def test_choice_that_is_not_offered_is_not_used() -> None:
    answers: Given = {"fast_track": "no", "applied": "online", "problems": ("old", "dark")}
    message = composed(pack(), [PHOTO], answers)
    assert "older" not in message.plain
    assert "There is one thing to mend." in message.plain
    assert message.findings == ()
    assert "older" in composed(pack(), [PHOTO], {**answers, "applied": "paper"}).plain


def test_choice_of_a_shared_question_that_is_not_offered_is_not_used() -> None:
    paper: Given = {"applied": "paper", "where": "form", "papers": ("old", "new")}
    said = composed(pack(), ["one"], paper).plain
    assert "By form." in said
    assert "- the new one" in said
    online = composed(pack(), ["one"], {**paper, "applied": "online"})
    assert "By form." not in online.plain
    assert "Send:" not in online.plain
    assert [(each.rule, each.where.question) for each in online.findings] == [("gap", "where")]
    other = composed(pack(), ["one"], {**paper, "where": "uk"})
    assert "the new one" not in other.plain
    assert other.findings == ()


def test_what_choices_of_a_shared_question_say_stands_once() -> None:
    answers: Given = {"applied": "paper", "where": "uk", "papers": ("old",)}
    assert composed(pack(), ["one", "two"], answers).plain.count("Send:") == 1


@pytest.mark.parametrize("language", MessageLanguage)
def test_answers_that_nobody_asks_for_are_ignored(language: MessageLanguage) -> None:
    draft = draft_of(pack(), [PHOTO], {"applied": "online", "problems": ("dark",)}, language)
    (entry,) = draft.entries
    stray: dict[str, RawAnswer] = {
        "applied": "paper",
        "which": ("birth",),
        "no_such": "x",
        "item": "x",
        "first": "x",
    }
    more = Draft(
        "",
        language,
        (Entry(entry.id, entry.template, {**entry.answers, **stray}),),
        {**draft.answers, "problems": ("blurred",), "customer_name": "x", "several": "x"},
    )
    without, having = (Composition(pack(), each, CONTEXT) for each in (draft, more))
    assert having.message == without.message
    assert having.questions == without.questions


def test_question_knows_its_answer_and_whether_it_is_usable() -> None:
    draft = draft_of(pack(), [ANSWER], {"calls": "many", "customer_name": "Ann"})
    asked = {each.question.id: each for each in Composition(pack(), draft, CONTEXT).questions}
    assert (asked["customer_name"].raw, asked["customer_name"].answered) == ("Ann", True)
    assert (asked["calls"].raw, asked["calls"].answered) == ("many", False)
    assert [each.rule for each in asked["calls"].findings] == ["not-a-number"]
    assert (asked["more"].raw, asked["more"].answered) == (None, False)


def test_order_of_ticking_is_not_the_order_of_saying() -> None:
    one = {"problems": ("blurred", "dark")}
    other = {"problems": ("dark", "blurred")}
    assert composed(pack(), [PHOTO], one).blocks == composed(pack(), [PHOTO], other).blocks
