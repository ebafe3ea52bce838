"""A pack that was read, whole: its parts as they are stored, and its wording against its rules.

The app does both file by file.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.compose.pack_wording import OwnWording, in_order
from app.compose.wording_finding import WordingFinding
from app.packs.container import Container, write_container
from app.rules.model import RuleSet
from app.templates.compiled import INDEX, index_part, open_pack, part_name, template_part
from app.templates.compiled_search import SEARCH, search_part
from app.templates.model import Template, Use
from app.templates.pack import Pack, PackIndex
from app.templates.search import TemplateSearch
from app.templates.stored_words import WORDS, with_words, words_part


def pack_parts(index: PackIndex, templates: Mapping[str, Template]) -> dict[str, bytes]:
    """The parts of a pack that was read."""
    bodies = {part_name(name): template_part(template) for name, template in templates.items()}
    parts = {INDEX: index_part(index), WORDS: words_part(index)}
    return parts | {SEARCH: search_part(TemplateSearch(index))} | bodies


def compiled_and_opened(index: PackIndex, templates: Mapping[str, Template]) -> Pack:
    """The pack as the window has it, but with the words of its wording in the index, where searches are made anew."""
    container = Container(write_container(pack_parts(index, templates)))
    pack = open_pack(container.part)
    pack.index = with_words(pack.index, container.part(WORDS))
    return pack


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
