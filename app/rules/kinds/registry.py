"""All kinds of rule by their names in files."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from app.rules.kinds import (
    consistency,
    date_form,
    existence,
    facts,
    first_use,
    markup,
    occurrence,
    order,
    pattern,
    sentence_length,
    spelling,
    substitution,
)
from app.rules.own_keys import Own
from app.rules.rule import BaseRule
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.shapes import Field


class RuleKind(NamedTuple):
    """A kind of rule.

    Attributes:
        rule: the rule’s type.
        fields: its own keys in a file.
        values: what its message may mention.
        read_own: reads its own keys; None where the rule can’t be used.
    """

    rule: type[BaseRule]
    fields: tuple[Field, ...]
    values: tuple[str, ...]
    read_own: Callable[[Record, Problems], Own | None]


KINDS: dict[str, RuleKind] = {
    str(rule.__struct_config__.tag): RuleKind(rule, module.FIELDS, module.VALUES, module.read_own)
    for module, rule in (
        (existence, existence.Existence),
        (substitution, substitution.Substitution),
        (pattern, pattern.Pattern),
        (occurrence, occurrence.Occurrence),
        (order, order.Order),
        (first_use, first_use.FirstUse),
        (date_form, date_form.DateForm),
        (consistency, consistency.Consistency),
        (sentence_length, sentence_length.SentenceLength),
        (spelling, spelling.Spelling),
        (markup, markup.Markup),
        (facts, facts.Facts),
    )
}
