"""Limits of questions that no answer keeps to, or that hold nothing back."""

from __future__ import annotations

from collections.abc import Iterator

from app.proof.check import Check
from app.proof.material import UnderProof
from app.proof.shared_file import SharedFile
from app.proof.slip import Slip
from app.proof.slipping import slip
from app.source.kinds import Record
from app.templates.model import Question
from app.templates.question_shapes import SHARED_QUESTION


def _of_template(under: UnderProof) -> Iterator[Slip]:
    own = {each.id: each for each in under.template.questions if isinstance(each, Question)}
    for record in under.record.records("questions"):
        question = own.get(record.text("id"))
        if question is not None:
            yield from _of_question(question, record)


def _of_shared(file: SharedFile) -> Iterator[Slip]:
    question = file.question if file.shape is SHARED_QUESTION else None
    if question is not None:
        yield from _of_question(question, file.record)


def _of_question(question: Question, record: Record) -> Iterator[Slip]:
    choices, limits = question.choices, question.limits
    if question.kind.chooses == "one" and len(choices) == 1:
        yield slip(record.place_of("choices"), "one-choice")
    if question.kind.chooses != "several":
        return
    alone = [choice for choice in choices if choice.exclusive]
    together = len(choices) - len(alone)
    least, most = limits.least, limits.most
    if least is not None and least > together:
        yield slip(record.place_of("min"), "min-too-large", least=least, count=together)
    elif least is not None and least > 1 and alone:
        choice = alone[0].label.en
        yield slip(record.place_of("min"), "min-beside-exclusive", least=least, choice=choice)
    if most is not None and most > len(choices):
        yield slip(record.place_of("max"), "max-too-large", most=most, count=len(choices))
    if limits.all_choices:
        for why, holds in (
            ("exclusive", bool(alone)),
            ("max", most is not None and most < len(choices)),
        ):
            if holds:
                yield slip(record.place_of("must_all"), "must-all-impossible", why=why)


def keeps_to_limits(question: Question) -> bool:
    """Whether boxes can be ticked together within the limits of their question; true for other questions."""
    limits, choices = question.limits, question.choices
    alone = any(choice.exclusive for choice in choices)
    together = sum(not choice.exclusive for choice in choices)
    most = len(choices) if limits.most is None else limits.most
    if question.kind.chooses != "several":
        return True
    if limits.all_choices and (alone or most < len(choices)):
        return False
    return (limits.least or 0) <= together


CHECK = Check(name="limits", of_template=_of_template, of_shared=_of_shared)
