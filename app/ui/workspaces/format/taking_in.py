"""Takes an email in that is to be put into house style."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.formatting.rich import RichDocument
from app.ui.workspaces.emails.incoming import Incoming, Refused
from app.ui.workspaces.emails.one_reading import OneReading


class TakingIn(OneReading[RichDocument]):
    """Reads documents.

    Attributes:
        taken: emitted with what was read, and the name of its file or nothing.
    """

    taken = Signal(RichDocument, str)
    suffixes = (".html", ".htm", ".eml", ".msg", ".docx", ".txt")

    @staticmethod
    def read(incoming: Incoming) -> RichDocument:
        """Read it. Raises AppError."""
        # Only who takes something in needs the readers.
        from app.formatting.kinds import kind_of  # noqa: PLC0415
        from app.formatting.reading import read_document  # noqa: PLC0415
        from app.storage.foreign_files import read_foreign  # noqa: PLC0415

        if incoming.file is None:
            return read_document(incoming.text, incoming.kind)
        content = read_foreign(incoming.file)
        return read_document(content, kind_of(content, incoming.file.name))

    def _give(self, read: RichDocument, name: str) -> None:
        if read.blocks:
            self.taken.emit(read, name)
        else:
            self.refused.emit(self._refusal("nothing"))

    def _file_words(self) -> tuple[str, str]:
        return self.tr("Open an email or a document"), self.tr("Emails and documents ({0})")

    def _refusal(self, why: Refused) -> str:
        return {
            "rtf": self.tr(
                "Not taken in: this program copies its looks only as RTF, which can’t be read here, and red parts "
                "would be lost. Open the email in Word or Outlook and copy it there, or save it as .docx or .html "
                "and open that. Ctrl+Shift+V takes the words alone."
            ),
            "picture": self.tr(
                "Not taken in: it is a picture. Copy the text itself, or open the file that it stands in."
            ),
            "nothing": self.tr(
                "Nothing to take in: there is no text. Select the whole email (Ctrl+A), copy it (Ctrl+C), and "
                "paste it here."
            ),
        }[why]
