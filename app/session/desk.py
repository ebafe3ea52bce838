"""The desk: the cases that are open, one of them in front, and the one that was finished last.

Frozen, as the session is: each step gives a new desk. Whatever leaves one customer for another goes through here, so
here it is settled what goes along (nothing) and what is remembered (digests of names, to warn of them).

    >>> from datetime import datetime
    >>> from app.session.desk import new_desk
    >>> desk = new_desk(datetime(2027, 3, 5, 10, 42))
    >>> desk = desk.with_session(desk.session.choose(pack, "photos/new-photo"))
    >>> desk = desk.begin(datetime(2027, 3, 5, 10, 50), ["Siân Pugh"])
    >>> [case.letter for case in desk.cases], desk.front, desk.session.draft.entries
    (['A', 'B'], 'B', ())
    >>> desk.session.memory.others.found_in(["Dear Siân Pugh"])
    ('Siân Pugh',)
    >>> [case.letter for case in desk.take_up("A", ()).cases]
    ['A']
"""

from __future__ import annotations

import operator
from collections.abc import Iterable
from datetime import datetime

import msgspec

from app.compose.previous import Previous
from app.expressions.names import Officer
from app.session.call_rules import waits_for_call
from app.session.calls import Calls
from app.session.case import Case, Held, Sheet, as_mark, is_held, new_case, still_held
from app.session.case_letters import free_letter
from app.session.copying import Payload
from app.session.format_session import FormatSession
from app.session.history import Step
from app.session.open_cases import FIRST, OpenCases
from app.session.session import Session
from app.templates.pack import Pack


