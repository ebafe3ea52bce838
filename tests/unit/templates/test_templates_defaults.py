"""What the pack says for questions that have no hint or message of their own."""

from __future__ import annotations

import pytest

from app.compose.composing import Composition
from app.errors import AppError
from app.language import Bilingual
from app.templates.model import Question
from app.templates.reading import read_pack
from tests.unit.drafting import CONTEXT, draft_of
from tests.unit.small_pack import Files, lines_of, opened, problem_lines, small_files

DEFAULTS = """\
defaults:
  hints:
    checkboxes: Choose all that apply | Dewiswch bob un sy’n berthnasol
  messages:
    not_before_today: Not in the past. | Nid yn y gorffennol.
    not_after_today: {en: Not in the future., cy: Nid yn y dyfodol.}
    max: Make it shorter. | Gwnewch ef yn fyrrach.
"""
TEMPLATE = """\
title: A title | Teitl
channels: [note]
questions:
  - {id: soon, type: date, ask: When? | Pryd?, not_before: today}
  - {id: span, type: date, ask: When? | Pryd?, not_before: today, not_after: 2027-12-31}
  - {id: own, type: date, ask: When? | Pryd?, not_after: today, message: Too late. | Rhy hwyr.}
  - {id: name, type: text, ask: Who? | Pwy?, max: 3}
  - {id: some, type: checkboxes, ask: Which? | Pa rai?, choices: [{id: a, label: A | A}, {id: b, label: B | B}]}
  - {id: all, type: checkboxes, ask: All? | Pob un?, must_all: true, choices: [{id: a, label: A | A}]}
  - {id: hinted, type: checkboxes, ask: Which? | Pa rai?, hint: One. | Un., choices: [{id: a, label: A | A}]}
"""


def files_with(defaults: str = DEFAULTS) -> Files:
    files = small_files() | {"templates/a.yaml": TEMPLATE.encode()}
    files["pack.yaml"] += defaults.encode()
    return files


def test_hints_by_type() -> None:
    read = read_pack(files_with())
    assert lines_of(read) == []
    hints = {
        each.id: each.hint for each in read.templates["a"].questions if isinstance(each, Question)
    }
    assert hints == {
        "soon": None,
        "span": None,
        "own": None,
        "name": None,
        "some": Bilingual("Choose all that apply", "Dewiswch bob un sy’n berthnasol"),
        "all": None,
        "hinted": Bilingual("One.", "Un."),
    }


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        ("soon", "2027-03-04", "Not in the past."),
        ("span", "2027-03-04", "Not in the past."),
        ("own", "2027-03-06", "Too late."),
        ("name", "Anna", "Make it shorter."),
    ],
)
def test_messages_by_limit(question: str, answer: str, words: str) -> None:
    pack = opened(files_with())
    draft = draft_of(pack, ["a"], {f"a:{question}": answer})
    asked = Composition(pack, draft, CONTEXT).questions
    (found,) = (finding for each in asked for finding in each.findings)
    assert found.wording is not None
    assert found.wording.en == words


def test_a_limit_that_the_pack_has_no_words_for() -> None:
    pack = opened(files_with())
    draft = draft_of(pack, ["a"], {"a:span": "2028-01-01"})
    (found,) = (
        finding for each in Composition(pack, draft, CONTEXT).questions for finding in each.findings
    )
    assert found.wording is None
    assert found.rule == "date-too-late"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("checkboxes:", "checkbox:", ["pack.yaml:14:5 unknown-key"]),
        ("not_before_today:", "not_before:", ["pack.yaml:16:5 unknown-key"]),
        ("Choose all that apply | Dewiswch bob un sy’n berthnasol", "Choose all that apply",
         ["pack.yaml:14:17 missing-language"]),
    ],
)  # fmt: skip
def test_slips(old: str, new: str, expected: list[str]) -> None:
    assert DEFAULTS.count(old) == 1
    with pytest.raises(AppError) as raised:
        problem_lines(files_with(DEFAULTS.replace(old, new)))
    problems = raised.value.params["problems"]
    assert isinstance(problems, tuple)
    assert [f"{each.place} {each.code}" for each in problems] == expected
