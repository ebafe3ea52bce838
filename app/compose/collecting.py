"""Collects what is to be said: every phrase whose condition holds, and a place for each answer that is missing."""

from __future__ import annotations

from collections.abc import Iterator

from app.compose.block_names import BlockName, named
from app.compose.open_gaps import OpenGaps
from app.compose.prepared import PreparedPhrase
from app.compose.said import Given, Said
from app.compose.scope import MessageScope, Scope
from app.expressions.evaluation import holds
from app.expressions.names import OFFICE_ENTRIES
from app.language import Language
from app.templates.model import Phrase, Question, Use


def collect(message: MessageScope) -> list[Said]:
    """Everything whose condition holds, in the order of the entries and their files; the frame first."""
    open_gaps = OpenGaps(message)
    said = list(_frame(message, open_gaps))
    for index, scope in enumerate(message.entries):
        said.extend(_entry(message, scope, index, open_gaps))
    return said


def _frame(message: MessageScope, open_gaps: OpenGaps) -> Iterator[Said]:
    scope = message.frame
    for each, known in named(scope):
        if not holds(each.written.when, scope):
            continue
        for name in each.written.prints if isinstance(each.written, Phrase) else ():
            open_gaps.take(scope, name)
        if each.phrase is not None:
            yield Said(each.phrase, scope, scope, -1, shared=each.shared, name=known.name)


def unsaid_entries(message: MessageScope) -> tuple[str, ...]:
    """Entries of the office that have a place in what is sent, and that nobody has filled in: what customers miss."""
    if not message.channel.sent:
        return ()
    wanted = {
        each.name.removeprefix("office.")
        for scope in (message.frame, *message.entries)
        for each in scope.prepared.phrases
        if each.phrase is None and holds(each.written.when, scope)
    }
    return tuple(entry for entry in OFFICE_ENTRIES if entry in wanted)


def _entry(message: MessageScope, scope: Scope, index: int, open_gaps: OpenGaps) -> Iterator[Said]:
    for each, known in named(scope):
        phrase, written = each.phrase, each.written
        if phrase is None:
            continue
        said = None
        if isinstance(written, Use) and not each.office:
            said = _shared(phrase, Given(scope, written.arguments), written, (index, known))
        elif holds(written.when, scope):
            name, whose = known.name, known.whose
            said = Said(phrase, scope, scope, index, shared=each.shared, name=name, whose=whose)
        if open_gaps:
            yield from _kept_places(message, scope, index, (each, known), said, open_gaps)
        if said is not None:
            yield said


def _kept_places(
    message: MessageScope,
    scope: Scope,
    index: int,
    by: tuple[PreparedPhrase, BlockName],
    said: Said | None,
    open_gaps: OpenGaps,
) -> Iterator[Said]:
    """Yield what keeps a place for each answer that a phrase waits for and doesn't print a gap for itself."""
    (each, known), phrase = by, by[0].phrase
    # What is gathered elsewhere keeps no places: the entry itself says what it is about.
    if phrase is None or phrase.slot in message.channel.beside:
        return
    for name in each.behind:
        gap = open_gaps.take(scope, name)
        if gap is None or (said is not None and name in map(said.names.source, phrase.prints)):
            continue
        place = f"{known.name}?{name}"
        kept = _place_of(gap, phrase)
        yield Said(kept, scope, scope, index, gap=gap, name=place, whose=known.whose)


def _place_of(question: Question, phrase: Phrase) -> Phrase:
    """A phrase without words that keeps the place of what a question's answer will say."""
    return Phrase(question.id, phrase.slot, asks=(question.id,), place=question.place)


def _shared(phrase: Phrase, given: Given, use: Use, by: tuple[int, BlockName]) -> Said | None:
    scope, (index, known) = given.scope, by
    if not (holds(use.when, scope) and holds(phrase.when, given)):
        return None
    arguments = tuple(
        (
            name,
            given.printed(name, Language.EN) or _word(given, name),
            given.printed(name, Language.CY),
        )
        for name, _ in use.arguments
    )
    name, whose = known.name, known.whose
    return Said(phrase, given, scope, index, arguments, shared=True, name=name, whose=whose)


def _word(given: Given, name: str) -> str:
    """A value that doesn't print (the word of a choice) still tells one use from another."""
    value = given.get(name)
    return value if isinstance(value, str) else ""
