"""Finds templates by what people type: title, keywords, number, folder, wording; both languages.

Accents and capitals don't count, a Welsh word is found in any of its mutations, and one typing error is forgiven
where nothing else fits. Every word of the query must be found; a title counts most, then keywords, then wording. What
stands beside a title on the screen (*Fast Track*, *No reply*) is found like a keyword.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from app.language import Language
from app.language.mutation import search_forms
from app.language.prose import mark_words
from app.templates.model import Head
from app.templates.pack import PackIndex
from app.templates.renumbering import Moves
from app.templates.template_tree import (
    Channels,
    FolderTree,
    Titles,
    build_tree,
    titles_above,
)
from app.templates.word_places import (
    CHANGED,
    ChangedPlaces,
    Hits,
    Places,
    WordPlaces,
    bits_of,
    note,
)

TITLE, KEYWORDS, FOLDER, WORDING = 0, 4, 5, 8
"""What it costs to be found there."""
EXACT, BEGINNING, MUTATED, MISTYPED = 0, 1, 2, 20
"""What it costs to be found so."""
SHORT = 3
"""A keyword of so few letters, typed whole and alone, counts as a title (PR, BSL, ETD): many titles begin so."""

_ACCENTS = re.compile("[\u0300-\u036f]+")
_SEPARATORS = str.maketrans(dict.fromkeys('-–/,.;:!?()[]‘“”"', " ") | {"’": "'"})


def fold(text: str) -> str:
    """The letters that count in a search: no capitals, no accents, one kind of apostrophe."""
    text = text.casefold().translate(_SEPARATORS)
    if text.isascii():
        return text
    text = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    if text.isascii():
        return text
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def words_of(*texts: str) -> tuple[str, ...]:
    """The distinct words of texts, folded and sorted."""
    return tuple(sorted(set(fold(" ".join(texts)).split())))


def typed_forms(word: str) -> tuple[str, ...]:
    """A typed word and the forms that it may be of; those of a letter or two begin too many words to mean one."""
    typed, *others = search_forms(word)
    return (typed, *(each for each in others if len(each) >= SHORT))


def has_words(texts: Iterable[str], query: str) -> bool:
    """Whether every word of a query begins one of the words of texts, in whichever form Welsh gives it."""
    known = words_of(*texts)
    wanted = map(typed_forms, fold(query).split())
    return all(any(word.startswith(forms) for word in known) for forms in wanted)


Known = tuple[Sequence[str], WordPlaces]
"""Words in order, and where each is."""


Prefer = Callable[[Channels], bool]


class TreeOrder(NamedTuple):
    """How the templates of a pack are shown.

    Attributes:
        tree: as officers see them.
        heads: in the order of the tree.
        channels: as those of `TemplateSearch`.
        titles: makes those of `TemplateSearch`.
    """

    tree: FolderTree
    heads: Sequence[Head]
    channels: dict[Channels, int]
    titles: Callable[[], Mapping[str, Titles]]


class TemplateSearch:
    """Searches the templates of one pack. It is made once; a search is a few look-ups in a sorted list of words.

    Attributes:
        tree: the templates as officers see them.
        channels: those that templates have, each kind with the templates that have it, as in `Places`.
    """

    def __init__(
        self,
        index: PackIndex,
        before: TemplateSearch | None = None,
        known: Known | None = None,
        shown: TreeOrder | None = None,
        others: Container[str] | None = None,
    ) -> None:
        """Take in every template.

        Args:
            index: of the pack.
            before: the search of the pack as it was: only what changed since is taken in anew.
            known: what another search of the same pack has taken in.
            shown: how its templates are shown; made here unless it is given.
            others: the ids of templates that may not be what they were `before`; None where each has to be looked at.
        """
        self.index = index
        self._words: Sequence[str] = ()
        self._places = WordPlaces(())
        self.tree, self._heads, self.channels, self._titles = shown or _in_order(build_tree(index))
        if known is not None:
            self._words, self._places = known
            return
        moves = before._moves_to(self._heads) if before is not None else None
        if before is not None and moves is not None and moves.are_few:
            changed = self._changed(before, moves, others)
            self._words, self._places = self._following(before, changed, moves)
            return
        places = self._taken_in(range(len(self._heads)), lambda _word: {})
        self._words = sorted(places)
        self._places = WordPlaces([places[word] for word in self._words])

    @property
    def heads(self) -> Sequence[Head]:
        """Every template, in the order of the tree."""
        return self._heads

    @cached_property
    def titles(self) -> Mapping[str, Titles]:
        """Titles of the folders that each template stands in, by its id."""
        return self._titles()

    @property
    def known(self) -> Known:
        """What it has taken in, for another search of the same pack."""
        return self._words, self._places

    def _taken_in(
        self, numbers: Iterable[int], before: Callable[[str], Places]
    ) -> dict[str, Places]:
        """The words of templates, with what it costs to find them there; `before` tells where else a word is."""
        found: dict[str, dict[int, list[int]]] = {}
        for number in numbers:
            costs: dict[str, int] = {}
            for cost, words in self._fields(self._heads[number]):
                for word in words:
                    costs[word] = min(cost, costs.get(word, cost))
            for word, cost in costs.items():
                found.setdefault(word, {}).setdefault(cost, []).append(number)
        places = {}
        for word, by_cost in found.items():
            # A new one: the search before is in use still.
            places[word] = now = dict(before(word))
            for cost, having in by_cost.items():
                now[cost] = now.get(cost, 0) | bits_of(having)
        return places

    def _following(self, before: TemplateSearch, changed: list[int], moves: Moves) -> Known:
        """Words and their places, where only some templates aren't what they were: other words stay as they are."""
        taken_out = [moves.was[number] for number in changed if moves.was[number] >= 0]
        without = {word: moves.places(left) for word, left in before._without(taken_out).items()}

        def elsewhere(word: str) -> Places:
            return without[word] if word in without else moves.places(before._places_of(word))

        now = without | self._taken_in(changed, elsewhere)
        if not moves.are_none:
            for word, there in zip(before._words, before._places, strict=True):
                now[word] = now[word] if word in now else moves.places(there)
            words: Sequence[str] = sorted(word for word, there in now.items() if there)
            return words, WordPlaces([now[word] for word in words])
        now = {word: there for word, there in now.items() if there != before._places_of(word)}
        numbers = {word: number for number, word in enumerate(before._words)}
        words = before._words
        if any(word not in numbers or not there for word, there in now.items()):
            words = sorted({*words, *now} - {word for word, there in now.items() if not there})
        was = [CHANGED if word in now else numbers[word] for word in words]
        others = {at: now[word] for at, word in enumerate(words) if word in now}
        return words, ChangedPlaces(before._places, was, others)

    def _places_of(self, word: str) -> Places:
        at = bisect_left(self._words, word)
        return self._places[at] if self._words[at : at + 1] == [word] else {}

    def _moves_to(self, heads: Sequence[Head]) -> Moves:
        numbers = {head.id: number for number, head in enumerate(self._heads)}
        return Moves([numbers.get(head.id, -1) for head in heads], len(numbers))

    def _changed(
        self, before: TemplateSearch, moves: Moves, others: Container[str] | None
    ) -> list[int]:
        """The numbers of the templates that weren't there, or aren't found by the same words as before."""
        words, had = self.index.words, before.index.words
        may_be_retitled = self.index.folders != before.index.folders
        changed: list[int] = []
        for number, (head, was) in enumerate(zip(self._heads, moves.was, strict=True)):
            name = head.id
            if was < 0 or (may_be_retitled and self.titles.get(name) != before.titles.get(name)):
                changed.append(number)
            elif others is not None and name not in others:
                continue
            elif head != before._heads[was] or words.get(name) != had.get(name):
                changed.append(number)
        return changed

    def _without(self, numbers: list[int]) -> dict[str, Places]:
        """The places of the words of templates, without these templates."""
        mask = ~bits_of(numbers)
        heads = map(self._heads.__getitem__, numbers)
        words = {word for head in heads for _, some in self._fields(head) for word in some}
        return {
            word: {
                cost: left for cost, bits in self._places_of(word).items() if (left := bits & mask)
            }
            for word in words
        }

    def _fields(self, head: Head) -> Iterator[tuple[int, Iterable[str]]]:
        titles = self.titles.get(head.id, ())
        yield TITLE, words_of(head.title.en, head.title.cy, head.code)
        yield KEYWORDS, words_of(*head.keywords, *_marks(head))
        yield FOLDER, words_of(head.id, *(words for each in titles for words in (each.en, each.cy)))
        yield WORDING, self.index.words.get(head.id, "").split()

    def find(self, query: str, prefer: Prefer = lambda _: True) -> Sequence[Head]:
        """Return the hits, best first; everything in the tree's order for an empty query.

        A hit that nobody looks at is never read.

        Args:
            query: what was typed.
            prefer: which of two hits comes first that were found in places of the same kind: a title always comes
                before wording, whoever writes with it. It is asked with the channels that a template has.
        """
        words = fold(query).split()
        if not words:
            return Hits(self._heads, [(1 << len(self._heads)) - 1])
        # What is left after each word, by the worst kind of place that a word was found in, and by the whole cost.
        left: dict[tuple[int, int], int] = {(0, 0): (1 << len(self._heads)) - 1}
        for word in words:
            # “mum's certificate” means the mother's: nobody writes keywords in every case.
            places = self._find_word(word.removesuffix("'s") or word)
            if words == [word] and len(word) <= SHORT:
                self._put_first(word, places)
            left = _both(left, _cheapest(places))
        preferred = self._those_preferred(prefer)
        ranked = sorted(
            (worst, later, cost, bits & preferred if not later else bits & ~preferred)
            for (worst, cost), bits in left.items()
            for later in (False, True)
        )
        return Hits(self._heads, [bits for *_, bits in ranked])

    def _those_preferred(self, prefer: Prefer) -> int:
        preferred = 0
        for channels, bits in self.channels.items():
            preferred |= bits if prefer(channels) else 0
        return preferred

    def _find_word(self, word: str) -> Places:
        """Where a word is found, by what that costs."""
        places: Places = {}
        typed, *others = search_forms(word)
        self._note_form(places, typed, EXACT, BEGINNING)
        # The beginning of a title or keyword is hardly one of a mutation: “bir” is birth before it is “first”.
        later = KEYWORDS if any(cost < WORDING for cost in places) else 0
        for form in others:
            self._note_form(places, form, MUTATED, MUTATED + later)
        if not places and len(word) > 3:
            note(places, self._places.together(self._with_an_error(word)), MISTYPED)
        return places

    def _note_form(self, places: Places, form: str, whole: int, begun: int) -> None:
        """Note where words are: the one that is the whole form at one cost, all that begin so at another.

        The whole one is among these too, where it costs no less: a template counts at the least that it costs.
        """
        words = self._beginning_with(form)
        if words and self._words[words.start] == form:
            note(places, self._places[words.start], whole)
        note(places, self._places.beginning(form, words), begun)

    def _put_first(self, word: str, places: Places) -> None:
        """Let a keyword that is exactly this cost no more than a title."""
        at = bisect_left(self._words, word)
        if self._words[at : at + 1] == [word] and KEYWORDS in self._places[at]:
            places[TITLE] = places.get(TITLE, 0) | self._places[at][KEYWORDS]

    def _beginning_with(self, form: str) -> range:
        start = bisect_left(self._words, form)
        end = bisect_right(self._words, form, start, key=lambda word: word[: len(form)])
        return range(start, end)

    def _with_an_error(self, typed: str) -> set[int]:
        """The words whose beginning is `typed` but for one letter too many, too few, wrong or swapped."""
        found: set[int] = set()
        for at in range(len(typed)):
            before, rest = typed[:at], typed[at:]
            found.update(self._beginning_with(before + rest[1:]))  # one too many
            if len(rest) > 1:
                found.update(self._beginning_with(before + rest[1] + rest[0] + rest[2:]))
            # One too few, or a wrong one: after any other letter it goes on.
            goes_on, place = (rest, rest[1:]), at + 1
            for number in self._beginning_with(before):
                if self._words[number].startswith(goes_on, place):
                    found.add(number)
        return found


