"""Writes docs/house-style.md from the shipped rules: `python -m tests.unit.style.house_style`."""

from __future__ import annotations

from collections.abc import Iterator

from app.findings import Finding, Severity
from app.language import Language
from app.language.prose.en import FINDINGS
from app.rules.checking import Checker
from app.rules.examples import looked_at
from app.rules.fixes import mended
from app.rules.model import Rule, RuleSet
from app.rules.rule import Example
from tests.unit.style.labelled import ROOT, rules, speller

FILE = ROOT / "docs/house-style.md"
HEAD = """\
# House style

What the shipped pack holds messages to. This page is made from its rules (`resources/packs/hmpo/rules`) by
`python -m tests.unit.style.house_style`; change the rules, not the page. [rules.md](rules.md) says how to write one.
*L511* is a line of the guidance *How we communicate with customers*, version 31.0.

The rules look at what an officer types, pastes or edits, and at texts given to `comms-builder lint`. A template's own
wording is checked when the pack is compiled, for its owner, and never stops an officer. Names, references, addresses,
links and email addresses are known and left alone. Wording that the guidance prescribes is exempt.
"""
SECTIONS = {
    Severity.MUST: ("Must change", "These stop the copy until the words are changed."),
    Severity.CONFIRM: (
        "Confirm",
        "These need the officer's word, with a reason, for these exact words.",
    ),
    Severity.ADVISE: ("Advice", "These are only shown."),
}
BY_COMPOSING = {
    "free-text-first": (Severity.MUST, "L497"),
    "own-first": (Severity.MUST, "L497"),
    "reply-mixed": (Severity.MUST, "L545"),
    "free-text": (Severity.CONFIRM, "L503"),
    "own-paragraph": (Severity.CONFIRM, "L503"),
    "wording-changed": (Severity.CONFIRM, ""),
    "out-of-step": (Severity.CONFIRM, ""),
    "edit-not-allowed": (Severity.CONFIRM, ""),
    "edit-without-place": (Severity.CONFIRM, ""),
    "own-not-allowed": (Severity.CONFIRM, ""),
    "to-confirm": (Severity.CONFIRM, ""),
    "welsh-unreviewed": (Severity.CONFIRM, "L473"),
}
LANGUAGES = {Language.EN: "English", Language.CY: "Welsh"}


def house_style() -> str:
    """The page as it should be."""
    return "\n".join(_page())


def _page() -> Iterator[str]:
    yield HEAD
    yield from _contents()
    for severity, (title, words) in SECTIONS.items():
        yield f"## {title}\n"
        yield f"{words}\n"
        for rule in rules().rules:
            if rule.severity is severity and not rule.under:
                yield from _rule(rule)
    yield "## What composing checks itself\n"
    yield "These need to know the message's templates and answers, so they are no rules of a pack.\n"
    for name, (severity, line) in BY_COMPOSING.items():
        yield f"### {name}\n"
        yield f"*{' · '.join(filter(None, (SECTIONS[severity][0], line)))}*\n"
        yield f"{FINDINGS[name]}\n"


def _contents() -> Iterator[str]:
    yield "| rule | how strict | guidance |\n|---|---|---|"
    for severity in SECTIONS:
        for rule in rules().rules:
            if rule.severity is severity and not rule.under:
                yield f"| [{rule.id}](#{rule.id}) | {_strictness(rule)} | {rule.guidance} |"
    yield ""


def _strictness(rule: Rule) -> str:
    others = [
        f"{each.severity} in {', '.join(each.channels)}"
        for each in rule.in_channels
        if each.severity not in (None, rule.severity)
    ]
    return "; ".join([rule.severity, *others])


def _rule(rule: Rule) -> Iterator[str]:
    parts = [each for each in rules().rules if each.under == rule.id]
    yield f"### {rule.id}\n"
    yield f"*{_where(rule)}*\n"
    yield from _told(rule)
    for part in parts:
        yield f"Also, *{_where(part)}*:\n"
        yield from _told(part)
    yield from _in_channels(rule)
    if rule.keep:
        yield "It may be kept, because:\n"
        yield "\n".join(f"- {each.en}" for each in rule.keep) + "\n"


def _in_channels(rule: Rule) -> Iterator[str]:
    """What is otherwise in some channels."""
    for each in rule.in_channels:
        there = rule.in_channel(each.channels[0])
        severity = SECTIONS[there.severity][0].lower()
        told = " · ".join(filter(None, (severity, there.guidance)))
        because = f" {each.reason.en}" if each.reason else ""
        yield f"In {', '.join(each.channels)}: *{told}*.{because}\n"


def _where(rule: Rule) -> str:
    """Where a rule holds, in one line."""
    languages = " and ".join(LANGUAGES[each] for each in rule.languages or Language)
    channels = ", ".join(rule.channels) or "every channel that is sent"
    return " · ".join(filter(None, (rule.guidance, channels, languages)))


def _told(rule: Rule) -> Iterator[str]:
    """What the officer is told, why, and examples."""
    bad = [each for each in rule.examples if each.bad]
    good = [each for each in rule.examples if not each.bad]
    findings = _findings(rule, bad[0])
    words = findings[0].wording or rule.message
    reason = findings[0].reason or rule.reason
    yield f"{words.en} {reason.en}\n"
    yield "\n".join([*_bad(rule, bad), *(f"- Good: {_shown(each)}" for each in good)])
    yield ""


def _bad(rule: Rule, examples: list[Example]) -> Iterator[str]:
    for example in examples:
        after = mended(example.text, _findings(rule, example))
        change = f" → {after}" if after != example.text else ""
        yield f"- Bad: {_shown(example)}{change}"


def _shown(example: Example) -> str:
    text = " / ".join(example.text.splitlines())
    facts = [f"in {example.style}"] if example.style else []
    facts += [f"subject of {example.channel}"] if example.subject else []
    facts += [f"reply: {example.reply}"] if example.reply else []
    facts += [f"letter {code}" for code in example.codes]
    facts += [f"{each} was in the message before" for each in example.previous]
    shown = text.replace("*", "\\*").replace("_", "\\_").replace("<", "\\<")
    return f"{shown} *({', '.join(facts)})*" if facts else shown


def _findings(rule: Rule, example: Example) -> list[Finding]:
    checker = Checker(RuleSet((rule,)), speller())
    return list(checker.check(looked_at(example, rule)))


if __name__ == "__main__":
    FILE.write_text(house_style(), encoding="utf-8")
