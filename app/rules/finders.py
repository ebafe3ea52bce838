"""What finds the places of a rule, by the kind of the rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.rules.hits import Finder
from app.rules.kinds.consistency import Consistency, consistency_finder
from app.rules.kinds.date_form import DateForm, DateFormFinder
from app.rules.kinds.existence import Existence, ExistenceFinder
from app.rules.kinds.facts import Facts, facts_finder
from app.rules.kinds.first_use import FirstUse, FirstUseFinder
from app.rules.kinds.markup import Markup, MarkupFinder
from app.rules.kinds.occurrence import Occurrence, occurrence_finder
from app.rules.kinds.order import Order, OrderFinder
from app.rules.kinds.pattern import Pattern, PatternFinder
from app.rules.kinds.sentence_length import SentenceLength, SentenceLengthFinder
from app.rules.kinds.spelling import Spelling, SpellingFinder
from app.rules.kinds.substitution import Substitution, SubstitutionFinder
from app.rules.model import Rule
from app.rules.rule import BaseRule
from app.rules.speller import Speller

_FINDERS: dict[type[BaseRule], Callable[[Any], Finder]] = {
    Substitution: SubstitutionFinder,
    Pattern: PatternFinder,
    Occurrence: occurrence_finder,
    Order: OrderFinder,
    FirstUse: FirstUseFinder,
    DateForm: DateFormFinder,
    Consistency: consistency_finder,
    SentenceLength: SentenceLengthFinder,
    Markup: MarkupFinder,
    Facts: facts_finder,
}


def finder_of(rule: Rule, speller: Speller | None) -> Finder:
    """Return what finds the places of one rule."""
    if isinstance(rule, Spelling):
        return SpellingFinder(rule, speller)
    if isinstance(rule, Existence):
        return ExistenceFinder(rule, speller)
    return _FINDERS[type(rule)](rule)


def patterns_of(rule: Rule) -> tuple[str, ...]:
    """The patterns that a rule looks for."""
    own: tuple[str, ...] = ()
    if isinstance(rule, Pattern):
        own = tuple(source for source, _ in rule.patterns)
    elif isinstance(rule, Occurrence) and rule.pattern:
        own = (rule.pattern,)
    return own + rule.except_patterns
