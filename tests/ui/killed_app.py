"""Runs the window and types into it until it is killed: what `test_killed` kills. Each letter is told on a pipe.

Imported once and forked for each run: what is killed is a process of its own that starts in no time.
"""

from __future__ import annotations

import os
import time
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.expressions.names import Officer
from app.storage.draft_key import FoundKey
from app.storage.drafts import Drafts
from app.storage.key_request import KeyRequest
from app.ui.state.controller import Controller
from app.ui.state.draft_key import DraftKey
from app.ui.state.keeping import Keeping
from tests.unit.session.standing import ANSWER, pack

KEY = bytes(range(32))
LETTER_MS = 15


class Ready(KeyRequest):
    """A keyring that answers at once."""

    def __init__(self, *, asking: bool = False) -> None:
        """Ask nobody."""

    def answer(self) -> FoundKey:
        """The key."""
        return FoundKey(KEY)

    def end(self) -> None:
        """Nothing to end."""


def run(home: Path, told: int) -> None:
    """Type until the end of the process; after each letter tell how many there are, and when."""
    os.environ["COMMS_BUILDER_HOME"] = str(home)
    app = QApplication(["killed"])
    controller = Controller(pack(), Officer())
    keeping = Keeping(controller, Drafts(), DraftKey(controller, Ready), datetime.now)
    keeping.begin()
    controller.choose(ANSWER)
    asked = next(each for each in controller.questions if each.question.id == "customer_name")
    count = 0

    def type_a_letter() -> None:
        nonlocal count
        count += 1
        controller.answer(asked.question, asked.entry, "x" * count)
        os.write(told, f"{count} {time.monotonic()}\n".encode())

    timer = QTimer()
    timer.timeout.connect(type_a_letter)
    timer.start(LETTER_MS)
    app.exec()
