"""HTML as a tree, as browsers build it where that changes what is seen; for anything at all, within bounds."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.formatting.bounds import check_elements, check_length, check_levels
from app.formatting.markup.html_tokens import Opening, RawText, html_tokens


class Element(msgspec.Struct):
    """An element.

    Attributes:
        goes_on: a wrongly nested tag cut it in two, and this is the second part.
        cut: this is the first part.
    """

    tag: str
    attributes: dict[str, str]
    children: list[Element | str]
    goes_on: bool = False
    cut: bool = False

    @property
    def classes(self) -> list[str]:
        """Its classes, in small letters."""
        names = self.attributes.get("class")
        return names.lower().split() if names else []


BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"),
    *("dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main"),
    *("menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td"),
    *("tfoot", "th", "thead", "tr", "ul", "xmp", "listing", "plaintext", "option", "optgroup"),
}
"""What begins and ends a paragraph."""
EMPTY = {
    *("area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input"),
    *("keygen", "link", "meta", "param", "source", "track", "wbr"),
}
FORMATTING = {
    *("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong"),
    *("tt", "u"),
}
"""What goes on after the end of the paragraph in which it was left open."""
_CUT = FORMATTING | {"p", "div", "span", "center", "o:p", "h1", "h2", "h3", "h4", "h5", "h6"}
_TABLE = {"table", "html", "template"}
_ENDED_BY: dict[str, tuple[set[str], set[str]]] = {
    "li": ({"li"}, {"ul", "ol", "menu", "dir", "td", "th", *_TABLE}),
    "dt": ({"dt", "dd"}, {"dl", "td", "th", *_TABLE}),
    "dd": ({"dt", "dd"}, {"dl", "td", "th", *_TABLE}),
    "tr": ({"tr"}, _TABLE),
    "td": ({"td", "th"}, {"tr", *_TABLE}),
    "th": ({"td", "th"}, {"tr", *_TABLE}),
    **dict.fromkeys(("tbody", "thead", "tfoot"), ({"tbody", "thead", "tfoot", "caption"}, _TABLE)),
    "option": ({"option"}, {"select", "datalist", *_TABLE}),
}
"""What an opening tag ends, and what it doesn't look beyond."""
_WALLS = {"td", "th", "table", "caption", "html", "template", "button", "object", "svg"}
"""What a closing tag within doesn't look beyond."""
_TABLE_PARTS = {"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"}


def parse_html(html: str) -> Element:
    """The tree of some HTML.

    Raises:
        AppError: `source-too-large`, `source-too-many`, `source-too-deep`.
    """
    check_length(len(html))
    builder = _TreeBuilder()
    for token in html_tokens(html):
        if isinstance(token, str):
            builder.text(token)
        elif isinstance(token, Opening):
            builder.open(token.tag, token.attributes)
        elif isinstance(token, RawText):
            builder.raw(token.text)
        else:
            builder.close(token.tag)
    return builder.root


def text_of(element: Element) -> str:
    """All words in an element, with a blank where another paragraph begins."""
    return "".join(_texts(element))


def _texts(element: Element) -> Iterator[str]:
    stack: list[Element | str] = [element]
    while stack:
        each = stack.pop()
        if isinstance(each, str):
            yield each
        elif each.tag not in ("script", "style"):
            if each.tag in BLOCKS or each.tag == "br":
                yield " "
                stack.append(" ")
            stack.extend(reversed(each.children))


def _walls(tag: str) -> set[str]:
    """What a closing tag doesn't look beyond."""
    if tag in _TABLE_PARTS:
        return _TABLE - {tag}
    return _WALLS | BLOCKS if tag == "span" else _WALLS - {tag}


