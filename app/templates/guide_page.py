"""A guide, as a page that a browser shows without a network."""

from __future__ import annotations

from collections.abc import Container
from html import escape

from markdown_it import MarkdownIt

from app.language import Language

_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 Arial, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }}
pre {{ padding: 0.75rem; border: 1px solid; border-radius: 0.4rem; white-space: pre-wrap; }}
img {{ max-width: 100%; height: auto; border: 1px solid; }}
code {{ font: 0.95em/1.4 Consolas, "DejaVu Sans Mono", monospace; }}
table {{ border-collapse: collapse; }}
th, td {{ border: 1px solid; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }}
</style>
</head>
<body>
{body}</body>
</html>
"""


def page_of(text: str, guides: Container[str] = (), language: Language = Language.EN) -> str:
    """Return a guide in HTML.

    Args:
        text: of the guide, in Markdown.
        guides: names of those that are pages too; links to others stay as they are.
        language: of the text.
    """
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = reader.parse(text)
    for token in tokens:
        for inner in token.children or ():
            if target := str(inner.attrs.get("href", "")):
                inner.attrs["href"] = _as_page(target, guides)
    title = text.partition("\n")[0].removeprefix("# ")
    body = reader.renderer.render(tokens, reader.options, {})
    return _PAGE.format(language=language, title=escape(title), body=body)


def _as_page(target: str, guides: Container[str]) -> str:
    """Where a link of a guide leads among the pages."""
    name, _, place = target.partition(".md")
    return f"{name}.html{place}" if name in guides else target
