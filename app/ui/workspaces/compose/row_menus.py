"""The menus of a template in the tree, of a set, and of a card: all that can be done with each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.source.problems import Place
from app.templates.model import Head
from app.ui.controls.plain_text import literal
from app.ui.form.card import QuestionCard
from app.ui.state.controller import Controller
from app.ui.templates.model import HEAD_ROLE
from app.ui.templates.own_ids import set_named, snippet_named
from app.ui.workspaces.compose.choosing import Choosing
from app.ui.workspaces.compose.panes import Panes


class RowMenus(QObject):
    """Opens them.

    Attributes:
        text_wanted: emitted with the place of a text that is to be opened.
    """

    text_wanted = Signal(Place)

    def __init__(self, controller: Controller, panes: Panes, choosing: Choosing) -> None:
        super().__init__(panes.templates)
        self._controller = controller
        self._choosing = choosing
        self._form = panes.form
        self._tree = panes.templates.tree
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tree.customContextMenuRequested.connect(self._on_tree_menu)
        panes.form.card_menu_wanted.connect(self._on_card_menu)

    def _on_tree_menu(self, at: QPoint) -> None:
        index = self._tree.indexAt(at)
        head = index.data(HEAD_ROLE)
        if not isinstance(head, Head):
            return
        menu = self._menu()
        if name := snippet_named(head.id):
            self._fill_for_snippet(menu, name)
            menu.popup(self._tree.viewport().mapToGlobal(at))
            return
        self._add(
            menu, self.tr("Add to the message"), lambda: self._tree.choose(index, adding=True)
        )
        if self._controller.standing.case_done:
            self._add(
                menu, self.tr("Start a new message with it"), lambda: self._tree.choose(index)
            )
        menu.addSeparator()
        if name := set_named(head.id):
            words = self.tr("Remove from my sets")
            self._add(menu, words, lambda: self._choosing.sets.forget(name))
        else:
            self._add_favourite(menu, head)
            self._add(menu, self.tr("Open its text"), lambda: self.text_wanted.emit(head.place))
        menu.popup(self._tree.viewport().mapToGlobal(at))

    def _fill_for_snippet(self, menu: QMenu, name: str) -> None:
        snippets = self._choosing.snippets
        self._add(menu, self.tr("Put it in the message"), lambda: snippets.put_in(name))
        menu.addSeparator()
        self._add(menu, self.tr("Remove from my snippets"), lambda: snippets.forget(name))

    def _on_card_menu(self, card: QuestionCard, at: QPoint) -> None:
        head = self._controller.pack.head(card.template)
        menu = self._menu()
        entries = [each.id for each in self._controller.session.draft.entries]
        place = entries.index(card.entry)
        up = self._add(menu, self.tr("Move up"), lambda: self._controller.move(card.entry, -1))
        up.setEnabled(place > 0)
        down = self._add(menu, self.tr("Move down"), lambda: self._controller.move(card.entry, 1))
        down.setEnabled(place < len(entries) - 1)
        if head.repeat:
            words = self.tr("Also for someone else")
            self._add(menu, words, lambda: self._form.add_again(card.entry))
        self._add(menu, self.tr("Remove"), lambda: self._form.remove(card.entry))
        menu.addSeparator()
        self._add_favourite(menu, head)
        self._add(menu, self.tr("Keep these templates as a set…"), self._choosing.sets.keep)
        self._add(menu, self.tr("Open its text"), lambda: self.text_wanted.emit(head.place))
        menu.popup(at)

    def _add_favourite(self, menu: QMenu, head: Head) -> None:
        favourites = self._choosing.favourites
        words = (
            self.tr("No longer a favourite")
            if favourites.is_marked(head.id)
            else self.tr("Mark as a favourite")
        )
        self._add(menu, words, lambda: favourites.toggle_mark(head.id))

    def _menu(self) -> QMenu:
        menu = QMenu(self._tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    @staticmethod
    def _add(menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
        action = menu.addAction(literal(words))
        action.triggered.connect(lambda *_: act())
        return action
