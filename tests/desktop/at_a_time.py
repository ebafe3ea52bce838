"""The app with a clock that a test moves: the time is what a file says. For `python -m tests.desktop.at_a_time`."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from functools import partial
from pathlib import Path

from app.ui import application

VARIABLE = "TEST_CLOCK"
"""Names the file."""


def told() -> datetime:
    """The local time that the file says."""
    return datetime.fromisoformat(Path(os.environ[VARIABLE]).read_text("ascii"))


if __name__ == "__main__":
    application.Start = partial(application.Start, clock=told)  # type: ignore[assignment,misc]
    sys.exit(application.run(None))
