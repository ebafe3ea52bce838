"""Reading rule files: each problem at its exact place, what is broken set aside, the rest used."""

from __future__ import annotations

import pytest

from app.errors import AppError
from app.language import Language
from app.language.prose import rule_problems_cy, rule_problems_en
from app.rules.compiled import open_rules, rules_part
from app.rules.kinds.substitution import SubstitutionRule
from app.rules.model import KINDS, RuleSet
from app.rules.reading import read_rules
from app.rules.shapes import RULE_SHAPES, RULES
from app.source.problem_words import describe, words_of
from app.source.problems import Problems
from tests.unit.rules.rule_help import file_of, rule_text

SOUND = rule_text("kind: existence\nwords: [ppt]", "sound")
CHANNELS = ("dap-message", "csmt-email")

# The keys of a rule (they begin on line 6), and the problem: line, column, code.
BROKEN: tuple[tuple[str, str], ...] = (
    ("kind: existance\nwords: [a]", "6:11 unknown-value"),
    ("kind: existence\nwords: [a]\nswap: {a: b}", "8:5 key-of-kind"),
    ("kind: existence\nwords: []", "7:12 too-few"),
    ("kind: existence", "2:5 one-of-keys"),
    ("kind: existence\nwords: [a]\ndoubled: true", "8:14 one-of-keys"),
    ("kind: substitution", "2:5 missing-key"),
    ("kind: substitution\nswap: {ppt: ppt}", "7:12 swap-the-same"),
    ("kind: pattern\npattern: 'abc(?=d)'", "7:18 pattern-lookaround"),
    ("kind: pattern\npattern: 'a(?<!b)c'", "7:16 pattern-lookaround"),
    (r"kind: pattern" "\n" r"pattern: '(\w+) \1'", "7:21 pattern-backreference"),
    ("kind: pattern\npattern: '(?:a{900}){900}'", "7:15 pattern-too-large"),
    (r"kind: pattern" "\n" r"pattern: '\pL{1000}\pL{1000}'", "7:15 pattern-too-large"),
    ("kind: pattern\npattern: 'a(b'", "7:15 pattern-not-read"),
    ("kind: pattern\npattern: 'a*'", "7:15 pattern-finds-nothing"),
    (f"kind: pattern\npattern: '{'a' * 1001}'", "7:15 pattern-too-long"),
    ("kind: pattern\npatterns:\n  'a(?!b)': ''\n  b: c", "8:9 pattern-lookaround"),
    (r"kind: pattern" "\n" "pattern: (a)b\n" r"fix: 'x\2'", "8:12 no-such-part"),
    ("kind: pattern\npatterns: {a: ''}\nfix: b", "8:10 fix-without-pattern"),
    ("kind: existence\nwords: [a]\nexcept_patterns: ['a(?=b)']", "8:25 pattern-lookaround"),
    ("kind: occurrence\nwords: [a]", "2:5 one-of-keys"),
    ("kind: occurrence\nwords: [a]\nat_least: 0", "8:15 too-small"),
    ("kind: occurrence\nwords: [a]\nat_most: 1\nin: pargraph", "9:9 unknown-value"),
    ("kind: order\nfirst: [a]", "2:5 missing-key"),
    ("kind: date-form", "2:5 missing-key"),
    ("kind: date-form\ncheck: past", "2:5 missing-key"),
    ("kind: date-form\ncheck: weekday\nform: plain", "8:11 not-for-check"),
    ("kind: consistency\npairs: ['(', '()']", "7:14 not-a-pair"),
    ("kind: consistency\nlanguage: {en: [the]}", "7:15 missing-language"),
    ("kind: sentence-length\nmost: many", "7:11 bad-number"),
    ("kind: markup", "2:5 one-of-keys"),
    ("kind: markup\nstyles: [blod]", "7:14 unknown-value"),
    ("kind: facts", "2:5 one-of-keys"),
    ("kind: facts\nwhen: replly == 'none'", "7:11 unknown-name"),
    ("kind: facts\nwhen: reply == 'no'", "7:20 unknown-choice"),
    ("kind: existence\nwords: [a]\nchannels: [dap-mesage]", "8:16 unknown-value"),
    ("kind: existence\nwords: [a]\nlanguages: [fr]", "8:17 unknown-value"),
    ("kind: existence\nwords: [a]\nlooks_at: [typt]", "8:16 unknown-value"),
    ("kind: existence\nwords: [a]\nguidance: '511'", "8:16 bad-form"),
    ("kind: existence\nwords: [a]\nkeep: [{en: a, cy: b}]", "8:11 keep-without-confirm"),
    ("kind: existence\nwords: [a]\nunder: sond", "8:12 unknown-value"),
    ("kind: existence\nwords: [a]\nexamples:\n  - bad: b", "9:14 example-found-nothing"),
    ("kind: existence\nwords: [a]\nexamples:\n  - good: a", "9:15 example-found-something"),
    ("kind: existence\nwords: [a, b]\nexamples:\n  - {bad: a, finds: b}", "9:15 example-found-other"),
    ("kind: substitution\nswap: {a: b}\nexamples:\n  - {bad: a, mended: c}", "9:15 example-mended-otherwise"),
    ("kind: existence\nwords: [a]\nexamples: [{bad: a, good: b}]", "8:16 one-of-keys"),
)  # fmt: skip


