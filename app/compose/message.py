"""What composing gives: the message, with the origin of every block. Never edited in place."""

from __future__ import annotations

import msgspec

from app.compose.draft import RawAnswer
from app.document import Block, HtmlStyle, Runs, html_fragment, plain_text, runs_text
from app.expressions.value_kinds import Value
from app.findings import Finding, Severity
from app.language import Language, MessageLanguage
from app.templates.model import Choice, Question


class SubjectPart(msgspec.Struct, frozen=True):
    """The subject in one language."""

    language: Language
    runs: Runs


class Message(msgspec.Struct, frozen=True):
    """One composed message.

    Attributes:
        channel: id of the channel it was composed for.
        subject_parts: one for each language, in the order of the message; empty where the channel has no subject.
        findings: what is to be mended, confirmed or known; what the officer has confirmed isn't among them.
        confirmed: findings that the officer has given their word for.
        unsaid: entries of the office that have a place in it and aren't filled in: what customers will miss.
    """

    channel: str
    language: MessageLanguage
    subject_parts: tuple[SubjectPart, ...]
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]
    confirmed: tuple[Finding, ...]
    style: HtmlStyle
    rich: bool
    unsaid: tuple[str, ...] = ()

    @property
    def subject(self) -> str:
        """The subject; in both languages, `cy | en`, and once where it is the same in both."""
        return " | ".join(dict.fromkeys(runs_text(part.runs) for part in self.subject_parts))

    @property
    def plain(self) -> str:
        """The plain text."""
        return plain_text(self.blocks)

    @property
    def html(self) -> str:
        """The HTML, to be put inside a `body`."""
        return html_fragment(self.blocks, self.style)

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What stops the copy."""
        stopping = {Severity.MUST, Severity.CONFIRM}
        return tuple(finding for finding in self.findings if finding.severity in stopping)


class AskedQuestion(msgspec.Struct, frozen=True):
    """A question that the officer has to be asked now.

    Attributes:
        entry: id of the draft's entry; empty for a shared question.
        choices: those that are relevant.
        raw: the answer as given, or None.
        value: what it means; None (or an empty tuple) where it can't be read.
        answered: there is a usable answer.
        findings: what is wrong with the answer, or that it is missing.
    """

    question: Question
    entry: str
    choices: tuple[Choice, ...]
    raw: RawAnswer | None
    value: Value
    answered: bool
    findings: tuple[Finding, ...]
