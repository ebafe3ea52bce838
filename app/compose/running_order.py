"""Puts what is to be said in the channel's running order.

A plain slot holds what every entry says there; inside a run each entry goes through all slots, so that one request
keeps its own instructions together. A shared phrase is said once for the same values: in a run after the last entry
that uses it, elsewhere at its first place.

Documents, a photo, documents again, in a channel whose order is `greeting, opening, {each_template: [request, detail,
how-to-reply, where-to-send]}, deadline, …`. The entries number from 0; -1 is the frame:

    >>> from datetime import datetime
    >>> from app.compose.draft import Context, Draft, Entry
    >>> entries = (
    ...     Entry("a", "documents/missing", {"whose": "mother", "which": ("birth",)}),
    ...     Entry("b", "photos/new-photo", {"problems": ("dark",)}),
    ...     Entry("c", "documents/missing", {"whose": "father"}),
    ... )
    >>> draft = Draft(entries=entries, answers={"applied": "online", "fast_track": "no"})
    >>> context = Context(datetime(2027, 3, 5, 10, 30))
    >>> said = collect(MessageScope(pack, pack.channel("plain"), draft, context))

As it is collected, each entry says all of its own, and `send-documents` is said twice:

    >>> [each.phrase.id for each in said if each.entry == 0]
    ['documents', 'send-documents', 'office.documents_address', 'reply-by']
    >>> [each.entry for each in said if each.phrase.id == "send-documents"]
    [0, 2]

In order, the frame is around it, it stands once, after the last who needs it, and the deadline has left its entry. The
question that the last entry has no answer to keeps the place of what it will say:

    >>> for each in in_order(said[0].scope.message, said):
    ...     print(f"{each.entry} {each.phrase.slot}: {each.phrase.id}{' (gap)' if each.gap else ''}")
    -1 greeting: office.greeting
    -1 opening: several
    0 request: documents
    1 request: problems
    1 detail: how-many
    1 how-to-reply: online
    2 request: which (gap)
    2 request: documents
    2 where-to-send: send-documents
    2 where-to-send: office.documents_address
    0 deadline: reply-by
    -1 closing: office.reply_period
    -1 sign-off: office.sign_off
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

import msgspec

from app.compose.collecting import collect
from app.compose.said import Arguments, Said
from app.compose.scope import MessageScope
from app.language import Language
from app.source.problems import Place
from app.templates.pack import EachTemplate

_BY_ENTRY = attrgetter("entry")


def in_order(message: MessageScope, said: list[Said], about: tuple[Said, ...] = ()) -> list[Said]:
    """Put what is said in the running order, each shared phrase once.

    Args:
        message: what is composed.
        said: what it says.
        about: what another message says beside its order, which this one, a note of it, may gather.
    """
    by_slot: dict[str, list[Said]] = {}
    for each in (*said, *about):
        by_slot.setdefault(each.phrase.slot, []).append(each)
    ordered: list[Said] = []
    for step in message.channel.order:
        if isinstance(step, EachTemplate):
            here = [each for slot in step.slots for each in by_slot.get(slot, ())]
            here.sort(key=_BY_ENTRY)  # stable: the slots of an entry keep their order
            ordered += reversed(_merged(reversed(here)))
        elif step in by_slot:
            ordered += _merged(by_slot[step])
    # An office entry may have one place in the frame and another in a template.
    return _merged(_gathered(ordered, by_slot))


def _gathered(here: Iterable[Said], by_slot: dict[str, list[Said]]) -> Iterator[Said]:
    """Each phrase that gathers, with its items; not where there are none."""
    for each in here:
        if not each.phrase.gathers:
            yield each
        elif items := tuple(by_slot.get(each.phrase.gathers, ())):
            phrase = msgspec.structs.replace(
                each.phrase,
                reviewed=each.phrase.reviewed and all(item.phrase.reviewed for item in items),
                awaiting=each.phrase.awaiting or any(item.phrase.awaiting for item in items),
            )
            yield msgspec.structs.replace(each, phrase=phrase, gathered=items)


def said_beside(message: MessageScope) -> tuple[Said, ...]:
    """What entries say beside the running order, for a note about them."""
    beside = message.channel.beside
    return tuple(each for each in collect(message) if each.phrase.slot in beside) if beside else ()


def _merged(said: Iterable[Said]) -> list[Said]:
    """What is said, without what merges with something before it."""
    merged: list[Said] = []
    seen: dict[tuple[str, Place, Arguments], int] = {}
    for each in said:
        if each.shared and each.phrase.merge == "once":
            # What a template lets a shared question say is called after it, and isn't what another one lets it say.
            identity = (each.phrase.id, each.phrase.place, each.arguments)
            first = seen.setdefault(identity, len(merged))
            if first < len(merged):
                merged[first] = _also(merged[first], each)
                continue
        merged.append(each)
    return merged


def _also(said: Said, other: Said) -> Said:
    """What is said, where another entry says the same: its block is theirs too."""
    ids = (other.id(Language.EN), *other.also)
    more = tuple(each for each in ids if each not in {said.id(Language.EN), *said.also})
    return msgspec.structs.replace(said, also=(*said.also, *more)) if more else said


def conflicts(said: list[Said]) -> Iterator[tuple[Said, Said]]:
    """Yield phrases of one value (a deadline) that would be said with two different values.

    A value that isn't given yet is a gap, not another value.
    """
    first: dict[str, Said] = {}
    for each in said:
        if (
            each.shared
            and each.phrase.one_value
            and all(any(words) for _, *words in each.arguments)
        ):
            before = first.setdefault(each.phrase.id, each)
            if before.arguments != each.arguments:
                yield before, each
