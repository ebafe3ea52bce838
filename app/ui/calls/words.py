"""What the panel calls outcomes, attempts and times."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from app.calling.record import Attempt, CallOutcome
from app.language import Language
from app.language.prose.calls import call_day
from app.language.times import format_time

translate = QCoreApplication.translate


def outcome_words(outcome: CallOutcome) -> str:
    """How a call went, as it is chosen and listed."""
    return {
        CallOutcome.NO_ANSWER: translate("calls", "No answer"),
        CallOutcome.SPOKE: translate("calls", "I spoke to them"),
        CallOutcome.CALL_BACK: translate("calls", "They asked me to call back"),
        CallOutcome.SOMEONE_ELSE: translate("calls", "Somebody else answered"),
        CallOutcome.UNIDENTIFIED: translate("calls", "I could not confirm who it was"),
        CallOutcome.NOT_RECORDED: translate("calls", "They do not want to be recorded"),
        CallOutcome.NUMBER_FAILS: translate("calls", "The number does not work"),
    }[outcome]


def outcome_choices() -> dict[str, str]:
    """How a call may have gone, in the order of the keys: the likeliest first."""
    return {
        each.value: outcome_words(each)
        for each in (
            CallOutcome.NO_ANSWER,
            CallOutcome.SPOKE,
            CallOutcome.CALL_BACK,
            CallOutcome.SOMEONE_ELSE,
            CallOutcome.UNIDENTIFIED,
            CallOutcome.NUMBER_FAILS,
            CallOutcome.NOT_RECORDED,
        )
    }


def who_words() -> dict[str, str]:
    """Who is called."""
    return {
        "customer": translate("calls", "Customer"),
        "referee": translate("calls", "Referee"),
    }


def roles_words() -> dict[str, str]:
    """As what the officer calls."""
    return {"examiner": translate("calls", "Examiner"), "csmt": translate("calls", "CSMT")}


def ordinal_words(ordinal: str) -> str:
    """Which attempt of the day it is."""
    return {
        "first": translate("calls", "First attempt"),
        "second": translate("calls", "Second attempt"),
        "third": translate("calls", "Third attempt"),
    }[ordinal]


def ways_to_write() -> dict[str, str]:
    """How the customer is written to after the last attempt; the choices of the pack's question `contact_by`."""
    return {"email": translate("calls", "By email"), "letter": translate("calls", "By letter")}


def clock_words(moment: datetime, here: tzinfo, language: Language) -> str:
    """A moment by the officer's clock."""
    shown = moment.astimezone(here)
    return format_time(shown.time().replace(second=0, microsecond=0), language)


def moment_words(moment: datetime, now: datetime, here: tzinfo, language: Language) -> str:
    """A moment by the officer's clock; with its day where that isn't today."""
    time, day = clock_words(moment, here, language), moment.astimezone(here).date()
    if day == now.astimezone(here).date():
        return time
    return translate("calls", "{0} on {1}").format(time, call_day(day, language))


def attempt_words(attempt: Attempt, now: datetime, here: tzinfo, language: Language) -> str:
    """One call as a line of the list."""
    line = f"{moment_words(attempt.at, now, here, language)} · {outcome_words(attempt.outcome)}"
    if attempt.voicemail is True:
        line += " · " + translate("calls", "voicemail left")
    elif attempt.voicemail is False:
        line += " · " + translate("calls", "no voicemail possible")
    if attempt.by_hand:
        line += " · " + translate("calls", "entered by hand")
    return line


def before_words(code: str, due: str) -> str:
    """What is told before a call; nothing of it refuses the call."""
    told = {
        "clock-back": translate(
            "calls", "A call is recorded that is later than now: check the clock of this computer."
        ),
        "before-promised": translate("calls", "It is earlier than you said. {0}."),
        "before-due": translate("calls", "It is earlier than 2 hours after the last call. {0}."),
        "enough-in-24-hours": translate(
            "calls", "3 calls were made in the last 24 hours, and no more may be."
        ),
    }
    return told[code].format(due)
