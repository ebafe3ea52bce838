"""Where the time of one press goes: by phase, so that a slow one is explained."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from app.compose.composing import Composition
from app.compose.message import Message

PHASES = ("key", "composing", "garbage", "until painting", "painting")
"""What the key does before it returns, less the next two; what comes until the preview is painted, and that."""


class Phases:
    """Milliseconds of the press that is going on."""

    def __init__(self) -> None:
        self.composing = 0.0
        self.garbage = 0.0
        self._garbage_since = 0.0

    def begin(self) -> None:
        """A press begins."""
        self.composing = self.garbage = 0.0

    def of_press(self, begun: float, returned: float, painting: float, ended: float) -> list[float]:
        """The phases of a press, from its moments in seconds, as `PHASES` names them."""
        key = (returned - begun) * 1000 - self.composing - self.garbage
        return [
            max(0.0, key),
            self.composing,
            self.garbage,
            max(0.0, painting - returned) * 1000,
            (ended - max(painting, returned)) * 1000,
        ]

    def _collected(self, phase: str, _info: dict[str, int]) -> None:
        now = time.perf_counter()
        if phase == "start":
            self._garbage_since = now
        else:
            self.garbage += (now - self._garbage_since) * 1000

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Watch composing and the collection of garbage."""
        compose, kept = Composition.__init__, vars(Composition)["message"]
        message: Callable[[Composition], Message] = kept.func

        def timed(*arguments: object, **named: object) -> None:
            begun = time.perf_counter()
            compose(*arguments, **named)  # type: ignore[arg-type]  # handed on as they come
            self.composing += (time.perf_counter() - begun) * 1000

        def found(composition: Composition) -> Message:
            begun = time.perf_counter()
            made = message(composition)
            self.composing += (time.perf_counter() - begun) * 1000
            return made

        gc.callbacks.append(self._collected)
        try:
            with (
                patch.object(Composition, "__init__", timed),
                patch.object(kept, "func", found),
            ):
                yield
        finally:
            gc.callbacks.remove(self._collected)


def explained(phases: list[float]) -> str:
    """The phase that took most of a press."""
    longest = max(range(len(PHASES)), key=lambda at: phases[at])
    return f"{sum(phases):.0f} ms, {PHASES[longest]} {phases[longest]:.0f}"
