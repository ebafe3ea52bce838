"""The search beside rapidfuzz over titles, in one process: `python -m tests.bench.searches PACK`, a line of JSON."""

from __future__ import annotations

import importlib
import importlib.util
import json
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from app.storage.packs import load
from app.templates.search import TemplateSearch
from tests.bench.a_start import QUERIES

ROUNDS = 15


def best_ms(run: Callable[[], object]) -> float:
    """Milliseconds of the fastest of several runs."""
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        run()
        times.append(time.perf_counter() - begun)
    return min(times) * 1000


def main() -> None:
    """Measure every query of the benchmarks in one pack."""
    index = load(Path(sys.argv[1])).pack.index
    search = TemplateSearch(index)
    told = {"ours": statistics.mean(best_ms(partial(search.find, each)) for each in QUERIES)}
    if importlib.util.find_spec("rapidfuzz") is not None:
        process: Any = importlib.import_module("rapidfuzz.process")
        titles = [
            words for head in index.heads.values() for words in (head.title.en, head.title.cy)
        ]
        told["theirs"] = statistics.mean(
            best_ms(partial(process.extract, each, titles, limit=100)) for each in QUERIES
        )
    print(json.dumps(told))  # noqa: T201  # whoever started it reads this


if __name__ == "__main__":
    main()
