"""What stops a message as a whole: gaps, templates that don't go together, free text, Welsh that isn't there."""

from __future__ import annotations

from collections.abc import Iterator

from app.compose.message import AskedQuestion, SubjectPart
from app.compose.said import Said, conflicts
from app.compose.scope import MessageScope, Scope
from app.document import Block, located_runs
from app.expressions.evaluation import holds
from app.findings import Finding, Fix, Severity, Where
from app.language import Bilingual, Language
from app.language.prose import gap_words
from app.templates.model import Head, LineWords

MUST, CONFIRM, ADVISE = Severity.MUST, Severity.CONFIRM, Severity.ADVISE

CONFIRMABLE = ("free-text",)
"""Rules of composing that the officer may confirm."""


def check_message(
    message: MessageScope,
    questions: tuple[AskedQuestion, ...],
    said: list[Said],
    blocks: tuple[Block, ...],
    subject: tuple[SubjectPart, ...],
    subject_words: tuple[LineWords, Scope] | None,
) -> tuple[Finding, ...]:
    """Everything that composing finds, in a fixed order: templates, questions, gaps, free text, Welsh."""
    findings = [
        *_check_templates(message),
        *_check_disclosure(message),
        *(finding for asked in questions for finding in asked.findings),
        *_check_conflicts(said),
    ]
    findings += _check_printed_gaps(message, blocks, subject, findings)
    findings += _check_free_text(message, blocks)
    findings += _check_welsh(message, said, blocks, subject_words)
    return tuple(dict.fromkeys(findings))


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
        if scope.template is None or not scope.template.head.discloses:
            continue
        asked = [name for name in disclosure.questions if scope.asks(name)]
        if any(scope.reading(name).value in (None, ()) for name in asked):
            continue
        if not holds(disclosure.confirmed, scope):
            yield Finding(
                "identity-not-confirmed",
                MUST,
                Where("template", entry=scope.entry.id if scope.entry else ""),
                params=(("template", scope.template.head.title),),
                guidance="L825",
                fix=Fix("use-template", disclosure.otherwise),
            )


def _check_conflicts(said: list[Said]) -> Iterator[Finding]:
    for before, after in conflicts(said):
        where = Where(entry=after.scope.entry.id if after.scope.entry else "")
        values = tuple(
            (name, Bilingual(each.arguments[0][1], each.arguments[0][2]))
            for name, each in (("first", before), ("second", after))
            if each.arguments
        )
        yield Finding("value-conflict", MUST, where, params=values)


def _check_printed_gaps(
    message: MessageScope,
    blocks: tuple[Block, ...],
    subject: tuple[SubjectPart, ...],
    found: list[Finding],
) -> list[Finding]:
    """Values that print and aren't there: optional questions, and the officer's own details."""
    reported = {finding.where.question for finding in found if finding.severity is MUST}
    gaps: list[Finding] = []
    runs = [
        (run, None, block.origin.entry) for block in blocks for run, _, _ in located_runs(block)
    ]
    runs += [(run, None, "") for part in subject for run in part.runs]
    for run, _, entry in runs:
        if not run.gap or not run.source or run.source in reported:
            continue
        reported.add(run.source)
        if run.source.startswith("officer."):
            # Where the English is there, it is the Welsh that is missing.
            source = f"{run.source}_cy" if message.facts.get(run.source) else run.source
            field = Bilingual(*(gap_words(source, language) for language in Language))
            where = Where("officer", question=source)
            gaps.append(Finding("officer-missing", MUST, where, params=(("field", field),)))
        else:
            gaps.append(_question_gap(message, run.source, entry))
    return gaps


def _question_gap(message: MessageScope, name: str, entry: str) -> Finding:
    for scope in (message.frame, *message.entries):
        found = scope.questions.get(name)
        if found is not None and (
            found[0].shared or scope.entry is None or scope.entry.id == entry
        ):
            question = found[0]
            where = Where("question", entry="" if question.shared else entry, question=name)
            return Finding("gap", MUST, where, params=(("question", question.ask),))
    return Finding(
        "gap", MUST, Where("question", entry=entry, question=name), (("question", name),)
    )


def _check_free_text(message: MessageScope, blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """Free text is the last resort (L503) and never opens a message (L497); a note of ours is free to."""
    if not message.channel.sent:
        return
    free = {
        name
        for scope in (message.frame, *message.entries)
        for name, (question, _) in scope.questions.items()
        if question.type == "free-text"
    }
    for index, block in enumerate(blocks):
        for run, start, end in located_runs(block):
            if run.gap or run.source not in free:
                continue
            where = Where("message", index, block.language, block.origin.entry, run.source)
            yield Finding("free-text", CONFIRM, where, (), "L503", start, end, text=run.text)
            if start == 0 and (index == 0 or blocks[index - 1].separator):
                yield Finding("free-text-first", MUST, where, (), "L497", start, end)


def _check_welsh(
    message: MessageScope,
    said: list[Said],
    blocks: tuple[Block, ...],
    subject_words: tuple[LineWords, Scope] | None,
) -> Iterator[Finding]:
    if Language.CY not in message.draft.language.parts:
        return
    welsh = {block.origin.phrase for block in blocks if block.language is Language.CY}
    phrases = {each.phrase.id: each.phrase for each in said if each.gap is None}
    used = [phrases[name] for name in sorted(welsh) if name in phrases]
    for index, block in enumerate(blocks):
        phrase = phrases.get(block.origin.phrase)
        if block.language is Language.CY and phrase is not None and phrase.awaiting:
            where = Where("message", index, Language.CY, block.origin.entry)
            yield Finding("welsh-awaiting", MUST, where, params=(("phrase", phrase.id),))
    if subject_words is not None and subject_words[0].cy is None:
        where = Where("subject", None, Language.CY)
        yield Finding("welsh-awaiting", MUST, where, params=(("phrase", "subject"),))
    unreviewed = sum(not phrase.reviewed for phrase in used)
    if subject_words is not None:
        unreviewed += not subject_words[0].reviewed
    if unreviewed:
        where = Where("message", None, Language.CY)
        params = (("count", unreviewed),)
        yield Finding("welsh-unreviewed", ADVISE, where, params=params, guidance="L473")
