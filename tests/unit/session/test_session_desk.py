"""Cases: one customer each; what goes along, what is remembered, and what undo and *Bring back* lead to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from itertools import combinations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.compose.draft import Draft
from app.compose.previous import Previous
from app.errors import AppError
from app.expressions.names import Officer
from app.language import MessageLanguage
from app.session.case import HELD_FOR, MOST_IN_A_MARK, Case, as_mark
from app.session.copying import Payload, payload_of
from app.session.desk import Desk, new_desk
from app.session.standing import names_in
from tests.unit.drafting import OFFICER
from tests.unit.session.standing import ANSWER, DOCUMENTS, PHOTO, answered, pack, ready, standing

KEY = Previous(b"k" * 16)
NOW = datetime(2027, 3, 5, 10, 42)
SCRIPT = "no-reply/withdrawn"


def begun() -> Desk:
    return new_desk(NOW, OFFICER, KEY)


def names(desk: Desk) -> tuple[str, ...]:
    return names_in(standing(desk))


def with_message(desk: Desk, *templates: str) -> Desk:
    """The desk with a message that is ready in front."""
    others = desk.session.memory
    return desk.with_session(msgspec.structs.replace(ready(*templates), memory=others))


def copied(desk: Desk) -> Desk:
    payload = payload_of(standing(desk).message, "message")
    assert isinstance(payload, Payload)
    return desk.with_session(desk.session.note_copied(payload, NOW)).forget_held()


def about(name: str, desk: Desk) -> Desk:
    """An answer to an enquiry of a customer, in front."""
    session = desk.session if desk.session.draft.entries else desk.session.choose(pack(), ANSWER)
    return desk.with_session(answered(session, identity_match="three", customer_name=name))


def told(desk: Desk) -> tuple[str, ...]:
    """What of the message in front is told to stand in another customer's."""
    return desk.session.memory.others.found_in([standing(desk).message.subject])


def letters(desk: Desk) -> str:
    return "".join(each.letter for each in desk.cases)


# --- beginning, putting aside, taking up


def test_another_case_begins_with_nothing_and_in_english() -> None:
    desk = with_message(begun(), PHOTO)
    desk = desk.with_session(desk.session.set_language(MessageLanguage.BOTH))
    other = desk.begin(NOW, names(desk))
    assert (letters(other), other.front) == ("AB", "B")
    assert other.session.draft.entries == ()
    assert other.session.draft.answers == {}
    assert other.session.draft.language is MessageLanguage.EN
    assert other.session.officer == OFFICER
    assert (other.undo_step, other.redo_step) == (None, None)


def test_an_empty_case_is_gone_on_with_and_never_kept() -> None:
    desk = begun()
    assert desk.begin(NOW, ()) is desk
    assert desk.finish(NOW, ()) is desk
    other = with_message(desk, PHOTO).begin(NOW, ())
    assert letters(other.take_up("A", ())) == "A"
    assert letters(other.set_mark("B", "4321").take_up("A", ())) == "AB"


def test_a_case_comes_back_as_it_was_with_its_own_undo_and_copies() -> None:
    first = copied(with_message(begun(), PHOTO))
    second = with_message(first.begin(NOW, names(first)), DOCUMENTS)
    assert not standing(second).is_copied()
    back = second.take_up("A", names(second))
    assert back.front == "A"
    assert standing(back).is_copied()
    assert back.undo_step == first.undo_step
    assert back.session.draft == first.session.draft
    assert back.take_up("B", names(back)).session.draft == second.session.draft
    with pytest.raises(KeyError):
        back.take_up("Q", ())


def test_letters_go_on_after_z_and_are_given_again_only_when_free() -> None:
    desk = begun()
    for _ in range(49):
        desk = desk.with_session(desk.session.choose(pack(), SCRIPT)).begin(NOW, ())
    assert [each.letter for each in desk.cases][25:28] == ["Z", "AA", "AB"]
    assert len({each.letter for each in desk.cases}) == 50
    done = desk.take_up("C", ()).finish(NOW, ())
    assert done.front not in {"C"}, "it can still be brought back"


def test_the_letter_is_told_once_it_tells_one_case_from_another() -> None:
    desk = with_message(begun(), PHOTO)
    assert desk.letter == "", "nobody asks which"
    other = with_message(desk.begin(NOW, ()), DOCUMENTS)
    assert (desk.begin(NOW, ()).letter, other.letter, other.take_up("A", ()).letter) == tuple("BBA")
    assert desk.finish(NOW, ()).letter == "B", "A can be brought back"
    assert copied(desk).start(pack(), DOCUMENTS, NOW, ()).letter == "B"