class _TreeBuilder:
    """Takes the pieces of HTML one after the other."""

    def __init__(self) -> None:
        self.root = Element("", {}, [])
        self._open: list[Element] = [self.root]
        self._counts: dict[str, int] = {}
        self._left: list[Element] = []
        self._elements = 0

    def text(self, text: str) -> None:
        """Take text."""
        if self._left and text.strip():
            self._take_up()
        self._open[-1].children.append(text)

    def raw(self, text: str) -> None:
        """Take the text of an element that holds no markup."""
        self._open[-1].children.append(text)

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        """Take an opening tag."""
        if tag in BLOCKS:
            self._end_before(tag)
        elif self._left:
            self._take_up()
        if tag == "a" and self._counts.get("a"):
            self._close_formatting("a")
        if tag in ("html", "body") and self._counts.get(tag):
            return
        self._push(Element(tag, attributes, []), empty=tag in EMPTY)

    def close(self, tag: str) -> None:
        """Take a closing tag; one that nothing opened only ends a paragraph."""
        if tag == "br" or (tag == "p" and not self._counts.get("p")):
            self._push(Element(tag, {}, []), empty=True)
        elif tag in FORMATTING:
            self._close_formatting(tag)
        elif self._counts.get(tag) and tag not in ("html", "body"):
            self._pop(tag, _walls(tag))
        elif tag in BLOCKS and tag not in ("html", "body"):
            self._push(Element("p", {}, []), empty=True)

    # --- nesting

    def _push(self, element: Element, *, empty: bool) -> None:
        self._elements += 1
        check_elements(self._elements)
        self._open[-1].children.append(element)
        if not empty:
            self._open.append(element)
            self._counts[element.tag] = self._counts.get(element.tag, 0) + 1
            check_levels(len(self._open) - 1)

    def _end_before(self, tag: str) -> None:
        """End what this opening tag ends."""
        if self._counts.get("p") and tag not in ("option", "optgroup"):
            self._pop("p", _WALLS | {"li", "dd", "dt", "blockquote", "div"})
        if tag in _ENDED_BY:
            ended, walls = _ENDED_BY[tag]
            for each in ended:
                if self._counts.get(each):
                    self._pop(each, walls)

    def _index(self, tag: str, walls: set[str]) -> int:
        """Where the innermost open element of a tag is; 0 where it can't be reached."""
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                return at
            if self._open[at].tag in walls:
                break
        return 0

    def _pop(self, tag: str, walls: set[str]) -> None:
        if at := self._index(tag, walls):
            ended = self._pop_to(at)
            if tag not in _TABLE_PARTS:
                for each in ended[1:]:
                    self._leave_open(each)

    def _pop_to(self, at: int) -> list[Element]:
        ended = self._open[at:]
        for each in ended:
            self._counts[each.tag] -= 1
        del self._open[at:]
        return ended

    def _leave_open(self, element: Element) -> None:
        """Keep a formatting element for the next words; of many of a kind a few do, as browsers have it."""
        alike = sum(
            each.tag == element.tag and each.attributes == element.attributes for each in self._left
        )
        if element.tag in FORMATTING and alike < 3 and len(self._left) < 20:
            self._left.append(element)

    def _take_up(self) -> None:
        """Begin again the elements that were left open in a paragraph that ended."""
        left, self._left = self._left, []
        for each in left:
            self._push(Element(each.tag, each.attributes, []), empty=False)

    def _close_formatting(self, tag: str) -> None:
        """Close a formatting element; the paragraph that began in it goes on without it."""
        for at in range(len(self._left) - 1, -1, -1):
            if self._left[at].tag == tag:
                del self._left[at]
                return
        at = self._index(tag, _WALLS) if self._counts.get(tag) else 0
        if not at:
            return
        inner = self._open[at + 1 :]
        if not all(each.tag in _CUT for each in inner) or len(inner) > 20:
            if not any(each.tag in BLOCKS for each in inner):
                self._pop_to(at)
            return
        self._pop_to(at)
        for each in inner:
            each.cut = True
            again = Element(each.tag, each.attributes, [], goes_on=True)
            self._push(again, empty=False)
