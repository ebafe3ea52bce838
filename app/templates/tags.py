"""Finds `{{ … }}` and `{% … %}` in a text and puts one stand-in character for each.

Markdown is parsed with the stand-ins in place, so what a value holds can never become markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import msgspec

from app.expressions.names import Names
from app.expressions.reading import read_condition, read_value
from app.expressions.tree import Expression
from app.source.problems import Place, Problems
from app.templates.tag_mending import (
    IN_BRACES,
    find_strays,
    mended_statement,
    read_keyword,
)

FIRST_STAND_IN = 0xE000
MAX_TAGS = 1000
# A tag ends before the next one begins: then each character is looked at once, however many are left open.
_INSIDE = r"(?:(?!\{\{|\{%|\{#|\}\}|%\}|#\}).)*"
_TAG = re.compile(
    rf"\{{\{{(?P<value>{_INSIDE})\}}\}}|\{{%(?P<statement>{_INSIDE})%\}}|\{{#{_INSIDE}#\}}",
    re.DOTALL,
)
_LINE_END = re.compile("\n")
STAND_INS = re.compile(f"[{chr(FIRST_STAND_IN)}-{chr(0xF8FF)}]")

TagKind = Literal["value", "if", "elif", "else", "endif"]


class Tag(msgspec.Struct, frozen=True):
    """One `{{ … }}` or `{% … %}`, read."""

    kind: TagKind
    place: Place
    expression: Expression | None = None


class TaggedText(msgspec.Struct, frozen=True):
    """A text with a stand-in for each of its tags.

    Attributes:
        text: with the stand-ins.
        tags: by stand-in.
        line_starts: where each line of `text` begins in the source; a tag may have held line ends.
        whole: every tag was one; otherwise parts of an `if` may be missing.
    """

    text: str
    tags: dict[str, Tag]
    line_starts: tuple[int, ...]
    whole: bool = True


def read_tags(
    source: str, locate: Callable[[int], Place], names: Names, problems: Problems
) -> TaggedText:
    """Replace the tags of `source` with stand-ins; tags that can't be used are reported and dropped."""
    for found in STAND_INS.finditer(source):
        problems.add(locate(found.start()), "private-character")
    source = STAND_INS.sub("?", source)
    pieces: list[str] = []
    tags: dict[str, Tag] = {}
    starts = [0]
    end = 0
    whole = True
    refused: list[str] = []
    for found in _TAG.finditer(source):
        whole &= not _report_stray(source[end : found.start()], end, locate, names, problems)
        pieces.append(source[end : found.start()])
        starts += _line_starts(source, end, found.start())
        end = found.end()
        tag = _read_tag(found, locate, names, problems, refused)
        if tag is None:
            whole &= found["statement"] is None and not IN_BRACES.match(found["value"] or "")
            continue
        if len(tags) == MAX_TAGS:
            problems.add(tag.place, "too-many-tags", most=MAX_TAGS)
            break
        stand_in = chr(FIRST_STAND_IN + len(tags))
        tags[stand_in] = tag
        pieces.append(stand_in)
    whole &= not _report_stray(source[end:], end, locate, names, problems)
    pieces.append(source[end:])
    starts += _line_starts(source, end, len(source))
    return TaggedText("".join(pieces), tags, tuple(starts), whole)


def _line_starts(source: str, start: int, end: int) -> list[int]:
    return [found.end() for found in _LINE_END.finditer(source, start, end)]


def _report_stray(
    text: str, start: int, locate: Callable[[int], Place], names: Names, problems: Problems
) -> bool:
    """Report what opens or closes nothing; return whether there was any."""
    strays = find_strays(text, names)
    for at, braces, mended in strays:
        problems.add(locate(start + at), "stray-braces", braces=braces, mended=mended)
    return bool(strays)


def _read_tag(
    found: re.Match[str],
    locate: Callable[[int], Place],
    names: Names,
    problems: Problems,
    refused: list[str],
) -> Tag | None:
    place = locate(found.start())
    if found["value"] is not None:
        if IN_BRACES.match(found["value"]):
            mended = mended_statement(found["value"].split(), names)
            problems.add(place, "statement-in-braces", mended=mended)
            return None
        return _read_value(found, locate, names, problems)
    if found["statement"] is None:
        problems.add(place, "comment-in-text")
        return None
    return _read_statement(found, locate, names, problems, refused)


def _read_value(
    found: re.Match[str], locate: Callable[[int], Place], names: Names, problems: Problems
) -> Tag | None:
    place, offset = locate(found.start()), found.start("value")
    if found["value"].startswith("{"):
        mended = f"{{{{ {found['value'].strip('{} ')} }}}}"
        problems.add(place, "stray-braces", braces="{{{", mended=mended)
        return None
    expression = read_value(
        found["value"],
        lambda at: locate(offset + at),
        names,
        problems,
        lambda mended: f"{{{{ {mended} }}}}",
    )
    return None if expression is None else Tag("value", place, expression)


def _read_statement(
    found: re.Match[str],
    locate: Callable[[int], Place],
    names: Names,
    problems: Problems,
    refused: list[str],
) -> Tag | None:
    place = locate(found.start())
    keyword, *rest = found["statement"].split(None, 1) or [""]
    match keyword:
        case "if" | "elif":
            offset = found.start("statement") + found["statement"].index(keyword) + len(keyword)
            source = found["statement"][offset - found.start("statement") :]
            condition = read_condition(
                source,
                lambda at: locate(offset + at),
                names,
                problems,
                lambda mended: f"{{% {keyword} {mended} %}}",
            )
            # A branch whose condition can't be used still opens: its `endif` is no mistake.
            return Tag(keyword, place, condition)
        case "else" | "endif" if not rest:
            return Tag(keyword, place)
    words = found["statement"].split()
    written, mended = read_keyword(words), mended_statement(words, names)
    if written.removeprefix("end") in refused:
        return None  # of a statement that was told already
    if not mended:
        refused.append(written)
    problems.add(place, "unknown-statement", keyword=written, mended=mended)
    return None
