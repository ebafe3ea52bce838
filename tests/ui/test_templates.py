"""The tree and its search."""

from __future__ import annotations

import itertools
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QTreeView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.language import Language
from app.storage import paths
from app.storage.packs import load
from app.storage.settings import Colours
from app.templates.heads import Heads
from app.ui.shell.main_window import MainWindow
from app.ui.style.contrast import PARTS, contrast
from app.ui.style.theme import Theme
from app.ui.templates.delegate import TemplateDelegate
from app.ui.templates.model import HEAD_ROLE, MARKS_ROLE, TemplateModel
from app.ui.templates.row import TitleMark
from tests.ui.accessibility.looks import Setting, colours_of
from tests.ui.conftest import Opened
from tests.ui.driving import focused, press, type_text
from tests.ui.test_copy_flow import copy_photo

Key = Qt.Key


def model_with(query: str) -> TemplateModel:
    """The shipped templates, with a search in them."""
    model = TemplateModel(load(paths.shipped_pack()).pack, Language.EN)
    model.search(query)
    return model


@pytest.fixture
def tree(qtbot: QtBot) -> QTreeView:
    view = QTreeView()
    qtbot.addWidget(view)
    return view


def delegate_in(tree: QTreeView, model: TemplateModel, theme: Theme) -> TemplateDelegate:
    """What paints the rows of a model in a tree."""
    tree.setModel(model)
    return TemplateDelegate(tree, theme)


@pytest.mark.parametrize("query", ["", "photo", "nothing has this"])
def test_model_keeps_qts_rules(qtmodeltester: ModelTester, own_home: Path, query: str) -> None:
    model = model_with(query)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    model.search("")
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("query", ["llun newydd", "LLUN", "picture", "Photos photo"])
def test_search_in_titles_keywords_and_folders_of_both_languages(
    window: MainWindow, query: str
) -> None:
    window.compose.templates.search.setText(query)
    model = window.compose.templates.model
    heads = [model.index(row, 0).data(HEAD_ROLE).id for row in range(model.rowCount())]
    assert "photos/new-photo" in heads


def test_number_of_a_letter_finds_it(window: MainWindow) -> None:
    window.compose.templates.search.setText("915")
    model = window.compose.templates.model
    assert model.index(0, 0).data(HEAD_ROLE).id == "speak/call-us"
    assert TitleMark("code", "915") in model.index(0, 0).data(MARKS_ROLE)
    assert "915" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_nothing_found_says_what_to_try(window: MainWindow) -> None:
    window.compose.templates.search.setText("zzz")
    assert window.compose.templates.nothing.isVisible()
    assert "Try fewer words" in window.compose.templates.nothing.text()
    window.compose.templates.search.clear()
    assert not window.compose.templates.nothing.isVisible()
    assert window.compose.templates.tree.isVisible()


def test_down_goes_into_the_tree_and_enter_adds(window: MainWindow) -> None:
    type_text("photo")
    press(Key.Key_Down)
    assert focused() is window.compose.templates.tree
    press(Key.Key_Down)
    wanted = window.compose.templates.tree.currentIndex().data(HEAD_ROLE).id
    press(Key.Key_Return)
    assert [each.template for each in window.controller.session.draft.entries] == [wanted]


def test_up_from_the_first_row_goes_back_to_the_search(window: MainWindow) -> None:
    window.compose.templates.tree.setFocus()
    press(Key.Key_Home)
    press(Key.Key_Up)
    assert focused() is window.compose.templates.search


def test_enter_on_a_folder_closes_it(window: MainWindow) -> None:
    tree = window.compose.templates.tree
    tree.setFocus()
    press(Key.Key_Home)
    press(Key.Key_Return)
    assert not tree.isExpanded(tree.currentIndex())
    press(Key.Key_Right)
    assert tree.isExpanded(tree.currentIndex())


def test_half_a_screen_shows_tree_or_questions(opened: object) -> None:
    window = opened(size=(960, 1000))  # type: ignore[operator]
    assert window.compose.templates.isVisible()
    assert not window.compose.form.isVisible()
    type_text("new photo")
    press(Key.Key_Return)
    assert not window.compose.templates.isVisible()
    assert window.compose.form.isVisible()
    press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.compose.templates.isVisible()
    type_text("xyz")
    layouts = window.compose.layouts
    assert (layouts.left.count(), layouts.columns.count()) == (2, 3), (
        "nothing stands there but the panes"
    )
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    assert window.compose.form.isVisible()
    assert window.compose.form.isAncestorOf(focused())


@pytest.mark.parametrize("code", ["Photos", "No reply", "Fast Track", "★"])
def test_marks_are_told_apart_by_what_they_are(
    own_home: Path, theme: Theme, tree: QTreeView, code: str
) -> None:
    pack = load(paths.shipped_pack()).pack
    model = TemplateModel(pack, Language.EN)
    head = msgspec.structs.replace(pack.head("photos/new-photo"), code=code, fast_track=False)
    assert model.marks(head) == (TitleMark("code", code),)
    assert isinstance(pack.index.heads, Heads)
    pack.index.heads._read[pack.index.heads.number(head.id)] = head
    model = TemplateModel(pack, Language.EN)
    model.search("photo")
    index = model.index(0, 0)
    assert index.data(HEAD_ROLE) == head
    assert code in index.data(Qt.ItemDataRole.AccessibleTextRole).split(", ")
    delegate = delegate_in(tree, model, theme)
    _, placed = delegate._places(model.row(index), 900)
    assert [(mark.kind, mark.words) for _, mark in placed] == [
        ("folder", "Photo and identity"),
        ("code", code),
    ]


