"""What a delivery report says, in plain words: which address, why, and what it was likely meant to be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.formatting.resend.reports.model import DeliveryReport
from app.language import Language
from app.language.email_addresses import check_address
from app.language.prose.resend import reason_words, saying_words
from app.ui.controls.hanging import HangingLabel
from app.ui.state.finding_words import signed
from app.ui.style.look import set_look
from app.ui.style.theme import Theme
from app.ui.workspaces.resend.line_card import LineCard

MOST_SHOWN = 20


class ReportCard(LineCard):
    """One line for each address; it isn't there without a report."""

    def __init__(self, interface: Language, theme: Theme) -> None:
        title = QCoreApplication.translate("ReportCard", "The delivery report")
        super().__init__(title, theme, apart=6)
        self._interface = interface
        self._shown: DeliveryReport | None = None

    def show_report(self, report: DeliveryReport | None) -> None:
        """Show it; nothing is there where there is none."""
        if report is self._shown:
            return
        self._shown = report
        self.put([_line(*each) for each in self._said(report)] if report else [])
        self.setVisible(report is not None)

    def _said(self, report: DeliveryReport) -> list[tuple[str, str]]:
        language = self._interface
        said: list[tuple[str, str]] = []
        for each in report.undelivered[:MOST_SHOWN]:
            code, tone = ("delayed", "confirm") if each.delayed else ("failed", "must")
            said.append((saying_words(code, language, address=each.address), tone))
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


def _line(words: str, tone: str) -> HangingLabel:
    label = HangingLabel(signed(words, tone))
    set_look(label, "tone", tone)
    return label
