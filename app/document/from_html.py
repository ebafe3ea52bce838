"""Reads HTML from elsewhere (a fragment, a document, what Outlook, Word and browsers put on the clipboard).

Scripts, styles, comments and pictures are left out. Whatever comes in, the words are kept and nothing fails.
"""

from __future__ import annotations

import re
from itertools import islice

import msgspec

from app.document.flow import Flow, FlowText, Inside
from app.document.gathering import Gathering, OwnLook
from app.document.html import HtmlStyle
from app.document.html_tokens import Opening, html_tokens, unescaped
from app.document.inline_style import declarations
from app.document.looks import with_element
from app.document.model import Block
from app.language import Language

MOST_CHARACTERS = 5_000_000
MOST_TAGS = 150_000
"""More than any message has; reading more would take long."""


class ReadHtml(msgspec.Struct, frozen=True):
    """What was read.

    Attributes:
        blocks: a paragraph each, with the list that follows it; or a list alone.
        looks: in order of their places.
        cut: there was more than is read.
    """

    blocks: tuple[Block, ...]
    looks: tuple[OwnLook, ...]
    cut: bool = False


def read_html(
    html: str, style: HtmlStyle | None = None, language: Language | None = None
) -> ReadHtml:
    """Read HTML.

    Args:
        html: what to read; of more than `MOST_CHARACTERS` the beginning.
        style: how the channel looks, which other looks are told from; None for the usual one.
        language: of all of it; None where its own `lang` attributes tell, and English where they don't.
    """
    reader = _HtmlReader(style or HtmlStyle(), language)
    marked, rest = _bounded(html[:MOST_CHARACTERS])
    for token in html_tokens(marked):
        if isinstance(token, str):
            reader.add(token)
        elif isinstance(token, Opening):
            reader.open(token.tag, token.attributes)
        else:
            reader.close(token.tag)
    if rest:
        reader.close("p")
        reader.add(unescaped(_TAG.sub(" ", rest)))
    document = reader.finish()
    looks = tuple(sorted(document.looks))
    return ReadHtml(tuple(document.blocks), looks, len(html) > MOST_CHARACTERS)


def _bounded(html: str) -> tuple[str, str]:
    """The part whose tags are read, and what comes after very many of them: of that only the words."""
    after = next(islice(re.finditer("<", html), MOST_TAGS, None), None)
    return (html, "") if after is None else (html[: after.start()], html[after.start() :])


_TAG = re.compile(r"<[^<>]*>?")
_LISTS = ("ul", "ol", "menu")
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"),
    *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3"),
    *("h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "p", "pre"),
    *("section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", *_LISTS),
}
_EMPTY = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
    *("source", "track", "wbr"),
}
_HIDDEN = {"audio", "canvas", "math", "object", "select", "svg", "template", "video", "xml"}
_SCHEMES = ("http://", "https://", "mailto:", "tel:")
_DEEPEST = 5_000
"""Elements deeper than this have the look of what is round them."""


class _OpenList(msgspec.Struct):
    """A list that is being read: how deep it is, and its open item."""

    depth: int
    item: int = 0


