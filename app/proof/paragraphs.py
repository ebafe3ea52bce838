"""The paragraphs and items of what is said, each with the condition of saying it: proved one by one."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.expressions.tree import Expression, Name
from app.language import Language
from app.proof.logic import ALWAYS, after, both, put_in
from app.proof.sayings import Given, Saying
from app.templates.model import LineWords, Phrase
from app.templates.wording import Branches, Line, Link, ListText, Literal, Value, pieces_of


class SaidLine(msgspec.Struct, frozen=True):
    """A paragraph, or an item of a list.

    Attributes:
        line: its words.
        when: it is said, besides the condition of its phrase.
        is_item: it is an item of a list.
    """

    line: Line
    when: Expression
    is_item: bool = False


def lines_said_by(phrase: Phrase, language: Language = Language.EN) -> Iterator[SaidLine]:
    """Yield what a phrase may say, in one language; what it says after something else too."""
    for words in (phrase.text, phrase.also):
        if words is None:
            continue
        forms = words.cy if language is Language.CY and words.cy is not None else words.en
        for wording in forms.all():
            for block in wording:
                if isinstance(block, ListText):
                    yield from (SaidLine(item, ALWAYS, is_item=True) for item in block.items)
                else:
                    yield SaidLine(block.line, ALWAYS)
    listed = phrase.list
    if listed is None:
        return
    for around in (listed.lead, listed.also_lead, listed.one, listed.also_one, listed.end):
        if around is not None:
            yield SaidLine(_of(around, language), ALWAYS)
    for item in listed.items:
        yield SaidLine(_of(item.text, language), both(item.when), is_item=listed.lead is not None)


def _of(words: LineWords, language: Language) -> Line:
    return words.cy if language is Language.CY and words.cy is not None else words.en


class Printed(msgspec.Struct, frozen=True):
    """A name that is printed, and when."""

    name: str
    when: Expression


def printed_by(line: Line, within: Expression = ALWAYS) -> Iterator[Printed]:
    """Yield what a line prints, with what holds there."""
    for piece in line:
        match piece:
            case Value(expression=Name(id=name)):
                yield Printed(name, within)
            case Branches(branches=branches):
                earlier: list[Expression | None] = []
                for branch in branches:
                    inside = both(within, after(earlier, branch.when))
                    yield from printed_by(branch.pieces, inside)
                    earlier.append(branch.when)
            case _:
                pass


def words_of_line(line: Line) -> str:
    """The words of a line, all branches after each other, for what is looked for in it and to quote it."""
    found: list[str] = []
    for piece in pieces_of(line):
        match piece:
            case Literal(text=text) | Link(text=text):
                found.append(text)
            case Value():
                found.append("…")
            case _:
                pass
    return " ".join("".join(found).split())


def given_to(saying: Saying, condition: Expression) -> Expression:
    """A condition of a shared phrase as the template that uses it knows it."""
    return put_in(condition, saying.given)


def answer_behind(name: str, given: Given) -> str:
    """The answer that a name stands for; empty where a word was given."""
    argument = given.get(name)
    if argument is None:
        return name
    return argument.id if isinstance(argument, Name) else ""
