"""Lists that can hold one item: a lead, a bullet, and nothing after it."""

from __future__ import annotations

from collections.abc import Iterator

from app.expressions.tree import Expression
from app.proof.check import Check
from app.proof.deciding import UndecidedError
from app.proof.logic import opposite, put_in
from app.proof.material import UnderProof
from app.proof.sayings import Saying, items_of, line_says, sayings_of
from app.proof.slip import Slip
from app.proof.slipping import quoted, slip
from app.proof.witnesses import answers_in_words
from app.source.problems import Place
from app.templates.wording import ListText


def _find(under: UnderProof) -> Iterator[Slip]:
    for saying in sayings_of(under):
        for items in _lists(saying):
            given = tuple(put_in(each, saying.given) for each in items)
            found = _with_one(under, saying, given)
            if found is not None:
                yield found
                break


def _lists(saying: Saying) -> Iterator[tuple[Expression, ...]]:
    """Each list that a phrase may say, as the conditions of its items."""
    phrase = saying.phrase
    if phrase.list is not None:
        if phrase.list.lead is not None and phrase.list.one is None:
            yield items_of(phrase.list)
        return
    for words in (phrase.text, phrase.also):
        for wording in words.en.all() if words is not None else ():
            for block in wording:
                if isinstance(block, ListText):
                    yield tuple(map(line_says, block.items))


def _with_one(under: UnderProof, saying: Saying, items: tuple[Expression, ...]) -> Slip | None:
    for item in dict.fromkeys(items):
        others = [opposite(each) for each in items if each is not item]
        if items.count(item) > 1:
            continue
        try:
            found = under.decider.possible(saying.when, item, *others)
        except UndecidedError:
            return slip(saying.phrase.place, "not-covered", text=quoted(saying.phrase.id))
        if found is not None:
            answers = answers_in_words(under.world, found)
            return slip(_place(under, saying), "list-of-one", answers=answers)
    return None


def _place(under: UnderProof, saying: Saying) -> Place:
    """Where the lead stands; of a phrase of another file, its beginning."""
    if saying.shared:
        return saying.phrase.place
    return under.places_in(saying.phrase).get("lead", saying.phrase.place)


CHECK = Check(name="lists", of_template=_find)
