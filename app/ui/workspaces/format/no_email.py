"""What stands where no email can be put into house style: the wording in use has no channel for formatted text."""

from __future__ import annotations

from app.compose.companions import Companion
from app.compose.message import AskedQuestion, Message
from app.document import HtmlStyle
from app.errors import AppError
from app.findings import Finding, Severity
from app.formatting.email_blocks import EmailPlace
from app.language import MessageLanguage
from app.session.copying import Blocked, Copied, Payload, What
from app.session.format_session import FormatSession


class NoEmail:
    """Nothing, and why: it answers as the standing of an email does."""

    def __init__(self, why: AppError) -> None:
        self.why = why
        self.session = FormatSession()
        found = (Finding("email-empty", Severity.MUST),)
        language = MessageLanguage.EN
        self.message = Message("", language, (), (), found, (), HtmlStyle(), rich=True)
        self.companions: tuple[Companion, ...] = ()
        self.questions: tuple[AskedQuestion, ...] = ()
        self.log_line = ""

    chosen = False
    sent = True
    is_note = False
    parts: tuple[What, ...] = ("subject", "message")
    next_part: What | None = "subject"
    next_note: Payload | Blocked | None = None
    last_copied: Copied | None = None

    def payload(self, _what: What) -> Payload | Blocked:
        """Nothing is copied."""
        return Blocked(self.message.findings)

    def is_done(self, _what: What) -> bool:
        """Nothing was."""
        return False

    def is_unchanged(self, _copied: Copied) -> bool:
        """Nothing was."""
        return False

    def field_of(self, _finding: Finding) -> int | None:
        """There are no fields."""

    def reason_of(self, _finding: Finding) -> str:
        """There are no reasons."""
        return ""

    def place_of(self, _finding: Finding) -> EmailPlace | None:
        """There are no places."""
