"""The patterns of a rule set, looked for all at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app.rules import patterns
from app.rules.analysed_text import Seen
from app.rules.patterns import PatternSet
from app.rules.texts import Text

FAR = r"(?s).{201,}|[^\s][^\n]*\n\s*[^\s]"


def test_each_pattern_that_fits_is_told_and_each_that_counts_far() -> None:
    every = PatternSet(["ppt", r"\d{4}", FAR, "a{3,60}b", "’"])
    far = {FAR, "a{3,60}b"}
    assert every.standing_in(b"ppt 2027") == {"ppt", r"\d{4}"} | far
    assert every.standing_in(b"it's") == {"’"} | far
    assert every.standing_in(b"") == far


def test_one_that_counts_far_is_looked_for_itself() -> None:
    def found(text: str) -> list[str]:
        seen = Seen(Text(text), (), PatternSet([FAR]))
        return [text[match.start : match.end] for match in seen.matches(FAR)]

    assert found("one line") == []
    assert found("one\ntwo") == ["one\nt"]
    assert found("x" * 201) == ["x" * 201]


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
