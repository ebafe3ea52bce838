"""The email of the case in front, as the window works with it: steps in, standing out."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, Signal

from app.compose.companions import Companion
from app.compose.draft import Context, RawAnswer
from app.compose.message import AskedQuestion
from app.document import Block, ItemList, Part
from app.errors import AppError
from app.findings import Finding, Severity
from app.formatting.email_blocks import EmailPlace
from app.formatting.rich import RichDocument, SourceKind
from app.language import Language
from app.language.prose import error_words, step_words
from app.language.prose.changes import change_words
from app.session.change import Change
from app.session.copying import Blocked, Payload
from app.session.format_session import FormatSession
from app.session.format_standing import FormatStanding, format_standing
from app.session.history import Step
from app.templates.model import Question
from app.ui.message.next_step import next_step
from app.ui.state.controller import Controller
from app.ui.state.dictionary import Dictionary
from app.ui.workspaces.format.no_email import NoEmail
from app.ui.workspaces.format.red_parts import RedPart

_SHOWN = Change.EMAIL | Change.ANOTHER_CUSTOMER | Change.OFFICER | Change.PACK


class WordsAt(msgspec.Struct, frozen=True):
    """Words of the email, and where they stand."""

    text: str
    place: EmailPlace


class Email(QObject):
    """What is checked, copied and answered here.

    Attributes:
        interface: the language of the window.
        dictionary: suggests words and learns them; None does neither.
        standing: how the email stands now.
        changed: emitted after each step.
        turned: emitted when another customer's turn has come.
    """

    changed = Signal()
    turned = Signal()

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self.interface: Language = controller.interface
        self.dictionary: Dictionary | None = controller.dictionary
        self._looked: tuple[RichDocument | None, tuple[str, ...]] = (None, ())
        self.standing: FormatStanding | NoEmail = self._stands()
        controller.changed.connect(self._on_changed)

    def _on_changed(self, change: Change) -> None:
        if change & _SHOWN:
            self.standing = self._stands()
            if change & Change.ANOTHER_CUSTOMER:
                self.turned.emit()
            self.changed.emit()

    def refresh(self) -> None:
        """Have everything shown anew."""
        self.standing = self._stands()
        self.changed.emit()

    def _stands(self) -> FormatStanding | NoEmail:
        controller = self._controller
        officer = controller.session.officer
        email = (controller.desk.case.email or FormatSession()).with_officer(officer)
        context = Context(controller.now(), officer)
        check, section = controller.check_text, controller.section
        try:
            return format_standing(email, controller.pack, context, check, section)
        except AppError as error:
            return NoEmail(error)

    @property
    def impossible(self) -> str:
        """Why no email can be put into house style with the wording in use, in words; empty where it can."""
        standing = self.standing
        return error_words(standing.why, self.interface) if isinstance(standing, NoEmail) else ""

    # --- what there is

    @property
    def session(self) -> FormatSession:
        """What the officer has done."""
        return self.standing.session

    @property
    def taken(self) -> bool:
        """Whether there is an email."""
        return not self.session.empty

    @property
    def done(self) -> bool:
        """Whether it was copied, and is unchanged since."""
        return self.session.done

    @property
    def content(self) -> tuple[Part, ...]:
        """The email in house style."""
        return self.session.content

    @property
    def source(self) -> RichDocument | None:
        """The email as it was taken in."""
        return self.session.state.source

    @property
    def subject(self) -> str:
        """The subject as it is copied."""
        return self.standing.message.subject if self.taken else ""

    @property
    def changes(self) -> tuple[str, ...]:
        """What house style changed, and what was left out, in words."""
        return tuple(
            change_words(each.kind, each.count, self.interface, each.before, each.after, each.words)
            for each in self.session.changes
        )

    @property
    def letter_lines(self) -> tuple[str, ...]:
        """What a Word document holds besides its text, should it be a letter, in words; nothing of other sources."""
        source = self.source
        if self._looked[0] is not source:
            self._looked = (source, self._lines_of(source))
        return self._looked[1]

    def _lines_of(self, source: RichDocument | None) -> tuple[str, ...]:
        if source is None or source.source is not SourceKind.DOCX:
            return ()
        # Most emails come from elsewhere than Word's files.
        from app.language.prose.letters import leftover_words, reading_words  # noqa: PLC0415
        from app.session.letter_check import leftovers  # noqa: PLC0415

        interface = self.interface
        found = (
            leftover_words(each.kind, each.count, each.words, each.properties, interface)
            for each in leftovers(source, self._controller.knows_word)
        )
        return (*found, *reading_words(interface))

    @property
    def companions(self) -> tuple[Companion, ...]:
        """What goes with it."""
        return self.standing.companions if self.taken else ()

    @property
    def log_line(self) -> str:
        """What is written into the call log."""
        if not self.taken or isinstance(self.standing.next_note, Blocked):
            return ""
        return self.standing.log_line

    @property
    def questions(self) -> tuple[AskedQuestion, ...]:
        """What is asked before the first copy."""
        return self.standing.questions if self.taken else ()

    @property
    def to_answer(self) -> int:
        """How many questions need an answer, or a better one."""
        return sum(
            not asked.answered or any(each.severity is Severity.MUST for each in asked.findings)
            for asked in self.questions
        )

    @property
    def red_parts(self) -> tuple[RedPart, ...]:
        """What is still to be filled in or removed, in order."""
        return tuple(RedPart(each.text, leavable=each.leavable) for each in self.session.fields)

    @property
    def has_italics(self) -> bool:
        """Whether there were italics in what was taken in."""
        return bool(self.session.state.italic_places)

    @property
    def italics(self) -> str:
        """What was chosen for them; empty for not yet."""
        return self.session.state.italics

    @property
    def size(self) -> int:
        """Of the text, in points."""
        return self.session.state.size

    def letter(self) -> str:
        """The letter of the case, where it tells one from another."""
        return self._controller.standing.letter

    @property
    def next_step(self) -> str:
        """What to do with it once it is copied."""
        return next_step(self.standing.message.channel, "expected") if self.taken else ""

    # --- steps

    def _step(self, session: FormatSession) -> None:
        self._controller.set_email(session)

    def take(self, document: RichDocument, name: str) -> None:
        """Take an email in, in house style."""
        large = self.session.empty and self._controller.desk.case.large
        self._step(self.session.take(document, name=name, large=large))

    def write(self, content: tuple[Part, ...]) -> None:
        """The officer changed it in the editor."""
        self._step(self.session.write(content, self._controller.now()))

    def remove_field(self, number: int) -> None:
        """Take a red part out."""
        self._step(self.session.remove_field(number))

    def leave_field(self, number: int, because: str) -> None:
        """Let the words of a red part stand."""
        self._step(self.session.leave_field(number, because))

    def set_italics(self, italics: str) -> None:
        """Keep the italics, or make all upright."""
        self._step(self.session.set_italics("upright" if italics == "upright" else "keep"))

    def set_size(self, size: int) -> None:
        """Set the size of the text."""
        self._step(self.session.set_size(size))

    @property
    def undo_step(self) -> Step | None:
        """The step that Undo takes back."""
        return self.session.undo_step

    @property
    def redo_step(self) -> Step | None:
        """The step that Redo does again."""
        return self.session.redo_step

    def step_words(self, step: Step | None) -> str:
        """What a step is called."""
        return step_words(step.code, dict(step.params), self.interface) if step else ""

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self.session.undo())

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self._step(self.session.redo())

    # --- what findings need to know

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The text that is checked."""
        return self.standing.message.blocks if self.taken else ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is found and not settled; red parts have a list of their own."""
        found = self.standing.message.findings if self.taken else ()
        return tuple(each for each in found if self.red_of(each) is None)

    @property
    def confirmed(self) -> tuple[Finding, ...]:
        """What the officer gave their word for."""
        return self.standing.message.confirmed if self.taken else ()

    @property
    def attempted(self) -> bool:
        """Whether a copy was tried while something stopped it."""
        return self.session.memory.attempted

    @property
    def guidance(self) -> str:
        """The title of what the rules are from."""
        return self._controller.guidance

    def red_of(self, finding: Finding) -> int | None:
        """The number of the red part that a finding is about; None where it is about something else."""
        return self.standing.field_of(finding)

    def place_of(self, finding: Finding) -> WordsAt | None:
        """Where in the email a finding stands; None where it can't be mended there."""
        place = self.standing.place_of(finding)
        if place is None:
            return None
        part = self.content[place.part]
        runs = part.items[place.item or 0] if isinstance(part, ItemList) else part.runs
        text = "".join(run.text for run in runs)
        return WordsAt(text[place.start : place.end], place)

    def reason_of(self, finding: Finding) -> str:
        """Why the officer keeps the text of a finding."""
        return self.standing.reason_of(finding)

    def title_of(self, template: str) -> str:
        """The title of a template that would mend a finding."""
        return self._controller.title_of(template)

    def mend(self, finding: Finding, text: str) -> bool:
        """Put these words in the place of what a finding is about; return whether that was possible."""
        at = self.place_of(finding)
        if at is not None:
            self._step(self.session.mend(at.place, text))
        return at is not None

    def confirm(self, finding: Finding, because: str = "") -> None:
        """Give the officer's word for a finding."""
        self._step(self.session.confirm(finding, because))

    def take_back(self, finding: Finding) -> None:
        """Take the officer's word back."""
        self._step(self.session.take_back(finding))

    def check_again(self) -> None:
        """Look again, because a word is known now."""
        self.refresh()

    # --- what questions need to know

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that a text is asked in."""
        return self.session.state.draft.language.parts

    def answer(
        self, question: Question, _entry: str, raw: RawAnswer | None, _pasted: str = ""
    ) -> None:
        """Answer a question, or take the answer back with None."""
        self._step(self.session.answer(question, raw))

    def tick(self, question: Question, _entry: str, choice: str, on: bool) -> None:
        """Tick or untick one choice."""
        self._step(self.session.tick(question, choice, on=on))

    # --- what copying needs to know

    def note_copied(self, payload: Payload) -> None:
        """A part was copied."""
        noted = self.session.note_copied(payload, self._controller.now())
        self._controller.set_email(noted, copied=True)

    def note_attempted(self) -> None:
        """A copy was tried and refused."""
        self._step(self.session.note_attempted())