def test_cases_are_walked_round_and_stand_in_the_order_of_their_beginning() -> None:
    desk = begun()
    for minute in range(3):
        desk = with_message(desk, PHOTO).begin(NOW + timedelta(minutes=minute + 1), ())
    assert (desk.front, desk.letter_by(1), desk.letter_by(-1)) == ("D", "A", "C")
    back = desk.take_up("B", ()).finish(NOW, ()).bring_back(NOW, ())
    assert letters(back)[:3] == "ABC"


# --- sheets beside


def test_what_is_opened_beside_has_the_customers_shared_answers_and_displaces_nothing() -> None:
    desk = with_message(begun(), PHOTO)
    desk = desk.with_session(desk.session.set_language(MessageLanguage.CY))
    both = desk.beside(pack(), DOCUMENTS, names(desk))
    assert (letters(both), len(both.case.sheets)) == ("A", 2)
    assert both.session.draft.answers == desk.session.draft.answers
    assert both.session.draft.language is MessageLanguage.CY
    assert [each.template for each in both.session.draft.entries] == [DOCUMENTS]
    assert both.case.sheets[0].session.draft == desk.session.draft
    first = both.show(0, names(both))
    assert first.session.draft == desk.session.draft
    assert [each.id for each in both.close(0).case.sheets] == [1]
    assert len(both.close(0).close(1).case.sheets) == 1, "the last one stays"
    with pytest.raises(KeyError):
        both.show(7, ())
    with pytest.raises(AppError, match="unknown-template"):
        both.beside(pack(), "nothing/here")


def test_within_a_case_a_name_may_stand_twice_and_in_another_it_is_told() -> None:
    desk = about("Mrs Pugh", begun())
    beside = about("Mrs Pugh", desk.beside(pack(), ANSWER, names(desk)))
    assert told(beside) == ()
    other = about("Mrs Pugh", beside.begin(NOW, names(beside)))
    assert told(other) == ("Mrs Pugh",)
    assert told(other.take_up("A", names(other))) == ("Mrs Pugh",), "B says it too"
    assert told(other.take_up("A", names(other)).take_up("B", ())) == ("Mrs Pugh",)


# --- names of others


def test_of_other_cases_nothing_but_digests_is_known() -> None:
    desk = about("Mrs Pugh", begun())
    other = desk.begin(NOW, names(desk))
    assert b"Pugh" not in msgspec.msgpack.encode(other.session)
    assert b"Pugh" not in msgspec.msgpack.encode(other.case.said)
    assert other.session.memory.others.key == KEY.key


def test_the_names_of_a_case_that_is_done_are_told_in_the_next() -> None:
    done = about("Mrs Pugh", begun())
    for after in (done.finish(NOW, names(done)), done.start(pack(), ANSWER, NOW, names(done))):
        assert told(about("Mrs Pugh", after)) == ("Mrs Pugh",)
        assert told(about("Mr Rees", after)) == ()


def test_a_name_that_undo_took_back_is_remembered_too() -> None:
    desk = about("Mr Rees", about("Mrs Pugh", begun()).start(pack(), ANSWER, NOW, ["Mrs Pugh"]))
    while desk.front == "B":
        desk = desk.undo(names(desk), NOW)
    assert told(desk) == (), "its own name"
    assert told(about("Mr Rees", desk)) == ("Mr Rees",)
    assert told(about("Mrs Pugh", desk)) == ()


# --- after a copy


def test_the_next_template_takes_the_place_of_what_is_done_and_undo_leads_back() -> None:
    first = copied(with_message(begun(), PHOTO)).set_mark("A", "4321")
    second = first.start(pack(), DOCUMENTS, NOW, names(first))
    assert (letters(second), second.front, second.case.mark) == ("B", "B", "")
    assert not standing(second).is_copied()
    assert second.undo_step is not None
    assert second.undo_step.code == "new"
    back = second.undo(names(second), NOW)
    assert (letters(back), back.case.mark) == ("A", "4321")
    assert back.session.draft == first.session.draft
    assert standing(back).is_copied()
    assert back.redo_step is not None
    assert back.redo_step.code == "new"
    again = back.redo(names(back), NOW)
    assert again.front == "B"
    assert again.session.draft == second.session.draft


def test_undo_in_the_next_case_goes_step_by_step_first() -> None:
    first = copied(with_message(begun(), PHOTO))
    second = first.start(pack(), DOCUMENTS, NOW, names(first))
    answer = second.with_session(answered(second.session, whose="mother"))
    assert answer.undo((), NOW).front == "B"
    assert answer.undo((), NOW).undo((), NOW).front == "A"
    with pytest.raises(AppError, match="unknown-template"):
        first.start(pack(), "nothing/here", NOW, ())


