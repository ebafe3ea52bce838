"""Holds the two languages of one wording side by side."""

from __future__ import annotations

from collections.abc import Iterable

from app.source.problems import Place, Problems
from app.templates.wording import Line, values_of


def check_values(en: Iterable[Line], cy: Iterable[Line], place: Place, problems: Problems) -> None:
    """Both languages must print the same values."""
    english = frozenset().union(*(values_of(line) for line in en))
    welsh = frozenset().union(*(values_of(line) for line in cy))
    for name in sorted(english - welsh):
        problems.add(place, "value-in-one-language", name=name, which="en")
    for name in sorted(welsh - english):
        problems.add(place, "value-in-one-language", name=name, which="cy")
