"""The collector looks through everything once nothing is done any more, and not while something is."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.state.controller import Controller
from app.ui.state.garbage import IdleGarbage
from tests.unit.session.standing import ANSWER, pack


@pytest.fixture
def collected(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    found: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: found.append(generation))
    return found


@pytest.fixture
def window(qapp: QApplication) -> QWidget:
    return QWidget()


def test_it_is_collected_after_a_time_of_work(window: QWidget, collected: list[int]) -> None:
    controller = Controller(pack())
    idle = IdleGarbage(controller, window)
    assert not idle.isActive()
    controller.choose(ANSWER)
    assert idle.isActive()
    assert idle.isSingleShot()
    assert not collected
    idle.timeout.emit()
    assert collected == [2]


def test_what_is_done_beside_the_window_puts_it_off(window: QWidget, collected: list[int]) -> None:
    idle = IdleGarbage(Controller(pack()), window)
    gc.disable()
    try:
        idle.timeout.emit()
    finally:
        gc.enable()
    assert not collected
    assert idle.isActive()


def test_what_was_made_for_a_window_is_looked_through_once_it_is_painted(
    qapp: QApplication, window: QWidget, collected: list[int]
) -> None:
    controller = Controller(pack())
    IdleGarbage(controller, window)
    QApplication.sendEvent(window, QEvent(QEvent.Type.Show))
    qapp.processEvents()
    assert not collected
    for _ in range(2):
        QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
        qapp.processEvents()
        assert collected == [1]
