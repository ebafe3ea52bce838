"""What a proof remembers of other messages changes none: each says what an officer's message would."""

from __future__ import annotations

from itertools import product

from app.compose.composing import Composition
from app.language import MessageLanguage
from app.proof.composed import ChosenTemplate, compose_sample, context_at, look, sample_draft
from app.proof.material import Material
from app.proof.said_before import SaidBefore
from app.proof.samples import Samples
from app.proof.together import common_channels
from tests.unit.small_pack import small_files


def test_messages_are_the_same_with_what_was_said_before() -> None:
    material = Material(small_files())
    heads, before = material.index.heads, SaidBefore(look)
    compared = 0
    for first, second in product(heads, repeat=2):
        for channel in common_channels(heads[first], heads[second]):
            ones, others = (
                Samples(material.template(name), channel, several=True).all()
                for name in (first, second)
            )
            for one, other in product(ones[:6], others[:6]):
                chosen = (ChosenTemplate(first, one.own), ChosenTemplate(second, other.own))
                shared = {**other.shared, **one.shared}
                draft = sample_draft(channel, chosen, shared, MessageLanguage.BOTH)
                fresh = Composition(material.pack, draft, context_at(one.part_of_day))
                known = compose_sample(
                    material.pack, channel, chosen, shared, one.part_of_day, before
                )
                assert [each.block for each in known.placed] == [
                    each.block for each in fresh.placed
                ]
                assert known.message == fresh.message
                for each in known.placed:
                    assert before.of(each.block) == look(each.block)
                compared += 1
    assert compared > 100
