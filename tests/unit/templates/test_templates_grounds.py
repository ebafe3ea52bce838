"""What wording rests on: the guidance, facts that are still to be confirmed, and what nobody may change."""

from __future__ import annotations

import msgspec
import pytest

from app.compose.composing import compose
from app.compose.draft import Confirmation, Draft
from app.findings import Severity
from app.language import Bilingual, MessageLanguage
from app.templates.model import Basis, Phrase
from app.templates.reading import read_pack
from tests.unit.drafting import CONTEXT, composed, draft_of
from tests.unit.small_pack import Files, lines_of, opened, problem_lines, small_files, with_files

TEMPLATE = """\
title: A title | Teitl
channels: [plain]
reply: expected
subject: A subject | Pwnc
guidance: {line: L433, section: Voicemails, words: I will call you again in 2 hours}
to_confirm: GOV.UK, seen in March
questions:
  - {id: name, type: text, ask: Who? | Pwy?}
  - id: fee
    type: radio
    ask: Which? | Pa un?
    slot: detail
    fixed: true
    to_confirm: The price list | Y rhestr brisiau
    choices: [{id: one, label: One | Un, says: It costs a pound. | Mae’n costio punt.}]
phrases:
  - {id: deadline, slot: request, fixed: true, text: Reply soon. | Atebwch yn fuan.}
  - id: fact
    slot: request
    guidance: L20
    to_confirm: {en: A leaflet, cy: Taflen}
    text: It is so {{ name }}. | Felly y mae, {{ name }}.
  - {id: free, slot: request, text: Hello. | Helo.}
"""


def files_with(text: str = TEMPLATE) -> Files:
    return with_files({"templates/a.yaml": text})


def test_the_model_carries_them() -> None:
    read = read_pack(files_with())
    assert lines_of(read) == []
    head = read.templates["a"].head
    assert head.guidance == "Voicemails"
    assert head.basis == Basis("L433", "Voicemails", "I will call you again in 2 hours")
    assert head.to_confirm == Bilingual("GOV.UK, seen in March", "GOV.UK, seen in March")
    assert [fact.cy for fact in head.facts] == [
        "GOV.UK, seen in March",
        "Y rhestr brisiau",
        "Taflen",
    ]
    said = {each.id: each for each in read.templates["a"].phrases if isinstance(each, Phrase)}
    assert {name: each.fixed for name, each in said.items()} == {
        "fee": True, "deadline": True, "fact": False, "free": False}  # fmt: skip
    assert said["fact"].basis == Basis(line="L20")
    assert said["fact"].to_confirm == Bilingual("A leaflet", "Taflen")


def test_prescribed_wording_and_the_facts_of_the_office_are_always_fixed() -> None:
    read = read_pack(small_files())
    (withdrawn,) = read.templates["no-reply/withdrawn"].phrases
    assert isinstance(withdrawn, Phrase)
    assert withdrawn.fixed
    fixed = {name: each.fixed for name, each in read.index.office.items()}
    assert fixed == {
        "greeting": False, "sign_off": False, "documents_address": True, "reply_period": True,
        "welsh_contact": True}  # fmt: skip


@pytest.mark.parametrize("language", list(MessageLanguage))
def test_each_fact_asks_for_the_officers_word_once(language: MessageLanguage) -> None:
    pack = opened(files_with())
    draft = draft_of(pack, ["a"], {"a:name": "Ann", "a:fee": "one"}, language)
    found = [each for each in compose(pack, draft, CONTEXT).findings if each.rule == "to-confirm"]
    assert [dict(each.params)["source"] for each in found] == [
        Bilingual("GOV.UK, seen in March", "GOV.UK, seen in March"),
        Bilingual("A leaflet", "Taflen"),
        Bilingual("The price list", "Y rhestr brisiau"),
    ]
    assert {each.severity for each in found} == {Severity.CONFIRM}
    assert [each.guidance for each in found] == ["L433", "L20", ""]
    given = tuple(Confirmation(each.rule, each.text) for each in found)
    confirmed = compose(pack, draft_with(draft, given), CONTEXT)
    assert not [each for each in confirmed.findings if each.rule == "to-confirm"]


def draft_with(draft: Draft, given: tuple[Confirmation, ...]) -> Draft:
    return msgspec.structs.replace(draft, confirmations=given)


def test_the_word_is_for_the_wording_and_not_for_the_values() -> None:
    pack = opened(files_with())

    def bound(name: str) -> list[str]:
        message = composed(pack, ["a"], {"a:name": name})
        return [each.text for each in message.findings if each.rule == "to-confirm"]

    assert bound("Ann") == bound("Bob")
    other = opened(files_with(TEMPLATE.replace("It is so", "It is thus")))
    again = composed(other, ["a"], {"a:name": "Ann"})
    assert bound("Ann") != [each.text for each in again.findings if each.rule == "to-confirm"]


def test_what_stays_with_us_is_advised() -> None:
    text = TEMPLATE.replace(
        "channels: [plain]\nreply: expected\nsubject: A subject | Pwnc", "channels: [note]"
    )
    text = text.replace("slot: detail", "slot: note").replace("slot: request", "slot: note")
    message = composed(opened(files_with(text)), ["a"], {"a:name": "Ann"})
    assert {each.severity for each in message.findings} == {Severity.ADVISE}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("line: L433", "line: 433", ["5:18 bad-form"]),
        ("words: I", "word: I", ["5:45 unknown-key"]),
        ("to_confirm: {en: A leaflet, cy: Taflen}", "to_confirm: {en: A leaflet}", ["21:17 missing-language"]),
        ("to_confirm: The price list | Y rhestr brisiau", "to_confirm:", ["14:16 empty-value"]),
        ("fixed: true, text", "fixed: yes, text", ["17:42 unknown-value"]),
        ("{id: name, type: text,", "{id: name, fixed: true, type: text,", ["8:23 not-for-type"]),
    ],
)  # fmt: skip
def test_slips(old: str, new: str, expected: list[str]) -> None:
    assert TEMPLATE.count(old) == 1
    lines = problem_lines(files_with(TEMPLATE.replace(old, new)))
    assert [each.removeprefix("templates/a.yaml:") for each in lines] == expected
