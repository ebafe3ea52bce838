"""What the rules look at: plain texts with what is known of their stretches, and the facts of the message."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from app.language import Language

TextPart = Literal["subject", "message"]
Source = Literal["message", "foreign", "wording"]
"""A composed message; text from elsewhere (pasted, or given to `lint`); a pack's own wording."""


STYLES = ("bold", "italic", "underline", "strike", "red", "colour", "size", "font")
"""Looks of their own that a stretch may have."""


class Owned(msgspec.Struct, frozen=True, cache_hash=True):
    """A stretch that the officer may change; in a foreign text and in a pack's wording, all of it.

    Attributes:
        start, end: code points of the text.
        question, entry: the answer that prints here.
        free: it is free text, not one value such as a name.
        pasted: it came from elsewhere in one piece.
    """

    start: int
    end: int
    question: str = ""
    entry: str = ""
    free: bool = False
    pasted: bool = False


class Masked(msgspec.Struct, frozen=True, cache_hash=True):
    """A stretch that is known and isn't prose.

    `what` is one of `name`, `reference`, `address`, `email`, `link`, `number`, `date`, `gap`.
    """

    start: int
    end: int
    what: str


class Styled(msgspec.Struct, frozen=True):
    """A stretch in a look of its own, one of `STYLES`; `detail` is which size in points, or which font."""

    start: int
    end: int
    style: str
    detail: str = ""


class Text(msgspec.Struct, frozen=True, cache_hash=True):
    """The plain text of one block, or of the subject in one language.

    Attributes:
        block: index of the block in the message; None for a subject.
        owned: in order, not overlapping; empty where the officer can change nothing.
        prescribed: word for word from the guidance: rules of style don't apply.
    """

    text: str
    language: Language = Language.EN
    part: TextPart = "message"
    block: int | None = None
    owned: tuple[Owned, ...] = ()
    masked: tuple[Masked, ...] = ()
    styled: tuple[Styled, ...] = ()
    prescribed: bool = False


class Facts(msgspec.Struct, frozen=True, cache_hash=True):
    """What is known of the message as a whole.

    Attributes:
        sent: it goes to a customer in writing.
        reply: `expected`, `none`, or empty.
        codes: numbers of the letters that were chosen.
        initials: the officer's; empty where not known.
        names: names of people that the answers give.
        previous: names and references of the message before this one.
        today: the day on which it is written.
    """

    today: date
    channel: str = ""
    sent: bool = True
    reply: str = ""
    codes: tuple[str, ...] = ()
    initials: str = ""
    names: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()


class Looked(msgspec.Struct, frozen=True):
    """Everything that one check looks at. `texts` holds the subject's texts first, then the blocks in order."""

    texts: tuple[Text, ...]
    facts: Facts
    source: Source = "message"
