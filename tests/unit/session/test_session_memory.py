"""What is remembered of a message beside its draft."""

from __future__ import annotations

from datetime import datetime

import msgspec

from app.language import MessageLanguage
from app.session.copying import Blocked, Payload, payload_of
from app.session.session import Session
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


def test_subject_comes_first_then_the_message_and_then_again_from_the_start() -> None:
    session = ready(PHOTO)
    assert standing(session).parts == ("subject", "message")
    assert standing(session).next_part == "subject"
    session = copied(session, "subject")
    assert standing(session).next_part == "message"
    whole = copied(session)
    assert standing(whole).next_part == "subject"
    changed = standing(answered(whole, problems=("blurred", "dark")))
    assert (changed.next_part, changed.is_done("subject"), changed.is_done("message")) == (
        "message",
        True,
        False,
    )


def test_once_both_are_copied_they_follow_each_other() -> None:
    session = copied(copied(ready(PHOTO), "subject"))
    for part, following in (("subject", "message"), ("message", "subject")) * 3:
        assert standing(session).next_part == part
        session = copied(session, part)
        assert standing(session).next_part == following
    # Whatever was copied last by its button, the other one is next.
    assert standing(copied(session, "message")).next_part == "subject"
    changed = answered(session, problems=("blurred", "dark"))
    assert standing(changed).next_part == "message", "what changed comes first"


def test_what_is_not_sent_has_no_subject_to_copy() -> None:
    note = standing(ready("notes/enquiry"))
    assert (note.sent, note.parts, note.next_part) == (False, ("message",), None)
    nothing = standing(begun())
    assert (nothing.sent, nothing.parts) == (True, ("subject", "message"))


def test_what_stops_a_message_leaves_no_part_done() -> None:
    session = copied(copied(ready(PHOTO), "subject"))
    stopped = standing(answered(session, applied=None))
    assert isinstance(stopped.payload("subject"), Blocked)
    assert not stopped.is_done("subject")
    assert stopped.next_part == "subject"


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


def note_copied(session: Session, at: datetime = LATER) -> Session:
    note = standing(session).next_note
    assert isinstance(note, Payload)
    return session.note_copied(note, at)


def test_the_next_note_is_the_one_that_was_not_copied_or_longest_ago() -> None:
    session = ready(ANSWER)
    assert standing(ready(PHOTO)).next_note is None
    assert standing(begun()).next_note is None
    assert not standing(begun()).is_note
    note = standing(session).next_note
    assert isinstance(note, Payload)
    assert (note.what, note.entry) == ("note", "1")
    again = standing(note_copied(session)).next_note
    assert again == note, "the only one comes round again"
    assert standing(note_copied(session)).next_part == "subject", "a note is no part of the message"


def test_a_note_that_stands_alone_is_the_case_note_and_nothing_of_it_is_for_the_customer() -> None:
    alone = standing(ready("notes/enquiry"))
    assert alone.is_note
    assert not alone.is_script
    assert alone.next_note == alone.payload("message")
    assert alone.next_part is None
    assert pack().note_channels == {"note"}


def test_undo_leaves_what_was_copied_alone() -> None:
    session = copied(ready(PHOTO))
    assert session.undo().memory == session.memory
    assert session.undo().redo().memory == session.memory


def test_copies_can_be_forgotten() -> None:
    session = copied(copied(ready(PHOTO)), "subject").forget_copies()
    assert session.memory.copied == ()
    assert not standing(session).is_copied()


def test_a_copy_that_was_tried_belongs_to_its_message() -> None:
    first = ready(PHOTO).note_attempted()
    assert first.memory.attempted
    assert answered(first, problems=None).memory.attempted
