"""Forms: whole phrases that the choices of a question carry, printed by `{{ question.form }}`.

A form becomes the ladder of ifs that an author would write in its place: one branch for each choice, and the gap of the
question where none is chosen. Nothing is put together from words, and nothing new is evaluated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from app.expressions.tree import Compare, Constant, Expression, Name
from app.expressions.writing import write_expression
from app.language import Language
from app.source.problems import Place
from app.templates.model import LineWords
from app.templates.wording import (
    Branch,
    Branches,
    Line,
    Value,
    pieces_of,
    replace_values,
    values_of,
)

MOST_PIECES = 2000
"""Pieces of one form with the forms in it: far more than anyone reads, and a bound on what forms in forms make."""
MAX_DEPTH = 4
"""Forms inside one another."""

_TAG = re.compile(r"\{\{\s*(\w+\.\w+)\s*\}\}")


class Alternative(msgspec.Struct, frozen=True):
    """One way to say a form: `words` as read, with other forms as values in them, and the two texts as written."""

    when: Expression | None
    words: LineWords
    texts: tuple[str, str]
    place: Place

    def line(self, language: Language) -> Line | None:
        """The words in a language; None while they await translation."""
        return self.words.cy if language is Language.CY else self.words.en

    def text(self, language: Language) -> str:
        """The words in a language, as written."""
        return self.texts[language is Language.CY]


class ChoiceForm(msgspec.Struct, frozen=True):
    """One form of a question.

    Attributes:
        id: how it is printed: `whose.for`.
        choices: for each choice, the ways to say it; the last has no condition.
        gap: where no choice is made, the question's own gap is shown; what every message knows has none.
        required: the question can't be left without an answer.
        asked: what must hold for the question to be asked.
    """

    id: str
    question: str
    choices: tuple[tuple[str, tuple[Alternative, ...]], ...]
    place: Place
    gap: bool = True
    required: bool = False
    asked: tuple[Expression, ...] = ()

    def alternatives(self) -> Iterator[Alternative]:
        """Yield every way to say it."""
        for _, alternatives in self.choices:
            yield from alternatives


class FormBook:
    """The forms that wording may print, by how they are printed. A template's book goes on from that of the pack."""

    def __init__(self, shared: FormBook | None = None) -> None:
        self._shared = shared
        self._own: dict[str, ChoiceForm] = {}
        self._lines: dict[tuple[str, Language], Line | None] = {}

    def add(self, form: ChoiceForm) -> None:
        """Add a form, or put it in the place of one."""
        self._own[form.id] = form
        self._lines.clear()

    def drop(self, name: str) -> None:
        """Take out a form that can't be used."""
        self._own.pop(name, None)
        self._lines.clear()

    def get(self, name: str) -> ChoiceForm | None:
        """Return a form."""
        return self._own.get(name) or (self._shared.get(name) if self._shared is not None else None)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.get(name) is not None

    def own(self) -> tuple[ChoiceForm, ...]:
        """The forms that were added to this book."""
        return tuple(self._own.values())

    def of(self, question: str) -> list[ChoiceForm]:
        """Return the forms of a question."""
        shared = self._shared.of(question) if self._shared is not None else []
        return shared + [form for form in self._own.values() if form.question == question]

    def find_circle(self) -> list[str]:
        """Return forms that print each other, the first again at the end; empty where there are none."""
        return self._walk()[1]

    def _walk(self) -> tuple[list[ChoiceForm], list[str]]:
        """The forms, each after those in it; and a circle, where walking ended. Without recursion: chains are long."""
        settled: dict[str, ChoiceForm] = {}
        for start in self._own:
            path: list[str] = []
            stack = [(start, False)]
            while stack:
                name, leaving = stack.pop()
                form = self.get(name)
                if leaving and form is not None:
                    path.pop()
                    settled[name] = form
                elif name in path:
                    return list(settled.values()), [*path[path.index(name) :], name]
                elif form is not None and name not in settled:
                    path.append(name)
                    stack.append((name, True))
                    stack.extend((each, False) for each in sorted(self._within(form)))
        return list(settled.values()), []

    def _within(self, form: ChoiceForm) -> Iterator[str]:
        """The forms in a form, each as often as it stands there."""
        for each in form.alternatives():
            for piece in pieces_of(each.words.en):
                named = piece.expression if isinstance(piece, Value) else None
                if isinstance(named, Name) and named.id in self:
                    yield named.id

    def measure(self) -> dict[str, tuple[int, int]]:
        """How many pieces each form has with the forms in it, and how deep these stand in each other."""
        measured: dict[str, tuple[int, int]] = {}
        for form in self._walk()[0]:
            lines = [each.words.en for each in form.alternatives()]
            own = sum(1 for line in lines for _ in pieces_of(line)) + len(lines)
            inner = [measured[each] for each in self._within(form)]
            depth = 1 + max((depth for _, depth in inner), default=0)
            measured[form.id] = (own + sum(size for size, _ in inner), depth)
        return measured

    def expand(self, line: Line, language: Language) -> Line | None:
        """Put the forms of a line in their places; None where the Welsh of one awaits translation."""
        used = [name for name in values_of(line) if name in self]
        put = {name: self.line(name, language) for name in used}
        if None in put.values():
            return None
        return replace_values(line, put.get) if used else line

    def line(self, name: str, language: Language) -> Line | None:
        """What a form says, as a ladder of ifs; None where some of it awaits translation."""
        form, key = self.get(name), (name, language)
        if form is None:
            return ()
        shared = self._shared.get(name) if self._shared is not None else None
        if self._shared is not None and shared is not None and shared.choices is form.choices:
            return self._shared.line(name, language)
        if key not in self._lines:
            self._lines[key] = self._ladder(form, language)
        return self._lines[key]

    def _ladder(self, form: ChoiceForm, language: Language) -> Line | None:
        branches: list[Branch] = []
        for choice, alternatives in form.choices:
            said = self._say(alternatives, language)
            if said is None:
                return None
            branches.append(Branch(Compare("==", Name(form.question), Constant(choice)), said))
        if form.gap:
            # The question's own gap, until it is answered.
            branches.append(Branch(None, (Value(Name(form.question)),)))
        else:
            branches[-1] = Branch(None, branches[-1].pieces)
        return (Branches(tuple(branches)),)

    def _say(self, alternatives: tuple[Alternative, ...], language: Language) -> Line | None:
        said: list[Branch] = []
        for each in alternatives:
            line = each.line(language)
            expanded = None if line is None else self.expand(line, language)
            if expanded is None:
                return None
            said.append(Branch(each.when, expanded))
        return said[0].pieces if len(said) == 1 else (Branches(tuple(said)),)

    def write(self, text: str, language: Language) -> str:
        """A text with its forms written out as ifs: what a review of it holds for."""

        def put(tag: re.Match[str]) -> str:
            form = self.get(tag[1])
            return tag[0] if form is None else self._written(form, language)

        return _TAG.sub(put, text)

    def _written(self, form: ChoiceForm, language: Language) -> str:
        branches: list[tuple[Expression | None, str]] = []
        for choice, alternatives in form.choices:
            said = [(each.when, self.write(each.text(language), language)) for each in alternatives]
            chosen = Compare("==", Name(form.question), Constant(choice))
            branches.append((chosen, said[0][1] if len(said) == 1 else _write_ifs(said)))
        if not form.gap:
            branches[-1] = (None, branches[-1][1])
        return _write_ifs(branches)


def _write_ifs(branches: list[tuple[Expression | None, str]]) -> str:
    written = []
    for number, (when, text) in enumerate(branches):
        keyword = "elif" if number else "if"
        written.append(
            f"{{% {keyword} {write_expression(when)} %}}{text}"
            if when is not None
            else f"{{% else %}}{text}"
        )
    return "".join(written) + "{% endif %}"


def tags_of(text: str, name: str) -> Iterator[int]:
    """Yield where `{{ name }}` stands in a text."""
    yield from (found.start() for found in _TAG.finditer(text) if found[1] == name)
