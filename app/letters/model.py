"""What a letter's page is told. Every text in it is data: nothing of it is read as markup."""

from __future__ import annotations

import msgspec

from app.document import Runs
from app.language import Language

FONT = "Liberation Sans"
"""As wide as Arial, letter by letter, and free to be shipped and embedded."""

LARGE_PRINT = (16, 18, 24)
"""Points that only a letter on paper may be set in."""


class SetList(msgspec.Struct, frozen=True):
    """A list, with those inside it.

    Attributes:
        items: in order.
        marks: what stands before each item; empty where that is a bullet.
    """

    items: tuple[SetItem, ...]
    marks: tuple[str, ...] = ()
    kind: str = "list"


class SetItem(msgspec.Struct, frozen=True):
    """An item of a list, and the lists inside it."""

    runs: Runs
    lists: tuple[SetList, ...] = ()


class SetParagraph(msgspec.Struct, frozen=True):
    """A paragraph."""

    runs: Runs
    kind: str = "paragraph"


SetPart = SetParagraph | SetList


class SetBlock(msgspec.Struct, frozen=True):
    """What one phrase says, in its language."""

    language: Language
    parts: tuple[SetPart, ...]


class LetterSection(msgspec.Struct, frozen=True):
    """The letter in one language: it begins on a page of its own.

    Attributes:
        heading: the subject; empty where the channel has none.
        address: the paragraphs in the window of the envelope; empty where the message says no address.
    """

    language: Language
    heading: Runs
    address: tuple[SetParagraph, ...]
    blocks: tuple[SetBlock, ...]


class Letter(msgspec.Struct, frozen=True):
    """A whole letter.

    Attributes:
        title: of the file, shown by programs as the window's title: nothing of a customer's.
        language: that it begins in.
        size: points.
        text_colour, link_colour: `#rrggbb`.
    """

    title: str
    language: Language
    size: int
    text_colour: str
    link_colour: str
    sections: tuple[LetterSection, ...]
    font: str = FONT

    @property
    def data(self) -> bytes:
        """What the template reads: JSON."""
        return msgspec.json.encode(self)
