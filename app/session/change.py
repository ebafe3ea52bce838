"""What a step changed, so that whoever shows something knows whether it concerns them."""

from __future__ import annotations

from enum import Flag, auto
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from app.compose.draft import Draft
    from app.compose.message import Message
    from app.session.case import Case
    from app.session.desk import Desk
    from app.session.history import Step
    from app.session.standing import Standing


class Change(Flag):
    """What isn't as it was before a step."""

    ANOTHER_CUSTOMER = auto()
    """Another case is in front, also by undo or redo."""
    ANOTHER_MESSAGE = auto()
    """Another sheet is in front, of this case or of another."""
    CASES = auto()
    """Which cases are open, what they hold, or what can come back and until when."""
    QUESTIONS = auto()
    """The chosen templates, what is asked, or an answer."""
    WORDS = auto()
    """What the officer wrote in place of the pack's words, or as paragraphs of their own; said or not."""
    MESSAGE = auto()
    """What is said, in what channel; or what goes with it."""
    FINDINGS = auto()
    """What is found, or confirmed."""
    LANGUAGE = auto()
    """The language of the message."""
    COPIED = auto()
    """What was copied, or tried to be."""
    HISTORY = auto()
    """What can be undone and redone."""
    EMAIL = auto()
    """The email from elsewhere that belongs to the case in front."""
    CALLS = auto()
    """What happened on the phone in the case in front."""
    OFFICER = auto()
    PACK = auto()


EVERYTHING = ~Change(0)


def change_between(before: Standing, after: Standing) -> Change:
    """Return what isn't as it was."""
    was, now = before.session, after.session
    told = {
        Change.ANOTHER_CUSTOMER: after.desk.front != before.desk.front,
        Change.ANOTHER_MESSAGE: _place(after.desk) != _place(before.desk),
        Change.CASES: after.desk is not before.desk and _open(after.desk) != _open(before.desk),
        Change.QUESTIONS: _asks_otherwise(was.draft, now.draft)
        or after.questions != before.questions,
        Change.WORDS: (now.draft.edits, now.draft.own) != (was.draft.edits, was.draft.own),
        Change.MESSAGE: _says_otherwise(before, after),
        Change.FINDINGS: _found(after.message) != _found(before.message),
        Change.LANGUAGE: now.draft.language is not was.draft.language,
        Change.COPIED: now.memory != was.memory,
        Change.HISTORY: _history(after.desk) != _history(before.desk),
        Change.EMAIL: after.desk.case.email is not before.desk.case.email,
        Change.CALLS: after.desk.case.calls is not before.desk.case.calls,
        Change.OFFICER: now.officer != was.officer,
        Change.PACK: after.packs is not before.packs,
    }
    change = Change(0)
    for flag, differs in told.items():
        if differs:
            change |= flag
    return change


def _place(desk: Desk) -> tuple[str, int]:
    return desk.front, desk.case.front


def _asks_otherwise(was: Draft, now: Draft) -> bool:
    """Whether two drafts differ in more than the officer's own words: no question shows those."""
    return msgspec.structs.replace(was, edits=now.edits, own=now.own) != now


def _history(desk: Desk) -> tuple[Step | None, Step | None]:
    return desk.undo_step, desk.redo_step


def _open(desk: Desk) -> tuple[object, ...]:
    held = desk.held.case.letter if desk.held is not None else ""
    cases = [(each.letter, each.mark, each.front, _holds(each)) for each in desk.cases]
    return desk.front, held, desk.back is not None, desk.forgets_at, cases


def _holds(case: Case) -> tuple[object, ...]:
    sheets = ((each.id, [e.template for e in each.session.draft.entries]) for each in case.sheets)
    return (*sheets, case.has_email)


def _says_otherwise(before: Standing, after: Standing) -> bool:
    if after.composition is before.composition:
        return False
    return _said(after.message) != _said(before.message) or after.companions != before.companions


def _said(message: Message) -> tuple[object, ...]:
    return (
        message.channel,
        message.language,
        message.subject_parts,
        message.blocks,
        message.style,
        message.rich,
    )


def _found(message: Message) -> tuple[object, ...]:
    return message.findings, message.confirmed
