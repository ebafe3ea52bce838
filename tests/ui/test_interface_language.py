"""The language of the window: nothing of the other is left in it, and changing it changes nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.errors import AppError
from app.expressions.names import Officer
from app.findings import Severity
from app.language import Language, MessageLanguage
from app.language.prose import en
from app.storage import paths
from app.storage.settings import Settings
from app.storage.translations import load_words
from app.ui import application
from app.ui.application import build
from app.ui.form.typed_field import TypedField
from app.ui.preview.in_place import PlaceEditor
from app.ui.settings.fields import OneOfField
from app.ui.shell.main_window import MainWindow
from app.ui.shell.open_window import open_now
from app.ui.shell.problem_window import ProblemWindow
from app.ui.state.translation import use_language
from app.ui.style.theme import Theme
from tests.ui.conftest import ANYONE, NOW, SAM
from tests.ui.driving import (
    ALT,
    CTRL,
    SHIFT,
    add_template,
    clipboard_text,
    focused,
    go_to,
    press,
    row,
    type_text,
)
from tests.ui.speaking import menus_of, mnemonic, words_of

Key = Qt.Key
EN, CY = Language.EN, Language.CY
Speaking = Callable[..., MainWindow]

KEPT = (
    "How examiners and operational team leaders contact customers in Welsh",  # and of one of its sections
    "DAP: Welsh language letters and email",  # another of its sections; the guidance is in English
    "HM Passport Office Enquiries",
    "Comms Builder",
    "Fast Track",  # the service; terms.yaml: no Welsh is settled
    "Tell someone something – I’m not expecting a response",  # DAP's own button
    "pwyswch Preview",  # and another one of it
    "How we communicate with customers",  # title of the guidance
    "noreplycsmt@hmpo.gov.uk",
    "office.yaml",  # a file
)
"""What stays in English in a Welsh window, each for its reason."""
NAMES = {"English", "Enter", "CSMT", "DAP", "OK"}
"""Whole texts that are the same: a language by its own name, a key, names."""
ENGLISH = re.compile(
    r"\b(the|and|this|your|you|not|with|message|template|added|copy|copied|question|answer|please|customer|"
    r"choose|remove|write|address|office|details|email|English|Welsh|yes)\b",
    re.IGNORECASE,
)


@pytest.fixture
def speaking(qtbot: QtBot, theme: Theme, kept: list[Settings]) -> Iterator[Speaking]:
    """Open a window in a language; whichever is open at the end is closed, and English is spoken again."""

    def open_in(
        language: Language | None,
        settings: Settings = ANYONE,
        size: tuple[int, int] = (1440, 900),
        officer: Officer = SAM,
    ) -> MainWindow:
        with_language = Settings(role=settings.role, interface=language)
        made = build(
            theme,
            load=lambda: officer,
            save=lambda _: None,
            settings_file=(lambda: with_language, kept.append),
            clock=lambda: NOW,
        )
        assert isinstance(made, MainWindow)
        made.resize(*size)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        made.arrange_tab_order()
        return made

    yield open_in
    window = open_now()
    if window is not None:
        window.close()
        window.deleteLater()
    use_language(EN)
    QApplication.clipboard().clear()


def switch(qtbot: QtBot, window: MainWindow, language: Language) -> MainWindow:
    """Choose a language in the menu, and return the window that then stands there."""
    with qtbot.waitSignal(window.destroyed):
        window.menus.action(f"interface-{language}").trigger()
    now = open_now()
    assert now is not None
    qtbot.waitUntil(now.isActiveWindow)
    QApplication.processEvents()
    return now


def confirm_all(window: MainWindow) -> None:
    """Give the officer's word for all that asks for it."""
    for finding in window.controller.message.blocking:
        assert finding.severity is Severity.CONFIRM, finding.rule
        window.controller.confirm(finding)


def english_in(words: set[str]) -> list[str]:
    """The texts that hold English."""
    sources = {
        re.sub(r"&(.)", r"\1", source)
        for (_, source), translation in load_words().items()
        if source != translation
    }
    tables = (en.SEVERITIES, en.OFFICER, en.OFFICE, en.GAPS, en.FINDINGS, en.STEPS)
    sources |= {text for table in tables for text in table.values() if "{" not in text}
    found = []
    for text in words - NAMES:
        rest = text
        for kept in KEPT:
            rest = rest.replace(kept, "")
        if text in sources or ENGLISH.search(rest):
            found.append(text)
    return found


