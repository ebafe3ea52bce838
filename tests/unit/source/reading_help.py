"""Reading a text in a test: the tree, and the problems as short lines."""

from __future__ import annotations

from app.source.problems import Problem, Problems
from app.source.reading import read_yaml
from app.source.tree import Mapping, Node, Scalar, Sequence


def read(text: str | bytes) -> tuple[Node | None, tuple[Problem, ...]]:
    data = text.encode() if isinstance(text, str) else text
    problems = Problems()
    return read_yaml(data, "f.yaml", problems), problems.all()


def list_problems(text: str | bytes) -> list[str]:
    return [
        f"{problem.place.line}:{problem.place.column} {problem.code}" for problem in read(text)[1]
    ]


def param(problem: Problem, name: str) -> str | int | None:
    return dict(problem.params).get(name)


def as_data(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {entry.key.text: as_data(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [as_data(item) for item in node.items]
    return None if node is None else node.text


def find_scalar(text: str, *path: str | int) -> Scalar:
    node = read(text)[0]
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            entry = node.get(step)
            assert entry is not None
            node = entry.value
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    assert isinstance(node, Scalar)
    return node
