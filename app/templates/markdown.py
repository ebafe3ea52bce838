"""Reads a text (small Markdown with values and conditions) into wording.

Paragraphs, lists of one level and links are allowed; every other Markdown is refused with its line, so that nothing an
author writes is silently dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.expressions.names import Names
from app.source.problems import Place, Problems
from app.source.tree import Scalar
from app.templates.branches import Joiner
from app.templates.link_mending import mended_address
from app.templates.linking import linked
from app.templates.tags import STAND_INS, Tag, TaggedText, read_tags
from app.templates.wording import SCHEMES, Line, Link, ListText, Literal, ParagraphText, Wording

# Link references would take a line of the text away; tables and struck-out text are read to be refused.
_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("reference")
MAX_LENGTH = 10_000
"""Code points in one text: more than a whole message, and a bound on the time that Markdown takes."""

_PLAIN = re.compile(
    # Lines that begin with no sign of a list and no indentation, of characters that mean nothing in Markdown.
    r"(?:(?! {4}| *(?:-|\d+[.)]))[^\\`*_\[\]<>&#|~=+\s]*(?: (?!  *\n)[^\\`*_\[\]<>&#|~=+\s]*)*(?:\n|\Z))*"
)
_BLANK_LINES = re.compile(r"\n *(?:\n *)+")
_BROKEN_LINK = re.compile(
    # [words] (address), [words](address without its end, (words)[address]
    r"\[(?P<words>[^\[\]\n]+)\](?:[ \t]+\((?P<apart>(?:https?:|www\.|mailto:)[^()\s]*)\)"
    r"|\((?P<open>(?:https?:|www\.|mailto:)[^()\s]*[^()\s.,;])(?=[.,;]?(?:\s|\Z))(?![^()\n]*\)))"
    r"|\((?P<swapped_words>[^()\n]+)\)\[(?P<swapped>(?:https?:|www\.|mailto:)[^\[\]\s]*)\]"
)
_UNSAFE = re.compile("http://", re.IGNORECASE)
_LEFT_OVER = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<address>[^)]*)|\]\((?P<rest>[^)]*)")

Piece = Literal | Link | Tag
Flat = list[Piece]


class _Text:
    """One text being read."""

    def __init__(self, scalar: Scalar, names: Names, problems: Problems) -> None:
        self.problems = problems
        self.tagged: TaggedText = read_tags(scalar.text, scalar.locate, names, problems)
        self.joiner = Joiner(problems, sure=self.tagged.whole)
        self._locate = scalar.locate
        self._source = scalar.text

    def link(self, token: Token, address: str, words: str) -> tuple[Place, str]:
        """Where a link with an address stands, and the link with its address as it was probably meant."""
        start = self._start(token)
        at = self._source.find(f"]({address}", start)
        if at < 0:
            return self.place(token), ""
        mended = mended_address(address) if words.strip() else ""
        opened = max(self._source.rfind("[", start, at), start)
        return self._locate(opened), f"[{words}]({mended})" if mended else ""

    def note_broken_links(self, token: Token) -> bool:
        """Tell of links that are written in another way, in the paragraph of a token; return whether there are any."""
        lines = token.map or (0, 0)
        starts = self.tagged.line_starts
        end = starts[lines[1]] if lines[1] < len(starts) else len(self._source)
        found = list(_BROKEN_LINK.finditer(self._source, self._start(token), end))
        for each in found:
            words = each["words"] or each["swapped_words"]
            address = each["apart"] or each["open"] or each["swapped"]
            mended = f"[{words}]({mended_address(address) or address})"
            self.problems.add(self._locate(each.start()), "link-form", mended=mended)
        return bool(found)

    def address(self, address: str) -> tuple[Place, str]:
        """The same for an address among the words."""
        return self._locate(max(self._source.find(address), 0)), mended_address(address)

    def place(self, token: Token, below: int = 0) -> Place:
        """Where the lines of a Markdown token begin, or one `below` that."""
        return self._locate(self._start(token, below))

    def _start(self, token: Token, below: int = 0) -> int:
        line = token.map[0] + below if token.map else 0
        starts = self.tagged.line_starts
        return starts[min(line, len(starts) - 1)]


def read_text(scalar: Scalar, names: Names, problems: Problems) -> Wording:
    """Read paragraphs and lists.

    Args:
        scalar: the text and where it stands.
        names: what `{{ … }}` and conditions may use.
        problems: takes what is wrong; what can be read is still returned.
    """
    if len(scalar.text) > MAX_LENGTH:
        problems.add(scalar.place, "text-too-long", most=MAX_LENGTH)
        return ()
    text = _Text(scalar, names, problems)
    plain = plain_paragraphs(text.tagged.text)
    if plain is None:
        return tuple(_read_blocks(text))
    return tuple(ParagraphText(_plain_line(text, lines)) for lines in plain)


def _read_blocks(text: _Text) -> Iterator[ParagraphText | ListText]:
    problems = text.problems
    items: list[Line] | None = None
    item_paragraphs = 0
    for token in _MARKDOWN.parse(text.tagged.text):
        match token.type:
            case "inline":
                line = _line(text, token)
                if items is None:
                    yield ParagraphText(line)
                elif item_paragraphs:
                    problems.add(text.place(token), "item-of-several-paragraphs")
                else:
                    items.append(line)
                    item_paragraphs = 1
            case "bullet_list_open" | "ordered_list_open":
                if items is not None:
                    problems.add(text.place(token), "list-in-list")
                items = items if items is not None else []
            case "list_item_open":
                item_paragraphs = 0
            case "bullet_list_close" | "ordered_list_close" if token.level == 0:
                ordered = token.type.startswith("ordered")
                yield ListText(tuple(items or ()), ordered)
                items = None
            case _:
                _refuse_markup(text, token, text.place(token))


def plain_paragraphs(text: str) -> list[list[str]] | None:
    """Return the lines of each paragraph of a text without any markup; None where there may be some.

    Most texts are so plain, and Markdown takes a tenth of the time in which a pack is read.
    """
    if not _PLAIN.fullmatch(text):
        return None
    paragraphs = (paragraph.split("\n") for paragraph in _BLANK_LINES.split(text))
    stripped = ([line.strip(" ") for line in lines if line.strip(" ")] for lines in paragraphs)
    return [lines for lines in stripped if lines]


def _plain_line(text: _Text, lines: list[str]) -> Line:
    flat: Flat = []
    for line in lines:
        if flat:
            flat.append(Literal(" "))
        flat.extend(_plain_pieces(text, line))
    merged = _merged(flat)
    _check_beside_links(text, merged)
    return text.joiner.join(merged)


def read_line(scalar: Scalar, names: Names, problems: Problems) -> Line:
    """Read a text that must be one paragraph: a lead, an item, a subject."""
    before = len(problems)
    wording = read_text(scalar, names, problems)
    if not wording and len(problems) > before:
        return ()
    if len(wording) == 1 and isinstance(wording[0], ParagraphText):
        return wording[0].line
    problems.add(scalar.place, "one-paragraph")
    return ()


_REFUSED = {
    "heading_open": "heading",
    "fence": "code",
    "code_block": "indented",
    "hr": "rule",
    "html_block": "html",
    "html_inline": "html",
    "blockquote_open": "quote",
    "table_open": "table",
    "em_open": "italics",
    "strong_open": "bold",
    "s_open": "strikethrough",
    "code_inline": "code",
    "image": "image",
}


def _refuse_markup(text: _Text, token: Token, place: Place) -> None:
    what = _REFUSED.get(token.type)
    if what is not None:
        text.problems.add(place, "markup-refused", what=what)


def _line(text: _Text, inline: Token) -> Line:
    """Turn the inline tokens of a paragraph into pieces."""
    flat: Flat = []
    link: dict[str, Any] | None = None
    breaks = 0
    for token in inline.children or ():
        breaks += token.type in ("softbreak", "hardbreak")
        place = text.place(inline, breaks)
        match token.type:
            case "text" if link is not None:
                link["text"] += token.content
            case "text" | "text_special":
                flat.extend(_plain_pieces(text, token.content))
            case "softbreak":
                flat.append(Literal(" "))
            case "hardbreak":
                flat.append(Literal("\n"))
            case "link_open":
                title = str(token.attrs.get("title", ""))
                address = str(token.attrs.get("href", ""))
                link = {"address": address, "text": "", "title": title}
            case "link_close" if link is not None:
                flat.append(_checked_link(text, inline, link))
                link = None
            case _:
                _refuse_markup(text, token, place)
                if token.content:
                    flat.append(Literal(token.content))
    merged = _merged(flat)
    _check_links(text, inline, merged)
    return text.joiner.join(merged)


def _check_links(text: _Text, inline: Token, flat: Flat) -> None:
    """What isn't read as a link would be printed as it stands."""
    _check_beside_links(text, flat)
    if text.note_broken_links(inline):
        return
    for piece in flat:
        found = _LEFT_OVER.search(piece.text) if isinstance(piece, Literal) else None
        if found:
            address = found["address"] or found["rest"] or ""
            place, mended = text.link(inline, address, found["words"] or "")
            text.problems.add(place, "bad-address", address=address or "()", mended=mended)


