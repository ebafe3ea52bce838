"""Letters for tests."""

from __future__ import annotations

from app.document import Block, HtmlStyle, ItemList, Origin, Paragraph, Part, Run, Runs
from app.language import Language
from app.letters.model import Letter
from app.letters.setting import letter_of

EN, CY = Language.EN, Language.CY
SEPARATOR = Block((Paragraph((Run("-----"),)),), separator=True)


def runs(*words: str | Run) -> Runs:
    return tuple(Run(each) if isinstance(each, str) else each for each in words)


def block(*parts: str | Part, language: Language = EN, slot: str = "") -> Block:
    """What a phrase says."""
    said = (Paragraph(runs(each)) if isinstance(each, str) else each for each in parts)
    return Block(tuple(said), language, Origin(slot=slot))


def items(*words: str, ordered: bool = False) -> ItemList:
    return ItemList(tuple(runs(each) for each in words), ordered)


def written(*blocks: Block, size: int | None = None, window: str = "") -> Letter:
    """A letter in English."""
    return letter_of(
        "Letter", ((EN, runs("Your application")),), blocks, HtmlStyle(), size=size, window=window
    )
