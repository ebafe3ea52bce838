"""What a message says: phrases with the names that they see, and the blocks that come of them."""

from __future__ import annotations

import msgspec

from app.compose.draft import Edit, OwnParagraph
from app.compose.scope import Scope
from app.document import Block, BlockId
from app.expressions.evaluation import evaluate
from app.expressions.tree import Constant, Expression, Name
from app.expressions.value_kinds import Value
from app.language import Language
from app.templates.model import Phrase, Question

Arguments = tuple[tuple[str, str, str], ...]
"""Values of a shared phrase: name, English, Welsh. The same in both languages, so it is said once in both."""


class Given:
    """Names as a shared phrase sees them: its parameters, and what its entry knows."""

    def __init__(self, scope: Scope, arguments: tuple[tuple[str, Expression], ...]) -> None:
        self.scope = scope
        self._arguments = dict(arguments)

    def get(self, name: str) -> Value:
        """Return the value of a name; None is nothing."""
        argument = self._arguments.get(name)
        if argument is None:
            return self.scope.get(name)
        return evaluate(argument, self.scope)  # type: ignore[return-value]  # arguments are names or words

    def printed(self, name: str, language: Language) -> str:
        """What a name prints; empty where there is nothing to print."""
        match self._arguments.get(name):
            case None:
                return self.scope.printed(name, language)
            case Name(id=answer):
                return self.scope.printed(answer, language)
            case Constant(value=value):
                return str(value)
            case _:
                return ""

    def source(self, name: str) -> str:
        """The answer behind a parameter, or the name itself."""
        argument = self._arguments.get(name)
        return argument.id if isinstance(argument, Name) else name

    @property
    def answers(self) -> tuple[str, ...]:
        """The answers behind all parameters."""
        return tuple(each.id for each in self._arguments.values() if isinstance(each, Name))


def answers_behind(phrase: Phrase, names: Scope | Given) -> tuple[str, ...]:
    """The answers that bring a phrase in or stand in it."""
    if isinstance(names, Given):
        return tuple(dict.fromkeys((*phrase.asks, *names.answers)))
    return phrase.asks


class Said(msgspec.Struct, frozen=True):
    """One phrase that is to be said.

    Attributes:
        entry: index of the entry in the draft; -1 for the frame.
        arguments: values of a shared phrase, else empty.
        shared: it is a shared phrase.
        gathered: what entries say in the slot that the phrase gathers: its items.
        name: the phrase as a block is known by (`BlockId.phrase`).
        whose: the entry that its block belongs to; empty where the message says it once.
        also: the same block by the entries whose words merged with these.
        gap: the question that isn't answered yet, whose place this keeps.
    """

    phrase: Phrase
    names: Scope | Given
    scope: Scope
    entry: int
    arguments: Arguments = ()
    shared: bool = False
    gathered: tuple[Said, ...] = ()
    gap: Question | None = None
    name: str = ""
    whose: str = ""
    also: tuple[BlockId, ...] = ()

    def id(self, language: Language) -> BlockId:
        """The block that says it in a language."""
        return BlockId(self.whose, self.name, language)


class Placed(msgspec.Struct, frozen=True):
    """A block of the message.

    Attributes:
        block: as it stands in the message.
        said: what it says; None where it parts the two languages, and of a paragraph of the officer's own.
        approved: as the pack has it, where the officer put other words in its place.
        edit: those words.
        own: the officer's own paragraph that it is.
    """

    block: Block
    said: Said | None = None
    approved: Block | None = None
    edit: Edit | None = None
    own: OwnParagraph | None = None

    @property
    def wording(self) -> Block:
        """The block as the pack has it."""
        return self.approved or self.block
