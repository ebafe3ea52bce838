"""Writes questions out in full before they are read: yes-or-no questions, shared lists of choices, `says` by choice.

What is written out looks as if its author had written it so, at the place where the short form stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from app.language.pack_words import NO, YES
from app.source.kinds import Items, Record, Table, Value
from app.source.problems import Place, closest
from app.source.tree import Scalar
from app.templates.context import PackReading
from app.templates.model import Question
from app.templates.question_shapes import YES_NO


def write_out(record: Record, reading: PackReading) -> Record:
    """Return a question as its author could have written it in full; problems say what can't be."""
    if record.text("type") == YES_NO:
        record = _yes_no(record, reading)
    elif record.wrote("cy") and (kind := record.text("type")):
        place = record.place_of("cy")
        reading.problems.add(place, "not-for-type", key="cy", type=kind, allowed=YES_NO)
    record = _with_lists(record, reading)
    return _speaking(record, reading) if record.text("type") else record


def _changed(record: Record, **values: Value) -> Record:
    places = dict.fromkeys(values, record.place)
    return msgspec.structs.replace(
        record, values={**record.values, **values}, places={**places, **record.places}
    )


# --- yes or no


def _yes_no(record: Record, reading: PackReading) -> Record:
    """Radio buttons with the choices `yes` and `no`."""
    if record.wrote("choices"):
        place = record.place_of("choices")
        allowed = "radio, checkboxes"
        reading.problems.add(place, "not-for-type", key="choices", type=YES_NO, allowed=allowed)
    welsh = record.scalars("cy")
    if not record.wrote("cy"):
        reading.problems.add(record.place, "missing-key", key="cy")
    elif len(welsh) != 2 and not record.unread("cy") and "cy" in record:
        reading.problems.add(record.place_of("cy"), "two-words", found=len(welsh))
    if len(welsh) != 2:
        welsh = (Scalar(YES, record.place), Scalar(NO, record.place))
    choices = Items.of(
        _choice(choice, record.place, label=_pair(Scalar(english, cy.place), cy))
        for choice, english, cy in zip(("yes", "no"), (YES, NO), welsh, strict=True)
    )
    return _changed(record, type="radio", choices=choices)


def _choice(choice: str, place: Place, **values: Value) -> Record:
    written: dict[str, Value] = {"id": Scalar(choice, place), **values}
    return Record(place, "choice", written, dict.fromkeys(written, place), {})


def _pair(en: Scalar, cy: Scalar) -> Record:
    return Record(en.place, "pair", {"en": en, "cy": cy}, {"en": en.place, "cy": cy.place}, {})


# --- lists of choices that questions share


def _with_lists(record: Record, reading: PackReading) -> Record:
    """The choices with those of the lists that they use, each where it is used, and the forms that these carry."""
    found = record.get("choices")
    items = found if isinstance(found, Items) else (found,)
    uses = [each for each in items if isinstance(each, Record) and each.wrote("use")]
    if not uses:
        return record
    choices = Items.of(
        each
        for item in items
        for each in (
            _listed(item, reading) if isinstance(item, Record) and item in uses else (item,)
        )
    )
    choices.unread = record.unread("choices") + sum(_is_unsure(each, reading) for each in uses)
    lists = [reading.choice_lists.get(use.text("use")) for use in uses]
    forms = [form for each in lists if each is not None for form in each.scalars("forms")]
    if not forms or record.table("forms"):
        return _changed(record, choices=choices)
    known = [each.text for each in record.scalars("forms")]
    forms = [each for each in forms if each.text not in known]
    return _changed(record, choices=choices, forms=Items((*record.scalars("forms"), *forms)))


def _is_unsure(use: Record, reading: PackReading) -> bool:
    """Whether it can't be told which choices are meant."""
    found = reading.choice_lists.get(use.text("use"))
    known = [each.text("id") for each in found.records("choices")] if found is not None else []
    return found is None or any(each.text not in known for each in use.scalars("only"))


def _listed(use: Record, reading: PackReading) -> Iterator[Value]:
    """The choices of a list, or `only` those that are named, in the order of the names."""
    name = use.scalar("use")
    if name is None:
        return
    found = reading.choice_lists.get(name.text)
    if found is None:
        if not reading.waits(f"choices/{name.text}", name.place):
            allowed = ", ".join(reading.choice_lists) or "–"
            near = closest(name.text, reading.choice_lists)
            reading.problems.add(
                name.place, "unknown-choices", list=name.text, allowed=allowed, closest=near
            )
        return
    by_id = {each.text("id"): each for each in found.records("choices")}
    if not use.wrote("only"):
        yield from by_id.values()
    for each in use.scalars("only"):
        if each.text in by_id:
            yield by_id[each.text]
        else:
            reading.problems.add(
                each.place,
                "unknown-choice",
                name=name.text,
                choice=each.text,
                allowed=", ".join(by_id),
                closest=closest(each.text, by_id),
            )


# --- what choices say, by choice


def _speaking(record: Record, reading: PackReading) -> Record:
    """The choices with what `says` of the question gives them."""
    says = record.get("says")
    if not isinstance(says, Table):
        return record
    choices = record.records("choices")
    ids = [each.text("id") for each in choices]
    unsure = check_choices(says, record.text("id"), ids, reading)
    for each in choices:
        if each.wrote("says") and each.text("id") in says:
            place = says.key_places[each.text("id")]
            reading.problems.add(place, "says-twice", choice=each.text("id"))
    spoken = Items.of(
        _with_says(each, says.get(each.text("id")), says.key_places.get(each.text("id")))
        for each in choices
    )
    spoken.unread = record.unread("choices") + unsure
    return _changed(record, choices=spoken)


def _with_says(choice: Record, says: Value | None, place: Place | None) -> Record:
    if says is None or place is None:
        return choice
    return msgspec.structs.replace(
        choice,
        values={**choice.values, "says": says},
        places={**choice.places, "says": place},
    )


def check_choices(
    table: Table, question: str, choices: Iterable[str], reading: PackReading
) -> bool:
    """Report keys that are no choices of a question; return whether there were any."""
    known = tuple(choices)
    unknown = [each for each in table.key_places.items() if each[0] not in known]
    for choice, place in unknown:
        allowed, near = ", ".join(known), closest(choice, known)
        reading.problems.add(
            place, "unknown-choice", name=question, choice=choice, allowed=allowed, closest=near
        )
    return bool(unknown)


def speaking_choices(says: Table, question: Question, reading: PackReading) -> list[Record]:
    """The choices of a shared question as records, with what a template gives them to say."""
    check_choices(says, question.id, [choice.id for choice in question.choices], reading)
    return [
        _choice(choice.id, says.key_places[choice.id], says=says[choice.id])
        for choice in question.choices
        if choice.id in says
    ]
