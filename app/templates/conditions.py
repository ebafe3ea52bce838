"""Reads the conditions of what may have one, and of several ways to say one thing."""

from __future__ import annotations

from app.expressions.names import Names
from app.expressions.reading import read_condition
from app.expressions.tree import Expression
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.quoting import entry


def read_when(record: Record, names: Names, problems: Problems) -> Expression | None:
    """Read `when`; None where there is none, or where it can't be used (problems say why)."""
    scalar = record.scalar("when")
    if scalar is None:
        return None
    return read_condition(
        scalar.text, scalar.locate, names, problems, lambda mended: entry("when", mended)
    )


def check_condition(way: Record, problems: Problems, *, last: bool) -> None:
    """Of several ways to say something, all but the last have a condition."""
    if last and way.wrote("when"):
        problems.add(way.place_of("when"), "way-last-when")
    elif not last and not way.wrote("when"):
        problems.add(way.place, "way-without-when")
