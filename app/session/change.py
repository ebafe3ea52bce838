"""What a step changed, so that whoever shows something knows whether it concerns them."""

from __future__ import annotations

from enum import Flag, auto

from app.compose.message import Message
from app.session.standing import Standing


class Change(Flag):
    """What isn't as it was before a step.

    ANOTHER_MESSAGE is there when a step leads to another message than the one before, also back to it by undo.
    """

    ANOTHER_MESSAGE = auto()
    QUESTIONS = auto()
    """The chosen templates, what is asked, or an answer."""
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
    OFFICER = auto()
    PACK = auto()


EVERYTHING = ~Change(0)


def change_between(before: Standing, after: Standing) -> Change:
    """Return what isn't as it was."""
    was, now = before.session, after.session
    told = {
        Change.ANOTHER_MESSAGE: now.number != was.number,
        Change.QUESTIONS: now.draft != was.draft or after.questions != before.questions,
        Change.MESSAGE: _says_otherwise(before, after),
        Change.FINDINGS: _found(after.message) != _found(before.message),
        Change.LANGUAGE: now.draft.language is not was.draft.language,
        Change.COPIED: now.memory != was.memory,
        Change.HISTORY: (now.undo_step, now.redo_step) != (was.undo_step, was.redo_step),
        Change.OFFICER: now.officer != was.officer,
        Change.PACK: after.packs is not before.packs,
    }
    change = Change(0)
    for flag, differs in told.items():
        if differs:
            change |= flag
    return change


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
