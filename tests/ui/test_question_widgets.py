"""A new kind of question in the form: its widget is in one table, and can't be forgotten."""

from __future__ import annotations

from pathlib import Path

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
