"""How an email that went astray stands: what is left of it, what may be copied, and why not."""

from __future__ import annotations

from functools import cached_property

from app.document.html import html_document
from app.findings import Finding, Severity
from app.formatting.resend.addresses import stands_in
from app.formatting.resend.incident_note import incident_note
from app.formatting.resend.leaves import leaves_of
from app.formatting.resend.next_steps import AstrayStart, NextStep, next_steps
from app.formatting.resend.pieces import CleanEmail, StrayPiece, without_pieces
from app.formatting.resend.plain import rich_plain
from app.formatting.rich import RichDocument
from app.formatting.rich_html import rich_html
from app.formatting.two_languages import told_by
from app.language import Language, MessageLanguage
from app.rules.texts import Text
from app.session.copying import Blocked, Copied, Payload, What
from app.session.resend_session import ResendSession

CHANNEL = "csmt-email"
"""What is copied keeps its looks."""
_GUIDANCE = {
    "resend-wait": "L625",
    "resend-mistyped": "L645",
    "resend-compose": "L681",
    "resend-leak": "L663",
}


class ResendStanding:
    """What a session shows. The same object as long as nothing changes."""

    def __init__(self, session: ResendSession, interface: Language = Language.EN) -> None:
        self.session = session
        self.state = session.state
        self._interface = interface

    # --- the email

    @cached_property
    def email(self) -> CleanEmail:
        """What is left to be sent."""
        if self.state.cleaning is None:
            return CleanEmail("", RichDocument(()))
        return without_pieces(self.state.cleaning, self.state.taken)

    @cached_property
    def plain(self) -> str:
        """Its plain text."""
        return rich_plain(self.email.document)

    def paragraphs(self) -> tuple[str, ...]:
        """Its subject, where it has one, and what is written, to be read."""
        lines = (each for each in self.plain.splitlines() if each.strip())
        return (*([self.email.subject] if self.email.subject else []), *lines)

    @cached_property
    def html(self) -> str:
        """Its HTML, a whole document."""
        return html_document(rich_html(self.email.document))

    @property
    def pieces(self) -> tuple[StrayPiece, ...]:
        """What is none of it, and what may not be."""
        return self.state.cleaning.pieces if self.state.cleaning else ()

    @cached_property
    def undecided(self) -> tuple[int, ...]:
        """The doubtful pieces that the officer hasn't decided about."""
        cleaning = self.state.cleaning
        if cleaning is None:
            return ()
        return tuple(each for each in cleaning.unsure if each not in self.state.decided)

    @cached_property
    def holes(self) -> tuple[int, ...]:
        """The pieces round which words are left that may not make sense without them."""
        pieces = enumerate(self.pieces)
        return tuple(at for at, piece in pieces if piece.hole and at in self.state.taken)

    @property
    def steps(self) -> tuple[NextStep, ...]:
        """What to do next."""
        report = self.state.cleaning.report if self.state.cleaning else None
        return next_steps(self.state.start, report) if self.state.start else ()

    @cached_property
    def language(self) -> MessageLanguage:
        """The language of its words."""
        return MessageLanguage(told_by([Text(self.plain)]))

    # --- what stops it

    @cached_property
    def blocking(self) -> tuple[Finding, ...]:
        """Why it may not be copied, the first to be mended first."""
        return tuple(_finding(code) for code in self._reasons())

    def _reasons(self) -> list[str]:
        """Codes of what stops it."""
        state = self.state
        if state.cleaning is None:
            nothing_came = state.start is AstrayStart.NOTHING_CAME
            return ["resend-compose" if nothing_came else "resend-empty"]
        reasons = [] if state.start else ["resend-start"]
        if state.cleaning.report is not None and state.cleaning.report.delayed:
            reasons.append("resend-wait")
        if state.start is AstrayStart.NOTHING_CAME:
            reasons.append("resend-compose")
        if state.start is AstrayStart.SOMEONE_ELSE and not state.mistyped:
            reasons.append("resend-mistyped")
        if not self.plain.strip():
            reasons.append("resend-empty")
        if self.undecided:
            reasons.append("resend-unsure")
        if self._leaks():
            reasons.append("resend-leak")
        return reasons

    def _leaks(self) -> bool:
        """Whether a wrong address stands in what would be copied: put back, or within a link."""
        wrong = self.state.cleaning.wrong if self.state.cleaning else ()
        links = "\n".join(
            run.link for leaf in leaves_of(self.email.document) for run in leaf.runs if run.link
        )
        copied = (self.email.subject, self.plain, links)
        return any(stands_in(address, text) for address in wrong for text in copied)

    # --- copying (`app.ui.state.copyable`)

    @property
    def chosen(self) -> bool:
        """Whether there is anything to copy."""
        return self.state.cleaning is not None

    @property
    def sent(self) -> bool:
        """It goes to somebody."""
        return True

    @property
    def parts(self) -> tuple[What, ...]:
        """What is copied of it, in order."""
        return ("subject", "message") if self.email.subject else ("message",)

    @property
    def is_note(self) -> bool:
        """It isn't a case note."""
        return False

    @property
    def next_part(self) -> What | None:
        """The part to copy next."""
        if not self.chosen:
            return None
        return next((each for each in self.parts if not self.is_done(each)), self.parts[0])

    @property
    def next_note(self) -> Payload | Blocked | None:
        """The incident note, where a step asks for one."""
        if not any(step.note for step in self.steps):
            return None
        return self.payload("note")

    @property
    def last_copied(self) -> Copied | None:
        """The part that was copied last."""
        copies = [each for each in self.session.copied if each.payload.what != "note"]
        return copies[-1] if copies else None

    def payload(self, what: What) -> Payload | Blocked:
        """What to copy of a part, or why not."""
        if what == "note":
            return Payload("note", CHANNEL, MessageLanguage(self._interface), self.note)
        if self.blocking:
            return Blocked(self.blocking)
        if what == "subject":
            return Payload("subject", CHANNEL, self.language, self.email.subject)
        return Payload("message", CHANNEL, self.language, self.plain, self.html)

    @property
    def note(self) -> str:
        """The incident note, in the language of the window."""
        sent = self.state.cleaning.sent if self.state.cleaning else ""
        return incident_note(self.state.start or AstrayStart.SOMEONE_ELSE, sent, self._interface)

    def is_done(self, what: What) -> bool:
        """Whether a part was copied as it stands, and nothing stops it now."""
        copied = [each for each in self.session.copied if each.payload.what == what]
        return bool(copied) and not self.blocking and self.is_unchanged(copied[-1])

    def is_unchanged(self, copied: Copied) -> bool:
        """Whether a part still is what was copied of it."""
        was = copied.payload
        if was.what == "note":
            return was.plain == self.note
        if was.what == "subject":
            return was.plain == self.email.subject
        return (was.plain, was.html) == (self.plain, self.html)


def _finding(code: str) -> Finding:
    return Finding(code, Severity.MUST, guidance=_GUIDANCE.get(code, ""))
