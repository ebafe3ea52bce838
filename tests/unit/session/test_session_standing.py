"""What follows from a message as it stands, all of it at one moment and from one composing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from app.compose import composing
from app.compose.composing import Composition
from app.compose.draft import Context
from app.compose.left_out import Need
from app.compose.previous import Previous
from app.compose.scope import MessageScope
from app.findings import Finding, Severity, Where
from app.language import Language, MessageLanguage
from app.session.session import Session
from app.session.session_pack import SessionPack
from app.session.standing import Standing
from tests.unit.session.standing import (
    ANSWER,
    DOCUMENTS,
    PHOTO,
    answered,
    begun,
    pack,
    ready,
    standing,
)
from tests.unit.small_pack import bent, opened

MORNING, AFTERNOON = datetime(2027, 3, 5, 11, 59), datetime(2027, 3, 5, 12, 1)


def chosen(*templates: str) -> Session:
    session = begun()
    for template in templates:
        session = session.choose(pack(), template)
    return session


# --- the questions


def test_before_a_template_is_chosen_nothing_is_asked() -> None:
    nothing = standing(begun())
    assert not nothing.chosen
    assert (nothing.questions, nothing.first_unanswered, nothing.to_answer) == ((), None, 0)
    assert (nothing.channels, nothing.heads, nothing.left_out) == ((), (), ())
    assert not nothing.is_copied()


def test_required_questions_come_first() -> None:
    now = standing(chosen(ANSWER))
    first = now.first_unanswered
    assert first is not None
    assert first.question.required
    done = standing(ready(ANSWER)).first_unanswered
    assert done is not None
    assert (done.question.id, done.question.required) == ("calls", False)


def test_what_is_to_be_answered_counts_what_is_wrong_too() -> None:
    assert standing(chosen(DOCUMENTS)).to_answer == 4
    session = ready(DOCUMENTS)
    assert standing(session).to_answer == 0
    assert standing(answered(session, deadline="2020-01-01")).to_answer == 1


def test_enter_goes_on_to_what_is_open_and_at_last_back_to_what_is_still_needed() -> None:
    session = chosen(DOCUMENTS)
    names = [asked.question.id for asked in standing(session).questions]
    assert names == ["fast_track", "whose", "which", "deadline"]

    def after(session: Session, entry: str, question: str) -> str:
        found = standing(session).next_open(entry, question)
        return found.question.id if found is not None else ""

    assert after(session, "", "fast_track") == "whose"
    assert after(answered(session, which=("birth",)), "1", "whose") == "deadline"
    last = answered(session, which=("birth",), deadline="2027-05-03")
    assert after(last, "1", "deadline") == "fast_track"
    assert after(ready(DOCUMENTS), "1", "deadline") == ""


def test_an_optional_question_before_is_left_behind() -> None:
    session = ready(ANSWER)
    last = standing(session).questions[-1]
    assert standing(session).next_open(last.entry, last.question.id) is None


def test_a_question_is_found_by_the_entry_that_asks_it_and_a_shared_one_by_any() -> None:
    now = standing(chosen(DOCUMENTS, DOCUMENTS))
    whose = now.asked("2", "whose")
    assert whose is not None
    assert whose.entry == "2"
    for entry in ("", "1", "2"):
        shared = now.asked(entry, "fast_track")
        assert shared is not None
        assert shared.entry == ""
    assert now.asked("1", "nothing") is None


def test_a_question_that_isn_t_asked_is_known_by_its_entry() -> None:
    now = standing(chosen(ANSWER))
    assert now.asked("1", "address") is None
    address = now.question_of("1", "address")
    assert address is not None
    assert address.type == "email"


# --- the templates


def test_channels_are_those_that_all_templates_have_in_common() -> None:
    assert standing(chosen(DOCUMENTS)).channels == ("plain", "rich")
    assert standing(chosen(DOCUMENTS, PHOTO)).channels == ("plain",)
    assert standing(chosen(PHOTO, ANSWER)).channels == ()


def test_an_entry_is_found_by_any_name_of_its_template() -> None:
    now = standing(chosen(DOCUMENTS, PHOTO))
    assert now.entry_of("photos/photo") == "2"
    assert now.entry_of(ANSWER) == ""


def test_what_the_pack_has_no_more_is_kept_and_told() -> None:
    session = ready(PHOTO)
    files = bent("templates/photos/new-photo.yaml", "id: dark", "id: dim")
    packs = SessionPack(pack(), pack()).following(opened(files), session.drafts)
    now = standing(session, packs=packs)
    assert [each.choice for each in now.unused] == ["dark"]
    assert packs.kept_for(session.drafts).unused == packs.unused
    assert packs.kept_for([]) == SessionPack(packs.loaded, packs.loaded)


# --- one moment


def said(now: Standing) -> dict[str, str]:
    """All that is composed of one message, and by what."""
    return {
        "message": now.message.plain,
        "compared": now.message_in(Language.EN).plain,
        "looked at": now.peek(DOCUMENTS).message.plain,
        "translated": now.for_translation(Language.EN),
    }


@pytest.mark.parametrize(
    ("at", "greeting"), [(MORNING, "Good morning."), (AFTERNOON, "Good afternoon.")]
)
def test_everything_is_composed_at_the_time_of_the_step(at: datetime, greeting: str) -> None:
    session = answered(ready(ANSWER), more="Please ask.")
    now = standing(session.set_language(MessageLanguage.BOTH), now=at)
    for name in ("message", "compared"):
        assert greeting in said(now)[name], name
    other = {"Good morning.", "Good afternoon."} - {greeting}
    assert not [name for name, text in said(now).items() if other & {*text.splitlines()}]


def test_the_other_language_and_the_peek_leave_the_message_alone() -> None:
    now = standing(ready(PHOTO))
    assert now.message_in(Language.EN).blocks == now.message.blocks
    assert now.message_in(Language.CY).language is MessageLanguage.CY
    assert now.session.draft.language is MessageLanguage.EN
    assert [asked.question.id for asked in now.peek(DOCUMENTS).questions][1:] == [
        "whose",
        "which",
        "deadline",
    ]


def test_the_names_are_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[MessageScope] = []

    class Counted(MessageScope):
        def __init__(self, *args: object) -> None:
            super().__init__(*args)  # type: ignore[arg-type]
            made.append(self)

    monkeypatch.setattr(composing, "MessageScope", Counted)
    monkeypatch.setattr("app.compose.left_out.MessageScope", Counted)
    now = standing(ready(PHOTO))
    made.clear()
    now = standing(now.session)
    assert now.left_out is now.left_out
    assert now.to_answer == 0
    assert len(made) == 1


# --- what is left out, and where it leads


@pytest.mark.parametrize(
    ("need", "leads"),
    [
        (Need("applied", "1", "online"), True),
        (Need("fast_track", ""), True),
        (Need("officer.office", ""), True),
        (Need("several", ""), False),
        (Need("channel", "", "rich"), False),
        (Need("part_of_day", "", "morning"), False),
        (Need("reply", "", "none"), False),
        (Need("first", ""), False),
        (Need("office.documents_address", ""), False),
        (Need("address", "1"), False),
    ],
)
def test_only_what_is_asked_now_can_be_led_to(need: Need, leads: bool) -> None:
    assert standing(chosen(PHOTO)).can_be_led_to(need) is leads


# --- house style


def by_hand(text: str) -> Callable[[Composition, Context, Previous], tuple[Finding, ...]]:
    where = Where("message", 0, Language.EN)
    return lambda _composition, _context, _previous: (
        Finding("suspicion", Severity.CONFIRM, where, text=text),
    )


def test_what_house_style_finds_stops_the_message_until_it_is_confirmed() -> None:
    session = ready(PHOTO)
    now = standing(session, check=by_hand("dark"))
    (finding,) = now.message.blocking
    assert now.composition.message.blocking == ()
    confirmed = standing(session.confirm(finding), check=by_hand("dark"))
    assert confirmed.message.blocking == ()
    assert confirmed.message.confirmed == (finding,)


def test_house_style_is_given_what_other_customers_messages_hold() -> None:
    given: list[Previous] = []

    def check(_composition: Composition, _context: Context, before: Previous) -> tuple[()]:
        given.append(before)
        return ()

    session = chosen(PHOTO).with_others(Previous().also(["Mrs Pugh"]))
    standing(session, check=check)
    assert given == [session.memory.others]
    assert given[0].digests
