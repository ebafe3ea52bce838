"""Turns what the officer does into steps of the session, and tells what each step changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from PySide6.QtCore import Signal

from app.compose.draft import Context, RawAnswer
from app.compose.house_style import Section
from app.compose.previous import Previous
from app.expressions.names import Officer
from app.findings import Finding
from app.language import Language, MessageLanguage
from app.session.call_filling import Filled, bring, fill
from app.session.calls import Calls
from app.session.change import EVERYTHING, Change, change_between
from app.session.changed_place import SteppedBack, changed_place
from app.session.copying import Payload
from app.session.desk import Desk, new_desk
from app.session.format_session import FormatSession
from app.session.history import Step
from app.session.placing import Way, placing_of
from app.session.saved_case import SavedCase, with_saved
from app.session.session import Session
from app.session.session_pack import SessionPack
from app.session.snippets import Check as CheckText
from app.session.snippets import SnippetJudge, snippet_channels
from app.session.standing import Check, Standing, names_in, standing_of
from app.templates.model import Question
from app.templates.pack import Pack
from app.ui.state.dictionary import Dictionary
from app.ui.state.editing import MessageEditing, mended_session
from app.ui.state.shown import Shown


class Controller(Shown):
    """One session over one pack.

    Attributes:
        editing: edits of the message, and paragraphs of the officer's own.
        house_style: finds what isn't as the house writes; None finds nothing.
        section: names the section of the guidance that a line stands in.
        check_text: finds what isn't as the house writes in a text that is no message.
        knows_word: tells whether a word in small letters is an ordinary one, in either language.
        dictionary: suggests words and learns them; None does neither.
        office_file: where the office's own words are written.
        telling: whether a step is being told: what follows from it needs no telling of its own.
        changed: emitted after each step with what it changed; nobody who listens may need another to have been told.
        stepped: emitted after undo and redo with what they did.
    """

    changed = Signal(Change)
    stepped = Signal(SteppedBack)

    def __init__(
        self,
        pack: Pack,
        officer: Officer = Officer(),  # noqa: B008  frozen
        *,
        clock: Callable[[], datetime] = datetime.now,
        interface: Language = Language.EN,
        house_style: Check | None = None,
        previous: Previous = Previous(),  # noqa: B008  frozen
    ) -> None:
        super().__init__()
        self.house_style = house_style
        self.section: Section = lambda _guidance: ""
        self.check_text: CheckText = lambda _looked: ()
        self.knows_word: Callable[[str], bool] = lambda _word: True
        self.dictionary: Dictionary | None = None
        self.interface = interface
        self.office_file = Path()
        self.telling = False
        self._clock = clock
        now = clock()
        desk = new_desk(now, officer, previous)
        self.standing = self._composed(desk, SessionPack(pack, pack), now)
        self.editing = MessageEditing(lambda: self.standing, self._step, clock)

    @property
    def can_bring_back(self) -> bool:
        """Whether there is what was finished or closed, and its time hasn't passed."""
        return self.desk.can_bring_back(self._clock())

    @property
    def forgets_in(self) -> timedelta | None:
        """How long until something that isn't open is to be forgotten; None where there is nothing."""
        at = self.desk.forgets_at
        return at - self._clock() if at is not None else None

    # --- templates

    def choose(self, template_id: str) -> str:
        """Add a template, and return its entry. One that may stand in a message once is just found again."""
        there = self.standing.entry_of(template_id)
        if there and not self.pack.head(template_id).repeat:
            return there
        self._step(self.session.choose(self.pack, template_id))
        return self.session.draft.entries[-1].id

    def choose_all(self, template_ids: tuple[str, ...], name: str) -> None:
        """Add the templates of a set."""
        self._step(self.session.choose_all(self.pack, template_ids, name))

    def place(
        self, template_id: str, *, adding: bool = False, writing: bool = False
    ) -> tuple[Way, str]:
        """Put a template where it belongs; return what became of it, and its entry in what is then in front.

        Args:
            template_id: the template.
            adding: the officer said that it belongs to this customer.
            writing: the officer said that they write to this customer now.
        """
        placing = placing_of(self.standing, template_id, adding=adding, writing=writing)
        if placing.way is Way.START:
            return placing.way, self.start(template_id)
        if placing.way is Way.BESIDE:
            return placing.way, self.open_beside(template_id)
        if placing.sheet != self.desk.front_sheet:
            self.show_sheet(placing.sheet)
        return placing.way, self.choose(template_id)

    def start(self, template_id: str) -> str:
        """Begin another case with a template, and return its entry; undo brings back the one whose place it takes."""
        now = self._clock()
        desk = self.desk.start(self.pack, template_id, now, names_in(self.standing))
        self._turn(desk, now=now)
        return self.session.draft.entries[-1].id

    def open_beside(self, template_id: str) -> str:
        """Open a template beside the message, for the same customer, and return its entry."""
        self._turn(self.desk.beside(self.pack, template_id, names_in(self.standing)))
        return self.session.draft.entries[-1].id

    def again(self, entry: str) -> str:
        """Add an entry's template once more, for somebody else, and return the new entry."""
        before = {each.id for each in self.session.draft.entries}
        self._step(self.session.again(self.pack, entry))
        return next(each.id for each in self.session.draft.entries if each.id not in before)

    def part(self, entry: str) -> None:
        """Open a template of the message as a second message, with its answers."""
        self._turn(self.desk.part(self.pack, entry, names_in(self.standing)))

    def remove(self, entry: str) -> None:
        """Take an entry out of the message."""
        self._step(self.session.remove(self.pack, entry))

    def replace(self, entry: str, template_id: str) -> str:
        """Take an entry out and put another template in its place; return the new entry."""
        self._step(self.session.replace(self.pack, entry, template_id))
        return self.standing.entry_of(template_id)

    def move(self, entry: str, by: int) -> None:
        """Move an entry up or down."""
        self._step(self.session.move(self.pack, entry, by))

    # --- answers and findings

    def answer(
        self, question: Question, entry: str, raw: RawAnswer | None, pasted: str = ""
    ) -> None:
        """Answer a question, or take its answer back with None; `pasted` is what of it came from elsewhere."""
        now = self._clock()
        self._step(self.session.answer(question, entry, raw, pasted=pasted, at=now), now)

    def tick(self, question: Question, entry: str, choice: str, on: bool) -> None:
        """Tick or untick one choice."""
        self._step(self.session.tick(question, entry, choice, on=on))

    def mend(self, finding: Finding, text: str) -> bool:
        """Put these words where the officer typed what a finding is about; return whether that was possible."""
        mended = mended_session(self.standing, finding, text)
        if mended is not None:
            self._step(mended)
        return mended is not None

    def confirm(self, finding: Finding, because: str = "") -> None:
        """Give the officer's word for a finding, and why."""
        self._step(self.session.confirm(finding, because))

    def take_back(self, finding: Finding) -> None:
        """Take the officer's word for a finding back."""
        self._step(self.session.take_back(finding))

    def check_again(self) -> None:
        """Look again, because something else than the message changed: a word that is known now."""
        self._step(self.session)

    # --- the message as a whole

    def set_language(self, language: MessageLanguage) -> None:
        """Set the message's language."""
        self._step(self.session.set_language(language))

    def set_large(self, large: bool) -> None:
        """Have the text in 14 points, or in the channel's own size."""
        usual = self.composition.channel.style.size
        self._step(self.session.set_large(large=large, usual=usual))

    def begin_in_channel(self, channel: str) -> None:
        """Have the message in front, which was just begun, go by this channel."""
        self._step(self.session.in_channel(channel))

    def set_channel(self, channel: str) -> None:
        """Set the message's channel."""
        self._step(self.session.set_channel(self.pack, channel))

    def set_officer(self, officer: Officer) -> None:
        """Set the officer's details."""
        self._turn(self.desk.set_officer(officer))

    def undo(self) -> None:
        """Take the last step back."""
        step = self.desk.undo_step
        if step is not None:
            now = self._clock()
            desk = self.desk.undo(names_in(self.standing), now)
            self._step_back(step, desk, now, undone=True)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        step = self.desk.redo_step
        if step is not None:
            now = self._clock()
            desk = self.desk.redo(names_in(self.standing), now)
            self._step_back(step, desk, now, undone=False)

    def follow(self, pack: Pack) -> None:
        """Go on with the pack as it is now; the messages, their answers and what can be undone stay."""
        self._turn(self.desk, self.standing.packs.following(pack, self.desk.drafts))

    # --- cases

    def snippet_judge(self) -> SnippetJudge:
        """Says what stands against a text that is to be kept as a snippet."""
        channels = snippet_channels(self.pack.index.channels.values())
        return SnippetJudge(channels, self._clock().date(), self.check_text, self.knows_word)

    def begin(self) -> None:
        """Put the case aside and begin another."""
        now = self._clock()
        self._turn(self.desk.begin(now, names_in(self.standing)), now=now)

    def take_up(self, letter: str) -> None:
        """Put the case aside and take up another."""
        self._turn(self.desk.take_up(letter, names_in(self.standing)))

    def take_in(self, saved: tuple[SavedCase, ...]) -> tuple[str, ...]:
        """Open cases of an earlier run, the last in front; return their letters."""
        desk, letters = self.desk, list[str]()
        for each in saved:
            desk = desk.restored(each.case)
            letters.append(desk.front)
        self._turn(desk, with_saved(self.standing.packs, saved))
        return tuple(letters)

    def finish(self) -> None:
        """End the case and forget it, but for bringing it back."""
        now = self._clock()
        self._turn(self.desk.finish(now, names_in(self.standing)), now=now)

    def bring_back(self) -> None:
        """Have the case in front that was finished last."""
        now = self._clock()
        self._turn(self.desk.bring_back(now, names_in(self.standing)), now=now)

    def forget_old(self) -> None:
        """Forget what isn't open, once its time has passed."""
        desk = self.desk.forget_old(self._clock())
        if desk is not self.desk:
            self._note(desk)

    def show_sheet(self, sheet: int) -> None:
        """Work on another sheet of the case."""
        self._turn(self.desk.show(sheet, names_in(self.standing)))

    def close_sheet(self, sheet: int) -> None:
        """Take a sheet of the case away, but for bringing it back."""
        now = self._clock()
        self._turn(self.desk.close(sheet, now, names_in(self.standing)), now=now)

    def set_mark(self, letter: str, text: str) -> None:
        """Give a case the officer's own mark."""
        self._note(self.desk.set_mark(letter, text))

    def set_email(self, email: FormatSession | None, *, copied: bool = False) -> None:
        """Work on this customer's email from elsewhere; once something of it is copied, no other case comes back."""
        desk = self.desk.with_email(email)
        self._note(desk.forget_held() if copied else desk)

    def set_calls(self, calls: Calls) -> None:
        """Note what happened on the phone with this customer."""
        if calls is not self.desk.case.calls:
            self._note(self.desk.with_calls(calls))

    def bring(self, template_id: str, filled: Filled) -> None:
        """Have a template in front, with what a call knows filled in."""
        case = bring(self.desk.case, self.pack, template_id, filled)
        self._turn(self.desk.with_case(case, names_in(self.standing)))

    def fill(self, template_id: str, filled: Filled) -> None:
        """Fill in what a call knows where a template is open already; what is in front stays there."""
        case = fill(self.desk.case, self.pack, template_id, filled)
        self._turn(self.desk.with_case(case, names_in(self.standing)))

    def now(self) -> datetime:
        """The local time of a step."""
        return self._clock()

    # --- what happened to the message elsewhere

    def note_copied(self, payload: Payload) -> None:
        """A part was copied: as long as the message stays as it is, the next template begins another case."""
        self._note(self.desk.note_copied(payload, self._clock()))

    def note_attempted(self) -> None:
        """A copy was tried: from now on, questions without an answer say so themselves."""
        self._note(self.desk.with_session(self.session.note_attempted()))

    def tell_everything(self) -> None:
        """Have everything shown anew."""
        self._tell(EVERYTHING)

    # --- steps

    def _step(self, session: Session, now: datetime | None = None) -> None:
        """Compose the message in front anew, and tell what that changed."""
        self._turn(self.desk.with_session(session), now=now)

    def _turn(
        self, desk: Desk, packs: SessionPack | None = None, *, now: datetime | None = None
    ) -> None:
        """Compose what is in front anew; `now` is given where the step has read the clock already."""
        packs = packs or self.standing.packs.kept_for(desk.drafts)
        self._stand(self._composed(desk, packs, now or self._clock()))

    def _step_back(self, step: Step, desk: Desk, now: datetime, *, undone: bool) -> None:
        before = self.session.draft
        self._turn(desk, now=now)
        place = changed_place(before, self.session.draft)
        self.stepped.emit(SteppedBack(step, undone, place))

    def _note(self, desk: Desk) -> None:
        """The message stays as it is: what was copied is what was shown, whatever the time is now."""
        packs = self.standing.packs.kept_for(desk.drafts)
        self._stand(msgspec.structs.replace(self.standing, desk=desk, packs=packs))

    def _composed(self, desk: Desk, packs: SessionPack, now: datetime) -> Standing:
        context = Context(now, desk.session.officer)
        return standing_of(desk, packs, context, self.house_style, self.section)

    def _stand(self, standing: Standing) -> None:
        before, self.standing = self.standing, standing
        change = change_between(before, standing)
        if change:
            self._tell(change)

    def _tell(self, change: Change) -> None:
        # Whoever is told may take a step of their own.
        before, self.telling = self.telling, True
        self.changed.emit(change)
        self.telling = before
