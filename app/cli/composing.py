"""`compose`: one message, as text, JSON or HTML, or on paper."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from app.cli.officers_words import with_typed_words
from app.cli.set_aside import tell_for_message
from app.cli.streams import STANDARD_INPUT, read_input, tell
from app.compose.checks import CONFIRMABLE
from app.compose.composing import Composition, choose_channel
from app.compose.draft import Confirmation, Context, Draft
from app.compose.house_style import HouseStyle
from app.compose.message import AskedQuestion, Message
from app.compose.typed_answers import (
    AnswersFile,
    Typed,
    draft_with,
    read_answers_file,
    read_option,
)
from app.compose.typed_words import read_words
from app.document import LARGE_SIZE, block_text
from app.errors import AppError
from app.expressions.names import Officer
from app.findings import Finding, Severity, Where
from app.language import Bilingual, Language, MessageLanguage
from app.language.prose import finding_words, office_words, severity_words
from app.letters.model import LARGE_PRINT, Letter
from app.source.problems import closest
from app.storage.files import read_bytes
from app.storage.officer import officer_file
from app.storage.packs import LoadedPack
from app.storage.spelling import Spelling
from app.templates.pack import Pack

_MOST_ANSWERS = 1_000_000
_JSON_INDENT = 2


def compose_message(loaded: LoadedPack, options: Namespace) -> int:
    """Compose and print; return 1 when something stops the message from being copied.

    Return 2 where a file that it rests on was set aside.

    Raises:
        AppError: for whatever can't be read: an unknown template, question, choice, channel, rule, time.
    """
    pack, style = loaded.pack, HouseStyle(loaded.rules, Spelling())
    _hold_fitting(options)
    context = Context(time_of(options.now), officer_of(options.officer, officer_file().load()))
    draft = draft_of(pack, options, context)
    confirming = _Confirming(options.confirm, style)
    composition = Composition(pack, confirming.draft(pack, draft, context), context)
    message = style.checked(composition, context)
    heads = tuple(pack.head(entry.template) for entry in draft.entries)
    aside = tell_for_message(
        pack, heads, pack.channel(message.channel), in_welsh=options.language != Language.EN
    )
    if options.format == "pdf":
        _write_pdf(pack, draft, message, options)
    else:
        print(_OUTPUT[options.format](pack, message))
    if options.format != "json":
        findings = (*message.findings, *_unsaid(message))
        tell(_finding_line(finding, composition.questions) for finding in findings)
    return aside or (1 if message.blocking else 0)


# --- what to compose


def draft_of(pack: Pack, options: Namespace, context: Context) -> Draft:
    """What was chosen, answered and written on the command line. Raises AppError as `compose_message` does."""
    language = MessageLanguage(options.language)
    file = answers_file(options)
    words = file.words + read_words(options.edit, options.own)
    answers = typed_of(options, file)
    draft = draft_with(pack, options.templates, answers, language, options.channel)
    draft = msgspec.structs.replace(draft, large=_is_large(pack, draft, options.size))
    return with_typed_words(pack, draft, context, words)


def _is_large(pack: Pack, draft: Draft, size: int) -> bool:
    """Whether the text is to be larger. Raises AppError `no-size` where it has none."""
    channel = choose_channel(pack, draft)
    if size == LARGE_SIZE and not channel.rich:
        raise AppError("no-size", "--size", channel=channel.title)
    return size == LARGE_SIZE


def answers_file(options: Namespace) -> AnswersFile:
    """What stands in the answers file, if there is one. Raises AppError `answers-file`, `cannot-read`, `too-large`."""
    return AnswersFile() if options.answers is None else _answers_file(options.answers)


def typed_of(options: Namespace, file: AnswersFile) -> list[Typed]:
    """Answers of the file, and those of the command line, which come first for the same question.

    Raises:
        AppError: `answer-form`.
    """
    given = [read_option(text) for text in options.answer]
    names = {(each.template, each.question, each.language) for each in given}
    kept = [e for e in file.answers if (e.template, e.question, e.language) not in names]
    return kept + given


def _answers_file(path: Path) -> AnswersFile:
    if str(path) != STANDARD_INPUT:
        data = read_bytes(path, _MOST_ANSWERS, plain=False)
        return read_answers_file(data, str(path))
    data = read_input(_MOST_ANSWERS + 1)
    if len(data) > _MOST_ANSWERS:
        raise AppError("too-large", "standard input", most=_MOST_ANSWERS)
    return read_answers_file(data, "standard input")


def time_of(text: str) -> datetime:
    """A typed time, or now. Raises AppError `not-a-time`."""
    if not text:
        return datetime.now().astimezone().replace(tzinfo=None)
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError as error:
        raise AppError("not-a-time", "--now", value=text) from error


def officer_of(details: Sequence[str], saved: Officer) -> Officer:
    """The officer's details: those that are typed, in the place of those that are saved.

    Raises:
        AppError: `unknown-officer`.
    """
    given: dict[str, str] = {}
    fields = Officer.__struct_fields__
    for text in details:
        field, equals, value = text.partition("=")
        if not equals or field not in fields:
            near = closest(field, fields)
            allowed = ", ".join(fields)
            raise AppError(
                "unknown-officer", "--officer", field=text, allowed=allowed, closest=near
            )
        given[field] = " ".join(value.split())
    return msgspec.structs.replace(saved, **given)


class _Confirming:
    """The officer's word for every finding of some rules, as the texts are now."""

    def __init__(self, rules: Sequence[str], style: HouseStyle) -> None:
        known = (*CONFIRMABLE, *style.rules.confirmable)
        for rule in rules:
            if rule not in known:
                near, allowed = closest(rule, known), ", ".join(known)
                raise AppError(
                    "unknown-rule", "--confirm", rule=rule, allowed=allowed, closest=near
                )
        self._rules = rules
        self._style = style

    def draft(self, pack: Pack, draft: Draft, context: Context) -> Draft:
        """The draft with these confirmations."""
        if not self._rules:
            return draft
        found = self._style.checked(Composition(pack, draft, context), context).findings
        given = tuple(
            Confirmation(each.rule, each.text)
            for each in found
            if each.severity is Severity.CONFIRM and each.rule in self._rules
        )
        return msgspec.structs.replace(draft, confirmations=given)


