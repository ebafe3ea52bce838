"""What is remembered of a message beside its draft, and how it goes and comes back with it."""

from __future__ import annotations

from datetime import datetime

import msgspec
import pytest

from app.compose.house_style import names_and_references
from app.compose.previous import Previous
from app.expressions.names import Officer
from app.language import MessageLanguage
from app.session.copying import Payload, payload_of
from app.session.memory import Memory
from app.session.session import MOST_STEPS, Session
from app.session.standing import turned_to
from tests.unit.drafting import OFFICER
from tests.unit.session.standing import (
    ANSWER,
    DOCUMENTS,
    PHOTO,
    answered,
    begun,
    pack,
    ready,
    standing,
)

KEY = b"k" * 16
MORNING, LATER = datetime(2027, 3, 5, 10, 42), datetime(2027, 3, 5, 11, 3)


def copied(session: Session, what: str = "message", at: datetime = MORNING) -> Session:
    """The session after a part was copied as it stands."""
    found = payload_of(standing(session).message, "subject" if what == "subject" else "message")
    assert isinstance(found, Payload)
    return session.note_copied(found, at)


# --- what was copied


def test_a_copy_is_no_step_and_remembers_when() -> None:
    session = ready(PHOTO)
    after = copied(session)
    assert (after.draft, after.past) == (session.draft, session.past)
    (only,) = after.memory.copied
    assert only.at == MORNING
    assert only.payload.plain == standing(session).message.plain
    assert session.memory.copied == ()


def test_of_each_part_only_the_latest_is_remembered() -> None:
    session = copied(copied(copied(ready(PHOTO)), "subject"), at=LATER)
    assert [(each.payload.what, each.at) for each in session.memory.copied] == [
        ("subject", MORNING),
        ("message", LATER),
    ]


def test_it_holds_until_the_message_says_something_else_and_again_when_it_doesnt() -> None:
    session = copied(ready(PHOTO))
    assert standing(session).is_copied()
    assert not standing(session).is_copied("subject")
    changed = answered(session, problems=("blurred", "dark"))
    assert not standing(changed).is_copied()
    assert changed.memory.copied == session.memory.copied
    assert standing(changed.undo()).is_copied()
    assert standing(answered(changed, problems=("dark",))).is_copied()


def test_what_says_the_same_elsewhere_is_another_message() -> None:
    session = copied(ready(DOCUMENTS))
    assert standing(session).is_copied()
    assert not standing(session.set_channel(pack(), "rich")).is_copied()
    both = session.set_language(MessageLanguage.BOTH)
    assert not standing(both).is_copied()


def test_a_rich_message_is_copied_with_its_looks() -> None:
    session = answered(ready(DOCUMENTS).set_channel(pack(), "rich"), customer_name="Ŵyn")
    session = copied(session)
    (only,) = session.memory.copied
    assert only.payload.html
    assert standing(session).is_copied()
    other = msgspec.structs.replace(only.payload, html=only.payload.html.replace("12pt", "14pt"))
    assert other != only.payload
    assert not standing(session.note_copied(other, LATER)).is_copied()


def test_a_note_is_remembered_with_its_entry_and_forgotten_with_it() -> None:
    session = ready(ANSWER)
    (note,) = standing(session).companions
    payload = payload_of(note.message, "note", note.entry)
    assert isinstance(payload, Payload)
    session = copied(session).note_copied(payload, LATER)
    last = standing(session).last_copied
    assert last is not None
    assert last.payload == payload
    assert standing(session).is_unchanged(last)
    other = session.set_officer(msgspec.structs.replace(OFFICER, initials="XY"))
    assert not standing(other).is_unchanged(last)
    without = session.replace(pack(), "1", DOCUMENTS)
    last = standing(without).last_copied
    assert last is not None
    assert last.payload.what == "message", "the note went with its template"


def test_the_next_message_has_none_and_undo_brings_back_what_was_copied_of_this_one() -> None:
    first = copied(ready(PHOTO))
    second = first.start(pack(), DOCUMENTS)
    assert second.memory.copied == ()
    assert not standing(second).is_copied()
    assert standing(second.undo()).is_copied()
    assert second.undo().memory == first.memory
    assert second.undo().redo().memory == second.memory


def test_each_message_has_its_own() -> None:
    first = copied(ready(PHOTO))
    second = copied(first.start(pack(), "no-reply/withdrawn"), at=LATER)
    back = second.undo()
    assert [each.at for each in back.memory.copied] == [MORNING]
    assert [each.at for each in back.redo().memory.copied] == [LATER]


def test_a_message_that_can_not_come_back_is_not_remembered() -> None:
    first = copied(ready(PHOTO))
    gone = copied(first.start(pack(), "no-reply/withdrawn"))
    third = gone.undo().start(pack(), "no-reply/withdrawn")
    assert third.memory.copied == (), "it isn't the one that was copied"
    assert set(third.memories) == {first.number, third.number}


