"""What stands in a file of `cases/`: answers, and the whole message that they are to give."""

from __future__ import annotations

from app.expressions.names import Officer
from app.source.shapes import Either, Field, Group, ListOf, MapOf, Shape, Token, Wording
from app.templates.wording_shapes import NAME, PATH, file_name, free

_ANSWER = f"(?:{PATH}(?:#[1-9][0-9]*)?:)?[a-z][a-z0-9_]*(?:\\.(?:en|cy))?"
_typed = Wording(lines=True)

OFFICER = Shape(
    "officer",
    "The officer's details.",
    tuple(Field(name, free, f"The officer's {name}.") for name in Officer.__struct_fields__),
)
EXPECTED = Shape(
    "expected",
    "What the message says in one language.",
    (
        Field("subject", Wording(), "Its subject."),
        Field("message", Wording(lines=True), "Its text, whole."),
    ),
)
CASE = Shape(
    "case",
    "An expected message: answers, and the whole message that they give.",
    (
        Field("about", free, "What the case is for."),
        Field(
            "templates",
            ListOf(Token(f"{PATH}(?:#[1-9][0-9]*)?", "case-template"), 1),
            "The templates, in the order of the message; the second of the same is TEMPLATE#2.",
            required=True,
        ),
        Field("channel", file_name, "Where it goes; otherwise the first that they share."),
        Field(
            "now",
            Token(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}", "case-time"),
            "The time at which it is written, such as 2027-03-05T10:00.",
        ),
        Field("officer", Group(OFFICER), "The officer's details."),
        Field(
            "answers",
            MapOf(Either(scalar=_typed, sequence=ListOf(_typed, 1)), Token(_ANSWER, "case-answer")),
            "Answers by question: QUESTION, TEMPLATE:QUESTION, QUESTION.cy for the Welsh of a text.",
        ),
        Field("en", Group(EXPECTED), "The message in English."),
        Field("cy", Group(EXPECTED), "The message in Welsh."),
    ),
)
CASES_FOLDER = "cases"
CASE_NAME = NAME
"""What a case may be called: it is the name of its file."""
