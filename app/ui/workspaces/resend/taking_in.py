"""Takes in an email that went astray."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.formatting.bounds import MOST_BYTES
from app.formatting.resend.raw_mail import astray_kind
from app.session.resend_session import ResendSession
from app.storage.files import read_beginning
from app.ui.controls.clipboard import copier
from app.ui.workspaces.emails.incoming import Incoming, Refused
from app.ui.workspaces.emails.one_reading import OneReading


class AstrayTakingIn(OneReading[ResendSession]):
    """Reads forwarded emails and delivery reports.

    Attributes:
        taken: emitted with a session that holds what was read.
    """

    taken = Signal(ResendSession)
    suffixes = (".eml", ".msg", ".html", ".htm", ".txt")

    def paste(self) -> None:
        """Take what another program copied, with its looks."""
        if copier().holds_ours():
            self.refused.emit(self.tr("Not taken in: this was copied here. Paste it in Outlook."))
        else:
            super().paste()

    @staticmethod
    def read(incoming: Incoming) -> ResendSession:
        """Read it. Raises AppError."""
        if incoming.file is None:
            return ResendSession().give(incoming.text, incoming.kind)
        data = read_beginning(incoming.file, MOST_BYTES + 1, plain=False)
        return ResendSession().give(data, astray_kind(data, incoming.file.name))

    def _give(self, read: ResendSession, _name: str) -> None:
        cleaning = read.state.cleaning
        if cleaning is None or not (cleaning.document.blocks or cleaning.subject):
            self.refused.emit(self._refusal("nothing"))
        else:
            self.taken.emit(read)

    def _file_words(self) -> tuple[str, str]:
        title = self.tr("Open a forwarded email or a delivery report")
        return title, self.tr("Emails ({0})")

    def _refusal(self, why: Refused) -> str:
        return {
            "rtf": self.tr(
                "Not taken in: this program copies its looks only as RTF, which can’t be read here. Save the email "
                "as .eml, .msg or .html and open that. Ctrl+Shift+V takes the words alone."
            ),
            "picture": self.tr("Not taken in: it is a picture. Copy the email itself."),
            "nothing": self.tr(
                "Nothing to take in: there is no text. Select the whole forwarded email (Ctrl+A), copy it (Ctrl+C), "
                "and paste it here."
            ),
        }[why]
