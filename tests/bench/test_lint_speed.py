"""How long reading a text from elsewhere takes: five megabytes of plain text, and as much of HTML as is read."""

from __future__ import annotations

import time
from datetime import date

import pytest

from app.document import HtmlStyle
from app.errors import AppError
from app.formatting.bounds import MOST_MARKUP
from app.formatting.foreign import from_html, from_plain
from app.formatting.kinds import is_html
from app.rules.texts import Facts
from tests.unit.style.labelled import checker

FIVE_MB = 5_000_000
FACTS = Facts(date(2026, 11, 24), "dap-message")
PIECES = {
    "blanks": "a" + " " * 99_999,
    "tabs": "\t",
    "lines": "\n",
    "blank lines": " \n",
    "words": "Please send the form. ",
    "lost letters": "\ufffd",
    "tags": "<p>",
    "paragraphs": "<p>a",
    "lists": "<ul><li>",
    "opened": "<b ",
    "codes": "&amp;",
    "placeholders": "((",
    "capitals": "NAME ",
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_five_megabytes(piece: str) -> None:
    length = MOST_MARKUP if is_html(piece) else FIVE_MB
    text = (piece * (length // len(piece) + 1))[:length]
    checker()
    start = time.process_time()
    try:
        read = from_html(text, FACTS, HtmlStyle()) if is_html(text) else from_plain(text, FACTS)
    except AppError:
        # Deeper, or more, than is read: refused as fast.
        read = from_plain("", FACTS)
    findings = (*checker().check(read.looked), *read.hidden())
    read.mended(findings)
    seconds = time.process_time() - start
    print(f"\n{len(findings)} findings in {seconds:.1f} s")  # noqa: T201  # a benchmark is read
    assert seconds < 5
