"""Whether the boxes of a question can be ticked as it is given, within its limits."""

from __future__ import annotations

from collections.abc import Mapping

from app.expressions.value_kinds import Value
from app.templates.model import Question

Variable = tuple[str, str, str]
"""`is`, `in`, `some` or `count`, the name, and the choice that is ticked or not."""
Found = dict[Variable, Value]
"""Values that make something true."""


def ticks_fit(question: Question, values: Mapping[Variable, Value], *, needed: bool) -> bool:
    """Whether boxes can be ticked as far as it is given, and the others somehow, within the question's limits."""
    ids = [choice.id for choice in question.choices]
    ticked = {each for each in ids if values.get(("in", question.id, each)) is True}
    not_ticked = {each for each in ids if values.get(("in", question.id, each)) is False}
    some, count = values.get(("some", question.id, "")), values.get(("count", question.id, ""))
    if some is False:
        return not ticked and not needed and count in (None, 0)
    return any(
        _count_fits(question, ids, ticked, not_ticked, number, needed=needed)
        for number in (range(len(ids) + 1) if count is None else (count,))
        if isinstance(number, int) and not (some is True and number == 0)
    )


def _count_fits(
    question: Question,
    ids: list[str],
    ticked: set[str],
    not_ticked: set[str],
    count: int,
    *,
    needed: bool,
) -> bool:
    """Whether just so many boxes can be ticked."""
    if count == 0:
        return not ticked and not needed
    alone = {choice.id for choice in question.choices if choice.exclusive}
    if count == 1 and ((ticked and ticked <= alone) or (not ticked and alone - not_ticked)):
        return len(ticked) <= 1
    limits = question.limits
    if ticked & alone or (limits.all_choices and count < len(ids)):
        return False
    free = [each for each in ids if each not in alone and each not in not_ticked]
    least, most = limits.least or 0, len(ids) if limits.most is None else limits.most
    return len(ticked) <= count <= len(free) and least <= count <= most
