"""What may stand in each file of a pack. Readers and the JSON Schema for editors both come from here."""

from __future__ import annotations

from app.expressions.names import OFFICE_ENTRIES
from app.expressions.value_kinds import VALUE_KINDS
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
    Pair,
    Shape,
    Token,
    Whole,
    Wording,
)
from app.templates.question_kinds import QUESTION_TYPES

ANSWER_ID = "[a-z][a-z0-9_]*"
NAME = "[a-z0-9][a-z0-9-]*"
PATH = f"{NAME}(/{NAME})*"
FORMAT = 2
"""The format of packs that is read here. `docs/packs.md` says what changed from the one before."""

_answer_id = Token(ANSWER_ID, "answer-id")
_name = Token(NAME, "name")
_path = Token(PATH, "path")
_expression = Token("", "expression")
_free = Token("", "text")
_title = Pair(Wording(lines=False))
_label = Pair(Wording(lines=False))
_lines = Pair(Wording(lines=True))

_when = Field("when", _expression, "A condition: it is there only when this is true.")
_slot = Field("slot", _name, "The place in the channel's running order.")

FORMS = Shape(
    "forms",
    "Wording by number form.",
    tuple(
        Field(
            form, Wording(lines=True), f"The wording for the number form ‘{form}’.", form == "other"
        )
        for form in ("zero", "one", "two", "few", "many", "other")
    ),
)
_words = Either(scalar=Wording(lines=True), mapping=Group(FORMS))
_text = Field("text", _lines, "The wording in both languages, on one line: English | Welsh.")
_en = Field("en", _words, "The English wording.")
_cy = Field("cy", _words, "The Welsh wording, or: awaiting translation.")

ITEM = Shape(
    "item",
    "One item of a list.",
    (
        _when,
        _text,
        Field("en", Wording(lines=True), "The item in English."),
        Field("cy", Wording(lines=True), "The item in Welsh."),
    ),
)
_LIST_FIELDS = (
    Field("lead", _lines, "The line before the list."),
    Field("one", _lines, "Said instead when there is just one item; holds {{ item }}."),
    Field("end", _lines, "A paragraph after the list."),
)
ALSO_LIST = Shape(
    "also-list",
    "Said instead when something stands before it in its slot.",
    _LIST_FIELDS[:2],
)
ALSO_PHRASE = Shape(
    "also",
    "Said instead when something stands before it in its slot.",
    (_text, _en, _cy, *_LIST_FIELDS[:2]),
)
_also_phrase = Either(scalar=_lines, mapping=Group(ALSO_PHRASE))

CHOICE = Shape(
    "choice",
    "One choice of a radio or check-box question.",
    (
        Field("id", _answer_id, "The choice's id.", required=True),
        Field("label", _label, "What the officer reads.", required=True),
        _when,
        Field("exclusive", Flag(), "None of the others may be ticked with it."),
        Field("says", _lines, "What the message says when it is chosen."),
    ),
)
_QUESTION_FIELDS = (
    Field("type", Option(QUESTION_TYPES), "The kind of question.", required=True),
    Field("ask", _label, "The question, as the officer reads it.", required=True),
    Field("hint", _lines, "A line below the question."),
    Field("required", Flag(), "The message can't be copied without an answer."),
    _when,
    Field("choices", ListOf(Group(CHOICE), 1), "The choices of radio and checkboxes."),
    _slot,
    *_LIST_FIELDS,
    Field("also", Group(ALSO_LIST), "Said instead when something stands before it in its slot."),
    Field("min", Whole(), "The least number, characters or ticks."),
    Field("max", Whole(), "The most."),
    Field("not_before", Day(("today",)), "The earliest date."),
    Field("not_after", Day(("today",)), "The latest date."),
    Field("must_all", Flag(), "Every choice must be ticked."),
    Field("message", _lines, "Your words for an answer that breaks a limit."),
    Field("language", Option(("neutral", "each")), "Whether a text is asked in both languages."),
)
SHARED_QUESTION = Shape("question", "A question that several templates ask.", _QUESTION_FIELDS)
OWN_QUESTION = Shape(
    "own-question",
    "A question of this template.",
    (Field("id", _answer_id, "The question's id.", required=True), *_QUESTION_FIELDS),
)
USE_QUESTION = Shape(
    "use-question",
    "A shared question.",
    (
        Field("use", _answer_id, "The id of a file in questions/.", required=True),
        _when,
        Field("required", Flag(), "Here the message can't be copied without an answer."),
    ),
)
_question = ByKey((("use", USE_QUESTION),), OWN_QUESTION)

