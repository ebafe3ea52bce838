"""Holds what templates say of each other against the templates that there are."""

from __future__ import annotations

from app.source.problems import Place, closest
from app.templates.call_reading import NAMED
from app.templates.context import CARRIED_BY, PackReading
from app.templates.pack import PackInfo
from app.templates.template_files import Briefs, TemplateBrief


def check_references(
    briefs: Briefs, info: PackInfo, reading: PackReading
) -> dict[str, TemplateBrief]:
    """Return the templates that can be used: one without its companion is set aside.

    Args:
        briefs: every file of a template.
        info: what the pack says of itself.
        reading: takes what is wrong, and what is set aside.
    """
    sound = {name: brief for name, brief in briefs.items() if brief.head is not None}
    reading.broken |= {
        f"templates/{name}": brief.path for name, brief in briefs.items() if name not in sound
    }
    leaning = {name: brief for name, brief in sound.items() if brief.head and brief.head.companion}
    found = True
    while found:
        # One that is set aside may be the companion of another.
        unfit = [
            name for name, brief in leaning.items() if not _companion_fits(brief, sound, reading)
        ]
        found = bool(unfit)
        for name in unfit:
            reading.broken[f"templates/{name}"] = leaning.pop(name).path
            del sound[name]
    place = reading.places.get("otherwise")
    if info.disclosure is None or place is None or info.disclosure.otherwise in sound:
        pass
    elif not reading.waits(f"templates/{info.disclosure.otherwise}", place):
        _note_unknown(info.disclosure.otherwise, place, sound, reading)
    for said, place in reading.places.items():
        prefix = next((each for each in (CARRIED_BY, NAMED) if said.startswith(each)), None)
        name = said.removeprefix(prefix or "")
        if prefix is None or name in sound or reading.waits(f"templates/{name}", place):
            continue
        _note_unknown(name, place, sound, reading)
    _check_former_ids(sound, reading)
    return sound


def _note_unknown(name: str, place: Place, templates: Briefs, reading: PackReading) -> None:
    near = closest(name, templates)
    reading.problems.add(place, "unknown-template", template=name, closest=near)


def _check_former_ids(templates: Briefs, reading: PackReading) -> None:
    """An old id leads to one template only."""
    leads_to = {template_id: template_id for template_id in templates}
    for template_id, brief in templates.items():
        for former in brief.head.formerly if brief.head else ():
            other = leads_to.setdefault(former, template_id)
            if other != template_id or former in templates:
                place = brief.places[f"formerly:{former}"]
                reading.problems.add(place, "formerly-taken", id=former, template=other)


def _companion_fits(brief: TemplateBrief, templates: Briefs, reading: PackReading) -> bool:
    name = brief.head.companion if brief.head else ""
    place = brief.places["companion"]
    companion = templates.get(name)
    if companion is None:
        if not reading.waits(f"templates/{name}", place):
            _note_unknown(name, place, templates, reading)
        return False
    asked = set(brief.asked)
    missing = [each[0] for each in companion.asked if each not in asked]
    if missing:
        names = "”, “".join(missing)
        reading.problems.add(place, "companion-asks-more", template=name, question=names)
    return not missing