def test_the_search_for_english_finds_it(speaking: Speaking) -> None:
    window = speaking(EN)
    add_template("new photo")
    found = set(english_in(words_of(window)))
    assert {
        "Preview",
        "Copy email subject",
        "Subject",
        "Finish and start new",
        "1 template",
    } & found
    assert {"Is this a Fast Track application?", "Fil", "Undo"} - found == {"Fil", "Undo"}
    assert len(found) > 60


@pytest.mark.parametrize("size", [(960, 1040), (1440, 900)])
def test_a_welsh_window_has_no_english(
    qtbot: QtBot, speaking: Speaking, size: tuple[int, int]
) -> None:
    window = speaking(CY, settings=Settings(), size=size)
    said = words_of(window)
    assert "Rwy’n ysgrifennu fel" in said
    window.controller.set_language(MessageLanguage.CY)
    type_text("zzzz")
    said |= words_of(window)
    assert any(each.startswith("Nid oes “zzzz” mewn unrhyw dempled") for each in said)
    add_template("llun newydd")
    window.compose.reading.left_out.toggle.setChecked(True)
    press(Key.Key_Return, CTRL)
    said |= words_of(window)
    assert window.compose.form.cards
    assert "Heb ei ateb eto: Beth sy’n bod ar y llun?" in " ".join(said)
    add_template("ar gais y cwsmer")
    add_template("ffonio cwsmer")
    press(Key.Key_D, CTRL)
    said |= words_of(window)
    assert english_in(said) == []


@pytest.mark.parametrize("size", [(960, 1040), (1440, 900)])
def test_no_button_cuts_its_welsh_words(speaking: Speaking, size: tuple[int, int]) -> None:
    window = speaking(CY, settings=Settings(), size=size)
    add_template("llun newydd")
    add_template("ar gais y cwsmer")
    press(Key.Key_Return, CTRL)
    QApplication.processEvents()
    shown = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    assert len(shown) > 8
    cut = [each.text() for each in shown if each.width() < each.minimumSizeHint().width()]
    assert cut == []


def test_copied_words_and_the_next_step_are_welsh(speaking: Speaking) -> None:
    window = speaking(CY)
    add_template("cwyn")
    for question in list(window.controller.questions):
        go_to(window, question.question.id)
        press(Key.Key_1) if question.question.choices else type_text("x1")
    window.controller.set_language(MessageLanguage.CY)
    confirm_all(window)
    window.compose.copy_bar.copy("message")
    said = words_of(window)
    assert window.compose.copy_bar.status.text().startswith("✓ Neges: copïwyd (Cymraeg)")
    assert (
        "Mae Enter yn dechrau neges newydd. Mae Shift+Enter yn ychwanegu at yr un a gopïwyd gennych."
        in said
    )
    assert english_in(said) == []


@pytest.mark.parametrize("name", ["keys", "pack", "app", "office", "problems"])
def test_small_windows_are_welsh(speaking: Speaking, name: str) -> None:
    window = speaking(CY)
    getattr(window.texts, f"show_{name}")()
    dialog = window.findChildren(QDialog)[-1]
    said = {each for each in words_of(dialog) if str(paths.shipped_pack()) not in each}
    assert english_in(said) == []
    if name == "app":
        assert any("heb ei hadolygu" in each or "hadolygu gan gyfieithydd" in each for each in said)
    dialog.close()


def test_the_officers_details_are_asked_for_in_welsh(speaking: Speaking) -> None:
    window = speaking(CY, officer=Officer())
    window.settings.show_officer()
    dialog = window.findChildren(QDialog)[-1]
    said = {each for each in words_of(dialog) if str(paths.shipped_pack()) not in each}
    assert {"Eich enw cyntaf", "Gosodiadau", "Cau"} <= said
    assert english_in(said) == []
    dialog.close()


def test_the_settings_change_the_language_and_stay_where_they_are(
    speaking: Speaking, qtbot: QtBot, kept: list[Settings]
) -> None:
    window = speaking(EN)
    window.settings.show("interface")
    assert window.settings.shown is not None
    field = window.settings.shown.rows["interface"].field
    assert isinstance(field, OneOfField)
    with qtbot.waitSignal(window.destroyed):
        field.buttons[CY].click()
    now = open_now()
    assert now is not None
    shown = now.settings.shown
    assert shown is not None
    qtbot.waitUntil(shown.isActiveWindow)
    assert kept[-1].interface is CY
    assert shown.windowTitle() == "Gosodiadau"
    assert shown.rows["interface"].isAncestorOf(focused())
    said = {each for each in words_of(shown) if str(paths.shipped_pack()) not in each}
    assert english_in(said) == []


