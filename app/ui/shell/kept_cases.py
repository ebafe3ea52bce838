"""Shows how it stands with what is kept of the open cases, and asks about those of an earlier run."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.language.prose import error_words
from app.ui.cases.earlier_dialog import EarlierDialog
from app.ui.state.commands import At, Command
from app.ui.state.controller import Controller
from app.ui.state.keeping import Keeping, Saved
from app.ui.style.theme import Theme


class KeptCases(QObject):
    """What one window says and asks of what is kept.

    Attributes:
        changed: emitted when it says something else.
    """

    changed = Signal()

    def __init__(
        self,
        window: QWidget,
        keeping: Keeping,
        controller: Controller,
        theme: Theme,
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._keeping = keeping
        self._controller = controller
        self._theme = theme
        self._tell = tell
        self._told = ""
        self.dialog: EarlierDialog | None = None
        keeping.changed.connect(self._on_changed)
        keeping.earlier.offered.connect(self.ask)

    def words(self) -> str:
        """How it stands, in a few words; empty while there is nothing to keep."""
        if self._keeping.state is Saved.NOT_YET and self._keeping.trouble is not None:
            # Why was said once; that it is so has to be seen as long as it lasts.
            return self.tr("Can’t be saved")
        return {
            Saved.NOTHING: "",
            Saved.NOT_YET: self.tr("Not saved yet"),
            Saved.SAFE: self.tr("Saved"),
            Saved.LET_GO: self.tr("No longer saved: unchanged for too long"),
            Saved.NEVER: self.tr("Not saved: this session only"),
        }[self._keeping.state]

    def why(self) -> str:
        """Why it stands so, where something is wrong."""
        trouble = self._keeping.trouble
        return error_words(trouble, self._controller.interface) if trouble is not None else ""

    def _on_changed(self) -> None:
        self.changed.emit()
        why = self.why()
        if why and why != self._told:
            self._tell(why)
        self._told = why or self._told

    def commands(self) -> tuple[Command, ...]:
        """What can be done about it."""
        return (
            Command(
                "save-again",
                QCoreApplication.translate("commands", "Try again to &save"),
                self._keeping.try_again,
                at=At("case", 2),
                enabled=lambda: self._keeping.trouble is not None,
            ),
            Command(
                "earlier-cases",
                QCoreApplication.translate("commands", "Cases from &earlier…"),
                self.ask,
                at=At("case", 2),
                enabled=lambda: bool(self._keeping.earlier.offers),
            ),
        )

    def ask(self) -> None:
        """Ask what is to become of the cases of an earlier run."""
        offers = self._keeping.earlier.offers
        if self.dialog is not None or not offers or not self._window.isVisible():
            return
        dialog = EarlierDialog(
            offers,
            self._controller.pack,
            self._controller.interface,
            self._keeping.now(),
            self._theme,
            self._window,
        )
        self.dialog = dialog
        dialog.finished.connect(self._on_decided)
        dialog.open()

    def _on_decided(self, accepted: int) -> None:
        dialog = self.dialog
        self.dialog = None
        if dialog is None:
            return
        ticked = dialog.ticked
        broken = tuple(each for each in self._keeping.earlier.offers if each.saved is None)
        dialog.deleteLater()
        # It is said once; it goes by itself.
        self._keeping.earlier.decided(broken)
        if accepted and dialog.discarded:
            self._keeping.earlier.discard(ticked)
        elif accepted:
            self._keeping.take_up(ticked)
        self.changed.emit()
