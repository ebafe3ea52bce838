"""What may stand under `calls` in `pack.yaml`."""

from __future__ import annotations

from app.source.shapes import Field, Flag, Group, Shape, Token, Whole
from app.templates.wording_shapes import title

_TIME = Token("(?:1[0-2]|[1-9])(?:[:][0-5][0-9])?(?:am|pm)", "call-time")
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
    "When customers may be phoned, by the clocks where they are.",
)
