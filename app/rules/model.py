"""The rules of a pack, as values that a compiled pack stores."""

from __future__ import annotations

import msgspec

from app.rules.kinds.consistency import Consistency
from app.rules.kinds.date_form import DateForm
from app.rules.kinds.existence import Existence
from app.rules.kinds.facts import Facts
from app.rules.kinds.first_use import FirstUse
from app.rules.kinds.markup import Markup
from app.rules.kinds.occurrence import Occurrence
from app.rules.kinds.order import Order
from app.rules.kinds.pattern import Pattern
from app.rules.kinds.sentence_length import SentenceLength
from app.rules.kinds.spelling import Spelling
from app.rules.kinds.substitution import Substitution

Rule = (
    Existence
    | Substitution
    | Pattern
    | Occurrence
    | Order
    | FirstUse
    | DateForm
    | Consistency
    | SentenceLength
    | Spelling
    | Markup
    | Facts
)
"""A rule of any kind; `kind` tells which in the stored form."""


class RuleSet(msgspec.Struct, frozen=True):
    """The rules that can be used, in the order of their files."""

    rules: tuple[Rule, ...] = ()

    def rule(self, rule_id: str) -> Rule | None:
        """Return a rule by its id; None when there is none."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)
