"""Small windows: the officer's own details, the keys, and what pack this is."""

from __future__ import annotations

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
from app.templates.pack import Pack
from app.ui.scrolling_dialog import ScrollingDialog
from app.ui.stylesheet import set_look
from app.ui.text_editors import LineEditor
from app.ui.theme import Theme

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
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.fields: dict[str, LineEditor] = {}
        for name in FIELDS:
            words = officer_words(name, interface).removeprefix("your ")
            label = words[:1].upper() + words[1:]
            field = LineEditor()
            field.setText(getattr(officer, name))
            field.setMinimumWidth(space(240))
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
        space, gap = theme.space, theme.gap
        form = QFormLayout()
        form.setHorizontalSpacing(gap(20))
        form.setVerticalSpacing(gap(8))
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, value in lines:
            text = QLabel(value)
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setMinimumWidth(space(260))
            form.addRow(name, text)
        layout = QVBoxLayout()
        layout.addLayout(form)
        self.fill(layout, _buttons(self, only_close=True))


def keys_lines() -> list[tuple[str, str]]:
    """The keys of the window, each with what it does."""

    def line(keys: str, words: str) -> tuple[str, str]:
        return keys, words

    tr = QCoreApplication.translate
    return [
        line("Ctrl+F", tr("keys", "Find a template; Enter adds the best hit")),
        line(
            tr("keys", "After a copy"),
            tr("keys", "Enter on a template starts a new message; Shift+Enter adds to this one"),
        ),
        line("Tab, Shift+Tab", tr("keys", "Next and previous question")),
        line(tr("keys", "Arrows"), tr("keys", "Move between the choices of a question")),
        line(tr("keys", "Space, 1 to 9"), tr("keys", "Choose or tick")),
        line(
            tr("keys", "Enter"),
            tr(
                "keys",
                "Go on to the next question without an answer; after the last, to the copy buttons",
            ),
        ),
        line("F4", tr("keys", "Open the calendar of a date")),
        line("Ctrl+Enter", tr("keys", "Copy the subject; again: the message")),
        line(tr("keys", "Enter in the preview"), tr("keys", "To the paragraph’s question")),
        line("F8, Shift+F8", tr("keys", "To the next or the previous gap or finding")),
        line("Ctrl+Shift+L", tr("keys", "Copy for translation what still needs its Welsh")),
        line("Ctrl+L", tr("keys", "What is left out, and the answer that would bring it in")),
        line(
            "Ctrl+Shift+N", tr("keys", "Write to the customer: find a template for a new message")
        ),
        line("Alt+Up, Alt+Down", tr("keys", "Move the template up or down")),
        line("Alt+Delete", tr("keys", "Remove the template")),
        line("Ctrl+Z, Ctrl+Y", tr("keys", "Undo, redo")),
        line("Ctrl+D", tr("keys", "Mark the template as a favourite, or take the mark away")),
        line("Ctrl+Shift+T", tr("keys", "Keep the window on top of others, or no longer")),
        line("Ctrl+1, Ctrl+2, Ctrl+3", tr("keys", "Message in English, in Welsh, in both")),
        line("Ctrl+4", tr("keys", "Compare English and Welsh; what is copied stays the same")),
        line("Alt+1, Alt+2, Alt+3", tr("keys", "To the templates, the questions, the preview")),
        line("Ctrl+Tab, Ctrl+Shift+Tab", tr("keys", "To the next of these, or the previous")),
        line("Ctrl++, Ctrl+-, Ctrl+0", tr("keys", "Text larger, smaller, as the system has it")),
        line("Ctrl+N", tr("keys", "Finish and start new; the old message is forgotten")),
        line("F1", tr("keys", "Show these keys")),
        line("Ctrl+Q", tr("keys", "Quit")),
    ]


def pack_lines(pack: Pack, interface: Language) -> list[tuple[str, str]]:
    """What the pack says of itself."""
    tr = QCoreApplication.translate
    info = pack.info
    sample = tr("pack", "Sample: written from published guidance, not for use with customers")
    status = sample if info.status == "sample" else tr("pack", "Approved")
    lines = [
        (tr("pack", "Pack"), info.title.get(interface)),
        (tr("pack", "Version"), info.version),
        (tr("pack", "Status"), status),
    ]
    if info.guidance is not None:
        guidance = info.guidance
        words = tr("pack", "{0}, version {1}, {2}").format(
            guidance.title, guidance.version, guidance.date
        )
        lines.append((tr("pack", "Guidance"), words))
    lines.append((tr("pack", "Templates"), str(len(pack.index.heads))))
    lines.append((tr("pack", "Welsh"), tr("pack", "Not reviewed by a translator")))
    return lines
