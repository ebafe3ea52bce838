"""Which widget answers each kind of question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.compose.message import AskedQuestion
from app.language import Language
from app.language.money import format_money
from app.language.times import format_time
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


def _money_form(_question: Question) -> str:
    return QCoreApplication.translate("TypedField", "Pounds and pence, for example 12.50")


def _time_form(_question: Question) -> str:
    return QCoreApplication.translate("TypedField", "For example 9am, 12:30pm or noon")


def _address_form(_question: Question) -> str:
    return QCoreApplication.translate(
        "TypedField", "Each part on a line of its own, then the postcode or the country"
    )


def _as_printed(value: object, language: Language) -> str:
    """How an amount or a time of day was understood."""
    match value:
        case Decimal():
            return format_money(value)
        case time():
            return format_time(value, language)
        case _:
            return ""


QUESTION_WIDGETS: dict[QuestionType, MakeField] = table_of(
    QUESTION_KINDS,
    {
        "radio": ChoiceField,
        "checkboxes": ChoiceField,
        "text": _typed(Typing(LineEditor)),
        "date": _typed(Typing(LineEditor, width=220, calendar=True, form=_date_form)),
        "email": _typed(Typing(LineEditor, form=_email_form)),
        "number": _typed(Typing(LineEditor, width=140, form=_number_form)),
        "money": _typed(Typing(LineEditor, width=140, form=_money_form, shown=_as_printed)),
        "time": _typed(Typing(LineEditor, width=140, form=_time_form, shown=_as_printed)),
        "address": _typed(Typing(BoxEditor, width=420, form=_address_form)),
        "free-text": _typed(Typing(BoxEditor)),
    },
)