def _check_beside_links(text: _Text, flat: Flat) -> None:
    """An address that a value goes on would lead elsewhere; one without the s of https isn't safe."""
    for piece in flat:
        if isinstance(piece, Link) and piece.text == piece.address and _UNSAFE.match(piece.address):
            place, mended = text.address(piece.address)
            text.problems.add(place, "bad-address", address=piece.address, mended=mended)
    for one, other in pairwise(flat):
        kinds = {type(one), type(other)}
        tag = one if isinstance(one, Tag) else other
        if kinds == {Link, Tag} and isinstance(tag, Tag) and tag.kind == "value":
            text.problems.add(tag.place, "value-in-link")


def _plain_pieces(text: _Text, content: str) -> Iterator[Piece]:
    """Split at stand-ins; addresses in the words between become links."""
    end = 0
    for found in STAND_INS.finditer(content):
        yield from linked(content[end : found.start()])
        yield text.tagged.tags[found[0]]
        end = found.end()
    yield from linked(content[end:])


def _checked_link(text: _Text, inline: Token, link: dict[str, Any]) -> Link:
    address, words = link["address"], link["text"]
    place, mended = text.link(inline, address, words)
    if STAND_INS.search(words) or "%EE%8" in address or "%EF%A" in address:
        text.problems.add(place, "value-in-link")
    elif not address.startswith(SCHEMES):
        text.problems.add(place, "bad-address", address=address or "()", mended=mended)
    elif link["title"]:
        text.problems.add(place, "bad-address", address=f'{address} "{link["title"]}"')
    elif not words.strip():
        text.problems.add(place, "link-without-words", address=address)
    return Link(STAND_INS.sub("", words), address)


def _merged(flat: Flat) -> Flat:
    """Join neighbouring words, so that checks see whole ones."""
    merged: Flat = []
    for piece in flat:
        last = merged[-1] if merged else None
        if isinstance(piece, Literal) and isinstance(last, Literal):
            merged[-1] = Literal(last.text + piece.text)
        else:
            merged.append(piece)
    return merged
