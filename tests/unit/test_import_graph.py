"""The finder of circles finds one that is there, however it is made, and none that isn't."""

from __future__ import annotations

import ast

import pytest

from tests.unit.import_graph import circles, graph_of

STRAIGHT = {"app.a": {"app.b", "app.c"}, "app.b": {"app.c"}, "app.c": set[str]()}


def test_a_graph_without_a_circle_has_none() -> None:
    assert circles(STRAIGHT) == []


@pytest.mark.parametrize(
    ("back", "found"),
    [
        (("app.c", "app.a"), ["app.a", "app.c", "app.a"]),
        (("app.c", "app.b"), ["app.b", "app.c", "app.b"]),
        (("app.b", "app.a"), ["app.a", "app.b", "app.a"]),
        (("app.a", "app.a"), ["app.a", "app.a"]),
    ],
)
def test_a_seeded_circle_is_found(back: tuple[str, str], found: list[str]) -> None:
    module, imported = back
    seeded = {**STRAIGHT, module: STRAIGHT[module] | {imported}}
    assert circles(seeded) == [found]


def test_each_knot_is_told_once() -> None:
    two = {"a": {"b"}, "b": {"a"}, "c": {"d", "a"}, "d": {"e"}, "e": {"c"}}
    assert circles(two) == [["a", "b", "a"], ["c", "d", "e", "c"]]


def test_every_way_of_importing_counts() -> None:
    sources = {
        "app.a": "import app.b",
        "app.b": "from app.c import thing",
        "app.c": "from app import d",
        "app.d": "def act():\n    from app.e import thing",
        "app.e": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from app.a import Thing",
    }
    graph = graph_of({name: ast.parse(source) for name, source in sources.items()})
    assert graph == {
        "app.a": {"app.b"},
        "app.b": {"app.c"},
        "app.c": {"app.d"},
        "app.d": {"app.e"},
        "app.e": {"app.a"},
    }
    assert circles(graph) == [["app.a", "app.b", "app.c", "app.d", "app.e", "app.a"]]
