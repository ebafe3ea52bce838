"""What the panel's choices are called, before there is anything to show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.calling.record import CallOutcome
from app.language import Language
from app.language.prose.calls import call_words

translate = QCoreApplication.translate

LIKELIEST = (
    CallOutcome.NO_ANSWER,
    CallOutcome.SPOKE,
    CallOutcome.CALL_BACK,
    CallOutcome.SOMEONE_ELSE,
    CallOutcome.UNIDENTIFIED,
    CallOutcome.NUMBER_FAILS,
    CallOutcome.NOT_RECORDED,
)
"""How a call may go, in the order of the keys."""


def outcome_choices(language: Language) -> dict[str, str]:
    """How a call may have gone."""
    return {each.value: call_words(f"outcome-{each}", language) for each in LIKELIEST}


def who_words() -> dict[str, str]:
    """Who is called."""
    return {
        "customer": translate("calls", "Customer"),
        "referee": translate("calls", "Referee"),
    }


def roles_words() -> dict[str, str]:
    """As what the officer calls."""
    return {"examiner": translate("calls", "Examiner"), "csmt": translate("calls", "CSMT")}
