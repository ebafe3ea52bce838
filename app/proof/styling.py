"""House style of composed messages: the rules about a message as a whole, which no text by itself can break."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.compose.composing import Composition
from app.compose.draft import Context
from app.compose.previous import Previous
from app.compose.text_for_rules import looked_at
from app.findings import Finding, Severity
from app.language import Bilingual, Language
from app.language.prose import finding_words
from app.proof.slip import Slip
from app.rules.checking import Checker
from app.rules.hits import MessageFinder
from app.rules.model import RuleSet
from app.rules.speller import Speller
from app.source.problems import Place

_NOTHING_BEFORE = Previous()
MOST_REMEMBERED = 5_000
"""Texts: those of some hundred templates, which meet each other again and again."""


class WholeStyle:
    """Holds composed messages against the rules that look at all of a message, whoever wrote it."""

    def __init__(self, rules: RuleSet, speller: Speller | None = None) -> None:
        whole = tuple(
            rule
            for rule in rules.rules
            if "message" in rule.looks_at and isinstance(rule.finder(speller), MessageFinder)
        )
        self._checker = Checker(
            msgspec.structs.replace(rules, rules=whole),
            speller,
            most=MOST_REMEMBERED,
            passing=MOST_REMEMBERED,
        )
        self._has_rules = bool(whole)

    def slips_in(self, composition: Composition, context: Context) -> Iterator[Slip]:
        """Yield what stops a message that was composed from the pack's own words."""
        if not self._has_rules:
            return
        for finding in self._checker.check(looked_at(composition, context, _NOTHING_BEFORE)):
            if finding.severity is Severity.MUST:
                params = (("rule", finding.rule),)
                words = words_of_finding(finding)
                yield Slip(_place(composition), "message-style", Severity.MUST, params, words)


def words_of_finding(finding: Finding) -> Bilingual[str]:
    """What a finding says, in both languages."""
    return finding.wording or Bilingual(
        *(finding_words(finding.rule, finding.params, language) for language in Language)
    )


def _place(composition: Composition) -> Place:
    """The first template of the message: the fault is in no single text of it."""
    for scope in composition.scope.entries:
        if scope.template is not None:
            return scope.template.head.place
    return Place("pack.yaml", 1, 1)
