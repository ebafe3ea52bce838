"""Holds the slots in which a template says something against its channels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.source.kinds import Record
from app.source.problems import Place, closest
from app.templates.context import PackReading
from app.templates.pack import Channel

Said = Sequence[tuple[str, Place]]
"""Slots, each with the place where something is said in it."""


def check_slots(
    said: Said, channels: Mapping[str, Place], record: Record, reading: PackReading
) -> None:
    """Report slots that channels of the template don't have: each once, whatever the channels.

    A channel that lacks several which the others have is the slip itself: it is told where it is named.

    Args:
        said: in which slots it says something.
        channels: those that the template names, with where it does.
        record: the template.
        reading: knows the channels; takes what is wrong.
    """
    every = [reading.channels[name] for name in channels]
    fitting = [each for each in every if not _lacks_several(each, said, every)]
    for each in every:
        if each not in fitting:
            missing = dict.fromkeys(slot for slot, _ in said if slot not in each.slots)
            reading.problems.add(
                channels[each.id],
                "channel-lacks-slots",
                channel=each.id,
                slots="”, “".join(missing),
                allowed=", ".join(each.slots),
            )
    fast_track = record.places.get("fast_track")
    for slot, place in said:
        lacking = [each for each in fitting if slot not in each.slots]
        if not lacking:
            continue
        names = "”, “".join(each.id for each in lacking)
        if place == fast_track:
            reading.problems.add(place, "fast-track-slot", channel=names, slot=slot)
            continue
        slots = [name for name in lacking[0].slots if all(name in each.slots for each in lacking)]
        reading.problems.add(
            place,
            "unknown-slot",
            slot=slot,
            channel=names,
            allowed=", ".join(slots),
            closest=closest(slot, slots),
        )


def _lacks_several(channel: Channel, said: Said, every: Sequence[Channel]) -> bool:
    """Whether it lacks several slots, and another channel has all of them."""
    missing = {slot for slot, _ in said if slot not in channel.slots}
    others = [each for each in every if each is not channel]
    return len(missing) > 1 and any(missing <= set(each.slots) for each in others)


def check_shared_slot(record: Record, reading: PackReading) -> bool:
    """Report the slot of a shared phrase that no channel has; return whether it can be used."""
    slots = tuple(dict.fromkeys(slot for each in reading.channels.values() for slot in each.slots))
    slot = record.scalar("slot")
    broken = any(what.startswith("channels/") for what in reading.broken)
    if slot is None or slot.text in slots or broken:
        return True
    reading.problems.add(
        slot.place,
        "no-such-slot",
        slot=slot.text,
        allowed=", ".join(slots),
        closest=closest(slot.text, slots),
    )
    return False
