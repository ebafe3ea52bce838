"""What is done once what is happening is over, or a while later."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def soon(whose: QObject, act: Callable[[], object], after: int = 0) -> None:
    """Do something of an object once the events at hand are over; not where the object goes first.

    Qt keeps `act` then, with all that it holds: a customer's words may not be among that.

    Args:
        whose: of the window.
        act: what to do.
        after: milliseconds to wait.
    """
    QTimer.singleShot(after, whose, act)
