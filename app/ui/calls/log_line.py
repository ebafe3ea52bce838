"""The line for the log of calls back: the form is the pack's, and no number is in it."""

from __future__ import annotations

from datetime import tzinfo

from app.calling.record import Attempt, CallOutcome, CallRecord
from app.language import Language
from app.language.dates import format_date
from app.templates.call_hours import CallLog
from app.ui.calls.words import clock_words
from app.ui.state.controller import Controller


def log_line(record: CallRecord, log: CallLog | None, controller: Controller, here: tzinfo) -> str:
    """The line of the last call; empty where no log is kept, or nobody was called."""
    if log is None or not record.attempts:
        return ""
    last = record.attempts[-1]
    language = controller.session.draft.language.parts[0]
    told = {
        "date": format_date(last.at.astimezone(here).date(), language),
        "time": clock_words(last.at, here, language),
        "outcome": _outcome(last, log, language),
        "initials": controller.session.officer.initials,
    }
    line = log.line.get(language)
    for name, words in told.items():
        line = line.replace(f"[{name}]", words)
    return line


def _outcome(attempt: Attempt, log: CallLog, language: Language) -> str:
    name = attempt.outcome.value
    if attempt.outcome is CallOutcome.NO_ANSWER and attempt.voicemail is not None:
        name = "voicemail" if attempt.voicemail else "no-voicemail"
    words = log.outcomes.get(name)
    return words.get(language) if words is not None else ""
