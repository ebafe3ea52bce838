"""House style in the officer's own words: what they wrote is looked at, and the pack's wording beside it isn't."""

from __future__ import annotations

from functools import cache

import pytest

from app.compose.composing import Composition
from app.compose.draft import Draft, Edit, OwnParagraph
from app.compose.edits import approved_text
from app.compose.house_style import HouseStyle
from app.compose.officers_stretches import changed_stretches
from app.document import block_text
from app.findings import Finding
from app.language import Bilingual
from app.session.edit_places import edit_place_of
from tests.unit.drafting import CONTEXT, draft_of
from tests.unit.small_pack import opened
from tests.unit.style.labelled import rules, speller

ANSWERS = {
    "about": "a delay",
    "calls": "2",
    "customer_name": "Siân Prydderch",
    "identity_match": "three",
}


@cache
def style() -> HouseStyle:
    return HouseStyle(rules(), speller())


def draft() -> Draft:
    return draft_of(opened(), ["enquiries/answer"], ANSWERS, channel="rich")


def edited(phrase: str, text: str) -> Composition:
    """The message with one phrase edited."""
    pack, plain = opened(), draft()
    for each in Composition(pack, plain, CONTEXT).placed:
        if each.block.origin.phrase == phrase:
            edit = Edit(each.block.origin.id, text, approved_text(each))
            return Composition(pack, _with(plain, (edit,)), CONTEXT)
    raise AssertionError(phrase)


def _with(plain: Draft, edits: tuple[Edit, ...]) -> Draft:
    return Draft(plain.channel, plain.language, plain.entries, plain.answers, edits=edits)


def found(composition: Composition) -> list[tuple[str, str]]:
    """What is found in the officer's own words, and where."""
    blocks = composition.message.blocks
    return [
        (each.rule, block_text(blocks[each.where.block])[each.start : each.end])
        for each in style().check(composition, CONTEXT)
        if each.where.block is not None and blocks[each.where.block].words != "approved"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You asked about: a delay", []),
        ("You asked about a delay, etc.", ["etc"]),
        ("Kindly note that you asked about: a delay.", ["Kindly"]),
    ],
)
def test_what_was_edited_is_looked_at(text: str, expected: list[str]) -> None:
    words = [said for _, said in found(edited("about", text))]
    assert [any(each in said for said in words) for each in expected] == [True] * len(expected)
    assert bool(words) == bool(expected)


def test_own_paragraphs_are_looked_at_whole_and_can_be_mended() -> None:
    plain = draft()
    pack = opened()
    after = Composition(pack, plain, CONTEXT).placed[1].block.origin.id.anywhere
    own = OwnParagraph("1", after, Bilingual("Please bring I.D., etc.", ""))
    composition = Composition(
        pack,
        Draft(plain.channel, plain.language, plain.entries, plain.answers, own=(own,)),
        CONTEXT,
    )
    findings: list[Finding] = [
        each
        for each in style().check(composition, CONTEXT)
        if each.where.block is not None
        and composition.message.blocks[each.where.block].words == "own"
    ]
    assert findings
    for each in findings:
        place = edit_place_of(composition.message, each)
        assert place is not None
        assert place.text in "Please bring I.D., etc."


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("One. Two. Three.", "One. Two. Three.", []),
        ("One. Two. Three.", "One. Three.", []),
        ("One. Two. Three.", "One. Two and a half. Three.", ["Two and a half."]),
        ("One two three four.", "One two, three four.", ["two,"]),
        ("One two three.", "One three.", ["three."]),
        ("Send:\n- a\n- b", "Send:\n- a\n- b\n- c", ["- c"]),
        ("", "All new. Really.", ["All new. Really."]),
        ("One.", "", []),
        ("A. B. C. D.", "A. X. C. Y.", ["X.", "Y."]),
    ],
)
def test_stretches_that_the_officer_changed(before: str, after: str, expected: list[str]) -> None:
    assert [after[start:end] for start, end in changed_stretches(before, after)] == expected


def test_names_in_an_edit_are_still_names() -> None:
    composition = edited("greeting", "Good morning, Siân Prydderch.")
    assert found(composition) == []
