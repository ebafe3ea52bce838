"""Findings as the window shows them: at once, but while the officer types not before they pause.

A word that is half typed isn't wrong yet. What stops a copy is never taken from here: copying asks the message.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.findings import Finding, Severity
from app.ui.controls.text_editors import BoxEditor, LineEditor
from app.ui.state.controller import Controller
from app.ui.state.finding_order import is_of_style, named

PAUSE = 120
"""Milliseconds after the last key; with the time to paint, under 150."""


class Settled(QObject):
    """What there is to show now.

    Attributes:
        findings, confirmed: of the message, without those that have come up in the word being typed.
        changed: emitted when they are others.
        caught_up: emitted when what had waited is shown, without another change of the message.
    """

    changed = Signal()
    caught_up = Signal()

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self.findings: tuple[Finding, ...] = ()
        self.confirmed: tuple[Finding, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.settle)
        controller.changed.connect(self._on_changed)
        self.settle()

    @property
    def stopping(self) -> tuple[Finding, ...]:
        """What is shown to stop the copy."""
        return tuple(each for each in self.findings if each.severity is not Severity.ADVISE)

    @property
    def waiting(self) -> bool:
        """Whether the officer is typing."""
        return self._pause.isActive()

    def settle(self) -> None:
        """Show everything that is found."""
        self._pause.stop()
        self._show(self._found())
        self.caught_up.emit()

    def _found(self) -> tuple[Finding, ...]:
        controller = self._controller
        return controller.message.findings if controller.session.draft.entries else ()

    def _on_changed(self) -> None:
        if not _is_typing():
            self._pause.stop()
            self._show(self._found())
            return
        self._pause.start()
        shown = {name for name, _ in named(self.findings)}
        self._show(
            tuple(
                finding
                for name, finding in named(self._found())
                if name in shown or not is_of_style(finding)
            )
        )

    def _show(self, findings: tuple[Finding, ...]) -> None:
        confirmed = self._controller.message.confirmed
        if (findings, confirmed) != (self.findings, self.confirmed):
            self.findings, self.confirmed = findings, confirmed
            self.changed.emit()


def _is_typing() -> bool:
    focus = QApplication.focusWidget()
    return isinstance(focus, LineEditor | BoxEditor) and not focus.isReadOnly()
