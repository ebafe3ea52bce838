"""House style of a composed message: the pack's rules on what the officer typed, and on the message as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

import msgspec

from app.compose.answer_kinds import ANSWER_KINDS
from app.compose.composing import Composition
from app.compose.confirmations import with_findings
from app.compose.draft import Context
from app.compose.message import Message
from app.compose.previous import Previous
from app.compose.text_for_rules import looked_at
from app.document import located_runs
from app.findings import Finding
from app.language import Language
from app.rules.checking import Checker
from app.rules.model import RuleSet
from app.rules.speller import Speller
from app.rules.texts import Facts, Looked, Owned, Text

_REFERENCE = re.compile(r"\b(?:[A-Z]{2,4} ?)?\d{5,}\b")
"""References and numbers as they stand in typed text."""
NOTHING_BEFORE = Previous()
Section = Callable[[str], str]
"""Gives the title of the section that a line of the guidance, such as `L511`, stands in."""


class HouseStyle:
    """Checks messages against one pack's rules. Only what changed since the last check is looked at again.

    Attributes:
        rules: the pack's.
        speller: knows the words of both languages; None where spelling isn't checked.
    """

    def __init__(self, rules: RuleSet, speller: Speller | None = None) -> None:
        self.rules = rules
        self.speller = speller
        self._checker = Checker(rules, speller)

    def follow(self, rules: RuleSet) -> None:
        """Go on with the rules as they are now."""
        if rules is self.rules:
            return
        self.rules = rules
        self._checker = Checker(rules, self.speller)

    def check(
        self, composition: Composition, context: Context, previous: Previous = NOTHING_BEFORE
    ) -> tuple[Finding, ...]:
        """Return what isn't in house style; nothing before a template is chosen.

        Args:
            composition: the message.
            context: what it was composed with.
            previous: what is remembered of the message before.
        """
        if not composition.scope.draft.entries:
            return ()
        return self._checker.check(looked_at(composition, context, previous))

    def look(self, looked: Looked) -> tuple[Finding, ...]:
        """Return what isn't in house style in a text from elsewhere."""
        return self._checker.check(looked)

    def checked(self, composition: Composition, context: Context) -> Message:
        """The message with what isn't in house style among its findings."""
        found = self.check(composition, context)
        message = with_findings(composition.message, composition.scope.draft, found)
        return in_sections(message, self.section)

    def section(self, guidance: str) -> str:
        """Return the title of the section that a line of the guidance stands in; empty where it isn't known."""
        return self.rules.section(guidance)

    def warm_up(self, language: Language, today: date) -> None:
        """Check a few words, so that patterns and a dictionary are at hand before the officer types."""
        text = Text("Passport 2027.", language, owned=(Owned(0, 14),))
        self._checker.check(Looked((text,), Facts(today), "foreign"))
        if self.speller is not None:
            self.speller.knows("passport", language)

    def forget(self) -> None:
        """Forget every text: a message is done, or a word is known now that wasn't."""
        self._checker.forget()


def in_sections(message: Message, section: Section) -> Message:
    """The message with the section in each finding: composing cites lines, and the rules know the sections."""

    def placed(finding: Finding) -> Finding:
        title = "" if finding.section else section(finding.guidance)
        return msgspec.structs.replace(finding, section=title) if title else finding

    return msgspec.structs.replace(
        message,
        findings=tuple(placed(each) for each in message.findings),
        confirmed=tuple(placed(each) for each in message.confirmed),
    )


def names_and_references(composition: Composition) -> Iterator[str]:
    """Names and references of a message, by which it is known again."""
    for asked in composition.questions:
        question, raw = asked.question, asked.raw
        if ANSWER_KINDS[question.type].identifies and not question.each and isinstance(raw, str):
            yield raw
    for placed in composition.placed:
        officers = placed.block.words != "approved"
        for run, _, _ in (*located_runs(placed.block), *located_runs(placed.wording)):
            if (run.source or officers) and not run.gap:
                yield from _REFERENCE.findall(run.text)
