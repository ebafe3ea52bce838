"""A character that a font lacks is told with its place; nothing else is."""

from __future__ import annotations

import pytest

from app.document import ItemList
from app.document.model import ItemMark
from app.errors import AppError
from app.letters.glyphs import hold_glyphs
from app.letters.model import Letter
from app.storage.font_letters import letters_of_font
from app.storage.paths import resources
from tests.unit.letters.written import block, items, runs, written

FONT = letters_of_font(resources() / "fonts" / "LiberationSans-Regular.ttf")
SHOWN = (
    "Siân Ŵŷn-Ẅẁ",  # Welsh
    "Łukasz Žižka Đặng Thị Hồng",  # Poland, Czechia, Vietnam
    "Ελένη Παπαδοπούλου, Игорь Щукин, שרה לוי",  # Greece, Russia, Israel
    "w\u0302yr cafe\u0301 q\u0323\u0307",  # marks apart from their letters
    "zero\u200bwidth, soft\u00adhyphen, \u2067right to left\u2069, £5 – ‘so’ • €10\ttab\nline",
)
MISSING = {
    "王": "王 小明",
    "ا": "اسم",
    "अ": "अनिल",
    "ก": "กมล",
    "ა": "ანა",
    "🙂": "🙂",
    "\u0007": "a bell\u0007",
    "\ue000": "\ue000",
}


def letter_with(words: str) -> Letter:
    return written(block("Dear customer"), block(f"I am {words}, and write to you."))


@pytest.mark.parametrize("words", SHOWN)
def test_what_the_font_has_is_not_told(words: str) -> None:
    hold_glyphs(letter_with(words), FONT)


@pytest.mark.parametrize("character", MISSING, ids=ascii)
def test_what_the_font_lacks_is_told_with_its_words(character: str) -> None:
    with pytest.raises(AppError) as told:
        hold_glyphs(letter_with(MISSING[character]), FONT)
    assert told.value.code == "letter-glyphs"
    assert f"U+{ord(character):04X}" in str(told.value.params["characters"])
    assert "I am" in str(told.value.params["words"])


def test_every_place_of_a_letter_is_looked_at() -> None:
    marked = ItemList((runs("a"),), marks=(ItemMark(ordered=True, text="王)"),))
    inner = ItemList((runs("a"), runs("王")), marks=(ItemMark(), ItemMark(2)))
    for words in (items("a", "王"), marked, inner, "a\n王"):
        with pytest.raises(AppError):
            hold_glyphs(written(block(words)), FONT)
    with pytest.raises(AppError):
        hold_glyphs(written(block("王", slot="to"), window="to"), FONT)


def test_many_are_told_each_once_and_not_all() -> None:
    with pytest.raises(AppError) as told:
        hold_glyphs(letter_with("王王" + "".join(chr(0x4E00 + each) for each in range(40))), FONT)
    assert str(told.value.params["characters"]).count("U+") == 10
    assert str(told.value.params["characters"]).count("U+738B") == 1
