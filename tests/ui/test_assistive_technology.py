"""What assistive technology does is done: the same as by mouse and keys, whatever it does it with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.compose.draft import RawAnswer
from app.formatting.resend.next_steps import AstrayStart
from app.language import Language, MessageLanguage
from app.source.problems import Place
from app.ui.calls.search_box import SearchBox
from app.ui.controls.rows import choose_rows
from app.ui.controls.text_editors import BoxEditor, LineEditor
from app.ui.form.typed_field import TypedField
from app.ui.packs.place_list import PlaceList
from app.ui.settings.fields import NumberField, OneOfField, SwitchField
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from app.ui.workspaces.format.segments import Segments
from app.ui.workspaces.resend.what_happened import WhatHappened
from tests.ui.assistive import children, element, name_of, press, row_named, set_text, toggle
from tests.ui.driving import CTRL, SHIFT, add_template, row
from tests.ui.driving import press as press_key

Key = Qt.Key


@pytest.fixture(autouse=True)
def listening() -> Iterator[None]:
    """Qt tells of changes, and forgets what rows were, only while somebody listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def answer(window: MainWindow, question: str) -> RawAnswer | None:
    """What is answered, be the question shared or a template's own."""
    asked = [each for each in window.controller.questions if each.question.id == question]
    return asked[-1].raw


def choice(window: MainWindow, question: str, words: str) -> QWidget:
    parts = row(window, question).field.parts()
    return next(each for each in parts if words in name_of(element(each)))


def editor(window: MainWindow, question: str, language: Language = Language.EN) -> QWidget:
    field = row(window, question).field
    assert isinstance(field, TypedField)
    return field.editor_of(language)


def test_a_message_is_written_by_actions_alone(window: MainWindow) -> None:
    templates, controller = window.compose.templates, window.controller
    set_text(templates.search, "new photo")
    toggle(row_named(templates.tree, "Ask for a new photo"))
    assert [head.id for head in controller.standing.heads] == ["photos/new-photo"]
    toggle(choice(window, "fast_track", "Yes"))
    assert answer(window, "fast_track") == "yes"
    toggle(choice(window, "fast_track", "No"))
    assert answer(window, "fast_track") == "no"
    before = controller.message.plain
    toggle(choice(window, "problems", "blurred"))
    assert "blurred" in controller.message.plain
    toggle(choice(window, "problems", "blurred"))
    assert controller.message.plain == before
    languages = window.compose.reading.languages
    toggle(languages.buttons[MessageLanguage.CY])
    assert controller.session.draft.language is MessageLanguage.CY
    toggle(languages.buttons[MessageLanguage.BOTH])
    assert controller.message.language is MessageLanguage.BOTH
    # The row that is current already, the second time: another template by one press.
    set_text(templates.search, "supporting")
    toggle(row_named(templates.tree, "Ask for supporting documents"))
    assert len(controller.standing.heads) == 2


def test_the_row_of_a_folder_opens_and_closes(window: MainWindow) -> None:
    tree = window.compose.templates.tree
    folder = next(window.compose.templates.model.folders())
    name = str(folder.data())
    assert tree.isExpanded(folder)
    toggle(row_named(tree, name))
    assert not tree.isExpanded(folder)
    toggle(row_named(tree, name))
    assert tree.isExpanded(folder)
    assert element(tree).selectionInterface() is not None


def test_selecting_the_row_of_a_template_adds_it_once(window: MainWindow) -> None:
    tree = window.compose.templates.tree
    press_key(Key.Key_F, CTRL)
    set_text(window.compose.templates.search, "new photo")
    selection = element(tree).selectionInterface()
    assert selection is not None
    selection.select(row_named(tree, "Ask for a new photo"))
    QCoreApplication.processEvents()
    assert [head.id for head in window.controller.standing.heads] == ["photos/new-photo"]


def test_typed_answers_are_taken_wherever_the_focus_is(window: MainWindow) -> None:
    add_template("application withdrawn")
    dates = [each for each in window.controller.questions if each.question.type == "date"]
    name = dates[0].question.id
    window.compose.templates.search.setFocus()
    set_text(editor(window, name), "3 March 2026")
    assert answer(window, name) == "3 March 2026"
    set_text(editor(window, name), "31/2/2026")
    assert row(window, name).problem.isVisible()


def test_a_box_takes_a_text_that_is_set() -> None:
    heard: list[str] = []
    for made in (LineEditor(), BoxEditor()):
        made.edited.connect(lambda made=made: heard.append(f"edited {made.words()}"))
        made.left.connect(lambda: heard.append("left"))
        made.show_words("shown by the window")
        assert heard == []
        set_text(made, "by voice")
        assert heard[-2:] == ["edited by voice", "left"], type(made)
        heard.clear()


def test_a_press_again_takes_back_and_nothing_is_taken_back_by_a_refresh(
    window: MainWindow,
) -> None:
    add_template("new photo")
    optional = [
        asked
        for asked in window.controller.questions
        if asked.question.kind.chooses == "one" and not asked.question.required
    ]
    for asked in optional[:1]:
        first = row(window, asked.question.id).field.parts()[0]
        assert isinstance(first, QPushButton | QWidget)
        first.click()  # type: ignore[attr-defined]
        assert answer(window, asked.question.id) is not None
        first.click()  # type: ignore[attr-defined]
        assert answer(window, asked.question.id) is None
        toggle(first)
        assert answer(window, asked.question.id) is not None


