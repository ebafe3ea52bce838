"""Ordinary cases, without free text: the officer's word is asked for only where something is out of the ordinary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from app.compose.composing import Composition
from app.compose.confirmations import with_findings
from app.compose.draft import Draft
from app.compose.facts import UNCONFIRMED
from app.compose.house_style import HouseStyle
from app.compose.message import Message
from app.findings import Finding, Severity
from app.language import MessageLanguage
from tests.unit.drafting import CONTEXT
from tests.unit.shipped_pack.filling import answered, by_chance, filled, shipped
from tests.unit.style.labelled import rules, speller

CASES = 200
STYLE = HouseStyle(rules(), speller())


def without_free_text(draft: Draft) -> Draft:
    """The draft as it is where a preset phrase says it all."""
    composition = Composition(shipped(), draft, CONTEXT)
    for asked in composition.questions:
        if asked.question.type == "free-text":
            draft = answered(draft, asked, None)
    return draft


def checked(draft: Draft) -> Message:
    composition = Composition(shipped(), draft, CONTEXT)
    return with_findings(composition.message, draft, STYLE.check(composition, CONTEXT))


def ordinary(language: MessageLanguage) -> list[Message]:
    """Messages to customers, ready but for the officer's word: each template in turn, filled in by chance."""
    pack = shipped()
    sent = [
        head.id
        for head in pack.index.heads.values()
        if any(pack.channel(name).sent for name in head.channels)
    ]
    made: list[Message] = []
    for seed in range(20 * CASES):
        draft = without_free_text(
            filled((sent[seed % len(sent)],), by_chance(seed), language=language)
        )
        message = checked(draft)
        if not any(each.severity is Severity.MUST for each in message.findings):
            made.append(message)
        if len(made) == CASES:
            break
    return made


def words_asked(message: Message) -> list[Finding]:
    """Words asked for; not for facts that the pack's owner still has to confirm: the mark is theirs to take away."""
    return [
        each
        for each in message.findings
        if each.severity is Severity.CONFIRM and each.rule != UNCONFIRMED
    ]


def test_at_most_one_ordinary_case_in_ten_asks_for_the_officers_word(
    record_property: Callable[[str, object], None],
) -> None:
    messages = ordinary(MessageLanguage.EN)
    assert len(messages) == CASES
    asking = [each for each in messages if words_asked(each)]
    told = Counter(finding.rule for each in asking for finding in words_asked(each))
    record_property(f"of {CASES} ordinary cases ask for the officer’s word", len(asking))
    assert len(asking) <= CASES // 10, told


def test_unreviewed_welsh_asks_once_a_message() -> None:
    messages = ordinary(MessageLanguage.CY)
    assert len(messages) == CASES
    for message in messages:
        asked = Counter(each.rule for each in words_asked(message))
        assert asked["welsh-unreviewed"] <= 1
