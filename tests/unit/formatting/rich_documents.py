"""Documents from elsewhere: made by Hypothesis, and made again of text in house style."""

from __future__ import annotations

from hypothesis import strategies as st

from app.document import ItemList, Part, Run, Runs
from app.document.plain import marker, number_of
from app.formatting.rich import (
    Look,
    RichBlock,
    RichDocument,
    RichItem,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
)

HOUSE = Look(font="Arial", size_pt=12, colour="#000000")


def rich_of(parts: tuple[Part, ...]) -> RichDocument:
    """Text in house style, as a program would show it."""
    return RichDocument(tuple(_block(part) for part in parts))


def _block(part: Part) -> RichBlock:
    if not isinstance(part, ItemList):
        return RichParagraph(_rich_runs(part.runs), align="left")
    items = []
    for index, runs in enumerate(part.items):
        sign = marker(part, index)
        mark = part.marks[index] if part.marks else None
        ordered = mark.ordered if mark else part.ordered
        number = (number_of(part, index) if mark else index + 1) if ordered else None
        depth = mark.depth if mark else 1
        blocks = (RichParagraph(_rich_runs(runs)),)
        items.append(RichItem(blocks, depth, sign.strip() if ordered else "•", ordered, number))
    return RichList(tuple(items))


def _rich_runs(runs: Runs) -> tuple[RichRun, ...]:
    return tuple(RichRun(run.text, _look(run), run.link) for run in runs)


def _look(run: Run) -> Look:
    colour = "#c00000" if run.unfinished else "#0000ff" if run.link else "#000000"
    return Look("Arial", 12.0, colour, "", run.bold, run.italic, underline=bool(run.link))


# --- made by chance

_WORDS = st.sampled_from(
    [
        *(
            "Dear ",
            "the passport",
            " ",
            "  ",
            "\n",
            " you",
            "it's",
            'a "word"',
            " - ",
            "--",
            "—",
            "\t",
        ),
        *(
            "[name]",
            "[",
            "]",
            "XXXX",
            "____",
            "((name))",
            " siân",
            "Ŵyn",
            "’",
            "'",
            "\u00a0",
            "\u200b",
        ),
        *(
            "Mrs",
            "don't",
            "'tis",
            "\n\n",
            "x",
            "(",
            ")",
            "…",
            ".....",
            "<<ref>>",
            "www.gov.uk/a_b-c",
        ),
    ]
)
TEXTS = st.one_of(
    st.lists(_WORDS, max_size=6).map("".join),
    st.text(st.characters(exclude_categories=("Cs", "Nd", "No", "Nl")), max_size=12),
)
LOOKS = st.builds(
    Look,
    font=st.sampled_from(["", "Arial", "Calibri", "Times New Roman"]),
    size_pt=st.sampled_from([None, 11.0, 12.0, 14.0]),
    colour=st.sampled_from(["", "#000000", "#ff0000", "#c00000", "#0563c1", "#808080"]),
    highlight=st.sampled_from(["", "", "", "#ffff00"]),
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    strike=st.booleans(),
)
RUNS = st.builds(
    RichRun,
    TEXTS,
    LOOKS,
    link=st.sampled_from(["", "", "https://www.gov.uk/", "mailto:a@example.com"]),
    control=st.sampled_from([False, False, False, True]),
)
PARAGRAPHS = st.builds(
    RichParagraph,
    st.lists(RUNS, max_size=5).map(tuple),
    align=st.sampled_from(["", "left", "center", "justify"]),
    heading=st.sampled_from([0, 0, 2]),
    quote=st.sampled_from([0, 0, 0, 1]),
)
ITEMS = st.builds(
    lambda blocks, depth, ordered, number, marker: RichItem(
        blocks, depth, f"{number}{marker}" if ordered else "•", ordered, number if ordered else None
    ),
    st.lists(PARAGRAPHS, max_size=2).map(tuple),
    st.integers(1, 4),
    st.booleans(),
    st.integers(1, 5),
    st.sampled_from([".", ")"]),
)
LISTS = st.builds(RichList, st.lists(ITEMS, min_size=1, max_size=5).map(tuple))


def _tables(inner: st.SearchStrategy[RichBlock]) -> st.SearchStrategy[RichBlock]:
    cells = st.lists(inner, max_size=2).map(tuple)
    rows = st.lists(cells, max_size=3).map(tuple)
    return st.builds(RichTable, st.lists(rows, max_size=2).map(tuple))


BLOCKS = st.recursive(st.one_of(PARAGRAPHS, LISTS), _tables, max_leaves=4)
DOCUMENTS = st.builds(RichDocument, st.lists(BLOCKS, max_size=5).map(tuple))
