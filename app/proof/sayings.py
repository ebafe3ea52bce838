"""When each part of a message is said, as a condition; and when it says something at all."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.expressions.tree import Expression
from app.language import Language
from app.proof.logic import ALWAYS, after, both, either, put_in
from app.proof.material import UnderProof
from app.templates.model import LineWords, ListPhrase, Phrase, Use, Words
from app.templates.pack import Channel
from app.templates.wording import Branches, Line, ListText, Literal, ParagraphText

Given = dict[str, Expression]


class Saying(msgspec.Struct, frozen=True):
    """A phrase that a template may say.

    Attributes:
        phrase: whose words are said.
        use: how the template uses a shared phrase; None for its own.
        slot: where it stands.
        when: it is said, and says something.
        given: what the parameters of a shared phrase are.
    """

    phrase: Phrase
    use: Use | None
    slot: str
    when: Expression
    given: Given

    @property
    def shared(self) -> bool:
        """Whether its words are also said by other templates."""
        return self.use is not None


def sayings_of(under: UnderProof) -> tuple[Saying, ...]:
    """Everything that a template may say, in the order of its file."""
    return tuple(_sayings(under))


def frame_sayings(channel: Channel) -> tuple[Saying, ...]:
    """What a channel says round its templates; entries of the office are left out."""
    return tuple(
        Saying(each, None, each.slot, both(each.when, says(each)), {})
        for each in channel.phrases
        if not each.id.startswith("office.")
    )


def _sayings(under: UnderProof) -> Iterator[Saying]:
    for each in under.template.phrases:
        phrase = under.phrase(each)
        if phrase is None:
            continue
        use = each if isinstance(each, Use) else None
        given = dict(use.arguments) if use is not None else {}
        own = both(phrase.when, says(phrase)) if not phrase.id.startswith("office.") else ALWAYS
        when = both(use.when if use is not None else None, put_in(own, given))
        slot = use.slot if use is not None and use.slot else phrase.slot
        yield Saying(phrase, use, slot, when, given)


# --- when words are there


def says(phrase: Phrase, language: Language = Language.EN) -> Expression:
    """When a phrase says anything, besides its own condition; one that gathers, whenever something is gathered."""
    if phrase.gathers:
        return ALWAYS
    if phrase.list is not None:
        return either(
            both(item.when, line_says(_line(item.text, language))) for item in phrase.list.items
        )
    if phrase.text is None:
        return ALWAYS
    return either(each for each in _words_say(phrase.text, language))


def items_of(listed: ListPhrase, language: Language = Language.EN) -> tuple[Expression, ...]:
    """When each item of a list is said."""
    return tuple(both(each.when, line_says(_line(each.text, language))) for each in listed.items)


def _line(words: LineWords, language: Language) -> Line:
    if language is Language.CY and words.cy is not None:
        return words.cy
    return words.en


def _words_say(words: Words, language: Language) -> Iterator[Expression]:
    forms = words.cy if language is Language.CY and words.cy is not None else words.en
    for block in forms.other:
        if isinstance(block, ParagraphText):
            yield line_says(block.line)
        elif isinstance(block, ListText):
            yield from map(line_says, block.items)


def line_says(line: Line) -> Expression:
    """When a line isn't empty. A value always prints something, and be it a gap."""
    parts: list[Expression] = []
    for piece in line:
        match piece:
            case Literal(text=text):
                parts += [ALWAYS] if text.strip() else []
            case Branches(branches=branches):
                earlier: list[Expression | None] = []
                for branch in branches:
                    parts.append(both(after(earlier, branch.when), line_says(branch.pieces)))
                    earlier.append(branch.when)
            case _:
                parts.append(ALWAYS)
    return either(parts)
