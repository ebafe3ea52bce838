"""What is kept as a snippet is of nobody in particular, and in house style wherever it may go."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import pytest

from app.findings import Finding, Severity, Where
from app.language import Language
from app.rules.checking import Checker
from app.rules.texts import Looked
from app.session.snippets import SnippetJudge, personal_in, snippet_channels, snippet_findings
from app.storage import paths
from app.storage.packs import load
from app.storage.spelling import Spelling
from tests.unit.style.labelled import rules

pytestmark = pytest.mark.usefixtures("ready_home")  # what is shipped is compiled once

EN, CY = Language.EN, Language.CY
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def knows() -> Callable[[str], bool]:
    spelling = Spelling()
    return lambda word: any(spelling.knows(word, each) for each in Language)


ASKED = {
    "Dear Ann, thank you.": ["Ann"],
    "Annwyl Siân": ["Siân"],
    "We spoke to Sarah about it.": ["Sarah"],
    "It was signed by Tho Nguyen.": ["Tho Nguyen"],
    "I told Grace so.": ["Grace"],
    "John Smith signed it.": ["John"],
    "Siaradais â Gwilym ddoe.": ["Gwilym"],
    "Mrs Patel rang.": ["Patel"],
    "Ring me on 07700 900123.": ["07700 900123"],
    "Ring +44 7700 900123 today.": ["+44 7700 900123"],
    "Send it to AB12 3CD.": ["AB12 3CD"],
    "We wrote on 5 March 2026.": ["5 March 2026"],
    "Ysgrifennom ar 5 Mawrth 2026.": ["5 Mawrth 2026"],
}
REFUSED = {
    "Born 5/3/1980 in Wales.": ["5/3/1980"],
    "Your date of birth, 5 March 1980, is wrong.": ["5 March 1980"],
    "DOB: 05/03/80": ["05/03/80"],
    "Fe’ch ganwyd ar 5 Mawrth 1980.": ["5 Mawrth 1980"],
    "Your passport 123456789 is here.": ["123456789"],
    "Your reference is PEX 1234567890.": ["PEX 1234567890"],
    "National Insurance QQ 12 34 56 C": ["QQ 12 34 56 C"],
    "Write to ann@example.com please.": ["ann@example.com"],
    "Write to o’neil@example.com": ["neil@example.com"],
}
NOBODYS = (
    "Please allow 3 weeks before you contact us.",
    "Send your old passport to HM Passport Office with form LS01 and letter 915.",
    "Write to csmt@hmpo.gov.uk or ring 0300 222 0000.",
    "You can use Fast Track in Wales on Monday, in March and in May.",
    "Mae Swyddfa Basbort EF yn cau ddydd Llun.",
    "The Home Office and the Post Office say so at www.gov.uk/photos.",
    "Your child was born abroad. We need their birth certificate.",
    "It costs £88.50 and takes 10 working days.",
)


def test_what_looks_like_a_persons_own_is_asked_about(knows: Callable[[str], bool]) -> None:
    for text, wanted in ASKED.items():
        found = personal_in(text, knows)
        assert [each.words for each in found if not each.refused] == wanted, text
        assert not any(each.refused for each in found), text


def test_what_can_only_be_one_persons_is_refused(knows: Callable[[str], bool]) -> None:
    for text, wanted in REFUSED.items():
        found = personal_in(text, knows)
        assert [each.words for each in found if each.refused] == wanted, text


def test_what_is_nobodys_is_left_alone(knows: Callable[[str], bool]) -> None:
    for text in NOBODYS:
        assert personal_in(text, knows) == (), text


def test_each_is_told_once_in_order(knows: Callable[[str], bool]) -> None:
    found = personal_in("I told Grace. Then Grace told Sarah. Grace!", knows)
    assert [each.words for each in found] == ["Grace", "Sarah"]


def judge(knows: Callable[[str], bool] = lambda _: True) -> SnippetJudge:
    checker = Checker(rules())
    channels = snippet_channels(load(paths.shipped_pack()).pack.index.channels.values())
    return SnippetJudge(channels, TODAY, checker.check, knows)


def test_only_what_is_sent_and_takes_own_paragraphs_counts() -> None:
    channels = snippet_channels(load(paths.shipped_pack()).pack.index.channels.values())
    assert {each.id for each in channels} == {"dap-message", "csmt-email", "letter"}


def test_house_style_is_held_and_mended_in_both_languages() -> None:
    one = judge()
    text = "Please send it ASAP.\n\nThank you e.g. for waiting."
    found = one.findings(text, EN)
    assert {each.where.block for each in found} == {0, 1}
    assert any(each.severity is Severity.MUST for each in found)
    mended = text
    for _ in range(10):
        left = [
            each
            for each in one.findings(mended, EN)
            if each.fix is not None and each.fix.kind == "replace"
        ]
        if not left:
            break
        mended = one.mended(mended, EN, left[0])
    assert "e.g." not in mended
    assert one.findings("Please allow 3 weeks before you contact us.", EN) == ()
    assert one.findings("Arhoswch 3 wythnos cyn cysylltu â ni.", CY) == ()


def test_each_place_is_told_once_as_strictly_as_anywhere() -> None:
    def check(looked: Looked) -> Iterable[Finding]:
        strict = looked.facts.channel == "letter"
        severity = Severity.MUST if strict else Severity.ADVISE
        yield Finding("one", severity, Where("message", 0), (), "", 0, 4)
        yield Finding("whole", Severity.MUST, Where("message"), (), "", 0, 0)

    channels = snippet_channels(load(paths.shipped_pack()).pack.index.channels.values())
    (found,) = snippet_findings("Some text", EN, channels, TODAY, check)
    assert (found.rule, found.severity) == ("one", Severity.MUST)


def test_characters_that_cannot_be_seen_are_told() -> None:
    found = judge().findings("A text\u200b here.", EN)
    assert [each.rule for each in found] == ["hidden-in-text"]
