"""What a proof remembers of other messages changes none: each says what an officer's message would."""

from __future__ import annotations

from itertools import product

from app.compose.composing import Composition
from app.document import Block, Paragraph, Run, Runs
from app.expressions.tree import Name
from app.language import Language, MessageLanguage
from app.proof.composed import (
    _UNTIDY,
    ChosenTemplate,
    compose_sample,
    context_at,
    look,
    sample_draft,
)
from app.proof.material import Material
from app.proof.said_before import SaidBefore
from app.proof.samples import Samples
from app.proof.together import common_channels
from app.templates.model import LineWords
from app.templates.wording import Literal, Value
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


def test_a_subject_that_prints_nothing_of_the_message_is_said_once() -> None:
    said: list[str] = []

    def say() -> Runs:
        said.append("said")
        return (Run("So"),)

    fixed = LineWords((Literal("So"),), (Literal("So"),))
    printing = LineWords((Literal("So "), Value(Name("whose"))), (Literal("So"),))
    before = SaidBefore(look)
    for _ in range(3):
        assert before.line(fixed, Language.EN, say) == (Run("So"),)
    assert len(said) == 1
    for _ in range(3):
        assert before.line(printing, Language.EN, say) == (Run("So"),)
    assert len(said) == 4


def test_whatever_is_untidy_is_looked_at_closely() -> None:
    """A text without a sign after a blank or another one is passed over; none of what is untidy may be."""
    untidy = 0
    for length in range(1, 5):
        for signs in product(" \n,.;:!)(“”a", repeat=length):
            text = f"x{''.join(signs)}x"
            block = Block((Paragraph((Run(text),)),))
            found = any(_UNTIDY.search(line.strip()) for line in text.split("\n"))
            assert (look(block).untidy is not None) is found, text
            untidy += found
    assert untidy > 1000
