"""What a name may be: the type of each answer, and the closed set that every expression knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import msgspec

from app.expressions.value_kinds import NameKind

MOST_DETAIL = 200
"""Letters in one of the officer's details."""
Detail = Annotated[str, msgspec.Meta(max_length=MOST_DETAIL)]


class Officer(msgspec.Struct, frozen=True):
    """The officer's own details, known as `officer.…`; empty where not given.

    `hours_cy` and `office_cy` are their Welsh; an office without one keeps its name.
    """

    first_name: Detail = ""
    surname: Detail = ""
    initials: Detail = ""
    office: Detail = ""
    direct_number: Detail = ""
    hours: Detail = ""
    office_cy: Detail = ""
    hours_cy: Detail = ""


_IN_WELSH = "_cy"
OFFICER_FIELDS = tuple(
    field for field in Officer.__struct_fields__ if not field.endswith(_IN_WELSH)
)
"""The details that conditions and wording name; what has Welsh of its own says it in Welsh."""

OFFICER_FORM = tuple(
    field
    for name in OFFICER_FIELDS
    for field in (name, f"{name}{_IN_WELSH}")
    if field in Officer.__struct_fields__
)
"""All of them, each followed by its Welsh."""

OFFICE_ENTRIES = (
    "greeting",
    "sign_off",
    "documents_address",
    "returning_documents",
    "reply_period",
    "how_to_reply",
    "how_to_send_photo",
    "paper_forms",
    "how_to_pay",
    "refunds",
    "interview_hub",
    "interview_papers",
    "passport_not_received",
    "lost_documents",
    "complaints_reply",
    "feedback",
    "unread_mailbox",
    "abusive_calls",
    "welsh_contact",
)
"""Entries of `office.yaml`: what only the organisation knows (`office.…` in conditions)."""

RESERVED = frozenset(
    [
        *("first", "several", "channel", "part_of_day", "reply", "officer", "office"),
        *("item", "also"),
        *("and", "or", "not", "in", "is", "if", "else", "true", "false", "none"),
    ]
)
"""What an answer can't be called: an expression would take it for something else."""

PARTS_OF_DAY = ("morning", "afternoon", "evening")
REPLIES = ("expected", "none")
FORMED = {"part_of_day": PARTS_OF_DAY, "reply": REPLIES}
"""What every message knows and a pack may give forms to, with its words."""


class Known(msgspec.Struct, frozen=True):
    """What is known of a name.

    Attributes:
        kind: what its value is.
        words: the words it may be compared with (`choice`, `choices`, `word`).
        each: asked in both languages, so its Welsh is Welsh.
        broken_in: the file that must be mended before anything is known of it; nothing is said of what uses it.
    """

    kind: NameKind
    words: tuple[str, ...] = ()
    each: bool = False
    broken_in: str = ""


Names = Mapping[str, Known]


def broken_name(file: str) -> Known:
    """What is known of a name that a file gives to something broken."""
    return Known("text", broken_in=file)


class UnsureNames(dict[str, Known]):
    """Names, of which some couldn't be read: so many others may be these, the first that are asked for."""

    def __init__(self, known: Names, file: str, unread: int) -> None:
        """Begin with what is known.

        Args:
            known: the names that could be read.
            file: where the others stand.
            unread: how many these are.
        """
        super().__init__(known)
        self._broken = broken_name(file)
        self._unread = unread

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or self._take(str(name))

    def __missing__(self, name: str) -> Known:
        if self._take(name):
            return self._broken
        raise KeyError(name)

    def get(self, name: str, otherwise: object = None) -> Any:  # noqa: ANN401  # as of any dict
        """Return what is known of a name."""
        known = name in self
        return self[name] if known else otherwise

    def _take(self, name: str) -> bool:
        if self._unread < 1 or name in RESERVED or not name.isidentifier():
            return False
        self._unread -= 1
        self[name] = self._broken
        return True


def closed_set(channels: tuple[str, ...]) -> dict[str, Known]:
    """Names that every expression knows besides answers."""
    known = {
        "first": Known("flag"),
        "several": Known("flag"),
        "channel": Known("word", channels),
        "part_of_day": Known("word", PARTS_OF_DAY),
        "reply": Known("word", REPLIES),
        "also": Known("also"),
    }
    known |= {f"officer.{field}": Known("text") for field in OFFICER_FIELDS}
    known |= {f"office.{entry}": Known("flag") for entry in OFFICE_ENTRIES}
    return known
