"""What all tests share. No PySide6 here: the tests in tests/unit run without it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same cases at each run; `HYPOTHESIS_PROFILE=search` looks for new ones.
settings.register_profile(
    "default",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("search", settings.get_profile("default"), derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and cache of each test in a folder of its own, never the developer's."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("COMMS_BUILDER_HOME", str(home))
    return home
