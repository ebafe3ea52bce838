"""How a message is put together: running order, joining, number forms, dates, origin."""

from __future__ import annotations

from functools import cache

import msgspec
import pytest

from app.compose.companions import compose_companions
from app.compose.composing import SEPARATOR, compose
from app.compose.draft import Context, Draft
from app.document import block_text
from app.errors import AppError
from app.language import Language, MessageLanguage
from app.templates.pack import Pack
from tests.unit.drafting import CONTEXT, NOW, Given, composed, draft_of
from tests.unit.small_pack import opened, with_files

PHOTO, DOCUMENTS, ANSWER = "photos/new-photo", "documents/missing", "enquiries/answer"
ENQUIRY: Given = {
    "customer_name": "Ann",
    "identity_match": "three",
    "about": "delivery",
    "about.cy": "danfon",
}

FORMS = {
    "channels/flat.yaml": """\
title: {en: Flat, cy: Fflat}
sent: true
flavour: plain
order: [{each_template: [body]}, end]
subject: {from: template, several: {en: Several, cy: Sawl un}}
phrases:
  - {office: documents_address, slot: end}
""",
    "templates/forms.yaml": """\
title: {en: Forms, cy: Ffurfiau}
channels: [flat]
reply: none
questions:
  - {id: calls, type: number, ask: {en: Calls, cy: Galwadau}}
  - {id: reference, type: text, ask: {en: Reference, cy: Cyfeirnod}}
subject: {en: "Line {{ reference }}", cy: "Llinell {{ reference }}"}
phrases:
  - id: calls
    slot: body
    count: calls
    en: {one: one call, other: "calls: {{ calls }}"}
    cy: {zero: dim, one: un, two: dau, few: tri, many: chwech, other: "arall: {{ calls }}"}
  - id: lines
    slot: body
    en: |
      First \\
      {% if reference %}({{ reference }}){% endif %} \\
      last {% if not reference %} {% endif %} word.

      1. one
      2. two

      See [the page](https://www.gov.uk/page/), www.gov.uk/other and help@example.gov.uk.
    cy: |
      Cyntaf \\
      {% if reference %}({{ reference }}){% endif %} \\
      olaf.

      1. un
      2. dau

      Gweler [y dudalen](https://www.gov.uk/page/), www.gov.uk/other a help@example.gov.uk.
  - {office: documents_address, slot: body}
  - id: nothing
    slot: body
    en: "{% if not calls and calls %}Never.{% endif %}"
    cy: "{% if not calls and calls %}Byth.{% endif %}"
""",
}


@cache
def pack() -> Pack:
    read = opened(with_files(FORMS))
    assert not read.problems, read.problems
    return read


NUMBERS = [
    ("0", "calls: 0", "dim"),
    ("1", "one call", "un"),
    ("2", "calls: 2", "dau"),
    ("3", "calls: 3", "tri"),
    ("4", "calls: 4", "arall: 4"),
    ("6", "calls: 6", "chwech"),
    ("7", "calls: 7", "arall: 7"),
    ("1.5", "calls: 1.5", "arall: 1.5"),
    ("1,000", "calls: 1,000", "arall: 1,000"),
    ("", "calls: [Calls]", "arall: [Galwadau]"),
]


@pytest.mark.parametrize(("number", "english", "welsh"), NUMBERS)
def test_number_forms(number: str, english: str, welsh: str) -> None:
    for language, words in ((MessageLanguage.EN, english), (MessageLanguage.CY, welsh)):
        message = composed(pack(), ["forms"], {"calls": number}, language)
        assert block_text(message.blocks[0]) == words


def test_counted_choices() -> None:
    answers: Given = {"applied": "paper", "problems": ("blurred", "dark", "old")}
    message = composed(pack(), [PHOTO], answers, MessageLanguage.BOTH)
    assert "There are 3 things to mend." in message.plain
    assert "Nifer y pethau i’w cywiro: 3." in message.plain


LINES = [
    ("", "First\nlast word.", "Cyntaf\nolaf."),
    ("A 1", "First\n(A 1)\nlast word.", "Cyntaf\n(A 1)\nolaf."),
]


@pytest.mark.parametrize(("reference", "english", "welsh"), LINES)
def test_branch_left_out_leaves_no_blank_behind(reference: str, english: str, welsh: str) -> None:
    plain = composed(pack(), ["forms"], {"reference": reference}, MessageLanguage.BOTH).plain
    assert english in plain
    assert welsh in plain


def test_links_show_their_address_once() -> None:
    plain = composed(pack(), ["forms"], {}).plain
    assert "See the page (www.gov.uk/page), www.gov.uk/other and help@example.gov.uk." in plain
    assert "1. one\n2. two" in plain


