"""The collector looks through everything once nothing is done any more, and not while something is."""

from __future__ import annotations

import gc

import pytest

from app.ui.state.controller import Controller
from app.ui.state.garbage import IdleGarbage
from tests.unit.session.standing import ANSWER, pack


@pytest.fixture
def collected(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(gc, "collect", lambda: found.append("all"))
    return found


def test_it_is_collected_after_a_time_of_work(qapp: object, collected: list[str]) -> None:
    controller = Controller(pack())
    idle = IdleGarbage(controller)
    assert not idle.isActive()
    controller.choose(ANSWER)
    assert idle.isActive()
    assert idle.isSingleShot()
    assert not collected
    idle.timeout.emit()
    assert collected == ["all"]


def test_what_is_done_beside_the_window_puts_it_off(qapp: object, collected: list[str]) -> None:
    idle = IdleGarbage(Controller(pack()))
    gc.disable()
    try:
        idle.timeout.emit()
    finally:
        gc.enable()
    assert not collected
    assert idle.isActive()
