"""The window as it is started by hand, with something done in it that is measured, told as a line of JSON.

python -m tests.bench.in_the_window saved PACK    seconds from saving a template's file to the painted message
python -m tests.bench.in_the_window typed PACK    types a name, says `kept` once it is, and waits to be killed
python -m tests.bench.in_the_window back PACK     seconds from the start until that is in the window again
"""

from __future__ import annotations

import json
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.answering import answer_choices
from tests.bench.a_start import since_begun, until_painted
from tests.bench.taken_over import main_windows, start_with

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.ui.shell.main_window import MainWindow
    from app.ui.state.keeping import Keeping

TEMPLATE, ASKING = "photos/new-photo", "csmt/delivery-enquiry"
NAME = "Zebedee Quorlwick"
"""A customer whom no file may name."""
MOST_S = 120
BEAT_MS = 100
"""So often it is looked whether it takes too long, where nothing else happens."""
KEY = bytes(range(32))


def _until(app: QApplication, done: Callable[[], object], what: str) -> None:
    """Let the window go on until it is done.

    Between two events it waits, as a window in its own loop does: going round without an end would take every other
    moment from the thread that reads the pack.
    """
    from PySide6.QtCore import QEventLoop, QTimer

    beat = QTimer()
    beat.start(BEAT_MS)
    end = time.monotonic() + MOST_S
    while not done():
        if time.monotonic() > end:
            raise RuntimeError(f"{what}: not within {MOST_S} s")
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _painted(app: QApplication, window: MainWindow) -> None:
    until_painted(app, window.compose.reading.preview.viewport())


def saved(app: QApplication, window: MainWindow, pack: str) -> None:
    """Save a template with other words, as an owner does whose window is open."""
    controller = window.controller
    controller.choose(TEMPLATE)
    answer_choices(controller)
    window.compose.layouts.turn_to("preview")
    _painted(app, window)
    file = Path(pack) / f"templates/{TEMPLATE}.yaml"
    text = file.read_text("utf-8")
    lines = [each.removeprefix("- ") for each in controller.message.plain.split("\n")]
    said = max((each for each in lines if each in text), key=len)
    if not said:
        raise RuntimeError("the message says nothing as it stands in the file")
    begun = time.perf_counter()
    file.write_text(text.replace(said, f"{said} Saved again."), "utf-8")
    _until(app, lambda: "Saved again." in controller.message.plain, "the saved template")
    _painted(app, window)
    _tell(saved=time.perf_counter() - begun)


def typed(app: QApplication, window: MainWindow, _pack: str) -> None:
    """Type a customer's name and wait."""
    from app.ui.state.keeping import Saved

    controller = window.controller
    controller.choose(ASKING)
    asked = next(each for each in controller.questions if each.question.id == "customer_name")
    controller.answer(asked.question, asked.entry, NAME)
    keeping = _keeping(window)
    _until(app, lambda: keeping.state is Saved.SAFE, "the draft")
    print("kept", flush=True)  # noqa: T201  # whoever started it reads this
    while True:
        app.processEvents()
        time.sleep(0.01)


def back(app: QApplication, window: MainWindow, _pack: str) -> None:
    """Take up what was typed before the kill, as soon as it is offered."""
    keeping = _keeping(window)
    _until(app, lambda: keeping.earlier.offers, "what was typed")
    keeping.take_up(keeping.earlier.offers)
    _until(app, lambda: NAME in window.controller.message.plain, "the name")
    _painted(app, window)
    _tell(back=since_begun() / 1000)


def _keeping(window: MainWindow) -> Keeping:
    from app.ui.state.keeping import Keeping

    (keeping,) = window.controller.findChildren(Keeping)
    return keeping


def _tell(**numbers: float) -> None:
    print(json.dumps(numbers), flush=True)  # noqa: T201  # whoever started it reads this


def _with_a_keyring() -> None:
    """A keyring that answers at once: the host's is not to be asked."""
    from app.storage import key_request
    from app.storage.draft_key import FoundKey

    class Ready(key_request.KeyRequest):
        def __init__(self, *, asking: bool = False) -> None:
            """Ask nobody."""

        def answer(self) -> FoundKey:
            return FoundKey(KEY)

        def end(self) -> None:
            """Nothing to end."""

    key_request.KeyRequest = Ready  # type: ignore[misc, assignment]


def main() -> None:
    """Start the window on a pack, and do what is asked for."""
    what, pack = sys.argv[1:]
    do = {"saved": saved, "typed": typed, "back": back}[what]
    _with_a_keyring()

    def instead_of_waiting(app: QApplication) -> int:
        try:
            _until(app, lambda: any(each.is_furnished for each in main_windows(app)), "the window")
            do(app, main_windows(app)[0], pack)
        except Exception:  # the app tells of a bug without its words; whoever measures wants them
            traceback.print_exc()
            return 1
        return 0

    sys.exit(start_with(instead_of_waiting, pack))


if __name__ == "__main__":
    main()
