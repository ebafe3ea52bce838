"""Beyond the usual: 40 check boxes, what prints itself, what is missing in one place, and ` | ` in wording."""

from __future__ import annotations

import pytest

from app.language import MessageLanguage
from app.templates.choice_forms import MAX_DEPTH
from app.templates.model import Phrase
from tests.unit.drafting import composed
from tests.unit.small_pack import opened, problem_lines, with_files

BOXES = 40
HEAD = """\
title: Many | Llawer
channels: [plain]
reply: expected
subject: Your papers | Eich papurau
questions:
"""
FORTY = (
    HEAD
    + """\
  - id: papers
    type: checkboxes
    ask: Which papers? | Pa bapurau?
    required: true
    slot: detail
    lead: "Send us: | Anfonwch y canlynol:"
    one: "Send us this: {{ item }}. | Anfonwch hyn: {{ item }}."
    choices:
"""
    + "".join(
        f"      - id: paper_{number}\n        says: paper number {number} | papur rhif {number}\n"
        for number in range(BOXES)
    )
)
RADIO = (
    HEAD
    + """\
  - id: paper
    type: radio
    ask: Which paper? | Pa bapur?
    required: true
    forms: [named]
    choices:
"""
    + "".join(
        f"      - id: paper_{number}\n"
        f"        label: Paper {number} | Papur {number}\n"
        f"        named: the paper {number} | y papur {number}\n"
        for number in range(BOXES)
    )
    + """\
phrases:
  - id: send
    slot: detail
    text: "Send {{ paper.named }}. | Anfonwch y canlynol: {{ paper.named }}."
"""
)


def template(text: str) -> dict[str, bytes]:
    return with_files({"templates/a.yaml": text})


@pytest.mark.parametrize(
    ("language", "said"),
    [(MessageLanguage.EN, "- paper number {}"), (MessageLanguage.CY, "- papur rhif {}")],
)
def test_forty_check_boxes(language: MessageLanguage, said: str) -> None:
    pack = opened(template(FORTY))
    ticked = [f"paper_{number}" for number in reversed(range(BOXES))]
    plain = composed(pack, ("a",), {"papers": ticked}, language).plain
    # In the order of the boxes, whatever the order of the ticks.
    assert "\n".join(said.format(number) for number in range(BOXES)) in plain


@pytest.mark.parametrize("number", [0, BOXES - 1])
@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("says: paper number {0} | papur rhif {0}", "says: paper number {0}", "missing-language"),
        ("        says: paper number {0} | papur rhif {0}\n", "", "missing-key"),
        ("- id: paper_{0}\n", "- id: paper {0}\n", "bad-form"),
    ],
)
def test_one_of_forty_is_broken(number: int, old: str, new: str, code: str) -> None:
    before, after = old.format(number), new.format(number)
    assert FORTY.count(before) == 1
    (line,) = problem_lines(template(FORTY.replace(before, after)))
    assert line.endswith(f" {code}")


@pytest.mark.parametrize("number", [0, 7, BOXES - 1])
@pytest.mark.parametrize(
    ("new", "code"),
    [
        ("", "form-missing"),
        ("        named: the paper {0}\n", "missing-language"),
        ("        named: {{cy: y papur {0}}}\n", "missing-language"),
        ("        named: | y papur {0}\n", "nothing-before-bar"),
    ],
)
def test_a_form_is_missing_in_one_choice_or_language(number: int, new: str, code: str) -> None:
    old = f"        named: the paper {number} | y papur {number}\n"
    assert problem_lines(template(RADIO)) == []
    assert RADIO.count(old) == 1
    (line,) = problem_lines(template(RADIO.replace(old, new.format(number))))
    assert line.endswith(f" {code}")


def forms_within(depth: int, last: str) -> str:
    """Questions of which each form prints that of the next one; the last one prints `last`."""
    questions = ""
    for number in range(depth):
        inner = f"{{{{ q{number + 1}.f }}}}" if number + 1 < depth else last
        questions += (
            f"  - id: q{number}\n    type: radio\n    ask: A | B\n    required: true\n    forms: [f]\n"
            f'    choices:\n      - {{id: a, label: A | B, f: "so {inner} | fel hyn: {inner}"}}\n'
        )
    phrase = 'phrases:\n  - {id: p, slot: detail, text: "It is {{ q0.f }}. | Dyma: {{ q0.f }}."}\n'
    return HEAD + questions + phrase