def test_an_unknown_case_is_never_kept_for_long() -> None:
    desk = begun()
    for _ in range(60):
        desk = desk.start(pack(), SCRIPT, NOW, ())
    assert len(desk.cases) == 1
    assert desk.case.before is not None
    assert desk.case.before.case.before is None


# --- forgetting it


def in_memory(desk: Desk) -> bytes:
    """All that a desk holds, whatever leads there."""
    return msgspec.msgpack.encode(desk)


LATE = NOW + HELD_FOR


def test_the_case_whose_place_was_taken_is_forgotten_after_its_time() -> None:
    done = about("Mrs Pugh", begun())
    second = done.start(pack(), DOCUMENTS, NOW, names(done))
    assert b"Mrs Pugh" in in_memory(second)
    assert second.forgets_at == LATE
    assert second.forget_old(LATE - timedelta(seconds=1)) is second
    late = second.forget_old(LATE)
    assert b"Mrs Pugh" not in in_memory(late)
    assert late.forgets_at is None
    assert late.undo_step is not None
    assert late.undo_step.code == "add", "undo goes on in the case itself"
    assert late.undo((), LATE).front == "B"


def test_it_is_forgotten_too_where_its_follower_is_put_aside() -> None:
    done = about("Mrs Pugh", begun())
    aside = done.start(pack(), DOCUMENTS, NOW, ()).begin(LATE - timedelta(minutes=1), ())
    assert b"Mrs Pugh" in in_memory(aside)
    assert b"Mrs Pugh" not in in_memory(aside.forget_old(LATE))


@pytest.mark.parametrize("aside", [False, True])
def test_it_is_forgotten_when_another_is_copied(aside: bool) -> None:
    done = about("Mrs Pugh", begun())
    second = done.start(pack(), DOCUMENTS, NOW, ())
    second = with_message(second.begin(NOW, ()), PHOTO) if aside else second
    payload = Payload("message", "plain", MessageLanguage.EN, "words")
    assert b"Mrs Pugh" not in in_memory(second.note_copied(payload, NOW))


def test_the_case_that_undo_led_away_from_stays_for_its_time_and_copies() -> None:
    first = copied(with_message(begun(), PHOTO))
    second = first.start(pack(), DOCUMENTS, NOW, ())
    back = second.undo((), NOW)
    again = copied(back)
    assert again.forgets_at == LATE
    assert again.redo((), NOW).session.draft == second.session.draft
    late = again.forget_old(LATE)
    assert (late.redo_step, late.case.after) == (None, None)
    assert again.start(pack(), ANSWER, NOW, ()).letters == {"A", "C"}, "only the last one"


def test_a_sheet_that_was_closed_in_a_case_put_aside_is_forgotten_after_its_time() -> None:
    desk = about("Mrs Pugh", with_message(begun(), PHOTO).beside(pack(), ANSWER))
    aside = desk.close(1, NOW).begin(LATE - timedelta(minutes=1), ())
    assert b"Mrs Pugh" in in_memory(aside)
    assert aside.forgets_at == LATE
    assert b"Mrs Pugh" not in in_memory(aside.forget_old(LATE))


# --- finishing, and bringing back


def test_a_finished_case_comes_back_whole_and_counts_as_not_copied() -> None:
    desk = copied(with_message(begun(), PHOTO))
    desk = desk.beside(pack(), SCRIPT, names(desk))
    done = desk.finish(NOW, names(desk))
    assert (letters(done), done.session.draft.entries) == ("B", ())
    assert done.can_bring_back(NOW)
    back = done.bring_back(NOW + timedelta(minutes=9), ())
    assert (letters(back), back.front, back.held) == ("A", "A", None)
    assert [each.session.draft for each in back.case.sheets] == [
        each.session.draft for each in desk.case.sheets
    ]
    assert back.undo_step == desk.undo_step
    assert not standing(back.show(0, ())).is_copied()


@pytest.mark.parametrize("later", [HELD_FOR, timedelta(days=2), timedelta(minutes=-1)])
def test_after_its_time_or_when_the_clock_goes_back_it_is_forgotten(later: timedelta) -> None:
    desk = with_message(begun(), PHOTO)
    done = desk.finish(NOW, names(desk))
    assert not done.can_bring_back(NOW + later)
    assert done.bring_back(NOW + later, ()).held is None
    assert done.forget_old(NOW + later).held is None
    assert done.forget_old(NOW) is done


