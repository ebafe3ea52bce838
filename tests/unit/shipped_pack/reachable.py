"""The messages that shipped templates can produce: found by answering their questions in every way, within bounds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice, pairwise, permutations

import msgspec

from app.compose.composing import compose
from app.compose.draft import Context, Draft, Entry, RawAnswer
from app.compose.message import AskedQuestion, Message
from app.language import Bilingual, MessageLanguage
from app.templates.model import Question
from app.templates.pack import Pack
from tests.unit.drafting import NOW, OFFICER
from tests.unit.shipped_pack.filling import answered, asked_of

MOST = 4000
"""Messages of one template that are looked at, at most."""
ALL_SUBSETS = 5
"""Of so many check boxes every combination is tried; of more each alone, neighbours, and all together."""

MORNING, AFTERNOON, EVENING = (
    Context(datetime(NOW.year, NOW.month, NOW.day, hour), OFFICER) for hour in (10, 15, 20)
)
TYPED = {
    "text": "Ann Rees",
    "free-text": "some words",
    "email": "ann@example.com",
    "number": "3",
    "money": "12.50",
    "time": "2:30pm",
    "address": "1 High Street\nNewport",
}


def options(asked: AskedQuestion) -> list[RawAnswer | None]:
    """The answers to try for a question; None is no answer, where none is needed."""
    question = asked.question
    ids = [choice.id for choice in asked.choices]
    found: list[RawAnswer | None] = []
    if question.type == "radio":
        found += ids
    elif question.type == "checkboxes":
        least = question.limits.least or 1
        found += [each for each in _ticked(ids) if len(each) >= least]
        if question.limits.all_choices:
            found = [tuple(ids)]
    elif question.type == "date":
        found.append(_day(question))
    elif question.each:
        found.append(Bilingual("some words", "rhai geiriau"))
    else:
        found.append(TYPED[question.type])
    return found if question.required else [*found, None]


def _ticked(ids: list[str]) -> Iterator[tuple[str, ...]]:
    if len(ids) <= ALL_SUBSETS:
        for bits in range(1, 2 ** len(ids)):
            yield tuple(each for place, each in enumerate(ids) if bits >> place & 1)
        return
    yield from ((each,) for each in ids)
    yield from pairwise(ids)
    yield from (tuple(ids[start : start + 3]) for start in range(0, len(ids) - 2, 3))
    yield tuple(ids)


def _day(question: Question) -> str:
    back = question.limits.not_after == "today"
    return (NOW.date() + timedelta(days=-30 if back else 30)).isoformat()


def start(*templates: str) -> Draft:
    """A draft with these templates and no answers."""
    entries = tuple(Entry(str(number), name) for number, name in enumerate(templates, start=1))
    return Draft("", MessageLanguage.EN, entries)


Done = frozenset[tuple[str, str]]


def every_way(pack: Pack, draft: Draft, done: Done = frozenset()) -> Iterator[Draft]:
    """Answer what is asked in every way; at most `MOST` drafts."""
    yield from islice(_every_way(pack, draft, done), MOST)


def _every_way(pack: Pack, draft: Draft, done: Done) -> Iterator[Draft]:
    asked = _next(pack, draft, done)
    if asked is None:
        yield draft
        return
    settled = done | {(asked.entry, asked.question.id)}
    for raw in options(asked):
        yield from _every_way(pack, answered(draft, asked, raw), settled)


def each_way(pack: Pack, draft: Draft, *, deep: bool) -> Iterator[Draft]:
    """Give each answer at least once: one question answered in all ways, the others in their first.

    Args:
        pack: where the templates come from.
        draft: what was chosen.
        deep: below each radio button everything is tried again.
    """
    seen: set[str] = set()
    for other in _varied(pack, draft, frozenset(), deep=deep):
        if (key := key_of(other)) not in seen:
            seen.add(key)
            yield other


def _varied(pack: Pack, draft: Draft, done: Done, *, deep: bool) -> Iterator[Draft]:
    asked = _next(pack, draft, done)
    if asked is None:
        yield draft
        return
    settled = done | {(asked.entry, asked.question.id)}
    first, *others = options(asked)
    yield from _varied(pack, answered(draft, asked, first), settled, deep=deep)
    for raw in others:
        other = answered(draft, asked, raw)
        if deep and asked.question.type == "radio":
            yield from _varied(pack, other, settled, deep=deep)
        else:
            yield first_way(pack, other, settled)


def first_way(pack: Pack, draft: Draft, done: Done = frozenset()) -> Draft:
    """Give the first answer to everything that is asked."""
    while asked := _next(pack, draft, done):
        done |= {(asked.entry, asked.question.id)}
        draft = answered(draft, asked, options(asked)[0])
    return draft


def _next(pack: Pack, draft: Draft, done: Done) -> AskedQuestion | None:
    asked = asked_of(pack, draft, MORNING)
    return next((each for each in asked if (each.entry, each.question.id) not in done), None)


COMPANY = (
    "documents/missing",
    "photos/new-photo",
    "csmt/delivery-enquiry",
    "no-reply/travel-document",
)
"""What every other template is tried with: all pairs of a large pack would be thousands."""


def pairs(pack: Pack) -> Iterator[tuple[str, str]]:
    """Each template first and second with company that it may stand with; one that repeats also with itself."""
    heads = pack.index.heads.values()
    with_company = [
        pair for pair in permutations(heads, 2) if pair[0].id in COMPANY or pair[1].id in COMPANY
    ]
    for one, other in [*with_company, *((head, head) for head in heads if head.repeat)]:
        together = set(one.channels) & set(other.channels)
        if together and one.reply == other.reply and not (one.alone or other.alone):
            yield one.id, other.id


def key_of(draft: Draft) -> str:
    """The templates and answers of a draft, in words that can be read and compared."""
    entries = [f"{entry.template}({', '.join(_given(entry.answers))})" for entry in draft.entries]
    return " + ".join([*entries, *_given(draft.answers)])


def _given(answers: dict[str, RawAnswer]) -> Iterator[str]:
    for name, raw in sorted(answers.items()):
        words = raw.en if isinstance(raw, Bilingual) else raw
        yield f"{name}={'/'.join(words) if isinstance(words, tuple) else words}"


def contexts(pack: Pack, draft: Draft) -> Iterator[tuple[str, Context]]:
    """The times of day that make a difference: what is said on the phone greets by them."""
    yield "morning", MORNING
    if all(
        not pack.channel(each).sent
        for entry in draft.entries
        for each in pack.head(entry.template).channels
    ):
        yield "afternoon", AFTERNOON
        yield "evening", EVENING


def messages(
    pack: Pack, draft: Draft, context: Context
) -> Iterator[tuple[MessageLanguage, Message]]:
    """The message of a draft in each language."""
    for language in (MessageLanguage.EN, MessageLanguage.CY):
        said = msgspec.structs.replace(draft, language=language)
        yield language, compose(pack, said, context)
