"""Undo of typing: by sentences, lines and pauses, and never more than was meant."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.compose.draft import RawAnswer
from app.language import Bilingual
from app.session.session import Session
from app.templates.model import Question
from tests.unit.session.standing import ANSWER, pack

AT = datetime(2027, 3, 5, 10, 42)
QUICK = timedelta(milliseconds=200)


def more() -> Question:
    return question("more")


def about() -> Question:
    return question("about")


def question(name: str) -> Question:
    asked = (pack().question(use)[0] for use in pack().template(ANSWER).questions)
    return next(each for each in asked if each.id == name)


def begun() -> Session:
    return Session().choose(pack(), ANSWER)


class Typist:
    """Types into one text, letter by letter, at a time of its own."""

    def __init__(self) -> None:
        self.session = begun()
        self.at = AT
        self.text = ""

    def show(self, text: str) -> Typist:
        self.at += QUICK
        self.text = text
        self.session = self.session.answer(more(), "1", text or None, at=self.at)
        return self

    def type(self, text: str) -> Typist:
        for letter in text:
            self.show(self.text + letter)
        return self

    def erase(self, letters: int) -> Typist:
        for _ in range(letters):
            self.show(self.text[:-1])
        return self

    def wait(self, seconds: float) -> Typist:
        self.at += timedelta(seconds=seconds)
        return self

    def undone(self) -> list[RawAnswer]:
        """What stands in the answer after each undo, down to nothing."""
        session, seen = self.session, []
        while session.undo_step is not None and session.undo_step.code == "answer":
            session = session.undo()
            seen.append(session.entry("1").answers.get("more", ""))
        while session.redo_step is not None:
            session = session.redo()
        assert session.draft == self.session.draft
        return seen


@pytest.mark.parametrize(
    ("typed", "undone"),
    [
        ("One sentence only", [""]),
        ("One. Two. Three", ["One. Two. ", "One. ", ""]),
        ("Is it? ‘Yes!’ So", ["Is it? ‘Yes!’ ", "Is it? ", ""]),
        ("a line\nanother", ["a line\n", ""]),
        ("a line\n\n  another", ["a line\n\n  ", ""]),
        ("at 3.30 or at www.gov.uk", [""]),
        ("One…  two", ["One…  ", ""]),
    ],
)
def test_a_sentence_or_a_line_is_one_step(typed: str, undone: list[str]) -> None:
    assert Typist().type(typed).undone() == undone


@pytest.mark.parametrize(("seconds", "steps"), [(1.0, 1), (1.9, 2), (4.0, 2), (-3600.0, 2)])
def test_a_pause_ends_a_step(seconds: float, steps: int) -> None:
    typist = Typist().type("We rang you").wait(seconds).type(" twice")
    assert len(typist.undone()) == steps


def test_what_is_typed_wrongly_and_mended_at_once_is_no_step() -> None:
    assert Typist().type("pasport").erase(4).type("sport").undone() == [""]
    assert Typist().type("ab").erase(2).undone() == []


def test_words_that_are_taken_away_come_back_whole() -> None:
    typist = Typist().type("please ring us").erase(9)
    assert typist.text == "pleas"
    assert typist.undone() == ["please ring us", ""]
    # What is typed afterwards leaves them where they are.
    assert typist.type("ant").undone() == ["pleas", "please ring us", ""]


def test_what_was_there_before_comes_back_whole_too() -> None:
    typist = Typist().type("please ring").wait(9).erase(7)
    assert typist.undone() == ["please ring", ""]


@pytest.mark.parametrize("after", ["", "X", "keep", "keep this and more"])
def test_what_is_replaced_at_once_is_a_step_of_its_own(after: str) -> None:
    typist = Typist().type("keep this").show(after)
    before = "keep this" if after != "keep this and more" else ""
    assert typist.undone()[0] == before


def test_what_is_typed_elsewhere_is_a_step_of_its_own() -> None:
    typist = Typist().type("ring us").show("please ring us").show("please ring us n")
    assert typist.undone() == ["please ring us", "ring us", ""]


def test_one_language_is_not_the_other() -> None:
    session = begun()
    for both in (
        Bilingual("d", ""),
        Bilingual("de", ""),
        Bilingual("de", "o"),
        Bilingual("de", "oe"),
    ):
        session = session.answer(about(), "1", both, at=AT)
    assert session.undo().entry("1").answers == {"about": Bilingual("de", "")}
    assert session.undo().undo().draft == begun().draft
    both_at_once = begun().answer(about(), "1", Bilingual("a", "b"), at=AT)
    both_at_once = both_at_once.answer(about(), "1", Bilingual("ac", "bc"), at=AT)
    assert both_at_once.undo().entry("1").answers == {"about": Bilingual("a", "b")}


def test_a_paste_is_a_step_of_its_own() -> None:
    session = begun().answer(more(), "1", "See", at=AT)
    session = session.answer(more(), "1", "See this", pasted=" this", at=AT)
    session = session.answer(more(), "1", "See this!", at=AT)
    assert session.undo().entry("1").answers == {"more": "See this"}
    assert session.undo().undo().entry("1").answers == {"more": "See"}


@given(st.lists(st.tuples(st.text("ab. \n", max_size=6), st.sampled_from([0.1, 3.0])), max_size=12))
def test_every_step_changes_something_and_nothing_typed_is_lost(
    texts: list[tuple[str, float]],
) -> None:
    session, at = begun(), AT
    for text, seconds in texts:
        at += timedelta(seconds=seconds)
        session = session.answer(more(), "1", text or None, at=at)
    end, states = session.draft, [session.draft]
    while session.past:
        session = session.undo()
        assert session.draft != states[-1]
        states.append(session.draft)
    while session.future:
        session = session.redo()
    assert session.draft == end
