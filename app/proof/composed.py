"""Composed messages: what shows only in the text itself, once everything stands in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache

import msgspec

from app.compose.composing import Composition
from app.compose.draft import Answers, Context, Draft, Entry
from app.compose.said import Said
from app.document import Block, ItemList, block_text, runs_text
from app.expressions.names import Officer
from app.language import Language, MessageLanguage
from app.proof.said_before import SaidBefore, SaidBlock, SampleComposition
from app.proof.slip import Slip
from app.proof.slipping import quoted, slip
from app.proof.worlds import TODAY
from app.source.problems import Place
from app.templates.pack import Pack

_HOURS = {"morning": 9, "afternoon": 14, "evening": 19}
_OFFICER = Officer(*("Example" for _ in Officer.__struct_fields__))
_UNTIDY = re.compile(
    r" {2,}(?=\S)|\s[,.;:!?](?=\s|$)|,,|;;|(?<!\.)\.\.(?!\.)|[,;:]\.|\(\s*\)|“\s*”"
)
"""What is left where a branch or a value says nothing: two blanks, a comma after a blank, an empty bracket."""
_MAY_BE_UNTIDY = re.compile(r"[,.;:!?)”](?<=[\s,.;:(“].)")
"""A sign right after a blank or another one: but for two blanks, whatever is untidy has one, and few other texts do."""


class ChosenTemplate(msgspec.Struct, frozen=True):
    """A template of a message, with the answers to its own questions."""

    template: str
    own: Answers


def compose_sample(
    pack: Pack,
    channel: str,
    chosen: tuple[ChosenTemplate, ...],
    shared: Answers,
    part_of_day: str,
    before: SaidBefore | None = None,
) -> SampleComposition:
    """Compose a message in both languages, as an officer with all details would.

    Args:
        pack: what it is composed from.
        channel: its id.
        chosen: the templates, with the answers that are each one's own.
        shared: answers that the templates share.
        part_of_day: when it is written: `morning`, `afternoon` or `evening`.
        before: what was said in other messages of the pack, which isn't made again.
    """
    draft = sample_draft(channel, chosen, shared, MessageLanguage.BOTH)
    known = before if before is not None else SaidBefore(look)
    return SampleComposition(pack, draft, context_at(part_of_day), known)


def sample_draft(
    channel: str, chosen: tuple[ChosenTemplate, ...], shared: Answers, language: MessageLanguage
) -> Draft:
    """The draft of a sample."""
    entries = tuple(
        Entry(str(number), each.template, each.own) for number, each in enumerate(chosen, 1)
    )
    return Draft(channel, language, entries, shared)


@cache
def context_at(part_of_day: str) -> Context:
    """When samples are composed, and by whom."""
    hour = _HOURS.get(part_of_day, 9)
    return Context(datetime(TODAY.year, TODAY.month, TODAY.day, hour), _OFFICER)


def slips_in(composition: SampleComposition, answers: str) -> Iterator[Slip]:
    """Yield what is wrong with a composed message.

    Args:
        composition: it.
        answers: the templates and answers that it was composed from, in words.
    """
    yield from _subject(composition, answers)
    said: dict[Language, list[tuple[Said, Block]]] = {language: [] for language in Language}
    for placed in composition.placed:
        if placed.said is not None:
            said[placed.block.language].append((placed.said, placed.block))
    for here in said.values():
        looked = [composition.before.of(block) for _, block in here]
        yield from _twice(looked)
        for each in looked:
            if each.untidy is not None and each.block is not None:
                text = quoted(each.untidy)
                yield slip(_place(each.block), "untidy-text", text=text, answers=answers)
    yield from _unlike(said)


def _subject(composition: Composition, answers: str) -> Iterator[Slip]:
    if composition.channel.subject_from == "none":
        return
    for part in composition.subject_parts:
        if not runs_text(part.runs).strip():
            place = _of_subject(composition)
            yield slip(place, "subject-can-be-empty", which=part.language.value, answers=answers)


def _of_subject(composition: Composition) -> Place:
    for scope in composition.scope.entries:
        if scope.template is not None and scope.template.subject is not None:
            return scope.template.head.place
    return Place(f"channels/{composition.channel.id}.yaml", 1, 1)


def look(block: Block) -> SaidBlock:
    """Look through what one phrase says."""
    paragraphs = tuple(
        runs_text(part.runs)
        for part in block.parts
        # What answers print is alike because the sample's are; Welsh may await translation.
        if not (isinstance(part, ItemList) or any(run.source or run.gap for run in part.runs))
    )
    return SaidBlock(block, paragraphs, _untidy(block_text(block)))


def _untidy(text: str) -> str | None:
    if not text.strip():
        return text
    if "  " not in text and not _MAY_BE_UNTIDY.search(text):
        return None
    for line in text.split("\n"):
        if found := _UNTIDY.search(line.strip()):
            return line[max(0, found.start() - 20) : found.end() + 20]
    return None


def _twice(looked: list[SaidBlock]) -> Iterator[Slip]:
    """A paragraph that stands twice in one language."""
    paragraphs = [text for each in looked for text in each.paragraphs]
    if len(set(paragraphs)) == len(paragraphs):
        return  # as in nearly every message
    seen: dict[str, Block] = {}
    for each in looked:
        if (block := each.block) is None:
            continue
        for text in each.paragraphs:
            first = seen.setdefault(text, block)
            if first is not block and not block.gap:
                yield slip(
                    _place(block), "paragraph-twice", text=quoted(text), other=str(_place(first))
                )
                return


def _unlike(said: dict[Language, list[tuple[Said, Block]]]) -> Iterator[Slip]:
    """Both languages say the same phrases in the same order."""
    english, welsh = (
        [
            (each.phrase.id, len(block.parts))
            for each, block in said[language]
            if not each.phrase.awaiting
        ]
        for language in (Language.EN, Language.CY)
    )
    if english == welsh:
        return
    counts = dict(english)
    for each, block in said[Language.CY]:
        pair = (each.phrase.id, len(block.parts))
        if pair not in english:
            there = counts.get(pair[0], 0)
            yield slip(_place(block), "different-paragraphs", english=there, welsh=pair[1])
            return


def _place(block: Block) -> Place:
    origin = block.origin
    return Place(origin.file, origin.line, 1) if origin.line else Place(origin.file)
