"""What of a message becomes what of a letter."""

from __future__ import annotations

import json

import msgspec
import pytest

from app.document import HtmlStyle, ItemList, Paragraph, Run
from app.document.model import ItemMark
from app.letters.model import SetItem, SetList, SetParagraph
from app.letters.setting import letter_of
from tests.unit.letters.written import CY, EN, SEPARATOR, block, items, runs, written


def test_each_language_begins_a_section_in_the_order_of_the_message() -> None:
    blocks = (block("Helo", language=CY), SEPARATOR, block("Hello"), block("More"))
    letter = letter_of(
        "Letter", ((CY, runs("Pwnc")), (EN, runs("Subject"))), blocks, HtmlStyle(size=12)
    )
    assert [(each.language, each.heading[0].text) for each in letter.sections] == [
        (CY, "Pwnc"),
        (EN, "Subject"),
    ]
    assert [len(each.blocks) for each in letter.sections] == [1, 2]
    assert (letter.language, letter.title, letter.size) == (CY, "Pwnc | Subject", 12)
    assert b"-----" not in letter.data


def test_a_title_tells_nothing_of_a_customer() -> None:
    subject = ((EN, (Run("About "), Run("Ann Example", source="name"))),)
    letter = letter_of("Letter", subject, (block("Dear Ann"),), HtmlStyle())
    assert letter.title == "Letter"
    assert "".join(run.text for run in letter.sections[0].heading) == "About Ann Example"


def test_what_is_not_filled_in_makes_no_letter() -> None:
    for run in (Run("…", gap=True), Run("XXXX", unfinished=True)):
        for part in (Paragraph((run,)), ItemList(((run,),))):
            with pytest.raises(ValueError, match="filled in"):
                written(block(part))


def test_a_link_says_where_it_leads() -> None:
    link = Run("apply again", link="https://www.gov.uk/apply")
    letter = written(block(Paragraph((link,)), items("one")))
    part = letter.sections[0].blocks[0].parts[0]
    assert isinstance(part, SetParagraph)
    assert part.runs[0].text == "apply again (www.gov.uk/apply)"


def test_lists_keep_their_depths_and_what_they_counted() -> None:
    marks = (
        ItemMark(ordered=True, number=3),
        ItemMark(2, ordered=True, number=1, text="i)"),
        ItemMark(2),
        ItemMark(ordered=True),
    )
    part = ItemList(tuple(runs(each) for each in "abcd"), marks=marks)
    inner = SetList((SetItem(runs("b")), SetItem(runs("c"))), ("i)", "•"))
    whole = SetList((SetItem(runs("a"), (inner,)), SetItem(runs("d"))), ("3.", "4."))
    assert written(block(part)).sections[0].blocks[0].parts == (whole,)
    assert written(block(items("x", ordered=True))).sections[0].blocks[0].parts == (
        SetList((SetItem(runs("x")),), ("1.",)),
    )


def test_a_list_may_begin_deep() -> None:
    part = ItemList((runs("a"), runs("b")), marks=(ItemMark(3), ItemMark(1)))
    inner = SetList((SetItem(runs("a")),))
    assert written(block(part)).sections[0].blocks[0].parts == (
        SetList((SetItem((), (inner,)), SetItem(runs("b")))),
    )


def test_an_address_stands_in_the_window_only_where_the_channel_says_so() -> None:
    blocks = (block("Ann Example\n1 High Street", slot="address"), block("Dear Ann"))
    posted = written(*blocks, window="address").sections[0]
    assert [part.runs[0].text for part in posted.address] == ["Ann Example\n1 High Street"]
    assert len(posted.blocks) == 1
    emailed = written(*blocks).sections[0]
    assert emailed.address == ()
    assert len(emailed.blocks) == 2
    assert written(block("Dear Ann"), window="address").sections[0].address == ()


def test_the_data_is_json_whatever_stands_in_it() -> None:
    hostile = '#import "x" $x$ <b> ] \\ "quoted" \u2028 אבג'
    data = json.loads(written(block(hostile), size=18).data)
    assert data["sections"][0]["blocks"][0]["parts"][0]["runs"][0]["text"] == hostile
    assert (data["size"], data["language"]) == (18, "en")
    assert msgspec.json.decode(written(block("a")).data)["font"] == "Liberation Sans"
