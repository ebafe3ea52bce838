"""`lint`: house style of a text or an email that didn't come from a template."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from app.cli.composing import finding_fields, guidance_words
from app.cli.set_aside import tell_all, tell_of_rules
from app.cli.streams import STANDARD_INPUT, read_input, tell
from app.compose.wording_finding import WordingFinding
from app.errors import AppError
from app.findings import Finding, Severity
from app.formatting.bounds import MOST_BYTES as MOST_OF_A_FILE
from app.formatting.foreign import Foreign, from_html, from_plain, from_rich
from app.formatting.kinds import OLE, ZIP, is_html, kind_of
from app.formatting.reading import read_document
from app.formatting.rich import RichDocument
from app.language import Language
from app.language.prose import error_words, severity_words
from app.language.sentence_end import with_full_stop
from app.language.visible import visible
from app.rules.checking import Checker
from app.rules.model import RuleSet
from app.rules.texts import Facts
from app.source.problems import closest
from app.storage.files import read_beginning
from app.storage.packs import LoadedPack
from app.storage.spelling import Spelling
from app.templates.pack import Channel

MOST_BYTES = 5_000_000
BOTH = "cy+en"
_JSON_INDENT = 2


def lint_text(loaded: LoadedPack, options: Namespace) -> int:
    """Check a text and print; return 1 when something stops the message from being copied.

    Raises:
        AppError: for whatever can't be read or isn't known: the file, the channel, a rule, the day.
    """
    if not options.channel:
        allowed = ", ".join(loaded.pack.index.channels)
        raise AppError("needs-channel", "--channel", allowed=allowed)
    channel = loaded.pack.channel(options.channel)
    today = _day(options.today)
    tell_of_rules(loaded.pack)
    rules = _rules(loaded, options.confirm)
    foreign = _foreign(options, channel, today)
    speller = Spelling()
    checked = Checker(rules, speller).check(foreign.looked)
    found = (*checked, *foreign.hidden(), *foreign.left_out())
    findings = [each for each in found if not _is_confirmed(each, options.confirm)]
    _print(foreign, findings, options)
    tell(error_words(trouble, Language.EN) for trouble in speller.troubles)
    return _code(findings)


def lint_wording(loaded: LoadedPack, options: Namespace) -> int:
    """Print what the rules find in the pack's own wording, for its owner; return 1 as `lint_text` does.

    Return 2 where any file was set aside: its wording isn't checked.

    Raises:
        AppError: `no-rules`, `unknown-rule`, `not-compiled`.
    """
    aside = tell_all(loaded.pack)
    _rules(loaded, options.confirm)
    found = [each for each in loaded.wording if not _is_confirmed(each.finding, options.confirm)]
    if options.format == "json":
        print(_dumped({"findings": [_fields_of_wording(each) for each in found]}))
    else:
        for each in found:
            print(visible(_line(str(each.place), each.finding)))
    return aside or _code([each.finding for each in found])


def _rules(loaded: LoadedPack, confirmed: Sequence[str]) -> RuleSet:
    """The pack's rules; what can't be confirmed is told."""
    if not loaded.rules.rules:
        raise AppError("no-rules")
    _check_confirmed(loaded.rules, confirmed)
    return loaded.rules


def _code(findings: Iterable[Finding]) -> int:
    return 1 if any(each.severity is not Severity.ADVISE for each in findings) else 0


# --- what to check


def _foreign(options: Namespace, channel: Channel, today: date) -> Foreign:
    data = _read(options.file)
    facts = Facts(today, channel.id, channel.sent)
    subject = " ".join(options.subject.split())
    both = options.language == BOTH
    language = Language(options.language) if options.language and not both else None
    try:
        if document := _document(options.file, data):
            return from_rich(document, facts, channel.style, language, subject, both=both)
        text = _text(options.file, data)
        if Path(options.file).suffix.lower() in (".html", ".htm") or is_html(text):
            return from_html(text, facts, channel.style, language, subject, both=both)
    except AppError as error:
        raise AppError(error.code, error.where or _name(options.file), **error.params) from error
    return from_plain(text, facts, language, subject, both=both)


def _document(file: str, data: bytes) -> RichDocument | None:
    """A mail or a document of Word; None for HTML and plain text."""
    if data.startswith((OLE, *ZIP, b"{\\rtf")) or Path(file).suffix.lower() in _MAILS:
        return read_document(data, kind_of(data, file))
    if len(data) > MOST_BYTES:
        raise AppError("text-too-large", most=f"{MOST_BYTES:,}")
    return None


_MAILS = (".eml", ".emlx", ".mht", ".mhtml")


def _name(file: str) -> str:
    return "standard input" if file == STANDARD_INPUT else file


def _read(file: str) -> bytes:
    """What is in a file, or comes on standard input."""
    if file == STANDARD_INPUT:
        return read_input(MOST_OF_A_FILE + 1)
    return read_beginning(Path(file), MOST_OF_A_FILE + 1, plain=False)


def _text(file: str, data: bytes) -> str:
    """The text of what is neither a mail nor a document."""
    if b"\0" in data:
        raise AppError("not-text", _name(file))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AppError("not-text", _name(file)) from error


def _day(text: str) -> date:
    if not text:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise AppError("not-a-day", "--today", value=text) from error


def _check_confirmed(rules: RuleSet, confirmed: Sequence[str]) -> None:
    """Refuse rules that can't be confirmed."""
    confirmable = sorted(rules.confirmable)
    for rule in confirmed:
        if rule not in confirmable:
            near, allowed = closest(rule, confirmable), ", ".join(confirmable)
            raise AppError("unknown-rule", "--confirm", rule=rule, allowed=allowed, closest=near)


