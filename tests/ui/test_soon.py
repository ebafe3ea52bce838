"""What is done soon: in its order, and not for what is gone."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from app.ui.controls.soon import soon


class Told(QObject):
    """Takes down what it is told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seen: list[str] = []

    def tell(self, what: str = "itself") -> None:
        self.seen.append(what)


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
    soon(told, partial(told.tell, "after a while"), 1)
    soon(told, told.tell)
    qtbot.waitUntil(lambda: len(told.seen) == 2)
    assert told.seen == ["itself", "after a while"]


def test_what_is_gone_is_asked_for_nothing(qtbot: QtBot) -> None:
    room, still = QObject(), Told()
    told = Told(room)
    soon(told, told.tell)
    soon(told, told.tell, 0)
    shiboken6.delete(room)
    soon(still, still.tell)
    soon(still, partial(still.tell, "later"), 1)
    qtbot.waitUntil(lambda: len(still.seen) == 2)
    assert told.seen == []
