"""*The approved wording has changed*: both texts beside each other, and which of them is to stand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QBoxLayout, QDialogButtonBox, QVBoxLayout, QWidget

from app.compose.officer_text import parts_of
from app.document import Block, plain_text
from app.ui.controls.dialog_buttons import add_button
from app.ui.controls.named_text import NamedText
from app.ui.controls.plain_text import Label
from app.ui.controls.reading_text import SelectableLabel
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.style.focus_ring import FocusRing
from app.ui.style.theme import Theme

BESIDE = 440
"""From this width on (at the designed text size), the texts stand beside each other."""


class WordingDialog(ScrollingDialog):
    """Asks which text is to stand.

    Attributes:
        texts: the labels that show them.
        keep_wanted: emitted when the officer's words are to stay.
        approved_wanted: emitted when the approved wording is to stand there again.
    """

    keep_wanted = Signal()
    approved_wanted = Signal()

    def __init__(
        self,
        yours: str,
        approved: str,
        before: str,
        locale: QLocale,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """Show the officer's words, the approved ones now, and those that they were written over.

        `locale` is that of all three.
        """
        super().__init__(self.tr("The approved wording has changed"), theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._locale = locale
        told = Label(
            self.tr(
                "You wrote this paragraph in your own words. The approved wording for it is another one now. "
                "Read both, then choose."
            )
        )
        told.setWordWrap(True)
        both = QBoxLayout(self._direction(theme))
        both.setSpacing(theme.gap(16))
        self.texts: list[SelectableLabel] = []
        layout = QVBoxLayout()
        layout.addWidget(told)
        layout.addLayout(both)
        both.addWidget(self._text(self.tr("Your words"), yours), 1)
        both.addWidget(self._text(self.tr("The approved wording now"), approved), 1)
        if before:
            layout.addWidget(self._text(self.tr("The approved wording before"), before))
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.keep = add_button(buttons, self.tr("Keep my words"), role.AcceptRole)
        self.approved = add_button(buttons, self.tr("Use the approved wording"), role.AcceptRole)
        self.later = add_button(
            buttons, QCoreApplication.translate("asking", "Not now"), role.RejectRole
        )
        self.keep.clicked.connect(lambda *_: self._choose(self.keep_wanted))
        self.approved.clicked.connect(lambda *_: self._choose(self.approved_wanted))
        self.later.clicked.connect(lambda *_: self.reject())
        self.fill(layout, buttons)
        FocusRing(self, theme)

    def _direction(self, theme: Theme) -> QBoxLayout.Direction:
        direction = QBoxLayout.Direction
        wide = self.room >= theme.space(BESIDE)
        return direction.LeftToRight if wide else direction.TopToBottom

    def _choose(self, chosen: SignalInstance) -> None:
        self.accept()
        chosen.emit()

    def _text(self, name: str, text: str) -> NamedText:
        shown = NamedText(name, plain_text((Block(parts_of(text)),)), self._locale, self._theme)
        self.texts.append(shown.words)
        return shown
