"""What an officer does with an email that went astray: each step gives a new session and can be undone.

Nothing of it is ever saved: it lives as long as the window shows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from app.formatting.resend.astray import read_astray
from app.formatting.resend.next_steps import AstrayStart
from app.formatting.resend.pieces import Cleaning
from app.formatting.rich import SourceKind
from app.session.copying import Copied, Payload, with_copy

_MOST_STEPS = 100


class AstraySource(msgspec.Struct, frozen=True):
    """What was pasted, opened or dropped."""

    data: bytes | str
    kind: SourceKind


class ResendState(msgspec.Struct, frozen=True):
    """What the officer has chosen.

    Attributes:
        start: what has happened; None until it is said.
        given: what the email was read from.
        cleaning: what is none of it; None until something is given.
        taken: the pieces that are taken out, by their numbers.
        decided: those of the doubtful ones that the officer has decided about.
        wrong: the addresses that the officer says are wrong; none where they are told from the email.
        mistyped: the officer says that the address was clearly mistyped (L645).
    """

    start: AstrayStart | None = None
    given: AstraySource | None = None
    cleaning: Cleaning | None = None
    taken: frozenset[int] = frozenset()
    decided: frozenset[int] = frozenset()
    wrong: tuple[str, ...] = ()
    mistyped: bool = False


class ResendStep(msgspec.Struct, frozen=True):
    """One step: its code, what its words mention, and the state before (or, to be done again, after) it."""

    code: str
    params: dict[str, str]
    state: ResendState


class ResendSession(msgspec.Struct, frozen=True):
    """The email that is worked on, with what can be undone and redone.

    Attributes:
        copied: what was copied of it. Undo leaves it alone: it has happened.
        attempted: a copy was tried and refused.
    """

    state: ResendState = ResendState()
    before: tuple[ResendStep, ...] = ()
    after: tuple[ResendStep, ...] = ()
    copied: tuple[Copied, ...] = ()
    attempted: bool = False

    # --- steps

    def choose_start(self, start: AstrayStart) -> ResendSession:
        """Say what has happened."""
        return self._stepped("choose-start", start=start)

    def give(self, data: bytes | str, kind: SourceKind) -> ResendSession:
        """Take an email in the place of the one before; what was copied of that is forgotten.

        Raises:
            AppError: as `read_astray`.
        """
        cleaning = read_astray(data, kind)
        given = self._stepped(
            "give",
            given=AstraySource(data, kind),
            cleaning=cleaning,
            taken=cleaning.sure,
            decided=frozenset(),
            wrong=(),
            mistyped=False,
        )
        return msgspec.structs.replace(given, copied=(), attempted=False)

    def set_wrong(self, wrong: Sequence[str]) -> ResendSession:
        """Say which addresses are wrong; the email is looked through anew."""
        state = self.state
        if state.given is None or tuple(wrong) == state.wrong:
            return self
        cleaning = read_astray(state.given.data, state.given.kind, wrong)
        return self._stepped(
            "set-wrong",
            wrong=tuple(wrong),
            cleaning=cleaning,
            taken=cleaning.sure,
            decided=frozenset(),
        )

    def put_back(self, number: int) -> ResendSession:
        """Put a piece back that was taken out."""
        return self._decide("put-back", number, self.state.taken - {number})

    def take_out(self, number: int) -> ResendSession:
        """Take a piece out."""
        return self._decide("take-out", number, self.state.taken | {number})

    def keep(self, number: int) -> ResendSession:
        """Say of a doubtful piece that it belongs to the email."""
        return self._decide("keep", number, self.state.taken - {number})

    def say_mistyped(self, mistyped: bool) -> ResendSession:
        """Say whether the address was clearly mistyped."""
        return self._stepped("say-mistyped", mistyped=mistyped)

    def undo(self) -> ResendSession:
        """The session before the last step."""
        if not self.before:
            return self
        *before, last = self.before
        again = ResendStep(last.code, last.params, self.state)
        return msgspec.structs.replace(
            self, state=last.state, before=tuple(before), after=(again, *self.after)
        )

    def redo(self) -> ResendSession:
        """The session after the step that was undone."""
        if not self.after:
            return self
        first, *after = self.after
        back = ResendStep(first.code, first.params, self.state)
        return msgspec.structs.replace(
            self, state=first.state, before=(*self.before, back), after=tuple(after)
        )

    # --- what has happened

    def note_copied(self, payload: Payload, at: datetime) -> ResendSession:
        """A part was copied."""
        return msgspec.structs.replace(
            self, copied=with_copy(self.copied, payload, at), attempted=False
        )

    def note_attempted(self) -> ResendSession:
        """A copy was tried and refused."""
        return self if self.attempted else msgspec.structs.replace(self, attempted=True)

    # --- inside

    def _decide(self, code: str, number: int, taken: frozenset[int]) -> ResendSession:
        cleaning = self.state.cleaning
        if cleaning is None or not 0 <= number < len(cleaning.pieces):
            return self
        words = _short(cleaning.pieces[number].text)
        return self._stepped(
            code, {"words": words}, taken=taken, decided=self.state.decided | {number}
        )

    def _stepped(
        self, code: str, params: dict[str, str] | None = None, **changes: object
    ) -> ResendSession:
        state = msgspec.structs.replace(self.state, **changes)
        if state == self.state:
            return self
        step = ResendStep(code, params or {}, self.state)
        before = (*self.before, step)[-_MOST_STEPS:]
        return msgspec.structs.replace(self, state=state, before=before, after=())


_LONGEST_NAME = 40


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_NAME else f"{flat[: _LONGEST_NAME - 1]}…"
