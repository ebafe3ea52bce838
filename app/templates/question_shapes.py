"""What questions and their choices look like in the files of a pack."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from app.source.by_key import ByKey
from app.source.shapes import (
    Day,
    Either,
    Field,
    Flag,
    Group,
    ListOf,
    MapOf,
    Option,
    Shape,
    Whole,
    Wording,
)
from app.source.tree import Mapping, Scalar, Sequence
from app.templates.question_kinds import ONLY_FOR, QUESTION_KINDS, QUESTION_TYPES, QuestionType
from app.templates.wording_shapes import (
    ALSO_LIST,
    FIXED,
    GUIDANCE,
    LIST_FIELDS,
    SLOT,
    TO_CONFIRM,
    WHEN,
    answer_id,
    choice_id,
    form,
    label,
    lines,
    list_id,
    question_id,
    said,
)

CHOICE = Shape(
    "choice",
    "One choice of a radio or check-box question.",
    (
        Field("id", answer_id, "The choice's id.", required=True),
        Field("label", label, "What the officer reads; left out, it is what the choice says."),
        WHEN,
        Field("exclusive", Flag(), "None of the others may be ticked with it."),
        Field("says", said, "What the message says when it is chosen."),
    ),
    others=form,
)
FIXED_KEYS = tuple(field.name for field in CHOICE.fields)
"""What a form can't be called: in a choice these mean something else."""

_USE_CHOICES = Shape(
    "use-choices",
    "The choices of a list in choices/.",
    (
        Field("use", list_id, "The id of a file in choices/.", required=True),
        Field("only", ListOf(answer_id, 1), "Just these of its choices, in this order."),
    ),
)
_says_by_choice = MapOf(said, choice_id)
forms_by_choice = MapOf(MapOf(form, choice_id), answer_id)
_word = Wording()
YES_NO: Literal["yes-no"] = "yes-no"
"""A type that is written out as radio buttons when it is read."""


def _choices(choice: Shape) -> Either:
    """A list of choices, some of which may come from shared lists; or just one shared list."""
    each = ByKey((("use", _USE_CHOICES),), choice)
    return Either(mapping=Group(_USE_CHOICES), sequence=ListOf(each, 1))


def _with_forms(shape: Shape, names: tuple[str, ...]) -> Shape:
    """The shape of a question whose choices have further keys: its forms."""
    fields = tuple(Field(name, form, f"The form ‘{name}’.") for name in names)
    choice = msgspec.structs.replace(CHOICE, fields=(*CHOICE.fields, *fields))
    return msgspec.structs.replace(
        shape,
        fields=tuple(
            Field(field.name, _choices(choice), field.doc) if field.name == "choices" else field
            for field in shape.fields
        ),
        adapt=None,
    )


def form_names(node: Mapping) -> tuple[str, ...]:
    """The forms of a question's choices: those that it lists, and what every choice carries like one.

    Those that can't be forms are for the reader to tell.
    """
    entry = node.get("forms")
    written = entry.value if entry is not None else None
    items = written.items if isinstance(written, Sequence) else (written,)
    names = (item.text for item in items if isinstance(item, Scalar))
    return tuple(
        dict.fromkeys(name for name in (*names, *_carried(node)) if name not in FIXED_KEYS)
    )


def _carried(node: Mapping) -> tuple[str, ...]:
    """Keys that stand in every choice, of several."""
    entry = node.get("choices")
    choices = entry.value.items if entry is not None and isinstance(entry.value, Sequence) else ()
    keys = [
        [each.key.text for each in choice.entries] if isinstance(choice, Mapping) else []
        for choice in choices
    ]
    if len(keys) < 2:  # a key of one choice is a slip
        return ()
    return tuple(key for key in keys[0] if all(key in others for others in keys[1:]))


