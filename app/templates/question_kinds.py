"""The kinds of questions, and what a template may say of each. Every other layer's table is held against this list."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from app.expressions.value_kinds import VALUE_KINDS, NameKind
from app.tables import table_of

QuestionType = Literal[
    "radio",
    "checkboxes",
    "text",
    "date",
    "time",
    "email",
    "address",
    "number",
    "money",
    "free-text",
]
"""What stands in a file as `type`."""


class QuestionKind(msgspec.Struct, frozen=True, kw_only=True):
    """What a kind of question is. Nothing has a default: what isn't said doesn't import.

    Attributes:
        value: what expressions know of its answers.
        chooses: how many of its choices an answer may name; empty where it is typed.
        keys: what its file may say besides what all questions have (`exclusive`: of a choice).
        languages: whether an answer is given in each language, or that is for the question to say (`own`).
        most_characters: code points of an answer where its question doesn't say; None where they aren't counted.
        pence: `min` and `max` are pounds, and may have pence.
        least_limit: the least that `min` and `max` may be; None for any number.
    """

    value: NameKind
    chooses: Literal["", "one", "several"]
    keys: tuple[str, ...]
    languages: Literal["neutral", "own", "each"]
    most_characters: int | None
    pence: bool
    least_limit: int | None

    def __post_init__(self) -> None:
        """Refuse a value that expressions have no kind for."""
        if self.value not in VALUE_KINDS:
            raise TypeError(f"no entry for {self.value}")


_SAYING = (
    "choices",
    "says",
    "slot",
    "lead",
    "one",
    "end",
    "also",
    "fixed",
    "guidance",
    "to_confirm",
)
_RANGE = ("min", "max")

QUESTION_KINDS: dict[QuestionType, QuestionKind] = table_of(
    get_args(QuestionType),
    {
        "radio": QuestionKind(
            value="choice",
            chooses="one",
            keys=(*_SAYING, "forms"),
            languages="neutral",
            most_characters=None,
            pence=False,
            least_limit=0,
        ),
        "checkboxes": QuestionKind(
            value="choices",
            chooses="several",
            keys=(*_SAYING, *_RANGE, "must_all", "exclusive"),
            languages="neutral",
            most_characters=None,
            pence=False,
            least_limit=0,
        ),
        "text": QuestionKind(
            value="text",
            chooses="",
            keys=(*_RANGE, "language"),
            languages="own",
            most_characters=300,
            pence=False,
            least_limit=0,
        ),
        "date": QuestionKind(
            value="date",
            chooses="",
            keys=("not_before", "not_after"),
            languages="neutral",
            most_characters=None,
            pence=False,
            least_limit=0,
        ),
        "email": QuestionKind(
            value="email",
            chooses="",
            keys=(),
            languages="neutral",
            most_characters=254,
            pence=False,
            least_limit=0,
        ),
        "number": QuestionKind(
            value="number",
            chooses="",
            keys=_RANGE,
            languages="neutral",
            most_characters=None,
            pence=False,
            least_limit=None,
        ),
        "money": QuestionKind(
            value="money",
            chooses="",
            keys=_RANGE,
            languages="neutral",
            most_characters=None,
            pence=True,
            least_limit=0,
        ),
        "time": QuestionKind(
            value="time",
            chooses="",
            keys=("not_before", "not_after"),
            languages="neutral",
            most_characters=None,
            pence=False,
            least_limit=0,
        ),
        "address": QuestionKind(
            value="address",
            chooses="",
            keys=("max",),
            languages="neutral",
            most_characters=500,
            pence=False,
            least_limit=1,
        ),
        "free-text": QuestionKind(
            value="free-text",
            chooses="",
            keys=_RANGE,
            languages="each",
            most_characters=5000,
            pence=False,
            least_limit=0,
        ),
    },
)
QUESTION_TYPES: tuple[QuestionType, ...] = tuple(QUESTION_KINDS)

ONLY_FOR: dict[str, tuple[QuestionType, ...]] = {
    key: tuple(name for name, each in QUESTION_KINDS.items() if key in each.keys)
    for kind in QUESTION_KINDS.values()
    for key in kind.keys
}
"""The kinds that may have a key, by the keys that not all have."""