_PHRASE_FIELDS = (
    Field("slot", _name, "The place in the channel's running order.", required=True),
    _when,
    _text,
    _en,
    _cy,
    Field("also", _also_phrase, "Said instead when something stands before it in its slot."),
    Field("items", ListOf(Either(scalar=_lines, mapping=Group(ITEM)), 1), "The items of a list."),
    *_LIST_FIELDS,
    Field("count", _answer_id, "The question whose number chooses the number form."),
    Field("prescribed", Token("L[1-9][0-9]*", "guidance-line"), "Word for word as the guidance."),
)
OWN_PHRASE = Shape(
    "own-phrase",
    "A paragraph, or a list with its lead-in.",
    (Field("id", _name, "The phrase's id.", required=True), *_PHRASE_FIELDS),
)
PARAMETER_KINDS = tuple(name for name, kind in VALUE_KINDS.items() if kind.parameter)
SHARED_PHRASE = Shape(
    "phrase",
    "A phrase that several templates say.",
    (
        *_PHRASE_FIELDS,
        Field(
            "params",
            MapOf(
                Either(scalar=Option(PARAMETER_KINDS), sequence=ListOf(_answer_id, 1)), _answer_id
            ),
            "What templates give it: a kind, or a list of allowed words.",
        ),
        Field("merge", Option(("once", "each")), "Whether it is said once for the same values."),
        Field("one_value", Flag(), "Two different values in one message are a conflict."),
    ),
)
USE_PHRASE = Shape(
    "use-phrase",
    "A shared phrase.",
    (
        Field("use", _name, "The id of a file in phrases/.", required=True),
        Field("with", MapOf(_expression, _answer_id), "Values of its parameters."),
        _when,
    ),
)
OFFICE_PHRASE = Shape(
    "office-phrase",
    "An entry of office.yaml, in its place.",
    (
        Field("office", Option(OFFICE_ENTRIES), "The entry.", required=True),
        Field("slot", _name, "The place in the channel's running order.", required=True),
        _when,
    ),
)

