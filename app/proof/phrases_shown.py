"""The words of phrases as a reader of the report sees them: every branch, with what it is said for."""

from __future__ import annotations

from collections.abc import Iterator

from app.expressions.tree import Compare, Count, Expression, Name
from app.expressions.writing import write_expression
from app.language import Language
from app.proof.conditions_in_words import ConditionSpeaker
from app.proof.report_parts import Paragraphs, ReportLine, ReportPiece, ReportWay, Words
from app.templates.model import LineWords, Phrase
from app.templates.model import Words as PhraseWords
from app.templates.wording import (
    Branch,
    Branches,
    Line,
    Link,
    Literal,
    NumberForms,
    Piece,
    Value,
    Wording,
    lines_of,
)

_ITEM = "item"


def line_shown(
    role: str, when: Words | None, words: LineWords, speaker: ConditionSpeaker
) -> ReportLine:
    """One line in both languages."""
    welsh = None if words.cy is None else (_pieces(words.cy, speaker, Language.CY),)
    return ReportLine(role, when, (_pieces(words.en, speaker, Language.EN),), welsh)


def lines_shown(phrase: Phrase, speaker: ConditionSpeaker) -> Iterator[ReportLine]:
    """Everything that a phrase may say, in the order of its file."""
    if phrase.text is not None:
        yield from _forms(phrase.text, "", speaker)
    if phrase.also is not None:
        yield from _forms(phrase.also, "also", speaker)
    listed = phrase.list
    if listed is None:
        return
    for role, words in (("lead", listed.lead), ("also", listed.also_lead)):
        if words is not None:
            yield line_shown(role, None, words, speaker)
    for item in listed.items:
        yield line_shown(_ITEM, speaker.both(item.when), item.text, speaker)
    for role, words in (("one", listed.one), ("one", listed.also_one), ("end", listed.end)):
        if words is not None:
            yield line_shown(role, None, words, speaker)


def _forms(words: PhraseWords, role: str, speaker: ConditionSpeaker) -> Iterator[ReportLine]:
    """Paragraphs, once for each number form of either language."""
    forms = list(dict.fromkeys((*words.en.by_form, *(words.cy.by_form if words.cy else ()))))
    if not forms:
        yield _paragraphs(words, role, "", speaker)
        return
    for form in (*forms, "other"):
        yield _paragraphs(words, f"number-{form}", form, speaker)


def _paragraphs(words: PhraseWords, role: str, form: str, speaker: ConditionSpeaker) -> ReportLine:
    welsh = None if words.cy is None else _shown(words.cy, form, speaker, Language.CY)
    return ReportLine(role, None, _shown(words.en, form, speaker, Language.EN), welsh)


def _shown(
    forms: NumberForms, form: str, speaker: ConditionSpeaker, language: Language
) -> Paragraphs:
    wording: Wording = forms.get(form)
    return tuple(_pieces(line, speaker, language) for line in lines_of(wording))


def _pieces(line: Line, speaker: ConditionSpeaker, language: Language) -> tuple[ReportPiece, ...]:
    return tuple(_piece(each, speaker, language) for each in line)


def _piece(piece: Piece, speaker: ConditionSpeaker, language: Language) -> ReportPiece:
    match piece:
        case Literal(text=text):
            return ReportPiece("text", text)
        case Link(text=text, address=address):
            return ReportPiece("link", text, address)
        case Branches(branches=branches):
            ways = tuple(
                ReportWay(speaker.both(each.when), _pieces(each.pieces, speaker, language))
                for each in _without_gap(branches)
            )
            return ReportPiece("ways", ways=ways)
        case Value(expression=expression):
            return ReportPiece("value", _value(expression, speaker, language))


def _without_gap(branches: tuple[Branch, ...]) -> tuple[Branch, ...]:
    """The ways to say something; a form has one more for its question while it isn't answered, which nobody sends."""
    last = branches[-1]
    match last.pieces:
        case (Value(expression=Name(id=name)),) if last.when is None and len(branches) > 1:
            asked = [each.when for each in branches[:-1]]
            if all(isinstance(each, Compare) and each.left == Name(name) for each in asked):
                return branches[:-1]
    return branches


def _value(expression: Expression, speaker: ConditionSpeaker, language: Language) -> str:
    match expression:
        case Name(id=name) | Count(of=name):
            return "…" if name == _ITEM else speaker.name_of(name, language)
    return write_expression(expression)