def _by_type() -> Iterator[dict[str, object]]:
    """What a question of each type must have, and what it can't."""
    for name in (*QUESTION_TYPES, YES_NO):
        like: QuestionType = "radio" if name == YES_NO else name
        chooses = QUESTION_KINDS[like].chooses
        no = [key for key, types in ONLY_FOR.items() if like not in types and key != "exclusive"]
        no += ["choices"] if name == YES_NO else ["cy"]
        needs = ["cy"] if name == YES_NO else ["choices"] if chooses else []
        told = {"properties": {"type": {"enum": [name]}}, "required": ["type"]}
        holds: dict[str, object] = {"properties": dict.fromkeys(no, False)}
        yield {"if": told, "then": holds | ({"required": needs} if needs else {})}
    several = [name for name, kind in QUESTION_KINDS.items() if kind.chooses == "several"]
    listed = {"properties": {"type": {"enum": several}}, "required": ["type", "one"]}
    yield {"if": listed, "then": {"required": ["lead"]}}


_SPEAKS: dict[str, object] = {
    "if": {
        "anyOf": [
            {"required": ["says"]},
            {
                "properties": {"choices": {"type": "array", "contains": {"required": ["says"]}}},
                "required": ["choices"],
            },
        ]
    },
    "then": {"required": ["slot"]},
}
"""What choices say stands in a slot."""


def _question_shape(name: str, doc: str, fields: tuple[Field, ...]) -> Shape:
    asks = any(field.name == "type" for field in fields)
    plain = Shape(name, doc, fields, besides=(*_by_type(), _SPEAKS) if asks else ())
    adapted = cache(lambda names: _with_forms(plain, names))

    def adapt(node: Mapping) -> Shape:
        names = form_names(node)
        return adapted(names) if names else plain

    return msgspec.structs.replace(plain, adapt=adapt)


_QUESTION_FIELDS = (
    Field("type", Option((*QUESTION_TYPES, YES_NO)), "The kind of question.", required=True),
    Field("ask", label, "The question, as the officer reads it.", required=True),
    Field("hint", lines, "A line below the question."),
    Field("required", Flag(), "The message can't be copied without an answer."),
    WHEN,
    Field(
        "forms",
        Either(sequence=ListOf(answer_id, 1), mapping=forms_by_choice),
        "Phrases that the choices carry, printed by {{ question.form }}.",
    ),
    Field("choices", _choices(CHOICE), "The choices of radio and checkboxes."),
    Field("cy", ListOf(_word, 1), "The Welsh for yes and no: [Ydy, Nac ydy]."),
    SLOT,
    Field("says", _says_by_choice, "What the message says for each choice, by its id."),
    *LIST_FIELDS,
    ALSO_LIST,
    FIXED,
    GUIDANCE,
    TO_CONFIRM,
    Field("min", Whole(pence=True), "The least number, pounds, characters or ticks."),
    Field("max", Whole(pence=True), "The most."),
    Field("not_before", Day(("today",), times=True), "The earliest date, or time of day."),
    Field("not_after", Day(("today",), times=True), "The latest."),
    Field("must_all", Flag(), "Every choice must be ticked."),
    Field("message", lines, "Your words for an answer that breaks a limit."),
    Field("language", Option(("neutral", "each")), "Whether a text is asked in both languages."),
)
SHARED_QUESTION = _question_shape(
    "question", "A question that several templates ask.", _QUESTION_FIELDS
)
OWN_QUESTION = _question_shape(
    "own-question",
    "A question of this template.",
    (Field("id", answer_id, "The question's id.", required=True), *_QUESTION_FIELDS),
)
USE_QUESTION = Shape(
    "use-question",
    "A shared question.",
    (
        Field("use", question_id, "The id of a file in questions/.", required=True),
        WHEN,
        Field("required", Flag(), "Here the message can't be copied without an answer."),
        Field("forms", forms_by_choice, "Phrases that its choices carry in this template."),
        SLOT,
        Field("says", _says_by_choice, "What this template says for each choice, by its id."),
        *LIST_FIELDS,
        ALSO_LIST,
        FIXED,
        GUIDANCE,
        TO_CONFIRM,
    ),
    besides=({"if": {"required": ["says"]}, "then": {"required": ["slot"]}},),
)
CHOICE_LIST = _question_shape(
    "choices",
    "Choices that several questions share.",
    (
        Field("forms", ListOf(answer_id, 1), "Phrases that the choices carry."),
        Field("choices", ListOf(Group(CHOICE), 1), "The choices.", required=True),
    ),
)
QUESTION = ByKey((("use", USE_QUESTION),), OWN_QUESTION)
