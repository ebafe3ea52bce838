"""What is taken out of a forwarded or answered mail, what is left in, and what is put back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.formatting.plain_reading import read_plain
from app.formatting.resend.addresses import stands_in
from app.formatting.resend.cleaning import clean
from app.formatting.resend.leaves import leaves_of
from app.formatting.resend.pieces import Cleaning, without_pieces
from app.formatting.resend.plain import rich_plain
from app.formatting.resend.prefixes import PREFIXES, prefixes_of
from app.formatting.rich import RichDocument, RichParagraph, RichRun
from tests.unit.budget import cases
from tests.unit.formatting.resend_forwards import ForwardCase, forward_cases, words

CASES = tuple(forward_cases())
WRONG = "sian@hotmall.example"


def document(text: str) -> RichDocument:
    return RichDocument(read_plain(text))


def marked(cleaning: Cleaning) -> tuple[str, ...]:
    texts = (cleaning.pieces[number].text for number in cleaning.unsure)
    return tuple(line.strip() for text in texts for line in text.split("\n") if line.strip())


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_forwards(case: ForwardCase) -> None:
    cleaning = clean(case.subject, document(case.given))
    left = without_pieces(cleaning, cleaning.sure)
    assert words(rich_plain(left.document)) == words(case.left)
    assert left.subject == case.left_subject
    assert cleaning.wrong == case.wrong
    assert marked(cleaning) == case.marked


def test_enough_are_tried() -> None:
    assert len(CASES) >= 60


# --- properties

LINES = st.sampled_from(
    [
        *{line for case in CASES for line in case.given.split("\n")},
        *("", "", "Dear Ann", "> quoted", "On Monday she wrote:", f"Write to {WRONG}.", "From: x"),
        *(f"<{WRONG.upper()}>", "sian%40hotmall.example", "a\u200bb", "- item", "* item", "1. one"),
    ]
)
TEXTS = st.lists(LINES, max_size=25).map("\n".join) | st.text(max_size=300)
SUBJECTS = st.lists(
    st.sampled_from(
        ["FW:", "Re:", "WG: ", "[EXTERNAL]", "I: ", "Passport", "FW", ":", "\u200e", WRONG]
    ),
    max_size=6,
).map(" ".join)


@settings(max_examples=cases(120), deadline=None)
@given(SUBJECTS, TEXTS)
def test_cleaning_twice_is_cleaning_once(subject: str, text: str) -> None:
    first = clean(subject, document(text), (WRONG,))
    once = without_pieces(first, first.sure)
    again = clean(once.subject, once.document, (WRONG,))
    assert without_pieces(again, again.sure) == once


@settings(max_examples=cases(120), deadline=None)
@given(SUBJECTS, TEXTS)
def test_what_is_put_back_is_what_was_there(subject: str, text: str) -> None:
    given_document = document(text)
    cleaning = clean(subject, given_document)
    everything = without_pieces(cleaning, ())
    assert everything.subject == (subject or cleaning.subject)
    assert [leaf.runs for leaf in leaves_of(everything.document)] == [
        leaf.runs for leaf in leaves_of(given_document)
    ]
    for number in cleaning.sure:
        piece = cleaning.pieces[number]
        back = without_pieces(cleaning, cleaning.sure - {number})
        others = {
            (span.leaf, at)
            for other in cleaning.sure - {number}
            for span in cleaning.pieces[other].spans
            for at in range(span.start, span.end)
        }
        if piece.subject is None and not any(span.link for span in piece.spans):
            leaves = leaves_of(given_document)
            stood = "".join(
                leaves[span.leaf].text[at]
                for span in piece.spans
                for at in range(span.start, span.end)
                if (span.leaf, at) not in others
            )
            assert "".join(stood.split()) in "".join(rich_words(back.document).split())


def rich_words(document: RichDocument) -> str:
    return "\n".join(leaf.text for leaf in leaves_of(document))


@settings(max_examples=cases(120), deadline=None)
@given(SUBJECTS, TEXTS)
def test_the_wrong_address_is_nowhere_in_what_is_left(subject: str, text: str) -> None:
    cleaning = clean(subject, document(text), (WRONG,))
    left = without_pieces(cleaning, cleaning.sure)
    assert not stands_in(WRONG, left.subject)
    assert not stands_in(WRONG, rich_words(left.document))


@settings(max_examples=cases(120), deadline=None)
@given(SUBJECTS, TEXTS)
def test_nothing_is_lost_but_what_is_told(subject: str, text: str) -> None:
    given_document = document(text)
    cleaning = clean(subject, given_document)
    leaves = leaves_of(given_document)
    gone = {
        (span.leaf, at)
        for number in cleaning.sure
        for span in cleaning.pieces[number].spans
        for at in range(span.start, span.end)
    }
    left = "".join(
        character
        for number, leaf in enumerate(leaves)
        for at, character in enumerate(leaf.text)
        if (number, at) not in gone
    )
    assert left.split() == rich_words(
        without_pieces(cleaning, cleaning.sure).document
    ).split() or "".join(left.split()) == "".join(
        rich_words(without_pieces(cleaning, cleaning.sure).document).split()
    )


# --- addresses


@pytest.mark.parametrize(
    "written",
    [
        "sian@hotmall.example",
        "SIAN@Hotmall.Example",
        "<sian@hotmall.example>",
        "mailto:sian@hotmall.example",
        "[mailto:sian@hotmall.example]",
        "sian%40hotmall.example",
        "sian%2540hotmall%252Eexample",
        "sian&#64;hotmall.example",
        "sian=40hotmall.example",
        "sian\u200b@hot\u00admall.example",
        "ｓian＠hotmall．example",
        "sian [at] hotmall [dot] example",
        "sian(at)hotmall.example",
    ],
)
def test_the_wrong_address_however_it_is_written(written: str) -> None:
    cleaning = clean("", document(f"We wrote to {written} today"), (WRONG,))
    assert rich_words(without_pieces(cleaning, cleaning.sure).document) == "We wrote to today"


def test_another_address_that_only_looks_like_it_stays() -> None:
    text = "Write to mrs.sian@hotmall.example or sian@hotmall.example.org"
    assert clean("", document(text), (WRONG,)).pieces == ()


def test_a_link_that_leads_to_the_wrong_address_is_taken_off_and_its_words_stay() -> None:
    links = (
        "mailto:Sian@hotmall.example?subject=x",
        "https://example.org/?to=sian%40hotmall.example",
    )
    coded = "https://example.org/c2lhbkBob3RtYWxsLmV4YW1wbGU="
    for link in (*links, coded):
        given_document = RichDocument(
            (RichParagraph((RichRun("See "), RichRun("here", link=link))),)
        )
        cleaning = clean("", given_document, (WRONG,))
        left = without_pieces(cleaning, cleaning.sure).document
        assert rich_words(left) == "See here"
        assert not any(run.link for leaf in leaves_of(left) for run in leaf.runs)


def test_an_address_that_runs_of_several_looks_make_up() -> None:
    runs = (RichRun("To sian@"), RichRun("hotmall"), RichRun(".example now"))
    cleaning = clean("", RichDocument((RichParagraph(runs),)), (WRONG,))
    assert rich_words(without_pieces(cleaning, cleaning.sure).document) == "To now"


def test_where_one_of_several_addresses_is_wrong_all_are_marked() -> None:
    text = (
        "From: Ann <ann@hmpo.gov.uk>\nSent: 24 November 2026 10:15\nTo: a@example.com; b@example.com\n"
        "Subject: x\n\nDear both\n\nWe write to a@example.com."
    )
    cleaning = clean("FW: x", document(text))
    assert cleaning.wrong == ()
    assert cleaning.sent_to == ("a@example.com", "b@example.com")
    assert [cleaning.pieces[number].kind for number in cleaning.unsure] == ["other-address"]


# --- subjects


def test_every_prefix_is_taken_off_alone_repeated_and_mixed() -> None:
    for prefix in PREFIXES:
        if prefix.doubtful or prefix.kind == "tag":
            continue
        for subject in (
            f"{prefix.text}: Passport",
            f"{prefix.text.lower()}: {prefix.text.upper()} : Passport",
            f"FW: {prefix.text}: Re: Passport",
            f"{prefix.text}[2]: Passport",
        ):
            cleaning = clean(subject, RichDocument(()))
            assert without_pieces(cleaning, cleaning.sure).subject == "Passport", subject


@pytest.mark.parametrize(
    "subject",
    [
        *(
            "Forward planning: interview",
            "Re-issue: your passport",
            "Reissue of a passport",
            "FWIW: a note",
        ),
        *(
            "FW Taylor: your passport",
            "Response: received",
            "Wgan: hello",
            "Tread: carefully",
            "12: FW",
        ),
        *(
            "Passport FW: no",
            "Ateb-lyfr: un",
            "Yngl: dau",
            "[Your ref] Passport",
            "R 12: x",
            "i: small",
        ),
    ],
)
def test_words_that_only_look_like_a_prefix_stay(subject: str) -> None:
    assert prefixes_of(subject) == ()


def test_a_letter_that_may_be_a_prefix_is_left_in_and_marked() -> None:
    cleaning = clean("I: Passport", RichDocument(()))
    assert without_pieces(cleaning, cleaning.sure).subject == "I: Passport"
    assert [piece.sure for piece in cleaning.pieces] == [False]
    beside = clean("R: I: FW: Passport", RichDocument(()))
    assert without_pieces(beside, beside.sure).subject == "Passport"


def test_a_megabyte_loses_no_word() -> None:
    header = CASES[0].given.partition("|")[0].split("\n\nDear")[0]
    body = "\n\n".join(f"Paragraph {number}: we need your certificate." for number in range(23_000))
    cleaning = clean("FW: x", document(f"{header}\n\n{body}"))
    assert len(body) > 1_000_000
    assert words(rich_plain(without_pieces(cleaning, cleaning.sure).document)) == words(body)
