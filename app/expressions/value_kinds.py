"""What kinds of values expressions know, and what may be done with each."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Literal, get_args

import msgspec

from app.tables import table_of

Value = None | bool | str | int | Decimal | date | time | tuple[str, ...]
"""The value of a name; None is nothing."""

ORDERED: tuple[tuple[type, ...], ...] = ((int, Decimal), (date,), (time,))
"""Types whose values stand before and after each other."""

NameKind = Literal[
    "choice",
    "choices",
    "text",
    "free-text",
    "email",
    "number",
    "money",
    "date",
    "time",
    "address",
    "word",
    "flag",
    "form",
    "also",
]


class ValueKind(msgspec.Struct, frozen=True, kw_only=True):
    """What expressions may do with a kind of value. Nothing has a default: what isn't said doesn't import.

    Attributes:
        asked: conditions may ask for it.
        prints: `{{ … }}` may print it. A choice prints through its own words, in both languages.
        compares_as: kinds with the same one compare with each other.
        constant: what it is compared with where no words are given for it.
        ordered: `<` and `>` put it in order.
        counts: a phrase may have number forms by it.
        parameter: the parameter of a shared phrase that it may be given to; empty for none.
        forms: it may have forms, whole phrases for each of its words.
        begins_fixed: nobody mutates how it begins: it may follow any Welsh word.
    """

    asked: bool
    prints: bool
    compares_as: str
    constant: Literal["text", "number", "nothing"]
    ordered: bool
    counts: bool
    parameter: str
    forms: bool
    begins_fixed: bool


_TEXT = ValueKind(
    asked=True,
    prints=True,
    compares_as="text",
    constant="text",
    ordered=False,
    counts=False,
    parameter="text",
    forms=False,
    begins_fixed=False,
)
_WORD = ValueKind(
    asked=True,
    prints=False,
    compares_as="choice",
    constant="text",
    ordered=False,
    counts=False,
    parameter="",
    forms=False,
    begins_fixed=False,
)

VALUE_KINDS: dict[NameKind, ValueKind] = table_of(
    get_args(NameKind),
    {
        "choice": msgspec.structs.replace(_WORD, forms=True),
        "choices": msgspec.structs.replace(_WORD, compares_as="choices", counts=True),
        "text": _TEXT,
        "free-text": msgspec.structs.replace(_TEXT, parameter=""),
        "email": msgspec.structs.replace(_TEXT, begins_fixed=True),
        "number": ValueKind(
            asked=True,
            prints=True,
            compares_as="number",
            constant="number",
            ordered=True,
            counts=True,
            parameter="number",
            forms=False,
            begins_fixed=True,
        ),
        "date": ValueKind(
            asked=True,
            prints=True,
            compares_as="date",
            constant="nothing",
            ordered=True,
            counts=False,
            parameter="date",
            forms=False,
            begins_fixed=True,
        ),
        "money": ValueKind(
            asked=True,
            prints=True,
            compares_as="number",
            constant="number",
            ordered=True,
            counts=False,
            parameter="money",
            forms=False,
            begins_fixed=True,
        ),
        "time": ValueKind(
            asked=True,
            prints=True,
            compares_as="time",
            constant="nothing",
            ordered=True,
            counts=False,
            parameter="time",
            forms=False,
            begins_fixed=True,
        ),
        "address": msgspec.structs.replace(_TEXT, parameter="address"),
        "word": _WORD,
        "flag": msgspec.structs.replace(_WORD, compares_as="flag", constant="nothing"),
        "form": ValueKind(
            asked=False,
            prints=True,
            compares_as="form",
            constant="nothing",
            ordered=False,
            counts=False,
            parameter="",
            forms=False,
            begins_fixed=False,
        ),
        "also": ValueKind(
            asked=False,
            prints=True,
            compares_as="also",
            constant="nothing",
            ordered=False,
            counts=False,
            parameter="",
            forms=False,
            begins_fixed=True,
        ),
    },
)
