"""What may stand in each file of a pack. Readers and the JSON Schema for editors both come from here."""

from __future__ import annotations

from app.document.html_style import COLOUR, FONT
from app.expressions.names import FORMED, OFFICE_ENTRIES
from app.expressions.value_kinds import VALUE_KINDS
from app.source.by_key import ByKey
from app.source.shapes import (
    PAIR_NAMES,
    Day,
    Either,
    Field,
    Flag,
    Group,
    ListOf,
    MapOf,
    Option,
    Shape,
    Token,
    Whole,
)
from app.templates.call_shape import CALLS
from app.templates.case_shape import CASE
from app.templates.folder_shape import FOLDER
from app.templates.pack import WRITERS
from app.templates.question_kinds import QUESTION_TYPES
from app.templates.question_shapes import (
    CHOICE_LIST,
    QUESTION,
    SHARED_QUESTION,
    USE_QUESTION,
    forms_by_choice,
)
from app.templates.record_shapes import ACCEPTED, REVIEWS
from app.templates.wording_shapes import (
    ALSO,
    CY,
    EN,
    FIXED,
    GUIDANCE,
    GUIDANCE_LINE,
    ITEM,
    LIST_FIELDS,
    PAGES,
    TEXT,
    TO_CONFIRM,
    WHEN,
    answer_id,
    channel_id,
    expression,
    file_name,
    free,
    lines,
    path,
    phrase_id,
    question_id,
    said_line,
    slot_id,
    template_id,
    title,
)

FORMAT = 2
"""The format of packs that is read here. `docs/packs.md` says what changed from the one before."""

_PHRASE_FIELDS = (
    Field("slot", slot_id, "The place in the channel's running order.", required=True),
    WHEN,
    TEXT,
    EN,
    CY,
    ALSO,
    Field("items", ListOf(Either(scalar=lines, mapping=Group(ITEM)), 1), "The items of a list."),
    *LIST_FIELDS,
    Field(
        "gathers", file_name, "A slot beside the running order: what is said in it are its items."
    ),
    Field("count", answer_id, "The question whose number chooses the number form."),
    Field("prescribed", GUIDANCE_LINE, "Word for word as the guidance, at that line."),
    FIXED,
    GUIDANCE,
    TO_CONFIRM,
)
_FORMS_WRITTEN = [
    {"properties": {language: {"type": "object"}}, "required": [language]}
    for language in PAIR_NAMES
]
_PHRASE_BESIDES: tuple[dict[str, object], ...] = (
    {"if": {"required": ["one"]}, "then": {"required": ["lead"]}},
    {"if": {"anyOf": _FORMS_WRITTEN}, "then": {"required": ["count"]}},
)
OWN_PHRASE = Shape(
    "own-phrase",
    "A paragraph, or a list with its lead-in.",
    (Field("id", file_name, "The phrase's id.", required=True), *_PHRASE_FIELDS),
    besides=_PHRASE_BESIDES,
)
PARAMETER_KINDS = tuple(name for name, kind in VALUE_KINDS.items() if kind.parameter)
SHARED_PHRASE = Shape(
    "phrase",
    "A phrase that several templates say.",
    (
        *_PHRASE_FIELDS,
        Field(
            "params",
            MapOf(Either(scalar=Option(PARAMETER_KINDS), sequence=ListOf(answer_id, 1)), answer_id),
            "What templates give it: a kind, or a list of allowed words.",
        ),
        Field("merge", Option(("once", "each")), "Whether it is said once for the same values."),
        Field("one_value", Flag(), "Two different values in one message are a conflict."),
    ),
    besides=_PHRASE_BESIDES,
)
USE_PHRASE = Shape(
    "use-phrase",
    "A shared phrase.",
    (
        Field("use", phrase_id, "The id of a file in phrases/.", required=True),
        Field("with", MapOf(expression, answer_id), "Values of its parameters."),
        WHEN,
    ),
)
OFFICE_PHRASE = Shape(
    "office-phrase",
    "An entry of office.yaml, in its place.",
    (
        Field("office", Option(OFFICE_ENTRIES), "The entry.", required=True),
        Field("slot", slot_id, "The place in the channel's running order.", required=True),
        WHEN,
    ),
)

