"""A case is one customer: the messages, scripts and notes that belong together.

Each is a sheet with a session of its own, so that each has its own undo and knows what was copied of it. What is opened
beside a sheet belongs to the same customer: the shared answers go along.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from app.compose.draft import Draft
from app.compose.previous import Previous
from app.expressions.names import Officer
from app.session.calls import Calls
from app.session.format_session import FormatSession
from app.session.memory import Memory
from app.session.session import Session
from app.templates.pack import Pack

MOST_IN_A_MARK = 12
"""Code points of an officer's own mark: enough for the last figures of an application number."""
HELD_FOR = timedelta(minutes=10)
"""How long what is no longer open can come back."""


def is_held(since: datetime, now: datetime) -> bool:
    """Whether what isn't open since then can still come back."""
    return timedelta(0) <= now - since < HELD_FOR


class Sheet(msgspec.Struct, frozen=True):
    """A message, a script or a note of a case.

    Attributes:
        id: its own within the case.
        session: what was done on it.
        origin: the sheet that it was opened beside; undo of its first step leads back there.
        parted: whether it was opened with a template that stood there.
    """

    id: int
    session: Session
    origin: int | None = None
    parted: bool = False


class Closed(msgspec.Struct, frozen=True):
    """The sheet that was closed last.

    Attributes:
        sheet: as it was.
        at: when, in local time; None where undo closed it, and redo opens it again.
    """

    sheet: Sheet
    at: datetime | None = None


