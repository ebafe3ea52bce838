"""A message on paper. What stops a copy stops it too."""

from __future__ import annotations

from app.compose.message import Message
from app.letters.model import Letter
from app.letters.setting import letter_of
from app.session.copying import Blocked
from app.templates.pack import Channel


def message_letter(message: Message, channel: Channel, size: int | None = None) -> Letter | Blocked:
    """Return the letter, or why there is none.

    Args:
        message: the message.
        channel: that it was composed for.
        size: points, in the place of the channel's.
    """
    if message.blocking:
        return Blocked(message.blocking)
    languages = message.language.parts
    said = {part.language: part.runs for part in message.subject_parts}
    return letter_of(
        " | ".join(dict.fromkeys(channel.title.get(each) for each in languages)),
        tuple((each, said.get(each, ())) for each in languages),
        message.blocks,
        message.style,
        size=size,
        window=channel.paper.window if channel.paper else "",
    )
