"""House style of a text from elsewhere, case by case."""

from __future__ import annotations

import pytest

from app.document import Block as DocumentBlock
from app.document import ItemList, ItemMark, Paragraph, Run, block_text
from app.formatting.colours import is_red
from app.formatting.house import HouseChoices, Housed, housed
from app.formatting.rich import (
    Look,
    RichDocument,
    RichItem,
    RichList,
    RichParagraph,
    RichRun,
    RichTable,
    SourceNote,
)
from app.language import Language
from app.language.prose import changes_cy, changes_en
from app.language.prose.changes import change_words, why_words

CALIBRI = Look(font="Calibri", size_pt=11)
RED = Look(font="Calibri", size_pt=11, colour="#ff0000")


def _paragraph(*runs: RichRun | str, **more: object) -> RichParagraph:
    made = tuple(RichRun(each) if isinstance(each, str) else each for each in runs)
    return RichParagraph(made, **more)  # type: ignore[arg-type]


def _of(*blocks: RichParagraph | RichList | RichTable | str) -> Housed:
    made = tuple(_paragraph(each) if isinstance(each, str) else each for each in blocks)
    return housed(RichDocument(made))


def _text(made: Housed) -> str:
    return "\n\n".join(block_text(DocumentBlock((part,))) for part in made.parts)


def _changes(made: Housed) -> list[str]:
    return [
        change_words(each.kind, each.count, Language.EN, each.before, each.after, each.words)
        for each in made.changes
    ]


# --- red, and what else is still to be filled in

REDS = [
    *(
        "#ff0000",
        "#c00000",
        "#ee0000",
        "#e00000",
        "#ff3333",
        "#d13438",
        "#c0504d",
        "#8b0000",
        "#b22222",
    ),
    *(
        "#dc143c",
        "#a00000",
        "#d9534f",
        "#f44336",
        "#e53935",
        "#cc0000",
        "#ff1a1a",
        "#990000",
        "#ff4500",
    ),
    *("#943634", "#bf0000"),
]
NOT_RED = [
    *(
        "#000000",
        "#333333",
        "#808080",
        "#0000ff",
        "#0563c1",
        "#ed7d31",
        "#ffc000",
        "#ffc0cb",
        "#ff69b4",
    ),
    *(
        "#800080",
        "#008000",
        "#ffffff",
        "#7f7f7f",
        "#e36c09",
        "#1f3864",
        "#70ad47",
        "#fa8072",
        "#2b0000",
    ),
]


def test_reds_are_red_to_people() -> None:
    assert [each for each in REDS if not is_red(each)] == []
    assert [each for each in NOT_RED if is_red(each)] == []
    assert not is_red("")


UNFINISHED = {
    "Dear [name], hello": ("[name]", "bracket"),
    "within [2] weeks": ("[2]", "bracket"),
    "[Delete this if the customer wrote\nto us]": (
        "[Delete this if the customer wrote\nto us]",
        "bracket",
    ),
    "Your reference is XXXX.": ("XXXX", "xxxx"),
    "PEX123XXXX": ("PEX123XXXX", "xxxx"),
    "call 0300 XXX XXXX now": ("XXX XXXX", "xxxx"),
    "by xx/xx/xxxx.": ("xx/xx/xxxx", "xxxx"),
    "on XX Month 20XX": ("XX Month 20XX", "xxxx"),
    "in XX weeks": ("XX weeks", "xxxx"),
    "£XX.XX": ("£XX.XX", "xxxx"),
    "on ____ at": ("____", "blank"),
    "on __/__/____.": ("__/__/____", "blank"),
    "on ......... at": (".........", "blank"),
    "Dear ((name))": ("((name))", "round"),
    "Dear <<Title>>": ("<<Title>>", "merge"),
    "Dear {{ title }}": ("{{ title }}", "merge"),
    "Click or tap here to enter text.": ("Click or tap here to enter text.", "control"),
}
FINISHED = [
    *(
        "size XL, and the file new_photo__2.jpg",
        "www.gov.uk/a__b or x@example.com",
        "Wait … please",
    ),
    *(
        "as she wrote [sic]",
        "(see below)",
        "a << b",
        "the T-shirt is XXL",
        "an XX chromosome",
        "max x 2",
    ),
    "https://example.com/[id]/XXXX",
]


@pytest.mark.parametrize(("text", "field"), UNFINISHED.items())
def test_what_is_to_be_filled_in_is_a_field(text: str, field: tuple[str, str]) -> None:
    (found,) = _of(text).fields
    assert (found.text, *found.why) == field
    assert found.leavable == (field[1] in ("round", "merge"))


