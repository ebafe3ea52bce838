"""Documents: blocks of paragraphs and lists with their origin, and their plain text and HTML.

>>> from app.document import Block, Paragraph, Run, plain_text
>>> plain_text((Block((Paragraph((Run("Dear customer"),)),)),))
'Dear customer'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.document.html_style import LARGE_SIZE, USUAL_SIZE, HtmlStyle
from app.document.model import (
    Block,
    BlockId,
    ItemList,
    ItemMark,
    Origin,
    Paragraph,
    Part,
    Run,
    Runs,
)
from app.document.plain import (
    block_text,
    located_runs,
    plain_text,
    prints_answers,
    run_text,
    runs_text,
)

if TYPE_CHECKING:
    from app.document.html import html_document, html_fragment

__all__ = [
    "LARGE_SIZE",
    "USUAL_SIZE",
    "Block",
    "BlockId",
    "HtmlStyle",
    "ItemList",
    "ItemMark",
    "Origin",
    "Paragraph",
    "Part",
    "Run",
    "Runs",
    "block_text",
    "html_document",
    "html_fragment",
    "located_runs",
    "plain_text",
    "prints_answers",
    "run_text",
    "runs_text",
]


def __getattr__(name: str) -> object:
    """What writes HTML, which nobody needs to see a pack, when it is first asked for."""
    if name not in {"html_document", "html_fragment"}:
        raise AttributeError(name)
    from app.document import html  # noqa: PLC0415  # as said

    return getattr(html, name)
