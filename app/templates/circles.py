"""Finds questions that wait for each other: each asked only when the other is answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.expressions.tree import names_in
from app.templates.model import Question, UseQuestion


def find_circle(
    questions: Iterable[Question | UseQuestion], shared: Mapping[str, Question]
) -> list[str]:
    """Return the ids of one circle, its first id again at its end; empty where there is none."""
    known = dict(shared)
    uses: list[UseQuestion] = []
    for each in questions:
        if isinstance(each, Question):
            known[each.id] = each
        else:
            uses.append(each)
    waits = {name: _asked_before(question) & known.keys() for name, question in known.items()}
    for use in uses:
        if use.when is not None and use.question in waits:
            waits[use.question] |= set(names_in(use.when)) & known.keys()
    settled: set[str] = set()
    for start in sorted(waits):
        circle = _follow(start, waits, settled)
        if circle:
            return circle
    return []


def _asked_before(question: Question) -> set[str]:
    conditions = [question.when, *(choice.when for choice in question.choices)]
    return {name for each in conditions if each is not None for name in names_in(each)}


def _follow(start: str, waits: Mapping[str, set[str]], settled: set[str]) -> list[str]:
    """Walk depth first without recursion; a name met again on its own path closes a circle."""
    path: list[str] = []
    stack: list[tuple[str, bool]] = [(start, False)]
    while stack:
        name, leaving = stack.pop()
        if leaving:
            path.pop()
            settled.add(name)
        elif name in path:
            return [*path[path.index(name) :], name]
        elif name not in settled:
            path.append(name)
            stack.append((name, True))
            stack.extend((each, False) for each in sorted(waits[name]))
    return []
