"""Mistakes that show in one line of a file, whatever the parser stumbles on in it or after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.source.fault import Fault, SourceEdit
from app.source.problems import LONGEST_WORD
from app.source.quoting import PAIR_KEYS, Region, key_lead, quote
from app.source.text import Source

ODD_BLANKS = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff"
"""Characters that look like a blank and aren't one: word processors and web pages bring them."""

_ODD_INDENT = re.compile(rf"[ \t]*([{ODD_BLANKS}])[\s{ODD_BLANKS}]*(?=- |[\w\"'])")
_ODD_AFTER_COLON = re.compile(
    rf"(\s*(?:- +)*(?P<key>[\w-]+):)(?P<blanks>[{ODD_BLANKS} ]*[{ODD_BLANKS}][{ODD_BLANKS} ]*)(?P<text>.*)"
)
_GLUED = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[\w-]+):(?P<text>[^\s/].*)")
# What opens again before it is closed isn't closed: looking on would take the square of a long line.
_TAG = re.compile(r"\{\{(?:(?!\}\}|\{\{).)*\}\}|\{%(?:(?!%\}|\{%).)*%\}")
_LAST_KEY = re.compile(r"[\w-]+\Z")
_NO_COMMA = re.compile(r"(?P<text>.*\S)\s+(?P<next>cy|en): ")
_NO_COMMA_AFTER_WORD = re.compile(r"(?P<text>[\w-]+)\s+(?P<next>[a-z_]+): ")
_EQUALS = re.compile(r"(?P<key>[\w-]+) ?= ?(?P<text>\S(?:.*\S)?)\s*")
_BAR = re.compile(r"(?P<indent>\s*)(?:- +)*[\w-]+: *[|>][+-]?\s*")


def find_line_fault(number: int, source: Source) -> Fault | None:
    """Return the mistake that a line shows by itself, if it shows one."""
    return (
        find_odd_blank(number, source)
        or find_tag_in_braces(number, source)
        or find_glued(number, source)
    )


def find_odd_blank(number: int, source: Source) -> Fault | None:
    """A character that looks like a blank, before a line's first word or after a colon."""
    line = source.line(number)
    indent = _ODD_INDENT.match(line)
    if indent is not None:
        edit = SourceEdit(number, 0, indent.end(), " " * indent.end())
        return _odd_blank(number, indent.start(1), edit, source)
    after = _ODD_AFTER_COLON.match(line)
    if after is None:
        return None
    start, end = after.span("blanks")
    at = re.search(f"[{ODD_BLANKS}]", after["blanks"])
    edit = SourceEdit(number, start, end, " " * (end - start))
    mended = f"{after['key']}: {after['text']}"
    return _odd_blank(number, start + (at.start() if at else 0), edit, source, mended)


def _odd_blank(
    number: int, column: int, edit: SourceEdit, source: Source, mended: str = ""
) -> Fault:
    name = f"U+{ord(source.line(number)[column]):04X}"
    place = source.place(number, column)
    return Fault(place, "odd-blank", edit, character=name, mended=mended)


def find_glued(number: int, source: Source) -> Fault | None:
    """An entry without a blank after its colon."""
    line = source.line(number)
    glued = _GLUED.match(line)
    if glued is None:
        return None
    at = glued.end("key")
    mended = f"{glued['key']}: {glued['text'].rstrip()}"
    return Fault(
        source.place(number, at),
        "no-space-after-colon",
        SourceEdit(number, at, at + 1, ": "),
        mended=mended,
    )


def find_tag_in_braces(number: int, source: Source) -> Fault | None:
    """A `{{ value }}` or `{% if %}` in text that stands inside braces without quotes."""
    line = source.line(number)
    for start, end in _flow_texts(line):
        text = line[start:end].rstrip()
        found = _TAG.search(text)
        if found is None or text[0] in "\"'":
            continue
        key = _key_before(line, start)
        region = Region(number, start, start + len(text), key_lead(key) if key else "", text)
        place = source.place(number, start)
        return Fault(place, "tag-in-braces", region.edit, tag=found[0][:2], mended=region.mended)
    return None


