"""Tells the mail that is quoted below a reply by its words: a header, a line of dashes, “On … wrote:”.

What programs mark by elements or signs is told before; this is for what they write as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from app.formatting.header_labels import LABELS
from app.formatting.mail_words import (
    ATTRIBUTION,
    ATTRIBUTION_BY_DATE,
    ATTRIBUTION_BY_NAME,
    SEPARATOR,
)
from app.formatting.rich import RichBlock, RichList, RichParagraph, RichRun, RichTable

_LINE = re.compile(r"[\s*>]*([^\W\d_][^\n:：]{0,20}?)[\s*]*[:：](?=\s|\*|$)")
_LOOKED_AT = 8
_LONGEST_ATTRIBUTION = 600
_SHORTEST_HEADER = 3
_DATED = re.compile(r"\d")
_RULE = re.compile(r"[_\-–—=]{20,}")
_KINDS: dict[str, list[tuple[str, str]]] = {}
"""Of each label the languages that have it, and what it says there."""
for _kind, _by_language in LABELS.items():
    for _language, _labels in _by_language.items():
        for _label in _labels if _kind != "more" else ():
            _KINDS.setdefault(_label, []).append((_language, _kind))


def with_quotes(blocks: Sequence[RichBlock]) -> tuple[RichBlock, ...]:
    """The blocks with what is quoted by its words one deeper; each further header begins a mail within that mail."""
    found: list[RichBlock] = []
    begun: list[int] = []
    blocks = [part for block in blocks for part in parted(block)]
    for at, block in enumerate(blocks):
        while begun and block.quote < begun[-1]:
            begun.pop()
        if _begins(blocks, at) and not _just_began(blocks, at):
            begun.append(block.quote)
        found.append(deeper(block, len(begun)) if begun else block)
    return _with_attributions(found)


def parted(block: RichBlock) -> tuple[RichBlock, ...]:
    """A paragraph in two, where an earlier mail begins at one of its lines; any other block alone."""
    if not isinstance(block, RichParagraph) or "\n" not in block.text:
        return (block,)
    text = block.text
    if not _may_begin(text, 0):
        for found in _LINE_STARTS.finditer(text):
            if _may_begin(text, found.end()):
                return _split(block, found.end())
    return (block,)


def _may_begin(text: str, start: int) -> bool:
    """Whether an earlier mail may begin at a line of a text."""
    rest = text[start : start + _LONGEST_ATTRIBUTION]
    if rest[:1] in _DASHES:
        line, _, after = rest.partition("\n")
        return is_separator(line) or (
            _RULE.fullmatch(line.strip()) is not None and is_header(after)
        )
    if is_header(rest):
        return True
    return len(text) - start < _LONGEST_ATTRIBUTION and is_attribution(rest)


_DASHES = tuple("-–—_*=")
_LINE_STARTS = re.compile(
    r"\n(?=[-–—_*=]{2}|[^\n:：]{1,22}[:：]|[^\n]*[:>]\s*\Z|[A-Za-z]{2,3} [^\n]*\d)"
)
"""Lines that may be the first of an earlier mail: of dashes, with a label or a figure, or that end with a colon."""


def _split(block: RichParagraph, at: int) -> tuple[RichBlock, ...]:
    """Two paragraphs of one, at the beginning of a line."""
    before: list[RichRun] = []
    after: list[RichRun] = []
    position = 0
    for run in block.runs:
        cut = min(max(at - position, 0), len(run.text))
        position += len(run.text)
        for runs, text in ((before, run.text[:cut]), (after, run.text[cut:])):
            if text:
                runs.append(msgspec.structs.replace(run, text=text))
    last = before[-1].text.rstrip("\n")
    before[-1:] = [msgspec.structs.replace(before[-1], text=last)] if last else []
    if not any(run.text.strip() for run in before):
        return (block,)
    return tuple(msgspec.structs.replace(block, runs=tuple(runs)) for runs in (before, after))


def header_kinds(text: str) -> tuple[str, ...]:
    """What kinds of line of a header a text has at its beginning, in the language of the most of them."""
    best: tuple[str, ...] = ()
    if ":" not in text and "：" not in text:
        return best
    kinds: dict[str, list[str]] = {}
    for found in _header_lines(text):
        for language, kind in _KINDS.get(found[1].strip().lower(), ()):
            kinds.setdefault(language, []).append(kind)
    return max(map(tuple, kinds.values()), key=len, default=best)


def _header_lines(text: str) -> Iterator[re.Match[str]]:
    for line in text.split("\n", _LOOKED_AT)[:_LOOKED_AT]:
        if found := _LINE.match(line):
            yield found


def is_separator(text: str) -> bool:
    """Whether a line says that another mail follows."""
    return SEPARATOR.fullmatch(text) is not None


def is_header(text: str) -> bool:
    """Whether a text begins with the header of a mail: from whom, and two more of its lines."""
    first = _LINE.match(text)
    if first is None or first[1].strip().lower() not in _KINDS:
        return False
    kinds = header_kinds(text)
    return len(set(kinds)) >= _SHORTEST_HEADER and "from" in kinds[:2]


def is_attribution(text: str) -> bool:
    """Whether a text is “On … wrote:”."""
    text = text.strip().strip("*").strip()
    if len(text) > _LONGEST_ATTRIBUTION:
        return False
    if not _DATED.search(text) and "@" not in text:
        return False
    forms = (ATTRIBUTION, ATTRIBUTION_BY_NAME, ATTRIBUTION_BY_DATE)
    return any(form.fullmatch(text) for form in forms)


def _begins(blocks: Sequence[RichBlock], at: int) -> bool:
    """Whether a quoted mail begins with a block."""
    block = blocks[at]
    if not isinstance(block, RichParagraph):
        return False
    if block.quote > (blocks[at - 1].quote if at else 0):
        return False  # An element has begun it.
    text = block.text
    first = text.partition("\n")[0]
    if is_separator(first) or (_RULE.fullmatch(first.strip()) and _header_follows(blocks, at + 1)):
        return True
    if _header_follows(blocks, at):
        return True
    alone = not any(each.quote > block.quote for each in blocks[at + 1 : at + 3])
    return alone and _is_sure_attribution(text) and at + 1 < len(blocks)


def _just_began(blocks: Sequence[RichBlock], at: int) -> bool:
    """Whether the line of dashes before a header has begun the same mail, or the header is begun already."""
    before = [each for each in blocks[max(at - 4, 0) : at] if isinstance(each, RichParagraph)]
    if not before or not at or blocks[at - 1] is not before[-1]:
        return False
    last = before[-1].text
    last_line = last.rpartition("\n")[2].strip()
    return (
        is_separator(last_line)
        or _RULE.fullmatch(last_line) is not None
        or bool(header_kinds(last_line))
    )


def _header_follows(blocks: Sequence[RichBlock], at: int) -> bool:
    """Whether the paragraphs from here on, one after the other, are a header."""
    lines: list[str] = []
    first = blocks[at] if at < len(blocks) else None
    if not isinstance(first, RichParagraph) or not _LINE.match(first.text):
        return False
    for block in blocks[at : at + 5]:
        if not isinstance(block, RichParagraph):
            break
        lines.append(block.text)
        if block.text.count("\n") >= 2:
            break
    return is_header("\n".join(lines))


def _is_sure_attribution(text: str) -> bool:
    """Whether it is surely one though nothing marks what follows as quoted."""
    lines = text.strip().split("\n")
    return len(lines) <= 3 and is_attribution(text) and re.search(r"@|\d[:.]\d\d", text) is not None


def _with_attributions(blocks: list[RichBlock]) -> tuple[RichBlock, ...]:
    """“On … wrote:” belongs to what it introduces."""
    for at, block in enumerate(blocks[:-1]):
        after = blocks[at + 1].quote
        if isinstance(block, RichParagraph) and block.quote < after and is_attribution(block.text):
            blocks[at] = msgspec.structs.replace(block, quote=block.quote + 1)
    return tuple(blocks)


def deeper(block: RichBlock, by: int) -> RichBlock:
    """A block with all in it quoted deeper."""
    quote = block.quote + by
    if isinstance(block, RichParagraph):
        return msgspec.structs.replace(block, quote=quote)
    if isinstance(block, RichList):
        items = tuple(
            msgspec.structs.replace(item, blocks=tuple(deeper(each, by) for each in item.blocks))
            for item in block.items
        )
        return RichList(items, quote)
    rows = tuple(
        tuple(tuple(deeper(each, by) for each in cell) for cell in row) for row in block.rows
    )
    return RichTable(rows, quote)
