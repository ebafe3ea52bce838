"""What stops a message as a whole: gaps, templates that don't go together, free text, Welsh that isn't there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from app.compose.answer_kinds import ANSWER_KINDS
from app.compose.asked_twice import check_asked_twice
from app.compose.edit_checks import CONFIRMABLE_WORDS
from app.compose.facts import UNCONFIRMED, check_facts
from app.compose.message import AskedQuestion, SubjectPart
from app.compose.running_order import conflicts
from app.compose.said import Placed, Said
from app.compose.scope import MessageScope, Scope
from app.document import Run, located_runs, prints_answers, run_text
from app.expressions.evaluation import holds
from app.findings import Finding, Fix, Severity, Where
from app.language import Bilingual, Language
from app.language.prose import gap_words
from app.source.problems import Place
from app.templates.model import Head, LineWords, Question

MUST, CONFIRM, ADVISE = Severity.MUST, Severity.CONFIRM, Severity.ADVISE

CONFIRMABLE = ("free-text", UNCONFIRMED, "welsh-unreviewed", *CONFIRMABLE_WORDS)
"""Rules of composing that the officer may confirm."""

SUBJECT = Place("subject")
"""Stands for the subject among the places of phrases."""


def check_message(
    message: MessageScope,
    questions: tuple[AskedQuestion, ...],
    said: list[Said],
    placed: Sequence[Placed],
    subject_words: tuple[LineWords, Scope] | None,
    subject: tuple[SubjectPart, ...],
) -> tuple[Finding, ...]:
    """Everything that composing finds, in a fixed order: templates, questions, gaps, free text, Welsh.

    Args:
        message: the draft with the pack and channel that it is composed by.
        questions: those that are asked, with what is wrong with their answers.
        said: the phrases that are said.
        placed: the blocks of the message, in order, with what says them.
        subject_words: the wording of the subject, and what its names stand for there; None where there is none.
        subject: the subject as composed.
    """
    findings = [
        *_check_templates(message),
        *_check_disclosure(message),
        *(finding for asked in questions for finding in asked.findings),
        *_check_conflicts(said),
        *check_asked_twice(said),
    ]
    printed = list(_printed(placed, subject_words, subject))
    findings += _check_printed_gaps(printed, findings)
    if message.channel.sent and not message.channel.free_text:
        findings += _check_free_text(printed, placed)
    findings += check_facts(message.entries, placed, sent=message.channel.sent)
    if Language.CY in message.draft.language.parts:
        severity = ADVISE if not message.channel.sent else CONFIRM
        if message.channel.sent and message.pack.info.refuses_unreviewed:
            severity = MUST
        findings += _check_welsh(placed, subject_words, subject, severity)
    return tuple(dict.fromkeys(findings))


class _Printed(msgspec.Struct, frozen=True):
    """A printed answer (or its gap) in a block or the subject, and the names that it is one of."""

    run: Run
    scope: Scope
    where: Where
    start: int
    end: int

    @property
    def question(self) -> Question | None:
        """The question that it answers; None for the officer's details."""
        return self.scope.questions.get(self.run.source, (None, None))[0]

    @property
    def entry(self) -> str:
        """The entry that the answer belongs to; empty where it serves all."""
        question, entry = self.question, self.scope.entry
        return "" if entry is None or question is None or question.shared else entry.id


def _printed(
    placed: Sequence[Placed],
    subject_words: tuple[LineWords, Scope] | None,
    subject: tuple[SubjectPart, ...],
) -> Iterator[_Printed]:
    """Everything in the message that isn't the pack's own wording."""
    for index, each in enumerate(placed):
        block = each.block
        if each.said is None or not prints_answers(block):
            continue
        for run, start, end in located_runs(block):
            if run.source:
                where = Where("message", index, block.language, block.origin.entry, run.source)
                yield _Printed(run, each.said.scope, where, start, end)
    if subject_words is None:
        return
    for part in subject:
        position = 0
        for run in part.runs:
            start, position = position, position + len(run_text(run))
            if run.source:
                where = Where("subject", None, part.language, "", run.source)
                yield _Printed(run, subject_words[1], where, start, position)


def _check_templates(message: MessageScope) -> Iterator[Finding]:
    heads = [message.pack.head(entry.template) for entry in message.draft.entries]
    if not heads:
        yield Finding("nothing-chosen", MUST, Where("template"))
        return
    channel = message.channel
    for head, entry in zip(heads, message.draft.entries, strict=True):
        if channel.id not in head.channels:
            yield Finding(
                "no-common-channel",
                MUST,
                Where("template", entry=entry.id),
                params=(("template", head.title), ("channel", channel.title)),
                fix=Fix("second-message", entry.id),
            )
    last = message.draft.entries[-1]
    if {"expected", "none"} <= {head.reply for head in heads}:
        yield Finding(
            "reply-mixed",
            MUST,
            Where("template", entry=last.id),
            params=(("template", heads[-1].title),),
            guidance="L545",
            fix=Fix("second-message", last.id),
        )
    yield from _check_company(message, heads)


def _check_company(message: MessageScope, heads: list[Head]) -> Iterator[Finding]:
    seen: set[str] = set()
    for head, entry in zip(heads, message.draft.entries, strict=True):
        where = Where("template", entry=entry.id)
        params = (("template", head.title),)
        if head.alone and len({each.id for each in heads}) > 1:
            fix = Fix("second-message", entry.id)
            yield Finding("stands-alone", MUST, where, params=params, fix=fix)
        if head.id in seen and not head.repeat:
            yield Finding("chosen-twice", MUST, where, params=params)
        seen.add(head.id)


