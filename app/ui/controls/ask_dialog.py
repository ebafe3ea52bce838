"""A small window that asks before something is done, or shows a line that can be copied."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from app.ui.controls.dialog_buttons import add_button
from app.ui.controls.plain_text import Label
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.controls.text_editors import LineEditor
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class AskDialog(ScrollingDialog):
    """Some words and two buttons; `accepted` when the officer wants it."""

    def __init__(self, title: str, words: str, yes: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(title, theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        label = Label(words)
        label.setWordWrap(True)
        label.setMinimumWidth(theme.space(120))
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.yes = add_button(buttons, yes, role.AcceptRole)
        set_look(self.yes, "filled", True)
        add_button(buttons, QCoreApplication.translate("asking", "Not now"), role.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        _fill(self, theme, buttons, label)


class PathDialog(ScrollingDialog):
    """Some words and a path, which is selected to be copied."""

    def __init__(self, title: str, words: str, path: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(title, theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        label = Label(words)
        label.setWordWrap(True)
        self.path = LineEditor(most=MOST_PATH)
        self.path.setText(path)
        self.path.setReadOnly(True)
        self.path.setAccessibleName(QCoreApplication.translate("asking", "Path"))
        self.path.setMinimumWidth(theme.space(120))
        self.path.selectAll()
        buttons = QDialogButtonBox(self)
        close = QCoreApplication.translate("asking", "Close")
        add_button(buttons, close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        _fill(self, theme, buttons, label, self.path)
        self.path.setFocus()


MOST_PATH = 4_096
"""Letters of a path, as systems have them."""


class NameDialog(ScrollingDialog):
    """Asks for a name in one line; an empty one keeps the window open."""

    def __init__(
        self, title: str, words: str, yes: str, most: int, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(title, theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        label = Label(words)
        label.setWordWrap(True)
        self.line = LineEditor(most=most)
        self.line.setMinimumWidth(min(theme.space(240), self.room))
        self.line.setAccessibleName(words)
        label.setBuddy(self.line)
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.yes = add_button(buttons, yes, role.AcceptRole)
        set_look(self.yes, "filled", True)
        add_button(buttons, QCoreApplication.translate("asking", "Not now"), role.RejectRole)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        _fill(self, theme, buttons, label, self.line)
        self.line.setFocus()

    def name(self) -> str:
        """The name as one line."""
        return " ".join(self.line.text().split())

    def _on_accepted(self) -> None:
        if self.name():
            self.accept()
        else:
            self.line.setFocus()


def _fill(
    dialog: ScrollingDialog, theme: Theme, buttons: QDialogButtonBox, *content: QWidget
) -> None:
    layout = QVBoxLayout()
    for widget in content:
        layout.addWidget(widget)
    dialog.fill(layout, buttons)
    FocusRing(dialog, theme)
