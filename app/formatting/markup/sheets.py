"""Style sheets of a page: which declarations hold for an element. What isn't understood holds for none.

Read by a small reader of our own: selectors of elements, classes, ids and attributes, one within another. Nothing that
a sheet names is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from app.formatting.markup.tree import Element

Declared = dict[str, str]
"""Value of each property; names in small letters, values as written."""

MOST_RULES = 4_000
_MOST_STEPS = 400_000
_MOST_NESTED = 3
_COMMENTS = re.compile(r"/\*.*?(?:\*/|$)|<!--|-->", re.DOTALL)
_SIMPLE = re.compile(
    r"(\*|[a-zA-Z][\w-]*(?:\\:[\w-]+)?)?((?:[.#][\w-]+|\[[^\]]{1,100}\])*)((?::{1,2}[\w-]+(?:\([^)]*\))?)*)"
)
_PART = re.compile(
    r"([.#])([\w-]+)|\[\s*([\w-]+)\s*(?:([~|^$*]?)=\s*[\"']?([^\"'\]]*)[\"']?\s*)?\]"
)
_SCREEN = re.compile(r"@media\s+(?:only\s+)?(?:screen|all)\s*", re.IGNORECASE)
_BRACES = re.compile("[{}]")
_ALWAYS = {":link", ":root", ":not()"}


class Compound(msgspec.Struct, frozen=True):
    """One element of a selector: `p.MsoNormal`. `near` says that the one before is its parent."""

    tag: str
    classes: tuple[str, ...]
    ids: tuple[str, ...]
    attributes: tuple[tuple[str, str, str], ...]
    near: bool = False

    def matches(self, element: Element) -> bool:
        """Whether an element is as this says."""
        if self.tag and element.tag != self.tag:
            return False
        if self.classes and not set(self.classes) <= set(element.classes):
            return False
        if self.ids and element.attributes.get("id", "").lower() not in self.ids:
            return False
        return all(_has(element, *each) for each in self.attributes)


class SheetRule(msgspec.Struct, frozen=True):
    """A selector with its declarations; `weight` orders those that hold for the same element."""

    compounds: tuple[Compound, ...]
    declared: Declared
    weight: tuple[int, int, int, int]


def declarations_of(style: str) -> tuple[Declared, Declared]:
    """The properties of a style, and those that are important; of two of the same name the last counts."""
    usual: Declared = {}
    important: Declared = {}
    for each in style.split(";"):
        name, _, value = each.partition(":")
        value = value.strip()
        if not value:
            continue
        plain = value.lower().find("!important")
        into = usual if plain < 0 else important
        into[name.strip().lower()] = value if plain < 0 else value[:plain].strip()
    return usual, important


class StyleSheets:
    """The style sheets of a page.

    Attributes:
        lists: Word's `@list` rules, by their names such as `l0:level1`.
        imports: a sheet of another place is named.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.lists: dict[str, Declared] = {}
        self.imports = False
        self._simple: dict[str, list[SheetRule]] = {}
        self._chained: dict[str, list[SheetRule]] = {}
        self._count = 0
        self._steps = 0
        self._alone: dict[tuple[str, str, str], list[SheetRule]] = {}
        for text in texts:
            self._read(_COMMENTS.sub(" ", text), _MOST_NESTED)

    def declared(self, element: Element, ancestors: Sequence[Element]) -> Declared:
        """What holds for an element: of the sheets, then of its own style.

        Args:
            element: which.
            ancestors: what it stands in, the outermost first.
        """
        style = element.attributes.get("style", "")
        own, important = declarations_of(style) if style else ({}, {})
        if not self._count:
            return own | important if important else own
        rules = sorted(self._rules(element, ancestors), key=lambda rule: rule.weight)
        found: Declared = {}
        for rule in rules:
            if not rule.weight[0]:
                found |= rule.declared
        found |= own
        for rule in rules:
            if rule.weight[0]:
                found |= rule.declared
        return found | important

    # --- which rules hold

    def _rules(self, element: Element, ancestors: Sequence[Element]) -> list[SheetRule]:
        attributes = element.attributes
        key = (element.tag, attributes.get("class", ""), attributes.get("id", ""))
        alone = self._alone.get(key)
        if alone is None:
            each = self._candidates(self._simple, element)
            alone = [rule for rule in each if rule.compounds[-1].matches(element)]
            self._alone[key] = alone
        if not self._chained:
            return alone
        more = self._candidates(self._chained, element)
        return alone + [rule for rule in more if self._holds(rule, element, ancestors)]

    def _candidates(
        self, among: dict[str, list[SheetRule]], element: Element
    ) -> Iterator[SheetRule]:
        keys = [element.tag, "*", *{f".{each}" for each in element.classes}]
        if identity := element.attributes.get("id"):
            keys.append(f"#{identity.lower()}")
        for key in keys:
            rules = among.get(key, ())
            self._steps += len(rules)
            if self._steps <= _MOST_STEPS:
                yield from rules

    def _holds(self, rule: SheetRule, element: Element, ancestors: Sequence[Element]) -> bool:
        """Whether a rule holds; from the element outwards, each part with the nearest that fits."""
        *outer, last = rule.compounds
        if not last.matches(element):
            return False
        at = len(ancestors)
        near = last.near
        for compound in reversed(outer):
            while True:
                at -= 1
                self._steps += 1
                if at < 0 or self._steps > _MOST_STEPS:
                    return False
                if compound.matches(ancestors[at]):
                    break
                if near:
                    return False
            near = compound.near
        return True

    # --- reading

    def _read(self, text: str, nested: int) -> None:
        position = 0
        while position < len(text) and self._count < MOST_RULES:
            start = text.find("{", position)
            if start < 0:
                self.imports = self.imports or "@import" in text[position:].lower()
                return
            prelude = text[position:start]
            statement, _, prelude = prelude.rpartition(";")
            self.imports = self.imports or "@import" in statement.lower()
            prelude = prelude.strip()
            if prelude.startswith("@") and not prelude.lower().startswith("@list"):
                end = _closing(text, start)
                if nested and _SCREEN.fullmatch(prelude):
                    self._read(text[start + 1 : end], nested - 1)
            else:
                end = text.find("}", start)
                end = len(text) if end < 0 else end
                self._add(prelude, text[start + 1 : end])
            position = end + 1

    def _add(self, prelude: str, body: str) -> None:
        if prelude.lower().startswith("@list"):
            usual, important = declarations_of(body)
            name = "".join(prelude.split()[1:]).lower()
            self.lists[name] = self.lists.get(name, {}) | usual | important
            return
        both = declarations_of(body)
        for selector in prelude.split(",")[:200]:
            compounds = _compounds(selector)
            for is_important, declared in enumerate(both):
                if compounds and declared:
                    self._count += 1
                    weight = (is_important, *_specificity(compounds), self._count)
                    rule = SheetRule(compounds, declared, weight)
                    among = self._simple if _needs_only(rule) else self._chained
                    among.setdefault(_key(compounds[-1]), []).append(rule)


