"""Nobody who listens to a change may rely on another having been told before."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

import app.ui.message.pane
import app.ui.shell.making
import app.ui.state.settling
from app.expressions.names import Officer
from app.language import MessageLanguage
from app.ui.controls.pause import Pause
from app.ui.form.typed_field import TypedField
from app.ui.shell.main_window import MainWindow
from app.ui.state.controller import Controller
from app.ui.state.settling import Settled
from tests.ui.by_hand import ByHand, Words
from tests.ui.conftest import Opened
from tests.ui.driving import (
    ALT,
    CTRL,
    SHIFT,
    add_template,
    confirm_all,
    focused,
    go_to,
    press,
    type_text,
)
from tests.ui.telling import Order, Slot, Told, seen

pytestmark = pytest.mark.xdist_group("change order")  # what the module makes is made once

Key = Qt.Key
ROUNDS = 4
"""Of events: what is as high as its text, whose width depends on a scroll bar, finds its place in a few."""


def as_they_came(slots: list[Slot]) -> list[Slot]:
    return list(slots)


def backwards(slots: list[Slot]) -> list[Slot]:
    return slots[::-1]


class Shuffled:
    """An order by chance, the same each time."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def __call__(self, slots: list[Slot]) -> list[Slot]:
        order = list(slots)
        random.Random(self._seed).shuffle(order)  # noqa: S311  nothing is kept secret by it
        return order


def telling(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the window's parts told of changes in this order."""

    class Telling(Controller):
        def __init__(self, *args: object, **named: object) -> None:
            super().__init__(*args, **named)  # type: ignore[arg-type]
            self.changed = Told(order)  # type: ignore[assignment]

    class Settling(Settled):
        def __init__(self, *args: object) -> None:
            super().__init__(*args)  # type: ignore[arg-type]
            self.changed = Told(order)  # type: ignore[assignment]

    # The walk says where the officer pauses: a slow machine would pause for them between two keys.
    monkeypatch.setattr(app.ui.state.settling, "PAUSE", 600_000)
    monkeypatch.setattr(app.ui.shell.making, "Controller", Telling)
    monkeypatch.setattr(app.ui.message.pane, "Settled", Settling)


def typing(window: MainWindow) -> Iterator[str]:
    """A refused copy, and a text in which there is something to mend."""
    controller = window.controller
    yield "begun"
    add_template("supporting")
    yield "a template"
    press(Key.Key_Return, CTRL)
    yield "refused"
    go_to(window, "documents")
    press(Key.Key_1)
    press(Key.Key_9)
    go_to(window, "another")
    type_text("hte ppt is fraudulent.")
    yield "typing"
    window.compose.reading.settled.settle()
    yield "a pause"
    type_text(" very")
    yield "typing on"
    press(Key.Key_Z, CTRL)
    yield "undone"
    press(Key.Key_Y, CTRL)
    yield "done again"
    for finding in controller.message.findings:
        if finding.fix is not None and finding.rule == "abbreviation":
            window.compose.reading.findings.use(finding, finding.fix.text)
    yield "mended"


def copying(window: MainWindow) -> Iterator[str]:
    """A second template, all that is asked, and the copies."""
    controller = window.controller
    add_template("blur")
    while (asked := controller.standing.first_unanswered) is not None and asked.question.required:
        choice = asked.choices[-1].id
        if asked.question.type == "checkboxes":
            controller.tick(asked.question, asked.entry, choice, True)
        else:
            controller.answer(asked.question, asked.entry, choice)
    yield "answered"
    controller.move("2", -1)
    yield "moved"
    confirm_all(window)
    yield "confirmed"
    window.compose.copy_bar.copy("subject")
    yield "subject copied"
    window.compose.copy_bar.copy("message")
    yield "message copied"
    controller.set_language(MessageLanguage.BOTH)
    yield "both languages"
    press(Key.Key_4, CTRL)
    yield "compared"
    controller.undo()
    yield "one language"
    press(Key.Key_4, CTRL)


def going_on(window: MainWindow) -> Iterator[str]:
    """Another officer, another message, another pack, and an end."""
    controller = window.controller
    controller.set_officer(Officer("Ann", "Other"))
    yield "another officer"
    controller.undo()
    add_template("delivery enquiry")
    yield "the next message"
    controller.replace("1", "csmt/identity-not-confirmed")
    yield "replaced"
    for _ in range(2):
        controller.undo()
    yield "the message before"
    controller.follow(controller.pack)
    yield "a pack"
    for entry in controller.session.draft.entries:
        controller.remove(entry.id)
    yield "removed"
    window.compose.choosing.start_new()
    yield "finished"


def turning(window: MainWindow) -> Iterator[str]:
    """From one customer to another, and what lies beside."""
    controller = window.controller
    add_template("blur")
    press(Key.Key_4, CTRL)
    press(Key.Key_A, CTRL | SHIFT)
    yield "put aside"
    add_template("blur")
    yield "the same template"
    window.compose.strip.mark.skip_button.click()
    add_template("voicem")
    yield "beside"
    press(Key.Key_1)
    yield "answered beside"
    window.compose.sheets.go_by(1)
    yield "back to the message"
    window.compose.sheets.go_by(1)
    press(Key.Key_Z, CTRL)
    yield "undone beside"
    press(Key.Key_Z, CTRL)
    yield "not opened"
    press(Key.Key_Y, CTRL)
    yield "opened again"
    window.compose.sheets.close_front()
    yield "closed"
    window.compose.cases.bring_back()
    yield "brought back"
    press(Key.Key_PageUp, ALT)
    yield "taken up"
    controller.set_mark(controller.desk.cases[0].letter, "4321")
    yield "marked"
    window.compose.choosing.start_new()
    yield "finished with another open"
    window.compose.cases.bring_back()
    yield "a case brought back"


def end_pauses(window: MainWindow) -> None:
    """Let fields that wait until nobody types have had their pause: how fast a computer is decides nothing."""
    for pause in itertools.chain(
        *(each.findChildren(Pause) for each in window.findChildren(TypedField))
    ):
        if pause.isActive():
            pause.stop()
            pause.timeout.emit()


def walked(opened: Opened) -> dict[str, list[str]]:
    style = ByHand()
    window = opened(size=(1100, 900), house_style=style, dictionary=Words(style))
    found: dict[str, list[str]] = {}
    for name in itertools.chain(*(part(window) for part in (typing, copying, going_on, turning))):
        for _ in range(ROUNDS):
            QCoreApplication.processEvents()
        end_pauses(window)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        window.arrange_tab_order()
        found[name] = [f"focus: {focused().accessibleName()}", *seen(window)]
    window.close()
    return found


@pytest.fixture(scope="module")
def usual() -> dict[str, list[str]]:
    """What is seen when the listeners are told as they came; filled by the first test that asks."""
    return {}


@pytest.mark.parametrize(
    "order",
    [
        backwards,
        *(pytest.param(Shuffled(seed), marks=pytest.mark.slow) for seed in range(3)),
    ],
    ids=["backwards", "0", "1", "2"],
)
def test_the_window_is_the_same_in_whatever_order_its_parts_are_told(
    order: Order, opened: Opened, usual: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    if not usual:
        telling(as_they_came, monkeypatch)
        usual.update(walked(opened))
    telling(order, monkeypatch)
    found = walked(opened)
    assert list(found) == list(usual)
    for step, lines in found.items():
        assert lines == usual[step], step