# --- how it prints


def _hold_fitting(options: Namespace) -> None:
    """Hold that a PDF is written to a file, and nothing else is. Raises AppError `pdf-only`, `pdf-nowhere`."""
    if options.format == "pdf":
        if options.output is None:
            raise AppError("pdf-nowhere", "--output")
        return
    if options.output is not None:
        raise AppError("pdf-only", "--output")
    if options.size in LARGE_PRINT:
        raise AppError("pdf-only", "--size")


def _write_pdf(pack: Pack, draft: Draft, message: Message, options: Namespace) -> None:
    """Write the letter, unless something stops the message. Raises AppError as `save_letter` does, `not-a-letter`."""
    from app.session.letter import message_letter  # noqa: PLC0415  # few messages are letters
    from app.storage.letter_pdf import save_letter  # noqa: PLC0415

    channel = pack.channel(message.channel)
    templates = [entry.template for entry in draft.entries]
    if channel.paper is None:
        raise AppError("not-a-letter", what=channel.title)
    if not channel.is_letter(templates):
        raise AppError("not-a-letter", what=pack.head(templates[0]).title)
    size = options.size if options.size in LARGE_PRINT else None
    letter = message_letter(message, channel, size)
    if isinstance(letter, Letter):
        save_letter(letter, options.output)
    else:
        tell(["No PDF was written, because of what follows."])


def _text(_pack: Pack, message: Message) -> str:
    return f"{message.subject}\n\n{message.plain}" if message.subject_parts else message.plain


def _html(_pack: Pack, message: Message) -> str:
    return message.html


def _json(pack: Pack, message: Message) -> str:
    whole = {
        "subject": message.subject,
        "plain": message.plain,
        "html": message.html,
        "language": message.language.value,
        "channel": message.channel,
        "pack": {"id": pack.info.id, "version": pack.info.version},
        "blocks": [
            {
                "template": block.origin.template or None,
                "entry": block.origin.entry or None,
                "phrase": block.origin.phrase or None,
                "slot": block.origin.slot or None,
                "language": None if block.separator else block.language.value,
                "text": block_text(block),
                "words": block.words,
            }
            for block in message.blocks
        ],
        "findings": [finding_fields(finding) for finding in (*message.findings, *_unsaid(message))],
    }
    return json.dumps(whole, ensure_ascii=False, indent=_JSON_INDENT)


_OUTPUT = {"text": _text, "html": _html, "json": _json}


def _unsaid(message: Message) -> tuple[Finding, ...]:
    """What customers will miss, because the organisation hasn't filled it in."""
    if not message.unsaid:
        return ()
    words = Bilingual(
        *(
            "; ".join(office_words(each, language) for each in message.unsaid)
            for language in Language
        )
    )
    return (
        Finding("office-empty", Severity.ADVISE, Where("message"), params=(("missing", words),)),
    )


def guidance_words(finding: Finding) -> str:
    """Where the guidance says so: the line, and the section where it is known; empty where there is none."""
    named = f", ‘{finding.section}’" if finding.section else ""
    return f" (guidance {finding.guidance}{named})" if finding.guidance else ""


def finding_fields(finding: Finding) -> dict[str, object]:
    """A finding as the JSON of `compose` has it. Positions are code points in the block's plain text."""
    where, fix = finding.where, finding.fix
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": _words(finding),
        "guidance": finding.guidance or None,
        "where": {
            "part": where.part,
            "block": where.block,
            "language": where.language.value if where.language else None,
        },
        "start": finding.start,
        "end": finding.end,
        "fix": {"kind": fix.kind, "text": fix.text} if fix else None,
    }


def _words(finding: Finding) -> str:
    if finding.wording is not None:
        return finding.wording.en
    return finding_words(finding.rule, finding.params, Language.EN)


def _finding_line(finding: Finding, questions: tuple[AskedQuestion, ...]) -> str:
    guidance = guidance_words(finding)
    severity = severity_words(finding.severity, Language.EN)
    return f"{severity}: {_words(finding)}{guidance}{_hint(finding, questions)}"


def _hint(finding: Finding, questions: tuple[AskedQuestion, ...]) -> str:
    """What to type to mend it."""
    where = finding.where
    if finding.severity is Severity.CONFIRM:
        return f" [--confirm {finding.rule}]"
    if where.part == "officer":
        return f" [--officer {where.question.removeprefix('officer.')}=…]"
    for asked in questions:
        if asked.question.id == where.question and asked.entry == where.entry:
            prefix = f"{asked.entry}:" if asked.entry else ""
            language = ".cy" if finding.rule == "needs-welsh" else ""
            choices = "|".join(choice.id for choice in asked.choices) or "…"
            return f" [--answer {prefix}{where.question}{language}={choices}]"
    return ""
