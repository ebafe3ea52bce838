"""The officer's own words: which they are, and how they are taken out again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.errors import AppError
from app.language import Language
from app.language.prose import error_words
from app.ui.controls.announcing import announce
from app.ui.controls.dialog_buttons import only_close
from app.ui.controls.plain_text import Label
from app.ui.controls.reading_text import ListCopying
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.state.controller import Controller
from app.ui.state.dictionary import Dictionary
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

_WORD = Qt.ItemDataRole.UserRole


class MyWordsDialog(ScrollingDialog):
    """A list of words, and a button that takes out the one that is selected."""

    def __init__(
        self,
        dictionary: Dictionary,
        controller: Controller,
        say: Callable[[str], None],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("My words"), theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dictionary = dictionary
        self._controller = controller
        self._say = say
        about = Label(
            self.tr(
                "The spelling check takes these for right. They are kept on this computer, for you only, until you "
                "remove them. Leave no names of people here."
            )
        )
        about.setWordWrap(True)
        set_look(about, "quiet", True)
        self.list = QListWidget()
        ListCopying(self.list)
        self.list.setAccessibleName(self.tr("My words"))
        self.list.setMinimumHeight(theme.space(160))
        self.none = Label(
            self.tr("There are none yet. The menu of a word that isn’t known adds it here.")
        )
        self.none.setWordWrap(True)
        self.buttons = only_close(self)
        self.remove_button = self.buttons.addButton(
            self.tr("Remove"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.remove_button.clicked.connect(self.remove)
        gone = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self.remove)
        self.list.currentRowChanged.connect(self._fit)
        layout = QVBoxLayout()
        for part in (about, self.none, self.list):
            layout.addWidget(part)
        self._show()
        self.fill(layout, self.buttons)
        (self.list if self.list.count() else self.buttons.buttons()[0]).setFocus()

    def _show(self) -> None:
        names = {Language.EN: self.tr("English"), Language.CY: self.tr("Welsh")}
        words = [
            (word, language) for language, each in self._dictionary.words().items() for word in each
        ]
        for word, language in sorted(words, key=lambda each: (each[0].casefold(), each)):
            item = QListWidgetItem(self.tr("{0} – {1}").format(word, names[language]), self.list)
            item.setData(_WORD, (word, str(language)))
        self.list.setCurrentRow(0)
        self._fit()

    def _fit(self) -> None:
        some = bool(self.list.count())
        self.list.setVisible(some)
        self.none.setVisible(not some)
        self.remove_button.setEnabled(self.list.currentItem() is not None)

    def remove(self) -> None:
        """Take the selected word out, and select the next one."""
        item = self.list.currentItem()
        if item is None:
            return
        word, language = item.data(_WORD)
        try:
            self._dictionary.remove_word(word, Language(language))
        except AppError as error:
            self._say(error_words(error, self._controller.interface))
            return
        self.list.takeItem(self.list.row(item))
        self._fit()
        (self.list if self.list.count() else self.buttons.buttons()[0]).setFocus()
        self._controller.check_again()
        announce(self.list, self.tr("‘{0}’ is no longer among your words").format(word))


class MyWords(QObject):
    """Opens the list over one window; `say` tells what could not be done."""

    def __init__(
        self, window: QWidget, controller: Controller, say: Callable[[str], None], theme: Theme
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._say = say
        self._theme = theme

    def show(self) -> None:
        """Show the list, where words can be learned."""
        dictionary = self._controller.dictionary
        if dictionary is None:
            return
        try:
            dialog = MyWordsDialog(
                dictionary, self._controller, self._say, self._theme, self._window
            )
        except AppError as error:
            self._say(error_words(error, self._controller.interface))
            return
        FocusRing(dialog, self._theme)
        dialog.open()
