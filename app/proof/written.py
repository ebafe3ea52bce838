"""What stands in a file of a pack, with its places: every condition, and every text in both languages.

A file is read by its shape, as its reader reads it, and walked through: what is found knows the conditions around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import msgspec

from app.expressions.names import Names
from app.expressions.reading import read_condition
from app.expressions.tree import Compare, Constant, Expression, Name
from app.proof.logic import ALWAYS, after, both
from app.source.kinds import Record, Table, Value
from app.source.problems import Place, Problems
from app.source.reading import read_yaml
from app.source.shapes import Shape, read_shape
from app.source.tree import Scalar

_TAG = re.compile(r"\{%-?\s*(if|elif|else|endif)\b(.*?)-?%\}", re.DOTALL)
_LISTS = frozenset(
    {"questions", "phrases", "items", "choices", "channels", "order", "terms", "reviews"}
)
"""Keys of lists whose entries stand beside each other; in other lists they are several ways to say one thing."""
LANGUAGES = ("en", "cy")


class Condition(msgspec.Struct, frozen=True):
    """A condition as it stands in a file.

    Attributes:
        expression: what it says.
        text: its words.
        place: where they begin.
        within: what holds around it.
        earlier: the conditions of the branches before it, in the same `if` or the same list of ways.
        path: the keys that lead to it; of one in a text, ending in its language.
    """

    expression: Expression
    text: str
    place: Place
    within: Expression
    earlier: tuple[Expression, ...]
    path: tuple[str, ...]


class Otherwise(msgspec.Struct, frozen=True):
    """The last branch, without a condition: said where none before it holds."""

    place: Place
    within: Expression
    earlier: tuple[Expression, ...]
    path: tuple[str, ...]


class Texts(msgspec.Struct, frozen=True):
    """One text in both languages, or in the number forms of each.

    Attributes:
        en, cy: by number form; `other` where it has none.
        place: of the pair.
        path: the keys that lead to it.
        owners: the ids of what it stands in, from the outside: question and choice, or phrase.
    """

    en: Mapping[str, Scalar]
    cy: Mapping[str, Scalar]
    place: Place
    path: tuple[str, ...]
    owners: tuple[str, ...]

    def of(self, language: str) -> Mapping[str, Scalar]:
        """The text in one language."""
        return self.cy if language == "cy" else self.en

    @property
    def is_said(self) -> bool:
        """Whether it can stand in a message; others are for the officer."""
        return not {
            "title",
            "ask",
            "hint",
            "label",
            "message",
            "messages",
            "hints",
            "advice",
            "to_confirm",
        } & set(self.path)


def read_record(data: bytes, file: str, shape: Shape) -> Record | None:
    """Read a file by its shape; what is wrong with it was told when the pack was read."""
    node = read_yaml(data, file, Problems())
    return None if node is None else read_shape(node, shape, Problems())


class Written:
    """Walks through a record.

    Attributes:
        conditions, otherwise, texts: what was found, in the order of the file.
    """

    def __init__(self, record: Record, names: Names) -> None:
        self.record = record
        self.conditions: list[Condition] = []
        self.otherwise: list[Otherwise] = []
        self.texts: list[Texts] = []
        self._names = names
        self._record(record, ALWAYS, (), ())

    def condition(
        self, scalar: Scalar, start: int = 0, end: int | None = None
    ) -> Expression | None:
        """Read a condition that stands in a text."""
        text = scalar.text[start:end]
        return read_condition(text, lambda at: scalar.locate(start + at), self._names, Problems())

    # --- groups and lists

    def _record(
        self,
        record: Record,
        within: Expression,
        path: tuple[str, ...],
        owners: tuple[str, ...],
        chosen: Expression = ALWAYS,
    ) -> None:
        """Walk through a group; `chosen` holds for all that it says, and not for its own condition."""
        own = record.text("id") or record.text("use")
        owners = (*owners, own) if own else owners
        within = both(self._when(record, within, (), path), chosen)
        if self._pair(record, within, path, owners):
            return
        for key, value in record.values.items():
            if key not in (*LANGUAGES, "when", "confirmed"):
                self._value(value, within, (*path, key), owners, record)

    def _when(
        self,
        record: Record,
        within: Expression,
        earlier: tuple[Expression, ...],
        path: tuple[str, ...],
    ) -> Expression:
        """Note the condition of a group; return what holds inside it."""
        scalar = record.scalar("when")
        expression = None if scalar is None else self.condition(scalar)
        if scalar is None or expression is None:
            return after(earlier, within)
        self.conditions.append(
            Condition(expression, scalar.text, scalar.place, within, earlier, (*path, "when"))
        )
        return both(after(earlier, within), expression)

    def _value(
        self,
        value: Value,
        within: Expression,
        path: tuple[str, ...],
        owners: tuple[str, ...],
        parent: Record,
    ) -> None:
        key = path[-1]
        if isinstance(value, Record):
            self._record(value, within, path, owners)
        elif isinstance(value, Table):
            question = parent.text("id") or parent.text("use")
            for name, each in value.items():
                inside = within
                if key == "says" and question:
                    inside = both(within, self._chosen(question, name))
                if key not in ("params", "with"):
                    self._value(each, inside, (*path, name), (*owners, name), parent)
        elif isinstance(value, tuple):
            self._items(value, within, path, owners, parent)

    def _items(
        self,
        items: tuple[Value, ...],
        within: Expression,
        path: tuple[str, ...],
        owners: tuple[str, ...],
        parent: Record,
    ) -> None:
        records = [each for each in items if isinstance(each, Record)]
        if path[-1] in _LISTS:
            question = parent.text("id") if path[-1] == "choices" else ""
            for each in records:
                chosen = self._chosen(question, each.text("id")) if question else ALWAYS
                self._record(each, within, path, owners, chosen)
            return
        earlier: tuple[Expression, ...] = ()
        for each in records:
            scalar = each.scalar("when")
            condition = None if scalar is None else self.condition(scalar)
            if scalar is None:
                self.otherwise.append(Otherwise(each.place, within, earlier, path))
            inside = self._when(each, within, earlier, path)
            # A way may hold its pair in `text`, or be the pair itself.
            if not self._pair(each, inside, path, owners):
                for key, value in each.values.items():
                    if key != "when":
                        self._value(value, inside, (*path, key), owners, each)
            if condition is not None:
                earlier = (*earlier, condition)

    def _chosen(self, question: str, choice: str) -> Expression:
        known = self._names.get(question)
        if known is None:
            return both()
        if known.kind == "choices":
            return Compare("in", Constant(choice), Name(question))
        return Compare("==", Name(question), Constant(choice))

    # --- texts

    def _pair(
        self, record: Record, within: Expression, path: tuple[str, ...], owners: tuple[str, ...]
    ) -> bool:
        """Note the text that a group holds in both languages; a phrase may hold other things beside it."""
        if not all(language in record.values for language in LANGUAGES):
            return False
        by_language: dict[str, dict[str, Scalar]] = {}
        for language in LANGUAGES:
            value = record.get(language)
            if isinstance(value, Scalar):
                by_language[language] = {"other": value}
            elif isinstance(value, Record):
                by_language[language] = {
                    name: each for name, each in value.values.items() if isinstance(each, Scalar)
                }
            else:
                return False
        self.texts.append(Texts(by_language["en"], by_language["cy"], record.place, path, owners))
        for language, forms in by_language.items():
            for scalar in forms.values():
                self._tags(scalar, within, (*path, language))
        return not (set(record.values) - {*LANGUAGES, "when"})

    def _tags(self, scalar: Scalar, within: Expression, path: tuple[str, ...]) -> None:
        """Note the conditions in a text."""
        # Of each `if` that is open: what holds around it, and the conditions of its branches so far.
        open_ifs: list[tuple[Expression, tuple[Expression, ...]]] = []
        current = within
        for tag in _TAG.finditer(scalar.text):
            keyword = tag[1]
            if keyword == "if":
                open_ifs.append((current, ()))
            if not open_ifs:
                continue
            around, earlier = open_ifs[-1]
            place = scalar.locate(tag.start(2) + len(tag[2]) - len(tag[2].lstrip()))
            if keyword == "endif":
                current = around
                open_ifs.pop()
            elif keyword == "else":
                self.otherwise.append(Otherwise(scalar.locate(tag.start()), around, earlier, path))
                current = after(earlier, around)
            else:
                condition = self.condition(scalar, tag.start(2), tag.end(2))
                if condition is None:
                    return
                text = tag[2].strip()
                self.conditions.append(Condition(condition, text, place, around, earlier, path))
                current = both(after(earlier, around), condition)
                open_ifs[-1] = (around, (*earlier, condition))


def tags_of(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield the `if`, `elif`, `else` and `endif` of a text: keyword, condition without blanks, and where it stands."""
    for tag in _TAG.finditer(text):
        yield tag[1], re.sub(r"\s+", " ", tag[2].strip()), tag.start()


def scalars_in(value: Value) -> Iterator[Scalar]:
    """Yield every text of a file, in its order."""
    if isinstance(value, Scalar):
        yield value
    elif isinstance(value, Record):
        for each in value.values.values():
            yield from scalars_in(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from scalars_in(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from scalars_in(each)
