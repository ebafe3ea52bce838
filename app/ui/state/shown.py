"""What a window shows of its session, by its short names, and what findings and questions need to know of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.compose.composing import Composition
from app.compose.confirmations import reason_given
from app.compose.message import AskedQuestion, Message
from app.document import Block
from app.findings import Finding
from app.language import Language
from app.session.answer_places import AnswerPlace
from app.session.desk import Desk
from app.session.edit_places import EditPlace
from app.session.pack_change import has_template
from app.session.session import Session
from app.session.standing import Standing
from app.templates.pack import Pack


class Shown(QObject):
    """One session as it stands.

    Attributes:
        standing: the message as it stands now; all that is known of it without a window.
        interface: the language of the window; the message's own is in the draft.
    """

    standing: Standing
    interface: Language

    # --- what there is to show, by its short name

    @property
    def session(self) -> Session:
        """What the officer has done."""
        return self.standing.session

    @property
    def desk(self) -> Desk:
        """What is open."""
        return self.standing.desk

    @property
    def pack(self) -> Pack:
        """What the message is composed with."""
        return self.standing.packs.pack

    @property
    def composition(self) -> Composition:
        """The message as composed, without house style."""
        return self.standing.composition

    @property
    def message(self) -> Message:
        """The message as composed, with what house style finds in it."""
        return self.standing.message

    @property
    def questions(self) -> tuple[AskedQuestion, ...]:
        """The questions to be asked now."""
        return self.standing.questions

    # --- what findings need to know of it

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What is said; nothing before a template is chosen."""
        return self.message.blocks if self.standing.chosen else ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is found in it; nothing before a template is chosen."""
        return self.message.findings if self.standing.chosen else ()

    @property
    def confirmed(self) -> tuple[Finding, ...]:
        """What the officer gave their word for."""
        return self.message.confirmed

    @property
    def attempted(self) -> bool:
        """Whether a copy of the message was tried while something stopped it."""
        return self.session.memory.attempted

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those of the message."""
        return self.session.draft.language.parts

    @property
    def guidance(self) -> str:
        """The title of what the pack follows, where it names it."""
        guidance = self.pack.info.guidance
        return guidance.title if guidance is not None else ""

    def place_of(self, finding: Finding) -> AnswerPlace | EditPlace | None:
        """Where the officer typed what a finding is about; None where they didn't."""
        return self.standing.place_of(finding)

    def reason_of(self, finding: Finding) -> str:
        """Why the officer keeps the text of a finding; empty where no reason was given."""
        return reason_given(self.session.draft, finding)

    def title_of(self, template: str) -> str:
        """The title of a template; empty where the pack hasn't got it."""
        if not has_template(self.pack, template):
            return ""
        return self.pack.head(template).title.get(self.interface)
