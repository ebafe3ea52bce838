"""Orca, and what it says: the words that would be spoken, in their order."""

from __future__ import annotations

import json
from pathlib import Path

from tests.desktop.tools import SYSTEM_PYTHON
from tests.desktop.waiting import wait_for
from tests.desktop.x_session import XSession

BEGUN = "Screen reader on."


class Orca:
    """It runs for as long as the screen does, and reads whatever has the keys there."""

    def __init__(self, screen: XSession) -> None:
        self._screen = screen
        script = Path(__file__).with_name("orca_speaking.py")
        self._process = screen.start([SYSTEM_PYTHON, "-B", str(script)], name="orca")
        wait_for(lambda: any(each == BEGUN for each in self.heard()), lambda: f"Orca: {self}")

    def heard(self, since: int = 0) -> list[str]:
        """What was said, an utterance each, after so many."""
        lines = self._screen.log("orca").splitlines()
        said = [json.loads(line) for line in lines if line.startswith('"') and line.endswith('"')]
        return said[since:]

    def __str__(self) -> str:
        """All that it wrote, for a failure."""
        return self._screen.log("orca")