def test_nothing_said_is_no_block() -> None:
    message = composed(pack(), ["forms"], {})
    assert "nothing" not in {block.origin.phrase for block in message.blocks}
    assert all(block_text(block) for block in message.blocks)


def test_office_entry_stands_once_where_it_stands_first() -> None:
    message = composed(pack(), ["forms"], {})
    slots = [
        each.origin.slot
        for each in message.blocks
        if each.origin.phrase == "office.documents_address"
    ]
    assert slots == ["body"]


def test_subject_is_one_line_of_typed_words() -> None:
    message = composed(pack(), ["forms"], {"reference": "A\n1  2"}, MessageLanguage.BOTH)
    assert message.subject == "Llinell A 1 2 | Line A 1 2"


# --- running order


def slots(message_blocks: object) -> list[str]:
    return [f"{block.origin.entry}:{block.origin.slot}" for block in message_blocks]  # type: ignore[attr-defined]


TWO: Given = {
    "fast_track": "yes",
    "applied": "online",
    "problems": ("dark",),
    "whose": "mother",
    "which": ("birth",),
    "deadline": "2/4/2027",
}


def test_each_request_keeps_its_own_instructions_together() -> None:
    assert slots(composed(pack(), [PHOTO, DOCUMENTS], TWO).blocks) == [
        ":greeting",
        ":opening",
        *("1:request", "1:detail", "1:how-to-reply"),
        *("2:request", "2:where-to-send", "2:where-to-send"),
        *("2:deadline", "1:fast-track", ":closing", ":sign-off"),
    ]


def test_shared_phrase_stands_after_the_last_that_uses_it_in_a_run_and_first_elsewhere() -> None:
    twice = [DOCUMENTS, PHOTO, f"{DOCUMENTS}#2"]
    message = composed(pack(), twice, TWO)
    places = {
        each.origin.phrase: each.origin.entry
        for each in message.blocks
        if each.origin.phrase in {"send-documents", "reply-by", "fast-track"}
    }
    assert places == {"send-documents": "3", "reply-by": "1", "fast-track": "1"}
    for words in ("by post", "reply by", "as soon as"):
        assert message.plain.count(words) == 1


def test_words_that_join_are_used_after_the_first() -> None:
    first = composed(pack(), [PHOTO, DOCUMENTS], TWO).plain
    second = composed(pack(), [DOCUMENTS, PHOTO], TWO).plain
    assert "We need a new photo because the photo is too dark." in first
    assert "We also need a new photo because the photo is too dark." in second


def test_gap_of_another_request_counts_as_standing_before() -> None:
    dark: Given = {"problems": ("dark",)}
    plain = composed(pack(), [PHOTO], dark).plain
    assert plain.index("[How did they apply?]") < plain.index("We need a new photo because")
    answers: Given = {"applied": "online", "problems": ("dark",)}
    plain = composed(pack(), [DOCUMENTS, PHOTO], answers).plain
    assert plain.index("[Whose documents?]") < plain.index("We also need a new photo")


LISTS: list[tuple[tuple[str, ...], str]] = [
    (("none_of_these",), ""),
    (("dark",), "We need a new photo because the photo is too dark.\n\nPlease take it again."),
    (
        ("dark", "blurred"),
        "We need a new photo, because:\n- the photo is not in focus\n- the photo is too dark\n\n"
        "Please take it again.",
    ),
]


@pytest.mark.parametrize(("problems", "expected"), LISTS)
def test_list_of_none_one_and_several(problems: tuple[str, ...], expected: str) -> None:
    blocks = composed(pack(), [PHOTO], {"problems": problems, "applied": "online"}).blocks
    said = [block_text(block) for block in blocks if block.origin.phrase == "problems"]
    assert said == ([expected] if expected else [])


# --- subject, languages, dates, time of day


def test_subject_of_several_templates() -> None:
    both = MessageLanguage.BOTH
    assert composed(pack(), [PHOTO], {}, both).subject == (
        "Eich cais am basbort – mae angen llun newydd arnom | Your passport application – we need a new photo"
    )
    several = "Eich cais am basbort – mae angen rhai pethau arnom | Your passport application – we need some things"
    assert composed(pack(), [PHOTO, DOCUMENTS], {}, both).subject == several
    twice = composed(pack(), [DOCUMENTS, f"{DOCUMENTS}#2"], {}).subject
    assert twice == "Your passport application – we need documents"


def test_same_template_with_two_subjects_takes_the_channels() -> None:
    files = with_files(FORMS)
    files["templates/forms.yaml"] = files["templates/forms.yaml"].replace(
        b"reply: none\n", b"reply: none\nrepeat: true\n"
    )
    used = opened(files)
    same: Given = {"reference": "A"}
    other: Given = {"forms:reference": "A", "forms#2:reference": "B"}
    assert composed(used, ["forms", "forms#2"], same).subject.endswith(" A")
    assert composed(used, ["forms", "forms#2"], other).subject == "Several"


