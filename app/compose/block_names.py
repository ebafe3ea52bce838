"""What the blocks of a message are known by, whatever the answers are and however the templates are ordered.

What a template says belongs to its entry. What the message says once, whoever asks for it, belongs to none: the frame
of the channel, the office's entries, and shared phrases whose values are the same for all entries.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.compose.scope import Scope
from app.expressions.tree import Constant, Expression, Name
from app.templates.model import Phrase, Use
from app.templates.pack import Channel


class BlockName(msgspec.Struct, frozen=True):
    """The entry that a block belongs to, or none, and the phrase; as in `BlockId`."""

    whose: str
    name: str


def frame_name(channel: Channel, phrase: Phrase) -> str:
    """The name of a phrase of a channel's own: another channel's may have the same id, and says something else."""
    return f"{channel.id}:{phrase.id}"


def named(scope: Scope) -> Iterator[tuple[Phrase | Use, BlockName]]:
    """Yield each phrase of an entry's template, said now or not, with what its block is known by."""
    if scope.template is None:
        return
    entry = scope.entry.id if scope.entry is not None else ""
    times: dict[str, int] = {}
    for each in scope.template.phrases:
        once = _once(scope, each)
        if once:
            yield each, BlockName("", once)
            continue
        name = each.id if isinstance(each, Phrase) else each.phrase
        time = times[name] = times.get(name, 0) + 1
        yield each, BlockName(entry, name if time == 1 else f"{name}#{time}")


def _once(scope: Scope, each: Phrase | Use) -> str:
    """The name of what the message says once for all entries; empty for what an entry says for itself."""
    if isinstance(each, Phrase):
        found = scope.questions.get(each.question)
        asked_once = found is not None and found[0].shared and scope.template is not None
        return f"{scope.template.head.id}:{each.id}" if asked_once and scope.template else ""
    if each.phrase.startswith("office."):
        return each.phrase
    merges = scope.message.pack.index.phrases[each.phrase].merge == "once"
    if not merges or any(_is_own(scope, value) for _, value in each.arguments):
        return ""
    given = ",".join(f"{name}={_words(value)}" for name, value in each.arguments)
    return f"{each.phrase}({given})" if given else each.phrase


def _is_own(scope: Scope, value: Expression) -> bool:
    """Whether a value is an answer of the entry itself."""
    found = scope.questions.get(value.id) if isinstance(value, Name) else None
    return found is not None and not found[0].shared


def _words(value: Expression) -> str:
    return (
        value.id
        if isinstance(value, Name)
        else str(value.value)
        if isinstance(value, Constant)
        else ""
    )
