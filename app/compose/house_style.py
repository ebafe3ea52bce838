"""House style of a composed message: the pack's rules on what the officer typed, and on the message as a whole."""

from __future__ import annotations

from app.compose.composing import Composition
from app.compose.draft import Context
from app.compose.looked_at import looked_at
from app.compose.previous import Previous
from app.findings import Finding
from app.rules.checking import Checker
from app.rules.model import RuleSet
from app.rules.speller import Speller


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

    def check(
        self,
        composition: Composition,
        context: Context,
        previous: Previous = Previous(),  # noqa: B008  frozen
    ) -> tuple[Finding, ...]:
        """Return what isn't in house style; nothing before a template is chosen."""
        if not composition.scope.draft.entries:
            return ()
        return self._checker.check(looked_at(composition, context, previous))

    def forget(self) -> None:
        """Forget every text: nothing of a customer stays."""
        self._checker.forget()
