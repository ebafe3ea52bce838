"""Tries a rule on its own examples."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from app.findings import Finding
from app.rules.checking import Checker
from app.rules.fixes import mended
from app.rules.model import Rule, RuleSet
from app.rules.rule import Example
from app.rules.speller import Speller
from app.rules.texts import Facts, Looked, Owned, Source, Styled, Text


def try_examples(rule: Rule, speller: Speller | None = None) -> Iterator[tuple[Example, str]]:
    """Yield each example that contradicts the rule, and how.

    `found-nothing` in a bad one, `found-something` in a good one, `found-other` words than it says, `mended-otherwise`.
    Without a speller, examples of spelling say nothing.
    """
    if rule.needs_speller and speller is None:
        return
    checker = Checker(RuleSet((rule,)), speller)
    for example in rule.examples:
        text = example.text
        found = [
            each for each in checker.check(looked_at(example, rule)) if each.rule == rule.told_as
        ]
        if not example.bad:
            if found:
                yield example, "found-something"
        elif not found:
            yield example, "found-nothing"
        elif example.finds and example.finds not in _words(found, text):
            yield example, "found-other"
        elif example.mended is not None and mended(text, found) != example.mended:
            yield example, "mended-otherwise"


def _words(found: list[Finding], text: str) -> list[str]:
    return [text[each.start : each.end] for each in found]


def looked_at(example: Example, rule: Rule) -> Looked:
    """What is checked for an example: one text, all of it where the rule looks."""
    text = example.text
    looks = rule.looks_at
    source: Source = "message"
    if looks == ("wording",):
        source = "wording"
    elif not set(looks) - {"foreign", "wording"}:
        source = "foreign"
    question = "" if "edited" in looks and "typed" not in looks else "text"
    owned = Owned(0, len(text), question, free=True, pasted="paste" in looks)
    styled = (Styled(0, len(text), example.style),) if example.style else ()
    part: Literal["subject", "message"]
    part = "subject" if example.subject or looks == ("subject",) else "message"
    channel = example.channel or (rule.channels[0] if rule.channels else "")
    facts = Facts(
        date.fromisoformat(example.today),
        channel,
        reply=example.reply,
        codes=example.codes,
        initials=example.initials,
        names=example.names,
        previous=example.previous,
    )
    whole = Text(text, example.language, part, None, (owned,), styled=styled)
    return Looked((whole,), facts, source)
