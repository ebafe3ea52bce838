"""The patterns of a rule set, looked for all at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app.rules import patterns
from app.rules.patterns import PatternSet

FAR = r"(?s).{201,}|[^\s][^\n]*\n\s*[^\s]"


def test_each_pattern_that_fits_is_told() -> None:
    every = PatternSet(["ppt", r"\d{4}", FAR, "a{3,60}b", "’"])
    assert every.standing_in(b"ppt 2027") == {"ppt", r"\d{4}"}
    assert every.standing_in(b"one\ntwo") == {FAR}
    assert every.standing_in(b"x" * 201) == {FAR}
    assert every.standing_in(b"aaaab it's") == {"a{3,60}b", "’"}
    assert every.standing_in(b"") == set()


@contextmanager
def noted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The patterns that a set is made of."""
    together: list[str] = []
    real = patterns.compiled_set

    def note(sources: tuple[str, ...]) -> object:
        together.extend(sources)
        return real(sources)

    monkeypatch.setattr(patterns, "compiled_set", note)
    yield together


def test_one_that_counts_far_doesn_t_slow_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one set with it, each text would take a hundred times as long."""
    with noted(monkeypatch) as together:
        PatternSet(["ppt", FAR, "a{51}", "b{2,50}", r"c\{99}"])
    assert together == ["ppt", "b{2,50}", r"c\{99}"]