def _is_confirmed(finding: Finding, confirmed: Sequence[str]) -> bool:
    return finding.severity is Severity.CONFIRM and finding.rule in confirmed


# --- how it prints


def _print(foreign: Foreign, findings: Sequence[Finding], options: Namespace) -> None:
    if options.format == "json":
        print(_json(foreign, findings, options))
        return
    if options.fix:
        mended = foreign.mended(findings)
        print(mended, end="" if mended.endswith("\n") else "\n")
    lines = map(visible, _lines(foreign, findings, options))
    if options.fix:
        tell(lines)
    else:
        print("".join(f"{line}\n" for line in lines), end="")


def _json(foreign: Foreign, findings: Sequence[Finding], options: Namespace) -> str:
    whole: dict[str, object] = {
        "findings": [
            _fields(finding) | {"line": line or None, "column": column or None}
            for finding, (line, column) in zip(findings, foreign.places(findings), strict=True)
        ]
    }
    if options.fix:
        whole["text"] = foreign.mended(findings)
        if options.subject:
            whole["subject"] = foreign.mended_subject(findings)
    return _dumped(whole)


def _fields(finding: Finding) -> dict[str, object]:
    return finding_fields(finding) | {"reason": finding.reason.en if finding.reason else None}


def _fields_of_wording(found: WordingFinding) -> dict[str, object]:
    place = found.place
    return _fields(found.finding) | {
        "file": place.file,
        "line": place.line,
        "column": place.column,
    }


def _dumped(whole: dict[str, object]) -> str:
    return json.dumps(whole, ensure_ascii=False, indent=_JSON_INDENT)


def _lines(foreign: Foreign, findings: Sequence[Finding], options: Namespace) -> Iterable[str]:
    """A line for each finding; after mending with what became of it."""
    made = foreign.made(findings) if options.fix else frozenset()
    for finding, (line, column) in zip(findings, foreign.places(findings), strict=True):
        name = "subject" if finding.where.part == "subject" else options.file
        done = "" if not options.fix else " Mended." if finding in made else " Not mended."
        yield _line(f"{name}:{line}:{column}" if line else name, finding) + done


def _line(place: str, finding: Finding) -> str:
    """Where it is, how strict, what is wrong, why, and where the guidance says so."""
    severity = severity_words(finding.severity, Language.EN)
    words = str(finding_fields(finding)["message"])
    reason = finding.reason.en if finding.reason else ""
    said = f"{with_full_stop(words)} {with_full_stop(reason)}" if reason else words
    guidance = guidance_words(finding)
    confirm = "--confirm " if finding.severity is Severity.CONFIRM else ""
    return f"{place}: {severity}: {said}{guidance} [{confirm}{finding.rule}]"
