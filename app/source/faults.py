"""What the YAML parser stumbles on, told as the mistake that an author makes."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from app.source.dash_faults import find_dash_fault
from app.source.events import ParserMark, ScalarEvent
from app.source.fault import Fault, SourceEdit
from app.source.line_faults import (
    closed,
    find_glued,
    find_left_text,
    find_line_fault,
    find_no_comma,
    find_odd_blank,
    find_tag_in_braces,
    no_colon,
    quoted_after_bar,
    quoted_dash,
)
from app.source.problems import Place
from app.source.quoting import PAIR_KEYS, Region, find_block_region, find_flow_region, quote
from app.source.text import Source

_CLOSED_QUOTE = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_CLOSED_BY_APOSTROPHE = re.compile(r"(?:[{\[]|,\s|:\s)\s?(?P<text>'[^'\n]*[^\W_]'(?=[^\W_]))")
"""Inside braces: `'It's here'`."""
_BRACES_TEXT = re.compile(r"\{\{.*?\}\}[^,}\]]*")
_BEGIN: ParserMark = yaml.Mark("", 0, 0, 0, "", 0)
_STARTERS = "*&!@`%?[{"


def region_fault(place: Place, code: str, region: Region | None, **params: str) -> Fault:
    """A mistake that is mended by putting a piece of a line in quotes."""
    if region is None:
        return Fault(place, code, None, **params)
    return Fault(place, code, region.edit, **({"mended": region.mended} | params))


class _Stumble:
    """The parser's error, with what helps to understand it."""

    def __init__(self, error: yaml.MarkedYAMLError, source: Source) -> None:
        self.context = error.context or ""
        self.problem = error.problem or ""
        self.at: ParserMark = error.problem_mark or error.context_mark or _BEGIN
        self.since: ParserMark = error.context_mark or self.at
        self.source = source

    def fault(
        self, mark: ParserMark, code: str, region: Region | None = None, **params: str
    ) -> Fault:
        place = self.source.place(mark.line, mark.column)
        return region_fault(place, code, region, **params)

    def character(self, mark: ParserMark) -> str:
        return self.source.line(mark.line)[mark.column : mark.column + 1]

    def block_region(self, mark: ParserMark) -> Region | None:
        return find_block_region(self.source.line(mark.line), mark.line)

    def flow_region(self, mark: ParserMark) -> Region | None:
        return find_flow_region(self.source.line(mark.line), mark.line, mark.column)


def find_fault(error: yaml.MarkedYAMLError, source: Source, last: ScalarEvent | None) -> Fault:
    """Return the mistake behind a parser's error; `last` is the scalar read before it."""
    stumble = _Stumble(error, source)
    if last is not None and last.style in ("'", '"'):
        start = last.start_mark
        if start.line != last.end_mark.line and isinstance(error, yaml.parser.ParserError):
            # A quote that swallows lines and ends at the next apostrophe was never meant to.
            return _unclosed_quote(stumble, start)
    for context, problem, explain in _EXPLANATIONS:
        if context in stumble.context and problem in stumble.problem:
            return explain(stumble)
    return stumble.fault(stumble.at, "not-yaml", detail=stumble.problem or str(error))


def find_braces_fault(mark: ParserMark, inside_flow: bool, source: Source) -> Fault | None:
    """Return the fault of `{{ name }}` at the beginning of a text, which YAML takes for a group."""
    line = source.line(mark.line)
    if not line.startswith("{{", mark.column):
        return None
    region = find_block_region(line, mark.line)
    begins = region is not None and region.start == mark.column
    in_text = region is not None and region.start < mark.column and region.text[0] not in "{["
    if inside_flow or region is None or not (begins or in_text):
        around = find_flow_region(line, mark.line, mark.column)
        found = _BRACES_TEXT.match(line, mark.column)
        if around is None or found is None:
            return None
        end = found.start() + len(found.group().rstrip())
        region = Region(mark.line, found.start(), end, around.lead, line[found.start() : end])
    return region_fault(source.place(mark.line, mark.column), "must-quote", region, character="{{")


def _colon(stumble: _Stumble) -> Fault:
    odd = find_odd_blank(stumble.at.line, stumble.source)
    if odd is not None:
        return odd
    region = stumble.block_region(stumble.at)
    if region and region.start <= stumble.at.column and region.lead.strip(" -"):
        return stumble.fault(stumble.at, "colon-in-text", region)
    # The colon is the first of its line, so the mistake is that this line goes on from another.
    for number in range(stumble.at.line - 1, -1, -1):
        above = stumble.source.line(number)
        if above.strip() and not above.lstrip().startswith("#"):
            return _line_fault(stumble, number) or _wrong_indent(stumble)
    return _wrong_indent(stumble)


