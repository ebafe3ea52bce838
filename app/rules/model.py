"""The rules of a pack, as values that a compiled pack stores."""

from __future__ import annotations

from typing import get_args

import msgspec

from app.findings import Severity
from app.rules.kinds.consistency import ConsistencyRule
from app.rules.kinds.date_form import DateFormRule
from app.rules.kinds.existence import ExistenceRule
from app.rules.kinds.facts import FactsRule
from app.rules.kinds.first_use import FirstUseRule
from app.rules.kinds.markup import MarkupRule
from app.rules.kinds.occurrence import OccurrenceRule
from app.rules.kinds.order import OrderRule
from app.rules.kinds.pattern import PatternRule
from app.rules.kinds.sentence_length import SentenceLengthRule
from app.rules.kinds.spelling import SpellingRule
from app.rules.kinds.substitution import SubstitutionRule
from app.rules.rule import BaseRule

Rule = (
    ExistenceRule
    | SubstitutionRule
    | PatternRule
    | OccurrenceRule
    | OrderRule
    | FirstUseRule
    | DateFormRule
    | ConsistencyRule
    | SentenceLengthRule
    | SpellingRule
    | MarkupRule
    | FactsRule
)
"""A rule of any kind; `kind` tells which in the stored form."""

KINDS: dict[str, type[BaseRule]] = {
    str(kind.__struct_config__.tag): kind for kind in get_args(Rule)
}
"""All kinds by their names in files."""


class RuleSet(msgspec.Struct, frozen=True):
    """The rules that can be used, in the order of their files.

    Attributes:
        rules: the rules.
        sections: the sections of the guidance: the line that each begins on, and its title, in order.
    """

    rules: tuple[Rule, ...] = ()
    sections: tuple[tuple[int, str], ...] = ()

    @property
    def confirmable(self) -> tuple[str, ...]:
        """The rules that need the officer's word in some channel, by the names that their findings bear."""
        confirmed = (rule for rule in self.rules if Severity.CONFIRM in rule.severities)
        return tuple(dict.fromkeys(rule.told_as for rule in confirmed))

    def section(self, guidance: str) -> str:
        """Return the title of the section of the guidance that a line such as `L511` stands in.

        Empty where it isn't known.
        """
        number = guidance.removeprefix("L")
        if not number.isdecimal():
            return ""
        return next((title for line, title in reversed(self.sections) if line <= int(number)), "")
