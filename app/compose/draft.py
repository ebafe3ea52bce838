"""What composing starts from: the draft and its context. Frozen; the session makes new ones."""

from __future__ import annotations

from datetime import datetime

import msgspec

from app.expressions.names import Officer
from app.language import Bilingual, MessageLanguage

RawAnswer = str | tuple[str, ...] | Bilingual[str]
"""An answer as given: a choice or typed text, ticked choices, or text in both languages."""

Answers = dict[str, RawAnswer]


class Entry(msgspec.Struct, frozen=True):
    """One chosen template and the answers that belong to it alone. `id` is its own within the draft."""

    id: str
    template: str
    answers: Answers = {}


class Confirmation(msgspec.Struct, frozen=True):
    """The officer's word for one finding; it holds for that exact text. `because` is why the text is kept."""

    rule: str
    text: str
    because: str = ""


class Paste(msgspec.Struct, frozen=True):
    """A text that came into an answer from elsewhere, as long as it stands there as it came."""

    entry: str
    question: str
    text: str


class Draft(msgspec.Struct, frozen=True):
    """What the officer has chosen.

    Attributes:
        channel: id, or empty for the first that all templates have in common.
        language: of the message.
        entries: chosen templates, in order.
        answers: to shared questions, which serve all entries.
        pastes: what was pasted into typed answers.
    """

    channel: str = ""
    language: MessageLanguage = MessageLanguage.EN
    entries: tuple[Entry, ...] = ()
    answers: Answers = {}
    confirmations: tuple[Confirmation, ...] = ()
    pastes: tuple[Paste, ...] = ()


class Context(msgspec.Struct, frozen=True):
    """What composing needs besides the draft. `now` is local time, read once by the caller."""

    now: datetime
    officer: Officer = Officer()

    @property
    def part_of_day(self) -> str:
        """`morning` before noon, `afternoon` before 6pm, then `evening`."""
        if self.now.hour < 12:
            return "morning"
        return "afternoon" if self.now.hour < 18 else "evening"
