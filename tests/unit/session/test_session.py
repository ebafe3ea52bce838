"""What an officer does, one step at a time, and what each step is called."""

from __future__ import annotations

from functools import cache

import pytest

from app.compose.composing import compose
from app.compose.draft import Confirmation, Entry
from app.errors import AppError
from app.expressions.names import Officer
from app.language import Bilingual, Language, MessageLanguage
from app.language.prose import step_words
from app.session.copying import Blocked, Payload, payload_of
from app.session.session import MOST_STEPS, Session
from app.templates.model import Question
from app.templates.pack import Pack
from tests.unit.drafting import CONTEXT, Given, composed, draft_of
from tests.unit.small_pack import opened

PHOTO, DOCUMENTS, WITHDRAWN, ANSWER = (
    "photos/new-photo",
    "documents/missing",
    "no-reply/withdrawn",
    "enquiries/answer",
)


@cache
def pack() -> Pack:
    return opened()


def question(template: str, question_id: str) -> Question:
    found = (pack().question(use)[0] for use in pack().template(template).questions)
    return next(each for each in found if each.id == question_id)


def templates(session: Session) -> list[str]:
    return [f"{entry.id} {entry.template}" for entry in session.draft.entries]


def started(*chosen: str) -> Session:
    session = Session()
    for template in chosen:
        session = session.choose(pack(), template)
    return session


# --- templates


def test_choose_adds_at_the_end() -> None:
    assert templates(started(PHOTO, DOCUMENTS)) == [f"1 {PHOTO}", f"2 {DOCUMENTS}"]


def test_choose_by_a_former_name_takes_the_present_one() -> None:
    assert templates(started("photos/photo")) == [f"1 {PHOTO}"]


def test_only_what_repeats_may_be_chosen_twice() -> None:
    assert templates(started(DOCUMENTS, DOCUMENTS)) == [f"1 {DOCUMENTS}", f"2 {DOCUMENTS}"]
    with pytest.raises(AppError) as caught:
        started(PHOTO, "photos/photo")
    assert (caught.value.code, caught.value.params["template"]) == (
        "no-repeat",
        Bilingual("Ask for a new photo", "Gofyn am lun newydd"),
    )


def test_unknown_template_is_an_expected_failure() -> None:
    with pytest.raises(AppError) as caught:
        started("photos/new-phot")
    assert (caught.value.code, caught.value.params["closest"]) == ("unknown-template", PHOTO)


def test_remove_takes_the_answers_with_it() -> None:
    session = started(PHOTO, DOCUMENTS).answer(question(DOCUMENTS, "whose"), "2", "mother")
    session = session.remove(pack(), "2")
    assert templates(session) == [f"1 {PHOTO}"]
    again = session.choose(pack(), DOCUMENTS)
    assert again.draft.entries[1] == Entry("2", DOCUMENTS)


MOVES = [
    ("1", 1, "2 1 3"),
    ("1", 9, "2 3 1"),
    ("3", -1, "1 3 2"),
    ("2", -9, "2 1 3"),
    ("1", -1, "1 2 3"),
    ("3", 1, "1 2 3"),
    ("2", 0, "1 2 3"),
]


@pytest.mark.parametrize(("entry", "by", "expected"), MOVES)
def test_move(entry: str, by: int, expected: str) -> None:
    before = started(PHOTO, DOCUMENTS, WITHDRAWN)
    after = before.move(pack(), entry, by)
    assert " ".join(each.id for each in after.draft.entries) == expected
    assert (after is before) == (expected == "1 2 3")


def test_entry_that_is_not_there() -> None:
    session = started(PHOTO)
    with pytest.raises(KeyError):
        session.remove(pack(), "2")
    with pytest.raises(KeyError):
        session.move(pack(), "2", 1)
    with pytest.raises(KeyError):
        session.answer(question(PHOTO, "problems"), "2", ("dark",))


REPLACED = [
    ("1", f"4 {WITHDRAWN}|2 {DOCUMENTS}|3 {DOCUMENTS}"),
    ("2", f"1 {PHOTO}|4 {WITHDRAWN}|3 {DOCUMENTS}"),
    ("3", f"1 {PHOTO}|2 {DOCUMENTS}|4 {WITHDRAWN}"),
    ("", f"1 {PHOTO}|2 {DOCUMENTS}|3 {DOCUMENTS}|4 {WITHDRAWN}"),
]