def test_only_the_last_one_is_held_and_not_once_another_was_copied() -> None:
    first = with_message(begun(), PHOTO)
    second = with_message(first.finish(NOW, ()), DOCUMENTS)
    third = second.finish(NOW, ())
    assert third.held is not None
    assert third.held.case.letter == "B"
    assert copied(with_message(third, PHOTO)).held is None


def test_bringing_back_leaves_the_case_in_front_open() -> None:
    first = with_message(begun(), PHOTO)
    second = with_message(first.finish(NOW, ()), DOCUMENTS)
    back = second.bring_back(NOW, ())
    assert sorted(letters(back)) == ["A", "B"]
    assert back.front == "A"
    assert begun().bring_back(NOW, ()).held is None


# --- marks, and the officer


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("  43 21 ", "43 21"), ("x" * 40, "x" * MOST_IN_A_MARK), ("", ""), ("\n", "")],
)
def test_a_mark_is_short_and_one_line(typed: str, kept: str) -> None:
    assert as_mark(typed) == kept
    assert begun().set_mark("A", typed).case.mark == kept


def test_cases_that_hold_the_same_are_told_until_they_are_marked() -> None:
    first = with_message(begun(), PHOTO)
    second = with_message(first.begin(NOW, ()), PHOTO)
    assert second.alike == {"A", "B"}
    assert second.set_mark("A", "4321").alike == {"B"}
    assert with_message(first.begin(NOW, ()), DOCUMENTS).alike == frozenset()


def test_the_officer_is_the_same_in_every_case() -> None:
    desk = with_message(begun(), PHOTO)
    desk = desk.beside(pack(), SCRIPT).begin(NOW, ()).set_officer(Officer("Alex"))
    sessions = [each.session for case in desk.cases for each in case.sheets]
    assert {each.officer for each in sessions} == {Officer("Alex")}
    assert desk.undo_step is not None
    assert desk.undo_step.code == "officer"
    assert desk.set_officer(Officer("Alex")) is desk


# --- anything in any order

STEPS = st.sampled_from(
    ["begin", "take", "finish", "back", "start", "beside", "say", "undo", "redo"]
)
WHO = st.sampled_from(["Mrs Pugh", "Mr Rees", "Ms Price"])


@given(st.lists(st.tuples(STEPS, WHO, st.integers(0, 5)), max_size=25))
def test_no_text_of_one_customer_is_ever_in_anothers_case(
    steps: list[tuple[str, str, int]],
) -> None:
    """Each customer's name is said only in the case that was begun for them."""
    desk = about("A name", begun())
    for number, (step, who, which) in enumerate(steps):
        desk = _step(desk, step, f"{who} {number}", which)
        assert desk.front in {each.letter for each in desk.cases}
        assert len({each.letter for each in desk.cases}) == len(desk.cases)
        assert sum(not each.templates for each in desk.cases) <= 1
        for one, other in combinations(desk.cases, 2):
            assert not _names_of(one) & _names_of(other)
    late = desk.forget_old(LATE)
    written = _said_in(
        one for case in late.cases for each in case.all_sheets for one in each.session.drafts
    )
    held = set(re.findall(rb"M\w+ \w+ \d+", in_memory(late)))
    assert held <= {name.encode() for name in written}, "nothing of a case that isn't open"
    assert late.forgets_at is None


def _said_in(drafts: Iterable[Draft]) -> set[str]:
    drafts = tuple(drafts)
    answers = [draft.answers for draft in drafts]
    answers += [entry.answers for draft in drafts for entry in draft.entries]
    return {str(each["customer_name"]) for each in answers if "customer_name" in each}


def _names_of(case: Case) -> set[str]:
    """Names of customers that stand in the answers of a case."""
    return _said_in(each.session.draft for each in case.sheets)


def _step(desk: Desk, step: str, who: str, which: int) -> Desk:
    case = desk.cases[which % len(desk.cases)]
    sheet = case.sheets[which % len(case.sheets)]
    done: dict[str, Callable[[], Desk]] = {
        "begin": lambda: desk.begin(NOW, ()),
        "take": lambda: desk.take_up(case.letter, ()),
        "finish": lambda: desk.finish(NOW, ()),
        "back": lambda: desk.bring_back(NOW, ()),
        "start": lambda: desk.start(pack(), ANSWER, NOW, ()),
        "beside": lambda: desk.beside(pack(), ANSWER),
        "undo": lambda: desk.undo((), NOW),
        "redo": lambda: desk.redo((), NOW),
        "say": lambda: about(who, desk if case is not desk.case else desk.show(sheet.id, ())),
    }
    return done[step]()
