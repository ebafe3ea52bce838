"""A list to choose from by typing a part of a name: countries, and places in them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter

from app.templates.search import fold
from app.ui.controls.reading_text import ListCopying
from app.ui.controls.rows import choose_rows, name_list
from app.ui.controls.text_editors import LineEditor
from app.ui.style.theme import Theme

MOST_SOUGHT = 80
"""Letters of a name; none is as long."""


class _Sought(LineEditor):
    """Enter takes what is found, once."""

    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if not event.isAutoRepeat():
                self.taken.emit()
        else:
            super().keyPressEvent(event)


class SearchBox(QComboBox):
    """What is typed is looked for anywhere in the names, with or without accents; what is no name goes again.

    Attributes:
        chosen: emitted with the id of what the officer chose; empty where they took it back.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: dict[str, str] = {}
        self._shown = ""
        self._showing = False
        self.setEditable(True)
        self.line = _Sought(most=MOST_SOUGHT)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        for view in (self.view(), completer.popup()):
            if view is not None:
                ListCopying(view)
        choose_rows(self)
        found = completer.popup()
        if found is not None:
            found.setObjectName("found")
            name_list(found, self)
        self.activated.connect(self._on_activated)
        completer.activated.connect(lambda *_: self._take())
        self.line.taken.connect(self._take)
        # However it was typed: assistive technology sets it while the focus is elsewhere.
        self.line.left.connect(self._on_left)

    def offer(self, names: dict[str, str]) -> None:
        """Have these, by their ids, in this order."""
        if names != self._names:
            self._names = names
            self._showing = True
            self.clear()
            self.addItems(list(names.values()))
            self._showing = False
            self.show_chosen(self._shown)

    def show_chosen(self, name: str) -> None:
        """Show what is chosen; nothing where it isn't there."""
        self._shown = name if name in self._names else ""
        place = list(self._names).index(self._shown) if self._shown else -1
        if self.currentIndex() != place or self.line.text() != self._words:
            self._showing = True
            self.setCurrentIndex(place)
            self.line.setText(self._words)
            self._showing = False

    @property
    def is_chosen(self) -> bool:
        """Whether one is."""
        return bool(self._shown)

    @property
    def _words(self) -> str:
        return self._names.get(self._shown, "")

    def minimumSizeHint(self) -> QSize:
        """Any width will do: a long name is cut."""
        return QSize(self._theme.space(100), super().minimumSizeHint().height())

    def _on_activated(self, place: int) -> None:
        if 0 <= place < len(self._names):
            self._choose(list(self._names)[place])

    def _choose(self, name: str) -> None:
        self._shown = name
        self.show_chosen(name)
        self.chosen.emit(name)

    def _take(self) -> None:
        """Take what was typed: the name itself, else the first that begins so, else the first that holds it."""
        sought = fold(self.line.text().strip())
        if not sought:
            self._choose("")
            return
        folded = {name: fold(words) for name, words in self._names.items()}
        ways = (
            [name for name, words in folded.items() if words == sought],
            [name for name, words in folded.items() if words.startswith(sought)],
            [name for name, words in folded.items() if sought in words],
        )
        found = next((way[0] for way in ways if way), None)
        if found is not None:
            self._choose(found)

    def _on_left(self) -> None:
        """What was typed and not taken is no choice: a whole name is one, the rest goes."""
        typed = fold(self.line.text().strip())
        if self._showing or typed == fold(self._words):
            return
        exact = [name for name, words in self._names.items() if fold(words) == typed]
        if exact:
            self._choose(exact[0])
        elif not typed:
            self._choose("")
        else:
            self.show_chosen(self._shown)
