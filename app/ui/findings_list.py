"""*What is missing*: everything that chain the copy, one press away from its place, and what is good to know."""

from __future__ import annotations

import textwrap

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.findings import Finding, Severity
from app.ui.controller import Controller
from app.ui.finding_row import FindingRow
from app.ui.scrolling import UprightScroll
from app.ui.theme import Theme

MOST_HEIGHT = 190
LONGEST_LABEL = 36
"""Characters on one line of a button: titles of templates can be long."""


class FindingsList(QWidget):
    """The findings of the message. Rows of findings that stay are kept.

    Attributes:
        activated: emitted with the finding to lead to.
        mended: emitted with the finding whose mend was pressed.
        arranged: emitted when other controls are shown than before.
    """

    activated = Signal(object)
    mended = Signal(object)
    arranged = Signal()

    def __init__(self, controller: Controller, theme: Theme) -> None:
        super().__init__()
        self._controller = controller
        self._theme = theme
        self._lines: dict[Finding, tuple[QWidget, FindingRow, QPushButton | None]] = {}
        self._heading = QLabel()
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        content = QWidget()
        content.setObjectName("readingContent")
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(
            theme.space(4), theme.space(4), theme.space(4), theme.space(4)
        )
        self._rows.setSpacing(theme.space(4))
        self._scroll = UprightScroll(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(4))
        layout.addWidget(self._heading)
        layout.addWidget(self._scroll)
        controller.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the findings as they are now."""
        chosen = bool(self._controller.session.draft.entries)
        findings = list(self._controller.message.findings) if chosen else []
        order = [Severity.MUST, Severity.CONFIRM, Severity.ADVISE]
        findings.sort(key=lambda finding: order.index(finding.severity))
        missing = sum(finding.severity is not Severity.ADVISE for finding in findings)
        self._heading.setText(self.tr("What is missing: {0}").format(missing))
        self._heading.setVisible(missing > 0)
        self.setVisible(bool(findings))
        if findings != list(self._lines):
            self._show(findings)
            self.arranged.emit()
        self._fit()

    def _show(self, findings: list[Finding]) -> None:
        for finding in [finding for finding in self._lines if finding not in findings]:
            line, _, _ = self._lines.pop(finding)
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        lines = {finding: self._lines.get(finding) or self._line(finding) for finding in findings}
        for place, (line, _, _) in enumerate(lines.values()):
            if self._rows.indexOf(line) != place:
                self._rows.insertWidget(place, line)
            line.show()
        self._lines = lines

    def _line(self, finding: Finding) -> tuple[QWidget, FindingRow, QPushButton | None]:
        row = FindingRow(finding, self._controller.interface, self._theme)
        row.clicked.connect(lambda: self.activated.emit(finding))
        line = QWidget()
        words = self._mend(finding)
        beside = finding.fix is None
        direction = QBoxLayout.Direction
        layout = QBoxLayout(direction.LeftToRight if beside else direction.TopToBottom, line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.space(8 if beside else 4))
        layout.addWidget(row, 1)
        button = QPushButton(textwrap.fill(words, LONGEST_LABEL)) if words else None
        if button is not None:
            button.setAccessibleName(words)
            button.setAutoDefault(False)
            button.clicked.connect(lambda: self.mended.emit(finding))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        return line, row, button

    def _mend(self, finding: Finding) -> str:
        """What the button of a finding says; nothing where there is no mend."""
        if finding.severity is Severity.CONFIRM:
            return self.tr("Confirm")
        fix = finding.fix
        if fix is None:
            return ""
        if fix.kind == "second-message":
            return self.tr("Remove it from this message")
        if fix.kind != "use-template":
            return ""
        try:
            title = self._controller.pack.head(fix.text).title.get(self._controller.interface)
        except AppError:
            return ""
        return self.tr("Use ‘{0}’ instead").format(title)

    def _fit(self) -> None:
        """As high as the rows, up to a limit; more of them scroll."""
        self._rows.invalidate()
        wanted = self._rows.totalHeightForWidth(self.width()) + 2
        self._scroll.setFixedHeight(min(wanted, self._theme.space(MOST_HEIGHT)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def stops(self) -> list[Finding]:
        """What stops the copy, in the order shown."""
        return [finding for finding, (_, row, _) in self._lines.items() if row.isEnabled()]

    def take_focus(self, finding: Finding) -> None:
        """Lead to the row of a finding, or to the button that gives the officer's word for it."""
        _, row, button = self._lines[finding]
        confirms = finding.severity is Severity.CONFIRM
        (button if confirms and button is not None else row).setFocus()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        chain: list[QWidget] = []
        for _, row, button in self._lines.values():
            chain += [row] if row.isEnabled() else []
            chain += [button] if button is not None else []
        return chain
