"""What is shown of calls, from the first attempt to the letter (guidance L373–399), and CSMT's (L729–817)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.calling.record import Attempt, CallOutcome, HoldReason
from app.errors import AppError
from app.language import Language
from app.session.call_filling import bring
from app.session.call_panel import Caller, CallPanel, call_panel
from app.session.call_steps import (
    CallerRole,
    note_attempt,
    note_by_hand,
    put_on_hold,
    say_voicemail,
    set_email_given,
    set_number,
    set_place,
    set_role,
    set_times,
    take_back,
    take_hold_out,
    undo_call,
)
from app.session.call_view import Brought
from app.session.calls import Called, Calls
from app.session.calls_due import due_calls
from app.session.case import Case
from app.session.desk import new_desk
from tests.unit.drafting import NOW, OFFICER
from tests.unit.shipped_pack.filling import shipped

CUSTOMER, REFEREE = Called.CUSTOMER, Called.REFEREE
NUMBER = "07700 900123"
NO_ANSWER = CallOutcome.NO_ANSWER


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=UTC)


def blank(number: str = NUMBER) -> Case:
    return (
        set_number(new_desk(NOW, OFFICER).case, CUSTOMER, number)
        if number
        else new_desk(NOW, OFFICER).case
    )


def tried(
    case: Case,
    *times: str,
    voicemail: bool | None = True,
    who: Called = CUSTOMER,
    role: CallerRole = "examiner",
) -> Case:
    for each in times:
        case = note_attempt(case, who, Attempt(at(each), NO_ANSWER, voicemail), role=role)
    return case


def shown(
    case: Case,
    now: str,
    who: Called = CUSTOMER,
    role: CallerRole = "examiner",
    language: Language = Language.EN,
) -> CallPanel:
    panel = call_panel(case.calls, who, shipped(), at(now), language, Caller(role, "SO"))
    assert panel is not None
    return panel


def brought(each: Brought | None) -> dict[str, object]:
    assert each is not None
    return {name: raw for name, raw in each.filled.items() if raw is not None}


def test_the_first_call_of_an_examiner() -> None:
    panel = shown(blank(), "26T12:00")
    assert [each.id for each in panel.questions] == ["times", "country", "outside", "email"]
    assert panel.questions[0].ask.startswith("Did the customer name times")
    assert panel.may_call is True
    assert panel.next == "First attempt today"
    assert panel.voicemail is not None
    assert panel.voicemail.template == "scripts/voicemail"
    assert brought(panel.voicemail) == {"call_attempt": "first"}
    assert (panel.due, panel.note, panel.log, panel.numbers) == ("", None, (), ())
    assert [each.template for each in panel.during][:2] == [
        "scripts/identity",
        "scripts/cannot-identify",
    ]
    assert CallOutcome.NOT_RECORDED not in dict(panel.outcomes)


def test_after_each_attempt_its_note_is_ready_and_the_next_is_due() -> None:
    case = tried(blank(), "26T12:10")
    panel = shown(case, "26T12:12")
    assert panel.note is not None
    assert panel.note.template == "case-notes/no-answer"
    assert brought(panel.note) == {"call_attempt": "first", "voicemail_left": "yes"}
    assert panel.due == "Due 2:10pm, you said so in the voicemail."
    assert not panel.overdue
    assert "It is early: the voicemail said you would call in 2 hours." in panel.before
    late = shown(case, "26T14:30")
    assert late.overdue
    assert late.due.startswith("Overdue: it was due 2:10pm")
    assert brought(late.voicemail) == {"call_attempt": "second"}
    without = shown(tried(blank(), "26T12:10", voicemail=False), "26T12:12")
    assert without.due == "Due 2:10pm."


def test_after_the_third_the_message_that_fits_or_915() -> None:
    case = set_email_given(tried(blank(), "26T12:10", "26T14:15"), CUSTOMER, given=True)
    two = shown(case, "26T14:20")
    assert two.call_us is not None
    assert two.call_us.conditions[0].met is False
    assert brought(two.call_us.letter) == {"conditions": ("customer",)}
    case = tried(case, "26T16:20")
    panel = shown(case, "26T16:25")
    assert brought(panel.note) == {
        "call_attempt": "third",
        "voicemail_left": "yes",
        "contact_by": "email",
        "email_given": "yes",
    }
    assert panel.after == (
        "3 attempts were made in one day. Write to the customer with the template that fits.",
    )
    assert (panel.next, panel.due) == ("", "")
    assert "call_attempt" not in brought(panel.voicemail)
    assert panel.call_us is not None
    assert [each.met for each in panel.call_us.conditions] == [True, None, None]
    assert brought(panel.call_us.letter) == {
        "reason": "three_attempts",
        "conditions": ("customer",),
    }


def test_a_fourth_call_is_told_as_the_fourth() -> None:
    case = tried(blank(), "26T10:00", "26T12:00", "26T14:00", "26T16:00")
    panel = shown(case, "26T16:05")
    assert (
        "4 calls were made in the last 24 hours. The guidance allows no more than 3."
        in panel.before
    )
    assert panel.after[0].startswith("4 attempts were made in one day.")


def test_three_across_midnight_say_no_count_to_the_customer() -> None:
    case = tried(blank(), "26T17:00", "26T19:00", "27T09:30")
    panel = shown(case, "27T10:00")
    assert panel.call_us is not None
    assert panel.call_us.conditions[0].met is False
    assert "reason" not in brought(panel.call_us.letter)
    assert brought(panel.note)["call_attempt"] == "first"
    assert any("last 24 hours" in each for each in panel.before)


def test_a_record_that_is_missing_asks_and_does_not_block() -> None:
    panel = shown(blank(""), "26T12:00")
    assert panel.call_us is not None
    assert panel.call_us.conditions[0].met is None
    assert "DAP" in panel.call_us.told
    assert panel.call_us.letter is not None
    lost = call_panel(Calls(unread=True), CUSTOMER, shipped(), at("26T12:00"), Language.EN)
    assert lost is not None
    assert "DAP" in lost.unread
    assert lost.voicemail is not None


def test_attempts_by_a_colleague_count_and_have_their_note_already() -> None:
    case = blank()
    for each in ("26T09:00", "26T11:00", "26T13:05"):
        case = note_by_hand(
            case, CUSTOMER, Attempt(at(each), NO_ANSWER, voicemail=True), at("26T15:00")
        )
    panel = shown(case, "26T15:00")
    assert panel.note is None
    assert panel.call_us is not None
    assert panel.call_us.conditions[0].met is True
    assert panel.attempts[0].words == "9am: No answer, voicemail left (entered by hand)"
    with pytest.raises(AppError, match="call-to-come"):
        note_by_hand(
            case, CUSTOMER, Attempt(at("26T15:01"), NO_ANSWER, voicemail=True), at("26T15:00")
        )


def test_one_entered_later_is_told_in_its_place() -> None:
    case = tried(blank(), "26T12:00")
    case = note_by_hand(
        case, CUSTOMER, Attempt(at("26T09:00"), NO_ANSWER, voicemail=True), at("26T12:30")
    )
    panel = shown(case, "26T12:30")
    assert [each.attempt.by_hand for each in panel.attempts] == [True, False]
    assert brought(panel.note)["call_attempt"] == "second"


def test_a_number_that_fails_is_told_as_that() -> None:
    case = note_attempt(
        blank(), CUSTOMER, Attempt(at("26T12:00"), CallOutcome.NUMBER_FAILS), role="examiner"
    )
    panel = shown(case, "26T12:05")
    assert panel.note is not None
    assert panel.note.template == "case-notes/number-fails"
    assert panel.call_us is not None
    assert panel.call_us.conditions[0].words == "The number does not work"
    assert brought(panel.call_us.letter)["reason"] == "number_fails"


def test_a_referee_has_calls_of_their_own_and_never_gets_915() -> None:
    case = tried(
        set_number(blank(), REFEREE, NUMBER), "26T12:00", "26T14:00", "26T16:00", who=REFEREE
    )
    panel = shown(case, "26T16:05", REFEREE)
    assert panel.call_us is not None
    assert panel.call_us.letter is None
    assert panel.hold is None
    assert panel.after == ("3 attempts were made in one day. Read ‘How to contact a third party’.",)
    assert panel.note is not None
    assert panel.note.template == "case-notes/referee-call"
    assert brought(panel.note)["referee_call_result"] == "no_answer"
    assert shown(case, "26T16:05").attempts == ()


def test_a_call_back_is_due_when_they_asked_for_it() -> None:
    case = note_attempt(
        blank(),
        CUSTOMER,
        Attempt(at("26T12:00"), CallOutcome.CALL_BACK, again_at=at("27T18:00")),
        role="examiner",
    )
    panel = shown(case, "26T12:05")
    assert panel.due == "Due 6pm on Friday 27 November, because the customer asked for it."
    assert brought(panel.note)["call_back_date"] == "2026-11-27"
    assert "It is early: the customer asked for a later time." in panel.before


# --- the hold


def test_the_hold_is_for_24_hours_and_once() -> None:
    first = shown(blank(), "26T12:00").hold
    assert first is not None
    assert first.reason == "I need to speak to a customer"
    assert [each for each, _ in first.allowed] == [HoldReason.FIRST]
    case = put_on_hold(blank(), HoldReason.FIRST, at("26T12:00"))
    running, over = shown(case, "26T13:00").hold, shown(case, "27T12:01").hold
    assert running is not None
    assert over is not None
    assert (running.running, running.told[0]) == (True, "The hold ends noon on Friday 27 November.")
    assert (over.running, over.allowed) == (False, ())
    assert take_hold_out(case, case.calls.customer.holds[0]).calls.customer.holds == ()


def test_a_call_back_within_the_hold_needs_no_second() -> None:
    held = put_on_hold(blank(), HoldReason.FIRST, at("26T12:00"))
    for again, allowed in (("26T18:00", False), ("27T12:00", True), ("28T09:00", True)):
        case = note_attempt(
            held,
            CUSTOMER,
            Attempt(at("26T13:00"), CallOutcome.CALL_BACK, again_at=at(again)),
            role="examiner",
        )
        hold = shown(case, "26T13:05").hold
        assert hold is not None
        assert ([each for each, _ in hold.allowed] == [HoldReason.CALL_BACK]) is allowed


def test_twice_at_most_abroad_and_only_with_a_time_difference() -> None:
    for country, allowed in (("AU", True), ("PT", True), ("IE", False), ("GB", False)):
        case = set_place(put_on_hold(blank(), HoldReason.FIRST, at("26T12:00")), CUSTOMER, country)
        hold = shown(case, "27T12:30").hold
        assert hold is not None
        assert bool(hold.allowed) is allowed, country
    case = set_place(put_on_hold(blank(), HoldReason.FIRST, at("26T12:00")), CUSTOMER, "AU")
    case = put_on_hold(case, HoldReason.TIME_DIFFERENCE, at("27T12:30"))
    hold = shown(case, "28T12:40").hold
    assert hold is not None
    assert hold.allowed == ()


# --- CSMT


def test_csmt_makes_one_attempt_and_then_writes() -> None:
    start = shown(blank(), "26T12:00", role="csmt")
    assert [each.id for each in start.questions] == ["times", "country", "email"]
    assert (start.hold, start.call_us, start.next) == (None, None, "")
    assert start.numbers[0] == "on the referral"
    assert "scripts/csmt-recording" in [each.template for each in start.during]
    for given, expected in (
        (True, "Complete the enquiry with an email."),
        (False, "Record in the comments of the call back log that you tried to call."),
    ):
        case = set_email_given(blank(), CUSTOMER, given=given)
        case = tried(case, "26T12:10", voicemail=False, role="csmt")
        panel = shown(case, "26T12:15", role="csmt")
        assert panel.after[0].startswith("Without a voicemail, let the phone ring for 2 minutes")
        assert panel.after[1] == expected
        assert panel.due == ""
        assert panel.note is not None
        assert panel.note.template == "case-notes/csmt-no-answer"
        assert brought(panel.note)["email_given"] == ("yes" if given else "no")
        assert panel.log == (
            "Call on 26 November 2026 at 12:10pm. The customer did not answer."
            " There was no way to leave a voicemail. SO",
        )


def test_the_log_never_holds_the_number() -> None:
    case = blank()
    for outcome in CallOutcome:
        case = note_attempt(case, CUSTOMER, Attempt(at("26T12:10"), outcome), role="csmt")
    for language in Language:
        panel = shown(case, "26T12:15", role="csmt", language=language)
        assert len(panel.log) == len(CallOutcome)
        assert not any("900123" in each or "[" in each for each in panel.log)


def test_as_what_the_first_call_was_made_holds_for_the_case() -> None:
    case = set_role(blank(), "csmt")
    panel = call_panel(case.calls, CUSTOMER, shipped(), at("26T12:00"), Language.EN, Caller("both"))
    assert panel is not None
    assert panel.csmt


# --- everything at once


def test_nothing_of_the_number_stands_in_any_sentence() -> None:
    case = tried(set_times(blank(), CUSTOMER, named=True, times="before 10am"), "26T12:10")
    for language in Language:
        for role in ("examiner", "csmt"):
            told = repr(shown(case, "26T12:12", role=role, language=language))
            assert "900123" not in told
            assert "900 123" not in told


def test_premium_and_emergency_numbers_are_refused() -> None:
    for number, refused in (("09001234567", True), ("999", True), ("12", False), (NUMBER, False)):
        assert shown(blank(number), "26T12:00").refused is refused


def test_a_place_is_asked_where_it_may_be_more_than_three_times() -> None:
    panel = shown(blank("+1 202 555 0143"), "26T15:00")
    assert panel.may_call is True
    russia = shown(set_place(blank(""), CUSTOMER, "RU"), "26T15:00")
    assert russia.may_call is None
    assert len(russia.places) > 3
    assert "place" in [each.id for each in russia.questions]
    chosen = shown(set_place(blank(""), CUSTOMER, "RU", russia.places[0].zone), "26T15:00")
    assert chosen.may_call is not None


def test_outside_the_hours_abroad_an_examiner_sends_an_email() -> None:
    case = set_place(blank(), CUSTOMER, "NZ")
    assert "Send an email instead." in shown(case, "26T12:00").when_told
    assert "Send an email instead." not in shown(case, "26T12:00", role="csmt").when_told


# --- what a template is filled with


def test_a_template_is_brought_filled_in_beside_the_others_or_again() -> None:
    pack = shipped()
    case = tried(blank(), "26T12:10")
    note = shown(case, "26T12:12").note
    assert note is not None
    case = bring(case, pack, note.template, note.filled)
    assert len(case.sheets) == 1
    assert case.session.draft.answers == {"call_attempt": "first", "voicemail_left": "yes"}
    letter = shown(case, "26T12:12").call_us
    assert letter is not None
    assert letter.letter is not None
    case = bring(case, pack, letter.letter.template, letter.letter.filled)
    assert len(case.sheets) == 2
    assert case.session.draft.entries[0].answers == {"conditions": ("customer",)}
    case = tried(case, "26T14:15", voicemail=False)
    note = shown(case, "26T14:20").note
    assert note is not None
    case = bring(case, pack, note.template, note.filled)
    assert len(case.sheets) == 2
    assert case.session.draft.answers["call_attempt"] == "second"
    assert case.session.draft.answers["voicemail_left"] == "no"
    assert case.session.undo_step is not None
    assert case.session.undo_step.code == "call-filled"


# --- due, over all cases


def test_a_case_in_which_a_call_is_to_be_made_is_put_aside_by_the_next_customers_message() -> None:
    pack, names = shipped(), ["Siân Pugh"]
    waiting = new_desk(NOW, OFFICER).with_calls(tried(blank(), "26T12:10").calls)
    desk = waiting.start(pack, "photos/new-photo", NOW, names)
    assert [(each.letter, each.calls.empty) for each in desk.cases] == [("A", False), ("B", True)]
    assert desk.session.memory.others.found_in(["Siân Pugh"]) == ("Siân Pugh",)
    last = new_desk(NOW, OFFICER).with_calls(
        tried(blank(), "26T12:00", "26T14:00", "26T16:00").calls
    )
    assert [each.letter for each in last.start(pack, "photos/new-photo", NOW, names).cases] == ["B"]


def test_whether_a_voicemail_was_left_is_said_afterwards() -> None:
    case = say_voicemail(tried(blank(), "26T12:10", voicemail=None), CUSTOMER, left=True)
    assert shown(case, "26T12:12").due == "Due 2:10pm, you said so in the voicemail."
    assert undo_call(case).calls.customer.attempts[0].voicemail is None
    spoke = note_attempt(
        case, CUSTOMER, Attempt(at("26T14:10"), CallOutcome.SPOKE), role="examiner"
    )
    assert say_voicemail(spoke, CUSTOMER, left=True) is spoke


def test_what_is_due_over_all_cases() -> None:
    rules = shipped().info.calls
    desk = new_desk(NOW, OFFICER)
    desk = desk.with_calls(tried(blank(), "26T12:10").calls)
    desk = desk.begin(NOW, ()).with_calls(tried(blank(), "26T13:00", role="csmt").calls)
    desk = desk.begin(NOW, ()).with_calls(tried(blank(), "26T11:00").calls)
    assert due_calls(desk, rules, at("26T12:59")) == ()
    assert [each.letter for each in due_calls(desk, rules, at("26T13:00"))] == ["C"]
    assert [each.letter for each in due_calls(desk, rules, at("26T15:00"))] == ["C", "A"]
    assert [each.at for each in due_calls(desk, rules, at("26T15:00"))] == [
        at("26T13:00"),
        at("26T14:10"),
    ]


def test_a_laptop_that_slept_through_the_night_has_it_due_in_the_morning() -> None:
    rules = shipped().info.calls
    desk = new_desk(NOW, OFFICER).with_calls(tried(blank(), "26T19:00").calls)
    assert due_calls(desk, rules, at("26T21:30")) == ()
    assert len(due_calls(desk, rules, at("27T09:00"))) == 1
    panel = shown(desk.case, "26T19:30")
    assert panel.due == (
        "Due 9pm, you said so in the voicemail. That is outside the hours where they are."
        " You may call from 9am on Friday 27 November."
    )
    assert shown(desk.case, "27T09:30").next == "First attempt today"


def test_a_clock_that_goes_back_loses_nothing_and_is_told() -> None:
    case = tried(blank(), "26T14:00")
    back = shown(case, "26T12:00")
    assert "Check the clock" in " ".join(back.before)
    case = tried(case, "26T12:05")
    panel = shown(case, "26T12:06")
    assert panel.due == "Due 2:05pm, you said so in the voicemail."
    assert brought(panel.note)["call_attempt"] == "second"
    case = take_back(case, CUSTOMER, case.calls.customer.attempts[0])
    assert brought(shown(case, "26T12:06").note)["call_attempt"] == "first"
    assert len(undo_call(case).calls.customer.attempts) == 2


def test_moments_are_kept_in_utc() -> None:
    local = datetime.fromisoformat("2026-07-01T14:00+05:30")
    case = note_attempt(blank(), CUSTOMER, Attempt(local, NO_ANSWER), role="examiner")
    kept = case.calls.customer.attempts[0].at
    assert (kept.tzinfo, kept.hour, kept.minute) == (UTC, 8, 30)
    case = put_on_hold(case, HoldReason.FIRST, local + timedelta(hours=1))
    assert case.calls.customer.holds[0].since.tzinfo is UTC
