"""Which questions are to be asked now, and what is wrong with their answers."""

from __future__ import annotations

from collections.abc import Iterator

from app.compose.answers import missing_languages
from app.compose.message import AskedQuestion
from app.compose.scope import MessageScope, Scope
from app.findings import Finding, Fix, Severity, Where
from app.language import Language
from app.templates.model import Question


def questions_to_ask(message: MessageScope) -> tuple[AskedQuestion, ...]:
    """Questions that are relevant: Fast Track first, then shared ones, then each entry's own.

    Shared ones stand in the order in which their templates were chosen: they serve all of them, so a template that is
    moved moves none of them.
    """
    shared: dict[str, AskedQuestion] = {}
    for scope in (message.frame, *sorted(message.entries, key=_chosen)):
        for name, (question, _) in scope.questions.items():
            if not question.shared or not scope.asks(name):
                continue
            if name not in shared or (question.required and not shared[name].question.required):
                # One template may need the answer to what another asks if it is known.
                shared[name] = _asked(scope, question)
    own = [
        _asked(scope, question)
        for scope in (message.frame, *message.entries)
        for name, (question, _) in scope.questions.items()
        if not question.shared and scope.asks(name)
    ]
    fast_track = message.pack.info.fast_track
    first = fast_track.question if fast_track is not None else ""
    ordered = sorted(shared.values(), key=lambda asked: asked.question.id != first)
    return (*ordered, *own)


def _chosen(scope: Scope) -> tuple[int, str]:
    """When an entry was chosen: each gets the next number as its id."""
    entry = scope.entry.id if scope.entry is not None else ""
    return len(entry), entry


def _asked(scope: Scope, question: Question) -> AskedQuestion:
    entry = scope.entry.id if scope.entry is not None and not question.shared else ""
    reading = scope.reading(question.id)
    findings = tuple(_findings(scope, question, entry))
    return AskedQuestion(
        question=question,
        entry=entry,
        choices=scope.choices(question),
        raw=scope.raw_answers(question).get(question.id),
        value=reading.value,
        answered=reading.value not in (None, ()) and reading.usable,
        findings=findings,
    )


def _findings(scope: Scope, question: Question, entry: str) -> Iterator[Finding]:
    reading = scope.reading(question.id)
    where = Where("question", entry=entry, question=question.id)
    ask = ("question", question.ask)
    for trouble in reading.troubles:
        yield Finding(
            trouble.rule,
            trouble.severity,
            where,
            params=(ask, *trouble.params),
            wording=trouble.wording,
            fix=Fix("replace", trouble.meant) if trouble.meant else None,
        )
    if question.required and reading.value in (None, ()) and reading.usable:
        yield Finding("gap", Severity.MUST, where, params=(ask,))
    languages = scope.message.draft.language.parts
    for language in missing_languages(question, reading, languages):
        rule = "needs-welsh" if language is Language.CY else "needs-english"
        yield Finding(rule, Severity.MUST, where, params=(ask,))
