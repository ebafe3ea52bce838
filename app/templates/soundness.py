"""Holds what a compiled pack says against itself: whatever its parts name is there, and leads where wording may lead.

A compiled file may come from anywhere. Its types are checked when it is decoded; this checks what types don't say, so
that nothing fails later, beside a half-written message.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import msgspec

from app.document.html_style import COLOUR, FONT, HtmlStyle
from app.errors import AppError
from app.templates.model import Phrase, Question, Template, Use, UseQuestion
from app.templates.pack import Channel, PackIndex
from app.templates.wording import SCHEMES, Link

MOST_LETTERS, MOST_IN_A_TITLE = 20_000, 500
"""More would stop the window while it is laid out. Packs that are read have closer bounds (`wording_shapes`)."""


def is_sound_index(index: PackIndex) -> bool:
    """Whether everything that an index names is in it, but for what its heads name: `are_sound_heads` tells that."""
    info = index.info
    named = [*(info.disclosure.questions if info.disclosure else ())]
    named += [info.fast_track.question] if info.fast_track else []
    return (
        all(_fits_key(table) for table in (index.channels, index.questions))
        and all(name in index.questions for name in named)
        and (info.fast_track is None or info.fast_track.phrase in index.phrases)
        and all(_is_sound_channel(channel, index) for channel in index.channels.values())
        and all(_can_be_shown(each) for each in (info, *index.phrases.values()))
        and all(_can_be_shown(each) for each in (*index.office.values(), *index.questions.values()))
    )


def are_sound_heads(index: PackIndex) -> bool:
    """Whether every head is the one of its id, and everything that it names is in the index."""
    try:
        return all(
            head.id == name
            and head.channels
            and all(channel in index.channels for channel in head.channels)
            and (not head.companion or head.companion in index.heads)
            and max(len(head.title.en), len(head.title.cy)) <= MOST_IN_A_TITLE
            for name, head in zip(index.heads, index.heads.values(), strict=True)
        )
    except AppError:
        return False


def is_sound_template(template_id: str, template: Template, index: PackIndex) -> bool:
    """Whether a template is the one of this id, and everything that it names is in the index."""
    return (
        template.head == index.heads.get(template_id)
        and _asks_known(template.questions, index)
        and all(_is_known(each, index) for each in template.phrases)
        and _can_be_shown(template)
    )


def _fits_key(table: Mapping[str, Channel | Question | msgspec.Struct]) -> bool:
    return all(getattr(value, "id", None) == key for key, value in table.items())


def _is_sound_channel(channel: Channel, index: PackIndex) -> bool:
    return (
        _asks_known(channel.questions, index)
        and _is_sound_style(channel.style)
        and (channel.paper is None or channel.paper.window in ("", *channel.slots))
        and _can_be_shown(channel)
    )


def _asks_known(uses: Iterable[Question | UseQuestion], index: PackIndex) -> bool:
    return all(not isinstance(use, UseQuestion) or use.question in index.questions for use in uses)


def _is_known(phrase: Phrase | Use, index: PackIndex) -> bool:
    # What the office hasn't filled in prints nothing, and so needn't be there.
    if not isinstance(phrase, Use) or phrase.phrase.startswith("office."):
        return True
    return phrase.phrase in index.phrases


def _is_sound_style(style: HtmlStyle) -> bool:
    colours = (style.text_colour, style.link_colour)
    return (
        re.fullmatch(FONT, style.font) is not None
        and all(re.fullmatch(COLOUR, each) for each in colours)
        and style.size > 0
    )


def _can_be_shown(value: object) -> bool:
    """Whether each link in a value, however deep, leads where it may, and no text in it is without an end."""
    if isinstance(value, str):
        return len(value) <= MOST_LETTERS
    if isinstance(value, Link) and not value.address.startswith(SCHEMES):
        return False
    if isinstance(value, msgspec.Struct):
        return all(_can_be_shown(getattr(value, name)) for name in value.__struct_fields__)
    return not isinstance(value, tuple) or all(map(_can_be_shown, value))
