"""Conditions as whoever reads a pack says them: `how == 'paper'` is *‘How did the customer apply?’ is ‘On paper’*."""

from __future__ import annotations

from collections.abc import Mapping

from app.expressions.tree import (
    AllOf,
    AnyOf,
    Compare,
    Constant,
    Constants,
    Count,
    Expression,
    Name,
    Not,
)
from app.expressions.writing import write_expression
from app.language import Bilingual, Language
from app.language.prose import office_words, officer_words
from app.language.prose.reports import condition_words, part_of_day_words
from app.templates.model import Question

_ORDER = {"<": "smaller", "<=": "smaller-or-same", ">": "bigger", ">=": "bigger-or-same"}


class ConditionSpeaker:
    """Says conditions.

    Args:
        questions: those that they may ask for, by id.
        channels: the titles of channels.
    """

    def __init__(
        self, questions: Mapping[str, Question], channels: Mapping[str, Bilingual[str]]
    ) -> None:
        self._questions = questions
        self._channels = channels

    def both(self, condition: Expression | None) -> Bilingual[str] | None:
        """A condition in both languages; None for none."""
        if condition is None:
            return None
        return Bilingual(*(self.say(condition, language) for language in Language))

    def say(self, condition: Expression, language: Language) -> str:
        """A condition in words."""
        match condition:
            case AllOf(parts=parts):
                return self._joined("and", parts, language)
            case AnyOf(parts=parts):
                return self._joined("or", parts, language)
            case Not(part=part):
                return condition_words("not", language, part=self.say(part, language))
            case Compare():
                return self._compared(condition, language)
            case Name(id=name):
                return self._named(name, language)
            case _:
                return write_expression(condition)

    def name_of(self, name: str, language: Language) -> str:
        """What a name stands for: the question, a detail of the officer, an entry of the office."""
        question = self._questions.get(name)
        if question is not None:
            return question.ask.get(language)
        group, _, field = name.partition(".")
        if group == "officer" and field:
            return officer_words(field, language)
        if group == "office" and field:
            return office_words(field, language)
        form_of = self._questions.get(group)
        return form_of.ask.get(language) if form_of is not None else name

    def value_of(self, name: str, value: str | int, language: Language) -> str:
        """What a value of a name is called."""
        question = self._questions.get(name)
        choice = question.choice(str(value)) if question is not None else None
        return choice.label.get(language) if choice is not None else str(value)

    def _joined(self, code: str, parts: tuple[Expression, ...], language: Language) -> str:
        said = [self._within(part, language) for part in parts]
        whole = said[0]
        for each in said[1:]:
            whole = condition_words(code, language, first=whole, second=each)
        return whole

    def _within(self, part: Expression, language: Language) -> str:
        words = self.say(part, language)
        if isinstance(part, AllOf | AnyOf):
            return condition_words("each", language, part=words)
        return words

    def _named(self, name: str, language: Language) -> str:
        if name in ("first", "several"):
            return condition_words(name, language)
        code = "office" if name.startswith("office.") else "answered"
        return condition_words(code, language, name=self.name_of(name, language))

    def _compared(self, condition: Compare, language: Language) -> str:
        operator, left, right = condition.operator, condition.left, condition.right
        match operator, left, right:
            case ("in" | "not in", Constant(value=value), Name(id=name)):
                code = "has" if operator == "in" else "has-not"
                return self._about(code, name, value, language)
            case ("in" | "not in", Name(id=name), Constants(values=values)):
                code = "is-one-of" if operator == "in" else "is-none-of"
                said = ", ".join(f"‘{self.value_of(name, each, language)}’" for each in values)
                return condition_words(
                    code, language, name=self.name_of(name, language), values=said
                )
            case ("==" | "!=", Constant(), Name()):
                return self._compared(Compare(operator, right, left), language)
            case ("==" | "!=", Name(id=name), Constant(value=value)):
                return self._is(name, value, language, same=operator == "==")
            case _:
                return self._in_order(condition, language)

    def _is(self, name: str, value: str | int, language: Language, *, same: bool) -> str:
        closed = {"channel": "channel", "part_of_day": "part-of-day", "reply": f"reply-{value}"}
        if name not in closed:
            return self._about("is" if same else "is-not", name, value, language)
        said = str(value)
        if name == "channel" and said in self._channels:
            said = self._channels[said].get(language)
        elif name == "part_of_day":
            said = part_of_day_words(said, language)
        words = condition_words(closed[name], language, value=said)
        return words if same else condition_words("not", language, part=words)

    def _about(self, code: str, name: str, value: str | int, language: Language) -> str:
        return condition_words(
            code,
            language,
            name=self.name_of(name, language),
            value=self.value_of(name, value, language),
        )

    def _in_order(self, condition: Compare, language: Language) -> str:
        codes = {**_ORDER, "==": "same", "!=": "unlike"}
        code = codes.get(condition.operator)
        if code is None:
            return write_expression(condition)
        left, right = (self._side(each, language) for each in (condition.left, condition.right))
        return condition_words(code, language, name=left, value=right)

    def _side(self, side: Expression, language: Language) -> str:
        match side:
            case Name(id=name):
                return f"‘{self.name_of(name, language)}’"
            case Count(of=name):
                return condition_words("count", language, name=self.name_of(name, language))
            case Constant(value=value):
                return str(value)
            case _:
                return write_expression(side)
