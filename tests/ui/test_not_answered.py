"""*Not answered yet* is no fault: it is told apart from what must change, and counted in one way everywhere."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt

from app.findings import Finding, Severity
from app.language import Language
from app.ui.findings.line import FindingLine
from app.ui.shell.main_window import MainWindow
from app.ui.state.finding_words import NOT_YET, in_one_phrase, signed, stopping_words, words_of
from app.ui.state.translation import use_language
from tests.ui.conftest import Opened
from tests.ui.driving import CTRL, add_template, clipboard_text, go_to, press, type_text

Key = Qt.Key


def lines(window: MainWindow) -> list[FindingLine]:
    return list(window.compose.reading.findings._lines.values())


def test_before_a_copy_is_tried_an_open_question_is_neutral(window: MainWindow) -> None:
    add_template("new photo")
    shown = [line.row.accessibleName() for line in lines(window)]
    assert len(shown) == 3
    assert all(name.startswith("Not answered yet: ") for name in shown)
    assert {line._role for line in lines(window)} == {"panel"}
    assert {line.row._words.sign for line in lines(window)} == {NOT_YET}
    assert {line.row._words.role for line in lines(window)} == {"secondary"}


def test_once_a_copy_was_tried_it_stops_it_and_looks_so(window: MainWindow) -> None:
    add_template("new photo")
    press(Key.Key_Return, CTRL)
    assert clipboard_text() == ""
    shown = [line.row.accessibleName() for line in lines(window)]
    assert all(name.startswith("Not answered yet: ") for name in shown)
    assert {line._role for line in lines(window)} == {"must_tint"}
    assert {line.row._words.sign for line in lines(window)} == {"✕"}


def test_what_must_change_and_what_is_to_be_confirmed_stand_before_it(window: MainWindow) -> None:
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    type_text("THE PASSPORT OFFICE " * 12)
    window.compose.reading.settled.settle()
    shown = [line.row.accessibleName().partition(":")[0] for line in lines(window)]
    assert shown == sorted(
        shown, key=["Must change", "Confirm", "Not answered yet", "Advice"].index
    )
    assert {"Must change", "Not answered yet"} <= set(shown)


def test_it_is_counted_in_one_way_everywhere(opened: Opened) -> None:
    window = opened(size=(700, 900))
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    type_text("deed")
    window.compose.reading.settled.settle()
    counted = stopping_words(window.controller.message.blocking)
    assert re.fullmatch(r"\d+ to confirm, \d+ to answer", counted)
    total = sum(map(int, re.findall(r"\d+", counted)))
    assert (
        window.compose.reading.findings.stopping.accessibleName() == f"▾ Before you copy: {counted}"
    )
    assert window.compose.status().to_change == counted
    assert window.compose.copy_bar.stop_line.text() == f"✕ {counted}"
    tabs = window.compose.layouts.tabs
    assert tabs.tabText(2) == f"Preview · {total}"
    assert tabs.accessibleTabName(2) == f"Preview · {counted}"
    press(Key.Key_F8)
    said = window.compose.copy_bar.status.text()
    assert re.match(rf"\d+ of {total}: ", said), said


@pytest.mark.parametrize(
    ("severities", "words"),
    [
        ([], ""),
        (["gap"], "1 to answer"),
        (["must", "gap", "needs-welsh"], "1 to change, 2 to answer"),
        (["gap", "confirm", "must", "must"], "2 to change, 1 to confirm, 1 to answer"),
        (["confirm"], "1 to confirm"),
    ],
)
def test_counting(severities: list[str], words: str) -> None:
    found = [
        Finding("x", Severity(each))
        if each in {"must", "confirm"}
        else Finding(each, Severity.MUST)
        for each in severities
    ]
    assert stopping_words(found) == words


@pytest.mark.usefixtures("qapp")
def test_only_the_first_of_what_is_counted_begins_with_a_capital() -> None:
    assert in_one_phrase([]) == ""
    assert in_one_phrase(["4 red", "1 to change"]) == "4 red, 1 to change"
    use_language(Language.CY)
    try:
        found = [Finding("x", Severity.MUST), Finding("gap", Severity.MUST)]
        assert stopping_words(found) == "I’w newid: 1, i’w hateb: 1"
        assert in_one_phrase(["4 coch", stopping_words(found)]).startswith("4 coch, i’w newid")
    finally:
        use_language(Language.EN)


def test_the_words_say_which_question(window: MainWindow) -> None:
    add_template("new photo")
    gap = window.controller.message.blocking[0]
    for language, before in ((Language.EN, "Not answered yet"), (Language.CY, "Heb ei ateb eto")):
        found = words_of(gap, language, "")
        asked = window.controller.standing.asked(gap.where.entry, gap.where.question)
        assert asked is not None
        assert (found.severity, found.what) == (before, asked.question.ask.get(language))


def test_a_tone_has_its_sign() -> None:
    assert signed("It failed.", "must") == "✕ It failed."
    assert signed("Read it again.", "confirm") == "! Read it again."
    assert signed("Did you mean it?", "confirm") == "? Did you mean it?"
    assert signed("Copied", "good") == "Copied"
    assert signed("", "must") == ""
