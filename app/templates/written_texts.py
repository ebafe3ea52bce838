"""What stands in a file in both languages, as it is written: whole phrases, each with its exact place.

Reading a pack gives wording that is ready to be said; this gives the words as their author sees them, for a translator,
and for whoever asks where something stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from app.language import Language
from app.language.pack_words import NO, YES
from app.language.plurals import FORMS
from app.source.halves import dividers
from app.source.problems import Place
from app.source.shapes import Pair, Shape
from app.source.tree import Mapping, Node, Scalar, part_of
from app.source.walking import Leaf, Path, walk_group
from app.templates.labels import is_awaiting
from app.templates.question_shapes import YES_NO

OTHER = "other"
_FOR_OFFICERS = {
    "": frozenset(("title", "ask", "hint", "advice", "message", "to_confirm", "cy", "defaults")),
    "questions": frozenset(("ask", "hint", "message", "to_confirm", "cy")),
    "choices": frozenset(("label",)),
    "phrases": frozenset(("to_confirm",)),
    "rules": frozenset(("message", "reason", "keep", "in_channels")),
}
"""What only officers read, by the list that it stands in, innermost; each item of these has a name of its own."""


class WordsInFile(msgspec.Struct, frozen=True):
    """The words of one language: a text, or a part of it (half of a line in both languages)."""

    scalar: Scalar
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words as they are written, without the blanks round them."""
        return self.scalar.text[self.start : self.end].strip()

    @property
    def place(self) -> Place:
        """Where they begin."""
        return part_of(self.scalar, self.start, self.end).place


class WrittenText(msgspec.Struct, frozen=True):
    """One text in both languages.

    Attributes:
        path: the way to it in its file.
        en, cy: its words.
        form: the number form of the Welsh, where it has several.
        spread: the Welsh stands for all number forms, and awaits them.
        within: the groups around it, from outside inwards.
    """

    file: str
    path: Path
    en: WordsInFile
    cy: WordsInFile
    form: str = ""
    spread: bool = False
    within: tuple[Mapping, ...] = ()

    @property
    def awaiting(self) -> bool:
        """Whether the Welsh isn't written yet."""
        return is_awaiting(self.cy.text)

    @property
    def for_officers(self) -> bool:
        """Whether only officers read it: it never stands in a message."""
        around, key = "", ""
        named = False
        for each in self.path:
            if named:
                named = False
            elif each in _FOR_OFFICERS:
                around, key, named = each, "", True
            else:
                key = key or each
        return key in _FOR_OFFICERS[around]


def written_texts(root: Node, file: str, shape: Shape) -> Iterator[WrittenText]:
    """Yield every text of a file that stands in both languages. What isn't there in both is passed over."""
    leaves = walk_group(root, shape) if isinstance(root, Mapping) else ()
    yield from texts_of_leaves(leaves, file)


def texts_of_leaves(leaves: Iterable[Leaf], file: str) -> Iterator[WrittenText]:
    """Yield the texts in both languages among what a file says."""
    for leaf in leaves:
        if isinstance(leaf.kind, Pair):
            yield from _of_pair(leaf, file)
        elif isinstance(leaf.node, Scalar) and _is_welsh_yes_or_no(leaf):
            number = leaf.path[-1]
            english = Scalar(YES if number == "1" else NO, leaf.node.place)
            yield WrittenText(
                file, leaf.path, _whole(english), _whole(leaf.node), "", False, leaf.within
            )


def _is_welsh_yes_or_no(leaf: Leaf) -> bool:
    question = leaf.within[-1] if leaf.within else None
    kind = question.get("type") if question is not None else None
    return (
        leaf.path[-2:-1] == ("cy",)
        and leaf.path[-1] in ("1", "2")
        and kind is not None
        and isinstance(kind.value, Scalar)
        and kind.value.text == YES_NO
    )


def _whole(scalar: Scalar) -> WordsInFile:
    return WordsInFile(scalar, 0, len(scalar.text))


def _of_pair(leaf: Leaf, file: str) -> Iterator[WrittenText]:
    if isinstance(leaf.node, Scalar):
        bars = list(dividers(leaf.node.text))
        if len(bars) == 1:
            en = WordsInFile(leaf.node, 0, bars[0])
            text = leaf.node.text
            start = bars[0] + 1 + len(text[bars[0] + 1 :]) - len(text[bars[0] + 1 :].lstrip())
            cy = WordsInFile(leaf.node, start, len(text.rstrip()))
            if en.text and cy.text:
                yield WrittenText(file, leaf.path, en, cy, "", False, leaf.within)
    elif isinstance(leaf.node, Mapping):
        yield from _of_group(leaf, leaf.node, file)


def _of_group(leaf: Leaf, node: Mapping, file: str) -> Iterator[WrittenText]:
    english, welsh = (_by_form(node, language) for language in Language)
    if not english or not welsh:
        return
    spread = len(english) > 1 and len(welsh) == 1 and is_awaiting(welsh[OTHER].text)
    forms = FORMS[Language.CY] if spread else tuple(welsh)
    single = not spread and _is_single(node)
    for form in forms:
        en = english.get(form, english[OTHER])
        cy = welsh[OTHER] if spread else welsh[form]
        path = leaf.path if single else (*leaf.path, form)
        yield WrittenText(
            file, path, _whole(en), _whole(cy), "" if single else form, spread, leaf.within
        )


def _is_single(node: Mapping) -> bool:
    entry = node.get(Language.CY)
    return entry is not None and isinstance(entry.value, Scalar)


def _by_form(node: Mapping, language: Language) -> dict[str, Scalar]:
    """The words of a language by number form; all of them stand for the others."""
    entry = node.get(language)
    if entry is None:
        return {}
    if isinstance(entry.value, Scalar):
        return {OTHER: entry.value} if entry.value.text.strip() else {}
    if not isinstance(entry.value, Mapping):
        return {}
    forms = {
        each.key.text: each.value for each in entry.value.entries if isinstance(each.value, Scalar)
    }
    return forms if OTHER in forms else {}
