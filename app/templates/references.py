"""Holds what templates say of each other against the templates that there are."""

from __future__ import annotations

from collections.abc import Mapping

from app.templates.context import PackReading
from app.templates.model import Head, Question, Template, UseQuestion
from app.templates.pack import PackInfo
from app.templates.pack_info import note_unknown


def check_references(
    templates: Mapping[str, Template], info: PackInfo, reading: PackReading
) -> dict[str, Template]:
    """Templates speak of each other only once all are read; a companion that isn't there is set aside."""
    sound = dict(templates)
    found: list[str] | bool = True
    while found:
        # One that is set aside may be the companion of another.
        found = [
            template_id
            for template_id, template in sound.items()
            if template.head.companion and not _companion_fits(template, sound, reading)
        ]
        for template_id in found:
            reading.broken[f"templates/{template_id}"] = sound.pop(template_id).head.place.file
    place = reading.places.get("otherwise")
    if info.disclosure is None or place is None or info.disclosure.otherwise in sound:
        pass
    elif not reading.waits(f"templates/{info.disclosure.otherwise}", place):
        note_unknown(info.disclosure.otherwise, place, sound, "unknown-template", reading)
    _check_former_ids(sound, reading)
    return sound


def _check_former_ids(templates: Mapping[str, Template], reading: PackReading) -> None:
    """An old id leads to one template only."""
    leads_to = {template_id: template_id for template_id in templates}
    for template_id, template in templates.items():
        for former in template.head.formerly:
            other = leads_to.setdefault(former, template_id)
            if other != template_id or former in templates:
                place = reading.places[f"{template_id}:formerly:{former}"]
                reading.problems.add(place, "formerly-taken", id=former, template=other)


def _companion_fits(
    template: Template, templates: Mapping[str, Template], reading: PackReading
) -> bool:
    head: Head = template.head
    companion = templates.get(head.companion)
    place = reading.places[f"{head.id}:companion"]
    if companion is None:
        if reading.waits(f"templates/{head.companion}", place):
            return False
        note_unknown(head.companion, place, templates, "unknown-template", reading)
        return False
    asked = {_identity(each) for each in template.questions}
    missing = [_question_id(each) for each in companion.questions if _identity(each) not in asked]
    for name in missing:
        reading.problems.add(place, "companion-asks-more", template=head.companion, question=name)
    return not missing


def _identity(question: Question | UseQuestion) -> tuple[str, ...]:
    """What makes the answer to a question one to another: its id, its kind and its choices."""
    if isinstance(question, UseQuestion):
        return (question.question,)
    return (question.id, question.type, *(choice.id for choice in question.choices))


def _question_id(question: Question | UseQuestion) -> str:
    return question.question if isinstance(question, UseQuestion) else question.id
