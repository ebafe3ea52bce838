"""Companions: what is composed from the same answers beside the message, and never part of it."""

from __future__ import annotations

import msgspec

from app.compose.changes_note import changes_note
from app.compose.composing import Composition, choose_channel
from app.compose.draft import Context, Draft, Entry
from app.compose.message import Message
from app.compose.running_order import said_beside
from app.compose.scope import MessageScope
from app.language import MessageLanguage
from app.templates.pack import Pack


class Companion(msgspec.Struct, frozen=True):
    """A composed companion (a case note) of one entry; `template` is the companion's own id.

    Where nothing in it is an entry's own, it is one for all entries that have it, and `entry` is the first of them.
    """

    entry: str
    template: str
    message: Message


def compose_companions(
    pack: Pack, draft: Draft, context: Context, composition: Composition | None = None
) -> tuple[Companion, ...]:
    """Compose the companions of the entries that have one, in the message's language.

    A companion may gather what the message says of itself beside its running order: what was asked for.
    A message in both languages has its note in English: the note stays with us, and nobody needs it twice.
    What of the message is in the officer's own words is named in it, where the `composition` is given.
    """
    both = draft.language is MessageLanguage.BOTH
    language = MessageLanguage.EN if both else draft.language
    wanted: dict[tuple[str, str], Entry] = {}
    for entry in draft.entries:
        template_id = pack.head(entry.template).companion
        if template_id:
            wanted.setdefault((template_id, _whose(pack, template_id, entry)), entry)
    if not wanted:
        return ()
    about = said_beside(MessageScope(pack, choose_channel(pack, draft), draft, context))
    companions: list[Companion] = []
    for (template_id, _), entry in wanted.items():
        alone = companion_draft(draft, entry, template_id, language)
        message = Composition(pack, alone, context, about).message
        companions.append(Companion(entry.id, template_id, message))
    note = changes_note(composition, language.parts[0]) if composition is not None else None
    if note is not None:
        # They are of the message, whose notes may be several: said once.
        first = companions[0]
        blocks = (*first.message.blocks, note)
        message = msgspec.structs.replace(first.message, blocks=blocks)
        companions[0] = msgspec.structs.replace(first, message=message)
    return tuple(companions)


def companion_draft(
    draft: Draft, entry: Entry, template_id: str, language: MessageLanguage
) -> Draft:
    """What the companion of an entry is composed from."""
    entries = (Entry(entry.id, template_id, entry.answers),)
    return Draft(language=language, entries=entries, answers=draft.answers)


def in_reach(
    pack: Pack, companions: tuple[Companion, ...], *, blocked: bool
) -> tuple[Companion, ...]:
    """The companions to be shown: what only tells what the message says waits until that can be copied."""
    if not blocked:
        return companions
    return tuple(each for each in companions if pack.template(each.template).questions)


def _whose(pack: Pack, template_id: str, entry: Entry) -> str:
    """The entry whose own answers a companion needs; empty where it needs no entry's own."""
    uses = pack.template(template_id).questions
    return "" if all(pack.question(use)[0].shared for use in uses) else entry.id
