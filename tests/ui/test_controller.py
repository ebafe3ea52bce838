"""One step of the controller: one reading of the clock, one composing, one word of what it changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from app.expressions.names import Officer
from app.language import Language, MessageLanguage
from app.session.change import Change
from app.session.copying import Payload, payload_of
from app.ui.state.controller import Controller
from tests.unit.drafting import NOW, OFFICER
from tests.unit.session.standing import DOCUMENTS, PHOTO, READY, pack
from tests.unit.small_pack import opened, small_files

WITHDRAWN = "no-reply/withdrawn"


class Clock:
    """An hour later each time that it is read."""

    def __init__(self) -> None:
        self.read = 0

    def __call__(self) -> datetime:
        self.read += 1
        return NOW + timedelta(hours=self.read)


class AtWork:
    """A controller whose clock is counted, and what it has told."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.controller = Controller(pack(), OFFICER, clock=self.clock)
        self.told: list[Change] = []
        self.controller.changed.connect(self.told.append)
        self.controller.choose(PHOTO)
        while (asked := self.controller.standing.first_unanswered) is not None:
            self.controller.answer(asked.question, asked.entry, READY[asked.question.id])
        self.forget()

    def forget(self) -> None:
        """Count anew."""
        self.clock.read = 0
        self.told.clear()

    def copy(self) -> None:
        payload = payload_of(self.controller.message, "message")
        assert isinstance(payload, Payload)
        self.controller.note_copied(payload)

    def redo(self) -> None:
        self.controller.undo()
        self.forget()
        self.controller.redo()

    def tick(self) -> None:
        asked = self.controller.standing.asked("1", "problems")
        assert asked is not None
        self.controller.tick(asked.question, asked.entry, "blurred", True)


STEPS: dict[str, Callable[[AtWork], object]] = {
    "choose": lambda work: work.controller.choose(DOCUMENTS),
    "start": lambda work: work.controller.start(DOCUMENTS),
    "beside": lambda work: work.controller.open_beside(DOCUMENTS),
    "replace": lambda work: work.controller.replace("1", WITHDRAWN),
    "remove": lambda work: work.controller.remove("1"),
    "tick": AtWork.tick,
    "language": lambda work: work.controller.set_language(MessageLanguage.BOTH),
    "officer": lambda work: work.controller.set_officer(Officer("Ann")),
    "undo": lambda work: work.controller.undo(),
    "redo": AtWork.redo,
    "begin": lambda work: work.controller.begin(),
    "finish": lambda work: work.controller.finish(),
    "follow": lambda work: work.controller.follow(opened()),
    "copy": AtWork.copy,
}


@pytest.mark.parametrize("name", STEPS)
def test_a_step_reads_the_clock_once_and_is_told_once(name: str) -> None:
    work = AtWork()
    STEPS[name](work)
    assert work.clock.read == 1
    assert len(work.told) == 1
    assert work.told[0]


def test_to_look_is_no_step() -> None:
    work = AtWork()
    now = work.controller.standing
    assert now.left_out is not None
    now.message_in(Language.CY)
    now.peek(DOCUMENTS)
    now.for_translation(Language.EN)
    assert (now.to_answer, now.channels, now.kept_heads, now.unused) == (0, ("plain",), (), ())
    assert (work.clock.read, work.told) == (0, [])


def test_what_changes_nothing_is_not_told() -> None:
    work = AtWork()
    work.controller.check_again()
    work.controller.set_language(MessageLanguage.EN)
    work.controller.choose(PHOTO)
    work.controller.move("1", 1)
    assert work.told == []


def test_what_was_copied_is_what_was_shown_whatever_the_time_is() -> None:
    work = AtWork()
    shown = work.controller.composition
    work.copy()
    assert work.controller.composition is shown
    assert work.told == [Change.COPIED]
    assert work.controller.standing.is_copied()


def test_a_template_that_broke_is_told_once_and_not_with_every_key() -> None:
    work = AtWork()
    work.controller.follow(opened(small_files() | {f"templates/{PHOTO}.yaml": b"title: [\n"}))
    packs = work.controller.standing.packs
    assert packs.pack is not packs.loaded
    work.told.clear()
    work.tick()
    assert work.controller.standing.packs is packs
    assert not any(each & Change.PACK for each in work.told)
    work.controller.remove("1")
    assert work.controller.standing.packs is packs, "undo may bring it back"
    work.controller.undo()
    assert [head.id for head in work.controller.standing.kept_heads] == [PHOTO]
