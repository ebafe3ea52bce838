"""Delivery reports: which mail is one, which addresses it is about, and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.formatting.resend.reports.model import DeliveryReport, Reason
from app.formatting.resend.reports.reading import read_pasted_report, read_report
from app.formatting.resend.reports.reasons import reason_of
from tests.unit.budget import cases
from tests.unit.formatting.resend_reports import ReportCase, report_cases

CASES = tuple(report_cases())
ORDINARY = Path(__file__).parents[2] / "data" / "resend" / "ordinary.txt"


def told(report: DeliveryReport | None) -> tuple[tuple[str, str, str], ...]:
    assert report is not None
    return tuple(
        ("delayed" if each.delayed else "failed", each.reason.value, each.address)
        for each in report.undelivered
    )


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_reports(case: ReportCase) -> None:
    assert told(read_report(case.mail)) == case.expected


def test_mails_that_are_none() -> None:
    pieces = ("\n" + ORDINARY.read_text(encoding="utf-8")).split("\n=== ")[1:]
    assert len(CASES) >= 60
    assert len(pieces) >= 60
    for piece in pieces:
        name, _, mail = piece.partition("\n")
        assert read_report(f"To: ann.rees@hmpo.gov.uk\n{mail}".encode()) is None, name


def test_the_email_that_a_report_gives_back() -> None:
    by_name = {case.name: case.mail for case in CASES}
    whole = read_report(by_name["Postfix: unknown user"])
    assert whole is not None
    assert "We need your birth certificate." in whole.original
    as_text = read_report(by_name["Exim: unrouteable"])
    assert as_text is not None
    assert "Annwyl Huw" in as_text.original
    heads = read_report(by_name["Sendmail: unknown"])
    assert heads is not None
    assert heads.original == ""
    assert "To: lowri@example.com" in heads.original_headers


def test_a_delay_is_one_only_where_every_address_is_still_tried() -> None:
    for case in CASES:
        report = read_report(case.mail)
        assert report is not None
        assert report.delayed == all(state == "delayed" for state, _, _ in case.expected)


PASTED = [
    (
        "Microsoft Outlook <postmaster@example.org>\nTue 24/11/2026 10:16\n\n"
        "Delivery has failed to these recipients or groups:\n\nmegan@example.com\n"
        "The email address you entered couldn't be found.\n",
        ("failed", "no-such-address", "megan@example.com"),
    ),
    (
        "This is the mail system at host mail.example.org.\n\n<ann@example.com>: 552 5.2.2 Mailbox full",
        ("failed", "mailbox-full", "ann@example.com"),
    ),
    (
        "** Delivery incomplete **\n\nThere was a temporary problem delivering your message to sion@example.com. "
        "Gmail will retry for 47 more hours.",
        ("delayed", "still-trying", "sion@example.com"),
    ),
    (
        "Ni ellid danfon eich neges i:\n\ntegid@example.com\n\n550 5.1.1 User unknown",
        ("failed", "no-such-address", "tegid@example.com"),
    ),
]


@pytest.mark.parametrize(("words", "expected"), PASTED)
def test_reports_of_which_only_the_words_were_pasted(
    words: str, expected: tuple[str, str, str]
) -> None:
    assert told(read_pasted_report(words)) == (expected,)


@pytest.mark.parametrize(
    ("said", "status", "reason"),
    [
        ("", "5.1.1", Reason.NO_SUCH_ADDRESS),
        ("", "5.2.2", Reason.MAILBOX_FULL),
        ("", "4.2.2", Reason.MAILBOX_FULL),
        ("", "5.3.4", Reason.TOO_LARGE),
        ("", "5.1.2", Reason.DOMAIN_UNKNOWN),
        ("", "5.7.1", Reason.REFUSED),
        ("", "5.7.26", Reason.REFUSED),
        ("", "5.0.0", Reason.OTHER),
        ("550 User unknown", "5.7.1", Reason.NO_SUCH_ADDRESS),
        ("550 sender address rejected: domain not found", "5.1.8", Reason.REFUSED),
        ("554 Too many hops", "5.4.6", Reason.OTHER),
        ("550", "", Reason.NO_SUCH_ADDRESS),
        ("connection timed out", "4.4.1", Reason.OTHER),
        ("relaying denied", "", Reason.REFUSED),
    ],
)
def test_reasons(said: str, status: str, reason: Reason) -> None:
    assert reason_of(said, status) is reason


PIECES = st.sampled_from(
    [
        *{line for case in CASES for line in case.mail.decode().split("\n")},
        "",
        "",
        "\xff",
        "=?x?q?=?=",
        "--edge",
    ]
)


@settings(max_examples=cases(100), deadline=None)
@given(st.lists(PIECES, max_size=30).map("\n".join) | st.text(max_size=200))
def test_nothing_fails_whatever_comes(text: str) -> None:
    for data in (text.encode("utf-8", "replace"), text.encode("utf-16", "replace")):
        report = read_report(data)
        assert report is None or isinstance(report.undelivered, tuple)
    read_pasted_report(text)
