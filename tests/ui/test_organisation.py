"""What the organisation has set is seen in the window, and officers can't change it."""

from __future__ import annotations

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.storage.organisation import NOTHING, Organisation
from app.storage.settings import Settings
from app.ui import application
from app.ui.shell.main_window import MainWindow
from app.ui.state.preferences import Preferences
from tests.ui.conftest import Opened

SET = Organisation(own_packs=False, role="examiner", clipboard_minutes=30)
FIXED = {
    *("new-template", "copy-pack", "use-another-pack", "use-shipped-pack"),
    *("take-from-translator", "review-welsh"),
    *("role-examiner", "role-csmt", "role-both"),
    *("clipboard-10", "clipboard-30", "clipboard-120", "clipboard-0"),
}


def enabled(window: MainWindow) -> set[str]:
    return {each.id for each in window.menus.commands if each.id in FIXED and each.enabled()}


def test_it_cannot_be_changed_and_about_tells_it(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, kept: list[Settings]
) -> None:
    monkeypatch.setattr(application, "load_organisation", lambda: SET)
    window = opened()
    assert enabled(window) == set()
    assert window.preferences.settings.role == "examiner"
    settings = msgspec.structs.replace(window.preferences.settings, keep_on_top=True)
    window.preferences.set(settings)
    assert (kept[-1].role, kept[-1].clipboard_minutes, kept[-1].keep_on_top) == ("both", 10, True)
    assert window.texts.organisation is SET


def test_without_it_all_is_the_officers_choice(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(application, "load_organisation", lambda: NOTHING)
    assert enabled(opened()) == FIXED - {"use-shipped-pack"}


def test_what_is_ignored_is_said(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def ignored() -> Organisation:
        raise AppError("organisation-not-trusted", "/etc/xdg/comms-builder/organisation.toml")

    monkeypatch.setattr(application, "load_organisation", ignored)
    told: list[str] = []
    monkeypatch.setattr(MainWindow, "tell", lambda _window, words: told.append(words))
    opened()
    assert "others than an administrator can write" in told[0]


def test_the_officers_own_settings_stay_theirs() -> None:
    saved: list[Settings] = []
    preferences = Preferences(Settings(role="csmt"), saved.append, SET)
    preferences.set(msgspec.structs.replace(preferences.settings, role="both"))
    assert saved == []
    assert not preferences.may_change("role")
    assert preferences.may_change("colours")
