"""Turning from one case to another: put aside, take up again, bring back."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from app.session.change import Change
from app.ui.cases.strip import CaseStrip
from app.ui.cases.words import words_of_cases
from app.ui.controls.announcing import Say
from app.ui.controls.plain_text import literal
from app.ui.message.sheet_tabs import name_in_front
from app.ui.state.commands import MenuLine
from app.ui.state.controller import Controller

ASIDE, BEFORE, AFTER, BACK = "Ctrl+Shift+A", "Alt+PgUp", "Alt+PgDown", "Ctrl+Shift+B"
"""Keys that are named in what is said, too."""


class CaseWork(Protocol):
    """What a workspace does with the case in front."""

    def start_new(self) -> None:
        """Finish the case, and be ready for the next; an empty one isn't finished."""

    def find_anew(self) -> None:
        """Be ready for another customer."""

    def clear(self) -> None:
        """Let go what was looked for, for the customer before."""

    def go_on(self) -> None:
        """Go on with what is there, or with how it begins."""


def finish_case(controller: Controller, work: CaseWork, say: Say) -> None:
    """Finish the case, be ready for the next, and say how it is brought back; an empty one isn't finished."""
    before = controller.desk
    controller.finish()
    work.find_anew()
    if controller.desk is not before:
        words = QCoreApplication.translate(
            "Cases", "{0} is finished. Ctrl+Shift+B brings it back (10 minutes)."
        )
        say(words.format(before.front))


class Cases(QObject):
    """The cases of one window. Each step ends where the officer goes on, and says what became of the case that is left.

    Attributes:
        strip: the open cases.
        work: what is done with the case in front.
    """

    def __init__(self, controller: Controller, strip: CaseStrip, work: CaseWork, say: Say) -> None:
        super().__init__(strip)
        self._controller = controller
        self.strip = strip
        self.work = work
        self._say = say
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.timeout.connect(self._on_forget)
        strip.wanted.connect(self.take_up)
        strip.done.connect(work.go_on)
        controller.changed.connect(self._on_changed)
        self._forget_later()

    # --- steps

    def put_aside(self) -> None:
        """Keep the case for later, and begin another."""
        letter = self._controller.desk.front
        self._controller.begin()
        self.work.find_anew()
        if self._controller.desk.front != letter:
            words = self.tr("{0} is put aside. {1} takes it up again.")
            self._say(words.format(letter, BEFORE))

    def take_up(self, letter: str) -> None:
        """Go on with a case that is open."""
        before = self._controller.desk.front
        if letter != before:
            self._controller.take_up(letter)
            self.work.clear()
            self._tell_taken_up(before)
        self.work.go_on()

    def go_by(self, by: int) -> None:
        """Go on with the next case (1) or the one before (-1)."""
        self.take_up(self._controller.desk.letter_by(by))

    def bring_back(self) -> None:
        """Go on with what was finished last."""
        if not self.can_bring_back():
            return
        before = self._controller.desk.front
        self._controller.bring_back()
        self.work.clear()
        self.work.go_on()
        words = self.tr("{0} is back. It counts as not copied.")
        front = self._controller.desk.front
        if front == before:
            words = self.tr("{0} is open again. It counts as not copied.")
        name = front if front != before else name_in_front(self._controller)
        self._say(words.format(name))

    def can_bring_back(self) -> bool:
        """Whether there is anything to bring back."""
        return self._controller.can_bring_back

    def _tell_taken_up(self, before: str) -> None:
        desk = self._controller.desk
        if before in {each.letter for each in desk.cases}:
            words = self.tr("{0} is taken up again; {1} is put aside.")
            self._say(words.format(desk.front, before))
        else:
            # It was empty, and is nowhere.
            self._say(self.tr("{0} is taken up again").format(desk.front))

    # --- what there is

    def lines(self) -> tuple[MenuLine, ...]:
        """A line of the menu for each case; its letter chooses it."""
        return tuple(
            MenuLine(
                f"{'&' if len(each.letter) == 1 else ''}{each.letter}   "
                + literal(f"{each.holds} · {each.rest}"),
                partial(self.take_up, each.letter),
                each.front,
            )
            for each in words_of_cases(self._controller)
        )

    @property
    def several(self) -> bool:
        """Whether there is another case to go to."""
        return len(self._controller.desk.cases) > 1

    # --- forgetting

    def _on_changed(self, change: Change) -> None:
        if change & Change.CASES:
            self._forget_later()

    def _forget_later(self) -> None:
        """What isn't open is forgotten when its time is over, not when somebody asks for it."""
        left = self._controller.forgets_in
        if left is None:
            self._forget.stop()
        else:
            self._forget.start(max(0, round(left.total_seconds() * 1000)) + 1)

    def _on_forget(self) -> None:
        self._controller.forget_old()
        # A timer may be early, and the clock may be set.
        self._forget_later()
