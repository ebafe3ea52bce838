"""The session: a draft, the officer's details, what is remembered of the message, and what can be undone.

Frozen: each method returns a new session. Everything that the officer does to the draft is one named step; of typing, a
sentence, or what was typed without a pause (`app.session.typing_runs`).

With a pack that asks whether an application is Fast Track, an officer chooses a template and answers:

    >>> from app.session.session import Session
    >>> fast_track = pack.index.questions["fast_track"]
    >>> photo = Session().choose(pack, "photos/new-photo").answer(fast_track, "", "yes")
    >>> [entry.template for entry in photo.draft.entries], photo.draft.answers
    (['photos/new-photo'], {'fast_track': 'yes'})

What is remembered of the message, such as that a copy was tried, is no step:

    >>> photo = photo.note_attempted()
    >>> photo.undo().memory.attempted, photo.undo_step.code
    (True, 'answer')

The old session is as it was; so whoever holds it can compare:

    >>> photo.answer(fast_track, "", None).draft.answers, photo.draft.answers
    ({}, {'fast_track': 'yes'})
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from app.compose.draft import Confirmation, Draft, Entry, Paste, RawAnswer
from app.compose.previous import Previous
from app.document import LARGE_SIZE, USUAL_SIZE
from app.expressions.names import Officer
from app.findings import Finding
from app.language import MessageLanguage
from app.session.answer_places import AnswerPlace, mended_answer
from app.session.answering import still_pasted, ticked, with_answer
from app.session.copying import Payload, with_copy
from app.session.entries import (
    with_again,
    with_another,
    with_moved,
    with_template,
    with_templates,
    without_entry,
)
from app.session.history import Step, Undoable
from app.session.memory import NONE, Memory
from app.session.typing_runs import TypingRun, change_of, follows, goes_on, run_of
from app.templates.model import Question
from app.templates.pack import Pack

MOST_STEPS = 200
"""Steps that can be undone; a message takes a dozen."""


class _State(msgspec.Struct, frozen=True):
    draft: Draft
    officer: Officer


class _Past(msgspec.Struct, frozen=True):
    """A step and the state on its other side: before it in the past, after it in the future.

    Attributes:
        step, state: both.
        run: the typing that it consists of; None for any other step.
        whole: of typing, the state before letters of it were taken away again; None where none were.
    """

    step: Step
    state: _State
    run: TypingRun | None = None
    whole: _State | None = None


class Session(msgspec.Struct, Undoable[_Past], frozen=True):
    """What the officer has done so far.

    Attributes:
        draft: the message as chosen and answered.
        officer: the officer's own details.
        memory: what is remembered of the message; undo leaves it alone.
        past, future: what can be undone and redone, the nearest last.
    """

    draft: Draft = Draft()
    officer: Officer = Officer()
    memory: Memory = NONE
    past: tuple[_Past, ...] = ()
    future: tuple[_Past, ...] = ()

    # --- the draft

    def choose(self, pack: Pack, template_id: str) -> Session:
        """Add a template to the message; its entry's id is new.

        Raises:
            AppError: `unknown-template`; `no-repeat` when it is there already and may not be chosen twice.
        """
        draft = with_template(self.draft, pack, template_id)
        return self._draft(Step("add", (("template", pack.head(template_id).title),)), draft)

    def choose_all(self, pack: Pack, template_ids: Iterable[str], name: str) -> Session:
        """Add the templates of a set in one step. Raises AppError `unknown-template`."""
        draft = with_templates(self.draft, pack, template_ids)
        return self._draft(Step("set", (("name", name),)), draft)

    def again(self, pack: Pack, entry_id: str) -> Session:
        """Add an entry's template once more, for somebody else. Raises AppError `no-repeat`."""
        entry = self.entry(entry_id)
        return self._draft(self._step("add", pack, entry), with_again(self.draft, pack, entry))

    def remove(self, pack: Pack, entry_id: str) -> Session:
        """Take an entry out of the message, with its answers."""
        entry = self.entry(entry_id)
        return self._draft(self._step("remove", pack, entry), without_entry(self.draft, entry_id))

    def parting(self, pack: Pack, entry_id: str) -> Step:
        """The step by which an entry becomes a message of its own."""
        return self._step("part", pack, self.entry(entry_id))

    def part(self, pack: Pack, entry_id: str) -> Session:
        """Take an entry out of the message because it becomes one of its own."""
        return self._draft(self.parting(pack, entry_id), without_entry(self.draft, entry_id))

    def changed(self, step: Step, draft: Draft, run: TypingRun | None = None) -> Session:
        """Go on with another draft, by a step; `run` where the step is typing."""
        return self._draft(step, draft, run)

    def replace(self, pack: Pack, entry_id: str, template_id: str) -> Session:
        """Put another template in an entry's place in one step; where no entry is named, at the end."""
        if entry_id:
            self.entry(entry_id)
        draft = with_another(self.draft, pack, entry_id, template_id)
        return self._draft(Step("replace", (("template", pack.head(template_id).title),)), draft)

    def move(self, pack: Pack, entry_id: str, by: int) -> Session:
        """Move an entry up (negative) or down; at the end of the list it stays where it is."""
        entry = self.entry(entry_id)
        return self._draft(self._step("move", pack, entry), with_moved(self.draft, entry, by))

    def answer(
        self,
        question: Question,
        entry_id: str,
        raw: RawAnswer | None,
        *,
        pasted: str = "",
        at: datetime | None = None,
    ) -> Session:
        """Answer a question, or take the answer back with None.

        Args:
            question: the question.
            entry_id: the entry that it belongs to; empty for a shared question.
            raw: a choice, ticked choices, or the text as typed.
            pasted: what of it has just come from elsewhere.
            at: the time of the step, so that a pause ends a step of typing; None where nobody reads a clock.
        """
        step = Step("answer", (("question", question.ask),))
        run = None
        if not question.kind.chooses and not pasted:
            answers = self.entry(entry_id).answers if entry_id else self.draft.answers
            change = change_of(answers.get(question.id), raw)
            run = run_of(f"{entry_id}:{question.id}", change, at) if change is not None else None
        return self._draft(step, self._answered(question, entry_id, raw, pasted), run)

    def mend(self, place: AnswerPlace, text: str) -> Session:
        """Put a fix's words in the place of what the officer typed; the rest of the answer stays."""
        asked = place.asked
        draft = self._answered(asked.question, asked.entry, mended_answer(place, text))
        step = Step("mend", (("text", text),)) if text.strip() else Step("mend-out")
        return self._draft(step, draft)

    def _answered(
        self, question: Question, entry_id: str, raw: RawAnswer | None, pasted: str = ""
    ) -> Draft:
        """The draft with one answer changed."""
        pastes = still_pasted(self.draft.pastes, Paste(entry_id, question.id, pasted), raw)
        if not entry_id:
            answers = with_answer(self.draft.answers, question.id, raw)
            return msgspec.structs.replace(self.draft, answers=answers, pastes=pastes)
        entry = self.entry(entry_id)
        answers = with_answer(entry.answers, question.id, raw)
        answered = msgspec.structs.replace(entry, answers=answers)
        entries = tuple(answered if each is entry else each for each in self.draft.entries)
        return msgspec.structs.replace(self.draft, entries=entries, pastes=pastes)

    def tick(self, question: Question, entry_id: str, choice_id: str, *, on: bool) -> Session:
        """Tick or untick one choice; one that stands alone (*none of these*) unticks the others, and they it."""
        answers = self.entry(entry_id).answers if entry_id else self.draft.answers
        raw = ticked(question, answers.get(question.id), choice_id, on=on)
        return self.answer(question, entry_id, raw)

    def set_language(self, language: MessageLanguage) -> Session:
        """Set the message's language."""
        if language is self.draft.language:
            return self
        return self._draft(Step("language"), msgspec.structs.replace(self.draft, language=language))

    def set_channel(self, pack: Pack, channel_id: str) -> Session:
        """Set the message's channel. Raises AppError `unknown-channel`."""
        pack.channel(channel_id)
        if channel_id == self.draft.channel:
            return self
        return self._draft(Step("channel"), msgspec.structs.replace(self.draft, channel=channel_id))

    def in_channel(self, channel_id: str) -> Session:
        """As it is, going by this channel: which one a new message begins in is no step of the officer's."""
        return msgspec.structs.replace(
            self, draft=msgspec.structs.replace(self.draft, channel=channel_id)
        )

    def set_large(self, *, large: bool, usual: int = USUAL_SIZE) -> Session:
        """Have the text in 14 points, for a customer with a visual impairment, or in the channel's own size.

        Args:
            large: whether in 14 points.
            usual: the channel's own size, to name the step by.
        """
        if large == self.draft.large:
            return self
        step = Step("size", (("size", str(LARGE_SIZE if large else usual)),))
        return self._draft(step, msgspec.structs.replace(self.draft, large=large))

    def confirm(self, finding: Finding, because: str = "") -> Session:
        """Give the officer's word for a finding, and why; it holds for that exact text."""
        given = Confirmation(finding.rule, finding.text, because)
        if given in self.draft.confirmations:
            return self
        return self._confirmed(Step("confirm"), (*self._others(finding), given))

    def take_back(self, finding: Finding) -> Session:
        """Take the officer's word for a finding back."""
        return self._confirmed(Step("take-back"), self._others(finding))

    def _others(self, finding: Finding) -> tuple[Confirmation, ...]:
        """What was confirmed besides this finding."""
        given = self.draft.confirmations
        return tuple(e for e in given if (e.rule, e.text) != (finding.rule, finding.text))

    def _confirmed(self, step: Step, confirmations: tuple[Confirmation, ...]) -> Session:
        return self._draft(step, msgspec.structs.replace(self.draft, confirmations=confirmations))

    # --- what is remembered of the message

    def note_copied(self, payload: Payload, at: datetime) -> Session:
        """A part of the message was copied. No step: it has happened, and can't be undone."""
        copied = with_copy(self.memory.copied, payload, at)
        return self._remembering(msgspec.structs.replace(self.memory, copied=copied))

    def forget_copies(self) -> Session:
        """As if nothing of the message had been copied."""
        return self._remembering(msgspec.structs.replace(self.memory, copied=()))

    def note_attempted(self) -> Session:
        """A copy was tried while something stopped it."""
        return self._remembering(msgspec.structs.replace(self.memory, attempted=True))

    def with_others(self, others: Previous) -> Session:
        """With what other customers' messages say, as digests."""
        return self._remembering(msgspec.structs.replace(self.memory, others=others))

    def _remembering(self, memory: Memory) -> Session:
        return msgspec.structs.replace(self, memory=memory)

    # --- the officer, and what there is

    def set_officer(self, officer: Officer) -> Session:
        """Set the officer's details."""
        if officer == self.officer:
            return self
        return self._after(Step("officer"), _State(self.draft, officer))

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The draft as it is, and those that undo and redo may bring back."""
        return (self.draft, *(each.state.draft for each in (*self.past, *self.future)))

    @property
    def latest(self) -> Draft:
        """The draft as it was before undo took steps back; as it is where none were."""
        return self.future[0].state.draft if self.future else self.draft

    def entry(self, entry_id: str) -> Entry:
        """Return an entry of the draft by its id; KeyError when there is none."""
        for entry in self.draft.entries:
            if entry.id == entry_id:
                return entry
        raise KeyError(entry_id)

    # --- undo

    def _kept(self, step: Step) -> _Past:
        return _Past(step, self._here)

    def _brought_back(
        self, last: _Past, past: tuple[_Past, ...], future: tuple[_Past, ...]
    ) -> Session:
        return self._at(last.state, past, future)

    # --- steps

    @property
    def _here(self) -> _State:
        return _State(self.draft, self.officer)

    def _at(
        self, state: _State, past: tuple[_Past, ...], future: tuple[_Past, ...] = ()
    ) -> Session:
        return Session(state.draft, state.officer, self.memory, past, future)

    @staticmethod
    def _step(code: str, pack: Pack, entry: Entry) -> Step:
        return Step(code, (("template", pack.head(entry.template).title),))

    def _draft(self, step: Step, draft: Draft, run: TypingRun | None = None) -> Session:
        return self._after(step, _State(draft, self.officer), run)

    def _after(self, step: Step, state: _State, run: TypingRun | None = None) -> Session:
        """The session after a step. Typing on is no new step; typing back to its start is none."""
        here = self._here
        if state == here:
            return self
        last = self.past[-1] if self.past and not self.future else None
        if run is None or last is None or last.run is None or not goes_on(last.run, run):
            past, before = self._before_step(last, run)
            whole = here if run is not None and run.change.is_a_slip else None
            return self._at(state, (*past, _Past(step, before, run, whole))[-MOST_STEPS:])
        if last.state == state:
            return self._at(state, self.past[:-1])
        slipped = run.change.is_a_slip and not last.run.erasing
        whole = (last.whole or here) if slipped else None
        run = msgspec.structs.replace(run, erasing=last.run.erasing)
        longer = msgspec.structs.replace(last, run=run, whole=whole)
        return self._at(state, (*self.past[:-1], longer))

    def _before_step(
        self, last: _Past | None, run: TypingRun | None
    ) -> tuple[tuple[_Past, ...], _State]:
        """The past of a step that begins, and the state that it begins from.

        Where taking letters away came to be taking words away, that is the state with all of those letters.
        """
        if last is None or last.run is None or run is None or last.whole is None:
            return self.past, self._here
        if not run.erasing or not follows(last.run, run):
            return self.past, self._here
        past = self.past[:-1] if last.state == last.whole else self.past
        return past, last.whole
