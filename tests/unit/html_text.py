"""Reads the HTML that is put on the clipboard: which elements and styles it has, and what its text is."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from app.document.plain import shown_address

Tag = tuple[str, dict[str, str | None]]


class Html(HTMLParser):
    """One piece of HTML, read.

    Attributes:
        tags: each opened element with its attributes.
        comments: what stands in comments.
        balanced: every element was closed in order.
        texts: words, each with the elements round it.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.comments: list[str] = []
        self.declared: list[str] = []
        self.texts: list[tuple[str, tuple[str, ...]]] = []
        self.balanced = True
        self._open: list[Tag] = []
        self._numbers: list[int] = []
        self._plain: list[str] = []
        self._link = ""
        self.feed(html)
        self.close()
        self.balanced = self.balanced and not self._open

    @property
    def plain(self) -> str:
        """Its text as the plain flavour has it: blank lines, bullets, addresses of links in brackets."""
        return "".join(self._plain).strip("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "br":
            self._plain.append("\n")
            return
        if tag == "meta":
            return
        match tag:
            case "p":
                self._plain.append("\n\n")
            case "ul" | "ol":
                # A list belongs to the paragraph before it.
                self._plain.append("\n")
                self._numbers.append(0)
            case "li":
                self._numbers[-1] += 1
                ordered = self._open[-1][0] == "ol"
                self._plain.append(f"\n{self._numbers[-1]}. " if ordered else "\n- ")
            case "a":
                self._link = ""
        self._open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            self.balanced = False
            return
        _, attrs = self._open.pop()
        if tag in {"ul", "ol"}:
            self._numbers.pop()
        if tag == "a":
            address = shown_address(attrs.get("href") or "")
            if address != shown_address(self._link):
                self._plain.append(f" ({address})")

    def handle_data(self, data: str) -> None:
        self._plain.append(data)
        self._link += data
        self.texts.append((data, tuple(tag for tag, _ in self._open)))

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def handle_decl(self, decl: str) -> None:
        self.declared.append(decl)

    def unknown_decl(self, data: str) -> None:
        self.declared.append(data)

    def handle_pi(self, data: str) -> None:
        self.declared.append(data)


def loosely(text: str) -> str:
    """Text with every list at the same distance from what stands before it."""
    lines = [line for line in text.split("\n") if line]
    return "\n".join(lines)


_ALLOWED = {"p", "ul", "ol", "li", "b", "strong", "em", "br", "a", "span"}
_STYLED = {"p", "ul", "ol", "li", "a", "span"}
_PROPERTIES = {
    "margin",
    "font-family",
    "font-size",
    "line-height",
    "font-weight",
    "text-align",
    "color",
    "text-decoration",
}
_GENERIC = ("sans-serif", "serif", "monospace")


def check_allowed(fragment: str) -> Html:
    """Hold a fragment against what mail programs keep (checks B03 and B04), and return it read."""
    html = Html(fragment)
    assert html.balanced
    assert not html.comments
    assert not html.declared
    for tag, attributes in html.tags:
        assert tag in _ALLOWED
        allowed = {"lang", "style"} if tag in _STYLED else set()
        assert set(attributes) <= allowed | ({"href"} if tag == "a" else set())
        styles = dict(
            style.split(":", 1) for style in (attributes.get("style") or "").split(";") if style
        )
        assert set(styles) <= _PROPERTIES
        for value in styles.values():
            assert "!important" not in value
            assert "px" not in value
            assert not re.search(r"\d\.\d+%", value)
        if tag in {"p", "li"}:
            assert styles["font-family"].endswith(_GENERIC)
            assert styles["font-size"].endswith("pt")
            assert attributes["lang"] in {"en", "cy"}
        if tag == "a":
            assert (attributes["href"] or "").startswith(("https://", "http://", "mailto:", "tel:"))
    return html
