"""What a name may be: the type of each answer, and the closed set that every expression knows."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from app.expressions.value_kinds import NameKind

OFFICER_FIELDS = ("first_name", "surname", "initials", "office", "direct_number", "hours")
"""The officer's details, as `officer.…`."""

OFFICE_ENTRIES = ("greeting", "sign_off", "documents_address", "reply_period", "welsh_contact")
"""Entries of `office.yaml`: what only the organisation knows (`office.…` in conditions)."""

RESERVED = frozenset(
    [
        *("first", "several", "channel", "part_of_day", "reply", "officer", "office", "item"),
        *("and", "or", "not", "in", "is", "if", "else", "true", "false", "none"),
    ]
)
"""What an answer can't be called: an expression would take it for something else."""

PARTS_OF_DAY = ("morning", "afternoon", "evening")
REPLIES = ("expected", "none")


class Known(msgspec.Struct, frozen=True):
    """What is known of a name.

    Attributes:
        kind: what its value is.
        words: the words it may be compared with (`choice`, `choices`, `word`).
        each: asked in both languages, so its Welsh is Welsh.
    """

    kind: NameKind
    words: tuple[str, ...] = ()
    each: bool = False


Names = Mapping[str, Known]


def closed_set(channels: tuple[str, ...]) -> dict[str, Known]:
    """Names that every expression knows besides answers."""
    known = {
        "first": Known("flag"),
        "several": Known("flag"),
        "channel": Known("word", channels),
        "part_of_day": Known("word", PARTS_OF_DAY),
        "reply": Known("word", REPLIES),
    }
    known |= {f"officer.{field}": Known("text") for field in OFFICER_FIELDS}
    known |= {f"office.{entry}": Known("flag") for entry in OFFICE_ENTRIES}
    return known
