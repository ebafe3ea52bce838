"""Texts in both languages as they stand in files."""

from __future__ import annotations

import pytest

from app.source.problems import Place, Problems
from app.source.reading import read_yaml
from app.source.tree import Scalar
from app.templates.file_shapes import shape_of_file
from app.templates.written_texts import WordsInFile, WrittenText, written_texts

WORDS = WordsInFile(Scalar("x", Place("f", 1, 1)), 0, 1)


def texts_of(file: str, text: str) -> dict[str, WrittenText]:
    """The texts of a file by the way to each."""
    shape = shape_of_file(file)
    root = read_yaml(text.encode(), file, Problems())
    assert shape is not None
    assert root is not None
    return {".".join(each.path): each for each in written_texts(root, file, shape)}


@pytest.mark.parametrize(
    ("path", "officers"),
    [
        ("title", True),
        ("advice", True),
        ("subject", False),
        ("questions.q.ask", True),
        ("questions.q.hint", True),
        ("questions.q.lead", False),
        ("questions.q.choices.c.label", True),
        ("questions.q.choices.c.says", False),
        ("questions.q.choices.c.title", False),
        ("questions.q.choices.message.says", False),
        ("questions.label.says.c", False),
        ("questions.q.cy.1", True),
        ("choices.c.label", True),
        ("choices.title.says.1", False),
        ("phrases.message", False),
        ("phrases.title.items.label", False),
        ("phrases.p.to_confirm", True),
        ("defaults.hints.radio", True),
        ("forms.reply.title.none", False),
        ("rules.reason.message", True),
        ("rules.r.in_channels.1.reason", True),
        ("greeting", False),
    ],
)
def test_who_reads_it(path: str, officers: bool) -> None:  # a row of the table
    text = WrittenText("f", tuple(path.split(".")), WORDS, WORDS)
    assert text.for_officers == officers


def test_every_form_in_which_a_text_may_stand() -> None:
    texts = texts_of(
        "templates/a.yaml",
        """\
title: One | Un
subject: {en: Two, cy: Dau}
questions:
  - id: q
    type: yes-no
    ask: Three? | Tri?
    cy: [Ydy, Nac ydy]
    says:
      yes: Four | Pedwar
      no:
        - {when: x, en: Five, cy: Pump}
        - Six | Chwech
phrases:
  - {id: p, en: Seven, cy: awaiting translation}
  - id: numbers
    en: {one: Eight, other: Nine}
    cy: {one: Wyth, two: Dau, other: Naw}
  - id: spread
    en: {one: Ten, other: Eleven}
    cy: awaiting translation
  - id: list
    items:
      - Twelve | Deuddeg
      - {text: Thirteen | Un deg tri}
""",
    )
    said = {path: (each.en.text, each.cy.text) for path, each in texts.items()}
    assert said == {
        "title": ("One", "Un"),
        "subject": ("Two", "Dau"),
        "questions.q.ask": ("Three?", "Tri?"),
        "questions.q.cy.1": ("Yes", "Ydy"),
        "questions.q.cy.2": ("No", "Nac ydy"),
        "questions.q.says.yes": ("Four", "Pedwar"),
        "questions.q.says.no.1": ("Five", "Pump"),
        "questions.q.says.no.2": ("Six", "Chwech"),
        "phrases.p": ("Seven", "awaiting translation"),
        "phrases.numbers.one": ("Eight", "Wyth"),
        "phrases.numbers.two": ("Nine", "Dau"),
        "phrases.numbers.other": ("Nine", "Naw"),
        **{
            f"phrases.spread.{form}": (
                "Ten" if form == "one" else "Eleven",
                "awaiting translation",
            )
            for form in ("zero", "one", "two", "few", "many", "other")
        },
        "phrases.list.items.1": ("Twelve", "Deuddeg"),
        "phrases.list.items.2.text": ("Thirteen", "Un deg tri"),
    }
    assert texts["phrases.spread.two"].spread
    assert texts["phrases.p"].awaiting


def test_halves_that_are_missing_are_passed_over() -> None:
    assert texts_of("phrases/a.yaml", "slot: x\nen: Only English\n") == {}
    assert texts_of("templates/a.yaml", "title: Only English\nsubject: a | b | c\n") == {}
    assert texts_of("terms.yaml", "terms: [{en: a, cy: b, status: seen}]\n") == {}
