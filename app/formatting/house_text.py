"""One paragraph from elsewhere in house style: what is told of its looks, its fields, its mends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.formatting.changes import Tally
from app.formatting.colours import is_blue, is_dark, is_light, is_red
from app.formatting.fields import patterns_in
from app.formatting.mends import evened, mended
from app.formatting.rich import Look, RichParagraph, RichRun
from app.formatting.styled_text import KeptLook, Patch, StyledText
from app.formatting.two_languages import told_by_words
from app.language import Language

FONT = "Arial"
_SAME_SIZE = 0.3
"""Points that nobody sees: 16px and 12pt may differ by rounding."""
_BLANK_LINES = re.compile(r"\n{2,}")


def house_texts(
    paragraph: RichParagraph, size: int, language: Language, tally: Tally, *, of_item: bool
) -> Iterator[StyledText]:
    """Yield a paragraph in house style; several where blank lines part it, none where it says nothing.

    What an item of a list says stays one.

    Args:
        paragraph: as it was read.
        size: points of the result.
        language: of the whole text; the paragraph's own words may tell another.
        tally: where the changes are counted.
        of_item: it is what an item of a list says.
    """
    text, edits = evened(StyledText(map(_piece, paragraph.runs)))
    if not text.text.strip():
        return
    _tell_looks(paragraph, size, tally)
    _tell(edits, tally)
    written = told_by_words(text.text, _tagged(paragraph.language) or language)
    for part in [_as_one(text)] if of_item else _parted(text):
        _trim(part)
        for start, end, why in list(patterns_in(part.text)):
            part.mark(start, end, why)
        done, edits = mended(part, written)
        _tell(edits, tally)
        yield done


def quoted_texts(paragraph: RichParagraph) -> Iterator[StyledText]:
    """Yield a paragraph of an earlier email: its words and links, without looks and otherwise untouched."""
    pieces = ((run.text, KeptLook(link=run.link)) for run in paragraph.runs)
    text, _ = evened(StyledText(pieces))
    yield from _parted(text)


def _piece(run: RichRun) -> tuple[str, KeptLook]:
    look = run.look
    reasons = (
        ("control", run.control),
        ("red", is_red(look.colour)),
        ("highlight", _is_marked(look)),
    )
    why = frozenset(reason for reason, holds in reasons if holds)
    return run.text, KeptLook(look.bold, look.italic, run.link, why)


def _is_marked(look: Look) -> bool:
    """Whether what lies behind the words marks them."""
    return bool(look.highlight) and not is_light(look.highlight)


def _parted(text: StyledText) -> Iterator[StyledText]:
    """Yield what blank lines part."""
    position = 0
    for gap in (*_BLANK_LINES.finditer(text.text), None):
        part = text.part(position, gap.start() if gap else len(text.text))
        if part.text:
            yield part
        position = gap.end() if gap else position


def _as_one(text: StyledText) -> StyledText:
    """The text without blank lines."""
    lines = (Patch(*found.span(), "\n", "") for found in _BLANK_LINES.finditer(text.text))
    text = text.edited(list(lines))
    return text.part(0, len(text.text))


def _trim(text: StyledText) -> None:
    """White space at the ends of a field is none of it."""
    for start, end, _ in list(text.spans(lambda kept: bool(kept.why))):
        said = text.text[start:end]
        begins = start + len(said) - len(said.lstrip())
        ends = begins + len(said.strip())
        for at in (*range(start, min(begins, end)), *range(ends, end)):
            text.kept[at] = text.kept[at]._replace(why=frozenset())


def _tagged(tag: str) -> Language | None:
    short = tag[:2].lower()
    return Language(short) if short in set(Language) else None


# --- what is told


def _tell(edits: list[Patch], tally: Tally) -> None:
    for edit in edits:
        if edit.kind:
            words = f"{edit.before} → {edit.text}" if edit.kind == "dates" else ""
            tally.add(edit.kind, words=words)


def _tell_looks(paragraph: RichParagraph, size: int, tally: Tally) -> None:
    """Count the looks that go; what goes on in the next run is one place."""
    if paragraph.align not in ("", "left", "start"):
        tally.add("alignment")
    if paragraph.heading:
        tally.add("headings")
    before: set[tuple[str, str, str]] = set()
    for run in paragraph.runs:
        if run.text.strip():
            told = set(_told(run.look, size, link=bool(run.link)))
            for kind, was, now in sorted(told - before):
                tally.add(kind, was, now)
            before = told


def _told(look: Look, size: int, *, link: bool) -> Iterator[tuple[str, str, str]]:
    """Yield kind, before and after of what changes in a look."""
    other_font = look.font if look.font.casefold() != FONT.casefold() else ""
    other_size = look.size_pt is not None and abs(look.size_pt - size) > _SAME_SIZE
    points = f"{look.size_pt:.3g}" if look.size_pt is not None else ""
    if other_font:
        yield "font", f"{other_font} {points}".strip(), f"{FONT} {size}"
    elif other_size:
        yield "size", points, str(size)
    colour = look.colour
    usual = not colour or is_dark(colour) or (link and is_blue(colour))
    if not usual and not is_red(colour):
        yield "colour", "", ""
    if _is_marked(look):
        yield "highlight", "", ""
    if look.underline and not link:
        yield "underline", "", ""
    if look.strike:
        yield "strike", "", ""