def _line_fault(stumble: _Stumble, number: int) -> Fault | None:
    source = stumble.source
    found = find_line_fault(number, source)
    if found is not None:
        return found
    line = source.line(number)
    if ":" not in line:
        column = len(line) - len(line.lstrip())
        return find_left_text(number, source) or no_colon(number, column, source)
    return None


def _simple_key(stumble: _Stumble) -> Fault:
    since = stumble.since
    return _line_fault(stumble, since.line) or no_colon(since.line, since.column, stumble.source)


def _wrong_indent(stumble: _Stumble) -> Fault:
    source, number = stumble.source, stumble.at.line
    line = source.line(number)
    column = len(line) - len(line.lstrip())
    return (
        find_odd_blank(number, source)
        or find_odd_blank(number - 1, source)
        or find_dash_fault(number, source)
        or Fault(source.place(number, column), "wrong-indent")
    )


def _unclosed_quote(stumble: _Stumble, mark: ParserMark) -> Fault:
    region = stumble.block_region(mark)
    if region is None or region.start != mark.column:
        return stumble.fault(mark, "unclosed-quote", mended="")
    word = region.text[1:]
    if re.fullmatch(r"[\w-]+", word) and region.lead.removesuffix(": ") not in PAIR_KEYS:
        place = stumble.source.place(mark.line, mark.column)
        edit = SourceEdit(region.line, region.start, region.end, word)
        mended = region.lead + (quote(word) if word.isdigit() else word)
        return Fault(place, "unclosed-quote", edit, mended=mended)
    # A double quote was meant to be one; a single one may be an apostrophe (`’n bosibl`).
    mended = region.lead + quote(region.text.removeprefix('"'))
    return stumble.fault(mark, "unclosed-quote", region, mended=mended)


def _quote_at_context(stumble: _Stumble) -> Fault:
    return _unclosed_quote(stumble, stumble.since)


def _bad_escape(stumble: _Stumble) -> Fault:
    region = stumble.block_region(stumble.since)
    quoted = _CLOSED_QUOTE.fullmatch(region.text) if region is not None else None
    if region is None or quoted is None or region.start != stumble.since.column:
        return stumble.fault(stumble.at, "bad-escape", mended="")
    mended = region.lead + quote(region.text[1:-1].replace('\\"', '"'))
    return stumble.fault(stumble.at, "bad-escape", mended=mended)


def _tab(stumble: _Stumble) -> Fault:
    return stumble.fault(stumble.at, "tab-indent")


def _bad_start(stumble: _Stumble) -> Fault:
    if stumble.character(stumble.at) == "\t":
        return _tab(stumble)
    return _must_quote(stumble, stumble.at)


def _must_quote_context(stumble: _Stumble) -> Fault:
    return _must_quote(stumble, stumble.since)


def _must_quote_region(stumble: _Stumble, region: Region, character: str) -> Fault:
    place = stumble.source.place(region.line, region.start)
    return region_fault(place, "must-quote", region, character=character)


def _must_quote(stumble: _Stumble, mark: ParserMark) -> Fault:
    character = stumble.character(mark)
    region = stumble.block_region(mark)
    # `{% if … %}`: the parser stops at the `%`.
    if region and region.start == mark.column - 1 and region.text.startswith("{%"):
        return _must_quote_region(stumble, region, "{%")
    if region is None or region.start != mark.column:
        region = stumble.flow_region(mark)
    if region and region.start != mark.column:
        region = None
    return stumble.fault(mark, "must-quote", region, character=character)


def _flow_node(stumble: _Stumble) -> Fault:
    character = stumble.character(stumble.at)
    if character == ",":
        return stumble.fault(stumble.at, "nothing-before-comma")
    if character in ("]", "}"):
        return stumble.fault(stumble.at, "stray-bracket", bracket=character)
    opened = _last_opened(stumble.source) if not character else None
    if opened is not None:
        bracket, place = opened
        return Fault(place, "unclosed-bracket", None, bracket=bracket, mended="")
    return _must_quote(stumble, stumble.at)


def _last_opened(source: Source) -> tuple[str, Place] | None:
    """The bracket that is still open where the file ends."""
    closed_after = 0
    for number in range(len(source.lines) - 1, -1, -1):
        line = source.lines[number]
        for column in range(len(line) - 1, -1, -1):
            if line[column] in "]}":
                closed_after += 1
            elif line[column] in "[{" and closed_after:
                closed_after -= 1
            elif line[column] in "[{":
                return line[column], source.place(number, column)
    return None


