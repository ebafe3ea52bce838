"""*Resend an email*: cleaned of every trace that it was sent before, with the next step told."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.session.resend_session import ResendSession
from app.storage.packs import LoadedPack
from app.ui.cases.strip import CaseStrip
from app.ui.controls.clipboard import copier
from app.ui.controls.soon import soon
from app.ui.message.copy_bar import CopyBar
from app.ui.state.commands import Command
from app.ui.state.controller import Controller
from app.ui.state.finding_words import stopping_words
from app.ui.state.settling import Settled
from app.ui.style.look import set_look
from app.ui.style.theme import Theme
from app.ui.workspaces.cases import Cases
from app.ui.workspaces.emails.email_workspace import EmailWorkspace
from app.ui.workspaces.low_room import LowRoom
from app.ui.workspaces.resend.astray_email import AstrayEmail
from app.ui.workspaces.resend.commands import NAME, resend_commands
from app.ui.workspaces.resend.email_pane import AstrayPane
from app.ui.workspaces.resend.sides import ResendSide, ResendSides
from app.ui.workspaces.resend.told_pane import ToldPane
from app.ui.workspaces.resend.working import ResendWorking
from app.ui.workspaces.workspace import StatusWords, WorkNow, WorkspaceState


class ResendView(WorkspaceState, frozen=True):
    """What another window goes on with; it is handed over in memory and kept nowhere.

    Attributes:
        session: the email, with all that was done.
        side: that is in view where there is one at a time.
        compared: whether before and after are shown.
        stop: which of the stops of Tab has the focus; -1 for none.
    """

    session: ResendSession
    side: ResendSide
    compared: bool
    stop: int


class Resend(EmailWorkspace):
    """What happened and what to do at the left, the email at the right; one at a time where it is narrow."""

    name = NAME

    def __init__(self, controller: Controller, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.email = AstrayEmail(controller.interface, controller.now, self)
        self.told = ToldPane(self.email, theme)
        self.pane = AstrayPane(self.email, theme)
        self.settled = Settled(self.email, self)
        self.copy_bar = CopyBar(self.email, self.settled, copier(), theme, self._next_step)
        set_look(self.copy_bar, "foot", True)
        self.copy_bar.stop_line.set_wanted(True)
        self.clipboard_line = self.copy_bar.clipboard_line
        self.strip = CaseStrip(controller, theme)
        self._lay_out()
        panes = (self.told, self.pane)
        self.working = ResendWorking(controller, self.email, panes, self.copy_bar, self)
        self.cases = Cases(controller, self.strip, self.working, self.say)
        self._controller = controller
        self.working.side_wanted.connect(self.sides.turn_to)
        self.email.changed.connect(self._show_sides)
        self.email.changed.connect(self.changed)
        self.settled.changed.connect(self.changed)
        self.pane.compare.toggled.connect(self.changed)
        for part in (self.strip, self.sides, self.told, self.pane):
            part.arranged.connect(self.arranged)

    def _lay_out(self) -> None:
        self.sides = ResendSides(self.told, self.pane, self._theme)
        self.scroll_area = self.sides.scroll_area
        self.text_room = self.sides.text_room
        parts = (self.strip, self.sides)
        self._low_room = LowRoom(self, parts, self.copy_bar, self._theme, below=True)
        self._low_room.around, self._low_room.fit = self._around, self._fit_if_shown

    def _around(self, width: int) -> int:
        """How high tabs and buttons are, that stand around what is shown."""
        tabs = self.sides.tabs
        above = 0 if tabs.isHidden() else tabs.sizeHint().height()
        return above + self.copy_bar.heightForWidth(width)

    def _fit_if_shown(self) -> None:
        if self.isVisible():
            self.fit()

    def _show_sides(self) -> None:
        self.sides.set_empty(self.email.session.state.cleaning is None)

    def _next_step(self) -> str:
        return self.tr(
            "In Outlook: insert the correct address, paste, check the email, and send it."
        )

    def drop(self, data: QMimeData) -> None:
        """Take in what was dropped, or say why it can't be."""
        self.working.drop(data)

    # --- what the shell asks

    def commands(self) -> tuple[Command, ...]:
        """Everything that is done here."""
        going = (self.go_to, self.go_by)
        return resend_commands(self._controller, self.cases, self.working, going, self.text_room)

    def status(self) -> StatusWords:
        """What stops the copy."""
        if not self.email.standing.chosen:
            return StatusWords()
        stopping = stopping_words(self.settled.stopping)
        return StatusWords(
            stopping or self.tr("Ready to copy"), self.tr("Rich text: as it was sent")
        )

    def say(self, words: str, tone: str = "") -> None:
        """Say it beside the copy buttons."""
        self.copy_bar.say(words, tone)

    def say_quietly(self, words: str) -> None:
        """Show it beside the copy buttons."""
        self.copy_bar.show_said(words)

    def work_now(self) -> WorkNow:
        """The email that is left."""
        session, standing = self.email.session, self.email.standing
        step = session.before[-1] if session.before else None
        return WorkNow(session.state.given, (len(session.before), step), standing.paragraphs)

    def lead_to_text(self) -> QWidget | None:
        """The email that is left, after what was taken out."""
        if not self.email.standing.chosen:
            return None
        self.sides.turn_to("email")
        self.pane.after.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self.pane.after

    def lead_back(self, widget: QWidget) -> None:
        """Put the focus back, with its side in view."""
        self.sides.turn_to_side_of(widget)
        if widget.isVisible():
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to(self, side: ResendSide) -> None:
        """Put the focus on one side."""
        if self.email.session.state.cleaning is None:
            side = "told"
        self.sides.turn_to(side)
        (self.told if side == "told" else self.pane).take_focus()

    def go_by(self, _by: int) -> None:
        """Go to the other side."""
        self.go_to("told" if self.sides.here == "email" else "email")

    def begin(self) -> None:
        """Go on with what is to be done next."""
        self.working.go_on()

    def fit(self) -> None:
        """Beside each other, or one at a time."""
        window = self.window()
        least = max(
            each.minimumSizeHint().width() for each in (self.told, self.pane, self.copy_bar)
        )
        least += 2 * self._theme.gap(16) + self._low_room.area.bar_width
        window.setMinimumWidth(least)
        self.sides.fit()

    def chain(self) -> list[QWidget]:
        """Cases, tabs, what happened, the email, the copy buttons."""
        parts = (self.told, self.pane, self.copy_bar)
        rest = (each for part in parts for each in part.chain())
        return [*self.strip.chain(), self.sides.tabs, *rest]

    def show_pack(self, loaded: LoadedPack) -> None:
        """Nothing here comes from a pack."""

    def keep(self) -> None:
        """Nothing of it is ever kept."""

    # --- another window

    def state(self) -> ResendView:
        """The email, and where the officer is."""
        focus = QApplication.focusWidget() or self.window().focusWidget()
        stop = next((place for place, each in enumerate(self.chain()) if each is focus), -1)
        return ResendView(self.email.session, self.sides.side, self.pane.compare.isChecked(), stop)

    def restore(self, state: WorkspaceState) -> None:
        """Show all of it but the focus."""
        if not isinstance(state, ResendView):
            raise TypeError(state)
        self.email.show_session(state.session)
        self.sides.turn_to(state.side)
        self.pane.texts.compare(state.compared)

    def return_to(self, state: WorkspaceState) -> None:
        """Put the focus back."""
        if not isinstance(state, ResendView):
            raise TypeError(state)
        chain = self.chain()
        if 0 <= state.stop < len(chain):
            soon(chain[state.stop], chain[state.stop].setFocus)
