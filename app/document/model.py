"""The parts of a document. Text in them is text: markup characters in it mean nothing."""

from __future__ import annotations

from typing import Literal

import msgspec

from app.language import Language


class Run(msgspec.Struct, frozen=True):
    """Text of one kind.

    Attributes:
        text: what it says; a newline is a line break.
        link: the address it leads to, or empty.
        source: the answer (or `officer.…`) that it prints, or empty for the template's own wording.
        gap: it stands for an answer that isn't given yet.
        bold, italic: how it looks; plain text has no looks.
        unfinished: a field of somebody's template that is still to be filled in, shown in red.
    """

    text: str
    link: str = ""
    source: str = ""
    gap: bool = False
    bold: bool = False
    italic: bool = False
    unfinished: bool = False


Runs = tuple[Run, ...]


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph"):
    """One paragraph."""

    runs: Runs


class ItemMark(msgspec.Struct, frozen=True):
    """What stands before one item of a list that isn't plain.

    Attributes:
        depth: 1 for the outermost.
        ordered: the mark counts.
        number: what it has counted to; None goes on with the item before.
        text: the mark as it was written where that isn't `1.` (`b)`, `iv.`); empty for `1.` and for bullets.
    """

    depth: int = 1
    ordered: bool = False
    number: int | None = None
    text: str = ""


class ItemList(msgspec.Struct, frozen=True, tag="list"):
    """A bulleted or numbered list.

    Attributes:
        items: in order, those of lists within it too.
        ordered: it is numbered from 1.
        marks: one for each item where the list has depths, or numbers of its own; then `ordered` says nothing.
    """

    items: tuple[Runs, ...]
    ordered: bool = False
    marks: tuple[ItemMark, ...] = ()


Part = Paragraph | ItemList


class BlockId(msgspec.Struct, frozen=True):
    """Which block of a message: the same whatever the answers, however the templates are ordered.

    Attributes:
        entry: id of the draft's entry; empty for what the message says once: the frame, the office, shared phrases.
        phrase: the phrase, with what tells it from others of the entry (`send-documents#2`); empty for an own one.
        language: of the block.
        own: of a paragraph of the officer's own, its id.
    """

    entry: str = ""
    phrase: str = ""
    language: Language = Language.EN
    own: str = ""

    def in_language(self, language: Language) -> BlockId:
        """The same block in a language."""
        return BlockId(self.entry, self.phrase, language, self.own)

    @property
    def anywhere(self) -> BlockId:
        """The same block, whichever its language, and whether its questions are answered or not."""
        return BlockId(self.entry, self.phrase.partition("?")[0], Language.EN, self.own)


class Origin(msgspec.Struct, frozen=True):
    """Where a block comes from.

    Attributes:
        template: id of the template; empty for the channel's frame and the office's entries.
        entry: id of the draft's entry; empty where the block serves several or none.
        phrase: id of the phrase, or of the question whose choices say it.
        slot: its place in the running order.
        questions: ids of the questions whose answers brought it in or stand in it.
        file, line: where its wording is written.
        id: which block of the message it is.
    """

    template: str = ""
    entry: str = ""
    phrase: str = ""
    slot: str = ""
    questions: tuple[str, ...] = ()
    file: str = ""
    line: int = 0
    id: BlockId = BlockId()


Words = Literal["approved", "edited", "own"]


class Block(msgspec.Struct, frozen=True):
    """What one phrase says in one language.

    Attributes:
        parts: paragraphs and lists; a list right after a paragraph belongs to it.
        gap: it stands for a question that isn't answered yet.
        separator: it parts the two languages of a message in both.
        words: whose they are: the pack's, the officer's in place of the pack's, or a paragraph of the officer's own.
    """

    parts: tuple[Part, ...]
    language: Language = Language.EN
    origin: Origin = Origin()
    gap: bool = False
    separator: bool = False
    words: Words = "approved"
