"""What isn't in house style in a text of a dialog, line by line, with a button where a fix is safe."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.findings import Finding
from app.language import Language
from app.ui.controls.button_words import fit_words
from app.ui.controls.plain_text import Label
from app.ui.state.finding_words import words_of
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class TextFindings(QWidget):
    """The lines of one text; nothing where nothing is found."""

    def __init__(self, interface: Language, theme: Theme, mend: Callable[[Finding], None]) -> None:
        super().__init__()
        self._interface = interface
        self._mend = mend
        self.shown: tuple[Finding, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.gap(4))
        self.hide()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show these."""
        if findings == self.shown:
            return
        self.shown = findings
        for gone in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for finding in findings:
            self._add(finding)
        self.setVisible(bool(findings))

    def _add(self, finding: Finding) -> None:
        words = words_of(finding, self._interface, "")
        line = Label(f"{words.sign} {words.spoken}")
        line.setWordWrap(True)
        set_look(line, "tone", words.role)
        self._layout.addWidget(line)
        fix = finding.fix
        if fix is None or fix.kind != "replace":
            return
        translate = QCoreApplication.translate
        said = (
            translate("snippets", "Use ‘{0}’").format(fix.text)
            if fix.text.strip()
            else translate("snippets", "Take it out")
        )
        button = QPushButton()
        set_look(button, "small", True)
        fit_words(button, said, self.width())
        button.setAccessibleDescription(words.what)
        button.clicked.connect(lambda *_: self._mend(finding))
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
