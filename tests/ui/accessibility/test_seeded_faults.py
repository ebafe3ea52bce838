"""A check that can't fail proves nothing: each fault that the checker is there for is put in, and has to be seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.language import Language
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from tests.ui.accessibility.announcing import ACTIONS, Ear, check_announcements
from tests.ui.accessibility.checker import Checker
from tests.ui.accessibility.looks import Setting, settle, window_in
from tests.ui.accessibility.seeds import IN_SOURCE, SEEDS
from tests.ui.accessibility.source import check_source, check_text
from tests.ui.accessibility.states import At, found
from tests.ui.conftest import Opened

LIGHT = Setting(Language.EN, "light", 100)
WIDE = (1440, 900)


def filled(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    """A message with choices, a field and findings."""
    found(At(window, theme, qtbot))
    settle()


def test_every_seeded_fault_is_seen(
    opened: Opened,  # what it leaves behind is taken away
    theme: Theme,
    qtbot: QtBot,
    record_property: Callable[[str, object], None],
) -> None:
    with window_in(LIGHT, theme, WIDE) as window:
        filled(window, theme, qtbot)
        before = Checker().look(window, "before", "")
        assert not before, "\n".join(map(str, before))
        missed = []
        for seed in SEEDS:
            with seed.plant(window):
                settle()
                seen = {each.check for each in Checker().look_for(seed.check, window)}
            if seed.check not in seen:
                missed.append(f"{seed.name}: {seen}")
            settle()
        record_property("seeded faults", len(SEEDS) + len(IN_SOURCE) + 1)
        assert not missed, "\n".join(missed)
        after = Checker().look(window, "after", "")
        assert not after, "\n".join(map(str, after))


@pytest.mark.parametrize("line", IN_SOURCE)
def test_what_nobody_may_write_is_seen(line: str) -> None:
    assert [each.check for each in check_text("a.py", line)] == [IN_SOURCE[line]]


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


def test_actions_that_are_told_no_more_are_seen(
    opened: Opened, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Ear, "updateAccessibility", lambda *_: None)
    assert len(told_amiss(theme)) == len(ACTIONS)
