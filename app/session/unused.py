"""Answers whose question or choice went from the pack: kept in the draft, but not used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from app.compose.draft import Answers, Draft, RawAnswer
from app.language import Bilingual
from app.session.pack_change import question_of
from app.templates.model import Question
from app.templates.pack import Pack


class Unused(msgspec.Struct, frozen=True):
    """An answer, or one of its choices, that the pack has no use for any more.

    Attributes:
        template, entry: where it was asked; empty for a shared question.
        question: its id.
        choice: the choice that went; empty where the answer as a whole has no use.
        raw: the answer as it was given, or the choice.
        ask, label: what was asked, and the words of the choice.
        choosing: whether it was answered by choosing.
    """

    template: str
    entry: str
    question: str
    choice: str
    raw: RawAnswer
    ask: Bilingual[str]
    label: Bilingual[str]
    choosing: bool


_Key = tuple[str, str, str, str, RawAnswer]


def unused_answers(
    drafts: Iterable[Draft], before: Pack, now: Pack, known: Iterable[Unused]
) -> tuple[Unused, ...]:
    """Return the answers of the drafts that `now` has no question or no choice for.

    Args:
        drafts: those that are written, and those that undo and redo may bring back.
        before: the pack that they were composed with so far; it has the words.
        now: the pack that they are composed with from now on.
        known: what was unused already; its words may be in no pack any more.
    """
    earlier: dict[_Key, Unused] = {
        (each.template, each.entry, each.question, each.choice, each.raw): each for each in known
    }
    answers = {
        (template, entry, name, raw)
        for draft in drafts
        for template, entry, answers in _answers(draft)
        for name, raw in answers.items()
    }
    found: dict[Unused, None] = {}
    for template, entry, name, raw in sorted(answers, key=str):
        old, new = question_of(before, template, name), question_of(now, template, name)
        found.update(dict.fromkeys(_unused((template, entry, name), raw, old, new, earlier)))
    return tuple(found)


def without(draft: Draft, unused: Iterable[Unused]) -> Draft:
    """The draft as it is used."""
    answers = draft.answers
    entries = {each.id: each for each in draft.entries}
    for each in unused:
        if not is_in(draft, each):
            continue
        if each.entry:
            entry = entries[each.entry]
            left = _left(entry.answers, each)
            entries[each.entry] = msgspec.structs.replace(entry, answers=left)
        else:
            answers = _left(answers, each)
    if answers is draft.answers and tuple(entries.values()) == draft.entries:
        return draft
    return msgspec.structs.replace(draft, answers=answers, entries=tuple(entries.values()))


def is_in(draft: Draft, unused: Unused) -> bool:
    """Whether a draft holds this answer."""
    given = next(
        (
            answers.get(unused.question)
            for template, entry, answers in _answers(draft)
            if (template, entry) == (unused.template, unused.entry)
        ),
        None,
    )
    if not unused.choice:
        return given == unused.raw
    return unused.choice in _chosen(given)


def _answers(draft: Draft) -> Iterator[tuple[str, str, Answers]]:
    yield "", "", draft.answers
    for entry in draft.entries:
        yield entry.template, entry.id, entry.answers


def _chosen(raw: RawAnswer | None) -> tuple[str, ...]:
    if isinstance(raw, tuple):
        return raw
    return (raw,) if isinstance(raw, str) else ()


def _left(answers: Answers, unused: Unused) -> Answers:
    """The answers without this one, or without its choice."""
    others = {name: raw for name, raw in answers.items() if name != unused.question}
    chosen = tuple(each for each in _chosen(answers.get(unused.question)) if each != unused.choice)
    return {**others, unused.question: chosen} if unused.choice and chosen else others


def _unused(
    place: tuple[str, str, str],
    raw: RawAnswer,
    old: Question | None,
    new: Question | None,
    known: Mapping[_Key, Unused],
) -> Iterator[Unused]:
    """What of one answer has no use."""
    whole = known.get((*place, "", raw))
    ask = whole.ask if whole is not None else old.ask if old is not None else None
    chosen = new is not None and bool(new.kind.chooses)
    was = whole.choosing if whole is not None else old is not None and bool(old.kind.chooses)
    if new is None:
        if ask is not None:
            yield Unused(*place, "", raw, ask, ask, was)
        return
    if ask is not None and was != chosen:
        yield Unused(*place, "", raw, ask, ask, was)
        return
    for choice in _chosen(raw) if chosen else ():
        if new.choice(choice) is None:
            earlier = known.get((*place, choice, choice))
            yield Unused(*place, choice, choice, new.ask, _label(choice, old, earlier), True)


def _label(choice: str, old: Question | None, earlier: Unused | None) -> Bilingual[str]:
    """The words of a choice, as they were when it was there."""
    offered = old.choice(choice) if old is not None else None
    if offered is not None:
        return offered.label
    return earlier.label if earlier is not None else Bilingual(choice, choice)
