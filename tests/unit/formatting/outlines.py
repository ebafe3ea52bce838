"""A `RichDocument` as lines of text, for tests: a line for each paragraph, then what was told.

`> ` for each level of quoted mail, `# ` for a heading, two blanks and the marker for each level of a list, `| ` for a
cell and `|-` before each row; `{bold red: words}` for looks, `[words](address)` for links, `{?words}` for controls.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.formatting.rich import (
    Look,
    RichBlock,
    RichDocument,
    RichList,
    RichParagraph,
    RichRun,
    paragraphs_of,
)


def outline(document: RichDocument, *, fonts: bool = False) -> list[str]:
    """The lines; of fonts and sizes only where they are asked for."""
    lines = [line for block in document.blocks for line in _lines(block, fonts=fonts)]
    return lines + [
        f"told {note.kind} {note.count}" + "".join(f" | {words}" for words in note.words)
        for note in document.told
    ]


def words_of(document: RichDocument) -> str:
    """All words that were taken."""
    return "\n".join(each.text for each in paragraphs_of(document.blocks))


def _lines(block: RichBlock, indent: str = "", *, fonts: bool) -> Iterator[str]:
    quote = "> " * block.quote
    match block:
        case RichParagraph():
            heading = "#" * block.heading + " " if block.heading else ""
            text = "".join(_run(run, fonts=fonts) for run in block.runs).replace("\n", "⏎")
            yield f"{quote}{indent}{heading}{text}"
        case RichList():
            for item in block.items:
                number = "" if item.number is None else f"={item.number}"
                lead = "  " * item.depth + f"({item.marker}{number}) "
                for each in item.blocks:
                    yield from _lines(each, indent + lead, fonts=fonts)
                    lead = "  " * item.depth + "() "
        case _:
            for row in block.rows:
                yield f"{quote}{indent}|-"
                for cell in row:
                    for each in cell:
                        yield from _lines(each, f"{indent}| ", fonts=fonts)


def _run(run: RichRun, *, fonts: bool) -> str:
    text = f"{{?{run.text}}}" if run.control else run.text
    if run.link:
        text = f"[{text}]({run.link})"
    names = " ".join(_looks(run.look, fonts=fonts))
    return f"{{{names}: {text}}}" if names else text


def _looks(look: Look, *, fonts: bool) -> Iterator[str]:
    yield from (name for name in ("bold", "italic", "underline", "strike") if getattr(look, name))
    if look.colour and look.colour != "#000000":
        yield look.colour
    if look.highlight:
        yield f"on{look.highlight}"
    if fonts and look.font:
        yield look.font
    if fonts and look.size_pt is not None:
        yield f"{look.size_pt:g}pt"
