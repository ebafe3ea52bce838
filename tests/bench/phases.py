"""Where the time of one press goes: by phase, so that a slow one is explained."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple
from unittest.mock import patch

from app.compose.composing import Composition
from app.compose.message import Message

PHASES = (
    "key",
    "composing",
    "garbage",
    "until painting",
    "painting",
    "the processor was elsewhere",
)
"""What the key does before it returns, less the next two; what comes until the preview is painted, and that; and the
time in which this thread wasn't run: other programs, or the screen, which is one of them."""


class Moment(NamedTuple):
    """When something was, in seconds: by the clock, and in the time that this thread was run."""

    clock: float
    run: float


def now() -> Moment:
    """This moment."""
    return Moment(time.perf_counter(), time.thread_time())


class Phases:
    """Milliseconds of the press that is going on, of the time in which this thread was run."""

    def __init__(self) -> None:
        self.composing = 0.0
        self.garbage = 0.0
        self._garbage_since = 0.0

    def begin(self) -> None:
        """A press begins."""
        self.composing = self.garbage = 0.0

    def of_press(
        self, begun: Moment, returned: Moment, painting: Moment, ended: Moment
    ) -> list[float]:
        """The phases of a press, from its moments, as `PHASES` names them; together they are its time by the clock."""
        painted = max(painting, returned)
        by_key = (returned.run - begun.run) * 1000 - self.composing - self.garbage
        phases = [
            max(0.0, by_key),
            self.composing,
            self.garbage,
            (painted.run - returned.run) * 1000,
            (ended.run - painted.run) * 1000,
        ]
        return [*phases, max(0.0, (ended.clock - begun.clock) * 1000 - sum(phases))]

    def _collected(self, phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            self._garbage_since = time.thread_time()
        else:
            self.garbage += (time.thread_time() - self._garbage_since) * 1000

    @contextmanager
    def _while_composing(self) -> Iterator[None]:
        begun, garbage = time.thread_time(), self.garbage
        yield
        # What is collected meanwhile is told as that.
        self.composing += (time.thread_time() - begun) * 1000 - (self.garbage - garbage)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Watch composing and the collection of garbage."""
        compose, kept = Composition.__init__, vars(Composition)["message"]
        message: Callable[[Composition], Message] = kept.func

        def timed(*arguments: object, **named: object) -> None:
            with self._while_composing():
                compose(*arguments, **named)  # type: ignore[arg-type]  # handed on as they come

        def found(composition: Composition) -> Message:
            with self._while_composing():
                return message(composition)

        gc.callbacks.append(self._collected)
        try:
            with (
                patch.object(Composition, "__init__", timed),
                patch.object(kept, "func", found),
            ):
                yield
        finally:
            gc.callbacks.remove(self._collected)


def explained(presses: list[list[float]]) -> str:
    """How many presses took most of their time for which phase, and how long the longest of them was."""
    by_phase: dict[str, list[float]] = {}
    for phases in presses:
        longest = max(range(len(PHASES)), key=lambda at: phases[at])
        by_phase.setdefault(PHASES[longest], []).append(sum(phases))
    told = sorted(by_phase.items(), key=lambda each: len(each[1]), reverse=True)
    return "; ".join(f"{name}: {len(took)}, up to {max(took):.0f} ms" for name, took in told)
