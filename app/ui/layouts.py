"""How the panes share the window: three side by side, or two, with tree and questions taking turns in one column."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.ui.controller import Controller
from app.ui.form_pane import FormPane
from app.ui.message_pane import MessagePane
from app.ui.preferences import Preferences
from app.ui.template_pane import TemplatePane
from app.ui.theme import Theme
from app.ui.window_shape import WindowShape

WIDE = 1200
"""From this width on (at the designed text size), tree, questions and preview stand side by side."""


class Layouts(QWidget):
    """Holds the panes of one window.

    Attributes:
        columns: left side and preview.
        left: tree and questions.
    """

    def __init__(
        self,
        controller: Controller,
        panes: tuple[TemplatePane, FormPane, MessagePane],
        theme: Theme,
    ) -> None:
        super().__init__()
        self._controller = controller
        self._theme = theme
        self._templates, self._form, self._reading = panes
        self._wide = False
        self._shared = False
        self._shape: WindowShape | None = None
        self.left = _splitter([self._templates, self._form])
        self.columns = _splitter([self.left, self._reading])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.columns)

    def begin(self, preferences: Preferences) -> WindowShape:
        """Take the shape that the window had when it was closed."""
        # Begun narrow: three panes would keep the window from being opened on half a screen.
        self.show_templates(True)
        self._shape = WindowShape(self.window(), (self.columns, self.left), preferences)
        self._shape.restore(self._theme.space(1440), self._theme.space(900))
        return self._shape

    def show_templates(self, wanted: bool) -> None:
        """Where there is one column for both, show the tree or the questions."""
        chosen = bool(self._controller.session.draft.entries)
        wide = self._wide
        self._templates.setVisible(wide or wanted)
        self._form.setVisible(wide or not wanted)
        self._form.seeker.setVisible(not wide)
        self._templates.back.setVisible(not wide and chosen)

    def refresh(self) -> None:
        """Where no template is chosen, there is nothing to ask: the tree takes the place of the questions."""
        chosen = bool(self._controller.session.draft.entries)
        if not chosen and not self._wide and self._form.isVisible():
            self.show_templates(True)

    def fit(self) -> None:
        """Divide the window's width anew."""
        window = self.window()
        # Three panes side by side must not keep the window from being made so narrow that two are enough.
        left = max(pane.minimumSizeHint().width() for pane in (self._templates, self._form))
        right = max(self._reading.minimumWidth(), self._reading.minimumSizeHint().width())
        window.setMinimumWidth(left + right + self.columns.handleWidth())
        width = window.width()
        wide = width >= self._theme.space(WIDE)
        if self._shape is None or (wide == self._wide and self._shared):
            return
        self._wide, self._shared = wide, True
        chosen = bool(self._controller.session.draft.entries)
        self.show_templates(not chosen)
        if wide:
            columns = [round(width * 0.61), round(width * 0.39)]
            self._shape.divide("wide", [columns, [round(width * 0.21), round(width * 0.40)]])
        else:
            self._shape.divide("half", [[round(width * 0.46), round(width * 0.54)]])


def _splitter(panes: list[QWidget]) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    for pane in panes:
        splitter.addWidget(pane)
    return splitter
