"""What expressions give; evaluating is total over any tree and any values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.expressions.evaluation import evaluate, holds
from app.expressions.tree import (
    AllOf,
    AnyOf,
    Compare,
    Constant,
    Constants,
    Count,
    Expression,
    Name,
    Not,
    names_in,
)
from app.expressions.value_kinds import Value
from tests.unit.budget import cases

A, B = Name("a"), Name("b")
NOTHING: dict[str, Value] = {}


@pytest.mark.parametrize(
    ("expression", "values", "expected"),
    [
        (A, {"a": "x"}, "x"),
        (A, NOTHING, None),
        (Constant(3), NOTHING, 3),
        (Constants(("x", 1)), NOTHING, ("x", 1)),
        (Count("a"), {"a": ("x", "y")}, 2),
        (Count("a"), NOTHING, 0),
        (Count("a"), {"a": "xyz"}, 0),
        (Compare("==", A, Constant("x")), {"a": "x"}, True),
        (Compare("==", A, Constant("x")), NOTHING, False),
        (Compare("!=", A, Constant("x")), NOTHING, True),
        (Compare("==", A, B), NOTHING, True),
        (Compare("==", A, Constant(3)), {"a": Decimal("3.0")}, True),
        (Compare("in", Constant("x"), A), {"a": ("x",)}, True),
        (Compare("in", Constant("x"), A), {"a": "xyz"}, False),
        (Compare("in", Constant("x"), A), NOTHING, False),
        (Compare("not in", Constant("x"), A), NOTHING, True),
        (Compare("not in", Constant("x"), A), {"a": ("x",)}, False),
        (Compare("in", A, Constants(("x", "y"))), {"a": "y"}, True),
        (Compare("in", A, Constants(("x", "y"))), NOTHING, False),
        (Compare("<", A, Constant(3)), {"a": 2}, True),
        (Compare("<", A, Constant(3)), {"a": Decimal("2.5")}, True),
        (Compare(">", A, Constant(3)), {"a": 4}, True),
        (Compare(">", A, Constant(3)), {"a": 3}, False),
        (Compare("<", A, Constant(3)), NOTHING, False),
        (Compare(">", A, Constant(3)), NOTHING, False),
        (Compare(">=", A, Constant(3)), {"a": 3}, True),
        (Compare(">=", A, Constant(3)), {"a": Decimal("2.99")}, False),
        (Compare("<=", A, Constant(3)), {"a": 3}, True),
        (Compare("<=", A, Constant(3)), {"a": 4}, False),
        (Compare("<=", A, Constant(3)), NOTHING, False),
        (Compare(">=", A, B), NOTHING, False),
        (Compare(">=", A, B), {"a": "x", "b": "x"}, False),
        (Compare("<=", A, B), {"a": date(2026, 1, 1), "b": date(2026, 1, 1)}, True),
        (Compare(">=", A, B), {"a": date(2026, 1, 1), "b": date(2026, 1, 2)}, False),
        (Compare("<", A, B), {"a": date(2026, 1, 1), "b": date(2026, 1, 2)}, True),
        (Compare(">", A, B), {"a": date(2026, 1, 1), "b": date(2026, 1, 2)}, False),
        (Compare("<", A, B), {"a": date(2026, 1, 1), "b": 3}, False),
        (Compare("<", A, B), {"a": "a", "b": "b"}, False),
        (Not(A), {"a": ()}, True),
        (Not(A), {"a": ("x",)}, False),
        (AllOf((A, B)), {"a": "x"}, False),
        (AllOf((A, B)), {"a": "x", "b": True}, True),
        (AnyOf((A, B)), {"b": 1}, True),
        (AnyOf((A, B)), NOTHING, False),
    ],
)  # fmt: skip
def test_values(expression: Expression, values: dict[str, Value], expected: object) -> None:
    assert evaluate(expression, values) == expected
    assert holds(expression, values) is bool(expected)


def test_no_condition_holds() -> None:
    assert holds(None, NOTHING)


def test_names_in_reading_order() -> None:
    tree = AllOf((Compare("==", B, Constant(1)), Not(Count("a")), AnyOf((B, Constants((1,))))))
    assert list(names_in(tree)) == ["b", "a", "b"]


NAMES = st.sampled_from(["a", "b", "officer.office", ""])
WORDS = st.text(max_size=5) | st.integers(-(2**63), 2**63)
LEAVES: st.SearchStrategy[Expression] = st.one_of(
    st.builds(Constant, WORDS),
    st.builds(Constants, st.lists(WORDS, max_size=3).map(tuple)),
    st.builds(Name, NAMES),
    st.builds(Count, NAMES),
)
OPERATORS = st.sampled_from(["==", "!=", "<", ">", "<=", ">=", "in", "not in"])


def _grown(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    parts = st.lists(inner, max_size=4).map(tuple)
    return st.one_of(
        st.builds(Not, inner),
        st.builds(AllOf, parts),
        st.builds(AnyOf, parts),
        st.builds(Compare, OPERATORS, inner, inner),
    )


TREES = st.recursive(LEAVES, _grown, max_leaves=20)
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.booleans(),
    st.text(max_size=5),
    st.integers(),
    st.decimals(),
    st.dates(),
    st.lists(st.text(max_size=3), max_size=3).map(tuple),
)


@settings(max_examples=cases(500))
@given(TREES, st.dictionaries(NAMES, VALUES))
def test_evaluation_is_total(tree: Expression, values: dict[str, Value]) -> None:
    assert holds(tree, values) is bool(evaluate(tree, values))


@settings(max_examples=cases(300))
@given(TREES)
def test_trees_are_stored_as_they_are(tree: Expression) -> None:
    for codec in (msgspec.msgpack, msgspec.json):
        assert codec.decode(codec.encode(tree), type=Expression) == tree
