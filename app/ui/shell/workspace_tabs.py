"""The switch between workspaces, at the top of the window; where only one is offered, it isn't there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from app.ui.shell.openings import WorkspaceOffer
from app.ui.style.theme import Theme


class WorkspaceTabs(QWidget):
    """One tab for each workspace that is offered.

    Attributes:
        wanted: emitted with the name of the workspace that the officer turned to here.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("workspaceTabs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._names: tuple[str, ...] = ()
        self.tabs = QTabBar()
        self.tabs.setObjectName("workspaces")
        self.tabs.setAccessibleName(self.tr("What the window is used for"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.gap(8), 0, theme.gap(8), 0)
        layout.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._on_current_changed)

    def show_offered(self, offered: tuple[WorkspaceOffer, ...], current: str) -> None:
        """Show these, one of them in front, without a word to anybody."""
        before = self.tabs.blockSignals(True)
        names = tuple(each.name for each in offered)
        if names != self._names:
            self._names = names
            while self.tabs.count():
                self.tabs.removeTab(0)
            for each in offered:
                self.tabs.addTab(each.words)
        if current in names:
            self.tabs.setCurrentIndex(names.index(current))
        self.tabs.blockSignals(before)

    @property
    def several(self) -> bool:
        """Whether there is anything to switch between."""
        return len(self._names) > 1

    def _on_current_changed(self, place: int) -> None:
        if 0 <= place < len(self._names):
            self.wanted.emit(self._names[place])

    def chain(self) -> list[QWidget]:
        """What may take the focus."""
        return [self.tabs]
