"""The settings window: everything is found, set by keys alone, and told where it can't be."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.storage.organisation import Organisation
from app.storage.settings import OwnSet, Settings
from app.storage.settings_table import TABLE
from app.ui import application
from app.ui.settings import window as settings_window
from app.ui.settings.actions import ActionField
from app.ui.settings.fields import NumberField, OneOfField, SwitchField, TextField
from app.ui.settings.items import ItemsField
from app.ui.settings.row import SettingRow
from app.ui.settings.window import SettingsWindow
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from tests.ui.assistive import element, read_on_the_way_in
from tests.ui.conftest import Opened
from tests.ui.driving import CTRL, focused, press, type_text

Key = Qt.Key


def opened_settings(window: MainWindow, qtbot: QtBot, setting: str = "") -> SettingsWindow:
    window.settings.show(setting)
    shown = window.settings.shown
    assert shown is not None
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def shown_rows(settings: SettingsWindow) -> list[str]:
    return [name for name, row in settings.rows.items() if row.isVisible()]


def number(row: SettingRow) -> NumberField:
    assert isinstance(row.field, NumberField)
    return row.field


def choice(row: SettingRow) -> OneOfField:
    assert isinstance(row.field, OneOfField)
    return row.field


def chosen(row: SettingRow) -> list[object]:
    return [value for value, button in choice(row).buttons.items() if button.isChecked()]


def last(kept: list[Settings]) -> Settings:
    return kept[-1]


def test_a_key_opens_it_and_search_finds_and_escape_clears(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(Key.Key_Comma, CTRL)
    settings = window.settings.shown
    assert settings is not None
    qtbot.waitUntil(settings.isActiveWindow)
    assert focused() is settings.search
    assert shown_rows(settings) == [each.id for each in TABLE]
    assert settings.count.text() == f"{len(TABLE)} settings"
    said: list[str] = []
    monkeypatch.setattr(settings_window, "announce", lambda _on, words: said.append(words))
    settings._pause.setInterval(600_000)
    type_text("gliPFWRDD")
    assert said == []
    settings._pause.timeout.emit()
    assert said == ["2 settings found"]
    assert shown_rows(settings) == ["clipboard_minutes", "clipboard_locked"]
    assert settings.count.text() == "2 settings found"
    assert settings.headings["times"].isVisible()
    assert not settings.headings["looks"].isVisible()
    press(Key.Key_Tab)
    assert focused() is settings.sections
    assert settings.search.text() == "gliPFWRDD"
    hidden = [settings.sections.item(at).isHidden() for at in range(settings.sections.count())]
    assert hidden.count(False) == 2
    press(Key.Key_Backtab)
    settings.search.end(False)
    type_text(" zqx")
    assert shown_rows(settings) == []
    assert settings.count.text().startswith("No setting has these words")
    press(Key.Key_Escape)
    assert len(shown_rows(settings)) == len(TABLE)
    assert settings.isVisible()
    press(Key.Key_Escape)
    assert not settings.isVisible()
    assert window.settings.shown is None


def test_tab_reaches_every_setting_and_each_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    settings = opened_settings(window, qtbot)
    read = list(read_on_the_way_in(element(settings)))
    told = [
        row.field.told.text()
        for row in settings.rows.values()
        if isinstance(row.field, ActionField)
    ]
    assert set(read) <= set(told), "what is said of a setting is heard there, not of all on opening"
    reached: set[str] = set()
    for _ in range(120):
        press(Key.Key_Tab)
        focus = focused()
        words = focus.text() if isinstance(focus, QAbstractButton | QLabel) else ""
        assert focus.accessibleName() or words
        reached |= {name for name, row in settings.rows.items() if row.isAncestorOf(focus)}
        if focus is settings.search:
            break
    empty = {
        name
        for name, row in settings.rows.items()
        if isinstance(row.field, ItemsField) and not row.field.list.count()
    }
    assert reached | empty == {each.id for each in TABLE}
    for name, row in settings.rows.items():
        if not isinstance(row.field, ActionField | TextField) and not name.startswith("officer."):
            assert row.target().accessibleDescription() or name in empty, name


def test_a_number_is_typed_stepped_and_refused_where_it_stands(
    window: MainWindow, qtbot: QtBot, kept: list[Settings], theme: Theme
) -> None:
    settings = opened_settings(window, qtbot, "text")
    row = settings.rows["text"]
    line = number(row).line
    assert focused() is line
    for typed in ("99", "301", "", "twelve", "1e2", "-150", "²", "9" * 20):
        line.selectAll()
        press(Key.Key_Delete)
        type_text(typed)
        press(Key.Key_Tab)
        assert "from 100 to 300" in row.problem.text(), typed
        assert row.problem.isVisible()
        assert line.text() == typed
        assert kept == []
        line.setFocus()
    line.selectAll()
    type_text("150%")
    press(Key.Key_Tab)
    assert not row.problem.isVisible()
    assert last(kept).text == theme.percent == 150
    line.setFocus()
    press(Key.Key_Up)
    assert (last(kept).text, line.text()) == (160, "160")
    number(row).less.click()
    assert last(kept).text == 150
    assert row.usual_button.isVisible()
    row.usual_button.click()
    assert last(kept).text == theme.percent == 100
    assert not row.usual_button.isVisible()
    assert focused() is line
    assert not number(row).less.isEnabled()


def test_a_choice_moves_by_arrows_and_is_made_by_space_or_enter(
    window: MainWindow, qtbot: QtBot, kept: list[Settings]
) -> None:
    settings = opened_settings(window, qtbot, "clipboard_minutes")
    row = settings.rows["clipboard_minutes"]
    press(Key.Key_Right)
    assert chosen(row) == [10]
    assert kept == []
    press(Key.Key_Space)
    assert chosen(row) == [30]
    assert last(kept).clipboard_minutes == 30
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert last(kept).clipboard_minutes == 120
    assert settings.isVisible()
    assert window.menus.action("clipboard-120").isChecked()
    window.menus.action("clipboard-0").trigger()
    assert chosen(row) == [0]
    row.usual_button.click()
    assert last(kept).clipboard_minutes == 10


def test_a_detail_is_taken_when_the_officer_goes_on_or_closes(
    window: MainWindow, qtbot: QtBot
) -> None:
    settings = opened_settings(window, qtbot, "officer.initials")
    line = focused()
    assert line is settings.rows["officer.initials"].target()
    type_text("-X")
    press(Key.Key_Tab)
    assert window.controller.session.officer.initials == "SJ-X"
    type_text("!")
    settings.reject()
    assert window.controller.session.officer.office == "!"
    settings = opened_settings(window, qtbot, "officer.initials")
    type_text("Y")
    press(Key.Key_Return)
    assert not settings.isVisible()
    assert window.controller.session.officer.initials == "SJ-XY"
    settings = opened_settings(window, qtbot)
    press(Key.Key_Return)
    assert settings.isVisible()


def test_lists_give_up_what_is_in_them_and_take_it_back(
    opened: Opened, qtbot: QtBot, kept: list[Settings]
) -> None:
    sets = (OwnSet("One", ("photos/new-photo",)), OwnSet("Two <b>&", ("gone/away",)))
    window = opened(settings=Settings("both", favourites=("photos/new-photo",), sets=sets))
    settings = opened_settings(window, qtbot, "sets")
    field = settings.rows["sets"].field
    assert isinstance(field, ItemsField)
    rows = [field.list.item(at).text() for at in range(2)]
    assert rows == ["One: Ask for a new photo", "Two <b>&: gone/away"]
    press(Key.Key_Delete)
    assert last(kept).sets == sets[1:]
    field.back_button.click()
    assert last(kept).sets == sets
    press(Key.Key_Down)
    field.remove_button.click()
    assert last(kept).sets == sets[:1]
    assert field.back_button.text() == "Put ‘Two <b>&&’ back"
    settings.search.setText("new photo")
    assert shown_rows(settings) == ["sets", "favourites"]


def test_what_the_organisation_has_set_is_shown_and_refused(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kept: list[Settings]
) -> None:
    organisation = Organisation(
        own_packs=False, role="examiner", clipboard_minutes=30, keep_cases_hours=24
    )
    monkeypatch.setattr(application, "load_organisation", lambda: organisation)
    window = opened()
    settings = opened_settings(window, qtbot, "role")
    rows = settings.rows
    assert chosen(rows["role"]) == ["examiner"]
    press(Key.Key_Right)
    press(Key.Key_Space)
    assert chosen(rows["role"]) == ["examiner"]
    assert kept == []
    locked = ["role", "clipboard_minutes", "keep_cases_hours", "pack", "own_packs"]
    for name in locked:
        assert rows[name].state.text() == "Set by your organisation."
        assert not rows[name].usual_button.isVisible()
    assert rows["clipboard_locked"].state.text() == "Only your organisation can change this."
    hours = number(rows["keep_cases_hours"])
    assert hours.line.text() == "24"
    assert hours.line.isReadOnly()
    assert not hours.more.isEnabled()
    switch = rows["own_packs"].field
    assert isinstance(switch, SwitchField)
    switch.box.click()
    assert not switch.box.isChecked()
    pack = rows["pack"].field
    assert isinstance(pack, ActionField)
    assert [name for name, each in pack.buttons.items() if each.isEnabled()] == ["about-pack"]
    settings.search.setText("set by your organisation")
    assert shown_rows(settings) == locked


def test_what_cannot_be_written_is_told_and_holds(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_settings: Settings) -> None:
        raise AppError("cannot-write", "/settings.json", reason="the disk is full")

    monkeypatch.setattr(window.preferences, "_save", refuse)
    settings = opened_settings(window, qtbot, "colours")
    choice(settings.rows["colours"]).buttons["dark"].click()
    assert "the disk is full" in settings.failure.text()
    assert settings.failure.isVisible()
    assert chosen(settings.rows["colours"]) == ["dark"]


@pytest.mark.parametrize("text", [100, 200])
def test_in_the_smallest_window_all_is_reached_by_scrolling(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, text: int
) -> None:
    window = opened(settings=Settings("both", text=text))
    small = QSize(320, 256)
    monkeypatch.setattr(type(window.screen()), "availableSize", lambda _: small)
    settings = opened_settings(window, qtbot)
    assert settings.size().boundedTo(small) == settings.size()
    assert not settings.sections.isVisible()
    for row in settings.rows.values():
        row.target().setFocus()
        qtbot.waitUntil(lambda: not settings.visibleRegion().isEmpty())
        assert settings.rect().intersects(row.rect())
    if text == 100:
        assert settings._area.horizontalScrollBar().maximum() == 0


def test_each_setting_is_also_where_it_was_and_the_menu_leads_here(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.menus.action("officer").trigger()
    settings = window.settings.shown
    assert settings is not None
    qtbot.waitUntil(settings.isActiveWindow)
    assert settings.rows["officer.first_name"].isAncestorOf(focused())
    settings.close()
    window.resize(700, 500)
    settings = opened_settings(window, qtbot)
    field = settings.rows["shape"].field
    assert isinstance(field, ActionField)
    field.buttons["usual-shape"].click()
    assert window.width() > 700 or window.screen().availableSize().width() <= 800
    assert window.preferences.settings.panes == {}
    switch = settings.rows["keep_on_top"].field
    assert isinstance(switch, SwitchField)
    switch.box.click()
    assert window.preferences.settings.keep_on_top
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert settings.isVisible()
    assert settings.isModal()
    qtbot.waitUntil(settings.isActiveWindow)
    window.preferences.set(msgspec.structs.replace(window.preferences.settings, keep_on_top=False))
    assert not switch.box.isChecked()
