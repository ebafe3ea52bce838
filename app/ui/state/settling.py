"""Findings as the window shows them: at once, but while the officer types not before they pause.

A word that is half typed isn't wrong yet. What stops a copy is never taken from here: copying asks the message.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.findings import Finding, Severity
from app.ui.controls.pause import Pause
from app.ui.controls.rich_editor import RichEditor
from app.ui.controls.text_editors import BoxEditor, LineEditor
from app.ui.state.checked import Checked
from app.ui.state.finding_order import is_of_style, named

PAUSE = 120
"""Milliseconds after the last key; with the time to paint, under 150."""


class Settled(QObject):
    """What there is to show now.

    Attributes:
        changed: emitted when they are others.
    """

    changed = Signal()

    def __init__(self, checked: Checked, parent: QObject) -> None:
        super().__init__(parent)
        self._checked = checked
        self._taken = self._findings = checked.findings
        self._told = self._now()
        self._pause = Pause(self, self.settle, after=PAUSE)
        checked.changed.connect(self._on_changed)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What to show of the text as it is now, whoever is told of its change first."""
        self._take()
        return self._findings

    @property
    def confirmed(self) -> tuple[Finding, ...]:
        """What the officer has confirmed in it."""
        return self._checked.confirmed

    @property
    def attempted(self) -> bool:
        """Whether a copy was tried while something stopped it."""
        return self._checked.attempted

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
        self._taken = self._findings = self._checked.findings
        self._tell()

    def _on_changed(self) -> None:
        self._take()
        if _is_typing():
            self._pause.start()
        else:
            self._pause.stop()
        self._tell()

    def _take(self) -> None:
        """Take what is found in the text as it is now, without what has come up in the word being typed."""
        found = self._checked.findings
        if found is self._taken:
            return
        self._taken = found
        if _is_typing():
            shown = {name for name, _ in named(self._findings)}
            self._findings = tuple(
                finding
                for name, finding in named(found)
                if name in shown or not is_of_style(finding)
            )
        else:
            self._findings = found

    def _now(self) -> tuple[object, ...]:
        return self._findings, self._checked.confirmed, self._checked.attempted

    def _tell(self) -> None:
        now = self._now()
        if now != self._told:
            self._told = now
            self.changed.emit()


def _is_typing() -> bool:
    focus = QApplication.focusWidget()
    return isinstance(focus, LineEditor | BoxEditor | RichEditor) and not focus.isReadOnly()
