"""What the panel of calls is made from, and the small parts that it is made of."""

from __future__ import annotations

from datetime import datetime, tzinfo

import msgspec

from app.calling.record import Attempt, CallRecord
from app.language import Language
from app.language.prose.calls import call_moment, call_words
from app.session.call_filling import Filled
from app.session.calls import Called, Calls
from app.templates.call_hours import CallHours, CallTemplates
from app.templates.pack import Pack


class CallQuestion(msgspec.Struct, frozen=True):
    """A question of the panel.

    Attributes:
        id: `times`, `country`, `place`, `outside` or `email`.
        ask: the question.
        hint: where the answer is found; may be empty.
        open: it has no answer yet.
    """

    id: str
    ask: str
    hint: str = ""
    open: bool = True


class Brought(msgspec.Struct, frozen=True):
    """A template that one press brings, and what is filled into it."""

    template: str
    title: str
    filled: Filled = {}


class AttemptLine(msgspec.Struct, frozen=True):
    """A call as it is listed, and what takes it out again."""

    attempt: Attempt
    words: str


class PlaceLine(msgspec.Struct, frozen=True):
    """A place to choose where it is several times at once, with what its clock shows."""

    zone: str
    words: str


class CallView(msgspec.Struct, frozen=True):
    """What all parts of the panel are made from."""

    calls: Calls
    record: CallRecord
    who: Called
    csmt: bool
    hours: CallHours
    pack: Pack
    now: datetime
    here: tzinfo
    language: Language
    initials: str

    def words(self, code: str, **params: object) -> str:
        """Words of this code, of the person who is called."""
        person = call_words(f"who-{self.who}", self.language)
        return call_words(code, self.language, who=person, **params)

    def moment(self, at: datetime) -> str:
        """A moment by the officer's clock, with its day where that isn't today."""
        return call_moment(at.astimezone(self.here), self.now.astimezone(self.here), self.language)

    def brought(self, template: str, filled: Filled | None = None) -> Brought | None:
        """A template, where the pack has it."""
        head = self.pack.index.heads.get(template)
        if head is None:
            return None
        return Brought(template, head.title.get(self.language), filled or {})

    @property
    def templates(self) -> CallTemplates:
        """The templates of calls to this person."""
        of_referee = self.hours.referee or CallTemplates()
        return of_referee if self.who is Called.REFEREE else self.hours.customer
