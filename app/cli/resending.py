"""`resend`: an email that went astray, cleaned of every trace that it was sent before."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from app.cli.set_aside import GOOD
from app.cli.streams import STANDARD_INPUT, read_input, tell
from app.findings import Finding
from app.formatting.bounds import MOST_BYTES
from app.formatting.resend.next_steps import AstrayStart
from app.formatting.resend.pieces import StrayPiece
from app.formatting.resend.raw_mail import astray_kind
from app.formatting.resend.reports.model import DeliveryReport, Undelivered
from app.language import Language
from app.language.email_addresses import check_address
from app.language.prose import finding_words
from app.language.prose.resend import (
    lost_words,
    next_step_words,
    piece_words,
    reason_words,
    saying_words,
    start_words,
)
from app.session.resend_session import ResendSession
from app.session.resend_standing import ResendStanding
from app.storage.files import read_beginning

_JSON_INDENT = 2
_UNSURE = 1
_ASKED_IN_THE_WINDOW = {"resend-start", "resend-mistyped"}
"""What the officer is asked there and says here by the command itself."""


def resend_email(options: Namespace) -> int:
    """Print the email that is left, and tell what was taken out.

    Return 1 where something isn't sure or mustn't be sent.

    Raises:
        AppError: where it can't be read.
    """
    data, name = _read(options.file)
    session = ResendSession().give(data, astray_kind(data, name))
    if options.wrong:
        session = session.set_wrong(options.wrong)
    cleaning = session.state.cleaning
    report = cleaning.report if cleaning else None
    if options.start or report:
        session = session.choose_start(AstrayStart(options.start or AstrayStart.NOT_DELIVERED))
    standing = ResendStanding(session)
    blocking = [each for each in standing.blocking if each.rule not in _ASKED_IN_THE_WINDOW]
    if options.format == "json":
        print(json.dumps(_fields(standing, blocking), ensure_ascii=False, indent=_JSON_INDENT))
    else:
        subject = standing.email.subject
        print(f"{subject}\n\n{standing.plain}" if subject else standing.plain)
        tell(_lines(standing, blocking))
    return _UNSURE if blocking or standing.holes or _never_sent(session) else GOOD


def _never_sent(session: ResendSession) -> bool:
    return session.state.start is AstrayStart.NOTHING_CAME


def _read(file: str) -> tuple[bytes, str]:
    if file == STANDARD_INPUT:
        return read_input(MOST_BYTES + 1), ""
    return read_beginning(Path(file), MOST_BYTES + 1, plain=False), Path(file).name


# --- lines


def _lines(standing: ResendStanding, blocking: list[Finding]) -> Iterator[str]:
    english = Language.EN
    cleaning = standing.state.cleaning
    if cleaning is None:
        return
    if cleaning.report is not None:
        yield from _report_lines(cleaning.report)
    for number, piece in enumerate(standing.pieces):
        said = saying_words("taken" if number in standing.state.taken else "unsure", english)
        yield f"{said}: {_piece_line(piece)}"
    if not standing.state.taken:
        yield saying_words("nothing-taken", english)
    for number in standing.holes:
        yield saying_words("hole", english, words=_around(standing, standing.pieces[number]))
    for note in standing.email.document.told:
        yield lost_words(note.kind, note.count, english)
    for each in blocking:
        yield finding_words(each.rule, each.params, english)
    if standing.state.start:
        yield f"{start_words(standing.state.start, english)}:"
    for step in standing.steps:
        yield f"- {next_step_words(step.code, english)} ({step.guidance})"


def _report_lines(report: DeliveryReport) -> Iterator[str]:
    english = Language.EN
    if not report.undelivered:
        yield saying_words("no-address", english)
    for each in report.undelivered:
        said = "delayed" if each.delayed else "failed"
        reason = reason_words(each.reason, english)
        yield f"{saying_words(said, english, address=each.address)}. {reason}"
        for meant in check_address(each.address).meant:
            yield saying_words("did-you-mean", english, address=meant)
    if report.original_headers:
        yield saying_words("report-heads", english)
    elif not report.original:
        yield saying_words("report-alone", english)


def _piece_line(piece: StrayPiece) -> str:
    text = " ".join(piece.text.split())
    source = f" [{piece.source}]" if piece.source else ""
    return f"{piece_words(piece.kind, Language.EN)}: {text}{source}"


def _around(standing: ResendStanding, piece: StrayPiece) -> str:
    """The line that an address stood in."""
    cleaning = standing.state.cleaning
    if cleaning is None or not piece.spans:
        return standing.email.subject
    return cleaning.line_of(piece)


# --- JSON


def _fields(standing: ResendStanding, blocking: list[Finding]) -> dict[str, object]:
    cleaning = standing.state.cleaning
    numbered = list(enumerate(standing.pieces))
    return {
        "form": cleaning.form if cleaning else "mail",
        "subject": standing.email.subject,
        "plain": standing.plain,
        "html": standing.html,
        "wrong": list(cleaning.wrong) if cleaning else [],
        "sent_to": list(cleaning.sent_to) if cleaning else [],
        "sent": cleaning.sent if cleaning else "",
        "taken": [_piece(each) for at, each in numbered if at in standing.state.taken],
        "unsure": [_piece(standing.pieces[at]) for at in standing.undecided],
        "holes": [_around(standing, standing.pieces[at]) for at in standing.holes],
        "left_out": [
            {"kind": each.kind, "count": each.count, "words": list(each.words)}
            for each in standing.email.document.told
        ],
        "report": _report(cleaning.report) if cleaning and cleaning.report else None,
        "start": standing.state.start,
        "steps": [
            {
                "code": each.code,
                "kind": each.kind,
                "guidance": each.guidance,
                "words": next_step_words(each.code, Language.EN),
            }
            for each in standing.steps
        ],
        "blocked": [each.rule for each in blocking],
    }


def _piece(piece: StrayPiece) -> dict[str, object]:
    return {
        "kind": piece.kind,
        "words": piece_words(piece.kind, Language.EN),
        "text": piece.text,
        "part": "subject" if piece.subject is not None else "message",
        "source": piece.source,
    }


def _report(report: DeliveryReport) -> dict[str, object]:
    return {
        "delayed": report.delayed,
        "holds": "email"
        if report.original
        else "headers"
        if report.original_headers
        else "nothing",
        "undelivered": [_undelivered(each) for each in report.undelivered],
    }


def _undelivered(found: Undelivered) -> dict[str, object]:
    return {
        "address": found.address,
        "forwarded_to": found.forwarded_to,
        "reason": found.reason,
        "words": reason_words(found.reason, Language.EN),
        "delayed": found.delayed,
        "status": found.status,
        "said": found.said,
        "meant": list(check_address(found.address).meant),
    }
