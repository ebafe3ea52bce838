"""Holds what a compiled pack says against itself: whatever its parts name is there, and leads where wording may lead.

A compiled file may come from anywhere. Its types are checked when it is decoded; this checks what types don't say, so
that nothing fails later, beside a half-written message.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from app.document.html import COLOUR, FONT, HtmlStyle
from app.templates.model import Phrase, Question, Template, Use, UseQuestion
from app.templates.pack import Channel, PackIndex
from app.templates.wording import SCHEMES, Link


def is_sound_index(index: PackIndex) -> bool:
    """Whether everything that an index names is in it."""
    info = index.info
    named = [*(info.disclosure.questions if info.disclosure else ())]
    named += [info.fast_track.question] if info.fast_track else []
    return (
        all(_fits_key(table) for table in (index.channels, index.questions, index.heads))
        and all(name in index.questions for name in named)
        and (info.fast_track is None or info.fast_track.phrase in index.phrases)
        and all(_is_sound_channel(channel, index) for channel in index.channels.values())
        and all(
            _leads_right(phrase) for phrase in (*index.phrases.values(), *index.office.values())
        )
        and all(
            head.channels
            and all(channel in index.channels for channel in head.channels)
            and (not head.companion or head.companion in index.heads)
            for head in index.heads.values()
        )
    )


def is_sound_template(template_id: str, template: Template, index: PackIndex) -> bool:
    """Whether a template is the one of this id, and everything that it names is in the index."""
    return (
        template.head == index.heads.get(template_id)
        and _asks_known(template.questions, index)
        and all(_is_known(each, index) for each in template.phrases)
        and _leads_right(template)
    )


def _fits_key(table: Mapping[str, Channel | Question | msgspec.Struct]) -> bool:
    return all(getattr(value, "id", None) == key for key, value in table.items())


def _is_sound_channel(channel: Channel, index: PackIndex) -> bool:
    return (
        _asks_known(channel.questions, index)
        and _is_sound_style(channel.style)
        and _leads_right(channel)
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


def _leads_right(value: object) -> bool:
    return all(link.address.startswith(SCHEMES) for link in _links(value))


def _links(value: object) -> Iterator[Link]:
    """Yield every link in a value, however deep."""
    if isinstance(value, Link):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _links(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _links(each)
