"""Which cases are open, and which of them is worked on: what the desk knows before it does anything."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Self

import msgspec

from app.compose.draft import Draft
from app.compose.previous import Previous
from app.session.case import HELD_FOR, Case, Held, is_held
from app.session.case_letters import free_letter
from app.session.session import Session

FIRST = "A"
"""The letter of the first case."""


class OpenCases(msgspec.Struct, frozen=True):
    """The cases, and how they come, go and change places.

    Attributes:
        cases: in the order of their beginning; at least one.
        front: the letter of the case that is worked on.
        held: the case that was finished last, which *Bring back* brings back; in memory only.
        gone: names and references of the case that went last, as digests.
    """

    cases: tuple[Case, ...]
    front: str
    held: Held | None = None
    gone: Previous = Previous()

    @property
    def case(self) -> Case:
        """The case that is worked on."""
        return next(each for each in self.cases if each.letter == self.front)

    @property
    def session(self) -> Session:
        """What was done on the sheet that is worked on."""
        return self.case.session

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """All drafts that there are or that can come back: by undo, redo or *Bring back*."""
        lines = (one for case in self._kept for one in _line(case))
        sheets = (each for one in lines for each in one.all_sheets)
        return tuple(draft for each in sheets for draft in each.session.drafts)

    @property
    def alike(self) -> frozenset[str]:
        """The letters of cases without a mark that hold the same templates as another one."""
        filled = [each for each in self.cases if each.templates]
        return frozenset(
            letter
            for one, other in itertools.combinations(filled, 2)
            if set(one.templates) & set(other.templates)
            for letter in (one.letter, other.letter)
            if not self._case_of(letter).mark
        )

    @property
    def letter(self) -> str:
        """The letter of the case in front, where it tells one from another; empty while only one was ever needed."""
        alone = len(self.cases) == 1 and self.held is None and self.front == FIRST
        return "" if alone else self.front

    @property
    def letters(self) -> frozenset[str]:
        """The letters of all cases that are open, or that undo, redo or *Bring back* lead to."""
        return frozenset(one.letter for case in self._kept for one in _line(case))

    def letter_by(self, by: int) -> str:
        """The letter of the next case (1) or of the one before (-1), round and round."""
        letters = [each.letter for each in self.cases]
        return letters[(letters.index(self.front) + by) % len(letters)]

    @property
    def back(self) -> Held | None:
        """What *Bring back* brings back: the case that was finished last, or a sheet of this one closed later."""
        held, closed = self.held, self.case.closed
        if closed is None or closed.at is None or (held is not None and held.at > closed.at):
            return held
        return Held(self.case, closed.at)

    def can_bring_back(self, now: datetime) -> bool:
        """Whether there is anything to bring back."""
        return self.back is not None and is_held(self.back.at, now)

    @property
    def forgets_at(self) -> datetime | None:
        """When the next of what isn't open is to be forgotten; None where all is open."""
        times = [at for each in self._kept for at in each.times]
        times += [self.held.at] if self.held is not None else []
        return min(times) + HELD_FOR if times else None

    @property
    def _kept(self) -> tuple[Case, ...]:
        """The open cases, and the one that was finished last."""
        return self.cases if self.held is None else (*self.cases, self.held.case)

    def _case_of(self, letter: str) -> Case:
        found = next((each for each in self.cases if each.letter == letter), None)
        if found is None:
            raise KeyError(letter)
        return found

    # --- how they come and go

    @property
    def _key(self) -> Previous:
        return self.gone.emptied()

    def _with(self, case: Case) -> Self:
        cases = tuple(case if each.letter == case.letter else each for each in self.cases)
        return msgspec.structs.replace(self, cases=cases)

    def _instead(self, case: Case, left: Case) -> Self:
        """Another case in the place of the one in front, which is left."""
        cases = tuple(case if each.letter == self.front else each for each in self.cases)
        desk = msgspec.structs.replace(self, cases=cases, front=case.letter, gone=left.said)
        return desk._fronted(case)

    def _others(self, letter: str) -> tuple[Case, ...]:
        return tuple(each for each in self.cases if each.letter != letter)

    def _left(self, names: Iterable[str]) -> Self:
        """The case in front put aside; an empty one isn't kept."""
        if self.case.empty:
            return msgspec.structs.replace(self, cases=self._others(self.front))
        return self._with(self.case.also_said(names))

    def _fronted(self, case: Case) -> Self:
        """A case in front, which knows what the others say."""
        others = self._others(case.letter)
        said = self.gone
        for each in others:
            said = said.and_of(each.said)
        known = case.knowing(said)
        there = case.letter in {each.letter for each in self.cases}
        cases = (
            tuple(known if each.letter == case.letter else each for each in self.cases)
            if there
            else tuple(sorted((*others, known), key=_age))
        )
        return msgspec.structs.replace(self, cases=cases, front=case.letter)

    def _next_letter(self) -> str:
        return free_letter(self.letters)


def _age(case: Case) -> tuple[datetime, int, str]:
    return case.begun, len(case.letter), case.letter


def _line(case: Case) -> Iterator[Case]:
    """A case, and those that undo and redo lead to from there."""
    yield case
    if case.before is not None:
        yield case.before.case
    if case.after is not None:
        yield case.after.case