def _kind(cost: int) -> int:
    """The kind of place that a cost stands for: title, keyword, wording, a word with a typing error."""
    return sum(cost >= least for least in (KEYWORDS, WORDING, MISTYPED))


def _cheapest(places: Places) -> Places:
    """Each template only at the least that it costs to find it."""
    seen, cheapest = 0, {}
    for cost in sorted(places):
        if bits := places[cost] & ~seen:
            cheapest[cost] = bits
            seen |= bits
    return cheapest


def _both(left: dict[tuple[int, int], int], places: Places) -> dict[tuple[int, int], int]:
    """Those of what is left that have one more word."""
    both: dict[tuple[int, int], int] = {}
    for (worst, total), bits in left.items():
        for cost, having in places.items():
            if common := bits & having:
                key = max(worst, _kind(cost)), total + cost
                both[key] = both.get(key, 0) | common
    return both


def _in_order(tree: FolderTree) -> TreeOrder:
    heads = tuple(_heads_in_order(tree))
    kinds: dict[Channels, list[int]] = {}
    for number, head in enumerate(heads):
        kinds.setdefault(head.channels, []).append(number)
    channels = {each: bits_of(numbers) for each, numbers in kinds.items()}
    return TreeOrder(tree, heads, channels, lambda: titles_above(tree))


def _heads_in_order(branch: FolderTree) -> Iterator[Head]:
    for child in branch.children:
        if isinstance(child, Head):
            yield child
        else:
            yield from _heads_in_order(child)


def _marks(head: Head) -> Iterator[str]:
    for mark, shown in (("fast-track", head.fast_track), ("no-reply", head.reply == "none")):
        if shown:
            yield from (mark_words(mark, language) for language in Language)
