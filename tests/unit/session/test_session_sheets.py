"""What is opened beside: its own undo and copies, closed and opened again; and where a chosen template goes."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest

from app.compose.previous import Previous
from app.language import MessageLanguage
from app.session.case import HELD_FOR
from app.session.copying import Payload, What, payload_of
from app.session.desk import Desk, new_desk
from app.session.placing import Placing, Way, placing_of
from app.session.session import Session
from tests.unit.drafting import OFFICER
from tests.unit.session.standing import (
    ANSWER,
    DOCUMENTS,
    PHOTO,
    READY,
    answered,
    desk_of,
    pack,
    ready,
    standing,
)

NOTE, ALONE = "notes/enquiry", "no-reply/withdrawn"
NOW = datetime(2027, 3, 5, 10, 42)


def desk(*templates: str) -> Desk:
    """A desk with a message that is ready."""
    made = new_desk(NOW, OFFICER, Previous(b"k" * 16))
    return made.with_session(msgspec.structs.replace(ready(*templates), memory=made.session.memory))


def noted() -> Desk:
    """A desk with a note alone, which is ready."""
    made = new_desk(NOW, OFFICER, Previous(b"k" * 16))
    return made.with_session(answered(made.session.choose(pack(), NOTE), **READY))


def copied(work: Desk, what: What = "message") -> Desk:
    """With a part of what is in front copied."""
    stands = standing(work)
    note = what == "note"
    message = stands.companions[0].message if note else stands.message
    payload = payload_of(message, what, stands.companions[0].entry if note else "")
    assert isinstance(payload, Payload)
    return work.note_copied(payload, NOW)


def held(work: Desk) -> list[list[str]]:
    """The templates of each sheet."""
    return [[one.template for one in each.session.draft.entries] for each in work.case.sheets]


# --- opened as a second message


def test_a_template_that_cannot_go_with_the_others_is_opened_with_its_answers() -> None:
    both = desk(PHOTO, ANSWER)
    whole = both.session.draft
    entry = whole.entries[1]
    parted = both.part(pack(), entry.id)
    assert held(parted) == [[PHOTO], [ANSWER]]
    assert parted.session.entry(entry.id).answers == entry.answers
    assert parted.session.draft.answers == whole.answers
    assert not standing(parted.show(0, ())).message.blocking
    assert parted.undo_step is not None
    assert parted.undo_step.code == "part"
    back = parted.undo((), NOW)
    assert held(back) == [[PHOTO, ANSWER]]
    assert back.session.draft == whole
    assert back.redo_step == parted.undo_step
    again = back.redo((), NOW)
    assert (held(again), again.session.draft) == (held(parted), parted.session.draft)


def test_what_was_pasted_and_confirmed_goes_with_it() -> None:
    both = desk(PHOTO, ANSWER)
    session = both.session.choose(pack(), DOCUMENTS)
    about = standing(session).question_of("2", "about")
    assert about is not None
    session = session.answer(about, "2", "word for word", pasted="word for word")
    found = standing(session).message.findings[0]
    session = session.confirm(found, "it is so")
    parted = both.with_session(session).part(pack(), "2")
    assert [each.text for each in parted.session.draft.pastes] == ["word for word"]
    assert parted.session.draft.confirmations == session.draft.confirmations
    assert parted.case.sheets[0].session.draft.pastes == ()


def test_the_only_template_of_a_message_stays() -> None:
    alone = desk(PHOTO)
    assert held(alone.part(pack(), "1")) == [[PHOTO]]
    with pytest.raises(KeyError):
        alone.part(pack(), "7")


def test_a_template_that_was_parted_stays_where_it_is_once_the_other_message_has_gone_on() -> None:
    parted = desk(PHOTO, ANSWER).part(pack(), "2")
    went_on = parted.show(0, ())
    went_on = went_on.with_session(went_on.session.choose(pack(), DOCUMENTS)).show(1, ())
    assert went_on.undo_step is None
    assert went_on.undo((), NOW) is went_on


# --- undo of what is opened beside


def test_undo_of_what_is_opened_beside_leads_back_and_redo_there_again() -> None:
    message = desk(PHOTO)
    beside = message.beside(pack(), NOTE)
    assert beside.undo_step == beside.session.undo_step
    back = beside.undo((), NOW)
    assert (held(back), back.session.draft) == ([[PHOTO]], message.session.draft)
    assert back.redo_step == beside.undo_step
    assert held(back.redo((), NOW)) == [[PHOTO], [NOTE]]
    went_on = back.with_session(back.session.choose(pack(), DOCUMENTS))
    assert went_on.redo_step is None
    assert held(went_on.undo((), NOW)) == [[PHOTO]]
    assert not back.can_bring_back(NOW), "undo isn't closing"


def test_undo_in_a_case_that_took_anothers_place_first_leads_out_of_what_is_beside() -> None:
    second = copied(desk(PHOTO)).start(pack(), DOCUMENTS, NOW, ())
    beside = second.beside(pack(), NOTE)
    assert beside.undo_step is not None
    assert beside.undo_step.code == "add"
    back = beside.undo((), NOW)
    assert held(back) == [[DOCUMENTS]]
    assert back.undo_step is not None
    assert back.undo_step.code == "new"
    assert held(back.undo((), NOW)) == [[PHOTO]]


# --- closing


def test_what_was_closed_comes_back_in_time_and_counts_as_not_copied() -> None:
    beside = copied(copied(desk(PHOTO)).beside(pack(), ANSWER).with_session(ready(ANSWER)))
    closed = beside.close(1, NOW)
    assert (held(closed), closed.front_sheet) == ([[PHOTO]], 0)
    assert closed.can_bring_back(NOW)
    back = closed.bring_back(NOW, ())
    assert (held(back), back.front_sheet) == ([[PHOTO], [ANSWER]], 1)
    assert not standing(back).is_copied()
    assert standing(back.show(0, ())).is_copied()
    assert not back.can_bring_back(NOW)
    late = NOW + HELD_FOR
    assert not closed.can_bring_back(late)
    assert closed.forget_old(late).case.closed is None
    assert held(closed.bring_back(late, ())) == [[PHOTO]]


def test_what_went_last_is_brought_back_first() -> None:
    later = NOW + timedelta(minutes=1)
    first = desk(PHOTO).finish(NOW, ())
    beside = first.with_session(ready(DOCUMENTS)).beside(pack(), NOTE).close(1, later)
    sheet = beside.bring_back(later, ())
    assert (sheet.front, held(sheet)) == ("B", [[DOCUMENTS], [NOTE]])
    case = sheet.bring_back(later, ())
    assert (case.front, held(case)) == ("A", [[PHOTO]])


def test_a_closed_sheet_goes_with_its_case() -> None:
    finished = desk(PHOTO).beside(pack(), NOTE).close(1, NOW).finish(NOW, ())
    back = finished.bring_back(NOW, ())
    assert (held(back), back.case.closed) == ([[PHOTO]], None)


def test_a_pack_that_changes_keeps_what_a_closed_sheet_needs() -> None:
    closed = desk(PHOTO).beside(pack(), NOTE).close(1, NOW)
    assert NOTE in {each.template for one in closed.drafts for each in one.entries}


# --- what a case holds


def test_the_other_sheets_stand_at_the_same_moment() -> None:
    stands = standing(desk(PHOTO).beside(pack(), NOTE))
    (message,) = stands.beside
    assert message.heads[0].id == PHOTO
    assert message.context is stands.context
    assert message.beside[0].heads[0].id == NOTE


def test_a_copy_is_noted_with_the_sheet_that_it_is_of() -> None:
    beside = desk(ANSWER).beside(pack(), PHOTO)
    stands = standing(beside)
    (answer,) = stands.beside
    payload = payload_of(answer.companions[0].message, "note", "1")
    assert isinstance(payload, Payload)
    noted = beside.note_copied(msgspec.structs.replace(payload, sheet=0), NOW)
    assert noted.front_sheet == 1
    assert noted.session.memory.copied == ()
    assert [each.payload for each in noted.case.sheets[0].session.memory.copied] == [payload]


@pytest.mark.parametrize(
    ("work", "done"),
    [
        (desk_of(Session()), False),
        (desk(PHOTO), False),
        (copied(desk(PHOTO)), True),
        (copied(desk(PHOTO), "subject"), False),
        (copied(desk(PHOTO)).beside(pack(), NOTE), True),
        (desk(PHOTO).beside(pack(), NOTE), False),
        (copied(desk(PHOTO)).beside(pack(), DOCUMENTS), False),
        (copied(noted()), True),
        (copied(desk(ANSWER), "note"), False),
    ],
)
def test_a_case_is_done_once_what_it_holds_for_the_customer_was_copied(
    work: Desk, done: bool
) -> None:
    assert standing(work).case_done == done


# --- where a template goes


def way(work: Desk, template: str, **said: bool) -> Placing:
    return placing_of(standing(work), template, **said)


def test_a_template_joins_the_message_that_it_can_go_with() -> None:
    assert way(desk_of(Session()), PHOTO) == Placing(Way.ADD, 0)
    assert way(desk(PHOTO), DOCUMENTS) == Placing(Way.ADD, 0)
    assert way(desk(PHOTO), PHOTO) == Placing(Way.THERE, 0)
    assert way(desk(DOCUMENTS), DOCUMENTS) == Placing(Way.ADD, 0), "it may be there twice"
    assert way(desk(PHOTO), ALONE) == Placing(Way.ADD, 0), "what is found offers the way out"
    assert way(desk(PHOTO), ANSWER) == Placing(Way.ADD, 0)


def test_what_is_not_sent_never_displaces_what_is_and_the_other_way_round() -> None:
    assert way(desk(PHOTO), NOTE) == Placing(Way.BESIDE)
    beside = desk(PHOTO).beside(pack(), NOTE)
    assert way(beside, NOTE) == Placing(Way.THERE, 1)
    assert way(beside, DOCUMENTS) == Placing(Way.ADD, 0), "the message of this customer"
    assert way(beside.show(0, ()), NOTE) == Placing(Way.THERE, 1)
    note = noted()
    assert way(note, PHOTO) == Placing(Way.BESIDE)


def test_after_a_copy_the_next_template_begins_another_case_unless_the_officer_says_otherwise() -> (
    None
):
    done = copied(desk(PHOTO))
    assert way(done, DOCUMENTS) == Placing(Way.START)
    assert way(done, NOTE) == Placing(Way.START)
    assert way(done, DOCUMENTS, adding=True) == Placing(Way.ADD, 0)
    assert way(done, NOTE, adding=True) == Placing(Way.BESIDE)
    assert way(done, DOCUMENTS, writing=True) == Placing(Way.BESIDE), "a second message to them"
    beside = done.beside(pack(), NOTE)
    assert way(beside, DOCUMENTS) == Placing(Way.START)
    assert way(beside, DOCUMENTS, writing=True) == Placing(Way.BESIDE)
    assert way(beside, DOCUMENTS, adding=True) == Placing(Way.BESIDE), "what was copied stays"


def test_writing_to_the_customer_after_a_call_opens_a_message_beside_it() -> None:
    call = noted()
    assert way(call, PHOTO, writing=True) == Placing(Way.BESIDE)
    assert way(copied(call), PHOTO) == Placing(Way.START)
    assert way(copied(call), PHOTO, writing=True) == Placing(Way.BESIDE)
    written = call.beside(pack(), PHOTO)
    assert way(written.show(0, ()), DOCUMENTS, writing=True) == Placing(Way.ADD, 1)


def test_the_language_of_the_case_goes_along() -> None:
    welsh = desk(PHOTO)
    welsh = welsh.with_session(welsh.session.set_language(MessageLanguage.CY))
    assert welsh.part(pack(), "1").session.draft.language is MessageLanguage.CY
    both = welsh.with_session(welsh.session.choose(pack(), ANSWER)).part(pack(), "2")
    assert both.session.draft.language is MessageLanguage.CY
