"""Holds what templates say of each other against the templates that there are."""

from __future__ import annotations

from collections.abc import Mapping

from app.source.problems import Place
from app.templates.context import PackReading
from app.templates.model import Head, Question, Template, UseQuestion
from app.templates.pack import PackInfo
from app.templates.pack_info import note_unknown


def check_references(
    templates: Mapping[str, Template], info: PackInfo, reading: PackReading
) -> dict[str, Template]:
    """Templates speak of each other only once all are read; a companion that isn't there is set aside."""
    sound = dict(templates)
    for template_id, template in templates.items():
        head = template.head
        if head.companion and not _companion_fits(template, templates, reading):
            sound.pop(template_id)
    if info.disclosure is not None and info.disclosure.otherwise not in templates:
        note_unknown(
            info.disclosure.otherwise, Place("pack.yaml"), templates, "unknown-template", reading
        )
    return sound


def _companion_fits(
    template: Template, templates: Mapping[str, Template], reading: PackReading
) -> bool:
    head: Head = template.head
    companion = templates.get(head.companion)
    if companion is None:
        note_unknown(head.companion, head.place, templates, "unknown-template", reading)
        return False
    asked = {_question_id(each) for each in template.questions}
    missing = [name for each in companion.questions if (name := _question_id(each)) not in asked]
    for name in missing:
        reading.problems.add(
            head.place, "companion-asks-more", template=head.companion, question=name
        )
    return not missing


def _question_id(question: Question | UseQuestion) -> str:
    return question.question if isinstance(question, UseQuestion) else question.id
