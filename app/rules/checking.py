"""Checks a message, or a text from elsewhere, against the rules; what didn't change isn't checked again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple, TypedDict

import msgspec

from app.expressions.evaluation import holds
from app.findings import Finding, Where
from app.language import Language
from app.rules.acceptance import Judge
from app.rules.analysed_text import Seen
from app.rules.bounds import bounded_texts
from app.rules.conditions import FactValues
from app.rules.hits import Hit, MessageFinder, TextFinder
from app.rules.known_spans import name_forms
from app.rules.model import Rule, RuleSet
from app.rules.overlaps import Found, strictest
from app.rules.patterns import PatternSet, pattern_set
from app.rules.scope import is_of, looks_at_all, may_change, own_stretches, speaks, stretches
from app.rules.speller import Speller
from app.rules.texts import Facts, Looked, Owned, Source, Text
from app.rules.triggered import Triggered

MOST_FACTS = 64
MOST_REMEMBERED = 256
"""Texts whose findings are kept: several messages, each in both languages."""
MOST_PASSING = 8
"""Checks after which a text is forgotten that only one of them met: somebody typed on."""
_Key = tuple[Text, Facts, Source, int]


class _OfText(NamedTuple):
    rule: Rule
    finder: TextFinder
    judge: Judge


class _OfMessage(NamedTuple):
    rule: Rule
    finder: MessageFinder
    judge: Judge


class _There(TypedDict):
    rule: Rule
    judge: Judge


class _Checked(NamedTuple):
    seen: Seen
    found: tuple[Found, ...]


class _Active(NamedTuple):
    """The rules that hold for some facts; the number stands for them in the memory.

    `everywhere` are those about single texts that look at wording which isn't the officer's too; `of_wording` those
    that look at a pack's own.
    """

    number: int
    of_text: dict[Language, Triggered[_OfText]]
    everywhere: dict[Language, Triggered[_OfText]]
    of_wording: dict[Language, Triggered[_OfText]]
    of_message: list[_OfMessage]


class Checker:
    """Checks against one set of rules. It remembers texts, so that only what changed is checked again."""

    def __init__(
        self,
        rules: RuleSet,
        speller: Speller | None = None,
        most: int = MOST_REMEMBERED,
        passing: int = MOST_PASSING,
    ) -> None:
        """Begin with nothing looked at.

        Args:
            rules: to check against.
            speller: knows the words of both languages; None where spelling isn't checked.
            most: texts that are remembered.
            passing: checks after which a text is forgotten that only one of them met.
        """
        self._rules = rules
        self._most, self._passing = most, passing
        self._checks = 0
        self._patterns: PatternSet | None = None
        self._of_text: list[_OfText] = []
        self._of_message: list[_OfMessage] = []
        for rule in rules.rules:
            finder = rule.finder(speller)
            judge = Judge(rule, rules.section(rule.guidance))
            if isinstance(finder, TextFinder):
                self._of_text.append(_OfText(rule, finder, judge))
            else:
                self._of_message.append(_OfMessage(rule, finder, judge))
        self._active: dict[tuple[str, ...], _Active] = {}
        self._active_for: dict[Facts, _Active] = {}
        self._remembered: OrderedDict[_Key, _Checked] = OrderedDict()
        self._met_once: dict[_Key, int] = {}
        self._seen: OrderedDict[tuple[Text, tuple[str, ...]], Seen] = OrderedDict()

    def check(self, looked: Looked) -> tuple[Finding, ...]:
        """Return what isn't in house style: by text and place, then what concerns the message as a whole."""
        self._checks += 1
        active = self._rules_for(looked.facts)
        facts = msgspec.structs.replace(looked.facts, names=())
        forms = name_forms(looked.facts.names)
        bounded, cut = bounded_texts(looked.texts)
        checked = [self._check_text(text, facts, forms, looked.source, active) for text in bounded]
        found = [list(each.found) for each in checked]
        whole: list[Finding] = []
        for each in active.of_message:
            for index, finding in self._in_message(each, checked, looked):
                if index is None:
                    whole.append(finding)
                else:
                    found[index].append((finding, each.rule))
        ordered = [
            _placed(finding, text.block)
            for text, findings in zip(looked.texts, found, strict=True)
            for finding in strictest(findings)
        ]
        self._forget_passing()
        return (*ordered, *whole, *cut)

    def forget(self) -> None:
        """Forget every text: nothing of a customer stays."""
        self._remembered.clear()
        self._met_once.clear()
        self._seen.clear()
        self._active_for.clear()
        for each in self._of_text:
            each.finder.forget()

    def _rules_for(self, facts: Facts) -> _Active:
        known = self._active_for.get(facts)
        if known is None:
            if len(self._active_for) >= MOST_FACTS:
                self._active_for.clear()
            known = self._active_for[facts] = self._choose_rules(facts)
        return known

    def _choose_rules(self, facts: Facts) -> _Active:
        values = FactValues(facts)

        def is_active(rule: Rule) -> bool:
            in_channel = facts.channel in rule.channels if rule.channels else facts.sent
            return in_channel and holds(rule.when, values)

        texts = [each for each in self._of_text if is_active(each.rule)]
        messages = [each for each in self._of_message if is_active(each.rule)]
        ids = [each.rule.id for each in texts] + [each.rule.id for each in messages]
        key = (facts.channel, *ids)
        active = self._active.get(key)
        if active is None:
            of_text = [
                each._replace(**self._in_channel(each.rule, each.judge, facts.channel))
                for each in texts
            ]
            of_message = [
                each._replace(**self._in_channel(each.rule, each.judge, facts.channel))
                for each in messages
            ]
            active = _Active(
                len(self._active),
                _by_language(of_text),
                _by_language(each for each in of_text if "message" in each.rule.looks_at),
                _by_language(each for each in of_text if "wording" in each.rule.looks_at),
                of_message,
            )
            self._active[key] = active
        return active

    def _in_channel(self, rule: Rule, judge: Judge, channel: str) -> _There:
        """The rule as strict as it is in the channel, and with the line of the guidance for it."""
        other = rule.in_channel(channel)
        if other is not rule:
            judge = Judge(other, self._rules.section(other.guidance))
        return {"rule": other, "judge": judge}

    def _check_text(
        self, text: Text, facts: Facts, forms: tuple[str, ...], source: Source, active: _Active
    ) -> _Checked:
        if text.block is not None:
            text = msgspec.structs.replace(text, block=None)  # a block that moved is the same text
        if names := tuple(name for name in forms if name in text.text):
            facts = msgspec.structs.replace(facts, names=names)
        key = (text, facts, source, active.number)
        remembered = self._remembered.get(key)
        if remembered is not None:
            self._remembered.move_to_end(key)
            self._met_once.pop(key, None)
            return remembered
        seen = self._see(text, names)
        checked = _Checked(seen, tuple(_found(seen, facts, source, active)))
        self._remembered[key] = checked
        self._met_once[key] = self._checks
        if len(self._remembered) > self._most:
            gone, _ = self._remembered.popitem(last=False)
            self._met_once.pop(gone, None)
        return checked

    def _forget_passing(self) -> None:
        """Forget what was typed on: each letter leaves a text, with all that was worked out of it."""
        last = self._checks - self._passing
        for key in list(takewhile(lambda key: self._met_once[key] <= last, self._met_once)):
            text, facts, *_ = key
            del self._met_once[key]
            self._remembered.pop(key, None)
            self._seen.pop((text, facts.names), None)

    def _see(self, text: Text, names: tuple[str, ...]) -> Seen:
        """The text as the rules see it: the same one, whatever the channel."""
        seen = self._seen.get((text, names))
        if seen is not None:
            return seen
        if self._patterns is None:
            self._patterns = pattern_set(
                tuple(pattern for rule in self._rules.rules for pattern in rule.all_patterns)
            )
        seen = self._seen[text, names] = Seen(text, names, self._patterns)
        if len(self._seen) > self._most:
            self._seen.popitem(last=False)
        return seen

    def _in_message(
        self, each: _OfMessage, checked: list[_Checked], looked: Looked
    ) -> Iterator[tuple[int | None, Finding]]:
        """Look at all texts of each language together: yield the text's index (None: the message) and the finding."""
        rule = each.rule
        if not looks_at_all(rule, looked.source):
            return
        for indexes in _groups(rule, checked):
            texts = [checked[index].seen for index in indexes]
            for place in each.finder.find_all(texts, looked.facts):
                if place.text is None:
                    if may_change(rule, [seen.text for seen in texts], looked.source):
                        where = _where(rule, texts[0])
                        yield None, each.judge.of_message(where, place.hit, place.fact)
                    continue
                seen = texts[place.text]
                finding = _of_place(each, seen, place.hit, looked.source)
                if finding is not None:
                    yield indexes[place.text], finding


