"""What composing starts from: the draft and its context. Frozen; the session makes new ones."""

from __future__ import annotations

from datetime import datetime

import msgspec

from app.document import BlockId
from app.expressions.names import Officer
from app.language import Bilingual, MessageLanguage

RawAnswer = str | tuple[str, ...] | Bilingual[str]
"""An answer as given: a choice or typed text, ticked choices, or text in both languages."""

Answers = dict[str, RawAnswer]


class Entry(msgspec.Struct, frozen=True):
    """One chosen template and the answers that belong to it alone. `id` is its own within the draft."""

    id: str
    template: str
    answers: Answers = {}


class Confirmation(msgspec.Struct, frozen=True):
    """The officer's word for one finding; it holds for that exact text. `because` is why the text is kept."""

    rule: str
    text: str
    because: str = ""


class Paste(msgspec.Struct, frozen=True):
    """A text that came into an answer from elsewhere, as long as it stands there as it came."""

    entry: str
    question: str
    text: str


class Edit(msgspec.Struct, frozen=True):
    """The officer's words in place of what a phrase says in one language.

    Attributes:
        id: the block.
        text: the words, as `app.compose.officer_text` writes paragraphs, lists and links.
        beneath: the approved words that they were put in place of, written in the same way.
        fits: the words of the other language that they were written to fit; empty where they lead.
        also: the same block by the other entries that say it too.
    """

    id: BlockId
    text: str
    beneath: str
    fits: str = ""
    also: tuple[BlockId, ...] = ()


class OwnParagraph(msgspec.Struct, frozen=True):
    """A paragraph of the officer's own.

    Attributes:
        id: its own within the draft.
        after: the block that it was put after, without a language.
        text: the words, written like those of an edit; empty where they aren't given yet.
        behind: what stood before that block, the nearest last: where it isn't said, the paragraph stands after these.
        slot: the place in the running order, for when none of all these is said.
    """

    id: str
    after: BlockId
    text: Bilingual[str] = Bilingual("", "")
    behind: tuple[BlockId, ...] = ()
    slot: str = ""


class Draft(msgspec.Struct, frozen=True):
    """What the officer has chosen.

    Attributes:
        channel: id, or empty for the first that all templates have in common.
        language: of the message.
        entries: chosen templates, in order.
        answers: to shared questions, which serve all entries.
        pastes: what was pasted into typed answers.
        edits: the officer's words in place of phrases.
        own: paragraphs of the officer's own, in the order in which they were put in.
        large: whether the customer has a visual impairment: where text has a size, it is 14 points (guidance L845).
    """

    channel: str = ""
    language: MessageLanguage = MessageLanguage.EN
    entries: tuple[Entry, ...] = ()
    answers: Answers = {}
    confirmations: tuple[Confirmation, ...] = ()
    pastes: tuple[Paste, ...] = ()
    edits: tuple[Edit, ...] = ()
    own: tuple[OwnParagraph, ...] = ()
    large: bool = False


class Context(msgspec.Struct, frozen=True):
    """What composing needs besides the draft. `now` is local time, read once by the caller."""

    now: datetime
    officer: Officer = Officer()

    @property
    def part_of_day(self) -> str:
        """`morning` before noon, `afternoon` before 6pm, then `evening`."""
        if self.now.hour < 12:
            return "morning"
        return "afternoon" if self.now.hour < 18 else "evening"
