"""What an officer does with an email that went astray, and what may be copied of it."""

from __future__ import annotations

from datetime import datetime

import pytest

from app.formatting.resend.addresses import stands_in
from app.formatting.resend.next_steps import AstrayStart, next_steps
from app.formatting.resend.reports.model import DeliveryReport, Reason, Undelivered
from app.formatting.rich import SourceKind
from app.language import Language
from app.session.copying import Blocked, Payload
from app.session.resend_session import ResendSession
from app.session.resend_standing import ResendStanding

AT = datetime(2026, 11, 26, 12)
FORWARD = """\
Kind regards
Ann Rees
HM Passport Office

From: Ann Rees <ann.rees@hmpo.gov.uk>
Sent: 24 November 2026 10:15
To: sian@hotmall.example
Subject: FW: Passport

Dear Siân

We wrote to sian@hotmall.example."""
ABOVE = f"Look at this.\n\n{FORWARD.partition(chr(10) * 2)[2]}"
DELAYED = """\
This is the mail system at host mail.example.org.

Your message could not be delivered for more than 2 hours. It will be retried.

<gwen@example.com>: connect to mx.example.com: Connection timed out"""


def given(text: str, start: AstrayStart | None = AstrayStart.NOT_DELIVERED) -> ResendSession:
    session = ResendSession().give(text, SourceKind.TEXT)
    return session.choose_start(start) if start else session


def blocked(session: ResendSession) -> list[str]:
    found = ResendStanding(session).payload("message")
    return [each.rule for each in found.findings] if isinstance(found, Blocked) else []


def test_a_forward_is_cleaned_and_copied() -> None:
    session = given(FORWARD)
    standing = ResendStanding(session)
    assert standing.parts == ("subject", "message")
    subject, message = standing.payload("subject"), standing.payload("message")
    assert isinstance(subject, Payload)
    assert isinstance(message, Payload)
    assert subject.plain == "Passport"
    assert message.plain == "Dear Siân\n\nWe wrote to."
    assert "<p>Dear Siân</p>" in message.html
    session = session.note_copied(subject, AT)
    assert ResendStanding(session).next_part == "message"
    session = session.note_copied(message, AT)
    assert all(ResendStanding(session).is_done(part) for part in standing.parts)


def test_the_wrong_address_is_nowhere_in_what_is_copied() -> None:
    standing = ResendStanding(given(FORWARD))
    for part in ("subject", "message", "note"):
        payload = standing.payload(part)
        assert isinstance(payload, Payload)
        assert not stands_in("sian@hotmall.example", payload.plain + payload.html)


def test_what_is_put_back_stops_the_copy_where_the_wrong_address_is_in_it() -> None:
    session = given(FORWARD)
    pieces = ResendStanding(session).pieces
    header = next(at for at, piece in enumerate(pieces) if piece.kind == "header")
    back = session.put_back(header)
    assert blocked(back) == ["resend-leak"]
    assert "Sent: 24 November 2026" in ResendStanding(back).plain
    assert blocked(back.take_out(header)) == []
    signature = next(at for at, piece in enumerate(pieces) if piece.kind == "signature")
    assert blocked(session.put_back(signature)) == []


def test_doubtful_parts_are_decided_by_the_officer() -> None:
    session = given(ABOVE)
    (number,) = ResendStanding(session).undecided
    assert blocked(session) == ["resend-unsure"]
    kept = session.keep(number)
    assert blocked(kept) == []
    assert ResendStanding(kept).plain.startswith("Look at this.")
    out = session.take_out(number)
    assert blocked(out) == []
    assert ResendStanding(out).plain.startswith("Dear Siân")


def test_every_step_is_undone_and_done_again() -> None:
    session = given(ABOVE)
    (number,) = ResendStanding(session).undecided
    steps = [session, session.take_out(number)]
    steps.append(steps[-1].choose_start(AstrayStart.SOMEONE_ELSE))
    steps.append(steps[-1].say_mistyped(True))
    steps.append(steps[-1].set_wrong(("ann.rees@hmpo.gov.uk",)))
    last = steps[-1]
    for expected in reversed(steps[:-1]):
        last = last.undo()
        assert last.state == expected.state
    for expected in steps[1:]:
        last = last.redo()
        assert last.state == expected.state
    assert ResendSession().undo() == ResendSession()


def test_nothing_is_copied_before_it_is_said_what_happened() -> None:
    assert blocked(given(FORWARD, None)) == ["resend-start"]
    assert blocked(ResendSession()) == ["resend-empty"]


def test_what_reached_someone_else_is_sent_again_only_where_it_was_mistyped() -> None:
    session = given(FORWARD, AstrayStart.SOMEONE_ELSE)
    assert blocked(session) == ["resend-mistyped"]
    assert blocked(session.say_mistyped(True)) == []


def test_where_nothing_came_the_email_is_composed_again() -> None:
    assert blocked(given(FORWARD, AstrayStart.NOTHING_CAME)) == ["resend-compose"]
    # Nobody is told to fetch the earlier email then.
    assert blocked(ResendSession().choose_start(AstrayStart.NOTHING_CAME)) == ["resend-compose"]


def test_a_delayed_email_waits() -> None:
    session = given(DELAYED)
    assert blocked(session)[0] == "resend-wait"
    assert [step.code for step in ResendStanding(session).steps] == [
        "review-report",
        "wait",
        "never-yet",
    ]


def test_a_report_without_the_email_has_nothing_to_copy() -> None:
    text = (
        "This is the mail system at host x.example.\n\n<gwen@example.com>: 550 5.1.1 User unknown"
    )
    assert blocked(given(text)) == ["resend-empty"]


def test_another_email_forgets_what_was_copied() -> None:
    session = given(FORWARD)
    payload = ResendStanding(session).payload("subject")
    assert isinstance(payload, Payload)
    assert given(FORWARD).note_copied(payload, AT).give(ABOVE, SourceKind.TEXT).copied == ()


@pytest.mark.parametrize("language", list(Language))
def test_the_incident_note(language: Language) -> None:
    standing = ResendStanding(given(FORWARD, AstrayStart.SOMEONE_ELSE), language)
    note = standing.next_note
    assert isinstance(note, Payload)
    assert "24 November 2026 10:15" in note.plain
    assert "sian" not in note.plain
    assert ResendStanding(given(FORWARD)).next_note is None
    given_address = ResendStanding(given(FORWARD, AstrayStart.NOTHING_CAME), language).next_note
    assert isinstance(given_address, Payload)
    assert given_address.plain != note.plain


def test_the_steps_of_each_start_have_their_lines_and_say_what_must_not_be_sent() -> None:
    lines = {start: {step.guidance for step in next_steps(start)} for start in AstrayStart}
    assert {"L635", "L637", "L673"} <= lines[AstrayStart.NOT_DELIVERED]
    assert {"L643", "L645", "L647"} <= lines[AstrayStart.SOMEONE_ELSE]
    assert {"L677", "L679", "L681"} <= lines[AstrayStart.NOTHING_CAME]
    for start in AstrayStart:
        assert any(step.kind == "never" for step in next_steps(start))
    failed = DeliveryReport((Undelivered("a@example.com", Reason.NO_SUCH_ADDRESS),))
    assert next_steps(AstrayStart.NOT_DELIVERED, failed) == next_steps(AstrayStart.NOT_DELIVERED)
