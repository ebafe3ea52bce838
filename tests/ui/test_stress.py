"""Far more than a day brings: many templates, many questions, long answers, huge text. Usable, and nothing is lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from app.storage import paths
from app.ui.controls.editing import MOST_TYPED
from app.ui.shell.main_window import MainWindow
from app.ui.templates.delegate import Index, TemplateDelegate
from app.ui.templates.model import MOST_HITS
from tests.ui.conftest import Opened
from tests.ui.driving import (
    CTRL,
    add_template,
    clipboard_text,
    focused,
    go_to,
    press,
    row,
    type_text,
)

pytestmark = pytest.mark.xdist_group("stress")  # what the module makes is made once

Key = Qt.Key
TEMPLATES, QUESTIONS, CHARACTERS = 500, 40, 100_000

_HEAD = """\
title: {{en: Stress {number}, cy: Straen {number}}}
channels: [dap-message]
reply: expected
subject: {{en: Subject {number}, cy: Pwnc {number}}}
"""
_QUESTION = """\
  - id: q{number}
    type: radio
    ask: {{en: Question {number}?, cy: Cwestiwn {number}?}}
    required: true
    slot: request
    choices:
      - {{id: yes, label: {{en: "Yes", cy: Ie}}, says: {{en: Answer {number} is yes., cy: Ie yw ateb {number}.}}}}
      - {{id: no, label: {{en: "No", cy: Na}}, says: {{en: Answer {number} is no., cy: Na yw ateb {number}.}}}}
"""
_BOXES = """\
questions:
  - id: papers
    type: checkboxes
    ask: Which papers? | Pa bapurau?
    required: true
    slot: request
    lead: "Send us: | Anfonwch y canlynol:"
    choices:
"""
_BOX = "      - {{id: p{number}, says: paper number {number} | papur rhif {number}}}\n"
_PHRASE = "phrases: [{id: said, slot: request, en: We need this., cy: Mae angen hyn arnom.}]\n"


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped pack with a folder of 500 templates, the last of which ask 40 questions and offer 40 boxes."""
    pack = Path(shutil.copytree(paths.shipped_pack(), tmp_path_factory.mktemp("crowded") / "pack"))
    folder = pack / "templates" / "stress"
    folder.mkdir()
    (folder / "_folder.yaml").write_text("title: {en: Stress, cy: Straen}\n", encoding="utf-8")
    for number in range(1, TEMPLATES):
        text = _HEAD.format(number=number) + _PHRASE
        (folder / f"stress-{number}.yaml").write_text(text, encoding="utf-8")
    boxes = "".join(_BOX.format(number=number) for number in range(1, QUESTIONS + 1))
    text = _HEAD.format(number=TEMPLATES - 1) + _BOXES + boxes
    (folder / f"stress-{TEMPLATES - 1}.yaml").write_text(text, encoding="utf-8")
    questions = "".join(_QUESTION.format(number=number) for number in range(1, QUESTIONS + 1))
    text = _HEAD.format(number=TEMPLATES) + "questions:\n" + questions
    (folder / f"stress-{TEMPLATES}.yaml").write_text(text, encoding="utf-8")
    return pack


@pytest.fixture
def window(opened: Opened, crowded: Path) -> MainWindow:
    made = opened(crowded, size=(960, 1040))
    assert made.controller.pack.problems == ()
    return made


def test_500_templates_in_one_folder(window: MainWindow) -> None:
    in_folder = [head for head in window.controller.pack.index.heads if head.startswith("stress/")]
    assert len(in_folder) == TEMPLATES
    press(Key.Key_Down)
    press(Key.Key_End)
    press(Key.Key_Home)
    add_template("stress 321")
    assert [each.template for each in window.controller.session.draft.entries] == [
        "stress/stress-321"
    ]
    press(Key.Key_Return, CTRL)
    assert clipboard_text() == "Subject 321"