def _by_language(rules: Iterable[_OfText]) -> dict[Language, Triggered[_OfText]]:
    every = tuple(rules)
    return {
        language: Triggered(
            (each, each.finder.triggers) for each in every if speaks(each.rule, language)
        )
        for language in Language
    }


def _groups(rule: Rule, checked: list[_Checked]) -> Iterator[list[int]]:
    """Indexes of the texts that belong together: those of one language; for facts, all."""
    if len(checked) == 1:
        seen = checked[0].seen
        if speaks(rule, seen.language) and is_of(rule, seen.text):
            yield [0]
        return
    by_language = {
        language: [
            index
            for index, each in enumerate(checked)
            if each.seen.language is language and is_of(rule, each.seen.text)
        ]
        for language in Language
        if speaks(rule, language)
    }
    if rule.of_all_languages:
        together = sorted(index for indexes in by_language.values() for index in indexes)
        yield from [together] if together else []
    else:
        yield from (indexes for indexes in by_language.values() if indexes)


def _where(rule: Rule, seen: Seen) -> Where:
    if rule.of_all_languages:
        return Where()
    part = "subject" if rule.looks_at == ("subject",) else "message"
    return Where(part=part, language=seen.language)


def _of_place(each: _OfMessage, seen: Seen, hit: Hit, source: Source) -> Finding | None:
    """A place in one text; a rule about the message as a whole may name any."""
    if each.rule.finds_in_all:
        return each.judge.made(seen, hit, source)
    if seen.text.prescribed:
        return None
    return each.judge.finding(seen, hit, stretches(each.rule, seen.text, source), source)


def _found(seen: Seen, facts: Facts, source: Source, active: _Active) -> Iterator[Found]:
    """What the rules about single texts find in one."""
    text = seen.text
    if text.prescribed or not text.text:
        return
    if source == "wording":
        rules, whole = active.of_wording, own_stretches(text, source)
    else:
        of_officer = source != "message" or bool(text.owned)
        rules, whole = (active.of_text if of_officer else active.everywhere), ()
    by_looks: dict[tuple[str, ...], tuple[Owned, ...]] = {}
    for rule, finder, judge in rules[text.language].of(seen):
        looked_at = whole or by_looks.get(rule.looks_at)
        if looked_at is None:
            looked_at = by_looks[rule.looks_at] = stretches(rule, text, source)
        if looked_at:
            for hit in finder.find(seen, facts):
                finding = judge.finding(seen, hit, looked_at, source)
                if finding is not None:
                    yield finding, rule


def _placed(finding: Finding, block: int | None) -> Finding:
    if block is None:
        return finding
    where = msgspec.structs.replace(finding.where, block=block)
    return msgspec.structs.replace(finding, where=where)
