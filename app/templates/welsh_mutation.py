"""Holds Welsh against words that change what follows: a value can't be mutated, so it may not stand where Welsh would.

The rules are those of `checks.md` part E. What a form begins with is known, so there each pair of words is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from app.expressions.names import Names
from app.expressions.tree import Name
from app.expressions.value_kinds import VALUE_KINDS, NameKind
from app.language.triggers import TRIGGERS, changes
from app.source.problems import Place, Problems
from app.source.tree import Scalar
from app.templates.choice_forms import ChoiceForm, FormBook
from app.templates.wording import Branches, Line, Link, Literal, Value

_FIRST_WORD = re.compile(r"\w[\w’'-]*")
_LAST_WORD = re.compile(r"[\w’'â]+\Z")
_LONGEST = 60
"""Letters of a word that may change the next one; they have far fewer."""

Refuse = Callable[[frozenset[str], str, tuple[str, str] | None], None]
"""Tells that a value stands after these words; of a form also which choice begins how."""


def check_mutation(
    line: Line, names: Names, scalar: Scalar, problems: Problems, forms: FormBook | None = None
) -> None:
    """Report a value that follows a Welsh word which changes the next one.

    Args:
        line: the wording, read.
        names: what its values are.
        scalar: the text of the line, for the place.
        problems: takes what is wrong.
        forms: the forms of choices that the wording may print; None where it has none.
    """

    def refuse(words: frozenset[str], name: str, form: tuple[str, str] | None) -> None:
        # Where the value stands after such a word; through branches, where it stands first.
        value = rf"\{{\{{\s*{re.escape(name)}\b"
        for word in sorted(words):
            found = re.search(rf"(?i)\b{word}\s+({value})", scalar.text.replace("'", "’"))
            if found:
                break
        else:
            found = re.search(f"({value})", scalar.text)
        place = scalar.locate(found.start(1)) if found else scalar.place
        _tell(place, problems, words, name, form)

    _Mutation(names, forms, refuse).check(line, frozenset())


def check_forms_in(form: ChoiceForm, names: Names, forms: FormBook, problems: Problems) -> None:
    """The same for the forms that stand in a form; values in it were checked where it was read."""
    for each in form.alternatives():
        found: list[tuple[frozenset[str], str, tuple[str, str] | None]] = []

        def note(*told: Any, found: list[Any] = found) -> None:  # noqa: ANN401  # as `Refuse`
            found.append(told)

        if each.words.cy is not None:
            _Mutation(names, forms, note).check(each.words.cy, frozenset())
        for words, name, inner in found:
            if inner is not None:
                _tell(each.place, problems, words, name, inner)


def _tell(
    place: Place,
    problems: Problems,
    words: frozenset[str],
    name: str,
    form: tuple[str, str] | None,
) -> None:
    word = ", ".join(sorted(words))
    if form is None:
        problems.add(place, "mutating-word", word=word, name=name)
    else:
        choice, begins = form
        problems.add(place, "mutated-form", word=word, name=name, choice=choice, begins=begins)


class _Mutation:
    """Checks Welsh lines against words that change what follows them."""

    def __init__(self, names: Names, forms: FormBook | None, refuse: Refuse) -> None:
        self._names = names
        self._forms = forms if forms is not None else FormBook()
        self._refuse = refuse

    def check(self, line: Line, before: frozenset[str]) -> frozenset[str]:
        """Check one run of pieces; return the words that may stand just before what follows, if they change it."""
        for piece in line:
            match piece:
                case Literal(text=text):
                    before = _trailing(text, before)
                case Link():
                    before = frozenset()
                case Branches(branches=branches):
                    ends = [self.check(branch.pieces, before) for branch in branches]
                    # Without an `else`, nothing may be said here, and what stood before still does.
                    without_else = all(branch.when is not None for branch in branches)
                    before = frozenset().union(*ends, before if without_else else frozenset())
                case Value(expression=Name(id=name)) if self._kind(name) == "form":
                    before = self._check_form(name, before)
                case Value(expression=Name(id=name)) if self._kind(name) == "also":
                    pass  # where it isn't said, the words round it meet
                case Value(expression=expression):
                    kind = self._kind(expression.id) if isinstance(expression, Name) else "number"
                    if before and not VALUE_KINDS[kind].begins_fixed:
                        name = expression.id if isinstance(expression, Name) else "…"
                        self._refuse(before, name, None)
                    before = frozenset()
        return before

    def _kind(self, name: str) -> NameKind:
        return self._names[name].kind if name in self._names else "number"

    def _check_form(self, name: str, before: frozenset[str]) -> frozenset[str]:
        """What the form of each choice begins with is known, so each pair of words is looked at."""
        form = self._forms.get(name)
        if form is None:
            return frozenset()
        for choice, begins in self._beginnings(form) if before else ():
            changing = frozenset(word for word in before if not begins or changes(word, begins))
            if changing:
                self._refuse(changing, name, (choice, begins or "…"))
                break
        quiet = _Mutation(self._names, self._forms, lambda _words, _name, _form: None)
        ends = (quiet.check(each.words.cy or (), frozenset()) for each in form.alternatives())
        return frozenset().union(*ends)

    def _beginnings(self, form: ChoiceForm) -> Iterator[tuple[str, str]]:
        """Each choice with the words that its form may begin with; empty for a value that can't be told."""
        for choice, alternatives in form.choices:
            for each in alternatives:
                for begins in self._first_words(each.words.cy or ()):
                    yield choice, begins

    def _first_words(self, line: Line) -> Iterator[str]:
        for piece in line:
            match piece:
                case Literal(text=text) | Link(text=text):
                    if found := _FIRST_WORD.search(text):
                        yield found[0]
                        return
                case Branches(branches=branches):
                    for branch in branches:
                        yield from self._first_words(branch.pieces)
                    if any(branch.when is None for branch in branches):
                        return
                case Value(expression=Name(id=name)) if inner := self._forms.get(name):
                    yield from (begins for _, begins in self._beginnings(inner))
                    return
                case Value(expression=expression):
                    kind = self._kind(expression.id) if isinstance(expression, Name) else "number"
                    if not VALUE_KINDS[kind].begins_fixed:
                        yield ""
                    return


def _trailing(text: str, before: frozenset[str]) -> frozenset[str]:
    """The word at the very end of the text, if it changes the next one; blank text hides nothing."""
    if not text.strip():
        return before
    words = text.rstrip(" \n")
    found = _LAST_WORD.search(words, max(0, len(words) - _LONGEST)) if words != text else None
    word = found[0].casefold().replace("'", "’") if found else ""
    return frozenset({word}) if word in TRIGGERS else frozenset()
