"""Each of the processes that run the tests at once compiles its share of them, where else each would compile all."""

from __future__ import annotations

from pathlib import Path

import pytest
from _pytest.assertion import rewrite
from _pytest.assertion.rewrite import assertstate_key

TESTS = Path(__file__).parent


def compile_share(config: pytest.Config, number: int, count: int) -> None:
    """Compile one share of so many of the tests that were never compiled, with their asserts as pytest has them.

    WORKAROUND: pytest has no name of its own for this. What is left out here, or is out of date, it compiles itself.
    """
    state = config.stash[assertstate_key]
    for file in sorted(TESTS.rglob("test_*.py"))[number::count]:
        compiled = rewrite.get_cache_dir(file) / (file.stem + rewrite.PYC_TAIL)
        if not compiled.exists() and rewrite.try_makedirs(compiled.parent):
            stat, code = rewrite._rewrite_test(file, config)
            rewrite._write_pyc(state, code, stat, compiled)
