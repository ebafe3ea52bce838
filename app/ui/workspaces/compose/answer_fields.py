"""The fields of the form, and where in them a finding stands."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import SignalInstance

from app.findings import Finding
from app.session.answer_places import text_given
from app.ui.controls.text_editors import Editor
from app.ui.findings.fields import FieldStretch
from app.ui.form.pane import FormPane
from app.ui.form.typed_field import TypedField
from app.ui.state.controller import Controller
from app.ui.state.utf16 import to_qt
from app.ui.workspaces.compose.lighting import row_around


class AnswerFields:
    """The answers that are typed."""

    def __init__(self, controller: Controller, form: FormPane) -> None:
        self._controller = controller
        self._form = form

    @property
    def shown(self) -> SignalInstance:
        """Emitted when the form shows the answers as they are now."""
        return self._form.shown

    @property
    def arranged(self) -> SignalInstance:
        """Emitted when the form asks other questions than before."""
        return self._form.arranged

    def editors(self) -> Iterator[Editor]:
        """Those of every question that is answered by typing."""
        for card in self._form.cards.values():
            for row in card.rows.values():
                if isinstance(row.field, TypedField):
                    yield from row.field.editors.values()

    def stretch_of(self, finding: Finding) -> FieldStretch | None:
        """Where a finding stands in an answer."""
        place = self._controller.standing.answer_place_of(finding)
        row = self._form.row_of(place.asked) if place is not None else None
        if place is None or row is None or not isinstance(row.field, TypedField):
            return None
        editor = row.field.editor_of(place.language)
        if editor is None:
            return None
        text = text_given(place.asked, place.language)
        return FieldStretch(editor, to_qt(text, place.start), to_qt(text, place.end))

    def bring_into_view(self, editor: Editor) -> None:
        """Scroll to the question of a field."""
        row = row_around(editor)
        if row is not None:
            self._form.scroll_area.show_soon(row)