def _check_disclosure(message: MessageScope) -> Iterator[Finding]:
    """Nothing is disclosed before the customer's identity is confirmed (guidance L821 to L827)."""
    disclosure = message.pack.info.disclosure
    if disclosure is None:
        return
    for scope in message.entries:
        if scope.template is None:
            continue
        head = scope.template.head
        if head.id == disclosure.otherwise and holds(disclosure.confirmed, scope):
            # It asks for nothing that isn't known already.
            entry = scope.entry.id if scope.entry else ""
            where, params = Where("template", entry=entry), (("template", head.title),)
            yield Finding("identity-confirmed", MUST, where, params=params, guidance="L823")
        if not head.discloses:
            continue
        asked = [name for name in disclosure.questions if scope.asks(name)]
        if any(_is_gap(scope, name) for name in asked):
            continue
        if not holds(disclosure.confirmed, scope):
            yield Finding(
                "identity-not-confirmed",
                MUST,
                Where("template", entry=scope.entry.id if scope.entry else ""),
                params=(("template", head.title),),
                guidance="L825",
                fix=Fix("use-template", disclosure.otherwise),
            )


def _is_gap(scope: Scope, name: str) -> bool:
    """Whether an answer stops the message already because it isn't there."""
    return scope.questions[name][0].required and scope.reading(name).value in (None, ())


def _check_conflicts(said: list[Said]) -> Iterator[Finding]:
    for before, after in conflicts(said):
        where = Where(entry=after.scope.entry.id if after.scope.entry else "")
        pairs = zip(before.arguments, after.arguments, strict=True)
        first, second = next((one, other) for one, other in pairs if one != other)
        values = (("first", Bilingual(*first[1:])), ("second", Bilingual(*second[1:])))
        yield Finding("value-conflict", MUST, where, params=values)


def _check_printed_gaps(printed: list[_Printed], found: list[Finding]) -> Iterator[Finding]:
    """Values that print and aren't there: optional questions, and the officer's own details."""
    reported = {
        (finding.where.entry, finding.where.question)
        for finding in found
        if finding.severity is MUST
    }
    for each in printed:
        name = each.run.source
        if not each.run.gap or (each.entry, name) in reported:
            continue
        reported.add((each.entry, name))
        if each.question is None:
            # Where the English is there, it is the Welsh that is missing.
            name = f"{name}_cy" if each.scope.message.facts.get(name) else name
            field = Bilingual(*(gap_words(name, language) for language in Language))
            where = Where("officer", question=name)
            yield Finding("officer-missing", MUST, where, params=(("field", field),))
        else:
            where = Where("question", entry=each.entry, question=name)
            yield Finding("gap", MUST, where, params=(("question", each.question.ask),))


def _check_free_text(printed: list[_Printed], placed: Sequence[Placed]) -> Iterator[Finding]:
    """Free text is the last resort (L503) and never opens a message (L497).

    A note of ours is free to, and so are emails and letters whose channel says so: these lines bind examiners.
    """
    for each in printed:
        question, index = each.question, each.where.block
        if each.run.gap or question is None or not ANSWER_KINDS[question.type].free:
            continue
        place = (each.start, each.end)
        yield Finding("free-text", CONFIRM, each.where, (), "L503", *place, text=each.run.text)
        opens = index is not None and (index == 0 or placed[index - 1].block.separator)
        if opens and each.start == 0:
            yield Finding("free-text-first", MUST, each.where, (), "L497", *place)


def _check_welsh(
    placed: Sequence[Placed],
    subject_words: tuple[LineWords, Scope] | None,
    subject: tuple[SubjectPart, ...],
    severity: Severity,
) -> Iterator[Finding]:
    """What Welsh isn't there, and what of it no translator reviewed: as strict as it is said."""
    unreviewed: dict[Place, list[Run]] = {}
    for index, each in enumerate(placed):
        block, said = each.block, each.said
        if block.language is not Language.CY or said is None or said.gap is not None:
            continue
        if said.phrase.awaiting:
            where = Where("message", index, Language.CY, block.origin.entry)
            yield Finding("welsh-awaiting", MUST, where, params=(("phrase", said.phrase.id),))
        elif not said.phrase.reviewed and each.edit is None:
            runs = unreviewed.setdefault(said.phrase.place, [])
            runs += (run for run, _, _ in located_runs(block))
    if subject_words is not None:
        words = subject_words[0]
        if words.cy is None:
            where = Where("subject", None, Language.CY)
            yield Finding("welsh-awaiting", MUST, where, params=(("phrase", "subject"),))
        elif not words.reviewed:
            unreviewed[SUBJECT] = [run for part in subject for run in part.runs]
    if not unreviewed:
        return
    where, params = Where("message", None, Language.CY), (("count", len(unreviewed)),)
    if severity is not CONFIRM:
        yield Finding("welsh-unreviewed", severity, where, params, "L473")
        return
    # The officer's word is for the wording, whatever values stand in it.
    wording = "\n".join(run.text for runs in unreviewed.values() for run in runs if not run.source)
    yield Finding("welsh-unreviewed", CONFIRM, where, params, "L473", text=wording)
