"""A channel says which of its slots are read out."""

from __future__ import annotations

from tests.unit.small_pack import bent, opened, problem_lines

CHANNEL, ORDER = "channels/note.yaml", "order: [{each_template: [note]}]\n"


def test_the_slots_that_are_read_out() -> None:
    pack = opened(bent(CHANNEL, ORDER, f"{ORDER}spoken: [note]\n"))
    assert pack.channel("note").spoken == ("note",)
    assert opened().channel("note").spoken == ()


def test_a_slot_that_the_channel_has_not_is_told_with_its_place() -> None:
    assert problem_lines(bent(CHANNEL, ORDER, f"{ORDER}spoken: [note, nota]\n")) == [
        "channels/note.yaml:5:16 unknown-slot"
    ]
