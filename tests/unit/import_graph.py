"""Which module of the app imports which, read from the source, and the circles in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Set

Graph = Mapping[str, Set[str]]
"""Each module with those that it imports."""


def graph_of(trees: Mapping[str, ast.Module]) -> dict[str, set[str]]:
    """What each of these modules imports of the others: inside functions and for types only, too."""
    return {
        module: {name for node in ast.walk(tree) for name in _named(node, trees)}
        for module, tree in trees.items()
    }


def _named(node: ast.AST, modules: Mapping[str, ast.Module]) -> Iterator[str]:
    """The modules of an import; `from package import name` is the module of that name where there is one."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names if alias.name in modules)
    elif isinstance(node, ast.ImportFrom) and node.module is not None:
        for alias in node.names:
            inner = f"{node.module}.{alias.name}"
            if inner in modules or node.module in modules:
                yield inner if inner in modules else node.module


def circles(graph: Graph) -> list[list[str]]:
    """One way round for each knot of modules that need each other: from a module over others back to it."""
    reached = {module: _reached(graph, module) for module in graph}
    knots = {
        frozenset(each for each in reached[module] if module in reached.get(each, ()))
        for module in graph
        if module in reached[module]
    }
    return sorted(_way_round(graph, knot) for knot in knots)


def _reached(graph: Graph, start: str) -> set[str]:
    """Everything that a module imports, itself or through others; the module itself only in a circle."""
    found: set[str] = set()
    waiting = list(graph.get(start, ()))
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            waiting += graph.get(module, ())
    return found


def _way_round(graph: Graph, knot: Set[str]) -> list[str]:
    """The shortest way from the first module of a knot back to it."""
    first = min(knot)
    ways = [[first]]
    for way in ways:
        for following in sorted(graph[way[-1]] & knot):
            if following == first:
                return [*way, first]
            if following not in way:
                ways.append([*way, following])
    raise AssertionError("each module of a knot leads back to it")
