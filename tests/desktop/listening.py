"""Orca, and what it says: the words that would be spoken, in their order."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from tests.desktop.tools import SYSTEM_PYTHON
from tests.desktop.waiting import wait_for
from tests.desktop.x_session import XSession

BEGUN = "Screen reader on."


@dataclass(frozen=True)
class Heard:
    """One utterance.

    Attributes:
        announced: it came as an announcement, which Orca 43 doesn't speak by itself, and later ones do.
    """

    text: str
    announced: bool

    def __str__(self) -> str:
        return f"{'(announced) ' if self.announced else ''}{self.text}"


class Orca:
    """It runs for as long as the screen does, and reads whatever has the keys there."""

    def __init__(self, screen: XSession) -> None:
        self._screen = screen
        script = Path(__file__).with_name("orca_speaking.py")
        self._process = screen.start([SYSTEM_PYTHON, "-B", str(script)], name="orca")
        wait_for(lambda: any(each.text == BEGUN for each in self.heard()), lambda: f"Orca: {self}")

    def heard(self, since: int = 0) -> list[Heard]:
        """What was said, after so many utterances."""
        lines = self._screen.log("orca").splitlines()
        said = [json.loads(line) for line in lines if line.startswith("{") and line.endswith("}")]
        return [Heard(**each) for each in said][since:]

    def __str__(self) -> str:
        """All that it wrote, for a failure."""
        return self._screen.log("orca")
