"""One thing that is missing or to be confirmed: a row that leads to its place."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.findings import Finding, Severity
from app.language import Language
from app.ui.theme import Theme
from app.ui.words import severity_label, wording_of

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class FindingRow(QAbstractButton):
    """Sign, severity and words, on the severity's tint; pressing it leads to the place."""

    def __init__(self, finding: Finding, interface: Language, theme: Theme) -> None:
        super().__init__()
        self.finding = finding
        self._theme = theme
        self._label = severity_label(finding, interface)
        self._words = wording_of(finding, interface)
        self.setAccessibleName(f"{self._label.partition(' ')[2]}: {self._words}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        leads = finding.severity is not Severity.ADVISE
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.NoFocus)
        self.setEnabled(leads)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        """Where label and words stand: side by side, or below each other where it is narrow."""
        space = self._theme.space
        left, top = space(12), space(6)
        bold = QFontMetrics(self._theme.font(bold=True))
        plain = QFontMetrics(self._theme.font())
        label = QRect(left, top, bold.horizontalAdvance(self._label) + 2, bold.height())
        beside = label.right() + space(8)
        room = width - beside - left
        if room < space(150):
            beside, room = left, width - 2 * left
            words = QRect(left, label.bottom() + 2, max(room, space(60)), 10_000)
        else:
            words = QRect(beside, top, room, 10_000)
        height = plain.boundingRect(words, _WRAP, self._words).height()
        words.setHeight(height)
        return label, words

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the words need."""
        return max(self._theme.space(28), self._places(width)[1].bottom() + self._theme.space(7))

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        width = self._theme.space(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(self._theme.space(120), self._theme.space(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint tint, label and words."""
        theme = self._theme
        severity = str(self.finding.severity)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tint = theme.color("panel" if self.finding.rule == "gap" else f"{severity}_tint")
        painter.setBrush(theme.color("hover") if self.underMouse() and self.isEnabled() else tint)
        painter.drawRoundedRect(self.rect(), theme.space(6), theme.space(6))
        label, words = self._places(self.width())
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color(severity))
        painter.drawText(label, int(Qt.AlignmentFlag.AlignLeft), self._label)
        painter.setFont(theme.font())
        painter.setPen(theme.color("text"))
        painter.drawText(words, _WRAP, self._words)
        painter.end()
