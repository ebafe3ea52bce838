"""Holds the two languages of one wording side by side, and Welsh against words that mutate what follows.

The rules are those of `checks.md` part E: a value can't be mutated, so it may not stand where Welsh would mutate it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from app.expressions.names import Names
from app.expressions.tree import Name
from app.expressions.value_kinds import VALUE_KINDS, NameKind
from app.source.problems import Place, Problems
from app.source.tree import Scalar
from app.templates.wording import Branches, Line, Link, Literal, Value, values_of

MUTATING = frozenset(
    [
        "o",
        "i",
        "ar",
        "am",
        "at",
        "gan",
        "dan",
        "heb",
        "hyd",
        "trwy",
        "drwy",
        "dros",
        "tros",
        "wrth",
        "yn",
        "fy",
        "dy",
        "ei",
        "a",
        "ac",
        "â",
        "ag",
        "na",
        "nac",
        "neu",
        "y",
        "yr",
        "dau",
        "dwy",
        "tri",
        "tair",
        "pedwar",
        "pedair",
        "pump",
        "pum",
        "chwech",
        "chwe",
        "saith",
        "wyth",
        "naw",
        "deg",
        "i’w",
        "o’i",
        "i’i",
        "a’i",
        "â’i",
        "gyda",
        "efo",
        "un",
        "ail",
        "pa",
        "mor",
        "rhy",
        "go",
        "pan",
        "tua",
    ]
)
"""Welsh words after which a noun, a name or a place would change its first letter (or be joined by a/ac)."""

_LAST_WORD = re.compile(r"([\w’'â]+)[ \n]+$")


def check_values(en: Iterable[Line], cy: Iterable[Line], place: Place, problems: Problems) -> None:
    """Both languages must print the same values."""
    english = frozenset().union(*(values_of(line) for line in en))
    welsh = frozenset().union(*(values_of(line) for line in cy))
    for name in sorted(english - welsh):
        problems.add(place, "value-in-one-language", name=name, which="en")
    for name in sorted(welsh - english):
        problems.add(place, "value-in-one-language", name=name, which="cy")


def check_mutation(line: Line, names: Names, scalar: Scalar, problems: Problems) -> None:
    """No value may follow a Welsh word that changes the next one. `scalar` is the text of the line."""

    def refuse(words: frozenset[str], name: str) -> None:
        # Where the value stands after such a word; through branches, where it stands first.
        value = rf"\{{\{{\s*{re.escape(name)}\b"
        for word in sorted(words):
            found = re.search(rf"(?i)\b{word}\s+({value})", scalar.text.replace("'", "’"))
            if found:
                break
        else:
            found = re.search(f"({value})", scalar.text)
        place = scalar.locate(found.start(1)) if found else scalar.place
        problems.add(place, "mutating-word", word=", ".join(sorted(words)), name=name)

    _check_pieces(line, frozenset(), names, refuse)


def _check_pieces(
    line: Line,
    before: frozenset[str],
    names: Names,
    refuse: Callable[[frozenset[str], str], None],
) -> frozenset[str]:
    """Check one run of pieces; return the mutating words that may stand just before what follows."""
    for piece in line:
        match piece:
            case Literal(text=text):
                before = _trailing(text, before)
            case Link():
                before = frozenset()
            case Branches(branches=branches):
                ends = [_check_pieces(b.pieces, before, names, refuse) for b in branches]
                # Without an `else`, nothing may be said here, and what stood before still does.
                without_else = all(branch.when is not None for branch in branches)
                before = frozenset().union(*ends, before if without_else else frozenset())
            case Value(expression=expression):
                kind: NameKind = "number"
                if isinstance(expression, Name) and expression.id in names:
                    kind = names[expression.id].kind
                if before and not VALUE_KINDS[kind].begins_fixed:
                    refuse(before, expression.id if isinstance(expression, Name) else "…")
                before = frozenset()
    return before


def _trailing(text: str, before: frozenset[str]) -> frozenset[str]:
    """The mutating word at the very end of the text, if any; blank text hides nothing."""
    if not text.strip():
        return before
    found = _LAST_WORD.search(text)
    word = found[1].casefold().replace("'", "’") if found else ""
    return frozenset({word}) if word in MUTATING else frozenset()
