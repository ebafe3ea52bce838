"""What can go wrong: packs that can't be opened, long and hostile texts, bugs, and slow starts."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.expressions.names import Officer
from app.process import LOG
from app.storage import paths
from app.storage.log_file import MOST_BYTES, OLDER, keep_log
from app.storage.packs import load
from app.ui.application import build
from app.ui.preview.preview import Preview
from app.ui.shell.bugs import install_excepthook
from app.ui.shell.main_window import MainWindow
from app.ui.shell.problem_window import ProblemWindow
from app.ui.shell.report_dialog import ReportDialog
from app.ui.state.controller import Controller
from app.ui.style.theme import Theme
from tests.ui.conftest import NOW, SAM, Opened, copy_of_the_pack
from tests.ui.driving import (
    CTRL,
    add_template,
    clipboard_text,
    confirm_all,
    focused,
    go_to,
    press,
    row,
    type_text,
)

Key = Qt.Key


def words_in(window: ProblemWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel))


def test_a_pack_that_is_not_there_is_told_calmly(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    window = build(theme, tmp_path / "nothing")
    qtbot.addWidget(window)
    assert isinstance(window, ProblemWindow)
    assert "There is no wording here" in words_in(window)
    assert "Traceback" not in words_in(window)


def test_a_pack_without_a_usable_template_names_the_problems(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    pack = copy_of_the_pack(tmp_path / "pack")
    for file in (pack / "templates").rglob("*.yaml"):
        file.write_text("title: [", encoding="utf-8")
    window = build(theme, pack)
    qtbot.addWidget(window)
    assert isinstance(window, ProblemWindow)
    assert "new-photo.yaml" in words_in(window)


def test_a_broken_template_is_one_quiet_line(opened: Opened, tmp_path: Path) -> None:
    pack = copy_of_the_pack(tmp_path / "pack")
    (pack / "templates/photos/new-photo.yaml").write_text(
        "title: {en: A}\nbad: x\n", encoding="utf-8"
    )
    window = opened(pack)
    assert window.compose.templates.problems.isVisible()
    assert window.compose.templates.problems.text() == "1 template could not be used…"
    bar = window.compose.templates.scroll_area.horizontalScrollBar()
    assert bar.maximum() == 0, "the tree would slip aside"
    window.compose.templates.problems.click()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    text = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "templates/photos/new-photo.yaml:2" in text
    dialog.close()


def test_details_that_cannot_be_read_are_told(qtbot: QtBot, theme: Theme) -> None:
    def fail() -> None:
        raise AppError("officer-file", "officer.json")

    window = build(theme, load=fail)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    assert isinstance(window, MainWindow)
    assert "Enter it again" in window.compose.copy_bar.status.text()


def test_as_much_as_a_field_holds(window: MainWindow) -> None:
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    box = focused()
    assert isinstance(box, QPlainTextEdit)
    box.insertPlainText("abcde fgh\n" * 1_999)
    assert window.controller.message.blocking
    type_text("x")
    press(Key.Key_Return, CTRL)
    assert "Nothing was copied" in window.compose.copy_bar.status.text()
    window.menus.action("undo").trigger()
    window.menus.action("undo").trigger()
    assert box.toPlainText() == ""


@pytest.mark.parametrize(
    "text", ["<b>Jones</b>", "<img src='file:///etc/passwd'>", "[x](http://a.b)", "{{ 7 }}", "& <"]
)
def test_markup_in_answers_is_text(window: MainWindow, text: str) -> None:
    add_template("complaint")
    asked = window.controller.standing.asked("", "customer_name")
    assert asked is not None
    window.controller.answer(asked.question, "", text)
    shown = window.compose.reading.preview.toPlainText()
    assert f"Dear {text}" in shown
    assert window.compose.reading.preview.document().isEmpty() is False


def test_selection_is_copied_as_plain_text_and_never_while_blocked(window: MainWindow) -> None:
    add_template("withdrawn at the customer")
    preview = window.compose.reading.preview
    preview.setFocus()
    press(Key.Key_A, CTRL)
    press(Key.Key_C, CTRL)
    assert clipboard_text() == ""
    assert "Nothing was copied" in window.compose.copy_bar.status.text()
    controller = window.controller
    while (asked := controller.standing.first_unanswered) is not None:
        raw = asked.choices[0].id if asked.choices else "1/10/2026"
        controller.answer(asked.question, asked.entry, raw)
    confirm_all(window)
    preview.setFocus()
    press(Key.Key_A, CTRL)
    press(Key.Key_C, CTRL)
    assert clipboard_text() == controller.message.plain
    assert "text/html" not in QApplication.clipboard().mimeData().formats()


def formats(preview: Preview) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    block = preview.document().begin()
    while block.isValid():
        look, listed = block.blockFormat(), block.textList()
        place = listed.itemNumber(block) if listed is not None else None
        runs = [
            (each.fragment().text(), each.fragment().charFormat().fontWeight())
            for each in block  # type: ignore[attr-defined]
        ]
        found.append((block.text(), look.lineHeight(), look.bottomMargin(), place, runs))
        block = block.next()
    return found


@pytest.mark.parametrize("template", ["documents/missing", "csmt/delivery-enquiry"])
def test_preview_changed_in_parts_equals_one_made_anew(
    qtbot: QtBot, theme: Theme, own_home: Path, template: str
) -> None:
    controller = Controller(load(paths.shipped_pack()).pack, SAM, clock=lambda: NOW)
    kept = Preview(theme)
    qtbot.addWidget(kept)
    controller.choose(template)
    steps = 0
    for turn in range(40):
        asked = controller.questions[(turn * 7) % len(controller.questions)]
        if asked.question.type == "checkboxes":
            choice = asked.choices[turn % len(asked.choices)].id
            ticked = isinstance(asked.raw, tuple) and choice in asked.raw
            controller.tick(asked.question, asked.entry, choice, not ticked)
        elif asked.choices:
            controller.answer(
                asked.question, asked.entry, asked.choices[turn % len(asked.choices)].id
            )
        else:
            controller.answer(asked.question, asked.entry, "5/3/2027" if turn % 2 else None)
        if turn == 20:
            controller.choose("photos/new-photo")
        fresh = Preview(theme)
        qtbot.addWidget(fresh)
        kept.show_message(controller.message)
        fresh.show_message(controller.message)
        assert formats(kept) == formats(fresh), turn
        if not controller.message.rich:
            assert kept.toPlainText() == controller.message.plain
        steps += 1
    assert steps == 40


def test_preview_keeps_its_place(window: MainWindow) -> None:
    window.resize(1250, 420)
    add_template("supporting")
    add_template("new photo")
    go_to(window, "problems")
    for key in (Key.Key_2, Key.Key_3, Key.Key_7, Key.Key_8, Key.Key_9):
        press(key)
    QCoreApplication.processEvents()
    bar = window.compose.reading.preview.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    assert before > 0
    press(Key.Key_4)
    assert bar.value() == before


def test_a_bug_is_logged_without_answers_and_told_once_with_a_report(
    window: MainWindow,
    theme: Theme,
    qtbot: QtBot,
    own_home: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    log = logging.getLogger(LOG)
    before = list(log.handlers)
    keep_log(LOG)
    install_excepthook(theme)
    assert not list(own_home.rglob("*.log"))
    bug = KeyError("Ms Secret")
    with caplog.at_level(logging.ERROR):
        for _ in range(2):
            sys.excepthook(type(bug), bug, None)
            assert "Your message is still here" in window.compose.copy_bar.status.text()
    (file,) = own_home.rglob("*.log")
    for text in (caplog.text, file.read_text("utf-8")):
        assert text.count("KeyError") == 2
        assert "Secret" not in text
    assert file.stat().st_mode & 0o777 == 0o600
    (dialog,) = window.findChildren(ReportDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    report = next(each.text() for each in dialog.findChildren(QLabel) if "KeyError" in each.text())
    assert "Secret" not in report
    button = next(each for each in dialog.buttons.buttons() if each.text() == "Copy the report")
    button.click()
    assert QApplication.clipboard().text() == report
    for added in log.handlers[len(before) :]:
        log.removeHandler(added)
        added.close()


def test_the_log_stays_small(own_home: Path) -> None:
    keep_log("of-a-test")
    log = logging.getLogger("of-a-test")
    log.propagate = False
    for _ in range(500):
        log.error("%s", "x" * 1_000)
    files = list(own_home.rglob("*.log*"))
    assert len(files) == 1 + OLDER
    assert sum(each.stat().st_size for each in files) < (1 + OLDER) * MOST_BYTES
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()


def test_details_are_asked_for_where_they_are_missing(
    qtbot: QtBot, opened: Opened, saved: list[object]
) -> None:
    window = opened(officer=Officer())
    add_template("leave a customer a voicemail")
    press(Key.Key_1)
    found = window.controller.message.findings
    window.compose.leading.lead_to(next(each for each in found if each.rule == "officer-missing"))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    qtbot.waitUntil(lambda: focused().accessibleName() == "First name")
    type_text("Sam")
    press(Key.Key_Return)
    assert window.controller.session.officer.first_name == "Sam"
    assert saved == [window.controller.session.officer]
    assert "my name is Sam" in window.compose.reading.preview.toPlainText()


def test_window_title_names_no_customer(window: MainWindow) -> None:
    add_template("complaint")
    type_text("Ms Jones")
    assert window.windowTitle() == "Comms Builder"
    assert row(window, "customer_name").problem.isHidden()


def test_start_needs_no_reader_of_packs_and_no_settings_window(own_home: Path) -> None:
    load(paths.shipped_pack())
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from app.ui.application import build, prepare\n"
        "from app.ui.style.theme import Theme\n"
        "window = build(Theme(app)); window.show(); app.processEvents()\n"
        "assert type(window).__name__ == 'MainWindow', type(window)\n"
        "later = ('jinja2', 'yaml', 'markdown_it', 'app.ui.settings', 'app.ui.dialogs.snippet')\n"
        "print([name for name in later if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "[]", done.stderr
