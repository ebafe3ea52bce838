"""Paragraphs that one message could say twice: in one template, in two together, in one that is chosen twice."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.expressions.tree import Expression
from app.findings import Severity
from app.proof.deciding import Decider, UndecidedError
from app.proof.logic import both
from app.proof.material import Material, UnderProof
from app.proof.paragraphs import SaidLine, lines_said_by, words_of_line
from app.proof.sayings import Saying, sayings_of
from app.proof.slip import Slip
from app.proof.slipping import quoted, slip
from app.proof.together import Together, common_channels, may_stand_together
from app.source.problems import Place
from app.templates.wording import Line, names_of, values_of

LEAST = 12
"""Letters of a paragraph; shorter ones are no sentence."""


class TemplateParagraph(msgspec.Struct, frozen=True):
    """A paragraph of a template's own.

    Attributes:
        template: its id.
        saying: what says it.
        line: its words.
        when: it is said.
        number: which of its template's sayings says it.
    """

    template: str
    saying: Saying
    line: Line
    when: Expression
    number: int


def paragraphs_of(under: UnderProof) -> Iterator[TemplateParagraph]:
    """Yield the paragraphs of a template's own, as they are said first in their slot; no items of lists.

    What a shared question says is said once, as it is asked once; so is what is gathered beside the running order.
    """
    channels = under.material.index.channels
    beside = {slot for name in under.head.channels for slot in channels[name].beside}
    for number, saying in enumerate(sayings_of(under)):
        question = under.world.questions.get(saying.phrase.question)
        if saying.shared or saying.slot in beside or (question is not None and question[0].shared):
            continue
        for each in _first_lines(saying):
            if len(words_of_line(each.line)) >= LEAST and "item" not in values_of(each.line):
                when = both(saying.when, each.when)
                yield TemplateParagraph(under.head.id, saying, each.line, when, number)


def _first_lines(saying: Saying) -> Iterator[SaidLine]:
    """The lines of a phrase without those that are said only after something else, or instead of which others are."""
    phrase = saying.phrase
    listed = phrase.list
    if listed is not None:
        first = msgspec.structs.replace(
            listed,
            items=() if listed.lead is not None else listed.items,
            lead=None if listed.also_lead is not None else listed.lead,
            one=None if listed.also_one is not None else listed.one,
            also_lead=None,
            also_one=None,
        )
        yield from lines_said_by(msgspec.structs.replace(phrase, list=first))
    elif phrase.also is None:
        yield from (each for each in lines_said_by(phrase) if not each.is_item)


# --- one template


def twice_in_one(under: UnderProof) -> Iterator[Slip]:
    """Yield paragraphs that two phrases of one template say together."""
    seen: dict[Line, TemplateParagraph] = {}
    for each in paragraphs_of(under):
        first = seen.setdefault(each.line, each)
        if first.number == each.number or _words(first) == _words(each):
            continue  # that two phrases are the same is told already
        if _possible(under.decider, first.when, each.when):
            yield _told(under.material, "paragraph-twice", each, first)
    yield from _asked_twice(under)


def _words(each: TemplateParagraph) -> list[Line]:
    return [line.line for line in lines_said_by(each.saying.phrase)]


def _asked_twice(under: UnderProof) -> Iterator[Slip]:
    """Items that stand in two lists of one message, under whatever lead."""
    seen: dict[Line, TemplateParagraph] = {}
    for number, saying in enumerate(sayings_of(under)):
        for each in lines_said_by(saying.phrase) if not saying.shared else ():
            if not each.is_item or len(words_of_line(each.line)) < LEAST:
                continue
            here = TemplateParagraph(
                under.head.id, saying, each.line, both(saying.when, each.when), number
            )
            first = seen.setdefault(each.line, here)
            if first.number != number and _possible(under.decider, first.when, here.when):
                yield _told(under.material, "asks-twice", here, first)


def chosen_twice(under: UnderProof) -> Iterator[Slip]:
    """Yield what a template says twice where it is chosen twice, whatever is answered to its own questions."""
    if not under.head.repeat or under.head.alone:
        return
    own = {name for name, (question, _) in under.world.questions.items() if not question.shared}
    told: set[int] = set()
    for each in paragraphs_of(under):
        if own & set(names_of(each.line)) or each.number in told:
            continue
        if _possible(under.decider, each.when):
            told.add(each.number)
            yield _told(under.material, "template-twice", each, None)


# --- two templates


def twice_in_two(material: Material) -> Iterator[Slip]:
    """Yield each paragraph that another template says too, where one message can hold both."""
    by_words: dict[Line, list[TemplateParagraph]] = {}
    for name in material.index.heads:
        for each in paragraphs_of(material.template(name)):
            if not _is_heading(material, each):
                by_words.setdefault(each.line, []).append(each)
    for same in by_words.values():
        for number, later in enumerate(same):
            first = next((each for each in same[:number] if _meet(material, each, later)), None)
            if first is not None:
                yield _told(material, "paragraph-twice", later, first)


def _meet(material: Material, first: TemplateParagraph, second: TemplateParagraph) -> bool:
    heads = material.index.heads
    one, other = heads[first.template], heads[second.template]
    if one.id == other.id or not may_stand_together(one, other):
        return False
    unders = material.template(one.id), material.template(other.id)
    together = Together(unders[0].world, unders[1].world, common_channels(one, other))
    return _possible(Decider(together.world), first.when, together.of_second(second.when))


def _possible(decider: Decider, *conditions: Expression) -> bool:
    try:
        return decider.possible(*conditions) is not None
    except UndecidedError:
        return True


def _told(
    material: Material, code: str, each: TemplateParagraph, first: TemplateParagraph | None
) -> Slip:
    params = {} if first is None else {"other": str(_place(material, first))}
    found = slip(_place(material, each), code, text=quoted(words_of_line(each.line)), **params)
    if _is_sent(material, each):
        return found
    # What stays with us is read by nobody else.
    return msgspec.structs.replace(found, severity=Severity.ADVISE)


def _place(material: Material, each: TemplateParagraph) -> Place:
    return material.template(each.template).place_of_words(each.saying.phrase, each.line)


def _is_sent(material: Material, each: TemplateParagraph) -> bool:
    channels = material.index.heads[each.template].channels
    return any(material.index.channels[name].sent for name in channels)


def _is_heading(material: Material, each: TemplateParagraph) -> bool:
    """Whether it stands over a list of what stays with us: each script has its own steps under the same heading."""
    listed = each.saying.phrase.list
    if _is_sent(material, each) or listed is None:
        return False
    leads = (listed.lead, listed.also_lead)
    return any(lead is not None and lead.en == each.line for lead in leads)
