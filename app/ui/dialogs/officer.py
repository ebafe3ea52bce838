"""Small windows: the officer's own details, the keys, and what pack this is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.compose.draft import Officer
from app.language import Language
from app.language.prose import officer_words
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.controls.text_editors import LineEditor
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

FIELDS = (
    "first_name",
    "surname",
    "initials",
    "office",
    "office_cy",
    "direct_number",
    "hours",
    "hours_cy",
)


class OfficerDialog(ScrollingDialog):
    """The officer's own details, as messages and case notes print them."""

    def __init__(
        self, officer: Officer, interface: Language, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Your details"), theme, parent)
        space, gap = theme.space, theme.gap
        about = QLabel(
            self.tr(
                "Messages and case notes use these. They are kept on this computer, for you only."
            )
        )
        about.setWordWrap(True)
        set_look(about, "quiet", True)
        form = QFormLayout()
        form.setSpacing(gap(8))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setRowWrapPolicy(_wrap(self))
        self.fields: dict[str, LineEditor] = {}
        for name in FIELDS:
            words = officer_words(name, interface).removeprefix("your ")
            label = words[:1].upper() + words[1:]
            field = LineEditor()
            field.setText(getattr(officer, name))
            field.setMinimumWidth(space(120))
            field.setAccessibleName(label)
            form.addRow(label, field)
            self.fields[name] = field
        self.buttons = _buttons(self)
        layout = QVBoxLayout()
        layout.addWidget(about)
        layout.addLayout(form)
        self.fill(layout, self.buttons)

    def officer(self) -> Officer:
        """The details as they stand in the fields."""
        return Officer(**{name: field.text().strip() for name, field in self.fields.items()})


def _wrap(dialog: ScrollingDialog) -> QFormLayout.RowWrapPolicy:
    policy = QFormLayout.RowWrapPolicy
    return policy.WrapAllRows if dialog.narrow else policy.DontWrapRows


def _buttons(dialog: QDialog, *, only_close: bool = False) -> QDialogButtonBox:
    """Save and Cancel, or Close, in words of our own: Qt has no Welsh for its own ones."""
    box = QDialogButtonBox(dialog)
    role = QDialogButtonBox.ButtonRole
    translate = QCoreApplication.translate
    if only_close:
        box.addButton(translate("dialogs", "Close"), role.RejectRole)
    else:
        save = box.addButton(translate("dialogs", "Save"), role.AcceptRole)
        set_look(save, "filled", True)
        box.addButton(translate("dialogs", "Cancel"), role.RejectRole)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box


class TextDialog(ScrollingDialog):
    """A title and lines to read, which can be selected."""

    def __init__(
        self, title: str, lines: list[tuple[str, str]], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(title, theme, parent)
        self._least = theme.space(120)
        self._label_font = theme.font(bold=True)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(theme.gap(20))
        self._form.setVerticalSpacing(theme.gap(8))
        self._form.setRowWrapPolicy(_wrap(self))
        self.buttons = _buttons(self, only_close=True)
        layout = QVBoxLayout()
        layout.addLayout(self._form)
        self.show_lines(lines)
        self.fill(layout, self.buttons)

    def show_lines(self, lines: list[tuple[str, str]]) -> None:
        """Show other lines."""
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, value in lines:
            text = QLabel(value)
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setMinimumWidth(self._least)
            label = QLabel(name)
            label.setFont(self._label_font)
            self._form.addRow(label, text)

    def add_button(self, words: str, act: Callable[[], object]) -> None:
        """Add a button that does something and leaves the window open."""
        button = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda *_: act())


def keys_lines() -> list[tuple[str, str]]:
    """The keys of the window, each with what it does."""
    return [*_keys_of_writing(), *_keys_of_the_window()]


def _keys_of_writing() -> list[tuple[str, str]]:
    """The keys from finding a template to reading what became of it."""
    translate = QCoreApplication.translate
    return [
        ("Ctrl+F", translate("keys", "Find a template; Enter adds the best hit")),
        (
            translate("keys", "After a copy"),
            translate(
                "keys", "Enter on a template starts a new message; Shift+Enter adds to this one"
            ),
        ),
        ("Tab, Shift+Tab", translate("keys", "Next and previous question")),
        (translate("keys", "Arrows"), translate("keys", "Move between the choices of a question")),
        (translate("keys", "Space, 1 to 9"), translate("keys", "Choose or tick")),
        (
            translate("keys", "Enter"),
            translate(
                "keys",
                "Go on to the next question without an answer; after the last, to the copy buttons",
            ),
        ),
        ("F4", translate("keys", "Open the calendar of a date")),
        ("Ctrl+Enter", translate("keys", "Copy the subject; again: the message")),
        (
            translate("keys", "Enter in the preview"),
            translate("keys", "To the paragraph’s question"),
        ),
        ("F8, Shift+F8", translate("keys", "To the next or the previous gap or finding")),
        ("Ctrl+Shift+L", translate("keys", "Copy for translation what still needs its Welsh")),
        ("Ctrl+L", translate("keys", "What is left out, and the answer that would bring it in")),
        (
            "Ctrl+Shift+N",
            translate("keys", "Write to the customer: find a template for a new message"),
        ),
        (translate("keys", "Alt+Up, Alt+Down"), translate("keys", "Move the template up or down")),
        ("Alt+Delete", translate("keys", "Remove the template")),
        ("Ctrl+Z, Ctrl+Y", translate("keys", "Undo, redo")),
        ("Ctrl+D", translate("keys", "Mark the template as a favourite, or take the mark away")),
    ]


def _keys_of_the_window() -> list[tuple[str, str]]:
    """The keys for the message as a whole, and for the window."""
    translate = QCoreApplication.translate
    return [
        ("Ctrl+Shift+T", translate("keys", "Keep the window on top of others, or no longer")),
        ("Ctrl+1, Ctrl+2, Ctrl+3", translate("keys", "Message in English, in Welsh, in both")),
        ("Ctrl+4", translate("keys", "Compare English and Welsh; what is copied stays the same")),
        ("Alt+1, Alt+2, Alt+3", translate("keys", "To the templates, the questions, the preview")),
        ("Ctrl+Tab, Ctrl+Shift+Tab", translate("keys", "To the next of these, or the previous")),
        (
            "Ctrl++, Ctrl+-, Ctrl+0",
            translate("keys", "Text larger, smaller, as the system has it"),
        ),
        ("Ctrl+N", translate("keys", "Finish and start new; the old message is forgotten")),
        (
            "Ctrl+T",
            translate("keys", "Open the text of the paragraph, question or template in an editor"),
        ),
        ("F1", translate("keys", "Show these keys")),
        ("Ctrl+Q", translate("keys", "Quit")),
    ]