class Held(msgspec.Struct, frozen=True):
    """A case that isn't open, and since when, in local time."""

    case: Case
    at: datetime


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
        closed: the sheet that was closed last; *Bring back* opens it again.
        email: an email from elsewhere that is put into house style for this customer; None where there is none.
        calls: to this customer and their referee.
    """

    letter: str
    begun: datetime
    sheets: tuple[Sheet, ...]
    front: int = 0
    mark: str = ""
    said: Previous = Previous()
    before: Held | None = None
    after: Held | None = None
    closed: Closed | None = None
    email: FormatSession | None = None
    calls: Calls = Calls()

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
        """Whether nothing is chosen on any sheet or taken in, nor can come back by undo; no mark, and no call."""
        untouched = all(
            not each.session.draft.entries and not each.session.past for each in self.sheets
        )
        left = self.mark or self.before is not None or self.has_email or not self.calls.empty
        return untouched and not left

    @property
    def has_email(self) -> bool:
        """Whether there is an email from elsewhere."""
        return self.email is not None and not self.email.empty

    @property
    def large(self) -> bool:
        """Whether this customer is written to in 14 points."""
        return any(each.session.draft.large for each in self.sheets)

    @property
    def templates(self) -> tuple[str, ...]:
        """The templates of all sheets, in order, each once."""
        found = (entry.template for each in self.sheets for entry in each.session.draft.entries)
        return tuple(dict.fromkeys(found))

    @property
    def all_sheets(self) -> tuple[Sheet, ...]:
        """What is open, and what was closed last."""
        return self.sheets if self.closed is None else (*self.sheets, self.closed.sheet)

    def with_session(self, session: Session) -> Case:
        """Work on: another state of the sheet in front."""
        closed = self.closed
        if closed is not None and closed.at is None and session.draft != self.session.draft:
            # After a step of the officer's own there is nothing to do again.
            closed = None
        worked_on = self._with_state(self.front, session)
        return msgspec.structs.replace(worked_on, closed=closed)

    def _with_state(self, sheet: int, session: Session) -> Case:
        sheets = tuple(
            msgspec.structs.replace(each, session=session) if each.id == sheet else each
            for each in self.sheets
        )
        return msgspec.structs.replace(self, sheets=sheets)

    def with_all(self, sessions: Iterable[Session]) -> Case:
        """Other states of all sheets, in their order."""
        pairs = zip(self.sheets, sessions, strict=True)
        return msgspec.structs.replace(
            self,
            sheets=tuple(msgspec.structs.replace(each, session=session) for each, session in pairs),
        )

    def with_email(self, email: FormatSession | None) -> Case:
        """Work on the email from elsewhere: another state of it, or none."""
        return msgspec.structs.replace(self, email=email)

    def with_calls(self, calls: Calls) -> Case:
        """Another state of what happened on the phone."""
        return msgspec.structs.replace(self, calls=calls)

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
        draft = Draft(
            language=self.session.draft.language,
            answers=dict(self.session.draft.answers),
            large=self.session.draft.large,
        )
        return self._opened(self._blank(draft).choose(pack, template_id))

    def part(self, pack: Pack, entry: str) -> Case:
        """Open a template of the sheet in front beside it, with its answers; the only one stays.

        Raises:
            KeyError: there is no such entry.
        """
        session = self.session
        moved = session.entry(entry)
        if len(session.draft.entries) == 1:
            return self
        step = session.parting(pack, entry)
        draft = msgspec.structs.replace(
            session.draft,
            channel="",
            entries=(moved,),
            pastes=tuple(each for each in session.draft.pastes if each.entry in {"", entry}),
            edits=tuple(each for each in session.draft.edits if each.id.entry in {"", entry}),
            own=tuple(each for each in session.draft.own if each.after.entry == entry),
        )
        opened = self._blank(Draft(language=draft.language, large=draft.large)).changed(step, draft)
        left = self._with_state(self.front, session.part(pack, entry))
        return left._opened(opened, parted=True)

    def _blank(self, draft: Draft) -> Session:
        memory = Memory(others=self.session.memory.others)
        return Session(draft, self.session.officer, memory)

    def _opened(self, session: Session, *, parted: bool = False) -> Case:
        number = max(each.id for each in self.all_sheets) + 1
        opened = Sheet(number, session, self.front, parted)
        return msgspec.structs.replace(self, sheets=(*self.sheets, opened), front=number)

    def close(self, sheet: int, now: datetime | None = None) -> Case:
        """Take a sheet away; the last one stays. KeyError when there is none of this id.

        Args:
            sheet: its id.
            now: local time; None where undo takes it away.
        """
        gone = self.show(sheet).sheet
        left = tuple(each for each in self.sheets if each is not gone)
        if not left:
            return self
        there = {each.id for each in left}
        front = next(each for each in (self.front, gone.origin, left[-1].id) if each in there)
        closed = Closed(gone, now)
        return msgspec.structs.replace(self, sheets=left, front=front, closed=closed)

    def open_again(self) -> Case:
        """Have the sheet in front that was closed last."""
        if self.closed is None:
            return self
        sheet = self.closed.sheet
        known = msgspec.structs.replace(sheet.session, officer=self.session.officer)
        known = known.with_others(self.session.memory.others)
        sheet = msgspec.structs.replace(sheet, session=known)
        return msgspec.structs.replace(
            self, sheets=(*self.sheets, sheet), front=sheet.id, closed=None
        )

    # --- forgetting

    @property
    def times(self) -> tuple[datetime, ...]:
        """Since when it holds what isn't open, for each."""
        closed = self.closed.at if self.closed is not None else None
        ways = [each for each in (self.before, self.after) if each is not None]
        inner = (at for each in ways for at in (each.at, *each.case.times))
        return (*inner, *([closed] if closed is not None else []))

    def forget_old(self, now: datetime) -> Case:
        """Forget what isn't open, once its time has passed."""
        closed = self.closed
        if closed is not None and closed.at is not None and not is_held(closed.at, now):
            closed = None
        before, after = still_held(self.before, now), still_held(self.after, now)
        if (before, after, closed) == (self.before, self.after, self.closed):
            return self
        return msgspec.structs.replace(self, before=before, after=after, closed=closed)

    def forget_ways(self) -> Case:
        """Without what undo, redo and *Bring back* lead to from it: another customer's, or closed."""
        return msgspec.structs.replace(self, before=None, after=None, closed=None)

    # --- undo of opening

    @property
    def opening_ends(self) -> bool:
        """Whether undo leads from the sheet in front to the one that it was opened beside."""
        sheet = self.sheet
        origin = next((each for each in self.sheets if each.id == sheet.origin), None)
        if origin is None or len(sheet.session.past) > 1:
            return False
        return not sheet.parted or origin.session.undo_step == sheet.session.undo_step

    def undo_opening(self) -> Case:
        """Back to the sheet that the one in front was opened beside; a template that came from there is there again."""
        sheet = self.sheet
        left = self.close(sheet.id)
        if sheet.origin is not None:
            left = left.show(sheet.origin)
        return left._with_state(left.front, left.session.undo()) if sheet.parted else left

    @property
    def opening_again(self) -> bool:
        """Whether redo opens the sheet again that undo has closed."""
        closed = self.closed
        if closed is None or closed.at is not None or closed.sheet.origin != self.front:
            return False
        wanted = closed.sheet.session.undo_step if closed.sheet.parted else None
        return self.session.redo_step == wanted

    def redo_opening(self) -> Case:
        """Open the sheet again that undo has closed."""
        sheet = self.closed.sheet if self.closed is not None else None
        parted = sheet is not None and sheet.parted
        left = self._with_state(self.front, self.session.redo()) if parted else self
        return left.open_again()

    def not_copied(self) -> Case:
        """As if nothing of it had been copied."""
        left = self.with_all(each.session.forget_copies() for each in self.sheets)
        return left if left.email is None else left.with_email(left.email.forget_copies())

    def knowing(self, others: Previous) -> Case:
        """With what other customers' cases say, so that it is told when this one says it too."""
        return self.with_all(each.session.with_others(others) for each in self.sheets)


def new_case(letter: str, begun: datetime, officer: Officer, others: Previous) -> Case:
    """A case with one empty sheet, in English."""
    session = Session(officer=officer, memory=Memory(others=others))
    return Case(letter, begun, (Sheet(0, session),), said=others.emptied())


def still_held(held: Held | None, now: datetime) -> Held | None:
    """What is held, as far as its time hasn't passed."""
    if held is None or not is_held(held.at, now):
        return None
    case = held.case.forget_old(now)
    return held if case is held.case else Held(case, held.at)


def as_mark(text: str) -> str:
    """A mark as it is kept: one short line."""
    return " ".join(text.split())[:MOST_IN_A_MARK].strip()