def test_a_pack_that_cannot_be_opened_is_told_in_welsh(
    qtbot: QtBot, theme: Theme, tmp_path: Path, speaking: Speaking
) -> None:
    settings = Settings(interface=CY)
    window = build(theme, tmp_path, settings_file=(lambda: settings, lambda _: None))
    qtbot.addWidget(window)
    assert isinstance(window, ProblemWindow)
    window.show()
    said = words_of(window)
    assert "Ni ellir agor y templedi" in said
    assert english_in({each for each in said if "comms-builder --pack" not in each}) == []


def test_qts_own_menus_are_welsh(speaking: Speaking) -> None:
    speaking(CY)
    line, box = QLineEdit(), QPlainTextEdit()
    for menu in (line.createStandardContextMenu(), box.createStandardContextMenu()):
        texts = [each.text().partition("\t")[0] for each in menu.actions() if each.text()]
        assert texts == [
            "&Dadwneud", "&Ailwneud", "&Torri", "&Copïo", "&Gludo", "Dileu", "Dewis popeth",
        ]  # fmt: skip


@pytest.mark.parametrize("language", [EN, CY])
def test_mnemonics_are_unique_in_each_menu(speaking: Speaking, language: Language) -> None:
    window = speaking(language)
    menus = list(menus_of(window.menuBar()))
    assert len(menus) > 6
    for actions in menus:
        letters = Counter(filter(None, (mnemonic(action.text()) for action in actions)))
        assert [letter for letter, times in letters.items() if times > 1] == [], actions[0].text()
    assert all(mnemonic(action.text()) for action in window.menuBar().actions())


def test_choices_questions_titles_and_findings_follow(qtbot: QtBot, speaking: Speaking) -> None:
    window = speaking(EN)
    add_template("new photo")
    labels = [button.text() for button in row(window, "problems").field.parts()]  # type: ignore[attr-defined]
    assert "It is blurred" in labels
    before = window.controller.message
    window = switch(qtbot, window, CY)
    labels = [button.text() for button in row(window, "problems").field.parts()]  # type: ignore[attr-defined]
    names = [button.accessibleName() for button in row(window, "problems").field.parts()]
    assert "Mae’n aneglur" in labels
    assert names == labels
    assert row(window, "problems").heading.text() == "Beth sy’n bod ar y llun?"
    assert row(window, "problems").field.accessibleName() == "Beth sy’n bod ar y llun?"
    assert "Heb ei ateb eto: Beth sy’n bod ar y llun?" in " ".join(words_of(window))
    assert window.menus.action("undo").text() == "Dadwneud: Ychwanegu ‘Gofyn am lun newydd’"
    # The message is the customer's: not a letter of it has changed.
    assert window.controller.message == before
    assert "[What is wrong with the photo?]" in window.compose.reading.preview.toPlainText()


def test_message_answers_history_and_copied_state_stay(qtbot: QtBot, speaking: Speaking) -> None:
    window = speaking(EN)
    add_template("new photo")
    press(Key.Key_1)
    window.controller.set_language(MessageLanguage.BOTH)
    go_to(window, "applied")
    press(Key.Key_1)
    go_to(window, "problems")
    press(Key.Key_2)
    confirm_all(window)
    window.compose.copy_bar.copy("subject")
    window.compose.copy_bar.copy("message")
    session, message = window.controller.session, window.controller.message
    copied = clipboard_text()
    assert window.controller.standing.is_copied()
    window = switch(qtbot, window, CY)
    controller = window.controller
    assert controller.interface is CY
    assert controller.session is session
    assert controller.message == message
    assert controller.standing.is_copied()
    assert window.compose.copy_bar.status.text().startswith("✓ Neges: copïwyd (Cymraeg a Saesneg)")
    assert window.compose.templates.after_copy.isVisible()
    assert window.compose.copier.holds_ours()
    assert clipboard_text() == copied
    while (step := controller.session.undo_step) is not None and step.code == "confirm":
        press(Key.Key_Z, CTRL)
    press(Key.Key_Z, CTRL)
    assert "Neges: mae newid wedi bod ers copïo" in window.compose.copy_bar.status.text()
    while controller.session.draft.language is not MessageLanguage.EN:
        press(Key.Key_Z, CTRL)
    press(Key.Key_Y, CTRL)
    assert window.menus.action("undo").text() == "Dadwneud: Newid iaith y neges"
    window.compose.choosing.start_new()
    assert clipboard_text() == ""


