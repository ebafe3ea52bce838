"""Documents: blocks of paragraphs and lists with their origin, and their plain text and HTML.

>>> from app.document import Block, Paragraph, Run, plain_text
>>> plain_text((Block((Paragraph((Run("Dear customer"),)),)),))
'Dear customer'
"""

from app.document.html import (
    LARGE_SIZE,
    USUAL_SIZE,
    HtmlStyle,
    html_document,
    html_fragment,
)
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
from app.document.plain import block_text, located_runs, plain_text, run_text, runs_text

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
    "run_text",
    "runs_text",
]