def problems_of(*rules: str) -> tuple[RuleSet, Problems]:
    problems = Problems()
    return read_rules(file_of(*rules), problems, channels=CHANNELS), problems


def told(problems: Problems) -> list[str]:
    return [f"{each.place.line}:{each.place.column} {each.code}" for each in problems.all()]


@pytest.mark.parametrize(("keys", "problem"), BROKEN)
def test_a_broken_rule_is_set_aside_with_its_place(keys: str, problem: str) -> None:
    rules, problems = problems_of(rule_text(keys), SOUND)
    assert told(problems) == [problem]
    assert [each.id for each in rules.rules] == ["sound"]
    for language in Language:
        assert "{" not in words_of(problems.all()[0], language).replace("{{", "")


def test_every_word_for_a_problem_is_used_and_in_both_languages() -> None:
    codes = {problem.split()[1] for _, problem in BROKEN} | {
        "duplicate-rule",
        "unknown-placeholder",
        "patterns-too-many",
    }
    assert set(rule_problems_en.PROBLEMS) <= codes
    assert list(rule_problems_en.PROBLEMS) == list(rule_problems_cy.PROBLEMS)
    assert list(rule_problems_en.PROBLEMS) == sorted(rule_problems_en.PROBLEMS)
    assert rule_problems_en.WHAT.keys() == rule_problems_cy.WHAT.keys()


def test_the_same_id_twice() -> None:
    rules, problems = problems_of(SOUND, SOUND)
    assert told(problems) == ["8:9 duplicate-rule"]
    assert "rules/a.yaml:2:9" in describe(problems.all()[0], Language.EN)
    assert len(rules.rules) == 1


def test_what_a_message_may_not_mention() -> None:
    text = SOUND.replace("en: Not so.", "en: 'Not {fix}.'").replace("cy: Nid", "cy: '{fond}'")
    _, problems = problems_of(text.replace("'{fond}' felly.", "'{fond}'"))
    assert told(problems) == ["4:24 unknown-placeholder", "4:38 unknown-placeholder"]


def test_a_missing_language_severity_and_kind() -> None:
    text = "  - id: 9a\n    severity: hard\n    message: {en: a}\n    words: [a]\n"
    _, problems = problems_of(text)
    assert told(problems) == [
        "2:5 missing-key",  # the kind
        "2:5 missing-key",  # the reason
        "2:9 bad-form",
        "3:15 unknown-value",
        "4:14 missing-language",
    ]


def test_all_problems_of_all_files_are_told_at_once() -> None:
    problems = Problems()
    files = {
        "rules/b.yaml": b"rules: 1",
        "rules/a.yaml": b"rules:\n  - 1\n  - []\n",
        "rules/c.yaml": b"\xff",
        "rules/d.yaml": file_of(SOUND)["rules/a.yaml"],
        "rules/notes.txt": b"not a rule",
        "pack.yaml": b"{",
    }
    rules = read_rules(files, problems)
    assert [each.id for each in rules.rules] == ["sound"]
    assert {str(each.place) for each in problems.all()} == {
        *("rules/a.yaml:2:5", "rules/a.yaml:3:5", "rules/b.yaml:1:8", "rules/c.yaml:1:1"),
    }


def test_a_part_of_a_rule_is_told_as_the_rule() -> None:
    part = rule_text("kind: existence\nwords: [doc]\nunder: sound", "part")
    rules, problems = problems_of(SOUND, part)
    assert told(problems) == []
    assert [each.told_as for each in rules.rules] == ["sound", "sound"]


def test_rules_are_stored_and_opened() -> None:
    texts = [
        rule_text("kind: substitution\nswap: {ppt: passport}\nexamples: [{bad: ppt}]", "a"),
        rule_text("kind: facts\nwhen: reply == 'none' and '915' in codes", "b", "confirm"),
        SOUND,
    ]
    rules, _ = problems_of(*texts)
    assert open_rules(rules_part(rules)) == rules
    kinds = {each.id: type(each) for each in rules.rules}
    assert kinds["a"] is SubstitutionRule
    assert "c" not in kinds
    for bad in (b"", b"\x93", rules_part(rules)[:-1], b"\x81\xa5rules\x91\x81\xa4kind\xa1x"):
        with pytest.raises(AppError, match="not-compiled"):
            open_rules(bad)


def test_each_kind_has_a_shape() -> None:
    assert list(RULE_SHAPES) == list(KINDS)
    assert len(KINDS) == 12
    for kind in KINDS.values():
        own = {field.name for field in kind.FIELDS}
        assert own.isdisjoint(field.name for field in RULES.fields)