class Desk(OpenCases, frozen=True):
    """Everything that is open, and every step that is done with it."""

    # --- work on the case in front

    def with_session(self, session: Session) -> Desk:
        """Work on: another state of the sheet in front."""
        return self._with(self.case.with_session(session))

    def with_email(self, email: FormatSession | None) -> Desk:
        """Work on the email from elsewhere that belongs to this customer."""
        return self._with(self.case.with_email(email))

    def with_calls(self, calls: Calls) -> Desk:
        """Note what happened on the phone with this customer."""
        return self._with(self.case.with_calls(calls))

    def with_case(self, case: Case, names: Iterable[str]) -> Desk:
        """Go on with another state of the case in front."""
        return self._with(case.also_said(names))

    def show(self, sheet: int, names: Iterable[str]) -> Desk:
        """Work on another sheet of the same case."""
        return self._with(self.case.also_said(names).show(sheet))

    def beside(self, pack: Pack, template_id: str, names: Iterable[str] = ()) -> Desk:
        """Open a sheet with a template beside the others. Raises AppError `unknown-template`."""
        return self._with(self.case.also_said(names).beside(pack, template_id))

    def part(self, pack: Pack, entry: str, names: Iterable[str] = ()) -> Desk:
        """Open a template of the sheet in front beside it, with its answers. KeyError when there is no such entry."""
        return self._with(self.case.also_said(names).part(pack, entry))

    def close(self, sheet: int, now: datetime | None = None, names: Iterable[str] = ()) -> Desk:
        """Take a sheet of the case away, but for *Bring back*. KeyError when there is none of this id."""
        return self._with(self.case.also_said(names).close(sheet, now))

    def note_copied(self, payload: Payload, at: datetime) -> Desk:
        """A part of a sheet was copied."""
        case = self.case.show(self.front_sheet if payload.sheet is None else payload.sheet)
        own = msgspec.structs.replace(payload, sheet=None)
        case = case.with_session(case.session.note_copied(own, at))
        return self._with(case.show(self.front_sheet)).forget_held()

    @property
    def front_sheet(self) -> int:
        """The id of the sheet that is worked on."""
        return self.case.front

    def set_mark(self, letter: str, text: str) -> Desk:
        """Give a case the officer's own mark; an empty text takes it away."""
        return self._with(msgspec.structs.replace(self._case_of(letter), mark=as_mark(text)))

    def set_officer(self, officer: Officer) -> Desk:
        """The officer's details are the same in every case; they are a step in the sheet that is in front."""
        if officer == self.session.officer:
            return self
        others = tuple(
            case.with_all(_as(each, officer) for each in case.sheets) for case in self.cases
        )
        desk = msgspec.structs.replace(self, cases=others)
        return desk.with_session(self.session.set_officer(officer))

    def forget_held(self) -> Desk:
        """Something of this customer was copied: those before aren't wanted back any more.

        The case that undo led away from was never done: redo leads there for its time.
        """
        if self.held is None and all(each.before is None for each in self.cases):
            return self
        cases = tuple(msgspec.structs.replace(each, before=None) for each in self.cases)
        return msgspec.structs.replace(self, cases=cases, held=None)

    # --- from customer to customer

    def begin(self, now: datetime, names: Iterable[str]) -> Desk:
        """Put the case aside and begin another. An empty one is gone on with.

        Args:
            now: local time.
            names: names and references of the sheet in front.
        """
        if self.case.empty:
            return self
        left = self._left(names)
        return left._fronted(new_case(left._next_letter(), now, self.session.officer, left._key))

    def take_up(self, letter: str, names: Iterable[str]) -> Desk:
        """Put the case aside and take up another; KeyError when none has this letter."""
        case = self._case_of(letter)
        return self if letter == self.front else self._left(names)._fronted(case)

    def start(self, pack: Pack, template_id: str, now: datetime, names: Iterable[str]) -> Desk:
        """Begin another case with a template in the place of this one, which is done; undo leads back to it.

        One in which a call is still to be made isn't done: it is put aside.

        Raises:
            AppError: `unknown-template`.
        """
        pack.head(template_id)
        if waits_for_call(self.case.calls, pack.info.calls, now):
            aside = self.begin(now, names)
            return aside.with_session(aside.session.choose(pack, template_id))
        done = self.case.also_said(names)
        gone = msgspec.structs.replace(
            self, cases=self._others(self.front), gone=done.said, held=None
        )
        case = new_case(self._next_letter(), now, self.session.officer, self._key)
        case = case.with_session(case.session.choose(pack, template_id))
        before = Held(done.forget_ways(), now)
        return gone._fronted(msgspec.structs.replace(case, before=before))

    def finish(self, now: datetime, names: Iterable[str]) -> Desk:
        """End the case and forget it, but for *Bring back*. An empty one isn't finished."""
        if self.case.empty:
            return self
        done = self.case.also_said(names).forget_ways()
        left = msgspec.structs.replace(
            self, cases=self._others(self.front), held=Held(done, now), gone=done.said
        )
        return left._fronted(new_case(left._next_letter(), now, self.session.officer, self._key))

    def bring_back(self, now: datetime, names: Iterable[str]) -> Desk:
        """Have what was finished or closed last in front. It counts as not copied."""
        back = self.back
        if back is None or not is_held(back.at, now):
            return self.forget_old(now)
        if back is not self.held:
            case = self.case.also_said(names).open_again()
            return self._with(case.with_session(case.session.forget_copies()))
        left = msgspec.structs.replace(self._left(names), held=None, gone=self.gone.emptied())
        return left._fronted(back.case.not_copied())

    def restored(self, case: Case) -> Desk:
        """Have a case of an earlier run open and in front; a letter that is taken is changed."""
        taken = self.letters - {self.front} if self.case.empty else self.letters
        letter = case.letter if case.letter not in taken else free_letter(taken)
        own = case.with_all(_as(each, self.session.officer) for each in case.sheets)
        own = msgspec.structs.replace(own, letter=letter, said=self._key)
        return self._left(())._fronted(own)

    def forget_old(self, now: datetime) -> Desk:
        """Forget what isn't open, once its time has passed."""
        cases = tuple(each.forget_old(now) for each in self.cases)
        held = still_held(self.held, now)
        unchanged = all(map(operator.is_, cases, self.cases))
        if held is self.held and unchanged:
            return self
        return msgspec.structs.replace(self, cases=cases, held=held)

    # --- undo

    @property
    def undo_step(self) -> Step | None:
        """The step that Undo takes back."""
        session, case = self.session, self.case
        if len(session.past) > 1 or case.opening_ends:
            return session.undo_step
        if case.sheet.origin is not None:
            # What it was opened beside has gone on without it.
            return None
        return Step("new") if case.before is not None else session.undo_step

    @property
    def redo_step(self) -> Step | None:
        """The step that Redo does again."""
        session, case = self.session, self.case
        if case.opening_again and case.closed is not None:
            return case.closed.sheet.session.undo_step
        again = case.after is not None and not session.future
        return Step("new") if again else session.redo_step

    def undo(self, names: Iterable[str], now: datetime) -> Desk:
        """Take the last step back; the first one of a case that took another's place leads back to that."""
        before = self.case.before
        if self.undo_step is None:
            return self
        if self.case.opening_ends:
            return self._with(self.case.also_said(names).undo_opening())
        if before is None or self.case.sheet.origin is not None or len(self.session.past) > 1:
            return self.with_session(self.session.undo())
        left = msgspec.structs.replace(self.case.also_said(names), before=None)
        return self._instead(msgspec.structs.replace(before.case, after=Held(left, now)), left)

    def redo(self, names: Iterable[str], now: datetime) -> Desk:
        """Do the step again that was taken back last."""
        after = self.case.after
        if self.case.opening_again:
            return self._with(self.case.also_said(names).redo_opening())
        if self.session.future or after is None:
            return self.with_session(self.session.redo())
        left = msgspec.structs.replace(self.case.also_said(names), after=None)
        return self._instead(msgspec.structs.replace(after.case, before=Held(left, now)), left)


def new_desk(now: datetime, officer: Officer = Officer(), key: Previous = Previous()) -> Desk:  # noqa: B008  frozen
    """A desk with one empty case.

    Args:
        now: local time.
        officer: the officer's own details.
        key: holds the key of digests.
    """
    return Desk((new_case(FIRST, now, officer, key),), FIRST, gone=key)


def _as(sheet: Sheet, officer: Officer) -> Session:
    return msgspec.structs.replace(sheet.session, officer=officer)
