"""Reads questions: what is asked, which limits hold, and what the message says for each choice."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from app.expressions.names import Known, Names, broken_name
from app.expressions.tree import AllOf, Compare, Constant, Expression, Name
from app.language import Bilingual
from app.source.kinds import Items, Record
from app.templates.context import PackReading
from app.templates.grounds import with_grounds
from app.templates.model import Choice, Item, Phrase, Question
from app.templates.phrases import finish_phrase, read_list
from app.templates.question_kinds import ONLY_FOR, QUESTION_KINDS, QUESTION_TYPES, QuestionType
from app.templates.question_limits import read_limits


class ReadQuestion(msgspec.Struct, frozen=True):
    """A question as read, and the phrase that its choices say (None where they say nothing)."""

    question: Question
    says: Phrase | None


def known_answer(record: Record) -> Known:
    """What expressions know of a question, before it is read as a whole; broken where that isn't sure."""
    kind = _read_type(record)
    choices = record.records("choices")
    known = tuple(choice.text("id") for choice in choices)
    sure = not record.unread("choices") and all(known) and len(set(known)) == len(known)
    if kind is None or not sure or (QUESTION_KINDS[kind].chooses and not known):
        return broken_name(record.place.file)
    return Known(QUESTION_KINDS[kind].value, known, _asks_each(record, kind))


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
    kind = _read_type(record)
    if ask is None or kind is None:
        return None
    _check_keys(record, kind, reading)
    if QUESTION_KINDS[kind].chooses and not record.wrote("choices"):
        reading.problems.add(record.place, "missing-key", key="choices")
    reading.check_doubles(record.records("choices"))
    question = Question(
        id=question_id,
        type=kind,
        ask=ask,
        hint=_read_hint(record, kind, reading),
        required=record.flag("required"),
        when=reading.when(record, names),
        choices=tuple(
            choice
            for each in record.records("choices")
            if (choice := _read_choice(each, kind, names, reading)) is not None
        ),
        limits=read_limits(record, kind, reading),
        each=_asks_each(record, kind),
        place=record.place,
    )
    return ReadQuestion(question, _read_says(record, question, names, reading, address))


def _read_type(record: Record) -> QuestionType | None:
    """The question's type; None where it isn't one (the shape has said so)."""
    return next((each for each in QUESTION_TYPES if each == record.text("type")), None)


def _asks_each(record: Record, kind: QuestionType) -> bool:
    """Whether it is to be answered in each language."""
    return QUESTION_KINDS[kind].languages == "each" or record.text("language") == "each"


def _check_keys(record: Record, kind: QuestionType, reading: PackReading) -> None:
    """Refuse the keys that are only for other types."""
    for key in record.places:
        kinds = ONLY_FOR.get(key, QUESTION_TYPES)
        if kind not in kinds:
            place, allowed = record.place_of(key), ", ".join(kinds)
            reading.problems.add(place, "not-for-type", key=key, type=kind, allowed=allowed)


def _read_choice(
    record: Record, kind: QuestionType, names: Names, reading: PackReading
) -> Choice | None:
    label = read_choice_label(record, reading)
    if label is None or not record.text("id"):
        return None
    if record.flag("exclusive"):
        _check_keys(record, kind, reading)
    when = reading.when(record, names)
    return Choice(record.text("id"), label, when, record.flag("exclusive"))


def read_choice_label(record: Record, reading: PackReading) -> Bilingual[str] | None:
    """What the officer reads; where it is left out, what the choice says, with a capital."""
    if record.wrote("label"):
        return reading.label(record, "label")
    if not record.wrote("says"):
        reading.problems.add(record.place, "missing-key", key="label")
        return None
    says = record.record("says")
    texts = [each.text for each in (says.scalar("en"), says.scalar("cy")) if each] if says else []
    if isinstance(record.get("says"), Items) or any("{" in text for text in texts):
        reading.problems.add(record.place_of("says"), "label-from-values", choice=record.text("id"))
        return None
    label = reading.label(record, "says")
    if label is None:
        return None
    return Bilingual(label.en[:1].upper() + label.en[1:], label.cy[:1].upper() + label.cy[1:])


def _read_hint(record: Record, kind: QuestionType, reading: PackReading) -> Bilingual[str] | None:
    """The question's own hint, or that of the pack; *choose all that apply* isn't for boxes that must all be ticked."""
    if record.wrote("hint") or record.flag("must_all"):
        return reading.label(record, "hint")
    return reading.hints.get(kind)


def _read_says(
    record: Record, question: Question, names: Names, reading: PackReading, address: str
) -> Phrase | None:
    """The phrase that the choices of a question say."""
    choices = record.records("choices")
    speaking = [choice for choice in choices if choice.wrote("says")]
    if not speaking and (
        not choices or record.unread("choices") or any(not each.wrote("label") for each in choices)
    ):
        return None  # those that speak may be among the ones that couldn't be read, or lack what they say
    return read_says(record, question, speaking, names, reading, address)


def read_says(
    record: Record,
    question: Question,
    speaking: Sequence[Record],
    names: Names,
    reading: PackReading,
    address: str,
) -> Phrase | None:
    """The phrase that choices say: a list under the lead, or paragraphs without one. None where none speaks.

    Args:
        record: what holds slot, lead and the like: the question, or its use.
        question: whose choices speak.
        speaking: those of its choices that say something.
        names: what conditions and wording may use.
        reading: the pack being read.
        address: of the wording, for reviews.
    """
    if not speaking:
        for key in ("slot", "lead", "one", "end", "also", "fixed", "guidance", "to_confirm"):
            if record.wrote(key):
                reading.problems.add(record.place_of(key), "nothing-says", key=key)
        return None
    if not record.text("slot"):
        if not record.wrote("slot"):
            reading.problems.add(record.place, "says-without-slot", question=question.id)
        return None
    wording = reading.wording(names)
    items: list[Item] = []
    for choice in speaking:
        chosen = _chosen(question, choice.text("id"), reading, names, choice)
        text = wording.line(choice.get("says"), within=(chosen,))
        if text is not None:
            items.append(Item(text, chosen))
    phrase = Phrase(
        id=question.id,
        slot=record.text("slot"),
        list=read_list(record, tuple(items), wording, single=question.kind.chooses == "one"),
        when=reading.when(record, names),
        question=question.id,
        place=record.place,
    )
    phrase = with_grounds(phrase, record, reading)
    return finish_phrase(phrase, wording, names, reading, address)


def _chosen(
    question: Question, choice: str, reading: PackReading, names: Names, record: Record
) -> Expression:
    """The condition that a choice is chosen (and offered)."""
    if question.kind.chooses == "one":
        chosen: Expression = Compare("==", Name(question.id), Constant(choice))
    else:
        chosen = Compare("in", Constant(choice), Name(question.id))
    offered = reading.when(record, names)
    return chosen if offered is None else AllOf((chosen, offered))
