"""The labelled sentences of house style, and what the shipped rules find in them.

`tests/data/style/*.jsonl` holds a sentence a line, with the rules that should find something when it is linted as each
group's channel. `tuned-RULE.jsonl` holds hits and near misses of one rule; `tuned-good.jsonl` good sentences;
`blind-*.jsonl` what was written without looking at the rules, which nobody tunes by.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import cast

import msgspec

from app.document import block_text
from app.formatting.as_blocks import as_blocks
from app.formatting.markup.reading import read_html
from app.language import Language
from app.rules.checking import Checker
from app.rules.kinds.facts import FactsRule
from app.rules.model import RuleSet
from app.rules.reading import read_rules
from app.rules.texts import Facts, Looked, Styled, Text
from app.source.problems import Problems
from app.storage.spelling import Spelling

ROOT = Path(__file__).parents[3]
PACK = ROOT / "resources/packs/hmpo"
DATA = ROOT / "tests/data/style"
GROUPS = {"dap": "dap-message", "csmt": "csmt-email"}
TODAY = date(2026, 11, 24)
CHANNELS = ("dap-message", "letter", "mailbox-reply", "csmt-email", "phone-script", "case-note")


WHOLE = ("csmt-thanks", "csmt-reply-address")
"""Rules about an email as a whole, although they look at those from elsewhere too."""


class Labelled(msgspec.Struct, frozen=True):
    """A sentence and the rules that should find something in it.

    Attributes:
        where: its file and line.
        text, language: what is linted.
        expected: by group, an id for each place.
        subject: it is the subject of an email.
        html: it is HTML.
    """

    where: str
    text: str
    language: Language
    expected: dict[str, tuple[str, ...]]
    subject: bool = False
    html: bool = False


@cache
def labelled(half: str) -> tuple[Labelled, ...]:
    """The sentences of one half, `tuned` or `blind`, in order."""
    return tuple(
        _labelled(f"{file.stem}:{number}", json.loads(line))
        for file in sorted(DATA.glob(f"{half}-*.jsonl"))
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if line.strip()
    )


def _labelled(where: str, line: dict[str, object]) -> Labelled:
    expected = {
        group: tuple(cast("list[str]", line[group]))
        for group in GROUPS
        if line.get(group) is not None
    }
    return Labelled(
        where,
        str(line["text"]),
        Language(str(line["language"])),
        expected,
        bool(line.get("subject")),
        bool(line.get("html")),
    )


def rule_files() -> dict[str, bytes]:
    """The shipped files of rules, by their paths in the pack."""
    return {
        file.relative_to(PACK).as_posix(): file.read_bytes()
        for file in sorted(PACK.glob("rules/*.yaml"))
    }


@cache
def rules() -> RuleSet:
    """The shipped rules."""
    problems = Problems()
    read = read_rules(rule_files(), problems, channels=CHANNELS)
    assert not problems, problems.all()
    return read


@cache
def speller() -> Spelling:
    """The app's own dictionaries, loaded once."""
    return Spelling()


@cache
def checker() -> Checker:
    """What checks against the shipped rules."""
    return Checker(rules(), speller())


@cache
def spoken_of(*, subject: bool) -> frozenset[str]:
    """The ids that labels may name: rules about the message as a whole aren't about sentences."""
    where = "subject" if subject else "foreign"
    return frozenset(
        rule.told_as
        for rule in rules().rules
        if where in rule.looks_at and not isinstance(rule, FactsRule) and rule.told_as not in WHOLE
    )


def texts_of(sentence: Labelled) -> tuple[Text, ...]:
    """What is looked at."""
    if sentence.html:
        return tuple(_texts_of_html(sentence))
    return (Text(sentence.text, sentence.language, "subject" if sentence.subject else "message"),)


def _texts_of_html(sentence: Labelled) -> Iterator[Text]:
    read = as_blocks(read_html(sentence.text).blocks, language=sentence.language)
    for number, block in enumerate(read.blocks):
        styled = tuple(
            Styled(look.start, look.end, look.style) for look in read.looks if look.block == number
        )
        yield Text(block_text(block), sentence.language, "message", number, styled=styled)


def found_in(sentence: Labelled, group: str) -> Counter[str]:
    """How often each rule finds something, when the sentence is linted as the channel of a group."""
    looked = Looked(texts_of(sentence), Facts(TODAY, GROUPS[group]), "foreign")
    findings = checker().check(looked)
    spoken = spoken_of(subject=sentence.subject)
    return Counter(finding.rule for finding in findings if finding.rule in spoken)