@pytest.mark.parametrize(("entry", "expected"), REPLACED)
def test_another_template_takes_the_place_of_the_one_it_replaces(entry: str, expected: str) -> None:
    before = started(PHOTO, DOCUMENTS, DOCUMENTS)
    for name in ("1", "2", "3"):
        before = before.answer(question(DOCUMENTS, "whose"), name, "mother")
    after = before.replace(pack(), entry, WITHDRAWN)
    assert templates(after) == expected.split("|")
    others = {each.id: each for each in before.draft.entries if each.id != entry}
    assert {each.id: each for each in after.draft.entries if each.id != "4"} == others
    assert after.draft.entries[[each.id for each in after.draft.entries].index("4")].answers == {}
    assert after.undo().draft == before.draft


def test_what_is_there_already_stays_where_it_is_when_it_replaces() -> None:
    before = started(PHOTO, DOCUMENTS, WITHDRAWN)
    assert templates(before.replace(pack(), "1", WITHDRAWN)) == [
        f"2 {DOCUMENTS}",
        f"3 {WITHDRAWN}",
    ]
    assert before.replace(pack(), "", PHOTO).draft == before.draft
    assert templates(before.replace(pack(), "1", "photos/photo")) == [
        f"4 {PHOTO}",
        f"2 {DOCUMENTS}",
        f"3 {WITHDRAWN}",
    ]


def test_what_was_pasted_goes_with_what_is_replaced_and_shared_answers_stay() -> None:
    more = question(ANSWER, "more")
    name = pack().index.questions["customer_name"]
    before = started(ANSWER, DOCUMENTS).answer(more, "1", "One", pasted="One")
    before = before.answer(name, "", "Ann Lee", pasted="Ann Lee")
    after = before.replace(pack(), "1", PHOTO)
    assert [each.question for each in after.draft.pastes] == ["customer_name"]
    assert after.draft.answers == before.draft.answers
    assert before.replace(pack(), "", PHOTO).draft.pastes == before.draft.pastes


def test_nothing_takes_the_place_of_what_is_not_there() -> None:
    with pytest.raises(KeyError):
        started(PHOTO).replace(pack(), "9", DOCUMENTS)
    with pytest.raises(AppError):
        started(PHOTO).replace(pack(), "1", "photos/none")


# --- answers


def test_answers_belong_to_their_entry_or_to_all() -> None:
    session = started(DOCUMENTS, DOCUMENTS).answer(question(DOCUMENTS, "whose"), "2", "father")
    session = session.answer(question(DOCUMENTS, "fast_track"), "", "no")
    assert [entry.answers for entry in session.draft.entries] == [{}, {"whose": "father"}]
    assert session.draft.answers == {"fast_track": "no"}


@pytest.mark.parametrize("empty", [None, "", (), Bilingual("", "")])
def test_empty_answer_is_none(empty: str | None) -> None:
    whose = question(DOCUMENTS, "whose")
    session = started(DOCUMENTS).answer(whose, "1", "mother").answer(whose, "1", empty)
    assert session.draft.entries[0].answers == {}


TICKS: list[tuple[tuple[str, ...], str, bool, tuple[str, ...]]] = [
    ((), "dark", True, ("dark",)),
    (("dark",), "blurred", True, ("blurred", "dark")),
    (("blurred", "dark"), "blurred", False, ("dark",)),
    (("dark",), "dark", False, ()),
    (("dark",), "dark", True, ("dark",)),
    (("dark", "blurred"), "none_of_these", True, ("none_of_these",)),
    (("none_of_these",), "dark", True, ("dark",)),
    (("none_of_these",), "none_of_these", False, ()),
    (("dark",), "none_of_these", False, ("dark",)),
]


@pytest.mark.parametrize(("before", "choice", "on", "after"), TICKS)
def test_tick(before: tuple[str, ...], choice: str, on: bool, after: tuple[str, ...]) -> None:
    problems = question(PHOTO, "problems")
    session = started(PHOTO).answer(problems, "1", before)
    session = session.tick(problems, "1", choice, on=on)
    assert session.draft.entries[0].answers.get("problems", ()) == after


def test_tick_in_the_draft_of_a_single_word() -> None:
    problems = question(PHOTO, "problems")
    session = started(PHOTO).answer(problems, "1", "dark").tick(problems, "1", "blurred", on=True)
    assert session.draft.entries[0].answers == {"problems": ("blurred", "dark")}


# --- the message as a whole


