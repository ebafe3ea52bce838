"""Follows a hint as an author would: what is to be written is put in the place of what stands there."""

from __future__ import annotations

import re

from app.source.problems import AGAIN, Problem
from tests.unit.broken_packs.fault import HERE, Fault

TAG = re.compile(r"\{\{|\{%|\[")


def hint_of(problem: Problem) -> str:
    """What the words of a problem tell to write, as a mended entry or a word; nothing where they don't."""
    params = dict(problem.params)
    return str(params.get("mended") or params.get("closest") or "")


def followed(problem: Problem, fault: Fault, files: dict[str, bytes]) -> dict[str, bytes]:
    """The files of the broken pack, with the hint followed."""
    params, path = dict(problem.params), problem.place.file
    text = files[path].decode()
    if params.get("mended"):
        text = _with_mended(text, problem, str(params["mended"]), fault)
    else:
        text = _with_closest(text, problem, str(params["closest"]))
    return files | {path: text.encode()}


def _with_mended(text: str, problem: Problem, mended: str, fault: Fault) -> str:
    if fault.instead and fault.instead not in fault.new.replace(HERE, ""):
        # What is missing is put before this.
        return text.replace(fault.instead, f"{mended}\n    {fault.instead}", 1)
    if fault.instead:
        return text.replace(fault.instead, mended, 1)
    lines = text.split("\n")
    number = problem.place.line - 1
    line = lines[number]
    if TAG.match(mended):
        broken = _tag_at(line, problem.place.column - 1)
        lines[number] = line.replace(broken, mended)
        return "\n".join(lines)
    key = mended.partition(":")[0]
    start = re.search(rf"(?<![\w-]){re.escape(key)}[: =\u00a0]", line)
    assert start is not None, (line, mended)
    lines[number] = line[: start.start()] + mended
    return "\n".join(lines)


def _tag_at(line: str, column: int) -> str:
    """The tag around a column, up to its end."""
    before = line[:column]
    start = max(before.rfind("{{"), before.rfind("{%"))
    start = start if start >= 0 and "}" not in before[start:] else column
    end = re.compile(r"[%}]\}").search(line, start)
    assert end is not None, line
    return line[start : end.end()]


def _with_closest(text: str, problem: Problem, closest: str) -> str:
    """The nearest word in the place of what was written, on each line where that stands."""
    params = dict(problem.params)
    lines = text.split("\n")
    again = str(params.get(AGAIN, ""))
    for number in [problem.place.line, *map(int, again.split(", ") if again else ())]:
        at = problem.place.column - 1 if number == problem.place.line else 0
        line = lines[number - 1]
        lines[number - 1] = line[:at] + _replaced(line[at:], params, closest)
    return "\n".join(lines)


def _replaced(line: str, params: dict[str, str | int], closest: str) -> str:
    words = [str(value) for key, value in params.items() if key not in ("allowed", AGAIN)]
    for word in sorted(
        words, key=lambda each: (not line.strip("'\"").startswith(each), -len(each))
    ):
        found = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", line)
        if word and word != closest and found:
            return line[: found.start()] + closest + line[found.end() :]
    raise AssertionError((line, params))
