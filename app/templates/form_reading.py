"""Reads the forms of a question: from its choices, or by choice where it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from app.expressions.names import FORMED, Known, Names, broken_name
from app.expressions.tree import Expression
from app.expressions.value_kinds import VALUE_KINDS
from app.source.kinds import Items, Record, Table, Value
from app.source.problems import Place
from app.source.tree import Scalar
from app.templates.choice_forms import (
    MAX_DEPTH,
    MOST_PIECES,
    Alternative,
    ChoiceForm,
    FormBook,
)
from app.templates.conditions import check_condition
from app.templates.context import PackReading
from app.templates.model import Question
from app.templates.question_expanding import check_choices
from app.templates.question_kinds import ONLY_FOR
from app.templates.question_shapes import FIXED_KEYS
from app.templates.welsh_mutation import check_forms_in


def declared_forms(record: Record) -> dict[str, Place]:
    """The forms that a question (or the use of one) has, by name, with where each is declared."""
    found = record.get("forms")
    if isinstance(found, Table):
        return dict(found.key_places)
    names = (each for each in found if isinstance(each, Scalar)) if isinstance(found, Items) else ()
    declared: dict[str, Place] = {}
    for each in names:
        declared.setdefault(each.text, each.place)
    return declared | _undeclared(record)


def _undeclared(record: Record) -> dict[str, Place]:
    """What the choices carry like forms, and the question doesn't list."""
    choices = record.records("choices")
    listed = {each.text for each in record.scalars("forms")}
    if not choices or (record.wrote("forms") and not listed):
        return {}
    return {
        key: choices[0].place_of(key)
        for key in choices[0].values
        if key not in FIXED_KEYS and key not in listed
    }


def known_forms(record: Record, question: str) -> dict[str, Known]:
    """What expressions know of the forms that a question (or its use) declares."""
    broken: set[str] = set()
    if record.wrote("forms") and not record.get("forms"):
        broken.update(record.written("forms").split())
        broken.update(key for choice in record.records("choices")[:1] for key in choice.values)
    return {
        **{f"{question}.{name}": Known("form") for name in declared_forms(record)},
        **{f"{question}.{name}": broken_name(record.place.file) for name in broken},
    }


def read_forms(
    record: Record, question: str, names: Names, reading: PackReading
) -> Iterator[ChoiceForm]:
    """Yield the forms of a question that stands in the file whole."""
    carriers = record.records("choices")
    if record.wrote("type") and not record.text("type"):
        return  # which choices it has can't be told
    misnamed = any(each.text in FIXED_KEYS for each in record.scalars("forms"))
    for name, place in {} if misnamed else _undeclared(record).items():
        mended = f"forms: [{', '.join(declared_forms(record))}]"
        reading.problems.add(place, "form-undeclared", form=name, mended=mended)
    choices = {each.text("id"): each.place for each in carriers}
    yield from FormReader(question, choices, names, reading).read(record, carriers)


def read_used_forms(
    record: Record, question: Question, names: Names, reading: PackReading
) -> Iterator[ChoiceForm]:
    """Yield the forms that a template gives to the choices of a shared question."""
    if not record.wrote("forms"):
        return
    if not VALUE_KINDS[question.kind.value].forms:
        allowed = ", ".join(ONLY_FOR["forms"])
        place = record.place_of("forms")
        reading.problems.add(
            place, "not-for-type", key="forms", type=question.type, allowed=allowed
        )
        return
    choices = {choice.id: record.place_of("forms") for choice in question.choices}
    for form in FormReader(question.id, choices, names, reading).read(record):
        if form.id in reading.forms:
            reading.problems.add(form.place, "form-twice", form=form.id)
        yield form


def read_pack_forms(record: Record, reading: PackReading) -> None:
    """Read the forms that `pack.yaml` gives to what every message knows, and add them to what all wording may print."""
    group = record.record("forms")
    for name, words in FORMED.items() if group is not None else ():
        if group is None or not group.table(name):
            continue
        place = group.place_of(name)
        forms = Record(place, "forms", {"forms": group.table(name)}, {"forms": place}, {})
        reading.closed |= known_forms(forms, name)
        choices = dict.fromkeys(words, place)
        for form in FormReader(name, choices, reading.closed, reading).read(forms):
            reading.forms.add(msgspec.structs.replace(form, gap=False, required=True))
    settle_forms(reading.forms, reading.closed, reading)