@pytest.mark.parametrize("size", [(700, 900), (960, 1040), (1440, 900)])
def test_focus_caret_selection_and_panes_stay(
    qtbot: QtBot, speaking: Speaking, size: tuple[int, int]
) -> None:
    window = speaking(EN, size=size)
    add_template("withdrawn at the customer")
    typed = next(
        each
        for card in window.compose.form.cards.values()
        for each in card.rows.values()
        if isinstance(each.field, TypedField)
    )
    name = typed.question.id
    go_to(window, name)
    type_text("Ms Jones")
    editor = focused()
    assert isinstance(editor, QLineEdit)
    editor.setSelection(3, 3)
    shown = (window.compose.templates.isVisible(), window.compose.form.isVisible())
    place = window.geometry()
    now = switch(qtbot, window, CY)
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.window() is now
    assert row(now, name).isAncestorOf(field)
    assert (field.text(), field.selectedText()) == ("Ms Jones", "Jon")
    assert (now.compose.templates.isVisible(), now.compose.form.isVisible()) == shown
    assert now.geometry() == place
    back = switch(qtbot, now, EN)
    assert row(back, name).isAncestorOf(focused())


def test_compare_stays(qtbot: QtBot, speaking: Speaking) -> None:
    window = speaking(EN)
    add_template("new photo")
    window.compose.leading.toggle_compare()
    window = switch(qtbot, window, CY)
    assert window.compose.reading.compare_button.isChecked()
    assert window.compose.reading.compare.isVisible()


def test_a_search_and_closed_folders_stay(qtbot: QtBot, speaking: Speaking) -> None:
    window = speaking(EN)
    tree, model = window.compose.templates.tree, window.compose.templates.model
    folder = next(model.folders())
    closed = model.path(folder)
    tree.setExpanded(folder, False)
    window = switch(qtbot, window, CY)
    tree, model = window.compose.templates.tree, window.compose.templates.model
    open_ones = [model.path(each) for each in model.folders() if tree.isExpanded(each)]
    assert closed not in open_ones
    assert open_ones
    assert focused() is window.compose.templates.search
    type_text("llun")
    window = switch(qtbot, window, EN)
    assert window.compose.templates.search.text() == "llun"
    assert window.compose.templates.model.query == "llun"


def test_nothing_of_the_old_window_is_left(qtbot: QtBot, speaking: Speaking) -> None:
    window = speaking(EN)
    add_template("new photo")
    controller, preferences = window.controller, window.preferences
    before = [each.receivers(SIGNAL("changed()")) for each in (controller, preferences)]
    for language in (CY, EN, CY, EN):
        old, window = window, switch(qtbot, window, language)
        assert not isValid(old)
    assert [each.receivers(SIGNAL("changed()")) for each in (controller, preferences)] == before
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    assert shown == [window]


def test_screen_readers_are_told_the_language(qtbot: QtBot, speaking: Speaking) -> None:
    window = speaking(CY)
    add_template("llun newydd")
    welsh, english = QLocale.Language.Welsh, QLocale.Language.English
    assert QLocale().language() == welsh
    assert window.locale().language() == welsh
    assert row(window, "problems").heading.locale().language() == welsh
    # The message is in English, and says so.
    assert window.compose.reading.preview.locale().language() == english
    window = switch(qtbot, window, EN)
    assert QLocale().language() == english
    assert window.locale().language() == english


def test_the_choice_is_kept(qtbot: QtBot, speaking: Speaking, kept: list[Settings]) -> None:
    window = speaking(EN)
    assert window.menus.action("interface-en").isChecked()
    window = switch(qtbot, window, CY)
    assert kept[-1].interface is CY
    assert window.menus.action("interface-cy").isChecked()
    assert not window.menus.action("interface-en").isChecked()


