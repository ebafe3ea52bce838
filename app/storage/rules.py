"""The rules of a pack folder, read from its files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.rules.model import RuleSet
from app.rules.reading import FOLDER, read_rules
from app.source.problems import Problem, Problems
from app.storage.packs import read_files


def load_rules(path: Path, channels: Iterable[str]) -> tuple[RuleSet, tuple[Problem, ...]]:
    """Return the rules that can be used, and what is wrong with the others. A compiled file has none.

    Raises:
        AppError: `cannot-read`, `too-large`.
    """
    problems = Problems()
    files = read_files(path) if path.is_dir() else {}
    own = {name: data for name, data in files.items() if name.startswith(FOLDER)}
    return read_rules(own, problems, channels=channels), problems.all()
