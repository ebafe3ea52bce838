"""Companions: what is composed from the same answers beside the message, and never part of it."""

from __future__ import annotations

import msgspec

from app.compose.composing import compose
from app.compose.draft import Context, Draft, Entry
from app.compose.message import Message
from app.language import MessageLanguage
from app.templates.pack import Pack


class Companion(msgspec.Struct, frozen=True):
    """A composed companion (a case note) of one entry; `template` is the companion's own id."""

    entry: str
    template: str
    message: Message


def compose_companions(pack: Pack, draft: Draft, context: Context) -> tuple[Companion, ...]:
    """Compose the companion of each entry that has one, in the message's language.

    A message in both languages has its note in English: the note stays with us, and nobody needs it twice.
    """
    both = draft.language is MessageLanguage.BOTH
    language = MessageLanguage.EN if both else draft.language
    companions: list[Companion] = []
    for entry in draft.entries:
        template_id = pack.head(entry.template).companion
        if not template_id:
            continue
        alone = Draft(
            language=language,
            entries=(Entry(entry.id, template_id, entry.answers),),
            answers=draft.answers,
        )
        companions.append(Companion(entry.id, template_id, compose(pack, alone, context)))
    return tuple(companions)
