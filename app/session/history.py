"""Steps that can be taken back and done again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import msgspec

from app.language import Bilingual

if TYPE_CHECKING:
    from typing import Self


class Step(msgspec.Struct, frozen=True):
    """What was done, to be named in Undo and Redo. The words are in `app.language.prose`."""

    code: str
    params: tuple[tuple[str, str | Bilingual[str]], ...] = ()


class _HasStep(Protocol):
    @property
    def step(self) -> Step: ...


P = TypeVar("P", bound=_HasStep)
"""A step and what was on its other side: before it in the past, after it in the future."""


class Undoable(Generic[P]):
    """A value with a history, the nearest step last. The value says what is kept, and how it is brought back."""

    __slots__ = ()
    if TYPE_CHECKING:

        @property
        def past(self) -> tuple[P, ...]:
            """What can be undone."""

        @property
        def future(self) -> tuple[P, ...]:
            """What can be redone."""

    @property
    def undo_step(self) -> Step | None:
        """The step that Undo takes back."""
        return self.past[-1].step if self.past else None

    @property
    def redo_step(self) -> Step | None:
        """The step that Redo does again."""
        return self.future[-1].step if self.future else None

    def undo(self) -> Self:
        """Take the last step back; without one, nothing changes."""
        if not self.past:
            return self
        last = self.past[-1]
        return self._brought_back(last, self.past[:-1], (*self.future, self._kept(last.step)))

    def redo(self) -> Self:
        """Do the step again that was taken back last; without one, nothing changes."""
        if not self.future:
            return self
        last = self.future[-1]
        return self._brought_back(last, (*self.past, self._kept(last.step)), self.future[:-1])

    def _kept(self, step: Step) -> P:
        """What is as it is now, on the other side of a step."""
        raise NotImplementedError

    def _brought_back(self, last: P, past: tuple[P, ...], future: tuple[P, ...]) -> Self:
        """What it was, with this history."""
        raise NotImplementedError
