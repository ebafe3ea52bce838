"""Rules as their authors write them, and what they find."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from textwrap import dedent, indent
from typing import Any

from app.findings import Finding
from app.language import Language
from app.rules.checking import Checker
from app.rules.model import RuleSet
from app.rules.reading import read_rules
from app.rules.speller import Speller
from app.rules.texts import Facts, Looked, Masked, Owned, Source, Styled, Text
from app.source.problem_words import describe
from app.source.problems import Problems

TODAY = date(2026, 11, 24)
HEAD = """\
- id: {id}
  severity: {severity}
  message: {{en: Not so., cy: Nid felly.}}
  reason: {{en: So., cy: Felly.}}
"""


def rule_text(keys: str, rule_id: str = "sample", severity: str = "advise") -> str:
    """One rule: what every rule needs, and the keys given."""
    head = HEAD.format(id=rule_id, severity=severity)
    return indent(head + indent(dedent(keys).strip("\n") + "\n", "  "), "  ")


def file_of(*rules: str) -> dict[str, bytes]:
    return {"rules/a.yaml": ("rules:\n" + "".join(rules)).encode()}


def read(*rules: str, speller: Speller | None = None) -> RuleSet:
    """Rules that must be sound."""
    problems = Problems()
    ruleset = read_rules(file_of(*rules), problems, speller=speller)
    assert [describe(each, Language.EN) for each in problems.all()] == []
    return ruleset


def facts(**known: Any) -> Facts:  # noqa: ANN401  # fields of Facts
    return Facts(**{"today": TODAY, "channel": "dap-message", **known})


def foreign(*texts: str, language: Language = Language.EN, **known: Any) -> Looked:  # noqa: ANN401
    """Texts from elsewhere."""
    blocks = tuple(Text(text, language, block=index) for index, text in enumerate(texts))
    return Looked(blocks, facts(**known), "foreign")


def message(
    text: str,
    owned: Iterable[Owned] = (),
    *,
    masked: Iterable[Masked] = (),
    styled: Iterable[Styled] = (),
    source: Source = "message",
    known: Facts | None = None,
    language: Language = Language.EN,
    prescribed: bool = False,
) -> Looked:
    """One block of a message, with the stretches that the officer may change."""
    block = Text(
        text,
        language,
        block=0,
        owned=tuple(owned),
        masked=tuple(masked),
        styled=tuple(styled),
        prescribed=prescribed,
    )
    return Looked((block,), known or facts(), source)


def check(keys: str, looked: Looked, speller: Speller | None = None) -> tuple[Finding, ...]:
    return Checker(read(rule_text(keys), speller=speller), speller).check(looked)


def found(keys: str, *texts: str, speller: Speller | None = None, **known: Any) -> list[str]:  # noqa: ANN401
    """The words that one rule finds in texts from elsewhere; `language` is that of the texts."""
    looked = foreign(*texts, **known)
    return [
        texts[each.where.block or 0][each.start : each.end] for each in check(keys, looked, speller)
    ]
