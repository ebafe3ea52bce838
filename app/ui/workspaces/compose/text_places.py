"""Where the text is written of what the officer looks at: a paragraph, a question, a template."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.source.problems import Place
from app.ui.preview.preview import Preview
from app.ui.state.controller import Controller
from app.ui.workspaces.compose.lighting import row_around
from app.ui.workspaces.compose.panes import Panes


class TextPlaces(QObject):
    """Finds the place of what is in hand; `say` tells when nothing is.

    Attributes:
        text_wanted: emitted with a place that is to be opened.
    """

    text_wanted = Signal(Place)

    def __init__(self, controller: Controller, panes: Panes, say: Callable[[str], None]) -> None:
        super().__init__(panes.templates)
        self._controller = controller
        self._templates, self._form = panes.templates, panes.form
        self._say = say
        for pane in (panes.reading, panes.beside):
            pane.text_wanted.connect(self.text_wanted)

    def open(self) -> None:
        """Open the text of what has the focus, else of the message's first template."""
        place = self.in_hand()
        if place is None or not place.file:
            self._say(self.tr("Go to a paragraph, a question or a template first"))
        else:
            self.text_wanted.emit(place)

    def in_hand(self) -> Place | None:
        """The place of what has the focus, else of the message's first template; None where there is none."""
        return self._in_hand(QApplication.focusWidget())

    def _in_hand(self, focus: QWidget | None) -> Place | None:
        if isinstance(focus, Preview):
            return focus.place_at_caret() or self._first()
        row = row_around(focus)
        if row is not None:
            return row.question.place
        if focus is not None and self._templates.isAncestorOf(focus):
            name = self._templates.current_template
            return self._controller.pack.head(name).place if name else self._first()
        return self._first(self._form.current_entry())

    def _first(self, entry: str = "") -> Place | None:
        """The template of an entry, or of the first."""
        controller = self._controller
        entries = controller.session.draft.entries
        found = [each for each in entries if each.id == entry] or list(entries[:1])
        return controller.pack.head(found[0].template).place if found else None
