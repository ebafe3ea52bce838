"""What a delivery report says, in plain words: which address, why, and what it was likely meant to be."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.formatting.resend.reports.model import DeliveryReport
from app.language import Language
from app.language.email_addresses import check_address
from app.language.prose.resend import reason_words, saying_words
from app.ui.controls.heading import Heading
from app.ui.controls.plain_text import Label
from app.ui.controls.reading_text import SelectableLabel
from app.ui.style.look import set_look
from app.ui.style.theme import TITLE_FACTOR, Theme

MOST_SHOWN = 20


class ReportCard(QFrame):
    """One line for each address; it isn't there without a report."""

    def __init__(self, interface: Language, theme: Theme) -> None:
        super().__init__()
        set_look(self, "card", True)
        self._interface = interface
        gap = theme.gap
        layout = QVBoxLayout(self)
        layout.setContentsMargins(gap(12), gap(12), gap(12), gap(12))
        layout.setSpacing(gap(6))
        layout.addWidget(Heading(self.tr("The delivery report"), theme, TITLE_FACTOR, level=2))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(gap(6))
        layout.addLayout(self._lines)
        self.labels: list[Label] = []
        self._shown: DeliveryReport | None = None
        self.hide()

    def show_report(self, report: DeliveryReport | None) -> None:
        """Show it; nothing is there where there is none."""
        if report is self._shown:
            return
        self._shown = report
        for label in self.labels:
            self._lines.removeWidget(label)
            label.deleteLater()
        self.labels = []
        for words, tone in self._said(report) if report else []:
            label = SelectableLabel(words)
            label.setWordWrap(True)
            set_look(label, "tone", tone)
            self.labels.append(label)
            self._lines.addWidget(label)
        self.setVisible(report is not None)

    def _said(self, report: DeliveryReport) -> list[tuple[str, str]]:
        language = self._interface
        said: list[tuple[str, str]] = []
        for each in report.undelivered[:MOST_SHOWN]:
            code, tone = ("delayed", "confirm") if each.delayed else ("failed", "must")
            sign = "…" if each.delayed else "✕"
            said.append((f"{sign} {saying_words(code, language, address=each.address)}", tone))
            said.append((reason_words(each.reason, language), ""))
            said += [
                (saying_words("did-you-mean", language, address=meant), "confirm")
                for meant in check_address(each.address).meant
            ]
        if not report.undelivered:
            said.append((saying_words("no-address", language), ""))
        if report.original_headers:
            said.append((saying_words("report-heads", language), "confirm"))
        elif not report.original:
            said.append((saying_words("report-alone", language), "confirm"))
        return said
