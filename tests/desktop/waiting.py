"""Waits for a condition and never for a time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 20.0
"""Seconds after which something is taken not to happen; only a failing test waits as long."""

_PAUSE = 0.02


def wait_for(
    look: Callable[[], T | None], what: str | Callable[[], str], patience: float = PATIENCE
) -> T:
    """Look again and again until something is there, and return it.

    Args:
        look: returns what is waited for, or something false as long as it isn't there.
        what: what is waited for, for the failure; a function, where it tells how things stand then.
        patience: less than the usual, where something would come in the end that must come at once.
    """
    deadline = time.monotonic() + patience
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            words = what if isinstance(what, str) else what()
            raise AssertionError(f"waited in vain for {words}")
        time.sleep(_PAUSE)
