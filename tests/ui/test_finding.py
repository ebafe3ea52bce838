"""Finding a template: the search, favourites, recent ones, and what one's role writes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from app.language import Language
from app.storage import paths
from app.storage.packs import load
from app.storage.settings import Settings
from app.ui.shell.main_window import MainWindow
from app.ui.templates.model import (
    FAVOURITE_ROLE,
    FOLDER_ROLE,
    HEAD_ROLE,
    TemplateModel,
)
from app.ui.templates.own_ids import FAVOURITES, RECENT
from tests.ui.conftest import ANYONE, Opened
from tests.ui.driving import CTRL, add_template, focused, press, row, type_text

Key = Qt.Key
READABLE = Qt.ItemDataRole.AccessibleTextRole


def hits(window: MainWindow) -> list[str]:
    model = window.compose.templates.model
    return [model.index(place, 0).data(HEAD_ROLE).id for place in range(model.rowCount())]


def top(window: MainWindow) -> list[str]:
    model = window.compose.templates.model
    return [model.path(model.index(place, 0))[0] for place in range(model.rowCount())]


def inside(window: MainWindow, folder: str) -> list[str]:
    model = window.compose.templates.model
    index = model.find((folder,))
    return [model.index(each, 0, index).data(HEAD_ROLE).id for each in range(model.rowCount(index))]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("new photo", "photos/new-photo"),
        ("phoot", "photos/new-photo"),  # a slip of the fingers
        ("lun newydd", "photos/new-photo"),  # llun, softened
        ("915", "speak/call-us"),
    ],
)
def test_best_hit(window: MainWindow, query: str, wanted: str) -> None:
    window.compose.templates.search.setText(query)
    assert next(iter(hits(window)), "") == wanted


def test_wording_is_searched_too(window: MainWindow) -> None:
    window.compose.templates.search.setText("blurred")
    assert "photos/new-photo" in hits(window)


def test_hit_shows_and_says_its_folder(window: MainWindow) -> None:
    window.compose.templates.search.setText("new photo")
    best = window.compose.templates.model.index(0, 0)
    assert best.data(FOLDER_ROLE) == "Photo and identity"
    assert "Photo and identity" in best.data(READABLE)


# --- favourites and recent ones


def test_nothing_marked_and_nothing_used_shows_only_the_packs_folders(window: MainWindow) -> None:
    assert FAVOURITES not in top(window)
    assert RECENT not in top(window)


def test_current_template_is_marked_by_key_and_unmarked_again(
    window: MainWindow, kept: list[Settings]
) -> None:
    window.compose.templates.tree.setFocus()
    press(Key.Key_Home)
    press(Key.Key_Down)
    marked = window.compose.templates.current_template
    press(Key.Key_D, CTRL)
    assert kept[-1].favourites == (marked,)
    assert top(window)[0] == FAVOURITES
    assert inside(window, FAVOURITES) == [marked]
    assert window.compose.templates.current_template == marked
    assert focused() is window.compose.templates.tree
    current = window.compose.templates.tree.currentIndex()
    assert current.data(FAVOURITE_ROLE)
    assert "favourite" in current.data(READABLE)
    assert "favourite" in window.compose.copy_bar.status.text()
    press(Key.Key_D, CTRL)
    assert not kept[-1].favourites
    assert FAVOURITES not in top(window)
    assert window.compose.templates.current_template == marked


def test_mark_taken_away_inside_favourites_leads_to_the_template_in_its_folder(
    opened: Opened,
) -> None:
    window = opened(settings=Settings("both", ("photos/new-photo",)))
    window.compose.templates.tree.setFocus()
    press(Key.Key_Home)
    press(Key.Key_Down)
    assert window.compose.templates.current_template == "photos/new-photo"
    press(Key.Key_D, CTRL)
    assert FAVOURITES not in top(window)
    assert window.compose.templates.current_template == "photos/new-photo"


def test_best_hit_of_a_search_is_marked(window: MainWindow, kept: list[Settings]) -> None:
    type_text("new photo")
    press(Key.Key_D, CTRL)
    assert kept[-1].favourites == ("photos/new-photo",)
    assert window.compose.templates.search.text() == "new photo"
    assert hits(window)[0] == "photos/new-photo"


def test_template_of_the_card_in_hand_is_marked(window: MainWindow, kept: list[Settings]) -> None:
    add_template("new photo")
    add_template("referee")
    row(window, "problems").take_focus()
    press(Key.Key_D, CTRL)
    assert kept[-1].favourites == ("photos/new-photo",)


def test_with_nothing_in_hand_the_officer_is_told(window: MainWindow) -> None:
    press(Key.Key_D, CTRL)
    assert "Go to a template" in window.compose.copy_bar.status.text()
    assert window.preferences.settings == ANYONE


def test_used_templates_are_recent_the_newest_first(
    window: MainWindow, kept: list[Settings]
) -> None:
    add_template("new photo")
    add_template("referee")
    newest = window.controller.session.draft.entries[-1].template
    assert kept[-1].recent == (newest, "photos/new-photo")
    assert inside(window, RECENT) == [newest, "photos/new-photo"]


def test_template_that_is_gone_is_left_out_and_not_forgotten(opened: Opened) -> None:
    settings = Settings("both", ("gone/away", "photos/new-photo"), ("gone/away",))
    window = opened(settings=settings)
    assert inside(window, FAVOURITES) == ["photos/new-photo"]
    assert RECENT not in top(window)
    assert window.preferences.settings == settings


def test_closed_folders_stay_closed_when_the_tree_changes(window: MainWindow) -> None:
    tree, model = window.compose.templates.tree, window.compose.templates.model
    tree.setExpanded(model.find(("photos",)), False)
    add_template("referee")
    press(Key.Key_F, CTRL)
    window.compose.choosing.favourites.note_used("photos/new-photo")
    assert tree.isExpanded(model.find((RECENT,)))
    assert tree.isExpanded(model.find(("consent",)))


@pytest.mark.parametrize("role", ["", "examiner", "csmt", "both"])
def test_arranged_model_keeps_qts_rules(qtmodeltester: ModelTester, role: str) -> None:
    model = TemplateModel(load(paths.shipped_pack()).pack, Language.EN)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    model.arrange(Settings(role, ("photos/new-photo",), ("photos/new-photo",)))  # type: ignore[arg-type]
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    assert not model.find(()).isValid()
    assert model.path(QModelIndex()) == ()


# --- the role


def test_first_start_asks_once_and_stops_nothing(opened: Opened, kept: list[Settings]) -> None:
    window = opened(settings=Settings())
    assert window.compose.templates.role_question.isVisible()
    assert focused() is window.compose.templates.search
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    assert focused() is window.compose.templates.role_question.buttons["csmt"]
    press(Key.Key_Space)
    assert kept[-1].role == "csmt"
    assert not window.compose.templates.role_question.isVisible()
    assert focused() is window.compose.templates.search
    assert window.menus.action("role-csmt").isChecked()
    assert not opened(settings=kept[-1]).compose.templates.role_question.isVisible()


def test_role_puts_its_own_folders_first_and_hides_nothing(opened: Opened) -> None:
    window = opened(settings=Settings("examiner"))
    examiner = top(window)
    assert examiner[-1] == "csmt"
    window.menus.action("role-csmt").trigger()
    csmt = top(window)
    assert csmt.index("csmt") < csmt.index("photos")
    assert csmt.index("scripts") < csmt.index("photos")
    assert sorted(examiner) == sorted(csmt)


def test_role_puts_its_own_hits_first(opened: Opened) -> None:
    window = opened(settings=Settings("csmt"))
    window.compose.templates.search.setText("passport")
    csmt = hits(window)
    assert csmt[0].startswith(("csmt/", "scripts/", "case-notes/"))
    window.menus.action("role-examiner").trigger()
    examiner = hits(window)
    assert sorted(examiner) == sorted(csmt)
    assert examiner.index("photos/new-photo") < csmt.index("photos/new-photo")


def test_role_never_beats_a_title(opened: Opened) -> None:
    window = opened(settings=Settings("examiner"))
    window.compose.templates.search.setText("refund")
    assert hits(window)[0] == "csmt/refund"
    assert "service/change" in hits(window), "of the role, and found by a keyword only"
    window.compose.templates.search.setText("fast track")
    assert "photos/new-photo" in hits(window)
