"""The officer's own details, to be typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from app.expressions.names import MOST_DETAIL, OFFICER_FORM, Officer
from app.language import Language
from app.language.prose import officer_words
from app.ui.controls.dialog_buttons import save_or_cancel
from app.ui.controls.plain_text import Label
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.controls.text_editors import LineEditor
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class OfficerDialog(ScrollingDialog):
    """The officer's own details, as messages and case notes print them."""

    def __init__(
        self, officer: Officer, interface: Language, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Your details"), theme, parent)
        space, gap = theme.space, theme.gap
        about = Label(
            self.tr(
                "Messages and case notes use these. They are kept on this computer, for you only."
            )
        )
        about.setWordWrap(True)
        set_look(about, "quiet", True)
        form = QFormLayout()
        form.setSpacing(gap(8))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setRowWrapPolicy(self.row_wrap)
        self.fields: dict[str, LineEditor] = {}
        for name in OFFICER_FORM:
            words = officer_words(name, interface).removeprefix("your ")
            label = Label(words[:1].upper() + words[1:])
            field = LineEditor(most=MOST_DETAIL)
            field.setText(getattr(officer, name))
            field.setMinimumWidth(space(120))
            field.setAccessibleName(label.text())
            label.setBuddy(field)
            self.level(label, field)
            form.addRow(label, field)
            self.fields[name] = field
        self.buttons = save_or_cancel(self)
        layout = QVBoxLayout()
        layout.addWidget(about)
        layout.addLayout(form)
        self.fill(layout, self.buttons)

    def officer(self) -> Officer:
        """The details as they stand in the fields."""
        return Officer(**{name: field.text().strip() for name, field in self.fields.items()})