TEMPLATE = Shape(
    "template",
    "A template: its questions and phrases, in both languages.",
    (
        Field("title", _title, "What the tree shows.", required=True),
        Field("channels", ListOf(_name, 1), "Where it may go.", required=True),
        Field("reply", Option(("expected", "none")), "Whether the customer is to reply."),
        Field("fast_track", Flag(), "Asks the Fast Track question and adds its phrase."),
        Field("phone_first", Flag(), "The window suggests a phone call first."),
        Field("code", _free, "The letter's number."),
        Field("alone", Flag(), "Never in one message with another template."),
        Field("repeat", Flag(), "May be chosen twice."),
        Field("discloses", Flag(), "Asks the pack's disclosure questions first."),
        Field("companion", _path, "A template composed from the same answers, beside the message."),
        Field("advice", _lines, "A line for the officer, never part of the message."),
        Field("keywords", ListOf(_free), "Words that searches find it by."),
        Field("guidance", _free, "Where the guidance speaks of it."),
        Field("formerly", ListOf(_path), "Ids that it had before."),
        Field("questions", ListOf(_question), "What the officer is asked, in order."),
        Field("subject", _title, "The subject, one line."),
        Field(
            "phrases",
            ListOf(ByKey((("use", USE_PHRASE), ("office", OFFICE_PHRASE)), OWN_PHRASE)),
            "What the message says.",
        ),
    ),
)
RUN = Shape(
    "run",
    "The slots that each template goes through.",
    (Field("each_template", ListOf(_name, 1), "Slots, in order.", required=True),),
)
COLOUR = Token("#[0-9a-fA-F]{6}", "colour")
STYLE = Shape(
    "style",
    "How a rich channel looks.",
    (
        Field("font", Token(r"[\w ,'-]+", "font"), "Font families, the last one generic."),
        Field("size", Whole(6), "Points."),
        Field("text_colour", COLOUR, "The text's colour."),
        Field("link_colour", COLOUR, "The links' colour."),
    ),
)
SUBJECT = Shape(
    "subject",
    "Who gives the subject.",
    (
        Field("from", Option(("template", "channel", "none")), "Who gives it.", required=True),
        Field("several", _title, "When the message holds several templates."),
        Field("text", _title, "The channel's own subject."),
    ),
)
CHANNEL = Shape(
    "channel",
    "Where messages go and how they must look.",
    (
        Field("title", _title, "What the officer reads.", required=True),
        Field("sent", Flag(), "It goes to a customer in writing.", required=True),
        Field("flavour", Option(("plain", "rich")), "Plain text, or also HTML.", required=True),
        Field("date", Option(("plain", "two-digit-day")), "5 March 2027, or 05 March 2027."),
        Field("edits", Flag(), "The officer may change the composed text."),
        Field(
            "order", ListOf(Either(scalar=_name, mapping=Group(RUN)), 1), "Slots.", required=True
        ),
        Field("subject", Group(SUBJECT), "Who gives the subject.", required=True),
        Field("style", Group(STYLE), "Rich channels only."),
        Field("questions", ListOf(Group(USE_QUESTION)), "Asked for every message."),
        Field(
            "phrases",
            ListOf(ByKey((("office", OFFICE_PHRASE),), OWN_PHRASE)),
            "The frame's phrases.",
        ),
    ),
)
FOLDER = Shape(
    "folder",
    "A folder of templates.",
    (
        Field("title", _title, "What the tree shows."),
        Field("order", ListOf(_name), "Names in the wished order; the others follow by title."),
    ),
)
PACK = Shape(
    "pack",
    "What the pack is.",
    (
        Field("format", Whole(1), "The format of the pack’s files: 2.", required=True),
        Field("id", _name, "The pack's id.", required=True),
        Field("title", _title, "The pack's title.", required=True),
        Field("version", _free, "The pack's version.", required=True),
        Field("status", Option(("sample", "approved")), "Whether it may be used.", required=True),
        Field(
            "guidance",
            Group(
                Shape(
                    "guidance",
                    "The guidance that it follows.",
                    (
                        Field("title", _free, "Its title.", required=True),
                        Field("version", _free, "Its version.", required=True),
                        Field("date", Day(), "Its date.", required=True),
                    ),
                )
            ),
            "The guidance that it follows.",
        ),
        Field(
            "fast_track",
            Group(
                Shape(
                    "fast-track",
                    "What `fast_track: true` adds.",
                    (
                        Field("question", _answer_id, "A shared question.", required=True),
                        Field("phrase", _name, "A shared phrase.", required=True),
                    ),
                )
            ),
            "What `fast_track: true` adds to a template.",
        ),
        Field(
            "disclosure",
            Group(
                Shape(
                    "disclosure",
                    "What `discloses: true` asks.",
                    (
                        Field(
                            "questions", ListOf(_answer_id, 1), "Shared questions.", required=True
                        ),
                        Field("confirmed", _expression, "When it is enough.", required=True),
                        Field("otherwise", _path, "The template to use instead.", required=True),
                    ),
                )
            ),
            "What `discloses: true` asks first.",
        ),
    ),
)
OFFICE = Shape(
    "office",
    "What only the organisation knows.",
    tuple(Field(entry, _lines, f"The {entry.replace('_', ' ')}.") for entry in OFFICE_ENTRIES),
)
TERM = Shape(
    "term",
    "An English term and its Welsh.",
    (
        Field("en", _free, "English.", required=True),
        Field("cy", _free, "Welsh.", required=True),
        Field("status", Option(("seen", "proposed", "ask")), "How sure it is.", required=True),
        Field("source", _free, "Where it was seen."),
    ),
)
TERMS = Shape(
    "terms",
    "The pack's terms.",
    (Field("terms", ListOf(Group(TERM)), "The terms.", required=True),),
)
REVIEW = Shape(
    "review",
    "One reviewed Welsh wording.",
    (
        Field("phrase", _free, "Which wording.", required=True),
        Field("fingerprint", Token("[0-9a-f]{16}", "fingerprint"), "Of both texts.", required=True),
        Field("by", _free, "Who reviewed it.", required=True),
        Field("on", Day(), "When.", required=True),
    ),
)
REVIEWS = Shape(
    "reviews",
    "Which Welsh was reviewed.",
    (Field("reviews", ListOf(Group(REVIEW)), "The reviews.", required=True),),
)

SHAPES: dict[str, Shape] = {
    "template": TEMPLATE,
    "channel": CHANNEL,
    "question": SHARED_QUESTION,
    "phrase": SHARED_PHRASE,
    "folder": FOLDER,
    "pack": PACK,
    "office": OFFICE,
    "terms": TERMS,
    "reviews": REVIEWS,
}
