"""What is found in the officer's own words leads there, and its buttons settle it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.document import BlockId
from app.findings import Finding
from app.session.changed_place import ChangedPlace
from app.session.edit_places import EditPlace
from app.ui.findings.field_marks import FieldMarks
from app.ui.findings.word_choices import NO_CHOICES, choices_of
from app.ui.message.pane import MessagePane
from app.ui.preview.shown_places import place_of, shown
from app.ui.state.controller import Controller
from app.ui.state.translation import locale_of
from app.ui.style.theme import Theme
from app.ui.workspaces.compose.wording_dialog import WordingDialog
from app.ui.workspaces.compose.words_in_place import WordsInPlace


class WordFindings(QObject):
    """Settles what concerns the officer's own words."""

    def __init__(
        self,
        controller: Controller,
        reading: MessagePane,
        words: WordsInPlace,
        fields: FieldMarks,
        theme: Theme,
    ) -> None:
        super().__init__(words)
        self._controller = controller
        self._reading = reading
        self._words = words
        self._fields = fields
        self._theme = theme
        reading.findings.chosen.connect(self._on_chosen)

    def lead_to(self, finding: Finding) -> bool:
        """Lead to the officer's words that a finding is about; return whether it is about such."""
        index = finding.where.block
        blocks = self._controller.message.blocks
        if index is None or not 0 <= index < len(blocks):
            return False
        place = self._controller.place_of(finding)
        if isinstance(place, EditPlace):
            at = place_of(shown(blocks[index], rich=True), place.start)
            if self._words.edit_block(index, at):
                self._fields.show(finding)
            return True
        if choices_of(finding) is NO_CHOICES and blocks[index].words == "approved":
            return False
        self._words.show_block(index)
        return True

    def return_to(self, place: ChangedPlace) -> bool:
        """Lead back to the words that undo or redo changed; return whether it were words."""
        if place.block is None:
            return False
        if self._words.place is None or place.block.anywhere != self._words.id.anywhere:
            self._words.show_words_of(place.block)
        return True

    def _on_chosen(self, finding: Finding, what: str) -> None:
        index = finding.where.block
        if index is None:
            if what == "use-approved":
                self._forget(finding)
            return
        acts: dict[str, Callable[[], object]] = {
            "compare": lambda: self._compare(finding),
            "edit": lambda: self._words.edit_block(index),
            "use-approved": lambda: self._words.use_approved_of(index),
            "remove": lambda: self._words.remove_block(index),
        }
        acts[what]()

    def _forget(self, finding: Finding) -> None:
        """An edit whose block isn't said: its words go."""
        entry, _, phrase = finding.text.partition("\n")[0].partition(":")
        language = finding.where.language
        if language is not None:
            self._controller.editing.forget_edit(BlockId(entry, phrase, language))

    def _compare(self, finding: Finding) -> None:
        """Show both texts; what is chosen is done to the block that the finding is about then."""
        texts = {name: str(value) for name, value in finding.params}
        language = finding.where.language or self._controller.interface
        dialog = WordingDialog(
            texts["yours"],
            texts["approved"],
            texts["before"],
            locale_of(language),
            self._theme,
            self._reading.window(),
        )
        dialog.keep_wanted.connect(lambda: self._reading.findings.keep(finding, ""))
        dialog.approved_wanted.connect(lambda: self._use_approved(finding))
        dialog.open()

    def _use_approved(self, finding: Finding) -> None:
        """The message may have changed while the question stood there."""
        now = next((each for each in self._controller.findings if each.text == finding.text), None)
        if now is not None and now.where.block is not None:
            self._words.use_approved_of(now.where.block)
