"""No pattern of `re` takes the square of a text's length: each is tried, as it is used, with what is hostile to it."""

from __future__ import annotations

import ast
import importlib
import itertools
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import app

APP = Path(app.__file__).parent
METHODS = {"search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer"}
SHORT, LONG = 1_000, 4_000
"""Lengths that are compared. Four times as long: a square would take sixteen times as long."""
MOST_TIMES, LEAST_MS = 8.0, 3.0
"""What is quicker than this isn't worth comparing."""
BITS = (
    *" \n\t.,:;-_'\"’“”()[]{}<>/\\@&#=|*~0aAŵ",
    *(
        "a ",
        "a.",
        "a@",
        "a-",
        "a'",
        "1,",
        "1.",
        "1/",
        "0 ",
        "\n ",
        " \n",
        "\r\n",
        "&a",
        "a:",
        "{a",
        "[a",
        "(a",
        "<a",
    ),
    *(
        "<a ",
        "<!-",
        "</",
        "ab1",
        "A1 ",
        "www.",
        "http://",
        "Mr ",
        "a\u0301",
        "a…",
        "a\n",
        "- a\n",
        "{{ ",
        "&amp",
        "a=",
        "aA",
    ),
)

Use = tuple[str, re.Pattern[str], str]
"""Where a pattern is, the pattern, and a method that is called on it."""
BOUNDED = {
    "app.source.line_faults._LAST_KEY": "the letters before a value",
    "app.rules.capitals._WORDS_BEFORE": "the letters before a word",
    "app.rules.kinds.first_use._CAPITALS_BEFORE": "the letters before a word",
    "app.rules.short_dates._SIGNED": "the letters before a date",
    "app.templates.welsh_mutation._LAST_WORD": "the letters before a value",
}
"""Patterns that are only ever asked about a short stretch, and which."""


def trees() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(APP.rglob("*.py")):
        if file.name != "__main__.py":
            parts = file.relative_to(APP).with_suffix("").parts
            module = ".".join(("app", *(each for each in parts if each != "__init__")))
            yield module, ast.parse(file.read_text(encoding="utf-8"))


def methods_by_name() -> dict[str, set[str]]:
    """What is called on anything of a name, anywhere."""
    found: dict[str, set[str]] = {}
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in METHODS:
                holder = node.value
                name = holder.id if isinstance(holder, ast.Name) else getattr(holder, "attr", "")
                found.setdefault(name, set()).add(node.attr)
    return found


def named_patterns() -> Iterator[Use]:
    """Every pattern that a module holds, with each method that is called on it."""
    methods, seen = methods_by_name(), set()
    for module, _ in trees():
        for name, value in vars(importlib.import_module(module)).items():
            if isinstance(value, re.Pattern) and value not in seen:
                seen.add(value)
                for method in sorted(methods.get(name, {"search"})):
                    yield f"{module}.{name}.{method}", value, method


def patterns_on_the_way() -> Iterator[Use]:
    """Every pattern that is written where it is used, such as `re.search(r"…", text)`."""
    for module, tree in trees():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id == "re"
                and node.func.attr in METHODS
                and isinstance(node.args[0], ast.Constant)
            ):
                pattern = re.compile(str(node.args[0].value))
                yield f"{module}:{node.lineno}.{node.func.attr}", pattern, node.func.attr


def patterns() -> Iterator[Use]:
    yield from named_patterns()
    yield from patterns_on_the_way()


def spent(pattern: re.Pattern[str], method: str, text: str) -> float:
    """Milliseconds of processor time."""
    begin = time.process_time()
    if method in {"sub", "subn"}:
        pattern.sub("", text)
    elif method == "finditer":
        for _ in pattern.finditer(text):
            pass
    else:
        getattr(pattern, method)(text)
    return (time.process_time() - begin) * 1000


def is_square(pattern: re.Pattern[str], method: str, bit: str, end: str) -> bool:
    long = spent(pattern, method, bit * (LONG // len(bit)) + end)
    if long < LEAST_MS:
        return False
    short = min(spent(pattern, method, bit * (SHORT // len(bit)) + end) for _ in range(3))
    long = min([long, *(spent(pattern, method, bit * (LONG // len(bit)) + end) for _ in range(2))])
    return long > MOST_TIMES * max(short, 0.05)


def faults_of(pattern: re.Pattern[str], method: str) -> list[str]:
    return [
        f"{bit!r}… {end!r}"
        for bit, end in itertools.product(BITS, ("", "\0"))
        if is_square(pattern, method, bit, end)
    ]


def test_no_pattern_takes_the_square() -> None:
    tried = list(patterns())
    assert len(tried) > 150
    found = {
        name: faults
        for name, pattern, method in tried
        if name.rpartition(".")[0] not in BOUNDED and (faults := faults_of(pattern, method))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("source", "method"),
    [
        (r"\s*<", "search"),
        (r"(?:[.!?]\s+|\n\s*)\Z", "search"),
        (r"[^\s@]+@[^\s@]+\.", "finditer"),
        (r"(?:a|aa)*b*b*\Z", "match"),
    ],
)
def test_a_pattern_that_does_is_found(source: str, method: str) -> None:
    assert faults_of(re.compile(source), method)
