"""Every field that is typed in: the answers of the form, and the paragraph that is edited in its place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from app.findings import Finding
from app.session.edit_places import EditPlace
from app.ui.findings.fields import AnyEditor, FieldStretch
from app.ui.preview.shown_places import place_of, shown
from app.ui.state.controller import Controller
from app.ui.workspaces.compose.answer_fields import AnswerFields
from app.ui.workspaces.compose.words_in_place import WordsInPlace


class WordFields(QObject):
    """Both kinds as one.

    Attributes:
        shown: emitted when they show what was typed as it is now.
        arranged: emitted when there are others than before.
    """

    shown = Signal()
    arranged = Signal()

    def __init__(self, controller: Controller, answers: AnswerFields, words: WordsInPlace) -> None:
        super().__init__(words)
        self._controller = controller
        self._answers = answers
        self._words = words
        answers.shown.connect(self.shown)
        answers.arranged.connect(self.arranged)
        # First the new editors, then what is underlined in them.
        words.arranged.connect(self.arranged)
        words.shown.connect(self.shown)

    def editors(self) -> Iterator[AnyEditor]:
        """Every one that there is now."""
        yield from self._answers.editors()
        if self._words.place is not None:
            yield from self._words.place.editors.values()

    def stretch_of(self, finding: Finding) -> FieldStretch | None:
        """Where a finding stands; None where the officer typed nothing of it, or where that isn't open."""
        found = self._controller.place_of(finding)
        if not isinstance(found, EditPlace):
            return self._answers.stretch_of(finding)
        block = self._controller.message.blocks[found.block]
        made = self._words.place
        if made is None or block.origin.id.anywhere != self._words.id.anywhere:
            return None
        editor = made.editors.get(block.language)
        if editor is None:
            return None
        stretches = shown(block, rich=True)
        start = editor.place_of(*place_of(stretches, found.start))
        end = editor.place_of(*place_of(stretches, found.end, end=True))
        return FieldStretch(editor, start, end)

    def bring_into_view(self, editor: AnyEditor) -> None:
        """Scroll to a field; a paragraph that is edited brings itself into view."""
        if editor in list(self._answers.editors()):
            self._answers.bring_into_view(editor)
