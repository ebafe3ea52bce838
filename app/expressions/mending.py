"""What an author probably meant by an expression that can't be read: tried until one of it reads without a problem.

Each step mends one kind of mistake and leaves everything else as it stands, so the steps add up. A mended expression is
only offered when it reads: a hint that leads to the next problem is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from app.expressions.names import RESERVED, Names
from app.source.problems import closest

_QUOTED = re.compile(r"('[^']*'|\"[^\"]*\")")
_NAME = r"[^\W\d][\w.]*"
_WORD = r"(?:'[^']*'|\"[^\"]*\")"
_LIST = rf"[\[(]\s*{_WORD}(?:\s*,\s*{_WORD})*\s*,?\s*[\])]"
FILTERS = ("count", "date")
_YES = {"true": "yes", "false": "no"}

Step = Callable[[str, Names], str]


def mend(source: str, names: Names, reads: Callable[[str], bool]) -> str:
    """Return the expression as it was probably meant, or nothing.

    Args:
        source: it can't be read.
        names: what it may use.
        reads: whether an expression can be read.
    """
    for each in _candidates(source.strip(), names):
        if reads(each):
            return each
    return ""


def _candidates(source: str, names: Names) -> Iterator[str]:
    for step in _STEPS:
        mended = step(source, names)
        if mended != source:
            source = mended
            yield mended


def _outside(source: str, change: Callable[[str], str]) -> str:
    """Change what stands outside quotes."""
    pieces = _QUOTED.split(source)
    return "".join(each if at % 2 else change(each) for at, each in enumerate(pieces))


def _unwrap(source: str, _: Names) -> str:
    """Braces, and the `if` of a tag, stand round a condition only in wording."""
    whole = re.fullmatch(r"\{\{(.*)\}\}|\{%(.*)%\}", source, re.DOTALL)
    inside = (whole[1] or whole[2] or "") if whole else source
    return re.sub(r"\A\s*(?:if|elif|when)\b:?", "", inside).strip()


def _straighten(source: str, _: Names) -> str:
    return re.sub("[‘’“”]", "'", source)


_OPERATORS = (
    (r"\s*(?:&&|\bAND\b|\bAnd\b)\s*", " and "),
    (r"\s*(?:\|\||\bOR\b|\bOr\b)\s*", " or "),
    (r"\bNOT\b|\bNot\b|!(?!=)\s*", "not "),
    (r"\bIN\b", "in"),
    (r"=<|≤", "<="),
    (r"=>|≥", ">="),
    (r"<>|≠|\bis\s+not\b", "!="),
    (r"===?|(?<![=!<>])=(?!=)|\bis\b|\bequals\b", "=="),
)


def _mend_operators(source: str, _: Names) -> str:
    def change(text: str) -> str:
        for pattern, operator in _OPERATORS:
            text = re.sub(pattern, operator, text)
        return text

    return re.sub(r"(?<=\w)not (?=\w)", " not ", _outside(source, change)).replace("not  ", "not ")


def _turn_round(source: str, _: Names) -> str:
    """`problems contains 'x'` is `'x' in problems`; `a not 'x'` is `a != 'x'`."""
    found = rf"\b({_NAME})\s+(?:contains|includes|has)\s+({_WORD}|{_NAME})"
    source = re.sub(found, r"\2 in \1", source)
    return re.sub(rf"\b({_NAME})\s+not\s+({_WORD})", r"\1 != \2", source)


def _join_hyphens(source: str, names: Names) -> str:
    def joined(found: re.Match[str]) -> str:
        name = found[0].replace("-", "_")
        return name if name in names else found[0]

    return _outside(source, lambda text: re.sub(r"\b[^\W\d]\w*(?:-\w+)+", joined, text))


def _quote_words(source: str, names: Names) -> str:
    """Put words in quotes that are compared with the choices of a question."""

    def quoted(word: str, name: str) -> str:
        words = names[name].words if name in names else ()
        if word in names or not words:
            return word
        meant = word if word in words else closest(_YES.get(word.casefold(), word), words)
        return f"'{meant}'" if meant else word

    def change(text: str) -> str:
        text = re.sub(
            rf"\b({_NAME})(\s*[!=]=\s*)({_NAME})",
            lambda m: (
                m[1] + m[2] + quoted(m[3], m[1])
                if m[1] in names
                else quoted(m[1], m[3]) + m[2] + m[3]
            ),
            text,
        )
        text = re.sub(
            rf"\b({_NAME})(\s+(?:not\s+)?in\s+)({_NAME})",
            lambda m: quoted(m[1], m[3]) + m[2] + m[3],
            text,
        )
        return re.sub(
            rf"\b({_NAME})(\s+(?:not\s+)?in\s*)([\[(])([\w\s,]+)([\])])",
            lambda m: (
                m[1] + m[2] + m[3] + re.sub(_NAME, lambda word: quoted(word[0], m[1]), m[4]) + m[5]
            ),
            text,
        )

    return _outside(source, change)


def _near_names(source: str, names: Names) -> str:
    def near(found: re.Match[str]) -> str:
        name = found[0]
        if name in names or name in RESERVED or name in {*FILTERS, "today"}:
            return name
        if found.string[: found.start()].rstrip().endswith("|"):
            return closest(name, FILTERS) or name
        return closest(name, names) or name

    return _outside(source, lambda text: re.sub(rf"{_NAME}(?!\s*\()", near, text))


def _near_choices(source: str, names: Names) -> str:
    def near(word: str, name: str) -> str:
        words = names[name].words if name in names else ()
        plain = word[1:-1]
        meant = plain if plain in words or not words else closest(plain, words)
        return f"'{meant or plain}'"

    source = re.sub(
        rf"\b({_NAME})(\s*[!=]=\s*)({_WORD})", lambda m: m[1] + m[2] + near(m[3], m[1]), source
    )
    source = re.sub(
        rf"({_WORD})(\s+(?:not\s+)?in\s+)({_NAME})",
        lambda m: near(m[1], m[3]) + m[2] + m[3],
        source,
    )
    return re.sub(
        rf"\b({_NAME})(\s+(?:not\s+)?in\s+)({_LIST})",
        lambda m: m[1] + m[2] + re.sub(_WORD, lambda word: near(word[0], m[1]), m[3]),
        source,
    )


def _join_words(source: str, _: Names) -> str:
    """`a == 'x' or 'y'` is `a in ['x', 'y']`; `'x' or 'y' in a` is `'x' in a or 'y' in a`."""

    def one_of(found: re.Match[str]) -> str:
        return f"{found[1]} in [{', '.join(re.findall(_WORD, found[2]))}]"

    def each_in(found: re.Match[str]) -> str:
        parts = (f"{word}{found[4]}{found[5]}" for word in re.findall(_WORD, found[1]))
        return f" {found[3]} ".join(parts)

    many = rf"{_WORD}(?:\s+or\s+{_WORD})+"
    source = re.sub(rf"\b({_NAME})\s*==\s*\(?\s*({many})\s*\)?", one_of, source)
    joined = rf"({_WORD}((?:\s+(or|and)\s+{_WORD})+))(\s+(?:not\s+)?in\s+)({_NAME})"
    return re.sub(joined, each_in, source)


def _ask_check_boxes(source: str, names: Names) -> str:
    """Check boxes are asked with `in`, everything else with `==`, lists with `in`."""

    def is_several(name: str) -> bool:
        return name in names and names[name].kind == "choices"

    def equal(found: re.Match[str]) -> str:
        name, operator, word = found.groups()
        if not is_several(name):
            return found[0]
        return f"{word} {'in' if operator == '==' else 'not in'} {name}"

    def inside(found: re.Match[str]) -> str:
        name, negated, words = found[1], found[2], re.findall(_WORD, found[3])
        if is_several(name):
            operator = "not in" if negated else "in"
            return (" and " if negated else " or ").join(
                f"{word} {operator} {name}" for word in words
            )
        if len(words) == 1:
            return f"{name} {'!=' if negated else '=='} {words[0]}"
        return f"{name} {'not in' if negated else 'in'} [{', '.join(words)}]"

    def single(found: re.Match[str]) -> str:
        word, operator, name = found.groups()
        if name not in names or is_several(name):
            return found[0]
        return f"{name} {'!=' if operator.startswith('not') else '=='} {word}"

    source = re.sub(
        rf"\b({_NAME})\s*([!=])=\s*({_LIST})",
        lambda m: f"{m[1]} {'not ' if m[2] == '!' else ''}in {m[3]}",
        source,
    )
    source = re.sub(rf"\b({_NAME})\s+(not\s+)?in\s+({_LIST}|{_WORD})", inside, source)
    source = re.sub(rf"\b({_NAME})\s*([!=]=)\s*({_WORD})", equal, source)
    return re.sub(rf"({_WORD})\s+((?:not\s+)?in)\s+({_NAME})", single, source)


def _bare_numbers(source: str, names: Names) -> str:
    def bare(found: re.Match[str]) -> str:
        name, operator, figures = found.groups()
        number = name in names and names[name].kind == "number"
        return f"{name} {operator} {figures}" if number else found[0]

    return re.sub(rf"\b({_NAME})\s*([!=<>]=?)\s*['\"](\d+)['\"]", bare, source)


def _close(source: str, _: Names) -> str:
    """A quote or a bracket that isn't closed ends with the expression."""
    if _QUOTED.sub("", source).count("'") == 1:
        source = f"{source}'"
    outside = _QUOTED.sub("", source)
    source += ")" * max(0, outside.count("(") - outside.count(")"))
    source += "]" * max(0, outside.count("[") - outside.count("]"))
    for opening, closing in ("()", "[]"):
        if outside.count(closing) > outside.count(opening):
            source = source.removesuffix(closing)
    return source.strip()


_STEPS: tuple[Step, ...] = (
    _unwrap,
    _straighten,
    _close,
    _mend_operators,
    _turn_round,
    _join_hyphens,
    _join_words,
    _quote_words,
    _near_names,
    _near_choices,
    _join_words,
    _ask_check_boxes,
    _bare_numbers,
)