@pytest.mark.parametrize("depth", [1, 2, 3, 20])
def test_forms_in_a_ring(depth: int) -> None:
    (line,) = problem_lines(template(forms_within(depth, "{{ q0.f }}")))
    assert line.endswith(" form-circle")


def test_forms_in_forms_as_deep_as_may_be() -> None:
    assert problem_lines(template(forms_within(MAX_DEPTH, "it"))) == []
    answers = {f"q{number}": "a" for number in range(MAX_DEPTH)}
    plain = composed(opened(template(forms_within(MAX_DEPTH, "it"))), ("a",), answers).plain
    assert f"It is {'so ' * MAX_DEPTH}it." in plain
    lines = problem_lines(template(forms_within(MAX_DEPTH + 2, "it")))
    assert lines
    assert all(line.endswith(" forms-too-deep") for line in lines)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("slot: detail\nuse: b\ntext: A | B\n", "unknown-key"),
        ('slot: detail\ntext: "See {{ b }}. | Gweler: {{ b }}."\n', "unknown-name"),
        ('slot: detail\ntext: "See {{ phrases.b }}. | Gweler: {{ phrases.b }}."\n', "not-allowed"),
        ("slot: detail\nitems:\n  - use: b\n  - A | B\n", "unknown-key"),
    ],
)
def test_phrases_do_not_hold_each_other(text: str, code: str) -> None:
    """A shared phrase that would print another is told, whether or not that would print it again."""
    other = text.replace("b", "a") if code == "unknown-key" else "slot: detail\ntext: A | B\n"
    lines = problem_lines(with_files({"phrases/a.yaml": text, "phrases/b.yaml": other}))
    ours = [line for line in lines if line.startswith("phrases/a.yaml")]
    assert [line.rpartition(" ")[2] for line in ours[:1]] == [code]
    assert all(line.startswith("phrases/") for line in lines)


BAR = """\
title: {title}
channels: [plain]
reply: expected
subject: Your papers | Eich papurau
questions:
  - id: papers
    type: checkboxes
    ask: Which papers? | Pa bapurau?
    choices:
      - {{id: a, label: {label}}}
phrases:
  - id: p
    slot: detail
    text: {text}
  - id: q
    slot: detail
    en: |
      {block}
    cy: |
      Fel hyn.
"""
SOUND = {"title": "A | B", "label": "A | B", "text": "So. | Felly.", "block": "Like this."}
COUNT = '"{{ papers | count }} of them. | Nifer: {{ papers | count }}."'


@pytest.mark.parametrize(
    ("part", "text", "expected"),
    [
        ("title", "A | B | C", ["1:14 bars-in-pair"]),
        ("title", "A |B", ["1:8 missing-language"]),
        ("title", "A| B", ["1:8 missing-language"]),
        ("title", "A |", ["1:11 missing-language"]),
        ("title", "{en: A | B, cy: C}", ["1:15 bar-in-text"]),
        ("label", '"A | B | C"', ["10:31 bars-in-pair"]),
        ("text", '"A | B | C"', ["14:18 bars-in-pair"]),
        ("text", "A || B", ["14:11 missing-language"]),
        ("text", COUNT, []),
        ("text", COUNT.replace(" | Nifer", " | And | Nifer"), ["14:48 bars-in-pair"]),
        ("block", "Like | this.", ["18:12 bar-in-text"]),
        ("block", "Like|this, or so||so.", []),
        ("block", "| Like this.", ["18:7 bar-in-text"]),
        ("block", "{{ papers | count }} | of them.", ["18:28 bar-in-text"]),
    ],
)
def test_bars_inside_wording(part: str, text: str, expected: list[str]) -> None:
    lines = problem_lines(template(BAR.format_map(SOUND | {part: text})))
    # A value that stands in one language alone is told beside it, by another test.
    ours = [line for line in lines if not line.endswith("value-in-one-language")]
    assert [line.removeprefix("templates/a.yaml:") for line in ours] == expected


def test_what_is_said_holds_no_bar() -> None:
    pack = opened(template(BAR.format_map(SOUND)))
    assert all(
        "|" not in str(each) for each in pack.template("a").phrases if isinstance(each, Phrase)
    )