def test_both_languages_are_the_whole_welsh_then_the_whole_english() -> None:
    english, welsh, both = (
        composed(pack(), [PHOTO, DOCUMENTS], TWO, each) for each in MessageLanguage
    )
    assert both.plain == f"{welsh.plain}\n\n{SEPARATOR}\n\n{english.plain}"
    assert both.subject == f"{welsh.subject} | {english.subject}"
    assert [block for block in both.blocks if not block.separator] == [
        *welsh.blocks,
        *english.blocks,
    ]
    for message, language in ((english, Language.EN), (welsh, Language.CY)):
        assert {block.language for block in message.blocks} == {language}


DATES = [("plain", "5 March 2027", "5 Mawrth 2027"), ("rich", "05 March 2027", "05 Mawrth 2027")]


@pytest.mark.parametrize(("channel", "english", "welsh"), DATES)
def test_dates_are_in_the_channels_form(channel: str, english: str, welsh: str) -> None:
    message = composed(pack(), [DOCUMENTS], {"deadline": "5/3/27"}, MessageLanguage.BOTH, channel)
    assert f"Please reply by {english}." in message.plain
    assert f"Atebwch erbyn {welsh}." in message.plain


TIMES = [
    ("00:00", "morning"),
    ("11:59", "morning"),
    ("12:00", "afternoon"),
    ("17:59", "afternoon"),
    ("18:00", "evening"),
]


@pytest.mark.parametrize(("time", "part"), TIMES)
def test_part_of_the_day(time: str, part: str) -> None:
    hour, minute = map(int, time.split(":"))
    assert Context(NOW.replace(hour=hour, minute=minute)).part_of_day == part


# --- channels


def test_channel_is_the_first_that_all_have_in_common() -> None:
    assert composed(pack(), [DOCUMENTS], {}).channel == "plain"
    assert composed(pack(), [DOCUMENTS], {}, channel="rich").channel == "rich"
    assert composed(pack(), [ANSWER, DOCUMENTS], {}).channel == "rich"
    assert composed(pack(), [DOCUMENTS, ANSWER], {}).channel == "rich"
    assert composed(pack(), [], {}).channel == "flat"


def test_unknown_names_are_expected_failures() -> None:
    for draft, code in (
        (Draft("nowhere"), "unknown-channel"),
        (draft_of(pack(), [PHOTO], {}), ""),
    ):
        if not code:
            moved = msgspec.structs.replace(
                draft, entries=(msgspec.structs.replace(draft.entries[0], template="photos/photo"),)
            )
            assert compose(pack(), moved, CONTEXT).subject
            continue
        with pytest.raises(AppError) as caught:
            compose(pack(), draft, CONTEXT)
        assert caught.value.code == code


# --- origin


def test_every_block_knows_where_it_comes_from() -> None:
    message = composed(pack(), [PHOTO, DOCUMENTS], TWO, MessageLanguage.BOTH)
    for block in message.blocks:
        if block.separator:
            continue
        origin = block.origin
        assert origin.file.endswith(".yaml")
        assert origin.line > 0
        assert origin.phrase
        assert bool(origin.template) == bool(origin.entry)
    by_phrase = {block.origin.phrase: block.origin for block in message.blocks}
    assert by_phrase["documents"].questions == ("whose", "which")
    assert by_phrase["reply-by"].questions == ("deadline",)
    assert by_phrase["fast-track"].questions == ("fast_track",)
    assert by_phrase["problems"].template == PHOTO
    assert by_phrase["online"].questions == ("applied",)
    assert by_phrase["office.greeting"].file == "office.yaml"


# --- companions


@pytest.mark.parametrize(
    ("language", "note"),
    [
        (MessageLanguage.EN, "Enquiry answered by AM. Calls: 2."),
        (MessageLanguage.CY, "Atebwyd yr ymholiad. Swyddog: AM. Galwadau: 2."),
        pytest.param(MessageLanguage.BOTH, "Enquiry answered by AM. Calls: 2.", id="one is enough"),
    ],
)
def test_companion_is_composed_from_the_same_answers_beside_the_message(
    language: MessageLanguage, note: str
) -> None:
    draft = draft_of(pack(), [ANSWER], {**ENQUIRY, "calls": "2"}, language)
    (companion,) = compose_companions(pack(), draft, CONTEXT)
    assert (companion.entry, companion.template) == ("1", "notes/enquiry")
    assert companion.message.plain == note
    assert companion.message.subject == ""
    assert companion.message.blocking == ()
    assert note not in compose(pack(), draft, CONTEXT).plain


def test_template_without_a_companion_has_none() -> None:
    assert compose_companions(pack(), draft_of(pack(), [PHOTO, DOCUMENTS], {}), CONTEXT) == ()
