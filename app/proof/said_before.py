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
from app.document import Block
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


class SaidBefore:
    """What the phrases of one pack said.

    Args:
        look: looks a new block through.
    """

    def __init__(self, look: Callable[[Block], SaidBlock]) -> None:
        self._look = look
        self._said: dict[_Key, SaidBlock] = {}
        self._of_block: dict[int, SaidBlock] = {}

    def get(self, key: _Key) -> SaidBlock | None:
        """Return what was said; None where nothing was remembered."""
        return self._said.get(key)

    def keep(self, key: _Key, block: Block | None) -> None:
        """Remember what was said."""
        if len(self._said) >= MOST_REMEMBERED:
            self._said.clear()
            self._of_block.clear()
        said = self._said[key] = SaidBlock(None) if block is None else self._look(block)
        if block is not None:
            self._of_block[id(block)] = said

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
        self._keys: dict[int, _Key] = {}
        super().__init__(pack, draft, context)

    def _block(self, said: Said, language: Language, *, also: bool) -> Block | None:
        if said.gap is not None or said.gathered:
            return super()._block(said, language, also=also)
        values = self._keys.get(id(said))
        if values is None:
            values = self._keys[id(said)] = self._key(said)
        key = (language, also, values)
        known = self.before.get(key)
        if known is not None:
            return known.block
        block = super()._block(said, language, also=also)
        self.before.keep(key, block)
        return block

    def _key(self, said: Said) -> _Key:
        phrase, names, entry = said.phrase, said.names, said.scope.entry
        whose = (entry.id, entry.template) if entry is not None and said.entry >= 0 else ()
        asked = self.scope.pack.once(_PhraseNames).of(phrase)
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
