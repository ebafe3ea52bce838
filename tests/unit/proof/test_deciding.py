"""What can be true is decided as trying all answers would decide it, and in a time that doesn't grow with the boxes."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.expressions.evaluation import holds
from app.expressions.tree import AllOf, AnyOf, Compare, Constant, Count, Expression, Name, Not
from app.language import Bilingual
from app.proof.answered import Answered
from app.proof.deciding import Decider
from app.proof.logic import ALWAYS, both, either, opposite
from app.proof.worlds import World
from app.templates.model import Choice, Limits, Question
from tests.unit.budget import cases

LABEL = Bilingual("x", "x")


def radio(name: str, *, required: bool = True, when: Expression | None = None) -> Question:
    choices = tuple(Choice(each, LABEL) for each in ("x", "y", "z"))
    return Question(name, "radio", LABEL, required=required, choices=choices, when=when)


def boxes(count: int, limits: Limits = Limits(), *, alone: bool = False) -> Question:  # noqa: B008
    choices = [Choice(f"b{number}", LABEL) for number in range(count)]
    if alone:
        choices.append(Choice("none", LABEL, exclusive=True))
    return Question(
        "boxes", "checkboxes", LABEL, required=True, choices=tuple(choices), limits=limits
    )


def world(*questions: Question) -> World:
    asked = {each.id: (each, both(each.when)) for each in questions}
    return World(asked, {"several": (False, True), "first": (True, False)})


class Given:
    """Values by name."""

    def __init__(self, values: dict[str, object]) -> None:
        self._values = values

    def get(self, name: str) -> object:
        return self._values.get(name)


def all_answers() -> list[Given]:
    """Every complete set of answers to the questions of `small`."""
    found = []
    ticked = [
        tuple(
            each
            for each, is_ticked in zip(("b0", "b1", "b2", "none"), ticks, strict=True)
            if is_ticked
        )
        for ticks in product((False, True), repeat=4)
    ]
    for one, other, boxed in product("xyz", ("x", "y", "z", None), ticked):
        alone = "none" in boxed
        if not (boxed == ("none",) or (not alone and 1 <= len(boxed) <= 2)):
            continue
        # The second question is asked after one answer to the first.
        if one != "x" and other is not None:
            continue
        found.append(Given({"one": one, "other": other, "boxes": boxed}))
    return found


ANSWERS = all_answers()
SMALL = world(
    radio("one"),
    radio("other", required=False, when=Compare("==", Name("one"), Constant("x"))),
    boxes(3, Limits(most=2), alone=True),
)
ATOMS: list[Expression] = [
    *(Compare("==", Name(name), Constant(word)) for name in ("one", "other") for word in "xyz"),
    *(Compare("in", Constant(box), Name("boxes")) for box in ("b0", "b1", "b2", "none")),
    *(Compare("not in", Constant(box), Name("boxes")) for box in ("b0", "none")),
    *(Compare(operator, Count("boxes"), Constant(2)) for operator in ("==", "<", ">=")),
    Compare("!=", Name("one"), Name("other")),
    Name("other"),
    Name("boxes"),
]
conditions = st.recursive(
    st.sampled_from(ATOMS),
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=1, max_size=4).map(lambda parts: AllOf(tuple(parts))),
        st.lists(inner, min_size=1, max_size=4).map(lambda parts: AnyOf(tuple(parts))),
    ),
    max_leaves=12,
)


@settings(max_examples=cases(300), deadline=None)
@given(conditions)
def test_it_decides_as_trying_everything_would(condition: Expression) -> None:
    found = Decider(SMALL).possible(condition)
    assert (found is not None) == any(holds(condition, each) for each in ANSWERS)  # type: ignore[arg-type]


@settings(max_examples=cases(200), deadline=None)
@given(conditions)
def test_the_answers_that_it_gives_make_it_true(condition: Expression) -> None:
    found = Decider(SMALL).possible(condition)
    if found is not None:
        assert holds(condition, Answered(SMALL, found))


@pytest.mark.parametrize("count", [40, 200])
def test_many_boxes_are_no_more_work_than_few(count: int) -> None:
    question = boxes(count, alone=True)
    said = [Compare("in", Constant(each.id), Name("boxes")) for each in question.choices]
    decider = Decider(world(question))
    assert decider.possible(*map(opposite, said)) is None
    assert decider.possible(said[0], said[-1]) is None
    assert decider.possible(either(said), *map(opposite, said[1:])) is not None
    assert decider.possible(said[3], *map(opposite, said[:3]), *map(opposite, said[4:])) is not None
    assert decider.possible(opposite(either(said))) is None
    assert decider.possible(Compare(">", Count("boxes"), Constant(count))) is None


@pytest.mark.parametrize(
    ("limits", "wanted", "possible"),
    [
        (Limits(least=3), 2, False),
        (Limits(least=3), 3, True),
        (Limits(most=2), 3, False),
        (Limits(all_choices=True), 3, False),
        (Limits(all_choices=True), 4, True),
    ],
)
def test_limits_hold(limits: Limits, wanted: int, *, possible: bool) -> None:
    decider = Decider(world(boxes(4, limits)))
    found = decider.possible(Compare("==", Count("boxes"), Constant(wanted)))
    assert (found is not None) is possible


def test_one_that_stands_alone_is_enough_for_a_least_number() -> None:
    decider = Decider(world(boxes(4, Limits(least=3), alone=True)))
    assert decider.possible(Compare("==", Count("boxes"), Constant(1))) is not None
    assert (
        decider.possible(
            Compare("in", Constant("b0"), Name("boxes")), Compare("<", Count("boxes"), Constant(3))
        )
        is None
    )


def test_nothing_before_means_the_first() -> None:
    decider = Decider(world(radio("one")))
    assert decider.possible(Not(Name("several")), Not(Name("first"))) is None
    assert decider.possible(Name("several"), Not(Name("first"))) is not None
    assert decider.possible(ALWAYS) == {}