@pytest.mark.parametrize("width", [180, 250, 320, 420])
def test_no_name_of_a_folder_is_cut_off_or_covers_a_title(
    own_home: Path, theme: Theme, tree: QTreeView, width: int
) -> None:
    model = model_with("passport")
    delegate = delegate_in(tree, model, theme)
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        title, placed = delegate._places(model.row(index), width)
        row_place = QRect(0, 0, width, delegate._measured(index, width).height())
        places = [title, *(place for place, _ in placed)]
        assert all(row_place.contains(each) for each in places), index.data()
        pairs = itertools.combinations(places, 2)
        assert not any(one.intersects(other) for one, other in pairs), index.data()


def test_a_title_is_no_column_of_words_beside_the_name_of_a_folder(
    own_home: Path, theme: Theme, tree: QTreeView
) -> None:
    """Where the folder has no room beside a title of one line, it stands below it."""
    model = model_with("new photo")
    delegate = delegate_in(tree, model, theme)
    row = model.row(model.index(0, 0))
    assert (row.title, row.folder) == ("Ask for a new photo", "Photo and identity")
    line = delegate._of_font(bold=row.is_bold).lineSpacing()
    for width in range(theme.space(220), theme.space(500), theme.space(10)):
        title, marks = delegate._places(row, width)
        assert title.height() < 2 * line, width
        above = all(place.top() >= title.bottom() for place, _ in marks)
        assert above or all(place.left() >= title.right() for place, _ in marks)


def test_the_row_that_enter_adds_is_seen_in_every_colour(
    own_home: Path, theme: Theme, qtbot: QtBot
) -> None:
    """The focus is in the search; colours of a system of high contrast have no tint for what is chosen."""
    model = TemplateModel(load(paths.shipped_pack()).pack, Language.EN)
    view = QTreeView()
    qtbot.addWidget(view)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setModel(model)
    view.setItemDelegate(TemplateDelegate(view, theme))
    both: tuple[Colours, ...] = ("light", "system")
    for colours in both:
        with colours_of(Setting(Language.EN, colours, 100), theme):
            model.search("photo")
            view.resize(400, 300)
            view.show()
            view.setCurrentIndex(model.index(0, 0))
            shown = view.viewport().grab().toImage()
            row = view.visualRect(model.index(0, 0))
            down = [
                shown.pixelColor(row.center().x(), y).name()
                for y in range(row.top(), row.top() + theme.gap(5))
            ]
            beside = theme.roles.panel
            assert max(contrast(each, beside) for each in down) >= PARTS, colours


def test_each_row_is_measured_once_for_a_width_and_a_font(
    window: MainWindow, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[tuple[object, ...]] = []
    measure = TemplateDelegate._measured

    def measure_and_note(self: TemplateDelegate, index: QModelIndex, width: int) -> QSize:
        path = window.compose.templates.model.path(index)
        measured.append((*path, width, theme.font().key()))
        return measure(self, index, width)

    monkeypatch.setattr(TemplateDelegate, "_measured", measure_and_note)
    tree = window.compose.templates.tree

    def laid_out() -> tuple[int, int]:
        """How many rows were measured since the last time, and how high all are."""
        tree.doItemsLayout()
        count = len(measured)
        assert count == len(set(measured))
        measured.clear()
        bar = tree.verticalScrollBar()
        return count, bar.maximum() + bar.pageStep()

    none, before = laid_out()
    assert none == 0
    tree.resize(tree.width() - 60, tree.height())
    narrower, higher = laid_out()
    assert narrower > 0
    assert higher > before
    window.controller.choose("photos/new-photo")
    bold, _ = laid_out()
    assert bold == 1
    theme.set_percent(200)
    larger, highest = laid_out()
    assert larger >= narrower
    assert highest > higher


def test_a_button_names_what_it_adds(window: MainWindow) -> None:
    add = window.compose.templates.add
    assert add.isVisible()
    assert not add.isEnabled()
    type_text("new photo")
    assert (add.text(), add.accessibleName()) == (
        "Add template",
        "Add template: Ask for a new photo",
    )
    add.click()
    assert [each.template for each in window.controller.session.draft.entries] == [
        "photos/new-photo"
    ]


def test_after_a_copy_the_button_says_that_another_message_begins(window: MainWindow) -> None:
    copy_photo(window)
    press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    type_text("supporting")
    add = window.compose.templates.add
    assert add.text() == "Start a new message with it"
    add.click()
    assert [each.template for each in window.controller.session.draft.entries] == [
        "documents/missing"
    ]
    assert window.controller.desk.front == "B"


def test_a_click_leads_to_the_button_without_moving_the_tree(window: MainWindow) -> None:
    tree, model = window.compose.templates.tree, window.compose.templates.model
    height = tree.height()
    tree.setCurrentIndex(model.find(("photos", "photos/new-photo")))
    assert window.compose.templates.add.isEnabled()
    tree.setCurrentIndex(model.find(("photos",)))
    assert not window.compose.templates.add.isEnabled(), "a folder isn't added"
    assert tree.height() == height


def test_the_search_says_what_to_type_in_as_many_words_as_there_is_room_for(opened: Opened) -> None:
    search = opened(size=(1440, 900)).compose.templates.search
    assert search.placeholderText() == "For example: photo"
    search = opened(size=(960, 1040)).compose.templates.search
    assert search.placeholderText() == "Find a template, for example: photo"


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("mum", "Ask for supporting documents"),
        ("dad", "Ask for supporting documents"),
        ("chaser", "Answer a passport delivery enquiry"),
    ],
)
def test_words_that_officers_use_are_found(window: MainWindow, query: str, best: str) -> None:
    type_text(query)
    assert window.compose.templates.model.first_template().data() == best
