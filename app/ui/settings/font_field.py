"""Choosing one of the fonts of the computer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from app.ui.controls.reading_text import ListCopying
from app.ui.controls.rows import choose_rows
from app.ui.settings.fields import OneControlField, Take
from app.ui.style.theme import Theme

MOST_SHOWN = 12


class FontField(OneControlField):
    """A list of fonts; typing goes to those that begin so. One that is kept and isn't there stays in it, and is told.

    Args:
        usual: what the first is called, for which nothing is kept.
        take: takes the name of a font.
        theme: the looks.
    """

    def __init__(self, usual: str, take: Take, theme: Theme) -> None:
        self.box = QComboBox()
        super().__init__(self.box)
        self._usual = usual
        self._names: list[str] = []
        self.box.setMaxVisibleItems(MOST_SHOWN)
        self.box.setMinimumWidth(theme.space(60))
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(20)
        ListCopying(self.box.view())
        choose_rows(self.box)
        self.box.activated.connect(lambda place: take(self._names[place]))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 3)
        layout.addStretch(1)

    def show_value(self, value: object) -> None:
        """Show which font is chosen."""
        name = str(value or "")
        there = [each for each in QFontDatabase.families() if not each.startswith((".", "@"))]
        missing = [name] if name and name not in there else []
        names = ["", *missing, *there]
        if names != self._names:
            self._names = names
            words = QCoreApplication.translate("settings", "{0} (not on this computer)")
            self.box.clear()
            self.box.addItems([self._usual, *map(words.format, missing), *there])
        self.box.setCurrentIndex(self._names.index(name))

    def lock(self, locked: bool) -> None:
        """Let it be changed, or not."""
        self.box.setEnabled(not locked)