def _dash(stumble: _Stumble) -> Fault:
    at = stumble.at
    mended = quoted_dash(at.line, at.column, stumble.source)
    return stumble.fault(at, "dash-in-line", mended=mended)


def _after_bar(stumble: _Stumble) -> Fault:
    after = stumble.source.line(stumble.since.line)[stumble.since.column :]
    since = stumble.since
    mended = quoted_after_bar(since.line, since.column, stumble.source)
    if after.startswith("| ") and not mended.startswith(("en: ", "cy: ")):
        return stumble.fault(stumble.since, "nothing-before-bar")
    character = stumble.character(since)
    return stumble.fault(stumble.at, "text-after-bar", character=character, mended=mended)


def _glued(stumble: _Stumble) -> Fault:
    """A colon before a comma or a bracket ends a text, as a lead does; before a word it begins an entry."""
    source, at = stumble.source, stumble.at
    region = stumble.flow_region(at)
    ends = source.line(at.line)[at.column + 1 : at.column + 2] in (",", "}", "]", "")
    if ends and region and region.lead:
        return stumble.fault(at, "colon-in-text", region)
    return find_glued(at.line, source) or stumble.fault(at, "no-space-after-colon")


def _flow(stumble: _Stumble) -> Fault:
    for number in range(stumble.since.line, stumble.at.line + 1):
        tag = find_tag_in_braces(number, stumble.source)
        if tag is not None:
            return tag
    if stumble.character(stumble.at) == ":" and stumble.at.line == stumble.since.line:
        region = stumble.flow_region(stumble.at)
        if region and region.lead:
            comma = find_no_comma(region, stumble.source)
            return comma or stumble.fault(stumble.at, "colon-in-text", region)
    line = stumble.source.line(stumble.since.line)
    hash_at = line.find(" #", stumble.since.column)
    if hash_at >= 0:
        region = find_flow_region(line, stumble.since.line, hash_at)
        if region:
            place = stumble.source.place(stumble.since.line, region.start)
            return region_fault(place, "hash-after-text", region)
    apostrophe = _CLOSED_BY_APOSTROPHE.search(line, stumble.since.column)
    if apostrophe:
        region = find_flow_region(line, stumble.since.line, apostrophe.start("text"))
        place = stumble.source.place(stumble.since.line, apostrophe.end())
        return region_fault(place, "text-after-quote", region)
    bracket = stumble.character(stumble.since)
    if bracket in ("[", "{"):
        since = stumble.since
        mended = closed(since.line, since.column, stumble.source)
        return stumble.fault(since, "unclosed-bracket", bracket=bracket, mended=mended)
    return _block(stumble)


def _block(stumble: _Stumble) -> Fault:
    for number in (stumble.at.line, stumble.at.line - 1):
        tag = find_tag_in_braces(number, stumble.source)
        if tag is not None:
            return tag
    character = stumble.character(stumble.at)
    region = stumble.block_region(stumble.at)
    if region and region.start < stumble.at.column and region.lead:
        quoted = _CLOSED_QUOTE.match(region.text)
        if quoted and quoted.end() <= stumble.at.column - region.start:
            return stumble.fault(stumble.at, "text-after-quote", region)
        if region.text[0] in _STARTERS and character not in ("]", "}"):
            return _must_quote_region(stumble, region, region.text[0])
    if character in ("]", "}"):
        return stumble.fault(stumble.at, "stray-bracket", bracket=character)
    return _wrong_indent(stumble)


# What the parser was doing, what it says (both of PyYAML's parsers), and what it means.
_EXPLANATIONS: tuple[tuple[str, str, Callable[[_Stumble], Fault]], ...] = (
    ("", "mapping values are not allowed", _colon),
    ("quoted scalar", "unexpected", _quote_at_context),
    ("quoted scalar", "", _bad_escape),
    ("", "cannot start any token", _bad_start),
    ("", "tab character", _tab),
    ("scanning an alias", "", _must_quote_context),
    ("scanning an anchor", "", _must_quote_context),
    ("a tag", "", _must_quote_context),
    ("", "mapping keys are not allowed", _bad_start),
    ("", "sequence entries are not allowed", _dash),
    ("block scalar", "", _after_bar),
    ("simple key", "", _simple_key),
    ("plain scalar", "unexpected ':'", _glued),
    ("flow node", "", _flow_node),
    ("flow", "", _flow),
    ("block", "", _block),
    ("", "document start", _block),
)
