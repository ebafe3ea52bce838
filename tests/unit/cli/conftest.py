"""Runs the command line as a shell would, without a process of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app.__main__ import main


class Ran(NamedTuple):
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever the command printed
        """The output as JSON."""
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _ready(ready_home: Path) -> None:
    """No command need compile the shipped pack."""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `comms-builder` with arguments."""

    def run_command(*arguments: str) -> Ran:
        try:
            code = main(arguments)
        except SystemExit as stop:  # argparse's own exit
            code = int(stop.code or 0)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run_command