@pytest.mark.parametrize("text", FINISHED)
def test_what_only_looks_like_it_is_none(text: str) -> None:
    assert _of(text).fields == ()


def test_red_highlighted_and_empty_parts_are_fields() -> None:
    made = _of(
        _paragraph(
            *("We got it on ", RichRun(" the ", RED), RichRun("date", RED), ", and "),
            *(RichRun("yours", Look(highlight="#ffff00")), " or ", RichRun("text", control=True)),
        )
    )
    assert [(each.text, each.why, each.leavable) for each in made.fields] == [
        ("the date", ("red",), True),
        ("yours", ("highlight",), True),
        ("text", ("control",), False),
    ]
    assert _text(made) == "We got it on the date, and yours or text"


def test_brackets_in_red_are_one_field_that_may_not_stay() -> None:
    (field,) = _of(_paragraph("Dear ", RichRun("Mrs [name] Rees", RED))).fields
    assert (field.text, field.why, field.leavable) == ("Mrs [name] Rees", ("red", "bracket"), False)


def test_brackets_over_several_looks_are_one_field() -> None:
    bold = RichRun("na", Look(bold=True))
    (field,) = _of(_paragraph("Dear [", bold, "me], hello")).fields
    assert field.text == "[name]"


def test_a_red_link_and_a_red_comma_are_fields() -> None:
    link = RichRun("here", RED, "https://www.gov.uk/")
    made = _of(_paragraph("Go ", link, RichRun(", ", RED), "now"))
    assert [each.text for each in made.fields] == ["here,"]
    assert Run("here", "https://www.gov.uk/", unfinished=True) in made.parts[0].runs  # type: ignore[union-attr]


# --- looks


def test_looks_go_and_are_counted() -> None:
    made = _of(
        _paragraph(RichRun("One ", CALIBRI), RichRun("two", Look("Calibri", 11, bold=True))),
        _paragraph(RichRun("Three", Look("Arial", 11)), align="center"),
        _paragraph(RichRun("Four", Look("arial", 12, "#00b050", underline=True, strike=True))),
        _paragraph(RichRun("Five", Look(italic=True)), heading=2),
    )
    assert _changes(made) == [
        "Font Calibri 11 made Arial 12 – 1 place",
        "Set to the left – 1 paragraph",
        "Size 11 made 12 – 1 place",
        "Another colour made black – 1 place",
        "Words that were crossed out stand without the line – 1 place",
        "Underlining taken away – 1 place",
        "Heading made a bold paragraph – 1 place",
        "Italics kept – 1 place",
    ]
    assert made.parts[0] == Paragraph((Run("One "), Run("two", bold=True)))
    assert made.parts[3] == Paragraph((Run("Five", bold=True, italic=True),))


def test_italics_may_be_made_upright_and_the_size_14() -> None:
    document = RichDocument((_paragraph("a ", RichRun("b", Look("Arial", 12, italic=True)), " c"),))
    made = housed(document, HouseChoices(14, "upright"))
    assert made.parts == (Paragraph((Run("a b c"),)),)
    assert _changes(made) == ["Size 12 made 14 – 1 place", "Italics made upright – 1 place"]


def test_links_keep_words_and_address_and_may_be_underlined_and_blue() -> None:
    blue = Look("Arial", 12, "#0563c1", underline=True)
    made = _of(_paragraph("See ", RichRun("our page", blue, "https://www.gov.uk/x"), "."))
    assert made.changes == ()
    assert made.parts == (
        Paragraph((Run("See "), Run("our page", "https://www.gov.uk/x"), Run("."))),
    )


# --- words

MENDS = {
    "by 1 January 2024": "by 01 January 2024",
    "by the 1st of January 2024.": "by 01 January 2024.",
    "by 1/2/24": "by 01 February 2024",
    "by January 5, 2024": "by 05 January 2024",
    "erbyn 5 Mawrth 2027": "erbyn 05 Mawrth 2027",
    "It's Ann's": "It’s Ann’s",
    'called "yours"': "called “yours”",
    "called 'yours' here": "called ‘yours’ here",
    "in the '90s": "in the ’90s",
    "Monday - Friday": "Monday – Friday",
    "one -- two": "one – two",
    "one—two": "one – two",
    "a  b\u00a0c": "a b c",
    "one\n\ntwo": "one\n\ntwo",
}
STAYS = [
    *(
        "5-10 days",
        "well-known",
        "5'10\" tall",
        "ann.o'neill@example.com",
        "-----",
        "sort code 10-11-12",
    ),
    *(
        "https://example.com/a--b",
        "31/02/2024",
        "Sent: Monday, August 11, 2012 9:00",
        "01 January 2024",
    ),
    "[insert 1/2/24 - it's]",
]


