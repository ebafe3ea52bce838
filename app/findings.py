"""Findings: places where a message isn't ready, or could be better. Data, never prose."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from app.language import Bilingual, Language


class Severity(StrEnum):
    """How strict a finding is."""

    MUST = "must"  # stops copying
    CONFIRM = "confirm"  # needs the officer's word
    ADVISE = "advise"  # only shows


UNANSWERED = frozenset({"gap", "needs-welsh", "needs-english"})
"""The rules that only say that an answer, or its text in one of the languages, isn't given yet."""


class Where(msgspec.Struct, frozen=True):
    """What a finding is about.

    Attributes:
        part: `subject`, `message`, `question`, `officer` or `template`.
        block: index of the block in the message, or None where it isn't in one.
        language: of the text concerned, or None for the message as a whole.
        entry: id of the draft's entry; empty for shared questions and the frame.
        question: id of the question to answer or mend; empty where there is none.
    """

    part: str = "message"
    block: int | None = None
    language: Language | None = None
    entry: str = ""
    question: str = ""


class Fix(msgspec.Struct, frozen=True):
    """A mend that one press can make.

    Attributes:
        kind: `second-message` or `use-template` (choose templates); `replace` (put `text` there).
        text: the replacement, or the template's id.
    """

    kind: str
    text: str = ""


class Finding(msgspec.Struct, frozen=True):
    """One thing to mend, to confirm or to know.

    Attributes:
        rule: the rule's id; its words are in `app.language.prose` unless `wording` is given.
        params: what the words mention, as name and value; a value may be bilingual.
        guidance: line of the guidance, such as `L503`; empty where there is none.
        section: title of the section that the line stands in; empty where it isn't known.
        start, end: code points in the plain text of the block (or subject).
        wording: the pack's own words for it.
        reason: the pack's words for why it matters.
        keep: why an officer may keep the text all the same; offered with a confirmation.
        text: the exact text that a confirmation is bound to; empty where it can't be confirmed.
    """

    rule: str
    severity: Severity
    where: Where = Where()
    params: tuple[tuple[str, str | int | Bilingual[str]], ...] = ()
    guidance: str = ""
    start: int = 0
    end: int = 0
    fix: Fix | None = None
    wording: Bilingual[str] | None = None
    reason: Bilingual[str] | None = None
    keep: tuple[Bilingual[str], ...] = ()
    text: str = ""
    section: str = ""

    @property
    def unanswered(self) -> bool:
        """Whether an answer isn't given yet: nobody has done anything wrong, and yet it stops the copy."""
        return self.rule in UNANSWERED
