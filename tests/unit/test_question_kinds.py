"""A new kind of question: four files, and none of them can be forgotten."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import get_args

import pytest

from app.compose.answer_kinds import ANSWER_KINDS
from app.expressions.value_kinds import VALUE_KINDS
from app.language import Language
from app.language.prose import reports_cy, reports_en
from app.language.prose.reports import question_kind_words
from app.rules.shapes import MASKS
from app.tables import table_of
from app.templates.question_kinds import QUESTION_KINDS, QuestionType
from app.templates.question_shapes import OWN_QUESTION
from tests.unit.new_kind import APP, EDITS, edited_app, run_edited

WORDS = ("language/prose/reports_en.py", "language/prose/reports_cy.py")
"""What a kind is called in a report: words know no kinds, so the test below holds them complete."""
PURE = [name for name in EDITS if not name.startswith("ui/")]

NEW_KIND = '''
import json
from app.compose.typed_answers import Answering, read_option
from app.storage.pack_schemas import file_schema
from app.compose.composing import Composition
from app.compose.for_translation import for_translation
from app.compose.text_for_rules import looked_at
from app.compose.previous import Previous
from app.errors import AppError
from app.language import Language, MessageLanguage
from app.session.session import Session
from tests.unit.drafting import CONTEXT, draft_of
from tests.unit.small_pack import opened, problem_lines, with_files

TEMPLATE = """\\
title: {en: A shade, cy: Lliw}
channels: [rich]
reply: none
questions:
  - {id: shade, type: shade, required: true, ask: {en: Which shade?, cy: Pa liw?}, max: 6}
  - {id: more, type: free-text, required: true, ask: {en: What else?, cy: Beth arall?}}
phrases:
  - {id: shade, slot: request, when: shade != 'red', en: "It is {{ shade }}.", cy: "Dyma: {{ shade }}."}
  - {id: more, slot: detail, en: "{{ more }}", cy: "{{ more }}"}
"""
FILES = with_files({"templates/shade.yaml": TEMPLATE})
bad = with_files({"templates/shade.yaml": TEMPLATE.replace("max: 6", "max: 0, must_all: true")})
assert problem_lines(FILES) == [], problem_lines(FILES)
assert sorted(line.split()[1] for line in problem_lines(bad)) == ["not-for-type", "too-small"], problem_lines(bad)
types = json.loads(file_schema("question"))["properties"]["type"]["enum"]
assert "shade" in types, types

pack = opened(FILES)
answers = {"customer_name": "Ann", "shade": "GREEN", "more": "Is GREEN right?"}
both = draft_of(pack, ["shade"], answers, MessageLanguage.BOTH)
composition = Composition(pack, both, CONTEXT)
assert "It is green (en)." in composition.message.plain
assert "Dyma: green (cy)." in composition.message.plain
text = for_translation(pack, both, CONTEXT, Language.EN)
assert "[Which shade?]" in text and "green" not in text.lower(), text
masked = looked_at(composition, CONTEXT, Previous()).texts
assert "reference" in {each.what for text in masked for each in text.masked}
(found,) = [asked for asked in composition.questions if asked.question.id == "shade"]
long = draft_of(pack, ["shade"], answers | {"shade": "turquoise"})
rules = {each.rule for each in Composition(pack, long, CONTEXT).message.blocking}
assert "too-long" in rules, rules

session = Session().choose(pack, "shade")
for typed in ("r", "re", "red"):
    session = session.answer(found.question, "1", typed)
assert len(session.past) == 2
answering = Answering(pack, pack.channel("rich"), session.draft.entries)
answering.give(read_option("shade=red"))
try:
    answering.give(read_option("shade=blue"))
except AppError as error:
    assert error.code == "answered-twice"
else:
    raise AssertionError("two answers to one question")
'''


def test_a_new_kind_touches_four_files(tmp_path: Path) -> None:
    assert len(EDITS) == 4
    done = run_edited(edited_app(tmp_path), NEW_KIND)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("forgotten", PURE)
def test_a_kind_that_a_layer_forgets_does_not_import(tmp_path: Path, forgotten: str) -> None:
    app = edited_app(tmp_path, [name for name in EDITS if name != forgotten])
    done = run_edited(app, "import app.compose.answer_kinds")
    said = done.stderr.splitlines()[-1]
    assert said in {
        "TypeError: no entry for shade",
        "TypeError: an entry for shade, which isn't a kind",
    }


def test_a_table_holds_just_its_kinds() -> None:
    assert list(table_of(("b", "a"), {"a": 1, "b": 2})) == ["b", "a"]
    for entries in ({"a": 1}, {"a": 1, "b": 2, "c": 3}):
        with pytest.raises(TypeError):
            table_of(("b", "a"), entries)


def test_what_is_said_of_a_kind_is_known_elsewhere() -> None:
    fields = {field.name for field in OWN_QUESTION.fields} | {"exclusive"}
    assert {key for kind in QUESTION_KINDS.values() for key in kind.keys} <= fields
    assert {kind.known_as for kind in ANSWER_KINDS.values()} <= {"", *MASKS}
    assert {kind.parameter for kind in VALUE_KINDS.values()} <= {"", *VALUE_KINDS}


def test_whatever_prints_of_a_customer_is_masked_for_a_translator() -> None:
    said = {
        name: ANSWER_KINDS[name].personal or ANSWER_KINDS[name].free
        for name, kind in QUESTION_KINDS.items()
        if VALUE_KINDS[kind.value].prints
    }
    assert all(said.values()), said


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", get_args(QuestionType))
def test_each_kind_has_words_in_a_report(kind: str, language: Language) -> None:
    assert question_kind_words(kind, language).strip()


@pytest.mark.parametrize("table", [reports_en.KINDS, reports_cy.KINDS], ids=["en", "cy"])
def test_a_report_has_words_for_no_other_kind(table: dict[str, str]) -> None:
    assert set(table) == set(get_args(QuestionType))


def test_no_module_asks_for_a_type_by_its_name() -> None:
    """What is true of a kind is asked of the kind; a list of types elsewhere would be forgotten."""
    tables = {APP / name for name in (*EDITS, *WORDS)}
    types = set(get_args(QuestionType))
    wrong = [
        f"{file.relative_to(APP)}:{node.lineno}"
        for file in APP.rglob("*.py")
        if file not in tables
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.expr) and (names_a_type(node, types) or lists_types(node, types))
    ]
    assert wrong == []


def names_a_type(node: ast.expr, types: set[str]) -> bool:
    """Whether something's `type` is compared with words that are types of questions."""
    if not isinstance(node, ast.Compare):
        return False
    sides = [node.left, *node.comparators]
    asks = any(isinstance(side, ast.Attribute) and side.attr == "type" for side in sides)
    words = {each.value for each in ast.walk(node) if isinstance(each, ast.Constant)}
    return asks and bool(words & types)


def lists_types(node: ast.expr, types: set[str]) -> bool:
    """Whether several words stand together of which one can only be a type of questions."""
    match node:
        case ast.Tuple(elts=items) | ast.List(elts=items) | ast.Set(elts=items):
            found = {each.value for each in items if isinstance(each, ast.Constant)}
        case ast.Dict(keys=keys):
            found = {each.value for each in keys if isinstance(each, ast.Constant)}
        case _:
            return False
    return found <= types and bool(found & {"radio", "checkboxes"})
