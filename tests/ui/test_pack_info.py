"""*About this wording*: how many places of its own wording break its rules, and where, for whoever writes it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.compose.wording_finding import WordingFinding
from app.findings import Finding, Severity
from app.language import Language
from app.source.problems import Place
from app.storage import pack_compiling
from app.ui.dialogs.text import TextDialog
from app.ui.packs.info import MOST_LISTED, wording_lines
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened

PHOTO = "templates/photos/new-photo.yaml"
WORDS, OTHER_WORDS = "need a new photo, because", "need a new Zebedee, because"
NOTHING = "Nothing in the wording itself to look at."
WAIT = 60_000
RULE = """\
rules:
  - id: zebedee
    kind: existence
    severity: confirm
    message: {en: Not so., cy: Nid felly.}
    reason: {en: So., cy: Felly.}
    words: [Zebedee]
"""


@pytest.fixture
def pack(part_of_the_pack: Path) -> Path:
    """A pack of one's own with one rule and nothing that breaks it."""
    made = part_of_the_pack
    (made / "rules").mkdir()
    (made / "rules" / "zebedee.yaml").write_text(RULE, encoding="utf-8")
    return made


def break_rule(pack: Path) -> str:
    """Write what the rule is against, once; return where."""
    file = pack / PHOTO
    text = file.read_text(encoding="utf-8").replace(WORDS, OTHER_WORDS, 1)
    file.write_text(text, encoding="utf-8")
    before = text.partition("Zebedee")[0]
    return f"{PHOTO}:{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"


def dialog(window: MainWindow, title: str) -> TextDialog:
    found = [each for each in window.findChildren(TextDialog) if each.windowTitle() == title]
    assert len(found) == 1
    return found[0]


def lines(shown: TextDialog) -> list[str]:
    return [label.text() for label in shown.findChildren(QLabel)]


def test_wording_that_breaks_a_rule_is_counted_and_listed(opened: Opened, pack: Path) -> None:
    place = break_rule(pack)
    window = opened(pack)
    window.texts.show_pack()
    about = dialog(window, "About this wording")
    assert "Places in the wording to look at: 1" in lines(about)
    buttons = {each.text(): each for each in about.findChildren(QPushButton)}
    buttons["Wording to look at: 1…"].click()
    listed = lines(dialog(window, "Wording to look at"))
    assert [each for each in listed if each] == [f"{place}: Confirm: Not so."]


def test_the_list_follows_what_is_saved(qtbot: QtBot, opened: Opened, pack: Path) -> None:
    window = opened(pack)
    window.pack.follower.look_every(poll_ms=100, settle_ms=20)
    window.texts.show_wording()
    shown = dialog(window, "Wording to look at")
    assert NOTHING in lines(shown)
    place = break_rule(pack)
    qtbot.waitUntil(
        lambda: any(each.startswith(place) for each in lines(shown)),
        timeout=WAIT,
    )
    assert shown.isVisible()


def test_nothing_to_look_at_is_said(opened: Opened, pack: Path) -> None:
    window = opened(pack)
    window.texts.show_pack()
    about = dialog(window, "About this wording")
    assert NOTHING in lines(about)
    assert not [each for each in about.findChildren(QPushButton) if "Wording" in each.text()]


def test_without_rules_nothing_is_said_of_them(opened: Opened, pack: Path) -> None:
    shutil.rmtree(pack / "rules")
    window = opened(pack)
    window.texts.show_pack()
    assert "House style" not in lines(dialog(window, "About this wording"))


def test_a_long_list_says_how_many_more_there_are() -> None:
    finding = Finding("gap", Severity.ADVISE, params=(("question", "Name"),))
    found = [
        WordingFinding(Place(PHOTO, number + 1, 1), finding) for number in range(MOST_LISTED + 2)
    ]
    told = wording_lines(found, Language.EN)
    assert len(told) == MOST_LISTED + 1
    assert told[-1][1].startswith("More places: 2.")


def test_in_a_pack_of_many_templates_it_is_checked_when_that_is_asked_for(
    qtbot: QtBot, opened: Opened, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pack_compiling, "FEW", 0)
    place = break_rule(pack)
    window = opened(pack)
    window.texts.show_pack()
    about = dialog(window, "About this wording")
    assert "Not checked yet" in lines(about)
    buttons = {each.text(): each for each in about.findChildren(QPushButton)}
    buttons["Check the wording…"].click()

    def listed() -> list[str]:
        shown = window.findChildren(TextDialog)
        return [line for each in shown if each is not about for line in lines(each)]

    qtbot.waitUntil(lambda: f"{place}: Confirm: Not so." in listed(), timeout=WAIT)
    assert window.pack.loaded.is_checked
