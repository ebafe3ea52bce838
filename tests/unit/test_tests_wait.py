"""Tests wait for what they expect, never for a time, and measure none: the machine may be busy."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parents[1]
CLOCKS = {
    *("monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "process_time", "process_time_ns"),
    *("thread_time", "thread_time_ns", "sleep", "qSleep", "qWait", "waitForTimeout", "wait_for_timeout"),
}  # fmt: skip
MAY = {
    "bench",
    "screenshots.py",
    "screenshots_of_resend.py",
    "waiting.py",
    "killed_app.py",
    "test_killed.py",
}
"""Benchmarks; what takes pictures; the one place that looks again and again for a condition; what kills at any time."""
SEED = "import time\nfrom time import sleep as rest\nqtbot.wait(5)\ntime.sleep(1)\n"


def timed(tree: ast.AST) -> Iterator[int]:
    """Lines that name a clock, or wait for a time."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            if node.module == "time" and any(each.name in CLOCKS for each in node.names):
                yield node.lineno
        elif isinstance(node, ast.Attribute):
            owner = node.value.id if isinstance(node.value, ast.Name) else ""
            if node.attr in CLOCKS or (owner, node.attr) in {("qtbot", "wait"), ("time", "time")}:
                yield node.lineno


def test_no_test_waits_for_a_time_or_measures_one() -> None:
    found = [
        f"{file.relative_to(TESTS)}:{line}"
        for file in sorted(TESTS.rglob("*.py"))
        if not MAY.intersection(file.relative_to(TESTS).parts)
        for line in timed(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_one_that_did_would_be_found() -> None:
    assert sorted(timed(ast.parse(SEED))) == [2, 3, 4]
