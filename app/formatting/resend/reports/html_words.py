"""The words of HTML, a line where a block or a row begins: for recognising, never for copying."""

from __future__ import annotations

import re

from app.formatting.markup.html_tokens import Closing, Opening, html_tokens

_LINES = {
    *(
        "address",
        "blockquote",
        "br",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ),
    *("hr", "li", "ol", "p", "pre", "table", "tr", "ul"),
}
_CELLS = {"td", "th"}


def html_words(html: str) -> str:
    r"""Return the words, without those of the head.

    >>> html_words("<p>Delivery has <b>failed</b></p><p>to a&amp;b</p>").split("\n")
    ['', 'Delivery has failed', '', 'to a&b', '']
    """
    pieces: list[str] = []
    for token in html_tokens(html):
        if isinstance(token, str):
            pieces.append(re.sub(r"\s+", " ", token))
        elif token.tag in _LINES:
            pieces.append("\n")
        elif token.tag in _CELLS and isinstance(token, Opening):
            pieces.append(" ")
        elif isinstance(token, Closing) and token.tag == "head":
            pieces.clear()
    return "".join(pieces)
