"""What an author probably meant by braces and tags that can't be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.expressions.names import Names
from app.source.problems import closest

KEYWORDS = ("if", "elif", "else", "endif")
_MEANT = {
    **dict.fromkeys(("elseif", "elsif", "elsf", "elif"), "elif"),
    **dict.fromkeys(("endif", "end", "fi"), "endif"),
    **{"else": "else", "if": "if"},
}
_OTHERS = ("for", "set", "in", "is")
"""What other languages have, and isn't near to anything here."""
IN_BRACES = re.compile(r"\s*(?:if\s|elif\s|(?:else|endif)\s*\Z)")
"""A condition that stands in the braces of a value."""

_STRAY = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_NAME = r"[^\W\d][\w.]*"
_VALUE = rf"(?P<name>{_NAME})(?P<filter>\s*\|\s*(?:count|date))?"
_STATEMENT = r"(?P<statement>(?:if|elif)\s[^{}%]*[^{}%\s]|else|endif)"
# Each begins with a brace, and looks no further than the next one: what is long is looked at once.
_HALF_VALUES = (
    re.compile(rf"\{{\{{\s*{_VALUE}\s*\}}(?!\}})"),
    re.compile(rf"(?<!\{{)\{{\s*{_VALUE}\s*\}}\}}"),
    re.compile(rf"(?<!\{{)\{{\s*{_VALUE}\s*\}}(?!\}})"),
    re.compile(rf"\{{\{{\s*{_VALUE}"),
)
_HALF_STATEMENTS = (
    re.compile(rf"\{{%\s*{_STATEMENT}\s*\}}"),
    re.compile(rf"(?<!\{{)\{{\s*{_STATEMENT}\s*%\}}"),
    re.compile(rf"(?<!\{{)\{{\s*{_STATEMENT}\s*\}}(?!\}})"),
    re.compile(rf"(?<![{{%])%\s*{_STATEMENT}\s*%\}}"),
)


def find_strays(text: str, names: Names) -> list[tuple[int, str, str]]:
    """Return what opens or closes nothing: where it stands, its braces, and the tag that was probably meant.

    Single braces are text, unless there is a name in them that is known here.

    >>> from app.expressions.names import Known
    >>> find_strays("We called you { calls }} times.", {"calls": Known("number")})
    [(14, '{', '{{ calls }}')]
    """
    if "{" not in text and "}" not in text:
        return []
    halves = sorted(_halves(text, names))
    found = [(start, braces, mended) for start, _, braces, mended in halves]
    spans = [(start, end) for start, end, _, _ in halves]
    others = (
        (each.start(), each[0], "")
        for each in _STRAY.finditer(text)
        if not any(start <= each.start() < end for start, end in spans)
    )
    return sorted((*found, *others))


def _halves(text: str, names: Names) -> Iterator[tuple[int, int, str, str]]:
    """Yield tags that lack a brace or two: start, end, the braces they begin with, and the tag in full."""
    taken: set[int] = set()
    for pattern in _HALF_VALUES:
        for found in pattern.finditer(text):
            name, filtered = found["name"], (found["filter"] or "").replace("|", " | ")
            if name in names and found.start() not in taken:
                taken.add(found.start())
                mended = f"{{{{ {name}{' '.join(['', *filtered.split()])} }}}}"
                yield found.start(), found.end(), _braces(found[0]), mended
    for pattern in _HALF_STATEMENTS:
        for found in pattern.finditer(text):
            if found.start() not in taken:
                taken.add(found.start())
                statement = " ".join(found["statement"].split())
                yield found.start(), found.end(), _braces(found[0]), f"{{% {statement} %}}"


def _braces(text: str) -> str:
    return text[: len(text) - len(text.lstrip("{%"))]


def read_keyword(words: Sequence[str]) -> str:
    """Return what a tag begins with: `else if` and `end if` as they were written."""
    two = " ".join(words[:2])
    return two if two.casefold() in ("else if", "end if") else " ".join(words[:1])


def mended_statement(words: Sequence[str], names: Names) -> str:
    """Return the tag that was probably meant by these words, or nothing.

    >>> mended_statement(["else", "if", "first"], {})
    '{% elif first %}'
    >>> mended_statement(["END", "IF"], {}), mended_statement(["for", "x", "in", "y"], {})
    ('{% endif %}', '')
    """
    written = read_keyword(words)
    rest = " ".join(words[len(written.split()) :]).removesuffix(":").strip()
    plain = re.sub(r"[\W_]", "", written.casefold())
    if not rest and written in names:
        return f"{{{{ {written} }}}}"
    keyword = _MEANT.get(plain, "" if plain in _OTHERS else closest(plain, KEYWORDS))
    if keyword == "elif" and not rest:
        keyword = "else"
    if keyword in ("else", "endif"):
        # `else` with more behind it may have been meant to ask.
        return f"{{% {keyword} %}}" if not rest or plain in _MEANT else ""
    return f"{{% {keyword} {rest} %}}" if keyword and rest else ""
