"""Where there is little room the message has it: what is found folds first. Escape folds every list."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.expressions.names import Officer
from app.storage.settings import Settings
from app.ui.controls.fold import Fold, FoldRow
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from tests.ui.conftest import SAM, Opened
from tests.ui.driving import ALT, CTRL, add_template, focused, go_to, press, row, type_text

Key = Qt.Key
LOW, HALF, WIDE = (1280, 720), (960, 1040), (1440, 900)


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()


def with_findings(window: MainWindow) -> None:
    """An answer to an enquiry, with a case note, findings of all kinds and something kept."""
    add_template("delivery enquiry")
    for question, key in (
        ("enquirer", Key.Key_1),
        ("identity_match", Key.Key_1),
        ("delivery_state", Key.Key_2),
    ):
        go_to(window, question)
        press(key)
    go_to(window, "anything_else")
    type_text("We suspect that your ppt was lost asap. You failed to recieve it in time.")
    window.compose.reading.settled.settle()
    settle()


# --- folding


def test_where_room_is_short_what_is_found_folds_and_comes_back_with_the_room(
    opened: Opened,
) -> None:
    window = opened(size=HALF)
    add_template("new photo")
    add_template("supporting")
    findings, preview = window.compose.reading.findings, window.compose.reading.preview
    settle()
    assert findings.stopping.isChecked()
    window.resize(960, 440)
    settle()
    assert not findings.stopping.isChecked()
    assert findings.stopping.text().startswith("▸ Before you copy: ")
    assert preview.height() >= 140
    window.resize(*HALF)
    settle()
    assert findings.stopping.isChecked()


@pytest.mark.parametrize("size", [LOW, HALF, WIDE])
def test_the_message_has_at_least_its_lines(opened: Opened, size: tuple[int, int]) -> None:
    window = opened(size=size)
    with_findings(window)
    preview = window.compose.reading.preview
    assert preview.height() >= 8 * preview.fontMetrics().lineSpacing()
    bar = window.compose.reading.scroll_area.verticalScrollBar()
    assert bar.maximum() == 0, "nothing scrolls around what scrolls"


def test_what_the_officer_opens_stays_open(opened: Opened) -> None:
    window = opened(size=(960, 440))
    add_template("new photo")
    settle()
    fold = window.compose.reading.findings.stopping
    assert not fold.isChecked()
    fold.click()
    settle()
    assert fold.isChecked()
    go_to(window, "fast_track")
    press(Key.Key_1)
    settle()
    assert fold.isChecked()


def test_f8_opens_what_is_folded(opened: Opened) -> None:
    window = opened(size=(960, 440))
    with_findings(window)
    findings = window.compose.reading.findings
    findings.stopping.setChecked(False)
    for _ in range(12):
        press(Key.Key_F8)
        if findings.isAncestorOf(focused()):
            return
    pytest.fail("F8 never came to a button")


# --- one row, and Escape


def test_the_folds_stand_in_one_row_and_each_opens_its_list(opened: Opened) -> None:
    window = opened(size=HALF)
    with_findings(window)
    reading = window.compose.reading
    folds = [reading.findings.stopping, reading.findings.advice, reading.left_out.toggle]
    assert all(each.isVisible() for each in folds)
    tops = {each.mapTo(window, each.rect().topLeft()).y() for each in folds}
    assert len(tops) <= 2, "as many beside each other as fit"
    for fold in folds[1:]:
        fold.setFocus()
        press(Key.Key_Return)
        settle()
        assert fold.isChecked()
        press(Key.Key_Escape)
        settle()
        assert (fold.isChecked(), focused()) == (False, fold)


def test_escape_folds_the_list_in_which_the_focus_is(opened: Opened) -> None:
    window = opened(size=HALF)
    with_findings(window)
    reading = window.compose.reading
    reading.findings.advice.click()
    settle()
    line = next(
        each for each in reading.findings._lines.values() if each.row._words.severity == "Advice"
    )
    for within in (line.row, *line.buttons):
        reading.findings.advice.setChecked(True)
        within.setFocus()
        press(Key.Key_Escape)
        assert (reading.findings.advice.isChecked(), focused()) == (False, reading.findings.advice)
        reading.findings.advice.setChecked(True)
        line = next(
            each
            for each in reading.findings._lines.values()
            if each.row._words.severity == "Advice"
        )
    press(Key.Key_F7)
    assert focused() in reading.left_out.chain()
    press(Key.Key_Escape)
    assert (reading.left_out.toggle.isChecked(), focused()) == (False, reading.left_out.toggle)


def test_a_fold_says_the_short_form_where_the_long_one_has_no_room(
    theme: Theme, qtbot: QtBot
) -> None:
    fold = Fold()
    folds = FoldRow(theme, fold)
    qtbot.addWidget(folds)
    fold.show_words(
        "Before you copy: 2 to change, 1 to confirm, 12 to answer", "Before you copy: 15"
    )
    folds.resize(800, 40)
    folds.show()
    settle()
    assert fold.text().endswith("12 to answer")
    folds.resize(200, 40)
    settle()
    assert fold.text() == "▸ Before you copy: 15"
    assert fold.accessibleName().endswith("12 to answer")
    fold.show_words("")
    assert folds.isHidden()
    fold.show_words("Advice: 1")
    assert not folds.isHidden()


# --- the subject


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("language", [Key.Key_1, Key.Key_3])
def test_a_subject_is_never_cut_without_a_sign(opened: Opened, text: int, language: Key) -> None:
    window = opened(size=HALF, settings=Settings(role="both", text=text))
    for template in ("change of name", "new photo"):
        add_template(template)
    press(language, CTRL)
    window.compose.layouts.turn_to("preview")
    settle()
    field = window.compose.reading.subject.text
    assert field.words() == window.controller.message.subject
    wrapped = round(field.document().size().height())
    assert field.viewport().height() >= wrapped * field.fontMetrics().lineSpacing() or (
        field.verticalScrollBar().isVisible()
    )


# --- the officer's details, asked for from a finding


def test_after_the_details_are_saved_the_focus_goes_on_to_the_next_finding(
    opened: Opened, qtbot: QtBot
) -> None:
    nobody = msgspec.structs.replace(SAM, direct_number="", hours="")
    window = opened(size=HALF, officer=nobody)
    for template in ("ask the customer to call us", "call us"):
        add_template(template)
        missing = [
            each for each in window.controller.message.blocking if each.where.part == "officer"
        ]
        if missing:
            break
        press(Key.Key_N, CTRL)
    assert missing
    settle()
    findings = window.compose.reading.findings
    findings.take_focus(missing[0])
    press(Key.Key_Return)
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    window.controller.set_officer(officer_like(SAM))
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    settle()
    here = window.focusWidget()
    assert here is not None
    assert window.compose.reading.isAncestorOf(here), here


def officer_like(officer: Officer) -> Officer:
    return msgspec.structs.replace(officer)


def test_alt_2_leads_to_the_questions_wherever_the_focus_was_in_their_pane(
    window: MainWindow,
) -> None:
    window.resize(*HALF)
    settle()
    add_template("new photo")
    seeker: QWidget = window.compose.form.seeker
    seeker.setFocus()
    press(Key.Key_2, ALT)
    assert focused() in row(window, "fast_track").field.parts()


# --- what is pointed at, and what has the focus


def test_the_whole_finding_is_tinted_under_the_mouse_and_no_longer_once_it_is_gone(
    window: MainWindow,
) -> None:
    with_findings(window)
    line = next(iter(window.compose.reading.findings._lines.values()))
    line.grab()
    at_rest = line.grab().toImage()
    corner = QPoint(line.width() - 6, line.height() - 6)
    over = QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5))
    line.row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QApplication.sendEvent(line.row, over)
    settle()
    pointed = line.grab().toImage()
    assert pointed.pixelColor(corner) != at_rest.pixelColor(corner), "not only the words"
    assert pointed.pixelColor(6, line.height() // 2) != at_rest.pixelColor(6, line.height() // 2)
    line.row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(line.row, QEvent(QEvent.Type.Leave))
    settle()
    assert line.grab().toImage() == at_rest


def test_the_ring_is_all_that_shows_the_focus_of_a_button(window: MainWindow) -> None:
    add_template("new photo")
    for button in (window.compose.copy_bar.message, window.compose.form.new_button):
        at_rest = button.grab().toImage()
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        assert button.grab().toImage() == at_rest
