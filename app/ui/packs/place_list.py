"""A list of places in the files of the pack: Enter or a click opens the text at the line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.language import Language
from app.language.visible import visible
from app.source.problems import Place
from app.templates.pack import Pack
from app.ui.controls.reading_text import ListCopying
from app.ui.controls.rows import OneRow, act_on_rows
from app.ui.controls.wrapped_rows import wrap_rows
from app.ui.style.theme import Theme

MOST_HIGH = 420
"""At the designed text size; more scrolls."""
_PLACE = Qt.ItemDataRole.UserRole


class PlaceList(OneRow, QListWidget):
    """Where, and below it what is there.

    Attributes:
        wanted: emitted with the place that is to be opened.
    """

    wanted = Signal(Place)

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        ListCopying(self)
        self.keep_one_row()
        act_on_rows(self, lambda index: self._want(self.item(index.row())))
        self.setAccessibleName(name)
        wrap_rows(self)
        self.setSpacing(theme.gap(2))
        self.setMinimumHeight(theme.space(160))
        self._most_high = theme.space(MOST_HIGH)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Otherwise the dialog's button would be pressed.
            press = QShortcut(QKeySequence(key), self)
            press.setContext(Qt.ShortcutContext.WidgetShortcut)
            press.activated.connect(lambda: self._want(self.currentItem()))
        self.itemClicked.connect(self._want)

    def show_places(self, places: Iterable[tuple[Place, str, str]]) -> None:
        """Show places, each with its words in the window's language and what is there."""
        self.clear()
        for place, where, what in places:
            item = QListWidgetItem(f"{where}\n{what}", self)
            item.setData(_PLACE, place)
        self.setCurrentRow(0)

    def sizeHint(self) -> QSize:
        """As high as its rows, as far as a dialog has room for them: few can be read through a slit."""
        high, apart = 2 * self.frameWidth(), 2 * self.spacing()
        for row in range(self.count()):
            high += self.sizeHintForRow(row) + apart
            if high > self._most_high:
                break
        return QSize(super().sizeHint().width(), min(high, self._most_high))

    def _want(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.wanted.emit(item.data(_PLACE))


def place_words(place: Place, pack: Pack, interface: Language) -> str:
    """A place as its owner knows it: the template by its title, the file, the line."""
    translate = QCoreApplication.translate
    name = place.file.removeprefix("templates/").removesuffix(".yaml")
    head = pack.index.heads.get(name) if place.file.startswith("templates/") else None
    where = visible(place.file)
    if place.line:
        where = translate("places", "{0}, line {1}").format(where, place.line)
    if head is None:
        return where
    return translate("places", "‘{0}’: {1}").format(head.title.get(interface), where)