TEMPLATE = Shape(
    "template",
    "A template: its questions and phrases, in both languages.",
    (
        Field("title", title, "What the tree shows.", required=True),
        Field("channels", ListOf(channel_id, 1), "Where it may go.", required=True),
        Field("reply", Option(("expected", "none")), "Whether the customer is to reply."),
        Field("fast_track", Flag(), "Asks the Fast Track question and adds its phrase."),
        Field("phone_first", Flag(), "The window suggests a phone call first."),
        Field("code", free, "The letter's number."),
        Field("alone", Flag(), "Never in one message with another template."),
        Field("repeat", Flag(), "May be chosen twice."),
        Field("discloses", Flag(), "Asks the pack's disclosure questions first."),
        Field(
            "companion",
            template_id,
            "A template composed from the same answers, beside the message.",
        ),
        Field("advice", lines, "A line for the officer, never part of the message."),
        Field("keywords", ListOf(free), "Words that searches find it by."),
        GUIDANCE,
        TO_CONFIRM,
        Field("formerly", ListOf(path), "Ids that it had before."),
        Field("questions", ListOf(QUESTION), "What the officer is asked, in order."),
        Field("subject", said_line, "The subject, one line."),
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
    (Field("each_template", ListOf(file_name, 1), "Slots, in order.", required=True),),
)
STYLE = Shape(
    "style",
    "How a rich channel looks.",
    (
        Field("font", Token(FONT, "font"), "Font families, the last one generic."),
        Field("size", Whole(6), "Points."),
        Field("text_colour", Token(COLOUR, "colour"), "The text's colour."),
        Field("link_colour", Token(COLOUR, "colour"), "The links' colour."),
    ),
)
SUBJECT = Shape(
    "subject",
    "Who gives the subject.",
    (
        Field("from", Option(("template", "channel", "none")), "Who gives it.", required=True),
        Field("several", said_line, "When the message holds several templates."),
        Field("text", said_line, "The channel's own subject."),
    ),
)
PAPER = Shape(
    "paper",
    "Letters, which are saved as PDF.",
    (
        Field("window", file_name, "The slot that the window of an envelope shows."),
        Field("carried_by", template_id, "The email that a letter is attached to."),
    ),
)
CHANNEL = Shape(
    "channel",
    "Where messages go and how they must look.",
    (
        Field("title", title, "What the officer reads.", required=True),
        Field("sent", Flag(), "It goes to a customer in writing.", required=True),
        Field("flavour", Option(("plain", "rich")), "Plain text, or also HTML.", required=True),
        Field("date", Option(("plain", "two-digit-day")), "5 March 2027, or 05 March 2027."),
        Field("edits", Flag(), "The officer may change the composed text."),
        Field(
            "own_paragraphs",
            Option(("allowed", "refused")),
            "Whether the officer may put paragraphs of their own in what is sent; otherwise they may.",
        ),
        Field(
            "free_text",
            Option(("last-resort", "allowed")),
            "Whether free text needs the officer's word and may not come first; otherwise it does.",
        ),
        Field(
            "written_by",
            ListOf(Option(WRITERS), 1),
            "Whose own channel it is; otherwise plain text is an examiner's, rich text CSMT's.",
        ),
        Field(
            "order",
            ListOf(Either(scalar=file_name, mapping=Group(RUN)), 1),
            "Slots.",
            required=True,
        ),
        Field("beside", ListOf(file_name, 1), "Slots that stand only where a phrase gathers them."),
        Field("spoken", ListOf(file_name, 1), "Slots whose words are read out."),
        Field("subject", Group(SUBJECT), "Who gives the subject.", required=True),
        Field("style", Group(STYLE), "Rich channels only."),
        Field("paper", Group(PAPER), "Its messages are letters, which are saved as PDF."),
        Field("questions", ListOf(Group(USE_QUESTION)), "Asked for every message."),
        Field(
            "phrases",
            ListOf(ByKey((("office", OFFICE_PHRASE),), OWN_PHRASE)),
            "The frame's phrases.",
        ),
    ),
)
LIMITS = ("min", "max", "not_before_today", "not_after_today", "must_all")
_DEFAULTS = Shape(
    "defaults",
    "What questions say where they don't say it themselves.",
    (
        Field(
            "hints",
            Group(
                Shape(
                    "hints",
                    "Hints by the type of the question.",
                    tuple(
                        Field(name, lines, f"The hint of a question of the type {name}.")
                        for name in QUESTION_TYPES
                    ),
                )
            ),
            "Hints of questions that have none.",
        ),
        Field(
            "messages",
            Group(
                Shape(
                    "messages",
                    "Messages by the limit.",
                    tuple(
                        Field(name, lines, f"For an answer that doesn't keep to {name}.")
                        for name in LIMITS
                    ),
                )
            ),
            "What is said of an answer where its question has no message.",
        ),
    ),
)
PACK = Shape(
    "pack",
    "What the pack is.",
    (
        Field("format", Whole(1), "The format of the pack’s files: 2.", required=True),
        Field("id", file_name, "The pack's id.", required=True),
        Field("title", title, "The pack's title.", required=True),
        Field("version", free, "The pack's version.", required=True),
        Field("status", Option(("sample", "approved")), "Whether it may be used.", required=True),
        Field(
            "guidance",
            Group(
                Shape(
                    "guidance",
                    "The guidance that it follows.",
                    (
                        Field("title", free, "Its title.", required=True),
                        Field("version", free, "Its version.", required=True),
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
                        Field("question", question_id, "A shared question.", required=True),
                        Field("phrase", phrase_id, "A shared phrase.", required=True),
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
                            "questions", ListOf(question_id, 1), "Shared questions.", required=True
                        ),
                        Field("confirmed", expression, "When it is enough.", required=True),
                        Field(
                            "otherwise", template_id, "The template to use instead.", required=True
                        ),
                    ),
                )
            ),
            "What `discloses: true` asks first.",
        ),
        Field(
            "unreviewed_welsh",
            Option(("confirmed", "refused")),
            "Whether Welsh that nobody reviewed needs the officer's word, or stops the copy.",
        ),
        Field("free_text_note", title, "What is said at the first free text of a message."),
        CALLS,
        PAGES,
        Field("defaults", Group(_DEFAULTS), "What questions say where they don't say it."),
        Field(
            "forms",
            Group(
                Shape(
                    "pack-forms",
                    "Forms of what every message knows.",
                    tuple(
                        Field(name, forms_by_choice, f"Forms of {name}: {', '.join(words)}.")
                        for name, words in FORMED.items()
                    ),
                )
            ),
            "Phrases for the parts of the day, printed by {{ part_of_day.greeting }}.",
        ),
    ),
)
OFFICE = Shape(
    "office",
    "What only the organisation knows.",
    tuple(Field(entry, lines, f"The {entry.replace('_', ' ')}.") for entry in OFFICE_ENTRIES),
    notes_only=True,
)
TERM = Shape(
    "term",
    "An English term and its Welsh.",
    (
        Field("en", free, "English.", required=True),
        Field("cy", free, "Welsh.", required=True),
        Field("status", Option(("seen", "proposed", "ask")), "How sure it is.", required=True),
        Field("source", free, "Where it was seen."),
    ),
)
TERMS = Shape(
    "terms",
    "The pack's terms.",
    (Field("terms", ListOf(Group(TERM)), "The terms.", required=True),),
)
SHAPES: dict[str, Shape] = {
    "template": TEMPLATE,
    "channel": CHANNEL,
    "question": SHARED_QUESTION,
    "choices": CHOICE_LIST,
    "phrase": SHARED_PHRASE,
    "folder": FOLDER,
    "pack": PACK,
    "office": OFFICE,
    "terms": TERMS,
    "reviews": REVIEWS,
    "case": CASE,
    "accepted": ACCEPTED,
}
