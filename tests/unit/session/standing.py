"""Sessions and how they stand, for tests: over the small pack, at a time that they name."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from app.compose.draft import Context, RawAnswer
from app.session.desk import Desk, new_desk
from app.session.session import Session
from app.session.session_pack import SessionPack
from app.session.standing import Check, Standing, standing_of
from app.templates.pack import Pack
from tests.unit.drafting import NOW, OFFICER
from tests.unit.small_pack import opened

PHOTO, DOCUMENTS, ANSWER = "photos/new-photo", "documents/missing", "enquiries/answer"
READY: dict[str, RawAnswer] = {
    "fast_track": "no",
    "applied": "online",
    "problems": ("dark",),
    "whose": "mother",
    "which": ("birth",),
    "deadline": "2027-05-03",
    "identity_match": "three",
    "customer_name": "Siân Prydderch",
    "about": "a delay",
}


@cache
def pack() -> Pack:
    return opened()


@cache
def _packs() -> SessionPack:
    return SessionPack(pack(), pack())


def desk_of(session: Session) -> Desk:
    """A desk with one case and one sheet."""
    return new_desk(NOW, session.officer).with_session(session)


def standing(
    work: Session | Desk,
    *,
    now: datetime = NOW,
    check: Check | None = None,
    packs: SessionPack | None = None,
) -> Standing:
    """How a session, or the one in front, stands."""
    desk = work if isinstance(work, Desk) else desk_of(work)
    context = Context(now, desk.session.officer)
    return standing_of(desk, packs or _packs(), context, check)


def answered(session: Session, **answers: RawAnswer | None) -> Session:
    """Answer the questions of these names, in every entry that asks them."""
    for name, raw in answers.items():
        for asked in standing(session).questions:
            if asked.question.id == name:
                session = session.answer(asked.question, asked.entry, raw)
    return session


def begun() -> Session:
    """An officer's, with nothing chosen yet."""
    return Session(officer=OFFICER)


def ready(*templates: str) -> Session:
    """A message with nothing missing."""
    session = begun()
    for template in templates:
        session = session.choose(pack(), template)
    while (asked := standing(session).first_unanswered) and asked.question.required:
        session = session.answer(asked.question, asked.entry, READY[asked.question.id])
    return session
