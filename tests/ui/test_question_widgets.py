"""A new kind of question in the form: its widget is in one table, and can't be forgotten."""

from __future__ import annotations

from datetime import time
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.compose.message import AskedQuestion
from app.expressions.value_kinds import Value
from app.language import Bilingual, Language
from app.templates.model import Question
from app.templates.question_kinds import QuestionType
from app.ui.form.question_widgets import QUESTION_WIDGETS
from app.ui.form.typed_field import TypedField
from app.ui.style.theme import Theme
from tests.unit.new_kind import EDITS, edited_app, run_edited

WIDGETS = "ui/form/question_widgets.py"
MAKE_ONE = """
from PySide6.QtWidgets import QApplication
application = QApplication([])
from app.compose.message import AskedQuestion
from app.language import Bilingual, Language
from app.templates.model import Question
from app.ui.form.question_widgets import QUESTION_WIDGETS
from app.ui.style.theme import Theme
question = Question("shade", "shade", Bilingual("Which shade?", "Pa liw?"))
asked = AskedQuestion(
    question, entry="1", choices=(), raw="green", value="green", answered=True, findings=()
)
field = QUESTION_WIDGETS["shade"](asked, Language.EN, Theme(application))
field.show_answer(asked, (Language.EN,))
(editor,) = field.editors.values()
assert editor.words() == "green", editor.words()
"""


def test_a_new_kind_has_its_widget(tmp_path: Path) -> None:
    done = run_edited(edited_app(tmp_path), MAKE_ONE)
    assert done.returncode == 0, done.stderr


def test_a_kind_without_a_widget_does_not_import(tmp_path: Path) -> None:
    app = edited_app(tmp_path, [name for name in EDITS if name != WIDGETS])
    done = run_edited(app, "import app.ui.form.question_widgets")
    assert done.stderr.splitlines()[-1] == "TypeError: no entry for shade"


@pytest.mark.parametrize(
    ("kind", "typed", "value", "shown"),
    [
        ("money", "1234.5", Decimal("1234.50"), "£1,234.50"),
        ("money", "much", None, "Pounds and pence, for example 12.50"),
        ("time", "1705", time(17, 5), "5:05pm"),
        ("time", "9", None, "For example 9am, 12:30pm or noon"),
        ("address", "1 High Street\nNewport", "1 High Street\nNewport",
         "Each part on a line of its own, then the postcode or the country"),
    ],
)  # fmt: skip
def test_how_an_answer_was_understood_stands_below_it(
    qtbot: QtBot, kind: QuestionType, typed: str, value: Value, shown: str
) -> None:
    question = Question("q", kind, Bilingual("What?", "Beth?"))
    asked = AskedQuestion(
        question, entry="1", choices=(), raw=typed, value=value, answered=True, findings=()
    )
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    field = QUESTION_WIDGETS[kind](asked, Language.EN, Theme(application))
    qtbot.addWidget(field)
    field.show_answer(asked, (Language.EN,))
    assert isinstance(field, TypedField)
    (editor,) = field.editors.values()
    assert editor.words() == typed
    assert editor.accessibleDescription() == shown
    assert shown in {label.text() for label in field.findChildren(QLabel)}