def test_language_channel_officer() -> None:
    session = started(DOCUMENTS).set_language(MessageLanguage.BOTH).set_channel(pack(), "rich")
    session = session.set_officer(Officer("Alex"))
    assert (session.draft.language, session.draft.channel) == (MessageLanguage.BOTH, "rich")
    assert session.officer == Officer("Alex")
    with pytest.raises(AppError) as caught:
        session.set_channel(pack(), "ritch")
    assert (caught.value.code, caught.value.params["closest"]) == ("unknown-channel", "rich")


def test_what_changes_nothing_is_no_step() -> None:
    session = started(DOCUMENTS).answer(question(DOCUMENTS, "whose"), "1", "mother")
    session = session.set_language(MessageLanguage.CY).set_channel(pack(), "rich")
    for same in (
        session.answer(question(DOCUMENTS, "whose"), "1", "mother"),
        session.answer(question(DOCUMENTS, "fast_track"), "", None),
        session.set_language(MessageLanguage.CY),
        session.set_channel(pack(), "rich"),
        session.set_officer(Officer()),
        session.move(pack(), "1", 1),
    ):
        assert len(same.past) in {0, len(session.past)}


def test_confirm_gives_the_officers_word_once() -> None:
    answers: Given = {
        "customer_name": "Ann",
        "identity_match": "three",
        "about": "x",
        "about.cy": "y",
        "more": "Please ask.",
    }
    session = Session(draft=draft_of(pack(), [ANSWER], answers))
    (finding,) = compose(pack(), session.draft, CONTEXT).blocking
    session = session.confirm(finding)
    assert session.draft.confirmations == (Confirmation("free-text", "Please ask."),)
    assert session.confirm(finding) is session
    assert compose(pack(), session.draft, CONTEXT).blocking == ()


# --- the same template for somebody else


def test_again_keeps_what_stays_the_same_and_asks_who_it_is_about() -> None:
    session = started(DOCUMENTS, PHOTO).answer(question(DOCUMENTS, "whose"), "1", "mother")
    session = session.answer(question(DOCUMENTS, "fast_track"), "", "yes")
    session = session.tick(question(DOCUMENTS, "which"), "1", "birth", on=True)
    again = session.again(pack(), "1")
    assert [each.template for each in again.draft.entries] == [DOCUMENTS, DOCUMENTS, PHOTO]
    assert again.draft.entries[1].answers == {"which": ("birth",)}
    assert again.draft.entries[0] == session.draft.entries[0]
    assert again.draft.answers == session.draft.answers
    assert again.undo_step is not None
    assert again.undo_step.code == "add"
    assert again.undo().draft == session.draft
    with pytest.raises(AppError, match="no-repeat"):
        session.again(pack(), "2")
    with pytest.raises(KeyError):
        session.again(pack(), "9")


# --- the history


def test_typing_in_one_question_is_one_step() -> None:
    about, more = question(ANSWER, "about"), question(ANSWER, "more")
    session = started(ANSWER)
    steps = len(session.past)
    for text in ("d", "de", "del"):
        session = session.answer(about, "1", Bilingual(text, ""))
    assert len(session.past) == steps + 1
    session = session.answer(more, "1", "x").answer(more, "1", "xy")
    assert len(session.past) == steps + 2
    session = session.answer(about, "1", Bilingual("dell", ""))
    assert len(session.past) == steps + 3
    back = session.undo().undo()
    assert back.draft.entries[0].answers == {"about": Bilingual("del", "")}
    assert back.undo().draft == started(ANSWER).draft


def test_typing_in_the_same_question_of_another_entry_is_another_step() -> None:
    by = question(DOCUMENTS, "deadline")
    session = started(DOCUMENTS, DOCUMENTS).answer(by, "1", "1").answer(by, "2", "1")
    assert session.undo().draft.entries[0].answers == {"deadline": "1"}


def test_typing_after_undo_and_redo_is_a_step_of_its_own() -> None:
    more = question(ANSWER, "more")
    typed = started(ANSWER).answer(more, "1", "a").answer(more, "1", "ab")
    assert typed.undo().redo().answer(more, "1", "abc").undo().draft == typed.draft
    undone = started(ANSWER).answer(more, "1", "a").undo().answer(more, "1", "b")
    assert undone.redo_step is None
    assert undone.undo().draft == started(ANSWER).draft


