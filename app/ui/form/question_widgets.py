"""Which widget answers each kind of question."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.compose.message import AskedQuestion
from app.language import Language
from app.tables import table_of
from app.templates.model import Question
from app.templates.question_kinds import QUESTION_KINDS, QuestionType
from app.ui.controls.text_editors import BoxEditor, LineEditor
from app.ui.form.answer_field import AnswerField
from app.ui.form.choice_field import ChoiceField
from app.ui.form.typed_field import TypedField, Typing
from app.ui.style.theme import Theme

MakeField = Callable[[AskedQuestion, Language, Theme], AnswerField]


def _typed(typing: Typing) -> MakeField:
    return lambda asked, interface, theme: TypedField(asked, interface, theme, typing)


def _date_form(question: Question) -> str:
    """A day that the question allows, as far as that is known without the date of today."""
    translate = QCoreApplication.translate
    if question.limits.not_after:
        return translate("TypedField", "For example 5 March 2019, 5/3/2019 or yesterday")
    return translate("TypedField", "For example 5 March 2027, 5/3/2027 or tomorrow")


def _number_form(_question: Question) -> str:
    return QCoreApplication.translate("TypedField", "Figures only")


def _email_form(_question: Question) -> str:
    return QCoreApplication.translate("TypedField", "For example name@example.com")


QUESTION_WIDGETS: dict[QuestionType, MakeField] = table_of(
    QUESTION_KINDS,
    {
        "radio": ChoiceField,
        "checkboxes": ChoiceField,
        "text": _typed(Typing(LineEditor)),
        "date": _typed(Typing(LineEditor, width=220, calendar=True, form=_date_form)),
        "email": _typed(Typing(LineEditor, form=_email_form)),
        "number": _typed(Typing(LineEditor, width=140, form=_number_form)),
        "free-text": _typed(Typing(BoxEditor)),
    },
)
