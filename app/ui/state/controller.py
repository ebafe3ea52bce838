"""Holds the session and what it composes to; every step that the window makes goes through here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from app.compose.companions import Companion, compose_companions
from app.compose.composing import Composition
from app.compose.confirmations import with_findings
from app.compose.draft import Context, Draft, Officer, RawAnswer
from app.compose.for_translation import for_translation
from app.compose.left_out import LeftOut, left_out
from app.compose.message import AskedQuestion, Message
from app.findings import Finding, Severity
from app.language import Language, MessageLanguage
from app.session.answer_places import AnswerPlace, AnswerPlaces
from app.session.changed_place import Place, changed_place
from app.session.pack_change import kept_heads, pack_for, question_of
from app.session.session import Session
from app.session.unused import Unused, is_in, unused_answers, without
from app.templates.model import Head, Question
from app.templates.pack import Pack
from app.ui.state.dictionary import Dictionary

HouseStyle = Callable[[Composition, Draft, Context], tuple[Finding, ...]]
"""What house style finds in a composed message, confirmed or not."""


class Controller(QObject):
    """One session over one pack.

    Attributes:
        interface: the language of the window; the message's own is in the draft.
        session, composition, companions: what they are now.
        message: the message as composed now, with what house style finds in it.
        loaded: the pack as it is; `pack` has besides what the message needs of an earlier one.
        unused: answers that the pack has no use for any more; kept in the draft, and left out of the message.
        house_style: finds what isn't as the house writes; None finds nothing.
        dictionary: suggests words and learns them; None does neither.
        office_file: where the office's own words are written.
        attempted: a copy was tried while something was missing, so what is missing is shown at its question too.
        changed: emitted after each step, when everything is composed anew.
        renewed: emitted before `changed`, when another message begins.
        pack_changed: emitted before `changed`, when the pack isn't what it was.
        stepped: emitted after undo and redo with the place that they changed.
    """

    changed = Signal()
    renewed = Signal()
    pack_changed = Signal()
    stepped = Signal(Place)

    def __init__(
        self,
        pack: Pack,
        officer: Officer = Officer(),  # noqa: B008  frozen
        *,
        clock: Callable[[], datetime] = datetime.now,
        interface: Language = Language.EN,
        house_style: HouseStyle | None = None,
    ) -> None:
        super().__init__()
        self.house_style = house_style
        self.dictionary: Dictionary | None = None
        self.pack = self.loaded = pack
        self.unused: tuple[Unused, ...] = ()
        self.interface = interface
        self.attempted = False
        self.office_file = Path()
        self._copied: tuple[str, MessageLanguage, str] | None = None
        self._clock = clock
        self.session = Session(officer=officer)
        self._compose()

    # --- what there is to show

    @property
    def questions(self) -> tuple[AskedQuestion, ...]:
        """The questions to be asked now; none before a template is chosen."""
        return self.composition.questions if self.session.draft.entries else ()

    @property
    def is_copied(self) -> bool:
        """Whether the message was copied as it stands."""
        return bool(self.session.draft.entries) and self._copied == self._copyable

    @property
    def first_unanswered(self) -> AskedQuestion | None:
        """The first question without a usable answer, required ones before others."""
        open_ones = [asked for asked in self.questions if not asked.answered]
        required = [asked for asked in open_ones if asked.question.required]
        return next(iter(required or open_ones), None)

    @property
    def to_answer(self) -> int:
        """How many questions need an answer, or a better one."""
        return sum(
            (asked.question.required and not asked.answered)
            or any(each.severity is Severity.MUST for each in asked.findings)
            for asked in self.questions
        )

    def next_open(self, entry: str, question: str) -> AskedQuestion | None:
        """The next question to answer after this one; after the last of them, what is still needed before it."""
        asked = self.questions
        places = [(each.entry, each.question.id) for each in asked]
        here = places.index((entry, question))
        later = [each for each in asked[here + 1 :] if _is_open(each)]
        needed = [each for each in asked[:here] if _is_open(each) and each.question.required]
        return next(iter([*later, *needed]), None)

    @property
    def channels(self) -> tuple[str, ...]:
        """The channels that all chosen templates have in common."""
        heads = [self.pack.head(entry.template) for entry in self.session.draft.entries]
        if not heads:
            return ()
        return tuple(
            name for name in heads[0].channels if all(name in head.channels for head in heads)
        )

    def asked(self, entry: str, question: str) -> AskedQuestion | None:
        """A question that is asked now, by its entry and id; a shared one also by an entry that uses it."""
        found = [each for each in self.questions if each.question.id == question]
        exact = [each for each in found if each.entry == entry]
        shared = [each for each in found if not each.entry]
        return next(iter(exact or shared or found), None)

    def question_of(self, entry: str, name: str) -> Question | None:
        """A question by the entry that asks it and its id, whether it is asked now or not."""
        template = self.session.entry(entry).template if entry else ""
        return question_of(self.pack, template, name)

    def place_of(self, finding: Finding) -> AnswerPlace | None:
        """Where the officer typed what a finding is about; None where they didn't."""
        return self._places.of(finding)

    def for_translation(self) -> str:
        """What still needs its Welsh, for a translator; empty where nothing does."""
        context = Context(self._clock(), self.session.officer)
        return for_translation(self.pack, self.session.draft, context, self.interface)

    def left_out(self) -> tuple[LeftOut, ...]:
        """What the chosen templates could say and don't, in the first language of the message."""
        draft = without(self.session.draft, self.unused)
        context = Context(self._clock(), self.session.officer)
        language = draft.language.parts[0]
        return left_out(self.pack, self.composition.channel, draft, context, language)

    def entry_of(self, template_id: str) -> str:
        """The entry of the draft that holds this template, or nothing."""
        wanted = self.pack.head(template_id).id
        entries = self.session.draft.entries
        return next((each.id for each in entries if self.pack.head(each.template).id == wanted), "")

    def peek(self, template_id: str) -> Composition:
        """What a message of this template alone would be; the session stays as it is."""
        session = Session(officer=self.session.officer).choose(self.pack, template_id)
        context = Context(self._clock(), session.officer)
        return Composition(self.pack, session.draft, context)

    def message_in(self, language: Language) -> Message:
        """The same message in one language, to be compared; the draft keeps its own."""
        only = MessageLanguage.CY if language is Language.CY else MessageLanguage.EN
        draft = msgspec.structs.replace(without(self.session.draft, self.unused), language=only)
        context = Context(self._clock(), self.session.officer)
        return Composition(self.pack, draft, context).message

    @property
    def kept_heads(self) -> tuple[Head, ...]:
        """The templates of the message that the pack has no more, or not in a state to be used."""
        return kept_heads(self.session.draft, self.pack, self.loaded)

    @property
    def unused_here(self) -> tuple[Unused, ...]:
        """The answers of the message that are kept and not used, because their question or choice went."""
        return tuple(each for each in self.unused if is_in(self.session.draft, each))

    def follow(self, pack: Pack) -> None:
        """Go on with the pack as it is now; the message, its answers and what can be undone stay."""
        before, self.loaded = self.pack, pack
        self.pack = pack_for(self.session, before, pack)
        self.unused = unused_answers(self.session, before, self.pack, self.unused)
        self._compose()
        self.pack_changed.emit()
        self.changed.emit()

    # --- steps

    def choose(self, template_id: str) -> str:
        """Add a template, and return its entry. One that may stand in a message once is just found again."""
        head = self.pack.head(template_id)
        there = self.entry_of(template_id)
        if there and not head.repeat:
            return there
        self._apply(self.session.choose(self.pack, template_id))
        return self.session.draft.entries[-1].id

    def start(self, template_id: str) -> str:
        """Start a new message with a template, and return its entry; undo brings the old message back."""
        self.attempted = False
        self.renewed.emit()
        self._apply(self.session.start(self.pack, template_id))
        return self.session.draft.entries[-1].id

    def remove(self, entry: str) -> None:
        """Take an entry out of the message."""
        self._apply(self.session.remove(self.pack, entry))

    def replace(self, entry: str, template_id: str) -> str:
        """Take an entry out and put another template in its place; return the new entry."""
        self._apply(self.session.replace(self.pack, entry, template_id))
        return self.entry_of(template_id)

    def move(self, entry: str, by: int) -> None:
        """Move an entry up or down."""
        self._apply(self.session.move(self.pack, entry, by))

    def answer(
        self, question: Question, entry: str, raw: RawAnswer | None, pasted: str = ""
    ) -> None:
        """Answer a question, or take its answer back with None; `pasted` is what of it came from elsewhere."""
        self._apply(self.session.answer(question, entry, raw, pasted=pasted))

    def mend(self, finding: Finding, text: str) -> bool:
        """Put these words where the officer typed what a finding is about; return whether that was possible."""
        place = self.place_of(finding)
        if place is not None:
            self._apply(self.session.mend(place, text))
        return place is not None

    def tick(self, question: Question, entry: str, choice: str, on: bool) -> None:
        """Tick or untick one choice."""
        self._apply(self.session.tick(question, entry, choice, on=on))

    def set_language(self, language: MessageLanguage) -> None:
        """Set the message's language."""
        self._apply(self.session.set_language(language))

    def set_channel(self, channel: str) -> None:
        """Set the message's channel."""
        self._apply(self.session.set_channel(self.pack, channel))

    def confirm(self, finding: Finding, because: str = "") -> None:
        """Give the officer's word for a finding, and why."""
        self._apply(self.session.confirm(finding, because))

    def take_back(self, finding: Finding) -> None:
        """Take the officer's word for a finding back."""
        self._apply(self.session.take_back(finding))

    def check_again(self) -> None:
        """Look again, because something else than the message changed: a word that is known now."""
        self._apply(self.session)

    def set_officer(self, officer: Officer) -> None:
        """Set the officer's details."""
        self._apply(self.session.set_officer(officer))

    def undo(self) -> None:
        """Take the last step back."""
        self._step_to(self.session.undo())

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self._step_to(self.session.redo())

    def finish(self) -> None:
        """End the message and forget it."""
        self.attempted = False
        self._copied = None
        self.pack, self.unused = self.loaded, ()
        self.renewed.emit()
        self._apply(self.session.finish())

    def note_copied(self) -> None:
        """The message was copied: as long as it stays as it is, the next template starts a new one."""
        self._copied = self._copyable
        self.changed.emit()

    def attempt(self) -> None:
        """A copy was tried: from now on, questions without an answer say so themselves."""
        self.attempted = True
        self.changed.emit()

    @property
    def _copyable(self) -> tuple[str, MessageLanguage, str]:
        return self.message.channel, self.message.language, self.message.plain

    def _step_to(self, session: Session) -> None:
        before = self.session.draft
        self._apply(session)
        place = changed_place(before, session.draft)
        if place is not None:
            self.stepped.emit(place)

    def _apply(self, session: Session) -> None:
        self.session = session
        self._compose()
        self.changed.emit()

    def _compose(self) -> None:
        session = self.session
        context = Context(self._clock(), session.officer)
        draft = without(session.draft, self.unused)
        self.composition = Composition(self.pack, draft, context)
        check = self.house_style
        found = check(self.composition, draft, context) if check is not None else ()
        self.message: Message = with_findings(self.composition.message, draft, found)
        self._places = AnswerPlaces(self.message, self.composition.questions)
        self.companions: tuple[Companion, ...] = compose_companions(self.pack, draft, context)


def _is_open(asked: AskedQuestion) -> bool:
    """Whether an answer is missing or to be mended."""
    return not asked.answered or any(each.severity is Severity.MUST for each in asked.findings)