def test_typing_and_taking_it_back_is_no_step() -> None:
    more = question(ANSWER, "more")
    session = started(ANSWER)
    for text in ("a", "ab", "a", ""):
        session = session.answer(more, "1", text)
    assert session == started(ANSWER)


def test_choosing_is_a_step_each_time() -> None:
    problems = question(PHOTO, "problems")
    session = started(PHOTO)
    for choice in ("dark", "blurred"):
        session = session.tick(problems, "1", choice, on=True)
    assert session.undo().draft.entries[0].answers == {"problems": ("dark",)}


def test_new_step_ends_redo() -> None:
    session = started(PHOTO, DOCUMENTS).undo()
    assert session.redo_step is not None
    assert session.set_language(MessageLanguage.CY).redo_step is None


def test_undo_and_redo_at_the_ends_change_nothing() -> None:
    assert Session().undo() == Session()
    assert Session().redo() == Session()
    assert Session().undo_step is None
    assert Session().redo_step is None


def test_history_is_bounded() -> None:
    session = Session()
    for number in range(MOST_STEPS + 50):
        session = session.set_language((MessageLanguage.CY, MessageLanguage.EN)[number % 2])
    assert len(session.past) == MOST_STEPS


def names(session: Session) -> list[tuple[str, str]]:
    return [
        (
            step_words(past.step.code, dict(past.step.params), Language.EN),
            step_words(past.step.code, dict(past.step.params), Language.CY),
        )
        for past in session.past
    ]


def test_steps_have_names_in_both_languages() -> None:
    answers: Given = {"customer_name": "Ann", "identity_match": "three", "more": "Ask."}
    message = composed(pack(), [ANSWER], answers)
    (finding,) = [each for each in message.findings if each.rule == "free-text"]
    session = started(PHOTO, DOCUMENTS).move(pack(), "1", 1).remove(pack(), "1")
    session = session.answer(question(DOCUMENTS, "whose"), "2", "mother")
    session = session.set_language(MessageLanguage.CY).set_channel(pack(), "rich")
    session = session.set_officer(Officer("Alex")).confirm(finding)
    assert names(session) == [
        ("Add ‘Ask for a new photo’", "Ychwanegu ‘Gofyn am lun newydd’"),
        ("Add ‘Ask for documents’", "Ychwanegu ‘Gofyn am ddogfennau’"),
        ("Move ‘Ask for a new photo’", "Symud ‘Gofyn am lun newydd’"),
        ("Remove ‘Ask for a new photo’", "Tynnu ‘Gofyn am lun newydd’"),
        ("Answer ‘Whose documents?’", "Ateb ‘Dogfennau pwy?’"),
        ("Change message language", "Newid iaith y neges"),
        ("Change channel", "Newid sianel"),
        ("Change your details", "Newid eich manylion"),
        ("Confirm", "Cadarnhau"),
    ]
    assert session.undo_step == session.past[-1].step
    assert session.undo().redo_step == session.past[-1].step


# --- copying


def test_what_is_copied_is_what_was_composed() -> None:
    answers: Given = {"fast_track": "no", "applied": "online", "problems": ("dark",)}
    message = composed(pack(), [PHOTO], answers)
    of_it = (message.channel, MessageLanguage.EN)
    assert payload_of(message, "subject") == Payload("subject", *of_it, message.subject)
    assert payload_of(message, "message") == Payload("message", *of_it, message.plain)
    assert payload_of(message, "note", "1") == Payload("note", *of_it, message.plain, entry="1")


def test_rich_channel_gives_html_too() -> None:
    answers: Given = {
        "customer_name": "Ŵyn",
        "fast_track": "no",
        "whose": "mother",
        "which": ("birth",),
        "deadline": "2027-03-05",
    }
    message = composed(pack(), [DOCUMENTS], answers, MessageLanguage.EN, "rich")
    payload = payload_of(message, "message")
    assert isinstance(payload, Payload)
    assert payload.plain == message.plain
    assert f"<!--StartFragment-->{message.html}<!--EndFragment-->" in payload.html


@pytest.mark.parametrize("language", MessageLanguage)
def test_nothing_is_copied_while_something_stops_it(language: MessageLanguage) -> None:
    message = composed(pack(), [PHOTO], {"applied": "online"}, language)
    for blocked in (payload_of(message, "subject"), payload_of(message, "message")):
        assert blocked == Blocked(message.blocking)
        assert isinstance(blocked, Blocked)
        asked = [each.where.question for each in blocked.findings if each.where.question]
        assert asked == ["fast_track", "problems"]
