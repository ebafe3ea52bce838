"""What is done soon: in its order, and never kept for what is gone."""

from __future__ import annotations

import gc
import weakref
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from app.ui.controls.soon import later, soon


class Told(QObject):
    """Takes down what it is told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seen: list[str] = []

    def tell(self, what: str = "itself") -> None:
        self.seen.append(what)


def _tell_both(told: Told, held: Told, done: list[str]) -> None:
    done.append(f"{told} {held}")


def test_it_is_done_once_later_and_in_order(qtbot: QtBot) -> None:
    told = Told()
    soon(told, told.tell)
    QTimer.singleShot(0, told, partial(told.tell, "of Qt"))
    soon(told, partial(told.tell, "last"))
    assert told.seen == []
    qtbot.waitUntil(lambda: told.seen[-1:] == ["last"])
    assert told.seen == ["itself", "of Qt", "last"]


def test_what_takes_longer_comes_later(qtbot: QtBot) -> None:
    told = Told()
    later(told, partial(told.tell, "after a while"), 1)
    soon(told, told.tell)
    qtbot.waitUntil(lambda: len(told.seen) == 2)
    assert told.seen == ["itself", "after a while"]


def test_what_is_gone_is_asked_for_nothing_and_not_kept_by_what_comes_later(qtbot: QtBot) -> None:
    done: list[str] = []
    left = []
    for _ in range(2):
        room, held = QObject(), Told()
        told = Told(room)
        left += [weakref.ref(told), weakref.ref(held)]
        later(told, partial(_tell_both, told, held, done), 0)
        shiboken6.delete(room)
        del room, told, held
    still = Told()
    soon(still, still.tell)
    qtbot.waitUntil(lambda: bool(still.seen))
    gc.collect()
    assert done == []
    assert [each() for each in left] == [None] * 4