def test_the_same_template_again_is_another_message() -> None:
    first = copied(begun().choose(pack(), "no-reply/withdrawn"))
    second = first.start(pack(), "no-reply/withdrawn")
    assert second.draft == first.draft
    assert not standing(second).is_copied()
    assert second.undo_step is not None
    assert standing(second.undo()).is_copied()


def test_finish_forgets_it() -> None:
    done = copied(ready(PHOTO)).note_attempted().finish()
    assert done.memory == Memory()
    assert list(done.memories) == [done.number]
    assert done.undo() is done


def test_what_is_remembered_is_bounded_as_the_history_is() -> None:
    session = Session()
    for _ in range(MOST_STEPS + 20):
        session = session.start(pack(), "no-reply/withdrawn").note_attempted()
    assert len(session.memories) <= MOST_STEPS + 1


def test_a_copy_that_was_tried_belongs_to_its_message() -> None:
    first = ready(PHOTO).note_attempted()
    assert first.memory.attempted
    assert answered(first, problems=None).memory.attempted
    second = first.start(pack(), DOCUMENTS)
    assert not second.memory.attempted
    assert second.undo().memory.attempted


# --- the message before


def named(session: Session) -> tuple[str, ...]:
    """What of a message is told to have been in the one before."""
    return session.memory.previous.found_in([standing(session).message.subject])


def about(name: str, session: Session | None = None) -> Session:
    """A message about a customer, begun after another one."""
    before = session or Session(officer=OFFICER, memories={0: Memory(previous=Previous(KEY))})
    after = turned_to(before.start(pack(), ANSWER), standing(before))
    return answered(after, identity_match="three", customer_name=name)


def undone(session: Session, steps: int) -> Session:
    for _ in range(steps):
        session = turned_to(session.undo(), standing(session))
    return session


def test_a_name_of_the_message_before_is_told_and_nothing_but_its_digest_stays() -> None:
    second = about("Mrs Pugh", about("Mrs Pugh"))
    assert named(second) == ("Mrs Pugh",)
    memories = msgspec.msgpack.encode(second.memories)
    assert b"Pugh" not in memories
    assert second.memory.previous.key == KEY


def test_a_message_that_comes_back_is_not_told_of_its_own_names() -> None:
    first = about("Mrs Pugh")
    second = about("Mr Rees", first)
    assert named(second) == ()
    back = undone(second, 3)
    assert standing(back).message == standing(first).message
    assert named(back) == ()


def test_a_message_that_comes_back_is_told_of_the_one_that_was_begun_meanwhile() -> None:
    back = undone(about("Mr Rees", about("Mrs Pugh")), 3)
    again = answered(back, customer_name="Mr Rees")
    assert named(again) == ("Mr Rees",), "though undo took its name back before it took the message"
    further = undone(back, 1)
    assert named(answered(further, customer_name="Mr Rees")) == ("Mr Rees",)


def test_the_message_that_is_done_again_is_told_of_the_one_that_came_back() -> None:
    back = answered(undone(about("Mr Rees", about("Mrs Pugh")), 3), customer_name="Mrs Price")
    assert back.redo_step is None, "a step ends what could be done again"
    back = undone(about("Mr Rees", about("Mrs Pugh")), 3)
    for _ in range(3):
        back = turned_to(back.redo(), standing(back))
    assert named(back) == ()
    assert named(answered(back, customer_name="Mrs Pugh")) == ("Mrs Pugh",)


def test_only_the_message_right_before_is_remembered() -> None:
    third = about("Mrs Pugh", about("Mr Rees", about("Mrs Pugh")))
    assert named(third) == ()


@pytest.mark.parametrize("end", ["finish", "start"])
def test_an_empty_message_between_two_changes_nothing(end: str) -> None:
    first = about("Mrs Pugh")
    empty = turned_to(first.finish(), standing(first))
    if end == "finish":
        empty = turned_to(empty.finish(), standing(empty))
    assert named(about("Mrs Pugh", empty)) == ("Mrs Pugh",)


def test_the_officer_and_the_language_go_on() -> None:
    session = ready(PHOTO).set_officer(Officer("Alex")).set_language(MessageLanguage.CY)
    after = session.start(pack(), DOCUMENTS)
    assert (after.officer, after.draft.language) == (Officer("Alex"), MessageLanguage.CY)
    done = after.finish()
    assert (done.officer, done.draft.language) == (Officer("Alex"), MessageLanguage.CY)


def test_names_and_references_are_what_a_message_is_known_by() -> None:
    found = set(names_and_references(standing(about("Siân")).composition))
    assert found == {"Siân"}
