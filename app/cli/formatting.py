"""`format`: an email from elsewhere in house style, and what was changed in it."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from app.cli.streams import STANDARD_INPUT, read_input, tell
from app.document import Block, HtmlStyle, Part, html_document, html_fragment, plain_text
from app.errors import AppError
from app.formatting.bounds import MOST_BYTES, check_length
from app.formatting.changes import HouseChange
from app.formatting.email_blocks import blocks_of, language_of
from app.formatting.fields import Unfinished
from app.formatting.house import HouseChoices, Housed, housed
from app.formatting.kinds import kind_of
from app.formatting.reading import read_document
from app.formatting.rich import RichDocument
from app.language import Language, MessageLanguage
from app.language.prose import finding_words
from app.language.prose.changes import change_words, why_words
from app.language.prose.letters import leftover_words, reading_words
from app.session.letter_check import Leftover, is_letter_file, leftovers
from app.storage.files import read_beginning
from app.storage.spelling import Spelling

RED = "#c00000"
_JSON_INDENT = 2


def format_file(options: Namespace) -> int:
    """Print an email in house style; return 1 when something in it is still to be filled in.

    Raises:
        AppError: for whatever can't be read.
    """
    read = _read(options.file)
    made = housed(read, HouseChoices(options.size, options.italics))
    html, text = _html(made, options.size), _text(made)
    if options.format == "json":
        print(_json(made, html, text, read))
    else:
        shown = html if options.to == "html" else text
        print(shown, end="" if shown.endswith("\n") else "\n")
        tell(_lines(made))
        tell(letter_lines(read))
    return 1 if made.fields else 0


def _read(file: str) -> RichDocument:
    """Read a file, or standard input.

    Raises:
        AppError: `cannot-read`, `source-…`, with the name of the file.
    """
    if file == STANDARD_INPUT:
        name, data = "standard input", read_input(MOST_BYTES + 1)
    else:
        name, data = file, read_beginning(Path(file), MOST_BYTES + 1, plain=False)
    try:
        check_length(len(data), MOST_BYTES)
        return read_document(data, kind_of(data, Path(file).name))
    except AppError as error:
        raise AppError(error.code, error.where or name, **error.params) from error


def _html(made: Housed, size: int) -> str:
    """The whole document; what is still to be filled in is red."""
    style = HtmlStyle(size=size, unfinished_colour=RED)
    fragment = html_fragment(_blocks(made.parts), style)
    if made.quoted:
        fragment += f"<blockquote>{html_fragment(_blocks(made.quoted), style)}</blockquote>"
    return html_document(fragment)


def _text(made: Housed) -> str:
    text = plain_text(_blocks(made.parts))
    quoted = plain_text(_blocks(made.quoted))
    lines = [f"> {line}".rstrip() for line in quoted.split("\n")] if quoted else []
    return "\n\n".join(each for each in (text, "\n".join(lines)) if each)


def _blocks(parts: tuple[Part, ...]) -> tuple[Block, ...]:
    return blocks_of(parts, language_of(blocks_of(parts, MessageLanguage.EN)))


# --- how it is told


def letter_lines(read: RichDocument) -> Iterator[str]:
    """What a Word document holds besides the text, should it be a letter; nothing of another kind of source."""
    if not is_letter_file(read):
        return
    yield "If this is a letter to a customer (guidance L893–L917):"
    for each in _leftovers(read):
        yield f"- {_leftover_line(each)}"
    yield from (f"- {each}" for each in reading_words(Language.EN))


def _leftovers(read: RichDocument) -> tuple[Leftover, ...]:
    spelling = Spelling()
    return leftovers(read, lambda word: any(spelling.knows(word, each) for each in Language))


def _leftover_line(each: Leftover) -> str:
    return leftover_words(each.kind, each.count, each.words, each.properties, Language.EN)


def _json(made: Housed, html: str, text: str, read: RichDocument) -> str:
    whole: dict[str, object] = {
        "html": html,
        "text": text,
        "changes": [_change_fields(each) for each in made.changes],
        "fields": [_field_fields(each) for each in made.fields],
    }
    if is_letter_file(read):
        whole["letter"] = {
            "leftovers": [_leftover_fields(each) for each in _leftovers(read)],
            "to_do": list(reading_words(Language.EN)),
        }
    return json.dumps(whole, ensure_ascii=False, indent=_JSON_INDENT)


def _leftover_fields(each: Leftover) -> dict[str, object]:
    return {
        "kind": each.kind,
        "count": each.count,
        "words": [*each.words, *(value for _, value in each.properties)],
        "message": _leftover_line(each),
    }


def _change_fields(change: HouseChange) -> dict[str, object]:
    return {
        "kind": change.kind,
        "count": change.count,
        "before": change.before or None,
        "after": change.after or None,
        "words": list(change.words),
        "message": _words(change),
    }


def _field_fields(field: Unfinished) -> dict[str, object]:
    return {
        "part": field.part,
        "item": field.item,
        "start": field.start,
        "end": field.end,
        "text": field.text,
        "why": list(field.why),
        "may_stay": field.leavable,
        "message": _field_line(field),
    }


def _lines(made: Housed) -> Iterator[str]:
    yield from map(_words, made.changes)
    yield from map(_field_line, made.fields)


def _words(change: HouseChange) -> str:
    return change_words(
        change.kind, change.count, Language.EN, change.before, change.after, change.words
    )


def _field_line(field: Unfinished) -> str:
    params = (("words", field.text), ("why", why_words(field.why, Language.EN)))
    return finding_words("field-undone", params, Language.EN)