@pytest.mark.parametrize(
    ("names", "language"), [(["cy-GB", "en-GB"], CY), (["en-GB"], EN), (["C"], EN)]
)
def test_the_first_start_follows_the_system(
    speaking: Speaking,
    monkeypatch: pytest.MonkeyPatch,
    kept: list[Settings],
    names: list[str],
    language: Language,
) -> None:
    monkeypatch.setattr(application, "system_languages", lambda: names)
    window = speaking(None)
    assert window.controller.interface is language
    assert window.menuBar().actions()[0].text() == {EN: "&File", CY: "&Ffeil"}[language]
    assert kept == []


def test_words_that_cannot_be_read_leave_the_window_as_it_is(
    qtbot: QtBot, speaking: Speaking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = speaking(EN)
    monkeypatch.setattr(paths, "translations", lambda: tmp_path)
    window.menus.action("interface-cy").trigger()
    qtbot.waitUntil(lambda: "can’t be read" in window.compose.copy_bar.status.text())
    assert open_now() is window
    assert window.menus.action("interface-en").isChecked()
    window.close()
    window.deleteLater()
    window = speaking(CY)
    assert window.controller.interface is EN
    assert "can’t be read" in window.compose.copy_bar.status.text()


def test_trouble_with_settings_is_told_in_the_systems_language(
    theme: Theme, speaking: Speaking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(application, "system_languages", lambda: ["cy"])

    def damaged() -> Settings:
        raise AppError("settings-file", "settings.json")

    window = build(theme, settings_file=(damaged, lambda _: None), load=lambda: SAM)
    assert isinstance(window, MainWindow)
    window.show()
    assert "gosodiadau a gadwyd" in window.compose.copy_bar.status.text()


@pytest.mark.parametrize("size", [(960, 1040), (1440, 900)])
def test_open_cases_and_what_lies_beside_stay(
    qtbot: QtBot, speaking: Speaking, size: tuple[int, int]
) -> None:
    window = speaking(EN, size=size)
    add_template("new photo")
    press(Key.Key_4, CTRL)
    press(Key.Key_A, CTRL | SHIFT)
    add_template("new photo")
    window.compose.strip.mark.skip_button.click()
    window.controller.set_mark("A", "4321")
    add_template("voicemail")
    press(Key.Key_1)
    press(Key.Key_A, CTRL | SHIFT)
    add_template("referee")
    press(Key.Key_N, CTRL)
    press(Key.Key_PageUp, ALT)
    desk = window.controller.desk
    window = switch(qtbot, window, CY)
    assert window.controller.desk == desk
    tabs = window.compose.strip.tabs
    assert window.compose.strip.isVisible()
    assert tabs.tabText(0) == "A  Gofyn am lun newydd · 10:00 · … 4321"
    assert tabs.accessibleTabName(1).startswith("Achos B: Gofyn am lun newydd")
    assert window.compose.strip.mark.isHidden(), "it was asked for already"
    aside = size[0] >= 1200
    assert window.compose.beside.isVisible() == aside
    assert window.compose.reading.sheet_line.isVisible() != aside
    assert window.compose.form._heading.text() == "Sgript B"
    press(Key.Key_PageUp, ALT)
    assert window.compose.reading.compare_button.isChecked()
    press(Key.Key_B, CTRL | SHIFT)
    assert "Mae C yn ôl" in window.compose.copy_bar.status.text()
    assert window.compose.cases._forget.isActive() is False


def test_a_paragraph_that_is_edited_is_edited_on(qtbot: QtBot, speaking: Speaking) -> None:
    window = speaking(EN)
    controller = window.controller
    controller.choose("csmt/delivery-enquiry")
    state = next(each for each in controller.questions if each.question.id == "delivery_state")
    controller.answer(state.question, state.entry, "printed")
    index = next(
        at
        for at, block in enumerate(controller.message.blocks)
        if block.origin.phrase == "delivery_state"
    )
    assert window.compose.words.edit_block(index, (0, 3))
    type_text(" new")
    window = switch(qtbot, window, CY)
    editor = focused()
    assert isinstance(editor, PlaceEditor)
    assert editor.caret() == len("The new")
    type_text("er")
    said = "".join(window.controller.message.plain.split("\n\n"))
    assert "The newer passport that you asked about has been printed" in said
    assert window.compose.copy_bar.yours.text() == "✎ 1 paragraff yn eich geiriau chi"
