"""Reads the message, or what the last step changed in it, without moving the focus.

It is announced to whoever listens. Not every screen reader speaks what is announced: the same key once more leads to
the text, and Escape there leads back.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from app.ui.controls.announcing import announce
from app.ui.workspaces.workspace import WorkNow, Workspace

What = Literal["message", "change"]
_ENOUGH = 40
"""So many letters of a paragraph are looked for in the text."""
_HELD = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}


class ReadAloud(QObject):
    """Listens to one workspace, remembers how its text was before the last step, and reads."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._seen: WorkNow = workspace.work_now()
        self._before: WorkNow | None = None
        self._read: What | None = None
        self._from: QWidget | None = None
        self._text: QWidget | None = None
        workspace.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        now, seen = self._workspace.work_now(), self._seen
        self._seen = now
        if now.whose != seen.whose:
            # Nothing of one customer is told of another.
            self._before = None
        elif now.step != seen.step:
            self._before = seen

    # --- reading

    def read(self, what: What) -> None:
        """Read it; the second time in a row, go to it."""
        if self._read == what:
            self._go(what)
            return
        self._listen(what)
        words = self._message() if what == "message" else self._change()
        announce(self._workspace, words, whole=True)
        self._workspace.say_quietly(self._hint(what))

    def _message(self) -> str:
        return "\n".join(self._seen.paragraphs()) or self.tr("There is no message yet")

    def _change(self) -> str:
        if self._before is None:
            return self.tr("Nothing was changed yet")
        # Only who asks needs what compares them.
        from app.language.paragraph_changes import paragraph_changes  # noqa: PLC0415

        changes = paragraph_changes(self._before.paragraphs(), self._seen.paragraphs())
        if changes is None:
            return self.tr("The last step changed nothing that is said")
        lines = [self.tr("Now: {0}").format("\n".join(changes.now))] if changes.now else []
        if changes.gone:
            lines.append(self.tr("No longer said: {0}").format("\n".join(changes.gone)))
        return "\n".join(lines)

    def _hint(self, what: What) -> str:
        if what == "message":
            return self.tr("Message read out. F9 again goes to it; Escape comes back.")
        return self.tr("Last change read out. Shift+F9 again goes to it; Escape comes back.")

    # --- going there and back

    def _go(self, what: What) -> None:
        came_from = QApplication.focusWidget()
        text = self._workspace.lead_to_text()
        self._forget()
        if text is None:
            return
        if came_from is not text:
            self._from, self._text = came_from, text
            text.installEventFilter(self)
        _put_caret(text, self._paragraph(what))

    def _paragraph(self, what: What) -> str:
        """What the text that is gone to begins with; empty for its start."""
        if what == "message" or self._before is None:
            return ""
        from app.language.paragraph_changes import paragraph_changes  # noqa: PLC0415

        now = self._seen.paragraphs()
        changes = paragraph_changes(self._before.paragraphs(), now)
        return now[min(changes.first, len(now) - 1)] if changes is not None and now else ""

    def _back(self) -> None:
        came_from = self._from
        self._forget()
        if came_from is not None and isValid(came_from):
            self._workspace.lead_back(came_from)

    def _listen(self, what: What) -> None:
        """From now on, what is pressed next tells whether it is to be gone to."""
        self._forget()
        self._read = what
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def _forget(self) -> None:
        app = QApplication.instance()
        if self._read is not None and app is not None:
            app.removeEventFilter(self)
        if self._text is not None and isValid(self._text):
            self._text.removeEventFilter(self)
        self._read = self._from = self._text = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in the text leads back; any other key than that of reading is no second press."""
        kind = event.type()
        if self._read is not None:
            pressed = isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress
            other = pressed and event.key() not in _HELD  # type: ignore[attr-defined]
            if other or kind == QEvent.Type.MouseButtonPress:
                self._forget()
        elif watched is self._text:
            if kind == QEvent.Type.FocusOut and not _only_for_a_while():
                self._forget()
            elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                if kind == QEvent.Type.KeyPress:
                    self._back()
                event.accept()
                return True
        return False


def _only_for_a_while() -> bool:
    """Whether the focus is lent to a menu or another window, and will be back."""
    return QApplication.activePopupWidget() is not None or QApplication.activeWindow() is None


def _put_caret(text: QWidget, paragraph: str) -> None:
    """Put the caret at the beginning of a paragraph of a text, or of the whole."""
    if not isinstance(text, QTextEdit | QPlainTextEdit):
        return
    text.moveCursor(QTextCursor.MoveOperation.Start)
    lines = paragraph.splitlines()
    found = text.document().find(lines[0][:_ENOUGH]) if lines else None
    if found is not None and not found.isNull():
        found.setPosition(found.selectionStart())
        text.setTextCursor(found)
        text.ensureCursorVisible()
