"""Any text is checked, with bounded work, without an exception, with every position inside it."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app.findings import Finding
from app.language import Language
from app.rules import patterns
from app.rules.bounds import MOST
from app.rules.checking import Checker
from app.rules.fixes import mended
from app.rules.model import RuleSet
from app.rules.reading import read_rules
from app.rules.sentences import sentence_spans
from app.rules.texts import Looked, Masked, Owned, Source, Styled, Text
from app.source.problems import Problems
from tests.unit.rules.rule_help import facts, file_of, foreign, read, rule_text
from tests.unit.work import calls_in

KEYS = {
    "abbreviation": "kind: substitution\nswap: {ppt: passport, etc.: and so on, a ppt: b}\nexcept: [ppt a]",
    "words": "kind: existence\nwords: [click here, a, (s), ŵ, '[']\nlooks_at: [subject, typed, foreign]",
    "doubled": "kind: existence\ndoubled: true",
    "capitals": "kind: existence\ncapitals: 2\nexcept: [UK, GOV.UK]",
    "pattern": "kind: pattern\npatterns: {'\\b[a-z]+\\b': '', '(a+)(b*)': '\\2\\1', '.{9}': ''}",
    "subject": "kind: occurrence\nlooks_at: [subject]\npattern: x\nat_least: 1",
    "thanks": "kind: occurrence\nlooks_at: [message, foreign]\nwords: [thanks]\nat_least: 1",
    "often": "kind: occurrence\nwords: [a, ppt]\nat_most: 0\nin: sentence",
    "order": "kind: order\nlooks_at: [message, foreign]\nfirst: [a]\nthen: [b, '.']",
    "acronym": "kind: first-use\nknown: [UK]",
    "form": "kind: date-form\nform: plain",
    "possible": "kind: date-form\ncheck: possible",
    "weekday": "kind: date-form\ncheck: weekday",
    "past": "kind: date-form\ncheck: past\nafter: [by, a]",
    "variants": "kind: consistency\nvariants: [[email, e-mail], [a, b]]",
    "language": "kind: consistency\nlanguage: {en: [a, b, the], cy: [y, yn, ŵ]}\nenough: 1",
    "pairs": "kind: consistency\npairs: [(), “”, ‘’, '\"\"', '[]']",
    "long": "kind: sentence-length\nmost: 3",
    "spelling": "kind: spelling",
    "style": "kind: markup\nstyles: [bold]\nlooks_at: [typed, foreign]",
    "signs": "kind: markup\nsigns: ['**', '_', '*']",
    "shout": "kind: existence\ncapitals: 1\nspares_names: true",
    "previous": "kind: facts\nholds: previous\nlooks_at: [subject, typed, edited, foreign]",
    "code": "kind: facts\nwhen: \"'915' in codes\"",
}  # fmt: skip


class NoWords:
    """A dictionary that knows only short words."""

    def knows(self, word: str, language: Language) -> bool:
        return len(word) < (4 if language is Language.EN else 5)

    def suggest(self, word: str, language: Language) -> tuple[str, ...]:
        return (word[:3], language.value)


@cache
def all_kinds() -> RuleSet:
    return read(*(rule_text(keys, rule_id) for rule_id, keys in KEYS.items()))


BITS = st.sampled_from(
    [
        *("ppt", "a ppt", "etc.", "DOB", "the the", "PLEASE SEND", "GRO", "UK", "thanks", "e-mail", "email"),
        *("5/3/27", "31 April 2027", "Monday 5 March 2027", "by 1 May 2020", "5ed o Fawrth", "32", "2027-02-30"),
        *("ŵ", "ŷ", "😀", "’", "'", "“", "”", "(", ")", "[", "]", "**", "_", "*so*", "-", "- ", "1. ", "Mr. "),
        *("www.gov.uk/x", "a@b.co", "0300 222 0000", "SW1A 1AA", "SE04", "123456789", "Ann Rees", "x" * 50),
        *(" ", "  ", "\n", "\n\n", "\t", "\u00a0", "\u200b", "\u202e", "\x00", "\ud800", "\u0302", "İ", "ß", "ﬁ"),
        *("e.g.", ".", "!", "?", "…", "\r", "\u2028", "\U0010ffff", "yn", "y", "the"),
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(BITS, BITS, st.just(" "), st.text(max_size=5)), max_size=30).map("".join)
SOURCES: st.SearchStrategy[Source] = st.sampled_from(["message", "foreign", "wording"])

PARTS: st.SearchStrategy[Literal["subject", "message"]] = st.sampled_from(
    ["subject", "message", "message"]
)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    text = draw(TEXTS)
    places = st.integers(0, len(text))
    borders = sorted(draw(st.lists(places, max_size=6)))
    owned = tuple(
        Owned(start, end, draw(st.sampled_from(["q", ""])), pasted=draw(st.booleans()))
        for start, end in zip(borders[::2], borders[1::2], strict=False)
    )
    one, other = sorted((draw(places), draw(places)))
    return Text(
        text,
        draw(st.sampled_from(Language)),
        draw(PARTS),
        None,
        owned,
        draw(st.sampled_from([(), (Masked(one, other, "name"),)])),
        draw(st.sampled_from([(), (Styled(one, other, "bold"),)])),
        draw(st.sampled_from([False, False, True])),
    )


FACTS = st.builds(
    facts,
    reply=st.sampled_from(["", "none"]),
    codes=st.sampled_from([(), ("915",)]),
    names=st.sampled_from([(), ("Ann Rees",), ("", " ", "a")]),
    previous=st.sampled_from([(), ("Ann", "123456789", "(")]),
)


@st.composite
def looked(draw: st.DrawFn) -> Looked:
    several = draw(st.lists(texts(), max_size=4))
    blocks = tuple(
        text if text.part == "subject" else msgspec.structs.replace(text, block=index)
        for index, text in enumerate(several)
    )
    return Looked(blocks, draw(FACTS), draw(SOURCES))


def text_of(finding: Finding, looked: Looked) -> list[Text]:
    """Those texts that a finding may be about."""
    where = finding.where
    return [
        text
        for text in looked.texts
        if (text.part, text.block, text.language) == (where.part, where.block, where.language)
    ]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(looked())
def test_every_text_is_checked_and_findings_lie_in_it(looked: Looked) -> None:
    checker = Checker(all_kinds(), NoWords())
    for finding in checker.check(looked):
        assert finding.wording is not None
        if (finding.start, finding.end) == (0, 0):
            continue  # about the message as a whole
        places = text_of(finding, looked)
        assert any(0 <= finding.start < finding.end <= len(text.text) for text in places)
        if finding.fix is not None and looked.source == "message":
            assert any(
                owned.start <= finding.start and finding.end <= owned.end
                for text in places
                for owned in text.owned
            )
        if looked.source == "message" and "message" not in looks_at(finding.rule):
            assert any(
                owned.start < finding.end and finding.start < owned.end
                for text in places
                for owned in text.owned
            )


def looks_at(rule_id: str) -> tuple[str, ...]:
    return next(each.looks_at for each in all_kinds().rules if each.id == rule_id)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(looked(), min_size=2, max_size=4))
def test_what_is_remembered_changes_nothing(several: list[Looked]) -> None:
    remembering = Checker(all_kinds(), NoWords())
    for each in (*several, *several[::-1]):
        assert remembering.check(each) == Checker(all_kinds(), NoWords()).check(each)


SWAPS = read(
    rule_text("kind: substitution\nswap: {ppt: passport, doc's: documents, DOB: date of birth, old app: application}")
)  # fmt: skip


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["ppt", "PPT", "Doc’s", "DOB", "old  app"]), TEXTS)
def test_what_was_mended_is_not_found_again(before: str, swapped: str, after: str) -> None:
    # A comma, because capitals before a number are a reference, in which nothing is found.
    text = f"{before} {swapped}, {after}"
    findings = Checker(SWAPS).check(foreign(text))
    assert findings
    # Between quotation marks, which the letters around may make, it is somebody else's word: told, and not mended.
    assume(all(each.fix is not None for each in findings))
    assert Checker(SWAPS).check(foreign(mended(text, findings))) == ()


@given(TEXTS)
def test_sentences_are_in_order_and_inside(text: str) -> None:
    done = 0
    for start, end in sentence_spans(text):
        assert done <= start < end <= len(text)
        done = end


WORDS = "kind: existence\nwords: [ppt]"


def many_patterns(rule_id: str, begins: int, count: int) -> str:
    """A rule whose patterns are sound each by itself."""
    numbers = range(begins, begins + count)
    listed = "\n".join(f"  '(a{at}x|b{at}x|c{at}x).{{0,200}}z': ''" for at in numbers)
    return rule_text(f"kind: pattern\npatterns:\n{listed}", rule_id)


@pytest.fixture
def little_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Room for some 25 such patterns instead of 400, so that the tests are quick."""
    monkeypatch.setattr(patterns, "SET_MEMORY", patterns.SET_MEMORY // 16)


@pytest.mark.usefixtures("little_memory")
def test_a_rule_with_too_many_patterns_is_set_aside() -> None:
    problems = Problems()
    rules = read_rules(file_of(many_patterns("many", 0, 60), rule_text(WORDS, "few")), problems)
    assert [each.code for each in problems.all()] == ["patterns-too-many"]
    assert [each.id for each in rules.rules] == ["few"]


@pytest.mark.usefixtures("little_memory")
def test_rules_with_too_many_patterns_together_are_set_aside() -> None:
    problems = Problems()
    texts = [many_patterns(f"many-{at}", 15 * at, 15) for at in range(4)]
    rules = read_rules(file_of(*texts, rule_text(WORDS, "few")), problems)
    told = [each.code for each in problems.all()]
    assert told == ["patterns-too-many"] * len(told)
    assert told
    kept = [each.id for each in rules.rules]
    assert kept[0] == "many-0"
    assert kept[-1] == "few"
    assert [each.rule for each in Checker(rules).check(foreign("a5x then z"))] == ["many-0"]


def test_too_many_patterns_of_a_compiled_pack_are_searched_one_by_one() -> None:
    rule = read(rule_text("kind: pattern\npattern: 'a1x.{0,200}z'")).rules[0]
    sources = [(f"(a{at}x|b{at}x|c{at}x).{{0,200}}z", "") for at in range(1000)] + [("a(b", "")]
    many = msgspec.structs.replace(rule, patterns=tuple(sources))
    (finding,) = Checker(RuleSet((many,))).check(foreign("a5x then z"))
    assert (finding.start, finding.end) == (0, 10)


FIVE_MB = 5_000_000
PIECES = [
    *("Please send your ppt. ", "a", "A. ", "AA1 ", "“(", "\n", " ", "a.", "a@", "5 ", "5/3/27 ", "*_"),
    *("\u202e\u200b\x00\ud800", "PPT ppt a@b.co DOB. ", '"a" the '),
]  # fmt: skip


def long_text(piece: str, length: int, source: Source) -> Looked:
    text = (piece * (length // len(piece) + 1))[:length]
    return Looked((Text(text, block=3, owned=(Owned(0, length, "q"),)),), facts(), source)


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("source", ["foreign", "message"])
def test_five_megabytes_are_checked_in_part(piece: str, source: Source) -> None:
    checker = Checker(all_kinds(), NoWords())
    findings = checker.check(long_text(piece, FIVE_MB, source))
    assert all(each.end <= MOST for each in findings)
    (told,) = [each for each in findings if each.rule == "too-much-to-check"]
    assert (told.where.block, told.params) == (3, (("most", MOST),))


def test_beyond_what_is_checked_length_is_no_work() -> None:
    def work(length: int) -> int:
        checker = Checker(all_kinds(), NoWords())
        return calls_in(lambda: checker.check(long_text(PIECES[0], length, "foreign")))

    assert work(FIVE_MB) == pytest.approx(work(MOST + 1), rel=0.01)


def test_of_many_texts_the_first_are_checked() -> None:
    checker = Checker(all_kinds(), NoWords())
    findings = checker.check(foreign(*(["Your ppt. " * 1000] * 500)))
    assert [each.rule for each in findings].count("too-much-to-check") == 1
    assert len(findings) < 100_000