class _HtmlReader:
    """Takes the pieces of HTML one after the other."""

    def __init__(self, style: HtmlStyle, language: Language | None) -> None:
        self._style = style
        self._language = language
        self._open: list[tuple[str, Inside]] = []
        self._counts: dict[str, int] = {}
        self._outside = Inside(language=language or Language.EN)
        self._lists: list[_OpenList] = []
        self._links = 0
        self._gathering = Gathering(style)
        self._flow = Flow()
        self._items = _Items()

    @property
    def _inside(self) -> Inside:
        return self._open[-1][1] if self._open else self._outside

    def add(self, text: str) -> None:
        """Take text."""
        inside = self._inside
        if inside.marker:
            self._items.mark(text)
        elif inside.hidden:
            return
        elif inside.kept_spaces:
            first, *more = text.replace("\r\n", "\n").split("\n")
            self._flow.add(first, inside)
            for line in more:
                self._break_line()
                self._flow.add(line, inside)
        else:
            self._flow.add(text, inside)

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        """Take an opening tag."""
        if tag == "br" and not self._inside.hidden:
            self._break_line()
        if tag in _BLOCKS:
            self._begin_block(tag, attributes)
        if tag == "a" and self._counts.get("a"):
            self._pop("a")
        if tag in _EMPTY or len(self._open) >= _DEEPEST:
            return
        self._open.append((tag, self._within(tag, attributes)))
        self._counts[tag] = self._counts.get(tag, 0) + 1
        if tag in _LISTS:
            self._lists.append(_OpenList(len(self._open)))
        elif tag == "li" and self._lists:
            self._lists[-1].item = len(self._open)

    def close(self, tag: str) -> None:
        """Take a closing tag; one that nothing opened only ends a paragraph."""
        if tag in _BLOCKS:
            self._end_paragraph()
        if self._counts.get(tag):
            self._pop(tag)

    def finish(self) -> Gathering:
        """End everything that is open, and return what was gathered."""
        if self._lists:
            self._pop_to(self._lists[0].depth)
        self._end_paragraph()
        self._end_list()
        self._gathering.finish()
        return self._gathering

    # --- elements

    def _begin_block(self, tag: str, attributes: dict[str, str]) -> None:
        self._end_paragraph()
        if self._lists:
            if tag in _LISTS or tag == "li":
                self._end_item()
            if tag == "li" and self._lists[-1].item:
                self._pop_to(self._lists[-1].item)
            return
        if self._counts.get("p"):
            self._pop("p")
        word_item = declarations(attributes.get("style", "")).get("mso-list", "none")
        if tag == "p" and word_item not in ("none", "ignore"):
            self._items.begin(by_word=True)
        else:
            self._end_list()
        if tag in _LISTS:
            self._items.begin(ordered=tag == "ol")

    def _pop(self, tag: str) -> None:
        depth = len(self._open)
        while self._open[depth - 1][0] != tag:
            depth -= 1
        self._pop_to(depth)

    def _pop_to(self, depth: int) -> None:
        """Close every element from this depth on."""
        for tag, _ in self._open[depth - 1 :]:
            self._counts[tag] -= 1
        del self._open[depth - 1 :]
        while self._lists and self._lists[-1].depth >= depth:
            self._end_item()
            self._lists.pop()
            if not self._lists:
                self._end_list()
        if self._lists and self._lists[-1].item >= depth:
            self._lists[-1].item = 0

    def _within(self, tag: str, attributes: dict[str, str]) -> Inside:
        """What holds inside an element."""
        before = self._inside
        style = declarations(attributes["style"]) if "style" in attributes else {}
        changes: dict[str, object] = {}
        appearance = with_element(before.appearance, tag, attributes, self._style)
        if appearance is not before.appearance:
            changes["appearance"] = appearance
        if tag in _HIDDEN or style.get("display") == "none" or style.get("mso-hide") == "all":
            changes["hidden"] = True
        if style.get("mso-list") == "ignore":
            changes["marker"] = True
        if tag == "pre" or style.get("white-space", "").startswith("pre"):
            changes["kept_spaces"] = True
        language = attributes.get("lang", "")[:2].lower()
        if self._language is None and language in set(Language):
            changes["language"] = Language(language)
        if tag == "a":
            changes |= self._link(attributes.get("href", ""))
        return msgspec.structs.replace(before, **changes) if changes else before

    def _link(self, address: str) -> dict[str, object]:
        address = "".join(address.split())
        if not address.lower().startswith(_SCHEMES):
            return {"link": "", "number": 0}
        self._links += 1
        return {"link": address, "number": self._links}

    # --- paragraphs and items

    def _break_line(self) -> None:
        """A line ends; an empty one ends the paragraph, but not an item."""
        if self._flow.blank_line and not self._items.open:
            self._end_paragraph()
        else:
            self._flow.add_line(self._inside)

    def _end_paragraph(self) -> None:
        if self._lists:
            # Within an item there are only lines.
            self._flow.end_line(self._inside)
        elif self._items.open:
            self._end_item()
        elif words := self._flow.take():
            self._gathering.add_paragraph(words)

    def _end_item(self) -> None:
        if words := self._flow.take():
            self._items.add(words)

    def _end_list(self) -> None:
        items, ordered = self._items.take()
        if items:
            self._gathering.add_list(items, ordered=ordered)


class _Items:
    """The items of the list that is being read, those of lists within it too."""

    def __init__(self) -> None:
        self._words: list[FlowText] = []
        self._ordered = False
        self._marker = ""
        self.open = False

    def begin(self, *, ordered: bool = False, by_word: bool = False) -> None:
        """A list begins; one of Word goes on while its paragraphs follow each other."""
        if not (by_word and self.open):
            self._ordered, self._marker = ordered, ""
        self.open = True

    def mark(self, text: str) -> None:
        """Take what Word writes before an item: a number, or a sign."""
        if not self._words and len(self._marker) < 10:
            self._marker += text[:10]

    def add(self, words: FlowText) -> None:
        """Add an item."""
        self._words.append(words)

    def take(self) -> tuple[list[FlowText], bool]:
        """Return the items and whether they are numbered; the list ends."""
        ordered = self._ordered or _WORD_NUMBER.match(self._marker.strip()) is not None
        words, self._words, self._marker, self.open = self._words, [], "", False
        return words, ordered


_WORD_NUMBER = re.compile(r"\(?[0-9a-zA-Z]{1,4}[.)]")
