"""The message's language: three buttons, of which one is pressed. It is never the language of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QGroupBox, QHBoxLayout, QPushButton, QWidget

from app.language import MessageLanguage
from app.session.change import Change
from app.ui.controls.announcing import announce
from app.ui.state.controller import Controller


class LanguageSwitch(QGroupBox):
    """English, Cymraeg, Both."""

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self.setAccessibleName(self.tr("Language of the message"))
        self._told = {
            MessageLanguage.EN: self.tr("The message is in English now"),
            MessageLanguage.CY: self.tr("The message is in Welsh now"),
            MessageLanguage.BOTH: self.tr("The message is in English and Welsh now"),
        }
        self._group = QButtonGroup(self)
        self.buttons: dict[MessageLanguage, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        labels = (
            (MessageLanguage.EN, self.tr("English"), "first"),
            (MessageLanguage.CY, self.tr("Cymraeg"), "middle"),
            (MessageLanguage.BOTH, self.tr("Both"), "last"),
        )
        for language, label, place in labels:
            button = QPushButton(label)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # one of three, to screen readers too
            button.setAutoDefault(True)
            button.setProperty("segment", place)
            # Not clicked: assistive technology turns a button without a press.
            button.toggled.connect(lambda on, each=language: self._on_toggled(each, on))
            self._group.addButton(button)
            self.buttons[language] = button
            layout.addWidget(button)
        controller.changed.connect(self._on_changed)
        self.refresh()

    def _on_toggled(self, language: MessageLanguage, on: bool) -> None:
        if on:
            self.choose(language)

    def choose(self, language: MessageLanguage) -> None:
        """Write the message in a language, and tell those who listen; the pressed button tells those who look."""
        if language is not self._controller.session.draft.language:
            self._controller.set_language(language)
            announce(self, self._told[language])

    def _on_changed(self, change: Change) -> None:
        if change & Change.LANGUAGE:
            self.refresh()

    def refresh(self) -> None:
        """Press the button of the language in use."""
        self.buttons[self._controller.session.draft.language].setChecked(True)

    def chain(self) -> list[QWidget]:
        """The buttons, in order; Tab stops at the pressed one, arrows move between them."""
        return list(self.buttons.values())