def test_only_what_can_be_seen_or_read_is_measured(
    opened: Opened, crowded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[str] = []
    real = TemplateDelegate._measured

    def noted(delegate: TemplateDelegate, index: Index, width: int) -> QSize:
        measured.append(str(index.data()))
        return real(delegate, index, width)

    monkeypatch.setattr(TemplateDelegate, "_measured", noted)
    window = opened(crowded, size=(960, 1040))
    pane = window.compose.templates
    # Folders alone, and each once, whatever widths the pane had: their names are in one line.
    assert 0 < len(measured) == len(set(measured))
    assert not any(words.startswith("Stress ") for words in measured)
    measured.clear()
    type_text("stress")
    assert (pane.model.rowCount(), pane.model.found) == (MOST_HITS, TEMPLATES)
    # Once, and once more where the list got a scroll bar.
    assert len(measured) <= 3 * MOST_HITS
    assert pane.more.isVisible()
    assert pane.more.text().startswith(f"{TEMPLATES - MOST_HITS} more templates were found.")
    type_text(" 321")
    assert pane.model.found == 1
    assert not pane.more.isVisible()
    press(Key.Key_Escape)
    assert not pane.more.isVisible()
    (stress,) = (each for each in pane.model.folders() if each.data() == "Stress")
    assert not pane.tree.isExpanded(stress)


def test_40_questions_are_answered_by_keys(window: MainWindow) -> None:
    add_template("stress 500")
    for number in range(QUESTIONS):
        assert window.compose.form.scroll_area.isAncestorOf(focused()), number
        press(Key.Key_1)
        press(Key.Key_Return)
    assert focused() is window.compose.copy_bar.subject
    assert window.controller.message.blocking == ()
    press(Key.Key_Return, CTRL)
    press(Key.Key_Return, CTRL)
    assert all(f"Answer {number} is yes." in clipboard_text() for number in range(1, 41))
    for _ in range(QUESTIONS):
        press(Key.Key_Z, CTRL)
    assert window.controller.session.draft.entries[0].answers == {}
    assert window.controller.session.undo_step is not None


def test_40_check_boxes_are_ticked_by_keys(window: MainWindow) -> None:
    add_template("stress 499")
    first, seen = focused(), window.compose.form.scroll_area.viewport()
    for number in range(1, QUESTIONS + 1):
        box = focused()
        press(Key.Key_Space)
        assert window.compose.form.scroll_area.isAncestorOf(box)
        # Whichever is in focus is in view, from its top to its foot.
        QCoreApplication.processEvents()
        top = box.mapTo(seen, box.rect().topLeft()).y()
        assert top >= 0
        assert top + box.height() <= seen.height()
        assert f"paper number {number}" in window.compose.reading.preview.toPlainText()
        press(Key.Key_Down)
    ticked = window.controller.session.draft.entries[0].answers["papers"]
    assert ticked == tuple(f"p{number}" for number in range(1, QUESTIONS + 1))
    assert window.controller.message.blocking == ()
    assert first is not box


@pytest.mark.parametrize(
    ("template", "question"), [("complaint", "customer_name"), ("supporting", "another")]
)
def test_a_long_text_in_one_answer(opened: Opened, template: str, question: str) -> None:
    window = opened()
    add_template(template)
    if question == "another":
        go_to(window, "documents")
        press(Key.Key_9)
    go_to(window, question)
    long = ("Siân " * (CHARACTERS // 5))[:CHARACTERS]
    QApplication.clipboard().setText(long)
    press(Key.Key_V, CTRL)
    assert focused().words() == "", "it isn't taken, and the clipboard keeps it"  # type: ignore[attr-defined]
    assert QApplication.clipboard().text() == long
    text = long[:MOST_TYPED]
    QApplication.clipboard().setText(text)
    press(Key.Key_V, CTRL)
    editor = focused()
    assert editor.words() == text  # type: ignore[attr-defined]
    asked = window.controller.standing.asked(row(window, question).entry, question)
    assert asked is not None
    assert asked.raw == text or getattr(asked.raw, "en", "") == text, "nothing is lost"
    assert window.controller.message.blocking, "it is too long to be sent, and says so"
    press(Key.Key_Z, CTRL)
    assert editor.words() == ""  # type: ignore[attr-defined]
    press(Key.Key_Y, CTRL)
    assert editor.words() == text  # type: ignore[attr-defined]


@pytest.fixture
def huge_text(opened: Opened) -> Iterator[None]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.font()
    font = QFont(before)
    font.setPointSizeF(72)
    app.setFont(font)
    QCoreApplication.processEvents()
    yield
    app.setFont(before)
    QCoreApplication.processEvents()


@pytest.mark.usefixtures("huge_text")
def test_72_point_text_is_usable(opened: Opened) -> None:
    window = opened(size=(960, 1040))
    add_template("blur")
    press(Key.Key_2)
    press(Key.Key_Return)
    press(Key.Key_1)
    press(Key.Key_Return)
    press(Key.Key_2)
    QCoreApplication.processEvents()
    field = focused()
    place = field.mapTo(window.compose.form.scroll_area.viewport(), field.rect().topLeft())
    assert window.compose.form.scroll_area.viewport().rect().contains(place)
    press(Key.Key_Return, CTRL)
    press(Key.Key_Return, CTRL)
    assert clipboard_text() == window.controller.message.plain
    assert window.compose.reading.preview.toPlainText() == window.controller.message.plain
