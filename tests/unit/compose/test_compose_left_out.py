"""What a message could say and doesn't, and the answer that would bring it in."""

from __future__ import annotations

import pytest

from app.compose.composing import Composition
from app.compose.left_out import MOST_WORDS, LeftOut, Need, left_out
from app.language import Language
from app.templates.pack import Pack
from tests.unit.drafting import CONTEXT, Given, draft_of
from tests.unit.shipped_pack.filling import shipped
from tests.unit.small_pack import opened, with_files

TEMPLATE = """\
title: {{en: One, cy: Un}}
channels: [plain]
reply: expected
questions:
  - use: applied
  - id: colour
    type: radio
    ask: {{en: Which colour?, cy: Pa liw?}}
    choices:
      - {{id: red, label: {{en: Red, cy: Coch}}}}
      - {{id: blue, label: {{en: Blue, cy: Glas}}}}
  - id: extras
    type: checkboxes
    ask: {{en: What else?, cy: Beth arall?}}
    choices:
      - {{id: hat, label: {{en: Hat, cy: Het}}}}
      - {{id: coat, label: {{en: Coat, cy: Cot}}}}
subject: {{en: One, cy: Un}}
phrases:
  - {{id: it, slot: detail, when: "{when}", en: This is it., cy: Dyma fo.}}
"""


def pack_with(when: str) -> Pack:
    return opened(with_files({"templates/one.yaml": TEMPLATE.format(when=when)}))


def left_of(
    pack: Pack, templates: list[str], answers: Given, language: Language = Language.EN
) -> tuple[LeftOut, ...]:
    draft = draft_of(pack, templates, answers)
    return left_out(Composition(pack, draft, CONTEXT).scope, language)


@pytest.mark.parametrize(
    ("when", "answers", "needs"),
    [
        ("colour == 'red'", {}, [Need("colour", "1", "red")]),
        ("colour == 'red'", {"colour": "blue"}, [Need("colour", "1", "red")]),
        ("applied == 'paper'", {}, [Need("applied", "", "paper")]),
        ("colour != 'red'", {"colour": "red"}, [Need("colour", "1", "red", wanted=False)]),
        ("not (colour == 'red')", {"colour": "red"}, [Need("colour", "1", "red", wanted=False)]),
        ("'hat' in extras", {"extras": ["coat"]}, [Need("extras", "1", "hat")]),
        ("'hat' not in extras", {"extras": ["hat"]}, [Need("extras", "1", "hat", wanted=False)]),
        ("colour in ['blue', 'red']", {}, [Need("colour", "1", "blue")]),
        ("extras", {}, [Need("extras", "1")]),
        ("not extras", {"extras": ["hat"]}, [Need("extras", "1", wanted=False)]),
        ("several", {}, [Need("several", "")]),
        (
            "colour == 'red' and applied == 'paper'",
            {},
            [Need("colour", "1", "red"), Need("applied", "", "paper")],
        ),
        (
            "colour == 'red' and applied == 'paper'",
            {"colour": "red"},
            [Need("applied", "", "paper")],
        ),
        ("colour == 'red' or applied == 'paper'", {}, [Need("colour", "1", "red")]),
        (
            "not (colour == 'red' or applied == 'paper')",
            {"colour": "red", "applied": "paper"},
            [Need("colour", "1", "red", wanted=False), Need("applied", "", "paper", wanted=False)],
        ),
    ],
)
def test_what_would_bring_a_phrase_in(when: str, answers: Given, needs: list[Need]) -> None:
    left = left_of(pack_with(when), ["one"], answers)
    assert left == (LeftOut("1", "it", "This is it.", tuple(needs)),)


def test_what_is_said_is_not_left_out() -> None:
    assert left_of(pack_with("colour == 'red'"), ["one"], {"colour": "red"}) == ()


def test_first_words_are_those_of_the_language() -> None:
    left = left_of(pack_with("colour == 'red'"), ["one"], {}, Language.CY)
    assert [each.begins for each in left] == ["Dyma fo."]


def test_long_phrases_are_known_by_their_first_words() -> None:
    left = left_of(shipped(), ["photos/new-photo"], {"fast_track": "no"})
    fast = next(each for each in left if each.phrase == "fast-track")
    assert fast.begins.startswith("You applied using our Fast Track service.")
    assert fast.begins.endswith(" …")
    assert len(fast.begins.split()) == MOST_WORDS + 1
    assert fast.needs == (Need("fast_track", "", "yes"),)


def test_choices_that_are_not_ticked_are_not_phrases() -> None:
    left = left_of(shipped(), ["photos/new-photo"], {"problems": ("blurred",)})
    assert "problems" not in [each.phrase for each in left]


def test_a_shared_phrase_is_told_once_and_not_where_another_template_says_it() -> None:
    both = ["documents/missing", "documents/missing#2"]
    left = left_of(shipped(), ["photos/new-photo", "documents/missing"], {"fast_track": "no"})
    assert [each.phrase for each in left].count("fast-track") == 1
    answers = {
        "documents/missing:copies": "official_copies",
        "documents/missing#2:copies": "originals",
    }
    left = left_of(shipped(), both, answers)
    assert "send-documents" not in [each.phrase for each in left]


@pytest.mark.parametrize("language", Language)
def test_every_shipped_template_can_be_asked(language: Language) -> None:
    pack = shipped()
    for name in pack.index.heads:
        for each in left_of(pack, [name], {}, language):
            assert each.begins, (name, each.phrase)
            assert each.needs, (name, each.phrase)


def test_a_question_that_is_not_asked_is_brought_in_first() -> None:
    files = TEMPLATE.format(when="size == 'big'").replace(
        "subject:",
        "  - {id: size, type: radio, when: colour == 'red', ask: {en: Size?, cy: Maint?},\n"
        "     choices: [{id: big, label: {en: Big, cy: Mawr}}, {id: small, label: {en: Small, cy: Bach}}]}\n"
        "subject:",
    )
    asked = opened(with_files({"templates/one.yaml": files}))
    assert [each.needs for each in left_of(asked, ["one"], {})] == [
        (Need("colour", "1", "red"), Need("size", "1", "big"))
    ]
