"""The window beside the work in which Welsh is reviewed, one wording after the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from app.language import Language
from app.proof.welsh_shown import ShownMessage, ShownParagraph
from app.source.problems import Place
from app.templates.context import Reviewable
from app.templates.pack import Pack
from app.ui.controls.announcing import announce
from app.ui.controls.dialog_buttons import add_button, only_close
from app.ui.controls.marked_text import MarkedLine, MarkedText
from app.ui.controls.named_text import NamedText
from app.ui.controls.plain_text import Label
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.controls.text_editors import LineEditor
from app.ui.packs.place_list import place_words
from app.ui.state.translation import locale_of
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

_SIGN = "▸"

Pair = tuple[str, str]
"""An English text and its Welsh."""


class ReviewDialog(ScrollingDialog):
    """Both texts of a wording; what is right is recorded with the reviewer's name.

    Attributes:
        pairs: the texts that are shown, each English one before its Welsh.
        right: emitted with the address of a wording, its fingerprint and the reviewer's name.
        place_wanted: emitted with a place that is to be opened.
        message_wanted: emitted with the address of the wording that is shown.
    """

    right = Signal(str, str, str)
    place_wanted = Signal(Place)
    message_wanted = Signal(str)

    def __init__(self, interface: Language, most: int, theme: Theme, parent: QWidget) -> None:
        """Show that the wording is being read; `most` are the letters of a name."""
        super().__init__(self.tr("Welsh to review"), theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._interface = interface
        self._waiting: list[tuple[str, Reviewable]] = []
        self._pack: Pack | None = None
        self.pairs: list[NamedText] = []
        self.status, self.where = Label(self.tr("Reading the wording…")), Label()
        self._both, self.about = QWidget(), Label()
        self._texts = QVBoxLayout(self._both)
        self._texts.setContentsMargins(0, 0, 0, 0)
        name_of_message = self.tr("A message in Welsh in which it stands")
        self.message = MarkedText(name_of_message, locale_of(Language.CY), theme)
        name = Label(self.tr("Your name, which is kept in the wording:"))
        self.name = LineEditor(most=most)
        self.name.setAccessibleName(name.text())
        name.setBuddy(self.name)
        set_look(self.where, "quiet", True)
        layout = QVBoxLayout()
        for label in (self.status, self.where, self.about, name):
            label.setWordWrap(True)
            label.setMinimumWidth(theme.space(120))
        for part in (self.status, name, self.name, self.where, self._both, self.about):
            layout.addWidget(part)
        layout.addWidget(self.message, 1)
        self._show_message()
        self.buttons = only_close(self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.right_button = add_button(self.buttons, self.tr("Right as it is"), role)
        self.next_button = add_button(self.buttons, self.tr("Next"), role)
        self.open_button = add_button(self.buttons, self.tr("Open its text"), role)
        self.right_button.clicked.connect(lambda *_: self._on_right())
        self.next_button.clicked.connect(lambda *_: self._on_next())
        self.open_button.clicked.connect(lambda *_: self._on_open())
        set_look(self.right_button, "filled", True)
        self.right_button.setDefault(True)
        self._fit()
        self.fill(layout, self.buttons)
        self.name.setFocus()
        FocusRing(self, theme)

    def show_waiting(self, waiting: list[tuple[str, Reviewable]], pack: Pack) -> None:
        """Show what is to be reviewed; `pack` has the titles of its templates."""
        self._waiting, self._pack = list(waiting), pack
        self._show()

    def show_message(self, address: str, found: ShownMessage | None) -> None:
        """Show the message in which a wording stands; None where there is none."""
        if self._waiting and self._waiting[0][0] == address:
            self._show_message(found)
            if found is None:
                self.about.setText(self.tr("No sample message holds it."))
            self._grow()

    def tell(self, words: str) -> None:
        """Tell what couldn't be done."""
        self.status.setText(words)
        announce(self, words)

    def _on_right(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            self.tell(self.tr("Write your name first: a review is kept with it."))
            self.name.setFocus()
            return
        address, wording = self._waiting.pop(0)
        self.right.emit(address, wording.fingerprint, name)
        self._show()

    def _on_next(self) -> None:
        self._waiting.append(self._waiting.pop(0))
        self._show()

    def _on_open(self) -> None:
        self.place_wanted.emit(self._waiting[0][1].place)

    def _show(self) -> None:
        left = len(self._waiting)
        self.tell(
            self.tr("To review: {0}").format(left)
            if left
            else self.tr("Nothing is to be reviewed.")
        )
        where, pairs = "", list[Pair]()
        if left and self._pack is not None:
            wording = self._waiting[0][1]
            where = place_words(wording.place, self._pack, self._interface)
            pairs = [(_said(english), _said(welsh)) for english, welsh in wording.pairs()]
        self.where.setText(where)
        self._show_pairs(pairs)
        self._show_message()
        self._fit()
        self._grow()
        if left:
            self.message_wanted.emit(self._waiting[0][0])

    def _show_message(self, found: ShownMessage | None = None) -> None:
        about, lines = "", list[MarkedLine]()
        if found is not None and self._pack is not None:
            heads = (self._pack.index.heads.get(each) for each in found.templates)
            titles = (f"‘{each.title.get(self._interface)}’" for each in heads if each is not None)
            words = self.tr("A message in Welsh, where it is marked with {0}: {1}")
            about = words.format(_SIGN, " + ".join(titles))
            shown = [*((found.subject,) if found.subject is not None else ()), *found.paragraphs]
            for each in shown:
                lines += [*_lines(each), MarkedLine(())]
        self.about.setText(about)
        self.message.show_lines(lines[:-1])
        self.message.setVisible(bool(lines))

    def _grow(self) -> None:
        if self.isVisible():
            self.resize(self.size().expandedTo(self.sizeHint()))

    def _show_pairs(self, pairs: list[Pair]) -> None:
        """Show each English text with its Welsh, told in its own language each."""
        for gone in self.pairs:
            self._texts.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        names = ((Language.EN, self.tr("English")), (Language.CY, self.tr("Welsh")))
        self.pairs = [
            NamedText(name, text, locale_of(language), self._theme)
            for pair in pairs
            for (language, name), text in zip(names, pair, strict=True)
        ]
        for each in self.pairs:
            self._texts.addWidget(each)
        self._both.setVisible(bool(self.pairs))
        # What is new would come last.
        for before, after in pairwise(
            [self.name, *(each.words for each in self.pairs), self.message]
        ):
            QWidget.setTabOrder(before, after)

    def _fit(self) -> None:
        for button in (self.right_button, self.next_button, self.open_button):
            if not self._waiting and button.hasFocus():
                self.name.setFocus()
            button.setEnabled(bool(self._waiting))


def _said(texts: tuple[str, ...]) -> str:
    return "\n".join(each.strip() for each in texts)


def _lines(paragraph: ShownParagraph) -> Iterator[MarkedLine]:
    for line in paragraph.text.split("\n"):
        yield MarkedLine(((line, paragraph.is_it),), _SIGN if paragraph.is_it and line else "")