def test_a_case_is_taken_up_by_its_tab(window: MainWindow) -> None:
    add_template("new photo")
    press_key(Key.Key_A, CTRL | SHIFT)
    add_template("referee")
    assert window.controller.desk.front == "B"
    tabs = list(children(element(window.compose.strip.tabs)))
    press(next(each for each in tabs if "new photo" in name_of(each)))
    assert window.controller.desk.front == "A"
    # Arrow keys only go along.
    window.compose.strip.tabs.setFocus()
    press_key(Key.Key_Right)
    assert window.controller.desk.front == "A"


def test_settings_are_set(window: MainWindow, qtbot: QtBot) -> None:
    window.settings.show("")
    shown = window.settings.shown
    assert shown is not None
    kinds = {type(each.field): each for each in reversed(shown.rows.values())}
    kept = window.settings.shown
    assert kept is not None
    one = kinds[OneOfField].field
    assert isinstance(one, OneOfField)
    value, button = next((v, b) for v, b in one.buttons.items() if not b.isChecked())
    toggle(button)
    assert shown._around.values.value(kinds[OneOfField].setting) == value
    switch = kinds[SwitchField].field
    assert isinstance(switch, SwitchField)
    on = switch.box.isChecked()
    toggle(switch.box)
    assert shown._around.values.value(kinds[SwitchField].setting) is not on
    number = kinds[NumberField].field
    assert isinstance(number, NumberField)
    least = number._kind.least
    set_text(number.line, str(least))
    assert shown._around.values.value(kinds[NumberField].setting) == least
    set_text(number.line, "many")
    assert kinds[NumberField].problem.isVisibleTo(shown)
    at = shown.sections.count() - 1
    toggle(row_named(shown.sections, shown.sections.item(at).text()))
    assert shown.sections.currentRow() == at
    shown.close()


def test_lists_of_places_open_what_is_toggled(qtbot: QtBot, theme: Theme) -> None:
    listed = PlaceList("Where it is used", theme)
    qtbot.addWidget(listed)
    places = [Place("a.yaml", 1, 1), Place("b.yaml", 2, 1)]
    listed.show_places((each, each.file, "") for each in places)
    wanted: list[Place] = []
    listed.wanted.connect(wanted.append)
    for file in ("a.yaml", "b.yaml", "b.yaml"):
        toggle(row_named(listed, file))
    assert [each.file for each in wanted] == ["a.yaml", "b.yaml", "b.yaml"]


def test_a_box_that_opens_is_chosen_in(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["Email", "Letter", "Text"])
    choose_rows(box)
    heard: list[int] = []
    box.activated.connect(heard.append)
    listed = element(box).child(0)
    assert listed is not None
    toggle(next(each for each in children(listed) if name_of(each) == "Letter"))
    assert (box.currentIndex(), heard) == (1, [1])


def test_few_choices_are_heard_however_they_are_turned(qtbot: QtBot, theme: Theme) -> None:
    few = Segments("What is in italics?", "", {"keep": "Keep", "drop": "Drop"}, theme)
    what = WhatHappened(Language.EN, theme)
    for each in (few, what):
        qtbot.addWidget(each)
    heard: list[object] = []
    few.chosen.connect(heard.append)
    what.chosen.connect(heard.append)
    few.show_chosen("keep")
    what.show_chosen(AstrayStart.NOT_DELIVERED)
    assert heard == []
    toggle(few.buttons["drop"])
    toggle(what.buttons[AstrayStart.SOMEONE_ELSE])
    few.buttons["keep"].click()
    what.buttons[AstrayStart.NOT_DELIVERED].click()
    assert heard == ["drop", AstrayStart.SOMEONE_ELSE, "keep", AstrayStart.NOT_DELIVERED]


def test_a_name_is_looked_for_and_chosen_by_voice(qtbot: QtBot, theme: Theme) -> None:
    box = SearchBox(theme)
    qtbot.addWidget(box)
    heard: list[str] = []
    box.chosen.connect(heard.append)
    box.offer({"fr": "France", "de": "Germany", "ci": "Côte d’Ivoire"})
    assert heard == []
    set_text(box.line, "cote d’ivoire")
    assert heard[-1:] == ["ci"]
    assert box.line.text() == "Côte d’Ivoire"
    listed = element(box).child(0)
    assert listed is not None
    toggle(next(each for each in children(listed) if name_of(each) == "Germany"))
    assert set(heard) == {"ci", "de"}
    before = list(heard)
    box.offer({"fr": "France", "de": "Germany"})
    assert box.line.text() == "Germany"
    assert heard == before, "nobody chose anything"


def test_every_list_and_box_is_one_that_assistive_technology_can_use() -> None:
    """A list, tree or box that nobody thought of would select a row, and do nothing with it."""
    made = re.compile(
        r"\b(QListWidget|QTreeWidget|QTableWidget|QComboBox|QFontComboBox|QListView|QTreeView)\("
    )
    files = list((Path(__file__).parents[2] / "app" / "ui").rglob("*.py"))
    makers = [each for each in files if made.search(each.read_text(encoding="utf-8"))]
    assert len(makers) > 5
    for file in makers:
        text = file.read_text(encoding="utf-8")
        calls = len(re.findall(r"\b(?:act_on_rows|go_to_rows|choose_rows)\(", text))
        kept = file.name in {"rows.py", "tree.py"}
        assert kept or calls >= 1, file
