"""Where something of a pack is used."""

from __future__ import annotations

import pytest

from app.errors import AppError
from app.source.problems import Problems
from app.source.reading import read_yaml
from app.templates.pack import Term
from app.templates.uses import PackUses

FILES = {
    "pack.yaml": """\
format: 2
fast_track: {question: fast_track, phrase: fast-track}
disclosure: {questions: [match], confirmed: match == 'three', otherwise: x}
""",
    "channels/plain.yaml": """\
phrases:
  - office: sign_off
    slot: sign-off
    when: office.greeting
""",
    "questions/applied.yaml": "type: radio\nask: How? | Sut?\nwhen: match == 'applied'\n",
    "questions/fast_track.yaml": "type: radio\n",
    "questions/match.yaml": "type: radio\n",
    "choices/documents.yaml": "choices: [{id: a, says: a form | ffurflen}]\n",
    "phrases/send.yaml": "params: {applied: text}\nen: Send {{ applied }}\ncy: Anfonwch {{ applied }}\n",
    "templates/a/b.yaml": """\
title: Ask for a form | Gofyn am ffurflen
fast_track: true
discloses: true
questions:
  - use: applied
    when: not x
  - id: x
    type: checkboxes
    choices:
      - {use: documents}
      - {id: c, label: Applied | Gwnaed, when: "applied == 'x'"}
  - id: y
    type: checkboxes
    choices: {use: documents}
phrases:
  - use: send
    with: {applied: x}
  - id: own
    count: x
    en: We have {{ applied.form }} of your
      forms
    cy: "{% if applied == 'online' %}Ffurflen{% endif %}"
""",
}
TERMS = (Term("form", "ffurflen", "seen"),)


@pytest.fixture
def uses() -> PackUses:
    """All that is used in the files."""
    roots = {}
    for name, text in FILES.items():
        root = read_yaml(text.encode(), name, Problems())
        assert root is not None
        roots[name] = root
    return PackUses(roots, TERMS)


def told(uses: PackUses, name: str) -> list[str]:
    """Each use in short."""
    return [
        f"{used.place.file.rpartition('/')[2]}:{used.place.line}:{used.place.column} {used.how}"
        for thing in uses.things(name)
        for used in uses.uses(thing)
    ]


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("send", ["b.yaml:16:10 said"]),
        ("phrases/send", ["b.yaml:16:10 said"]),
        (
            "applied",
            [
                "b.yaml:5:10 asked",
                "b.yaml:11:49 condition",
                "b.yaml:20:17 printed",
                "b.yaml:22:10 condition",
            ],
        ),
        ("fast_track", ["pack.yaml:2:24 fast-track", "b.yaml:2:13 fast-track"]),
        (
            "match",
            [
                "pack.yaml:3:26 disclosure",
                "pack.yaml:3:45 condition",
                "applied.yaml:3:7 condition",
                "b.yaml:3:12 disclosure",
            ],
        ),
        ("documents", ["b.yaml:10:15 choices", "b.yaml:14:20 choices"]),
        ("sign_off", ["plain.yaml:2:13 said"]),
        ("office.greeting", ["plain.yaml:4:11 condition"]),
        ("a/b:x", ["b.yaml:6:11 condition", "b.yaml:17:21 condition", "b.yaml:19:12 counted"]),
        (
            "Ffurflen",
            [
                "documents.yaml:1:27 word",
                "documents.yaml:1:34 word",
                "b.yaml:1:18 word",
                "b.yaml:1:34 word",
                "b.yaml:22:38 word",
            ],
        ),
        ("welsh_contact", []),
    ],
)
def test_every_use_is_told(uses: PackUses, name: str, places: list[str]) -> None:
    assert told(uses, name) == places


def test_a_word_in_quotes_is_no_question(uses: PackUses) -> None:
    assert all("applied.yaml:3" not in each for each in told(uses, "applied"))


def test_a_parameter_is_no_question(uses: PackUses) -> None:
    assert all("send.yaml" not in each for each in told(uses, "applied"))


def test_unknown_names_are_told_with_the_nearest(uses: PackUses) -> None:
    with pytest.raises(AppError) as caught:
        uses.things("aplied")
    assert caught.value.code == "unknown-used"
    assert caught.value.params["closest"] == "applied"
