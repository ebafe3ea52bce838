"""A check that can't fail proves nothing: each fault that the checker is there for is put in, and has to be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from app.language import Language
from app.ui.controls.rows import choose_rows
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from tests.ui.accessibility import announcing, checker, source
from tests.ui.accessibility.announcing import ACTIONS, Ear, check_announcements
from tests.ui.accessibility.checker import Checker
from tests.ui.accessibility.looks import SIZES, Setting, settle, window_in
from tests.ui.accessibility.seed import Seed
from tests.ui.accessibility.seeds import IN_SOURCE, SEEDS
from tests.ui.accessibility.source import check_source, check_text
from tests.ui.accessibility.states import At, found
from tests.ui.conftest import Opened

LIGHT = Setting(Language.EN, "light", 100)
LARGE = Setting(Language.EN, "light", 200)
WIDE = (1440, 900)


def filled(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    """A message with choices, a field and findings."""
    found(At(window, theme, qtbot))
    settle()


def missed(window: MainWindow, seeds: Iterable[Seed]) -> dict[str, set[str]]:
    """The seeds that aren't seen by what is there for them, each with what was seen instead."""
    found = {}
    for seed in seeds:
        with seed.plant(window):
            settle()
            seen = {each.check for each in Checker().look_for(seed.check, window)}
        if seed.check not in seen:
            found[seed.name] = seen
        settle()
    return found


def all_seen(window: QWidget) -> str:
    """What a window has as it is."""
    return "\n".join(map(str, Checker().look(window, "as it is", "")))


def test_every_seeded_fault_is_seen(
    opened: Opened,  # what it leaves behind is taken away
    theme: Theme,
    qtbot: QtBot,
    record_property: Callable[[str, object], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    large = [each for each in SEEDS if each.from_text > LIGHT.text]
    with window_in(LIGHT, theme, WIDE) as window:
        filled(window, theme, qtbot)
        assert not all_seen(window)
        assert not missed(window, [each for each in SEEDS if each not in large])
        assert set(missed(window, large)) == {each.name for each in large}, "in small text"
        assert not all_seen(window)
        # A check that is taken away misses what it is there for.
        monkeypatch.setattr(checker, "CHECKS", {})
        monkeypatch.setattr(checker, "BY_FOCUS", {})
        assert set(missed(window, SEEDS)) == {each.name for each in SEEDS}
    record_property("seeded faults", len(SEEDS) + len(IN_SOURCE) + len(AMISS) + len(IN_LISTS) + 1)


def test_what_is_a_fault_only_in_large_text_is_seen(
    opened: Opened, theme: Theme, qtbot: QtBot
) -> None:
    with window_in(LARGE, theme, SIZES[300]) as window:
        filled(window, theme, qtbot)
        large = [each for each in SEEDS if each.from_text > LIGHT.text]
        assert large
        assert not missed(window, large)


@pytest.mark.parametrize("line", IN_SOURCE)
def test_what_nobody_may_write_is_seen(line: str) -> None:
    assert [each.check for each in check_text("a.py", line)] == [IN_SOURCE[line]]


def test_without_its_pattern_what_nobody_may_write_is_missed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, check in (("_PIXELS", "size in source"), ("_COLOURS", "colour in source")):
        with monkeypatch.context() as patch:
            patch.setattr(source, name, ())
            seen = {line for line in IN_SOURCE if list(check_text("a.py", line))}
        assert seen == {line for line, by in IN_SOURCE.items() if by != check}


def test_source_has_no_sizes_in_pixels_and_no_colours() -> None:
    assert [str(each) for each in check_source()] == []


def told_amiss(theme: Theme) -> list[str]:
    """What is told too often or not at all, in a window with one template."""
    with window_in(LIGHT, theme, WIDE) as window:
        window.controller.choose("photos/new-photo")
        settle()
        return [str(each) for each in check_announcements(window)]


def test_each_action_is_told_once(opened: Opened, theme: Theme) -> None:
    assert told_amiss(theme) == []


def _nothing(*_: object) -> None:
    """Say nothing."""


def _twice(self: Ear, event: QAccessibleAnnouncementEvent) -> None:
    self.heard += [event.message()] * 2


AMISS = {"told no more": _nothing, "told twice": _twice}


@pytest.mark.parametrize("how", AMISS.values(), ids=AMISS)
def test_actions_that_are_told_amiss_are_seen(
    opened: Opened, theme: Theme, monkeypatch: pytest.MonkeyPatch, how: Callable[..., None]
) -> None:
    monkeypatch.setattr(Ear, "updateAccessibility", how)
    with window_in(LIGHT, theme, WIDE) as window:
        window.controller.choose("photos/new-photo")
        settle()
        assert len(list(check_announcements(window))) == len(ACTIONS)
        # Where nothing is done and counted, they are missed.
        monkeypatch.setattr(announcing, "ACTIONS", ())
        assert list(check_announcements(window)) == []


IN_LISTS = {
    "QAbstractItemView::item:selected { background: #f4f4f4; color: #0b0c0c; }": "current row",
    "QAbstractItemView::item { min-height: 10px; height: 10px; margin: 0; padding: 0; }": "target",
    "QAbstractItemView { color: #8f8f8f; background: #ffffff; }": "text contrast",
}


def test_what_is_amiss_in_an_open_list_is_seen(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["One thing", "Another thing", "Something else"])
    box.setAccessibleName("What to do")
    box.setEditable(True)
    choose_rows(box)
    box.show()
    box.showPopup()
    box.view().setCurrentIndex(box.model().index(1, 0))
    settle()
    shown = box.view().window()
    assert not all_seen(shown)
    for style, check in IN_LISTS.items():
        box.view().setStyleSheet(style)
        settle()
        assert check in {each.check for each in Checker().look(shown, "", "")}, style
        with monkeypatch.context() as patch:
            # A check that is taken away misses what it is there for.
            patch.setattr(checker, "CHECKS", {})
            patch.setattr(checker, "check_open_lists", lambda _parts: ())
            assert not all_seen(shown), style
    box.view().setStyleSheet("")
    box.view().setAccessibleName("")
    assert "name" in {each.check for each in Checker().look(shown, "", "")}
    box.hidePopup()
