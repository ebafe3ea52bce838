"""What wording looks like in the files of a pack, and the forms of ids: the parts that all shapes share."""

from __future__ import annotations

from app.language import Language
from app.language.plurals import FORMS
from app.source.shapes import Either, Field, Flag, Group, ListOf, Pair, Shape, Token, Wording

ANSWER_ID = "[a-z][a-z0-9_]*"
NAME = "[a-z0-9][a-z0-9-]*"
PATH = f"{NAME}(/{NAME})*"

answer_id = Token(ANSWER_ID, "answer-id")
choice_id = Token(ANSWER_ID, "answer-id", of="choice")
question_id = Token(ANSWER_ID, "answer-id", of="question")
file_name = Token(NAME, "name")
channel_id = Token(NAME, "name", of="channel")
phrase_id = Token(NAME, "name", of="phrase")
list_id = Token(NAME, "name", of="choices")
slot_id = Token(NAME, "name", of="slot")
path = Token(PATH, "path")
template_id = Token(PATH, "path", of="template")
expression = Token("", "expression")
free = Token("", "text", most=300)
title = Pair(Wording(lines=False, most=120))
label = Pair(Wording(lines=False, most=500))
one_line = Pair(Wording(lines=False, most=2_000))
lines = Pair(Wording(lines=True))

GUIDANCE_LINE = Token("L[1-9][0-9]*", "guidance-line")
GUIDANCE = Field(
    "guidance",
    Either(
        scalar=free,
        mapping=Group(
            Shape(
                "basis",
                "What it rests on in the guidance.",
                (
                    Field("line", GUIDANCE_LINE, "The line, such as L433."),
                    Field("section", free, "The title of the section."),
                    Field("words", free, "The words of the guidance that it rests on."),
                ),
            )
        ),
    ),
    "Where the guidance speaks of it, and what it says there.",
)
TO_CONFIRM = Field(
    "to_confirm",
    Pair(Wording(lines=False), same=True),
    "The source of a fact that nobody has confirmed yet. The officer's word is asked until this is taken out.",
)
PAGES = Field(
    "pages",
    ListOf(Pair(Wording(lines=False))),
    "Pages whose Welsh has another address: English | Welsh. Others are the same, or have ?lang=cy.",
)
FIXED = Field("fixed", Flag(), "Nobody may change it in a message: a deadline, a refusal, a fee.")
WHEN = Field("when", expression, "A condition: it is there only when this is true.")
SLOT = Field("slot", slot_id, "The place in the channel's running order.")


def _words(language: Language) -> Either:
    """Wording in a language, or its number forms."""
    forms = Shape(
        f"forms-{language}",
        "Wording by number form.",
        tuple(
            Field(
                name,
                Wording(lines=True),
                f"The wording for the number form ‘{name}’.",
                required=name == "other",
            )
            for name in FORMS[language]
        ),
    )
    return Either(scalar=Wording(lines=True), mapping=Group(forms))


_PAIR = (
    Field("en", Wording(lines=True), "The English."),
    Field("cy", Wording(lines=True), "The Welsh, or: awaiting translation."),
)
_way = Either(
    scalar=lines,
    mapping=Group(
        Shape(
            "way",
            "One way to say it.",
            (
                WHEN,
                Field(
                    "text", lines, "The wording in both languages, on one line: English | Welsh."
                ),
                *_PAIR,
            ),
        )
    ),
)
said = Either(scalar=lines, mapping=lines, sequence=ListOf(_way, 1))
"""Wording in both languages: a pair, or several ways to say it, all but the last with a condition."""
said_line = Either(scalar=one_line, mapping=one_line, sequence=ListOf(_way, 1))
"""The same, of one line."""
form = Either(scalar=_way.scalar, mapping=_way.mapping, sequence=ListOf(_way, 1))
"""What a choice says in a form: as `said`."""

TEXT = Field("text", said, "The wording in both languages, on one line: English | Welsh.")
EN = Field("en", _words(Language.EN), "The English wording.")
CY = Field("cy", _words(Language.CY), "The Welsh wording, or: awaiting translation.")

ITEM = Shape("item", "One item of a list.", (WHEN, TEXT, *_PAIR))
LIST_FIELDS = (
    Field("lead", said, "The line before the list."),
    Field("one", said, "Said instead when there is just one item; holds {{ item }}."),
    Field("end", said, "A paragraph after the list."),
)
ALSO_LIST = Field(
    "also",
    Group(
        Shape(
            "also-list",
            "Said instead when something stands before it in its slot.",
            LIST_FIELDS[:2],
        )
    ),
    "Said instead when something stands before it in its slot.",
)
_ALSO_PHRASE = Shape(
    "also",
    "Said instead when something stands before it in its slot.",
    (TEXT, EN, CY, *LIST_FIELDS[:2]),
)
ALSO = Field(
    "also",
    Either(scalar=lines, mapping=Group(_ALSO_PHRASE)),
    "Said instead when something stands before it in its slot.",
)
