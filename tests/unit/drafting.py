"""Drafts in short form, for all tests that compose: `[TEMPLATE:]QUESTION[.cy]` and its answer, as typed."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from datetime import datetime

from app.compose.composing import choose_channel, compose
from app.compose.draft import Answers, Confirmation, Context, Draft, Entry, RawAnswer
from app.compose.message import Message
from app.expressions.names import Officer
from app.findings import Finding
from app.language import Bilingual, MessageLanguage
from app.templates.pack import Pack

NOW = datetime(2027, 3, 5, 10, 30)  # local time, as the caller of `compose` reads it
OFFICER = Officer(
    "Alex", "Morgan", "AM", "Newport", "01632 960 001", "9am to 5pm", hours_cy="9am i 5pm"
)
CONTEXT = Context(NOW, OFFICER)
Given = Mapping[str, str | tuple[str, ...] | list[str]]


def draft_of(
    pack: Pack,
    templates: Iterable[str],
    answers: Given,
    language: MessageLanguage = MessageLanguage.EN,
    channel: str = "",
    confirm: Iterable[tuple[str, str]] = (),
) -> Draft:
    """Make a draft. The second entry of a template is `TEMPLATE#2`; the ids are 1, 2, 3."""
    names: dict[str, str] = {}
    entries: list[Entry] = []
    for number, name in enumerate(templates, start=1):
        names[name] = str(number)
        entries.append(Entry(str(number), name.partition("#")[0], {}))
    chosen = choose_channel(pack, Draft(channel, language, tuple(entries)))
    shared: Answers = {}
    for name, value in answers.items():
        template, _, rest = name.rpartition(":")
        question_id, _, suffix = rest.partition(".")
        raw = tuple(value) if isinstance(value, list) else value
        if question_id in pack.index.questions:
            shared[question_id] = _with(shared.get(question_id), raw, suffix)
            continue
        asking = [
            entry
            for entry in entries
            if names.get(template, entry.id) == entry.id
            and question_id in questions_of(pack, entry, chosen.id)
        ]
        assert asking, f"nobody asks {name}"
        for entry in asking:
            entry.answers[question_id] = _with(entry.answers.get(question_id), raw, suffix)
    confirmations = tuple(itertools.starmap(Confirmation, confirm))
    return Draft(channel, language, tuple(entries), shared, confirmations)


def _with(before: RawAnswer | None, raw: str | tuple[str, ...], suffix: str) -> RawAnswer:
    if suffix != "cy":
        return raw
    assert isinstance(before, str)
    assert isinstance(raw, str)
    return Bilingual(before, raw)


def questions_of(pack: Pack, entry: Entry, channel: str) -> set[str]:
    """Ids of the questions that an entry may ask in a channel."""
    uses = (*pack.channel(channel).questions, *pack.template(entry.template).questions)
    return {pack.question(use)[0].id for use in uses}


def composed(
    pack: Pack,
    templates: Iterable[str],
    answers: Given,
    language: MessageLanguage = MessageLanguage.EN,
    channel: str = "",
) -> Message:
    """Compose a draft made as `draft_of` makes it."""
    return compose(pack, draft_of(pack, templates, answers, language, channel), CONTEXT)


def found_in(findings: Iterable[Finding]) -> list[str]:
    """Findings as short lines: `severity rule part entry:question`."""
    return [
        f"{each.severity} {each.rule} {each.where.part} {each.where.entry}:{each.where.question}"
        for each in findings
    ]
