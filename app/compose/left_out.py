"""What a message could say and doesn't, and the answers that would bring it in (*why isn't this here?*)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.compose.said import Given
from app.compose.scope import MessageScope, Scope
from app.expressions.evaluation import holds
from app.expressions.tree import AllOf, AnyOf, Compare, Constant, Constants, Expression, Name, Not
from app.language import Language
from app.templates.model import Item, Phrase, Use, Words
from app.templates.pack import Pack
from app.templates.wording import Branches, Line, Link, Literal, Wording, lines_of

MOST_WORDS = 14
"""Words shown of a phrase: enough to know it by."""


class Need(msgspec.Struct, frozen=True):
    """One thing that would have to be so.

    Attributes:
        name: id of a question, or a name of the closed set (`several`, `officer.office`).
        entry: id of the entry that asks it; empty for shared questions and the closed set.
        choice: the choice wanted; empty for any answer.
        wanted: False where the choice or answer must not be given.
    """

    name: str
    entry: str
    choice: str = ""
    wanted: bool = True


class LeftOut(msgspec.Struct, frozen=True):
    """A phrase (or an item of a list) that isn't said.

    Attributes:
        begins: its first words, in the language asked for.
        needs: what would bring it in, all of them together.
    """

    entry: str
    phrase: str
    begins: str
    needs: tuple[Need, ...]


def left_out(message: MessageScope, language: Language) -> tuple[LeftOut, ...]:
    """Return what the chosen templates of a message could say and don't, in the order of their files.

    The words of single choices aren't among them: what wasn't ticked can be seen at its question. A shared phrase
    that several templates could say is told once, and not at all where one of them says it.
    """
    pack = message.pack
    found: dict[tuple[str, str, tuple[Need, ...]], LeftOut] = {}
    for scope in message.entries:
        for shared, each in _of_entry(pack, scope, language):
            found.setdefault(("" if shared else each.entry, each.phrase, each.needs), each)
    said = {name for scope in message.entries for name in _shared_said(pack, scope)}
    return tuple(each for (entry, name, _), each in found.items() if entry or name not in said)


def _conditions(pack: Pack, each: Phrase | Use) -> tuple[Phrase, list[Expression]] | None:
    """A phrase and what must hold for it to be said; nothing for what the office hasn't filled in."""
    if isinstance(each, Phrase):
        phrase, conditions = each, [each.when]
    elif each.phrase in pack.index.phrases:
        phrase = pack.index.phrases[each.phrase]
        conditions = [each.when, phrase.when]
    else:
        return None
    return phrase, [when for when in conditions if when is not None]


def _names(each: Phrase | Use, scope: Scope) -> Scope | Given:
    """The names that a phrase knows: a shared one also its parameters."""
    return scope if isinstance(each, Phrase) else Given(scope, each.arguments)


def _shared_said(pack: Pack, scope: Scope) -> Iterator[str]:
    for each in scope.template.phrases if scope.template is not None else ():
        found = None if isinstance(each, Phrase) else _conditions(pack, each)
        if found is not None and all(holds(when, _names(each, scope)) for when in found[1]):
            yield found[0].id


def _of_entry(pack: Pack, scope: Scope, language: Language) -> Iterator[tuple[bool, LeftOut]]:
    """What an entry doesn't say, each with whether it is shared."""
    if scope.template is None or scope.entry is None:
        return
    for each in scope.template.phrases:
        found = _conditions(pack, each)
        if found is None:
            continue
        phrase, conditions = found
        names = _names(each, scope)
        missing = [when for when in conditions if not holds(when, names)]
        shared = not isinstance(each, Phrase)
        if missing:
            needs = [need for when in missing for need in _needs(when, names, scope, wanted=True)]
            begins = _first_words(_line_of(phrase, language))
            left = LeftOut(scope.entry.id, phrase.id, begins, tuple(dict.fromkeys(needs)))
            yield shared, left
        elif not phrase.question:
            for left in _items(phrase, names, scope, language):
                yield shared, left


