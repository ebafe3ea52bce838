"""What several templates ask for is named once at the top; the same request made twice is told."""

from __future__ import annotations

from functools import cache

import pytest

from app.compose.companions import compose_companions
from app.compose.composing import compose
from app.compose.draft import Draft
from app.document import block_text
from app.findings import Severity
from app.language import MessageLanguage
from app.templates.pack import Pack
from tests.unit.drafting import CONTEXT, Given, composed, draft_of
from tests.unit.small_pack import opened, problem_lines, with_files

FILES = {
    "channels/list.yaml": """\
title: Listed | Rhestr
sent: true
flavour: plain
order: [opening, {each_template: [body, detail]}]
beside: [asks]
subject: {from: template, several: Several | Sawl un}
phrases:
  - id: requests
    slot: opening
    gathers: asks
    when: several
    lead: "We need: | Mae angen:"
    one: "We need {{ item }}. | Mae angen: {{ item }}."
""",
    "channels/record.yaml": """\
title: Record | Cofnod
sent: false
flavour: plain
order: [{each_template: [body]}]
beside: [asks]
subject: {from: none}
""",
    "templates/asked.yaml": """\
title: Asked | Gofynnwyd
channels: [record]
phrases:
  - id: note
    slot: body
    gathers: asks
    lead: "I asked for: | Gofynnais am:"
    one: "I asked for {{ item }}. | Gofynnais am: {{ item }}."
""",
    "templates/ask.yaml": """\
title: Ask | Gofyn
channels: [list]
reply: expected
repeat: true
companion: asked
questions:
  - id: whose
    type: radio
    ask: Whose? | Pwy?
    required: true
    forms: [about]
    choices:
      - {id: you, label: You | Chi, about: about you | amdanoch chi}
      - {id: child, label: Child | Plentyn, about: about the child | am y plentyn}
  - id: papers
    type: checkboxes
    ask: What? | Beth?
    required: true
    slot: body
    lead: "We {{ also }} need these {{ whose.about }}: | Mae angen y rhain {{ also }} {{ whose.about }}:"
    choices:
      - {id: birth, says: birth certificate | tystysgrif geni}
      - {id: will, says: will | ewyllys}
subject: Ask | Gofyn
phrases:
  - {id: asks, slot: asks, text: "documents {{ whose.about }} | dogfennau {{ whose.about }}"}
  - {id: body, slot: detail, text: "Send them {{ whose.about }}. | Anfonwch nhw {{ whose.about }}."}
""",
}
BOTH: Given = {
    "ask:whose": "you",
    "ask:papers": ("birth",),
    "ask#2:whose": "child",
    "ask#2:papers": ("birth", "will"),
}


@cache
def pack() -> Pack:
    return opened(with_files(FILES))


def texts(templates: list[str], answers: Given, language: MessageLanguage) -> list[str]:
    message = composed(pack(), templates, answers, language)
    return [block_text(block) for block in message.blocks]


def test_one_request_names_nothing() -> None:
    said = texts(["ask"], {"whose": "you", "papers": ("birth",)}, MessageLanguage.EN)
    assert said[0].startswith("We need these about you:")


@pytest.mark.parametrize(
    ("language", "top"),
    [
        (MessageLanguage.EN, ["We need:", "documents about you", "documents about the child"]),
        (MessageLanguage.CY, ["Mae angen:", "dogfennau amdanoch chi", "dogfennau am y plentyn"]),
    ],
)
def test_several_requests_are_named_at_the_top(language: MessageLanguage, top: list[str]) -> None:
    said = texts(["ask", "ask#2"], BOTH, language)
    assert [line.removeprefix("- ") for line in said[0].split("\n") if line] == top
    assert len(said) == 5


def test_what_is_named_twice_stands_once() -> None:
    same = {**BOTH, "ask#2:whose": "you", "ask#2:papers": ("will",)}
    assert texts(["ask", "ask#2"], same, MessageLanguage.EN)[0] == "We need documents about you."


def test_what_waits_for_an_answer_is_not_named_and_keeps_its_gap() -> None:
    open_answer = {name: each for name, each in BOTH.items() if name != "ask#2:whose"}
    said = texts(["ask", "ask#2"], open_answer, MessageLanguage.EN)
    assert said[0] == "We need documents about you."
    assert any("[Whose?]" in each for each in said[1:])


def test_welsh_of_what_is_named_counts_as_unreviewed_with_it() -> None:
    message = composed(pack(), ["ask", "ask#2"], BOTH, MessageLanguage.CY)
    (found,) = [each for each in message.findings if each.rule == "welsh-unreviewed"]
    assert "dogfennau" in found.text


def test_a_slot_that_nothing_gathers_is_refused() -> None:
    channel = FILES["channels/list.yaml"].replace("beside: [asks]", "beside: [other]")
    files = with_files({**FILES, "channels/list.yaml": channel})
    assert problem_lines(files) == ["channels/list.yaml:10:14 unknown-slot"]
    template = FILES["templates/ask.yaml"].replace("slot: asks", "slot: other")
    files = with_files({**FILES, "templates/ask.yaml": template})
    assert problem_lines(files) == ["templates/ask.yaml:26:22 unknown-slot"]


def twice(answers: Given) -> list[tuple[Severity, str]]:
    draft: Draft = draft_of(pack(), ["ask", "ask#2"], answers)
    return [
        (each.severity, each.where.entry)
        for each in compose(pack(), draft, CONTEXT).findings
        if each.rule == "asked-twice"
    ]


def test_the_same_request_for_the_same_person_is_told_once() -> None:
    assert twice({**BOTH, "ask#2:whose": "you"}) == [(Severity.ADVISE, "2")]
    assert twice({**BOTH, "ask#2:whose": "you", "ask#2:papers": ("will",)}) == []
    assert twice(BOTH) == []


def test_one_note_tells_what_the_whole_message_asks_for() -> None:
    draft = draft_of(pack(), ["ask", "ask#2"], BOTH)
    (note,) = compose_companions(pack(), draft, CONTEXT)
    assert (note.entry, note.template) == ("1", "asked")
    assert note.message.plain == "I asked for:\n- documents about you\n- documents about the child"
    assert note.message.blocking == ()
