"""The subject as it will be copied: on as many lines as it needs, never cut off without a sign."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.language import Language
from app.ui.controls.plain_text import Label
from app.ui.controls.text_editors import BoxEditor
from app.ui.state.translation import locale_of
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

MOST_LINES = 4
"""Longer subjects scroll: nobody reads them in a list of messages."""


class SubjectLine(QWidget):
    """Name and text.

    Attributes:
        text: what can be read and selected.
    """

    def __init__(self, theme: Theme, leave: Callable[[str], bool]) -> None:
        """Make it; `leave` takes what is selected out of the window, or refuses to."""
        super().__init__()
        self.text = BoxEditor(lines=1, most_lines=MOST_LINES)
        self.text.setReadOnly(True)
        self.text.editing.leave = leave
        self.text.setAccessibleName(self.tr("Subject"))
        self.text.document().setDocumentMargin(0)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_look(self.text, "quiet", True)
        name = Label(self.tr("Subject"))
        name.setBuddy(self.text)
        set_look(name, "quiet", True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.gap(12))
        line.addWidget(name)
        line.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_subject(self, subject: str, language: Language = Language.EN) -> None:
        """Show another subject, from its beginning, and tell it in the language in which it begins."""
        self.text.setLocale(locale_of(language))
        if self.text.words() != subject:
            self.text.show_words(subject)
            self.text.set_caret(0)
