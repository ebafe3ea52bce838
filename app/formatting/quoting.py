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
from app.formatting.rich import RichBlock, RichList, RichParagraph, RichTable

_LINE = re.compile(r"[\s*>]*([^\W\d_][^\n:：]{0,20}?)[\s*]*[:：](?=\s|\*|$)")
_LOOKED_AT = 8
_LONGEST_ATTRIBUTION = 600
_SHORTEST_HEADER = 3
_DATED = re.compile(r"\d")
_RULE = re.compile(r"[_\-–—=]{20,}")
_KINDS = {
    (language, word): kind
    for kind, by_language in LABELS.items()
    if kind != "more"
    for language, words in by_language.items()
    for word in words
}
_LABELS = {word for _, word in _KINDS}
_LANGUAGES = tuple(LABELS["from"])


def with_quotes(blocks: Sequence[RichBlock]) -> tuple[RichBlock, ...]:
    """The blocks with what is quoted by its words one deeper; each further header begins a mail within that mail."""
    found: list[RichBlock] = []
    begun: list[int] = []
    for at, block in enumerate(blocks):
        while begun and block.quote < begun[-1]:
            begun.pop()
        if _begins(blocks, at) and not _just_began(blocks, at):
            begun.append(block.quote)
        found.append(deeper(block, len(begun)) if begun else block)
    return _with_attributions(found)


def header_kinds(text: str) -> tuple[str, ...]:
    """What kinds of line of a header a text has at its beginning, in the language of the most of them."""
    best: tuple[str, ...] = ()
    if ":" not in text and "：" not in text:
        return best
    labels = [found[1].strip().lower() for found in _header_lines(text)]
    for language in _LANGUAGES:
        kinds = [_KINDS[language, label] for label in labels if (language, label) in _KINDS]
        if len(kinds) > len(best):
            best = tuple(kinds)
    return best


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
    if first is None or first[1].strip().lower() not in _LABELS:
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
