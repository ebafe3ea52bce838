"""Prints how many faults are told at their line, in the right words, once, and how many hints mend them.

python -m tests.unit.broken_packs.report
"""

from __future__ import annotations

import contextlib
import io
from collections import Counter

from app.errors import AppError
from tests.unit.broken_packs.fault import Fault
from tests.unit.broken_packs.following import followed, hint_of
from tests.unit.broken_packs.pack_to_break import broken, exit_code, problems_of, told
from tests.unit.broken_packs.table import FAULTS


def main() -> None:
    """Print the figures, and what falls short."""
    figures: Counter[str] = Counter()
    for name, fault in FAULTS.items():
        for short in _measure(fault, figures):
            print(f"{name}: {short}")  # noqa: T201
    print(f"{len(FAULTS)} packs with one fault each")  # noqa: T201
    for what, figure in figures.items():
        print(f"{figure:5} {what}")  # noqa: T201


def _measure(fault: Fault, figures: Counter[str]) -> list[str]:
    files, place = broken(fault)
    found, short = told(files), []
    line = place.rpartition(":")[0] if place.count(":") > 1 else place
    here = [each for each in found if each.startswith((f"{line}:", "This"))]
    says = fault.says.split(" / ")
    figures["told at the right line"] += bool(here)
    figures["in the right words"] += bool(here) and all(piece in here[0] for piece in says)
    figures["as one problem"] += len(found) == 1
    with contextlib.redirect_stderr(io.StringIO()):
        figures["with exit code 2"] += exit_code(files) == 2
    if len(found) != 1:
        short.append(f"{len(found)} problems ({fault.more})")
    with contextlib.suppress(AppError):
        for problem in problems_of(files):
            if hint_of(problem) and problem.place.line:
                left = told(followed(problem, fault, files))
                figures["hints"] += 1
                figures["of these, followed, make the pack good"] += not left
                short += [f"followed, this is left: {each}" for each in left]
    return short


if __name__ == "__main__":
    main()
