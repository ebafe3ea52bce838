"""What may stand under `calls` in `pack.yaml`."""

from __future__ import annotations

from app.source.shapes import Field, Flag, Group, ListOf, Shape, Token, Whole
from app.templates.wording_shapes import free, one_line, template_id, title

_TIME = Token("(?:1[0-2]|[1-9])(?:[:][0-5][0-9])?(?:am|pm)", "call-time")
TEMPLATES = (
    ("call", "The script of the call."),
    ("voicemail", "The script of what is said to the voicemail."),
    ("answered", "The case note of a call that somebody answered."),
    ("no_answer", "The case note of a call that nobody answered."),
    ("number_fails", "The case note of a number that doesn't work."),
    ("call_us", "The letter that asks the customer to call."),
)
OUTCOMES = (
    ("spoke", "What it says where the customer was spoken to."),
    ("call_back", "Where the customer asked to be called again."),
    ("someone_else", "Where somebody else answered."),
    ("unidentified", "Where it couldn't be confirmed who answered."),
    ("not_recorded", "Where the person didn't want to be recorded."),
    ("voicemail", "Where nobody answered, and a voicemail was left."),
    ("no_voicemail", "Where nobody answered, and none could be left."),
    ("no_answer", "Where nobody answered, and nothing is said of a voicemail."),
    ("number_fails", "Where the number doesn't work."),
)


def _templates(of: str) -> Group:
    return Group(
        Shape(
            f"calls-to-{of}",
            f"Which templates go with calls to the {of}.",
            (
                *(Field(name, template_id, doc) for name, doc in TEMPLATES),
                Field("during", ListOf(template_id), "What may be needed in a call, in order."),
            ),
        )
    )


_LOG = Group(
    Shape(
        "call-log",
        "The log of calls.",
        (
            Field(
                "line",
                one_line,
                "A line of it, with [date], [time], [outcome] and [initials].",
                required=True,
            ),
            *(Field(name, one_line, doc, required=True) for name, doc in OUTCOMES),
        ),
    )
)
_HOURS = Group(
    Shape(
        "call-hours",
        "When one role phones.",
        (
            Field("from", _TIME, "The customer's local time from which on.", required=True),
            Field("until", _TIME, "The customer's local time at which it is over.", required=True),
            Field(
                "outside", Flag(), "Whether a customer who is happy with it may be called outside."
            ),
            Field("attempts", Whole(1), "How many attempts are made in one day."),
            Field("guidance", title, "The section of the guidance."),
            Field("hold", free, "The reason for putting an application on hold, in its own words."),
            Field("numbers", ListOf(title), "Where the number is found, the first first."),
            Field("customer", _templates("customer"), "What goes with calls to the customer."),
            Field("referee", _templates("referee"), "What goes with calls to the referee."),
            Field("log", _LOG, "The log in which calls are noted."),
        ),
    )
)
CALLS = Field(
    "calls",
    Group(
        Shape(
            "calls",
            "When customers may be phoned.",
            (
                Field("examiner", _HOURS, "For examiners."),
                Field("csmt", _HOURS, "For officers of CSMT."),
            ),
        )
    ),
    "When customers may be phoned, by the clocks where they are, and what goes with a call.",
)
