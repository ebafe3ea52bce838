"""Whatever is done can be undone and done again, and every state on the way composes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from app.compose.composing import Composition, compose
from app.compose.draft import Context
from app.errors import AppError
from app.expressions.names import Officer
from app.language import Bilingual, MessageLanguage
from app.session.session import Session
from app.templates.model import Question
from app.templates.pack import Pack
from tests.unit.budget import cases
from tests.unit.drafting import NOW
from tests.unit.small_pack import opened

Act = tuple[str, int, int, str]
acts = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *("choose", "remove", "move", "language", "channel", "officer", "confirm"),
                "replace",
                *("answer",) * 8,
                *("undo", "redo") * 2,
            ]
        ),
        st.integers(0, 20),
        st.integers(-2, 20),
        st.sampled_from(["", "a", "ab", "2027-04-02", "3", "a@b.uk", "<b>\u202e"]),
    ),
    max_size=40,
)


@cache
def pack() -> Pack:
    return opened()


def act(session: Session, name: str, first: int, second: int, text: str) -> Session:
    """One thing that an officer does; what can't be done here changes nothing."""
    if name in {"answer", "confirm"}:
        return answer_or_confirm(session, name, first, second, text)
    if name in {"remove", "move"}:
        return remove_or_move(session, name, first, second)
    heads, channels = list(pack().index.heads), list(pack().index.channels)
    done: dict[str, Callable[[], Session]] = {
        "choose": lambda: session.choose(pack(), heads[first % len(heads)]),
        "language": lambda: session.set_language(list(MessageLanguage)[first % 3]),
        "channel": lambda: session.set_channel(pack(), channels[first % len(channels)]),
        "officer": lambda: session.set_officer(Officer(first_name=text)),
        "replace": lambda: session.replace(
            pack(), some_entry(session, second), heads[first % len(heads)]
        ),
        "undo": session.undo,
        "redo": session.redo,
    }
    try:
        return done[name]()
    except AppError as error:
        if error.code != "no-repeat":
            raise
        return session


def some_entry(session: Session, number: int) -> str:
    entries = session.draft.entries
    return entries[number % len(entries)].id if entries else ""


def remove_or_move(session: Session, name: str, first: int, second: int) -> Session:
    entries = session.draft.entries
    if not entries:
        return session
    entry = entries[first % len(entries)].id
    return (
        session.remove(pack(), entry) if name == "remove" else session.move(pack(), entry, second)
    )


def answer_or_confirm(session: Session, name: str, first: int, second: int, text: str) -> Session:
    composition = Composition(pack(), session.draft, Context(NOW, session.officer))
    if name == "confirm":
        findings = composition.message.blocking
        return session.confirm(findings[first % len(findings)]) if findings else session
    if not composition.questions:
        return session
    asked = composition.questions[first % len(composition.questions)]
    return answered(session, asked.question, asked.entry, second, text)


def answered(session: Session, question: Question, entry: str, number: int, text: str) -> Session:
    if question.choices:
        choice = question.choices[number % len(question.choices)].id
        if question.type == "checkboxes":
            return session.tick(question, entry, choice, on=number % 3 != 0)
        return session.answer(question, entry, choice)
    return session.answer(question, entry, Bilingual(text, text[:1]) if question.each else text)


def state(session: Session) -> tuple[object, ...]:
    return session.draft, session.officer


@given(acts)
@settings(max_examples=cases(200))
def test_undo_all_gives_the_start_and_redo_all_the_end(done: list[Act]) -> None:
    session = Session()
    for each in done:
        session = act(session, *each)
        compose(pack(), session.draft, Context(NOW, session.officer))
    while session.redo_step:
        session = session.redo()
    states = [state(session)]
    while session.undo_step:
        step = session.undo_step
        session = session.undo()
        assert session.redo_step == step
        states.append(state(session))
    assert state(session) == state(Session())
    # Each step of the history changed something.
    assert all(one != other for one, other in pairwise(states))
    while session.redo_step:
        assert state(session) == states.pop()
        session = session.redo()
    assert [state(session)] == states


@given(acts, acts)
@settings(max_examples=cases(60))
def test_sessions_are_values(done: list[Act], more: list[Act]) -> None:
    session = Session()
    for each in done:
        session = act(session, *each)
    before = repr(session)
    for each in more:
        act(session, *each)
    assert repr(session) == before
