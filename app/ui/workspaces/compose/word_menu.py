"""What the menu of the preview offers for the officer's own words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.ui.preview.preview import Preview
from app.ui.state.controller import Controller
from app.ui.workspaces.compose.words_in_place import WordsInPlace


class WordMenu(QObject):
    """Adds its lines to the menu of each preview of the message."""

    def __init__(self, controller: Controller, words: WordsInPlace) -> None:
        super().__init__(words)
        self._controller = controller
        self._words = words
        for preview in words.previews:
            preview.menu_opening.connect(partial(self._on_menu_opening, preview))

    def _on_menu_opening(self, preview: Preview, menu: QMenu, block: int) -> None:
        words = self._words
        index = words.index_in_message(preview, block)
        if index < 0:
            return
        whose = words.blocks[index].words
        menu.addSeparator()

        def add(said: str, act: Callable[[], object]) -> None:
            menu.addAction(said).triggered.connect(lambda *_: act())

        add(self.tr("Edit this paragraph"), lambda: words.edit_block(index))
        if whose == "edited":
            again = self.tr("Use the approved wording again")
            add(again, lambda: words.use_approved_of(index))
        if self._controller.editing.may_add() is None:
            after = self.tr("Add a paragraph of your own after this")
            add(after, lambda: self._add_after(preview, block))
        if whose == "own":
            own = words.blocks[index].origin.id.own
            add(self.tr("Keep as a snippet…"), lambda: words.snippet_wanted.emit(own))
            out = self.tr("Remove this paragraph of yours")
            add(out, lambda: words.remove_block(index))

    def _add_after(self, preview: Preview, block: int) -> None:
        preview.put_caret_at(block)
        preview.setFocus()
        self._words.add()
