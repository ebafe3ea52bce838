"""HTML of a document, for the clipboard: inline styles only, `lang` on each block.

The allowed elements and properties are those that Outlook's Word engine and Chromium's editors keep.
"""

from __future__ import annotations

import re
from html import escape

from app.document.html_lists import list_html
from app.document.html_style import HtmlStyle
from app.document.model import Block, ItemList, Part, Run, Runs

_MARKUP = re.compile(r"[&<>\"'\n]")


def html_fragment(blocks: tuple[Block, ...], style: HtmlStyle) -> str:
    """HTML of the blocks, to be put inside a `body`. Values are escaped, whatever they hold.

    Raises:
        ValueError: a run is unfinished: in the colour of the message nobody would see it.
    """
    text = escape(style.text)
    return "".join(
        _part_html(part, language, text, style)
        for block in blocks
        for language in (f'lang="{block.language}"',)
        for part in block.parts
    )


def _part_html(part: Part, language: str, text: str, style: HtmlStyle) -> str:
    if isinstance(part, ItemList):
        items = [f'<li {language} style="{text}">{_runs_html(item, style)}' for item in part.items]
        return list_html(part, items, language, text)
    return f'<p {language} style="margin:0 0 12pt 0;{text}">{_runs_html(part.runs, style)}</p>'


def _runs_html(runs: Runs, style: HtmlStyle) -> str:
    if len(runs) == 1:
        return _run_html(runs[0], style)
    return "".join([_run_html(run, style) for run in runs])


def _run_html(run: Run, style: HtmlStyle) -> str:
    if run.unfinished and not style.unfinished_colour:
        raise ValueError("an unfinished field can't be written in the colour of the message")
    text = run.text
    if _MARKUP.search(text):  # most runs are plain words
        text = escape(text).replace("\n", "<br>")
    if run.italic:
        text = f"<i>{text}</i>"
    if run.bold:
        text = f"<b>{text}</b>"
    if run.unfinished:
        text = f'<span style="color:{style.unfinished_colour}">{text}</span>'
    if not run.link:
        return text
    colour = f"color:{style.link_colour};text-decoration:underline"
    return f'<a href="{escape(run.link)}" style="{colour}">{text}</a>'


def html_document(fragment: str) -> str:
    """A whole document for the clipboard. The two markers tell Windows programs where the content is (CF_HTML)."""
    return (
        '<html><head><meta charset="utf-8"></head><body>'
        f"<!--StartFragment-->{fragment}<!--EndFragment--></body></html>"
    )
