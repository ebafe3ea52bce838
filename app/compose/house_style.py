"""House style of a composed message: the pack's rules on what the officer typed, and on the message as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

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


class HouseStyle:
    """Checks messages against one pack's rules. Only what changed since the last check is looked at again.

    Attributes:
        rules: the pack's.
        speller: knows the words of both languages; None where spelling isn't checked.
    """

    def __init__(self, rules: RuleSet, speller: Speller | None = None, key: bytes = b"") -> None:
        """Remember no message yet.

        Args:
            rules: the pack's.
            speller: for rules of spelling.
            key: for what is remembered of the message before; by chance, and kept nowhere.
        """
        self.rules = rules
        self.speller = speller
        self._checker = Checker(rules, speller)
        self._previous = Previous(key)

    def follow(self, rules: RuleSet) -> None:
        """Go on with the rules as they are now; what is remembered of the message before stays."""
        self.rules = rules
        self._checker = Checker(rules, self.speller)

    def check(self, composition: Composition, context: Context) -> tuple[Finding, ...]:
        """Return what isn't in house style; nothing before a template is chosen."""
        if not composition.scope.draft.entries:
            return ()
        return self._checker.check(looked_at(composition, context, self._previous))

    def checked(self, composition: Composition, context: Context) -> Message:
        """The message with what isn't in house style among its findings."""
        found = self.check(composition, context)
        return with_findings(composition.message, composition.scope.draft, found)

    def warm_up(self, language: Language, today: date) -> None:
        """Check a few words, so that patterns and a dictionary are at hand before the officer types."""
        text = Text("Passport 2027.", language, owned=(Owned(0, 14),))
        self._checker.check(Looked((text,), Facts(today), "foreign"))
        if self.speller is not None:
            self.speller.knows("passport", language)

    def look_again(self) -> None:
        """Forget what was found: a word is known now that wasn't."""
        self._checker.forget()

    def begin_another(self, composition: Composition) -> None:
        """Forget every text of a message that is done; its names and references stay as digests."""
        self._checker.forget()
        if composition.scope.draft.entries:
            self._previous = self._previous.of(_personal(composition))


def _personal(composition: Composition) -> Iterator[str]:
    """What the customer of a message is known by."""
    for asked in composition.questions:
        question, raw = asked.question, asked.raw
        if ANSWER_KINDS[question.type].identifies and not question.each and isinstance(raw, str):
            yield raw
    for placed in composition.placed:
        for run, _, _ in located_runs(placed.block):
            if run.source and not run.gap:
                yield from _REFERENCE.findall(run.text)