def add_conditions(form: ChoiceForm, *, required: bool, when: Expression | None) -> ChoiceForm:
    """The form of a question that is asked only under a further condition, or must be answered here."""
    asked = form.asked if when is None else (*form.asked, when)
    return msgspec.structs.replace(form, required=form.required or required, asked=asked)


class FormReader:
    """Reads the forms of one question.

    Attributes:
        question: its id.
        choices: the ids of its choices, with where each stands.
        names: what conditions and values of the forms may use.
    """

    def __init__(
        self, question: str, choices: Mapping[str, Place], names: Names, reading: PackReading
    ) -> None:
        self.question = question
        self.choices = choices
        self.names = names
        self.reading = reading

    def read(self, record: Record, choices: Iterable[Record] = ()) -> Iterator[ChoiceForm]:
        """Yield the forms that can be used; problems say why another can't.

        Args:
            record: the question, or its use.
            choices: its choices, where they carry the forms.
        """
        table = record.table("forms")
        for name, place in declared_forms(record).items():
            if name in FIXED_KEYS:
                self.reading.problems.add(place, "reserved-form", form=name)
                continue
            by_choice = table.get(name)
            if isinstance(by_choice, Table):
                given: dict[str, Value | None] = {each: by_choice.get(each) for each in by_choice}
                missing = dict.fromkeys(self.choices, place)
                if check_choices(by_choice, self.question, self.choices, self.reading):
                    continue  # probably the one that is missing
            else:
                carriers = {each.text("id"): each for each in choices}
                given = {
                    each: carrier.get(name)
                    for each, carrier in carriers.items()
                    if carrier.wrote(name)
                }
                missing = dict(self.choices)
            form = self._form(name, place, given, missing)
            if form is not None:
                yield form

    def _form(
        self,
        name: str,
        place: Place,
        given: Mapping[str, Value | None],
        missing: Mapping[str, Place],
    ) -> ChoiceForm | None:
        choices = []
        if not given and len(set(missing.values())) > 1:
            self.reading.problems.add(place, "form-in-no-choice", form=name)
            return None
        for choice in self.choices:
            if choice not in given:
                self.reading.problems.add(missing[choice], "form-missing", form=name, choice=choice)
                continue
            alternatives = tuple(self._alternatives(given[choice]))
            if alternatives:
                choices.append((choice, alternatives))
        if len(choices) < len(self.choices):
            return None
        return ChoiceForm(f"{self.question}.{name}", self.question, tuple(choices), place)

    def _alternatives(self, value: Value | None) -> Iterator[Alternative]:
        records = value if isinstance(value, tuple) else (value,)
        ways = [each for each in records if isinstance(each, Record)]
        for way in ways:
            check_condition(way, self.reading.problems, last=way is ways[-1])
            wording = self.reading.wording_of_forms(self.names)
            words = wording.line(way)
            if words is not None:
                english, welsh = wording.written
                yield Alternative(self._when(way), words, (english, welsh), way.place)

    def _when(self, way: Record) -> Expression | None:
        return self.reading.when(way, self.names) if way.shape_name != "pair" else None


def settle_forms(book: FormBook, names: Names, reading: PackReading) -> list[ChoiceForm]:
    """Take out, and return, forms that print each other, or that grow beyond all measure by the forms in them.

    Args:
        book: the forms; those that were added to it are looked at.
        names: what their words may print.
        reading: the pack being read.
    """
    broken: list[ChoiceForm] = []

    def refuse(code: str, name: str, **params: str | int) -> None:
        form = book.get(name)
        if form is not None:
            reading.problems.add(form.place, code, **params)
            broken.append(form)
        book.drop(name)

    while circle := book.find_circle():
        refuse("form-circle", circle[0], names=" → ".join(circle))
        for name in circle[1:-1]:
            # They are in the ring too, and would only be found to be deep.
            broken += [form for form in (book.get(name),) if form is not None]
            book.drop(name)
    for name, (size, depth) in book.measure().items():
        if depth > MAX_DEPTH:
            refuse("forms-too-deep", name, form=name, most=MAX_DEPTH)
        elif size > MOST_PIECES:
            refuse("form-too-large", name, form=name, most=MOST_PIECES)
    for form in book.own():
        before = len(reading.problems)
        check_forms_in(form, names, book, reading.problems)
        if len(reading.problems) > before:
            broken.append(form)
    return broken