@pytest.mark.parametrize(("text", "wanted"), MENDS.items())
def test_dates_dashes_and_quotes(text: str, wanted: str) -> None:
    assert _text(_of(text)) == wanted


@pytest.mark.parametrize("text", STAYS)
def test_what_is_no_slip_stays(text: str) -> None:
    assert _text(_of(text)) == text


def test_a_date_over_several_looks_is_mended_and_told() -> None:
    made = _of(_paragraph("on 1", RichRun("st", Look(bold=True)), " May 2024, please"))
    assert _text(made) == "on 01 May 2024, please"
    assert _changes(made) == [
        "Date written as the guidance says – 1 place: 1st May 2024 → 01 May 2024"
    ]


# --- tables, lists, quoted mail, notes


def test_a_table_becomes_paragraphs_in_reading_order() -> None:
    inner = RichTable((((_paragraph("deep"),),),))
    rows = (((_paragraph("a"),), (_paragraph("b"), inner)), ((_paragraph("c"),), ()))
    made = _of(RichTable(rows))
    assert _text(made) == "a\n\nb\n\ndeep\n\nc"
    assert _changes(made) == ["2 tables made paragraphs, in reading order"]


def test_tables_two_hundred_deep_are_read() -> None:
    block: RichTable | RichParagraph = _paragraph("deep")
    for _ in range(200):
        block = RichTable((((block,),),))
    assert _text(_of(block)) == "deep"


def test_lists_keep_numbers_depth_and_start() -> None:
    made = _of(
        RichList(
            (
                RichItem((_paragraph("three"),), 1, "3.", ordered=True, number=3),
                RichItem((_paragraph("b"),), 3, "b)", ordered=True, number=2),
                RichItem((_paragraph("goes on"),), 1, ""),
                RichItem(
                    (_paragraph("four"), _paragraph("lines")), 1, "4.", ordered=True, number=4
                ),
            )
        ),
        RichList((RichItem((_paragraph("x"),)), RichItem((_paragraph(" "),)))),
    )
    assert made.parts == (
        ItemList(
            ((Run("three"),), (Run("b\ngoes on"),), (Run("four\nlines"),)),
            marks=(
                ItemMark(ordered=True, number=3),
                ItemMark(2, ordered=True, number=2, text="b."),
                ItemMark(ordered=True, number=4),
            ),
        ),
        ItemList(((Run("x"),),)),
    )


def test_an_earlier_email_at_the_end_is_set_apart_untouched() -> None:
    said = RichRun("It's [here] on 1/2/24", CALIBRI)
    made = _of("Thank you.", _paragraph(said, quote=1), _paragraph("", quote=0))
    assert _text(made) == "Thank you."
    assert made.quoted == (Paragraph((Run("It's [here] on 1/2/24"),)),)
    assert made.fields == ()
    assert [each.kind for each in made.changes] == ["quoted"]


def test_what_is_quoted_altogether_or_in_the_middle_is_the_text() -> None:
    assert _text(_of(_paragraph("one", quote=1))) == "one"
    assert _text(_of("a", _paragraph("one", quote=1), "b")) == "a\n\none\n\nb"


def test_what_the_source_left_out_is_told() -> None:
    document = RichDocument(
        (_paragraph("x"),), (SourceNote("pictures", 2), SourceNote("hidden", 1, ("secret",)))
    )
    assert _changes(housed(document)) == [
        "2 pictures left out",
        "Hidden text left out – 1 place: secret",
    ]


HARD = [
    *(
        "[" * 20_000,
        "x" * 20_000,
        "X" * 20_000,
        "_" * 20_000 + "a",
        "a" * 20_000 + "@",
        "'a " * 5_000,
    ),
    *(
        '"' * 20_000,
        "- " * 5_000,
        "--" * 5_000,
        "[a] 1/2/24 - it's " * 1_000,
        ".@" * 5_000,
        "(( " * 5_000,
    ),
    "www." * 5_000,
]


def test_nothing_takes_long_however_it_is_written() -> None:
    # Each would take minutes were it looked at anew from each of its characters.
    for text in HARD:
        assert _of(text).parts


# --- words for them


def test_every_change_and_reason_has_words_in_both_languages() -> None:
    assert changes_en.CHANGES.keys() == changes_cy.CHANGES.keys()
    assert changes_en.WHY.keys() == changes_cy.WHY.keys()
    for kind in changes_en.CHANGES:
        for count in (1, 3):
            said = [change_words(kind, count, each, "a", "b") for each in Language]
            assert said[0] != said[1]
            assert not any("{" in each for each in said)
    assert (
        why_words(("red", "bracket"), Language.EN) == "it is in red, it stands in square brackets"
    )
