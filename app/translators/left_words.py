"""What wasn't taken from a translator's file, in words."""

from __future__ import annotations

from app.language import Language
from app.source.problem_words import describe, words_of
from app.source.problems import Problem
from app.translators.taking_in import TakenIn


def left_lines(found: TakenIn, language: Language) -> list[str]:
    """Return a line for each unit that was left, in the order of the file."""
    lines = [(each.place, describe(each, language)) for each in found.problems]
    for place, unit, problem in found.made:
        told = Problem(place, "makes-problem", (("unit", unit),))
        lines.append((place, f"{describe(told, language)} {words_of(problem, language)}"))
    return [line for _, line in sorted(lines)]
