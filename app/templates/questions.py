"""Reads questions: what is asked, which limits hold, and what the message says for each choice."""

from __future__ import annotations

import msgspec

from app.expressions.names import Known, NameKind, Names
from app.expressions.tree import AllOf, Compare, Constant, Expression, Name
from app.source.kinds import Record
from app.templates.context import PackReading
from app.templates.model import Choice, Item, Limits, Phrase, Question
from app.templates.phrases import finish_phrase, read_list

KINDS: dict[str, NameKind] = {
    "radio": "choice",
    "checkboxes": "choices",
    "text": "text",
    "free-text": "free-text",
    "email": "email",
    "number": "number",
    "date": "date",
}
MAX_CHOICES = 10**12
_CHOOSING = ("radio", "checkboxes")
_MEASURED = ("number", "text", "free-text", "checkboxes")
_ONLY_FOR = {
    "choices": _CHOOSING,
    "min": _MEASURED,
    "max": _MEASURED,
    "not_before": ("date",),
    "not_after": ("date",),
    "must_all": ("checkboxes",),
    "language": ("text",),
    "slot": _CHOOSING,
    "lead": _CHOOSING,
    "one": _CHOOSING,
    "end": _CHOOSING,
    "also": _CHOOSING,
}


class ReadQuestion(msgspec.Struct, frozen=True):
    """A question as read, and the phrase that its choices say (None where they say nothing)."""

    question: Question
    says: Phrase | None


def known_answer(record: Record) -> Known | None:
    """What expressions know of a question, before it is read as a whole."""
    kind = record.text("type")
    if kind not in KINDS:
        return None
    choices = (choice.text("id") for choice in record.records("choices"))
    each = kind == "free-text" or record.text("language") == "each"
    return Known(KINDS[kind], tuple(choice for choice in choices if choice), each)


def read_question(
    record: Record, question_id: str, names: Names, reading: PackReading, address: str
) -> ReadQuestion | None:
    """Read one question; None when it can't be used (problems say why).

    Args:
        record: what stands in the file.
        question_id: its id.
        names: what its conditions may use.
        reading: the pack being read.
        address: of what its choices say, for reviews.
    """
    ask = reading.label(record, "ask")
    kind = record.text("type")
    if ask is None or kind not in KINDS:
        return None
    _check_keys(record, kind, reading)
    reading.check_doubles(record.records("choices"))
    question = Question(
        id=question_id,
        type=kind,  # type: ignore[arg-type]  # the shape allows only these
        ask=ask,
        hint=reading.label(record, "hint"),
        required=record.flag("required"),
        when=reading.when(record, names),
        choices=tuple(
            choice
            for each in record.records("choices")
            if (choice := _read_choice(each, kind, names, reading)) is not None
        ),
        limits=_read_limits(record, kind, reading),
        each=kind == "free-text" or record.text("language") == "each",
        place=record.place,
    )
    return ReadQuestion(question, _read_says(record, question, names, reading, address))


def _check_keys(record: Record, kind: str, reading: PackReading) -> None:
    for key, kinds in _ONLY_FOR.items():
        if record.wrote(key) and kind not in kinds:
            allowed = ", ".join(kinds)
            place = record.place_of(key)
            reading.problems.add(place, "not-for-type", key=key, type=kind, allowed=allowed)
    if kind in _CHOOSING and not record.wrote("choices"):
        reading.problems.add(record.place, "missing-key", key="choices")


def _read_choice(record: Record, kind: str, names: Names, reading: PackReading) -> Choice | None:
    label = reading.label(record, "label")
    if label is None or not record.text("id"):
        return None
    if record.flag("exclusive") and kind != "checkboxes":
        place = record.place_of("exclusive")
        reading.problems.add(
            place, "not-for-type", key="exclusive", type=kind, allowed="checkboxes"
        )
    when = reading.when(record, names)
    return Choice(record.text("id"), label, when, record.flag("exclusive"))


def _read_limits(record: Record, kind: str, reading: PackReading) -> Limits:
    least, most = record.whole("min"), record.whole("max")
    if kind == "checkboxes":
        # No more can be ticked than there are.
        most = min(len(record.records("choices")), most if most is not None else MAX_CHOICES)
    for key in ("min", "max") if kind != "number" else ():
        value = record.whole(key)
        if value is not None and value < 0:
            reading.problems.add(record.place_of(key), "too-small", value=value, least=0)
    if least is not None and most is not None and least > most:
        reading.problems.add(record.place_of("min"), "min-over-max", min=least, max=most)
    first, last = record.text("not_before"), record.text("not_after")
    if first > last and last and "today" not in (first, last):
        reading.problems.add(record.place_of("not_before"), "min-over-max", min=first, max=last)
    return Limits(
        least=least,
        most=record.whole("max"),
        not_before=record.text("not_before"),
        not_after=record.text("not_after"),
        all_choices=record.flag("must_all"),
        message=reading.label(record, "message"),
    )


def _read_says(
    record: Record, question: Question, names: Names, reading: PackReading, address: str
) -> Phrase | None:
    """The phrase that the choices say: a list under the lead, or paragraphs without one."""
    speaking = [choice for choice in record.records("choices") if choice.wrote("says")]
    if not speaking:
        for key in ("slot", "lead", "one", "end", "also"):
            if record.wrote(key):
                reading.problems.add(record.place_of(key), "nothing-says", key=key)
        return None
    if not record.text("slot"):
        reading.problems.add(record.place, "says-without-slot", question=question.id)
        return None
    wording = reading.wording(names)
    items = tuple(
        Item(text, _chosen(question, choice.text("id"), reading, names, choice))
        for choice in speaking
        if (text := wording.line(choice.record("says"))) is not None
    )
    listed = read_list(record, items, wording)
    phrase = Phrase(
        id=question.id,
        slot=record.text("slot"),
        list=listed,
        when=question.when,
        question=question.id,
        place=record.place,
    )
    return finish_phrase(phrase, wording, names, reading, address)


def _chosen(
    question: Question, choice: str, reading: PackReading, names: Names, record: Record
) -> Expression:
    """The condition that a choice is chosen (and offered)."""
    if question.type == "radio":
        chosen: Expression = Compare("==", Name(question.id), Constant(choice))
    else:
        chosen = Compare("in", Constant(choice), Name(question.id))
    offered = reading.when(record, names)
    return chosen if offered is None else AllOf((chosen, offered))
