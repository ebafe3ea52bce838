"""What a step is told to have changed: that, and nothing else."""

from __future__ import annotations

from datetime import datetime

import msgspec
import pytest

from app.expressions.names import Officer
from app.findings import Finding, Severity, Where
from app.language import Bilingual, Language, MessageLanguage
from app.session import editing
from app.session.change import EVERYTHING, Change, change_between
from app.session.copying import Payload, payload_of
from app.session.desk import Desk
from app.session.session import Session
from app.session.session_pack import SessionPack
from tests.unit.drafting import NOW
from tests.unit.session.standing import (
    ANSWER,
    DOCUMENTS,
    PHOTO,
    answered,
    begun,
    desk_of,
    pack,
    ready,
    standing,
)
from tests.unit.small_pack import bent, opened

SAID = Change.QUESTIONS | Change.MESSAGE | Change.FINDINGS


def changed(before: Session | Desk, after: Session | Desk) -> Change:
    return change_between(standing(before), standing(after))


def copied(session: Session) -> Session:
    payload = payload_of(standing(session).message, "message")
    assert isinstance(payload, Payload)
    return session.note_copied(payload, NOW)


PHOTOS = ready(PHOTO)
ENQUIRY = answered(ready(ANSWER), calls="2")
DONE = desk_of(copied(PHOTOS))
NEXT = DONE.start(pack(), "no-reply/withdrawn", NOW, ())
ANOTHER = Change.ANOTHER_CUSTOMER | Change.ANOTHER_MESSAGE | Change.CASES
EDITED = editing.edit(ENQUIRY, standing(ENQUIRY).composition, 0, "Good day.")
OWN = editing.add_own(ENQUIRY, standing(ENQUIRY).composition, 0)[0]
STEPS: dict[str, tuple[Session | Desk, Session | Desk, Change]] = {
    "nothing": (PHOTOS, PHOTOS, Change(0)),
    "a template": (
        begun(),
        begun().choose(pack(), PHOTO),
        SAID | Change.HISTORY | Change.CASES,
    ),
    "an answer": (
        PHOTOS,
        answered(PHOTOS, applied="paper"),
        Change.QUESTIONS | Change.MESSAGE | Change.HISTORY,
    ),
    "an answer in the other language": (
        ENQUIRY,
        answered(ENQUIRY, about=Bilingual("a delay", "oedi")),
        Change.QUESTIONS | Change.HISTORY,
    ),
    "other words": (ENQUIRY, EDITED, Change.WORDS | Change.MESSAGE | Change.HISTORY),
    "the same other words": (
        EDITED,
        editing.edit(EDITED, standing(EDITED).composition, 0, "Good day."),
        Change(0),
    ),
    "a paragraph of one's own": (
        ENQUIRY,
        OWN,
        Change.WORDS | Change.MESSAGE | Change.FINDINGS | Change.HISTORY,
    ),
    "language": (
        PHOTOS,
        PHOTOS.set_language(MessageLanguage.CY),
        SAID | Change.LANGUAGE | Change.HISTORY,
    ),
    "channel": (
        ready(DOCUMENTS),
        ready(DOCUMENTS).set_channel(pack(), "rich"),
        SAID | Change.HISTORY,
    ),
    "officer": (
        PHOTOS,
        PHOTOS.set_officer(msgspec.structs.replace(PHOTOS.officer, surname="Other")),
        Change.OFFICER | Change.HISTORY,
    ),
    "officer who signs": (
        PHOTOS,
        PHOTOS.set_officer(Officer("Ann")),
        Change.OFFICER | Change.MESSAGE | Change.HISTORY,
    ),
    "a copy": (PHOTOS, copied(PHOTOS), Change.COPIED),
    "a copy that was tried": (PHOTOS, PHOTOS.note_attempted(), Change.COPIED),
    "the next customer": (
        DONE,
        NEXT,
        SAID ^ Change.FINDINGS | Change.COPIED | Change.HISTORY | ANOTHER,
    ),
    "the customer before": (
        NEXT,
        NEXT.undo((), NOW),
        SAID ^ Change.FINDINGS | Change.COPIED | Change.HISTORY | ANOTHER,
    ),
    "the end": (
        desk_of(PHOTOS),
        desk_of(PHOTOS).finish(NOW, ()),
        SAID | Change.HISTORY | ANOTHER,
    ),
    "a script beside it": (
        DONE,
        DONE.beside(pack(), "no-reply/withdrawn"),
        SAID ^ Change.FINDINGS
        | Change.COPIED
        | Change.HISTORY
        | Change.CASES
        | Change.ANOTHER_MESSAGE,
    ),
    "a mark": (DONE, DONE.set_mark("A", "4321"), Change.CASES),
}


@pytest.mark.parametrize("name", STEPS)
def test_step(name: str) -> None:
    before, after, expected = STEPS[name]
    assert changed(before, after) == expected


def test_what_is_found_is_told_by_itself() -> None:
    finding = Finding("spelling", Severity.CONFIRM, Where("message", 0, Language.EN), text="x")
    found = standing(PHOTOS, check=lambda *_: (finding,))
    assert change_between(standing(PHOTOS), found) == Change.FINDINGS
    word = standing(PHOTOS.confirm(finding), check=lambda *_: (finding,))
    assert change_between(found, word) == Change.FINDINGS | Change.QUESTIONS | Change.HISTORY


def test_noon_is_told_where_the_message_says_it() -> None:
    morning, noon = datetime(2027, 3, 5, 11, 59), datetime(2027, 3, 5, 12, 0)
    for session, expected in ((ready(ANSWER), Change.MESSAGE), (PHOTOS, Change(0))):
        before, after = standing(session, now=morning), standing(session, now=noon)
        assert change_between(before, after) == expected


def test_a_pack_is_told_by_itself_and_with_what_it_changes() -> None:
    before = standing(PHOTOS)
    for old, new, expected in (
        ("Photos, section 3", "Photos, section 4", Change.PACK),
        ("Please take it again.", "Please take another.", Change.PACK | Change.MESSAGE),
        ("What is wrong with", "What’s wrong with", Change.PACK | Change.QUESTIONS),
    ):
        now = opened(bent("templates/photos/new-photo.yaml", old, new))
        packs = before.packs.following(now, PHOTOS.drafts)
        assert change_between(before, standing(PHOTOS, packs=packs)) == expected
    assert before.packs == SessionPack(pack(), pack())


def test_everything_is_all_of_it() -> None:
    assert all(each in EVERYTHING for each in Change)
