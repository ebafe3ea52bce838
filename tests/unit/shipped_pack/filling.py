"""Fills in the questions of shipped templates by chance, as an officer could."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random

import msgspec

from app.compose.composing import choose_channel
from app.compose.draft import Answers, Context, Draft, Entry, RawAnswer
from app.compose.message import AskedQuestion
from app.compose.questions_to_ask import questions_to_ask
from app.compose.scope import MessageScope
from app.language import Bilingual, MessageLanguage
from app.templates.model import Choice, Question
from app.templates.pack import Pack
from app.templates.reading import read_pack
from tests.unit.drafting import CONTEXT, NOW
from tests.unit.whole_pack import compiled_and_opened

FOLDER = Path(__file__).parents[3] / "resources/packs/hmpo"
Forced = Mapping[str, RawAnswer]


@cache
def shipped() -> Pack:
    """The shipped pack, read from its files, compiled and opened again; without the cache on disk."""
    return opened(files())


def files() -> dict[str, bytes]:
    """The files of the shipped pack, for the test to keep and change."""
    return {
        file.relative_to(FOLDER).as_posix(): file.read_bytes() for file in FOLDER.rglob("*.yaml")
    }


def opened(pack_files: dict[str, bytes]) -> Pack:
    """Read, compile and open a pack that has no problems."""
    read = read_pack(pack_files)
    assert not read.index.problems, read.index.problems
    return compiled_and_opened(read.index, read.templates)


def by_chance(seed: int) -> Random:
    """The same chance each time."""
    return Random(seed)  # noqa: S311  # nothing is kept secret with it


TEMPLATES = tuple(shipped().index.heads)


def filled(
    templates: tuple[str, ...],
    chance: Random,
    forced: Forced | None = None,
    language: MessageLanguage = MessageLanguage.EN,
    channel: str = "",
    context: Context = CONTEXT,
) -> Draft:
    """Answer every question that is asked, and those that are asked then; `forced` by the question's id."""
    entries = tuple(Entry(str(number), name) for number, name in enumerate(templates, start=1))
    draft = Draft(channel, language, entries)
    done: set[tuple[str, str]] = set()
    while True:
        asked = asked_of(shipped(), draft, context)
        left = [each for each in asked if (each.entry, each.question.id) not in done]
        if not left:
            return draft
        each = left[0]
        done.add((each.entry, each.question.id))
        raw = (forced or {}).get(each.question.id)
        draft = answered(draft, each, answer_to(each, chance) if raw is None else raw)


def asked_of(pack: Pack, draft: Draft, context: Context) -> tuple[AskedQuestion, ...]:
    """What a composition would ask now, without its message: on the way to an answered draft nobody reads that."""
    return questions_to_ask(MessageScope(pack, choose_channel(pack, draft), draft, context))


def answered(draft: Draft, asked: AskedQuestion, raw: RawAnswer | None) -> Draft:
    """The draft with one answer given, or taken back with None."""
    if not asked.entry:
        return msgspec.structs.replace(draft, answers=_with(draft.answers, asked, raw))
    entries = tuple(
        msgspec.structs.replace(entry, answers=_with(entry.answers, asked, raw))
        if entry.id == asked.entry
        else entry
        for entry in draft.entries
    )
    return msgspec.structs.replace(draft, entries=entries)


def _with(answers: Answers, asked: AskedQuestion, raw: RawAnswer | None) -> Answers:
    left = {name: each for name, each in answers.items() if name != asked.question.id}
    return left if raw is None else {**left, asked.question.id: raw}


def answer_to(asked: AskedQuestion, chance: Random) -> RawAnswer:
    """A good answer, by chance."""
    question = asked.question
    if question.choices:
        return _chosen(question, asked.choices, chance)
    if question.each:
        return Bilingual("some words", "rhai geiriau")
    typed: dict[str, Callable[[], str]] = {
        "date": lambda: _day(question, chance),
        "number": lambda: str(
            chance.randint(question.limits.least or 0, question.limits.most or 9)
        ),
        "email": lambda: "ann@example.com",
        "money": lambda: f"{chance.randint(1, 90)}.50",
        "time": lambda: f"{chance.randint(9, 11)}:30am",
        "address": lambda: "1 High Street\nNewport",
    }
    return typed.get(question.type, lambda: "Ann Rees")()


def _chosen(question: Question, choices: tuple[Choice, ...], chance: Random) -> RawAnswer:
    ids = [choice.id for choice in choices]
    if question.type == "radio":
        return chance.choice(ids)
    if question.limits.all_choices:
        return tuple(ids)
    number = chance.randint(max(question.limits.least or 1, 1), len(ids))
    return tuple(chance.sample(ids, number))


def _day(question: Question, chance: Random) -> str:
    days = chance.randint(0, 300)
    back = question.limits.not_after == "today"
    return (NOW.date() + timedelta(days=-days if back else days)).isoformat()
