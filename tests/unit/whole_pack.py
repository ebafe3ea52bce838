"""A pack that was read, whole: its parts as they are stored, and its wording against its rules.

The app does both file by file.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.compose.pack_wording import OwnWording, in_order
from app.compose.wording_finding import WordingFinding
from app.rules.model import RuleSet
from app.templates.compiled import INDEX, index_part, part_name, template_part
from app.templates.model import Template, Use
from app.templates.pack import PackIndex


def pack_parts(index: PackIndex, templates: Mapping[str, Template]) -> dict[str, bytes]:
    """The parts of a pack that was read."""
    bodies = {part_name(name): template_part(template) for name, template in templates.items()}
    return {INDEX: index_part(index)} | bodies


def check_own_wording(
    index: PackIndex,
    templates: Mapping[str, Template],
    files: Mapping[str, bytes],
    rules: RuleSet,
) -> tuple[WordingFinding, ...]:
    """Every place where the wording of a whole pack breaks its rules, in the order of the files."""
    own = OwnWording(index.channels, rules, None)
    users: dict[str, tuple[str, ...]] = {}
    found: list[WordingFinding] = []
    for template in templates.values():
        found += own.of_template(template, files.get(template.head.place.file, b""))
        for each in template.phrases:
            if isinstance(each, Use):
                users[each.phrase] = (*users.get(each.phrase, ()), *template.head.channels)
    return in_order((*found, *own.of_shared(index, users, files)))
