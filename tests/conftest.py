"""What all tests share. No PySide6 here: the tests in tests/unit run without it."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from app.storage import packs, paths

# The same cases at each run; `HYPOTHESIS_PROFILE=search` looks for new ones.
settings.register_profile(
    "default",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("search", settings.get_profile("default"), derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


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


@pytest.fixture(autouse=True)
def own_home(_homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and cache of each test in an empty folder of its own, never the developer's."""
    # Numbered here: pytest's own temporary folders look at all there are before each.
    home = _homes / str(next(_numbers))
    home.mkdir()
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    return home
