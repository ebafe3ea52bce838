"""Messages of a proof, which say the same paragraphs again and again: each is made once for what its names are.

Of the ten thousand messages of a pack most differ from one before in one condition. What a phrase says hangs only on
the names that stand in it; so it is remembered by them, with what is looked for in it. An officer's message is made
without this memory: a customer's answers are kept nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from app.compose.composing import Composition
from app.compose.draft import Context, Draft
from app.compose.said import Said
from app.compose.scope import Scope
from app.document import Block, Runs
from app.expressions.tree import names_in
from app.language import Language
from app.templates.model import LineWords, Phrase, Words
from app.templates.pack import Pack
from app.templates.wording import lines_of, names_of

MOST_REMEMBERED = 20_000
"""Paragraphs: the shipped pack has fewer."""

_Key = tuple[object, ...]


class SaidBlock(NamedTuple):
    """What a phrase said.

    Attributes:
        block: None where it said nothing.
        paragraphs: the texts of those that are the pack's own words throughout.
        untidy: what is left where something said nothing, with some words around it; None where all is tidy.
    """

    block: Block | None
    paragraphs: tuple[str, ...] = ()
    untidy: str | None = None


SaidHere = dict[tuple[Language, bool], SaidBlock]
"""What a phrase said where its names were the same, by the language and whether something stood before it."""


class SaidBefore:
    """What the phrases of one pack said.

    Args:
        look: looks a new block through.
    """

    def __init__(self, look: Callable[[Block], SaidBlock]) -> None:
        self._look = look
        self._said: dict[_Key, SaidHere] = {}
        self._of_block: dict[int, SaidBlock] = {}
        self._lines: dict[tuple[int, Language], tuple[LineWords, Runs | None]] = {}
        self._remembered = 0

    def by(self, key: _Key) -> SaidHere:
        """What was said by what its names are, to be kept in by `keep`."""
        found = self._said.get(key)
        if found is None:
            found = self._said[key] = {}
        return found

    def keep(self, here: SaidHere, how: tuple[Language, bool], block: Block | None) -> None:
        """Remember what was said."""
        if self._remembered >= MOST_REMEMBERED:
            self._said.clear()
            self._of_block.clear()
            self._remembered = 0
        self._remembered += 1
        said = here[how] = SaidBlock(None) if block is None else self._look(block)
        if block is not None:
            self._of_block[id(block)] = said

    def line(self, words: LineWords, language: Language, say: Callable[[], Runs]) -> Runs:
        """Say a line, such as a subject; one that prints nothing of the message is said once."""
        key = (id(words), language)
        found = self._lines.get(key)
        if found is None:
            said = None if any(_names_in(words)) else say()
            # With the words, which are held here so that no others come to stand in their place.
            found = self._lines[key] = (words, said)
        return say() if found[1] is None else found[1]

    def of(self, block: Block) -> SaidBlock:
        """What is known of a block."""
        said = self._of_block.get(id(block))
        return said if said is not None and said.block is block else self._look(block)


class _PhraseNames:
    """Every name that what a phrase of a pack says hangs on."""

    def __init__(self, _pack: Pack) -> None:
        self._known: dict[int, tuple[Phrase, tuple[str, ...]]] = {}

    def of(self, phrase: Phrase) -> tuple[str, ...]:
        """The names, each once."""
        # By the phrase itself, which is held here so that no other comes to stand in its place.
        found = self._known.get(id(phrase))
        if found is None:
            found = self._known[id(phrase)] = (phrase, tuple(dict.fromkeys(_names_of(phrase))))
        return found[1]


class SampleComposition(Composition):
    """A message of a proof.

    Attributes:
        before: what was said in others of the pack, and in this one.
    """

    def __init__(self, pack: Pack, draft: Draft, context: Context, before: SaidBefore) -> None:
        self.before = before
        self._here: dict[int, SaidHere] = {}
        self._names = pack.once(_PhraseNames)
        super().__init__(pack, draft, context)

    def _block(self, said: Said, language: Language, *, also: bool) -> Block | None:
        if said.gap is not None or said.gathered:
            return super()._block(said, language, also=also)
        here = self._here.get(id(said))
        if here is None:
            here = self._here[id(said)] = self.before.by(self._key(said))
        how = (language, also)
        known = here.get(how)
        if known is not None:
            return known.block
        block = super()._block(said, language, also=also)
        self.before.keep(here, how, block)
        return block

    def _line(self, words: LineWords, scope: Scope, language: Language) -> Runs:
        say = super()._line
        return self.before.line(words, language, lambda: say(words, scope, language))

    def _key(self, said: Said) -> _Key:
        phrase, names, entry = said.phrase, said.names, said.scope.entry
        whose = (entry.id, entry.template) if entry is not None and said.entry >= 0 else ()
        asked = self._names.of(phrase)
        values = [(names.get(each), names.source(each)) for each in asked]
        printed = [names.printed(each, language) for each in phrase.prints for language in Language]
        return (id(phrase), said.name, said.whose, whose, *values, *printed)


def _names_of(phrase: Phrase) -> Iterator[str]:
    if phrase.count:
        yield phrase.count
    for words in filter(None, (phrase.text, phrase.also)):
        yield from _names_in(words)
    listed = phrase.list
    if listed is None:
        return
    for item in listed.items:
        if item.when is not None:
            yield from names_in(item.when)
        yield from _names_in(item.text)
    around = (listed.lead, listed.one, listed.end, listed.also_lead, listed.also_one)
    for line in filter(None, around):
        yield from _names_in(line)


def _names_in(words: Words | LineWords) -> Iterator[str]:
    if isinstance(words, LineWords):
        lines = [words.en, words.cy or ()]
    else:
        forms = filter(None, (words.en, words.cy))
        lines = [line for each in forms for wording in each.all() for line in lines_of(wording)]
    for line in lines:
        yield from names_of(line)