def _flow_texts(line: str) -> Iterator[tuple[int, int]]:
    """Yield where each unquoted value inside braces begins and ends, where tags are no braces."""
    opened = re.search(r"(?:\A\s*(?:- +)?|[\w-]: +|[{\[,] *)\{(?![{%])", line)
    if opened is None:
        return
    masked = _TAG.sub(lambda found: "\0" * len(found[0]), line)
    masked = re.sub(r"\"(?:[^\"\\]|\\.)*\"", lambda found: '"' * len(found[0]), masked)
    for found in re.finditer(r"(?<=[{,] )[\w-]+: +|(?<=\{)[\w-]+: +", masked[opened.end() - 1 :]):
        start = opened.end() - 1 + found.end()
        ends = re.compile(r", +[\w-]+: |[}\]]").search(masked, start)
        yield start, ends.start() if ends else len(line)


def find_no_comma(region: Region, source: Source) -> Fault | None:
    """Text inside braces that goes on with the next key: a comma was forgotten."""
    pair = region.lead in ("en: ", "cy: ")
    # What isn't text is one word: the next word and its colon are the next entry.
    found = (_NO_COMMA if pair else _NO_COMMA_AFTER_WORD).match(region.text)
    if found is None or (pair and region.lead.startswith(found["next"])):
        return None
    at = region.start + found.end("text")
    place = source.place(region.line, region.start + found.start("next"))
    mended = f"{region.lead}{found['text']}, {region.text[found.start('next') :]}"
    return Fault(
        place, "no-comma", SourceEdit(region.line, at, at, ","), key=found["next"], mended=mended
    )


def find_left_text(number: int, source: Source) -> Fault | None:
    """A line of text after a `|` that begins further to the left than the text."""
    line = source.line(number)
    indent = _indent(line)
    wanted: int | None = None
    for above in range(number - 1, -1, -1):
        before = source.line(above)
        if not before.strip():
            continue
        bar = _BAR.fullmatch(before)
        if bar is not None:
            entry = _indent(before)
            if indent > entry + 2 or (wanted is None and indent > entry):
                return None
            wanted = entry + 2 if wanted is None else wanted
            place = source.place(number, indent)
            edit = SourceEdit(number, 0, indent, " " * wanted)
            return Fault(place, "text-too-far-left", edit, column=str(wanted + 1))
        if wanted is None and _indent(before) <= indent:
            return None
        wanted = _indent(before)
    return None


def no_colon(number: int, column: int, source: Source) -> Fault:
    """A line without a colon; an equals sign may have been meant for one."""
    equals = _EQUALS.fullmatch(source.line(number)[column:])
    mended = key_lead(equals["key"]) + equals["text"] if equals else ""
    return Fault(source.place(number, column), "no-colon", mended=mended)


def closed(number: int, column: int, source: Source) -> str:
    """The entry whose bracket isn't closed on its line, closed there; nothing where it may be closed further down."""
    line = source.line(number).rstrip()
    key, text = _key_before(line, column), line[column:]
    wanted = {"[": "]", "{": "}"}[text[:1]]
    inside = text[1:]
    if (
        not key
        or inside.endswith((",", "[", "{"))
        or wanted in inside
        or set("[{\"'#") & set(inside)
    ):
        return ""
    return key_lead(key) + text.rstrip("])}") + wanted


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def quoted_after_bar(number: int, column: int, source: Source) -> str:
    """The entry of which the text begins on the line of its `|`, as it may be written."""
    line = source.line(number)
    key = _key_before(line, column)
    text = line[column + 1 :].strip()
    return key_lead(key) + quote(text) if key and text else ""


def quoted_dash(number: int, column: int, source: Source) -> str:
    """The entry of which the text begins with a dash; a list isn't meant there."""
    line = source.line(number)
    key = _key_before(line, column)
    return key_lead(key) + quote(line[column:].strip()) if key in PAIR_KEYS else ""


def _key_before(line: str, column: int) -> str:
    """The key whose value begins at a column, by its last letters; nothing where there is none."""
    before = line[:column].rstrip(" ")
    found = _LAST_KEY.search(before, max(0, len(before) - 1 - LONGEST_WORD), len(before) - 1)
    return found[0] if found is not None and before.endswith(":") else ""
