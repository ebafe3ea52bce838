"""What an email that is put in house style asks before its first copy: the pack's own questions, asked as in Compose.

The email is composed as a message of a template that no file holds. It asks whether anything is said about an
application; if so, it discloses, and the pack says what is asked then and when that is enough (guidance L821 to L827).
Its subject is the channel's, its note that of the pack's own templates of the channel.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import msgspec

from app.compose.draft import Draft, Entry
from app.errors import AppError
from app.language.prose.emails import email_words
from app.templates.model import Choice, Head, Question, Template, UseQuestion
from app.templates.pack import Channel, Pack

ENTRY = "1"
TEMPLATE = "@email"
"""The id of the template; no path of a file begins so."""
DISCLOSES = "email_discloses"
CALLED = "email_called"


def email_channel(pack: Pack) -> Channel:
    """The channel that emails in house style are for: the rich one of what discloses, or the first rich one.

    Raises:
        AppError: `no-rich-channel`, where no channel of the pack takes formatted text.
    """
    channels = pack.index.channels
    named = [name for head in pack.index.heads.values() if head.discloses for name in head.channels]
    for name in (*named, *channels):
        if channels[name].rich and channels[name].sent:
            return channels[name]
    raise AppError("no-rich-channel")


@lru_cache(maxsize=4)
def email_pack(pack: Pack, *, discloses: bool) -> Pack:
    """The pack with the template of an email in house style, and its channel without a frame.

    Args:
        pack: the pack in use.
        discloses: the email says something about an application.

    Raises:
        AppError: `no-rich-channel`.
    """
    channel = email_channel(pack)
    bare = msgspec.structs.replace(channel, questions=(), phrases=())
    head = Head(
        TEMPLATE,
        email_words("title"),
        (channel.id,),
        discloses=discloses,
        companion=_note(pack, channel, discloses=discloses),
    )
    own = _own_questions()
    disclosure = pack.info.disclosure
    more = disclosure.questions if discloses and disclosure is not None else ()
    uses = tuple(UseQuestion(name) for name in (*own, *more))
    template = Template(head, uses)
    index = msgspec.structs.replace(
        pack.index,
        channels=pack.index.channels | {channel.id: bare},
        heads={**pack.index.heads, TEMPLATE: head},
        questions=pack.index.questions | own,
    )
    return Pack(index, lambda name: template if name == TEMPLATE else pack.template(name))


def blank_draft() -> Draft:
    """A draft of an email that nothing was answered for."""
    return Draft(entries=(Entry(ENTRY, TEMPLATE),))


def says_something(draft: Draft) -> bool:
    """Whether the officer said that the email says something about an application."""
    return draft.answers.get(DISCLOSES) == "yes"


def _own_questions() -> dict[str, Question]:
    """Whether it discloses, and whether a call was tried first (guidance L817, L821)."""
    return {name: _yes_or_no(name) for name in (DISCLOSES, CALLED)}


def _yes_or_no(name: str) -> Question:
    choices = tuple(Choice(each, email_words(f"{name}-{each}")) for each in ("yes", "no"))
    return Question(name, "radio", email_words(name), required=True, choices=choices, shared=True)


def _note(pack: Pack, channel: Channel, *, discloses: bool) -> str:
    """The note that most templates of the channel have, of those that disclose or of those that don't."""
    alike = [
        head.companion
        for head in pack.index.heads.values()
        if head.companion and head.discloses is discloses and channel.id in head.channels
    ]
    asked = [name for name in alike if discloses or not pack.template(name).questions]
    return Counter(asked).most_common(1)[0][0] if asked else ""
