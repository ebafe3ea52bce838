"""The one question of the first start: what the officer writes as. It waits beside the tree and stops nothing."""

from __future__ import annotations

from typing import get_args

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGroupBox, QPushButton, QScrollArea, QTreeView, QVBoxLayout, QWidget

from app.language import Language
from app.language.prose.settings import choice_words, setting_about, setting_words
from app.templates.roles import Role
from app.ui.controls.flow_layout import FlowLayout
from app.ui.controls.plain_text import Label
from app.ui.state.preferences import Preferences
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class RoleQuestion(QGroupBox):
    """A button for each under a line of words.

    Attributes:
        answered: emitted after a button was pressed.
    """

    answered = Signal()

    def __init__(self, preferences: Preferences, interface: Language, theme: Theme) -> None:
        super().__init__()
        self._preferences = preferences
        question = setting_words("role", interface)
        self.setAccessibleName(question)
        words = Label(question)
        words.setFont(theme.font(bold=True))
        later = self.tr("Change it later in the View menu.")
        about = Label(f"{setting_about('role', interface)} {later}")
        about.setWordWrap(True)
        set_look(about, "quiet", True)
        self.buttons = {
            role: self._button(role, choice_words("role", role, interface))
            for role in get_args(Role)
            if role
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, theme.gap(4))
        layout.setSpacing(theme.gap(8))
        layout.addWidget(words)
        row = FlowLayout(
            lambda: (theme.space(8), theme.space(8)),
            lambda: max(each.minimumSizeHint().width() for each in self.buttons.values()),
        )
        layout.addLayout(row)
        for button in self.buttons.values():
            row.addWidget(button)
        layout.addWidget(about)

    def _button(self, role: Role, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setAutoDefault(True)
        set_look(button, "small", True)
        button.clicked.connect(lambda: self._answer(role))
        return button

    def _answer(self, role: Role) -> None:
        settings = msgspec.structs.replace(self._preferences.settings, role=role)
        self._preferences.set(settings)
        self.answered.emit()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return list(self.buttons.values())


def have_one_bar(area: QScrollArea, tree: QTreeView, question: RoleQuestion) -> None:
    """Where `area` scrolls because of the question, the few lines left of the tree have no bar of their own."""
    policy = Qt.ScrollBarPolicy

    def arrange() -> None:
        crowded = area.verticalScrollBar().maximum() > 0 and not question.isHidden()
        tree.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if crowded else policy.ScrollBarAsNeeded
        )

    area.verticalScrollBar().rangeChanged.connect(arrange)