def _items(
    phrase: Phrase, names: Scope | Given, scope: Scope, language: Language
) -> Iterator[LeftOut]:
    for item in phrase.list.items if phrase.list is not None else ():
        if item.when is not None and not holds(item.when, names) and scope.entry is not None:
            needs = tuple(dict.fromkeys(_needs(item.when, names, scope, wanted=True)))
            begins = _first_words(_item_line(item, language))
            yield LeftOut(scope.entry.id, phrase.id, begins, needs)


def _needs(
    expression: Expression, names: Scope | Given, scope: Scope, *, wanted: bool
) -> Iterator[Need]:
    """What would make an expression true (or false); of several ways the first."""
    match expression:
        case Not(part=part):
            yield from _needs(part, names, scope, wanted=not wanted)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            open_parts = [part for part in parts if holds(part, names) is not wanted]
            all_needed = isinstance(expression, AllOf) == wanted
            for part in open_parts if all_needed else open_parts[:1]:
                yield from _needs(part, names, scope, wanted=wanted)
        case Compare():
            yield from _compared(expression, names, scope, wanted=wanted)
        case Name(id=name):
            yield from _need(names, scope, name, "", wanted=wanted)
        case _:
            return


def _compared(
    compare: Compare, names: Scope | Given, scope: Scope, *, wanted: bool
) -> Iterator[Need]:
    as_said = wanted == (compare.operator in {"==", "in"})
    match compare:
        case (
            Compare(operator="==" | "!=", left=Name(id=name), right=Constant(value=value))
            | Compare(operator="in" | "not in", left=Constant(value=value), right=Name(id=name))
        ):
            yield from _need(names, scope, name, str(value), wanted=as_said)
        case Compare(
            operator="in" | "not in", left=Name(id=name), right=Constants(values=values)
        ) if values:
            yield from _need(names, scope, name, str(values[0]), wanted=as_said)
        case Compare(left=Name(id=name)) | Compare(right=Name(id=name)):
            yield from _need(names, scope, name, "", wanted=True)
        case _:
            return


def _need(
    names: Scope | Given, scope: Scope, name: str, choice: str, *, wanted: bool
) -> Iterator[Need]:
    """What is needed of one name; of a question that isn't asked, first what brings it in."""
    name = names.source(name)
    question, asked_when = scope.questions.get(name, (None, None))
    entry = ""
    if question is not None:
        if scope.entry is not None and not question.shared:
            entry = scope.entry.id
        for when in (asked_when, question.when):
            if when is not None and not holds(when, scope):
                yield from _needs(when, scope, scope, wanted=True)
    yield Need(name, entry, choice, wanted)


def _line_of(phrase: Phrase, language: Language) -> Line:
    if phrase.list is not None:
        if phrase.list.lead is not None:
            pair = phrase.list.lead
            return pair.cy if language is Language.CY and pair.cy is not None else pair.en
        return _item_line(phrase.list.items[0], language) if phrase.list.items else ()
    return _first_line(phrase.text, language)


def _first_line(words: Words | None, language: Language) -> Line:
    if words is None:
        return ()
    forms = words.cy if language is Language.CY and words.cy is not None else words.en
    wording: Wording = forms.other
    return next(lines_of(wording), ())


def _item_line(item: Item, language: Language) -> Line:
    cy = item.text.cy
    return cy if language is Language.CY and cy is not None else item.text.en


def _first_words(line: Line) -> str:
    """The words as an author wrote them; of an `if` the first branch, for a value three dots."""
    words = " ".join(_spoken(line)).split()
    text = " ".join(words[:MOST_WORDS])
    return f"{text} …" if len(words) > MOST_WORDS else text


def _spoken(line: Line) -> Iterator[str]:
    for piece in line:
        match piece:
            case Literal(text=text) | Link(text=text):
                yield text
            case Branches(branches=branches) if branches:
                yield from _spoken(branches[0].pieces)
            case _:
                yield "…"