def _closing(text: str, start: int) -> int:
    """Where the block that opens at `start` ends."""
    depth = 0
    for found in _BRACES.finditer(text, start):
        depth += 1 if found[0] == "{" else -1
        if not depth:
            return found.start()
    return len(text)


def _compounds(selector: str) -> tuple[Compound, ...]:
    """The parts of a selector; none of one that isn't understood."""
    words = selector.replace(">", " > ").split()
    found: list[Compound] = []
    near = False
    for word in words[:12]:
        if word == ">":
            near = True
            continue
        read = _SIMPLE.fullmatch(word)
        if read is None or (read[3] and read[3].lower() not in _ALWAYS):
            return ()
        tag = "" if read[1] in (None, "*") else read[1].replace("\\", "").lower()
        parts = list(_PART.finditer(read[2]))
        found.append(
            Compound(
                tag,
                tuple(each[2].lower() for each in parts if each[1] == "."),
                tuple(each[2].lower() for each in parts if each[1] == "#"),
                tuple(
                    (
                        each[3].lower(),
                        (each[4] or "") + "=" if each[5] is not None else "",
                        each[5] or "",
                    )
                    for each in parts
                    if each[3]
                ),
                near,
            )
        )
        near = False
    return tuple(found) if not near and len(words) <= 12 else ()


def _has(element: Element, name: str, sign: str, value: str) -> bool:
    if name not in element.attributes:
        return False
    return not sign or _SIGNS[sign](element.attributes[name], value)


_SIGNS: dict[str, Callable[[str, str], bool]] = {
    "=": lambda own, value: own == value,
    "~=": lambda own, value: value in own.split(),
    "^=": lambda own, value: own.startswith(value),
    "$=": lambda own, value: own.endswith(value),
    "*=": lambda own, value: value in own,
    "|=": lambda own, value: own == value or own.startswith(f"{value}-"),
}


def _specificity(compounds: tuple[Compound, ...]) -> tuple[int, int]:
    ids = sum(len(each.ids) for each in compounds)
    classes = sum(len(each.classes) + len(each.attributes) for each in compounds)
    return 1000 * ids + classes, sum(bool(each.tag) for each in compounds)


def _key(compound: Compound) -> str:
    """Where its rules are looked up."""
    if compound.ids:
        return f"#{compound.ids[0]}"
    if compound.classes:
        return f".{compound.classes[0]}"
    return compound.tag or "*"


def _needs_only(rule: SheetRule) -> bool:
    """Whether tag, class and id of the element alone decide."""
    return len(rule.compounds) == 1 and not rule.compounds[0].attributes
