"""Shared questions serve all templates: they keep their places when templates are moved."""

from __future__ import annotations

from itertools import permutations

from app.compose.composing import Composition
from app.compose.draft import Context, Draft, Entry
from tests.unit.drafting import NOW, OFFICER
from tests.unit.small_pack import opened


def asked(templates: tuple[Entry, ...]) -> list[tuple[str, str]]:
    composition = Composition(
        opened(), Draft(channel="rich", entries=templates), Context(NOW, OFFICER)
    )
    return [(each.entry, each.question.id) for each in composition.questions]


def test_shared_questions_stand_in_the_order_in_which_templates_were_chosen() -> None:
    chosen = (
        Entry("2", "photos/new-photo"),
        Entry("9", "documents/missing"),
        Entry("10", "enquiries/answer"),
    )
    orders = [(order, asked(order)) for order in permutations(chosen)]
    shared = {tuple(each for each in found if not each[0]) for _, found in orders}
    assert len(shared) == 1
    assert len(next(iter(shared))) > 1
    for order, found in orders:
        own = list(dict.fromkeys(entry for entry, _ in found if entry))
        assert own == [each.id for each in order if each.id in own]
