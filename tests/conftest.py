"""What all tests share. No PySide6 here: the tests in tests/unit run without it."""

from __future__ import annotations

import gc
import os
import re
import shutil
import signal
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

from app.storage import packs, paths
from tests.unit.budget import cases

# The same cases at each run; `HYPOTHESIS_PROFILE=search` looks for new ones.
settings.register_profile(
    "default",
    derandomize=True,
    deadline=None,
    max_examples=cases(100),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("search", settings.get_profile("default"), derandomize=False)
_profile = os.environ.get("HYPOTHESIS_PROFILE", "default")
settings.load_profile(_profile)
if _profile == "default":
    # WORKAROUND: Hypothesis tries what is written in the modules imported so far, so that the cases of a test would
    # depend on the tests before it. It has no setting for that.
    providers._get_local_constants = Constants

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # As a shell has it for what runs beside it: programs that are started here are to hear Ctrl+C all the same.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:  # noqa: ANN401  xdist's
    """Give out the tests as we do where several processes run them (`--dist loadgroup`)."""
    if config.getvalue("dist") != "loadgroup":
        return None
    from tests.scheduling import Scheduling  # noqa: PLC0415  where there is no xdist, nothing needs it

    return Scheduling(config, log)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Share the compiling of the tests where several processes run them."""
    worker = getattr(session.config, "workerinput", None)
    if worker is not None and not sys.dont_write_bytecode:
        from tests.rewriting import compile_share  # noqa: PLC0415  only there

        compile_share(
            session.config, int(worker["workerid"].removeprefix("gw")), worker["workercount"]
        )


FIRST = (
    # These fork, or go through all that there is in memory: dear in a process that has run others.
    "tests/unit/storage/test_compiling_at_once.py",
    "tests/ui/test_forgotten.py",
    "tests/ui/test_keeping.py",
    # One process runs these one after the other: whatever is long comes before what fills the rest.
    "tests/desktop/",
    "tests/ui/test_hostile_words.py",
    "tests/unit/",
)
"""What runs before the rest, where several processes are to end at the same time."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests in the order that takes least."""
    items.sort(key=lambda item: next(_places(item.nodeid), len(FIRST)))


def _places(node: str) -> Iterator[int]:
    return (at for at, each in enumerate(FIRST) if node.startswith(each))


def pytest_collection_finish() -> None:
    """Spare the collector what was collected: it stays to the end, and going through it is a tenth of the run."""
    gc.collect()
    gc.freeze()
    # Collecting again and again while a window is made is a fourteenth of the run; what is left over still goes.
    gc.set_threshold(20_000, 20, 50)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell what tests counted, such as the presses of keys; what they print is lost in other processes."""
    sums: dict[str, Counter[str]] = defaultdict(Counter)
    for report in terminalreporter.getreports(""):
        if isinstance(report, pytest.TestReport) and report.when == "teardown":
            test = report.nodeid.rpartition("::")[2]
            for what, number in report.user_properties:
                terminalreporter.write_line(f"{test}: {number} {what}")
                counts = re.findall(r"(\d+) (\w+)", f"{number} {what}")
                sums[test.partition("[")[0]].update({each: int(much) for much, each in counts})
    for test, counted in sums.items():
        if len(counted) < 2:
            continue
        whole = ", ".join(f"{much:,} {what}" for what, much in counted.items())
        terminalreporter.write_line(f"{test}, all together: {whole}")


# Without a cache until there is a home: what is read at import isn't the developer's either.
os.environ[paths.HOME_VARIABLE] = os.devnull

_numbers = count()


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(scope="session")
def compiled_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in whose cache the shipped pack is, compiled once for all tests: to be copied, never changed."""
    home = tmp_path_factory.mktemp("compiled")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(paths.HOME_VARIABLE, str(home))
        packs.load(paths.shipped_pack())
    return home


@pytest.fixture(scope="session")
def shipped_loaded(compiled_home: Path) -> packs.LoadedPack:
    """The shipped pack, opened once for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(paths.HOME_VARIABLE, str(compiled_home))
        return packs.load(paths.shipped_pack())


@pytest.fixture
def ready_home(own_home: Path, compiled_home: Path) -> Path:
    """The test's home as an officer's is after the first start: the shipped pack needn't be compiled again."""
    return Path(shutil.copytree(compiled_home, own_home, dirs_exist_ok=True))


@pytest.fixture(autouse=True)
def own_home(_homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and cache of each test in an empty folder of its own, never the developer's."""
    # Numbered here: pytest's own temporary folders look at all there are before each.
    home = _homes / str(next(_numbers))
    home.mkdir()
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    return home
