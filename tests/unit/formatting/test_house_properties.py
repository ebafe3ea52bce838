"""House style of whatever comes: done twice it is done once, no word goes or comes, and nothing red becomes black."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import given, settings

from app.document import ItemList, Part, Run
from app.document.hidden import HIDDEN
from app.formatting.colours import is_red
from app.formatting.house import HouseChoices, Housed, housed
from app.formatting.rich import RichDocument, paragraphs_of
from tests.unit.budget import cases
from tests.unit.formatting.rich_documents import DOCUMENTS, rich_of

UPRIGHT = HouseChoices(14, "upright")
QUICK = settings(max_examples=cases(150), deadline=None)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def _runs(parts: tuple[Part, ...]) -> Iterator[Run]:
    for part in parts:
        for runs in part.items if isinstance(part, ItemList) else (part.runs,):
            yield from runs
            yield Run("\n")


def _all_words(made: Housed) -> list[str]:
    return _words("".join(run.text for run in _runs((*made.parts, *made.quoted))))


def _source_words(document: RichDocument) -> list[str]:
    return _words(HIDDEN.sub("", "\n".join(each.text for each in paragraphs_of(document.blocks))))


@QUICK
@given(DOCUMENTS)
def test_twice_is_once(document: RichDocument) -> None:
    once = housed(document)
    again = housed(rich_of(once.parts))
    assert again.parts == once.parts
    assert [each.text for each in again.fields] == [each.text for each in once.fields]
    assert {each.kind for each in again.changes} <= {"italics-kept"}


@QUICK
@given(DOCUMENTS)
def test_no_word_goes_or_comes(document: RichDocument) -> None:
    wanted = _source_words(document)
    assert _all_words(housed(document)) == wanted
    assert _all_words(housed(document, UPRIGHT)) == wanted


@QUICK
@given(DOCUMENTS)
def test_nothing_red_becomes_black(document: RichDocument) -> None:
    made = housed(document)
    red = [
        (letter, is_red(run.look.colour) or run.control)
        for paragraph in paragraphs_of(document.blocks)
        for run in paragraph.runs
        for letter in run.text
        if letter.isalnum()
    ]
    shown = [
        (letter, run.unfinished)
        for run in _runs((*made.parts, *made.quoted))
        for letter in run.text
        if letter.isalnum()
    ]
    quoted = sum(letter.isalnum() for run in _runs(made.quoted) for letter in run.text)
    for (letter, was), (same, unfinished) in zip(red, shown[: len(shown) - quoted], strict=False):
        assert letter == same
        assert unfinished or not was


@QUICK
@given(DOCUMENTS)
def test_fields_stand_where_they_say(document: RichDocument) -> None:
    made = housed(document)
    for field in made.fields:
        part = made.parts[field.part]
        runs = part.items[field.item or 0] if isinstance(part, ItemList) else part.runs
        assert "".join(run.text for run in runs)[field.start : field.end] == field.text
        assert field.why
        assert field.text == field.text.strip()
    unfinished = "".join(run.text for run in _runs(made.parts) if run.unfinished)
    assert "".join(field.text for field in made.fields) == unfinished


@QUICK
@given(DOCUMENTS)
def test_upright_has_no_italics(document: RichDocument) -> None:
    assert not any(run.italic for run in _runs(housed(document, UPRIGHT).parts))
