"""The one question of the first start: what the officer writes as. It waits beside the tree and stops nothing."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGroupBox, QPushButton, QVBoxLayout, QWidget

from app.templates.roles import Role
from app.ui.controls.flow_layout import FlowLayout
from app.ui.controls.plain_text import Label
from app.ui.state.preferences import Preferences
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


def role_words() -> tuple[tuple[Role, str], ...]:
    """The answers, in the order that they stand in."""
    translate = QCoreApplication.translate
    return (
        ("examiner", translate("roles", "Examiner")),
        ("csmt", translate("roles", "CSMT officer")),
        ("both", translate("roles", "Both")),
    )


def set_role(preferences: Preferences, role: Role) -> None:
    """Set what the officer writes as."""
    preferences.set(msgspec.structs.replace(preferences.settings, role=role))


class RoleQuestion(QGroupBox):
    """Three buttons under a line of words.

    Attributes:
        answered: emitted after a button was pressed.
    """

    answered = Signal()

    def __init__(self, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self._preferences = preferences
        question = self.tr("I write as")
        self.setAccessibleName(question)
        words = Label(question)
        words.setFont(theme.font(bold=True))
        about = Label(
            self.tr(
                "Your templates come first, the others below. Change it later in the View menu."
            )
        )
        about.setWordWrap(True)
        set_look(about, "quiet", True)
        self.buttons = {role: self._button(role, label) for role, label in role_words()}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, theme.gap(4))
        layout.setSpacing(theme.gap(8))
        layout.addWidget(words)
        row = FlowLayout(lambda: (theme.space(8), theme.space(8)), lambda: theme.space(120))
        for button in self.buttons.values():
            row.addWidget(button)
        layout.addLayout(row)
        layout.addWidget(about)

    def _button(self, role: Role, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setAutoDefault(True)
        set_look(button, "small", True)
        button.clicked.connect(lambda: self._answer(role))
        return button

    def _answer(self, role: Role) -> None:
        set_role(self._preferences, role)
        self.answered.emit()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return list(self.buttons.values())
