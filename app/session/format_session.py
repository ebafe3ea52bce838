"""One email that is put in house style: what was taken in, changed, answered and decided, and what can be undone.

Frozen, as `app.session.session`: each method returns a new one.

    >>> from app.formatting.rich import RichDocument, RichParagraph, RichRun
    >>> source = RichDocument((RichParagraph((RichRun("Dear [name], thank you."),)),))
    >>> email = FormatSession().take(source)
    >>> [field.text for field in email.fields], email.remove_field(0).fields
    (['[name]'], ())
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec

from app.compose.draft import Confirmation, Draft, RawAnswer
from app.document import LARGE_SIZE, USUAL_SIZE, Part, block_text, plain_text
from app.errors import AppError
from app.expressions.names import Officer
from app.findings import Finding
from app.formatting.changes import HouseChange
from app.formatting.email_blocks import EmailPlace, blocks_of, language_of
from app.formatting.field_edits import left_as_it_is, marked, with_replaced, without_field
from app.formatting.fields import Unfinished, fields_of
from app.formatting.house import HouseChoices, Italics, housed, upright
from app.formatting.rich import RichDocument
from app.language import MessageLanguage
from app.session.answering import ticked, with_answer
from app.session.copying import Payload, with_copy
from app.session.format_pack import blank_draft
from app.session.history import Step, Undoable
from app.session.memory import NONE, Memory
from app.session.session import MOST_STEPS
from app.session.typing_runs import TypingRun, change_of, goes_on, run_of
from app.templates.model import Question


class LeftField(msgspec.Struct, frozen=True):
    """A field whose words the officer left, and why they may stay."""

    words: str
    because: str


class FormatState(msgspec.Struct, frozen=True):
    """What undo brings back.

    Attributes:
        source: what was taken in, looks and all.
        content: the email.
        quoted: an earlier email below it, set apart.
        changes: what house style changed in what was taken in.
        known: why each field is one, by its words.
        left: fields whose words stay, with their reasons.
        italics: in how many places the source has italics, and what was chosen for them; empty for not yet.
        size: points.
        draft: what was answered, confirmed, in which language.
    """

    source: RichDocument | None = None
    content: tuple[Part, ...] = ()
    quoted: tuple[Part, ...] = ()
    changes: tuple[HouseChange, ...] = ()
    known: dict[str, tuple[str, ...]] = {}
    left: tuple[LeftField, ...] = ()
    italic_places: int = 0
    italics: str = ""
    size: int = USUAL_SIZE
    draft: Draft = blank_draft()


class FormatPast(msgspec.Struct, frozen=True):
    """A step and the state on its other side; of typing, the keys that it consists of."""

    step: Step
    state: FormatState
    run: TypingRun | None = None


class FormatSession(msgspec.Struct, Undoable[FormatPast], frozen=True):
    """What the officer has done with one email.

    Attributes:
        state: as it is.
        officer: the officer's own details.
        memory: what was copied, and whether a copy was tried; undo leaves it alone.
        sent: the state when its message was copied last.
        past, future: what can be undone and redone, the nearest last.
    """

    state: FormatState = FormatState()
    officer: Officer = Officer()
    memory: Memory = NONE
    sent: FormatState | None = None
    past: tuple[FormatPast, ...] = ()
    future: tuple[FormatPast, ...] = ()

    # --- what there is

    @property
    def empty(self) -> bool:
        """Whether nothing was taken in, and nothing can be brought back."""
        return not self.state.content and not self.past

    @property
    def done(self) -> bool:
        """Whether its message was copied, and nothing changed since."""
        return self.sent is not None and self.sent == self.state

    @property
    def content(self) -> tuple[Part, ...]:
        """The email as it is shown and copied: without italics where they were made upright."""
        content = self.state.content
        return upright(content) if self.state.italics == "upright" else content

    @property
    def fields(self) -> tuple[Unfinished, ...]:
        """What is still to be changed or removed, in order."""
        return fields_of(self.content, self.state.known)

    @property
    def changes(self) -> tuple[HouseChange, ...]:
        """What was changed: by house style, and what the officer decided about it."""
        state = self.state
        told = (_as_chosen(each, state.size, state.italics) for each in state.changes)
        left = (HouseChange("left", 1, each.because, words=(each.words,)) for each in self.left)
        return (*(each for each in told if not each.before or each.before != each.after), *left)

    @property
    def left(self) -> tuple[LeftField, ...]:
        """Fields whose words stay, as far as they still stand there."""
        blocks = blocks_of(self.state.content, MessageLanguage.EN)
        said = "\n".join(map(block_text, blocks))
        return tuple(each for each in self.state.left if each.words in said)

    # --- the email

    def take(self, source: RichDocument, *, name: str = "", large: bool = False) -> FormatSession:
        """Begin with a text from elsewhere, in house style.

        Args:
            source: the text.
            name: what to call it in Undo.
            large: whether what else is written to this customer is in 14 points.
        """
        size = LARGE_SIZE if large else self.state.size
        made = housed(source, HouseChoices(size))
        language = language_of(blocks_of(made.parts, MessageLanguage.EN))
        state = FormatState(
            source=source,
            content=made.parts,
            quoted=made.quoted,
            changes=made.changes,
            known={each.text: each.why for each in made.fields},
            italic_places=made.italics,
            size=size,
            draft=msgspec.structs.replace(blank_draft(), language=language),
        )
        return self._after(Step("email-take", (("name", name),)), state)

    def write(self, parts: tuple[Part, ...], at: datetime | None = None) -> FormatSession:
        """The officer changed the email in the editor. What was typed to be filled in is a field at once.

        Args:
            parts: the email as the editor holds it.
            at: local time; keys without a pause are one step. None makes each a step of its own.
        """
        if parts == self.content:
            return self
        written = self._content(Step("email-write"), lambda _: parts)
        if at is None or written is self:
            return written
        change = change_of(_words(self), _words(written))
        run = run_of("email", change, at) if change is not None else None
        last = self.past[-1] if self.past else None
        if run is not None and last is not None and last.run is not None and goes_on(last.run, run):
            past = (*self.past[:-1], msgspec.structs.replace(last, run=run))
        else:
            past = (*written.past[:-1], msgspec.structs.replace(written.past[-1], run=run))
        return msgspec.structs.replace(written, past=past)

    def remove_field(self, number: int) -> FormatSession:
        """Take a field away. Raises IndexError where there is no such field."""
        return self._content(Step("email-remove"), lambda parts: without_field(parts, number))

    def leave_field(self, number: int, because: str) -> FormatSession:
        """Let a field's words stand as they are.

        Raises:
            AppError: `field-cannot-stay`, where its words say nothing to a customer; `reason-needed`.
            IndexError: there is no such field.
        """
        field = self.fields[number]
        if not field.leavable:
            raise AppError("field-cannot-stay", words=field.text)
        if not because.strip():
            raise AppError("reason-needed")
        left = LeftField(field.text, " ".join(because.split()))
        state = msgspec.structs.replace(
            self.state,
            content=left_as_it_is(self.state.content, number),
            left=(*(each for each in self.state.left if each.words != field.text), left),
        )
        return self._after(Step("email-leave", (("words", field.text),)), state)

    def mend(self, place: EmailPlace, words: str) -> FormatSession:
        """Put a fix's words in a place."""
        at, start, end = (place.part, place.item), place.start, place.end
        step = Step("mend", (("text", words),)) if words.strip() else Step("mend-out")
        content = with_replaced(self.state.content, at, start, end, words)
        return self._after(step, self._with_content(content))

    def set_italics(self, italics: Italics) -> FormatSession:
        """Keep the italics of the source as those of its template (guidance L847), or make all upright."""
        state = msgspec.structs.replace(self.state, italics=italics)
        step = Step("italics-keep") if italics == "keep" else Step("italics-upright")
        return self._after(step, state)

    def set_size(self, size: int) -> FormatSession:
        """Set the size: 12 points, or 14 for a customer with a visual impairment (guidance L845).

        Raises:
            ValueError: it is another.
        """
        if size not in (USUAL_SIZE, LARGE_SIZE):
            raise ValueError(size)
        state = msgspec.structs.replace(self.state, size=size)
        return self._after(Step("size", (("size", str(size)),)), state)

    # --- answers and the officer's word

    def answer(self, question: Question, raw: RawAnswer | None) -> FormatSession:
        """Answer a question, or take the answer back with None."""
        answers = with_answer(self._answered.answers, question.id, raw)
        draft = msgspec.structs.replace(self._answered, answers=answers)
        return self._draft(Step("answer", (("question", question.ask),)), draft)

    def tick(self, question: Question, choice: str, *, on: bool) -> FormatSession:
        """Tick or untick one choice; one that stands alone unticks the others, and they it."""
        given = self._answered.answers.get(question.id)
        return self.answer(question, ticked(question, given, choice, on=on))

    def confirm(self, finding: Finding, because: str = "") -> FormatSession:
        """Give the officer's word for a finding, and why; it holds for that exact text."""
        given = Confirmation(finding.rule, finding.text, because)
        return self._confirmed("confirm", (*self._others(finding), given))

    def take_back(self, finding: Finding) -> FormatSession:
        """Take the officer's word for a finding back."""
        return self._confirmed("take-back", self._others(finding))

    def _others(self, finding: Finding) -> tuple[Confirmation, ...]:
        given = self._answered.confirmations
        return tuple(e for e in given if (e.rule, e.text) != (finding.rule, finding.text))

    def _confirmed(self, code: str, given: tuple[Confirmation, ...]) -> FormatSession:
        return self._draft(Step(code), msgspec.structs.replace(self._answered, confirmations=given))

    # --- what is remembered

    def note_copied(self, payload: Payload, at: datetime) -> FormatSession:
        """A part of the email was copied. No step: it has happened, and can't be undone."""
        copied = with_copy(self.memory.copied, payload, at)
        noted = self._remembering(msgspec.structs.replace(self.memory, copied=copied))
        return (
            msgspec.structs.replace(noted, sent=self.state) if payload.what == "message" else noted
        )

    def forget_copies(self) -> FormatSession:
        """As if nothing of the email had been copied."""
        left = self._remembering(msgspec.structs.replace(self.memory, copied=()))
        return msgspec.structs.replace(left, sent=None)

    def note_attempted(self) -> FormatSession:
        """A copy was tried while something stopped it."""
        return self._remembering(msgspec.structs.replace(self.memory, attempted=True))

    def with_officer(self, officer: Officer) -> FormatSession:
        """With the officer's details as they are now."""
        return msgspec.structs.replace(self, officer=officer)

    def _remembering(self, memory: Memory) -> FormatSession:
        return msgspec.structs.replace(self, memory=memory)

    # --- undo

    def _kept(self, step: Step) -> FormatPast:
        return FormatPast(step, self.state)

    def _brought_back(
        self, last: FormatPast, past: tuple[FormatPast, ...], future: tuple[FormatPast, ...]
    ) -> FormatSession:
        return msgspec.structs.replace(self, state=last.state, past=past, future=future)

    # --- steps

    @property
    def _answered(self) -> Draft:
        return self.state.draft

    def _draft(self, step: Step, draft: Draft) -> FormatSession:
        return self._after(step, msgspec.structs.replace(self.state, draft=draft))

    def _content(
        self, step: Step, change: Callable[[tuple[Part, ...]], tuple[Part, ...]]
    ) -> FormatSession:
        # Italics that were made upright are there still, so that they can be kept after all.
        return self._after(step, self._with_content(change(self.state.content)))

    def _with_content(self, content: tuple[Part, ...]) -> FormatState:
        """The state with another content; what is to be filled in by its words is a field."""
        content = marked(content, (each.words for each in self.state.left))
        return msgspec.structs.replace(self.state, content=content)

    def _after(self, step: Step, state: FormatState) -> FormatSession:
        if state == self.state:
            return self
        past = (*self.past, FormatPast(step, self.state))[-MOST_STEPS:]
        return msgspec.structs.replace(self, state=state, past=past, future=())


def _as_chosen(change: HouseChange, size: int, italics: str) -> HouseChange:
    """A change as it is with the size and the italics that hold now."""
    match change.kind:
        case "size":
            return msgspec.structs.replace(change, after=str(size))
        case "font":
            font = change.after.rpartition(" ")[0]
            return msgspec.structs.replace(change, after=f"{font} {size}")
        case "italics-kept" if italics == "upright":
            return msgspec.structs.replace(change, kind="italics-upright")
    return change


def _words(email: FormatSession) -> str:
    return plain_text(blocks_of(email.content, MessageLanguage.EN))
