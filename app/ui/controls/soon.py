"""What is done once what is happening is over, or a while later."""

from __future__ import annotations

import weakref
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_WAITING = "_done_soon"


def soon(whose: QObject, act: Callable[[], object]) -> None:
    """Do something of an object once the events at hand are over; not where the object goes first.

    It waits with the object: Qt never lets go of what it was to call for one that is gone, nor of all that it holds.

    Args:
        whose: of the window; it is made in Python, so that something can wait with it.
        act: what to do.
    """
    key = object()
    vars(whose).setdefault(_WAITING, {})[key] = act
    owner = weakref.ref(whose)
    QTimer.singleShot(0, whose, lambda: _do(owner, key))


def _do(owner: weakref.ref[QObject], key: object) -> None:
    whose = owner()
    if whose is not None:
        vars(whose)[_WAITING].pop(key)()


def later(whose: QObject, act: Callable[[], object], after: int) -> None:
    """Do something of an object after some milliseconds; not where the object goes first."""
    timer = QTimer(whose)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    timer.timeout.connect(timer.deleteLater)
    timer.start(after)
