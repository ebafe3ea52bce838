"""A case is one customer: the messages, scripts and notes that belong together.

Each is a sheet with a session of its own, so that each has its own undo and knows what was copied of it. What is opened
beside a sheet belongs to the same customer: the shared answers go along.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from app.compose.draft import Draft
from app.compose.previous import Previous
from app.expressions.names import Officer
from app.session.memory import Memory
from app.session.session import Session
from app.templates.pack import Pack

MOST_IN_A_MARK = 12
"""Code points of an officer's own mark: enough for the last figures of an application number."""


class Sheet(msgspec.Struct, frozen=True):
    """A message, a script or a note of a case. `id` is its own within the case."""

    id: int
    session: Session


class Case(msgspec.Struct, frozen=True):
    """One customer.

    Attributes:
        letter: what the window calls it.
        begun: when, in local time.
        mark: the officer's own, to tell it from others; never in a title, a log or the name of a file.
        sheets: what it holds, in the order of opening; at least one.
        front: the id of the sheet that is worked on.
        said: names and references of its sheets, as digests.
        before: the case whose place it took, once that was copied; undo leads back there.
        after: the case that took its place before undo led here; redo leads there again.
    """

    letter: str
    begun: datetime
    sheets: tuple[Sheet, ...]
    front: int = 0
    mark: str = ""
    said: Previous = Previous()
    before: Case | None = None
    after: Case | None = None

    @property
    def sheet(self) -> Sheet:
        """The sheet that is worked on."""
        return next(each for each in self.sheets if each.id == self.front)

    @property
    def session(self) -> Session:
        """What was done on the sheet that is worked on."""
        return self.sheet.session

    @property
    def empty(self) -> bool:
        """Whether nothing is chosen on any sheet, nor can be brought back by undo, nor is marked."""
        untouched = all(
            not each.session.draft.entries and not each.session.past for each in self.sheets
        )
        return untouched and not self.mark and self.before is None

    @property
    def templates(self) -> tuple[str, ...]:
        """The templates of all sheets, in order, each once."""
        found = (entry.template for each in self.sheets for entry in each.session.draft.entries)
        return tuple(dict.fromkeys(found))

    def with_session(self, session: Session) -> Case:
        """Work on: another state of the sheet in front."""
        now = Sheet(self.front, session)
        sheets = tuple(now if each.id == self.front else each for each in self.sheets)
        return msgspec.structs.replace(self, sheets=sheets)

    def with_all(self, sessions: Iterable[Session]) -> Case:
        """Other states of all sheets, in their order."""
        pairs = zip(self.sheets, sessions, strict=True)
        return msgspec.structs.replace(
            self, sheets=tuple(Sheet(each.id, session) for each, session in pairs)
        )

    def also_said(self, values: Iterable[str]) -> Case:
        """Remember names and references of the sheet that was worked on."""
        return msgspec.structs.replace(self, said=self.said.also(values))

    def show(self, sheet: int) -> Case:
        """Work on another sheet; KeyError when there is none of this id."""
        if sheet not in {each.id for each in self.sheets}:
            raise KeyError(sheet)
        return msgspec.structs.replace(self, front=sheet)

    def beside(self, pack: Pack, template_id: str) -> Case:
        """Open a sheet with a template beside the others: language and shared answers are those of this customer.

        Raises:
            AppError: `unknown-template`.
        """
        session = self.session
        draft = Draft(language=session.draft.language, answers=dict(session.draft.answers))
        memory = Memory(others=session.memory.others)
        opened = Session(draft, session.officer, memory).choose(pack, template_id)
        number = max(each.id for each in self.sheets) + 1
        return msgspec.structs.replace(
            self, sheets=(*self.sheets, Sheet(number, opened)), front=number
        )

    def close(self, sheet: int) -> Case:
        """Take a sheet away; the last one stays."""
        left = tuple(each for each in self.sheets if each.id != sheet)
        if not left:
            return self
        front = self.front if self.front != sheet else left[-1].id
        return msgspec.structs.replace(self, sheets=left, front=front)

    def not_copied(self) -> Case:
        """As if nothing of it had been copied."""
        return self.with_all(each.session.forget_copies() for each in self.sheets)

    def knowing(self, others: Previous) -> Case:
        """With what other customers' cases say, so that it is told when this one says it too."""
        return self.with_all(each.session.with_others(others) for each in self.sheets)


def new_case(letter: str, begun: datetime, officer: Officer, others: Previous) -> Case:
    """A case with one empty sheet, in English."""
    session = Session(officer=officer, memory=Memory(others=others))
    return Case(letter, begun, (Sheet(0, session),), said=others.emptied())


def as_mark(text: str) -> str:
    """A mark as it is kept: one short line."""
    return " ".join(text.split())[:MOST_IN_A_MARK].strip()
