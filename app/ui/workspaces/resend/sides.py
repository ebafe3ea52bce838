"""How what happened and the email share the window: beside each other, or one at a time under tabs."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.sides import Sides
from app.ui.controls.text_room import TextRoom
from app.ui.style.theme import Theme
from app.ui.workspaces.resend.email_pane import AstrayPane
from app.ui.workspaces.resend.told_pane import ToldPane

ResendSide = Literal["told", "email"]
"""What happened and what to do, or the email."""


class ResendSides(Sides[ResendSide]):
    """Holds both; as long as there is no email, there is but one.

    Attributes:
        text_room: gives the email the whole pane.
    """

    def __init__(self, told: ToldPane, pane: AstrayPane, theme: Theme) -> None:
        names = (
            QCoreApplication.translate("ResendSides", "To do"),
            QCoreApplication.translate("ResendSides", "Email"),
        )
        super().__init__({"told": told, "email": pane}, names, "told", theme)
        gap = theme.gap
        content = QWidget()
        content.setObjectName("formContent")
        row = QHBoxLayout(content)
        row.setContentsMargins(gap(16), gap(16), gap(16), gap(16))
        row.setSpacing(gap(20))
        row.addWidget(told, 2)
        row.addWidget(pane, 3)
        self.scroll_area = UprightScroll(content, lambda: gap(16))
        self.text_room = TextRoom(self.scroll_area, (pane.texts,), theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.scroll_area, 1)
        self._show()

    def _shows(self, side: ResendSide) -> bool:
        if self._empty:
            return side == "told"
        return super()._shows(side)

    def _show(self) -> None:
        super()._show()
        self.scroll_area.verticalScrollBar().setValue(0)
        if self.tabbed and not self._empty and self.side == "email":
            self.text_room.bring_into_view()
        self.arranged.emit()
