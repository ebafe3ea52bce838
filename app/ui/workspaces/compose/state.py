"""What an officer sees of Compose and neither message nor settings hold, for the same panes of another window."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QApplication, QScrollBar

from app.document import BlockId
from app.ui.controls.carets import Caret, caret_of, put_caret
from app.ui.templates.pane import TemplatePane
from app.ui.workspaces.compose.layouts import Layouts
from app.ui.workspaces.compose.pane_tabs import Pane
from app.ui.workspaces.compose.panes import Panes
from app.ui.workspaces.workspace import WorkspaceState


class TreeState(msgspec.Struct, frozen=True):
    """The tree: its folders by path, whether each is open, and the path of the current item."""

    folders: dict[tuple[str, ...], bool]
    current: tuple[str, ...]


class Focus(msgspec.Struct, frozen=True):
    """Focus, carets and scrolling.

    Attributes:
        stop: which of the stops of Tab has the focus; -1 for none.
        carets: the caret of each stop.
        scrolls: how far each pane is scrolled.
    """

    stop: int
    carets: tuple[Caret | None, ...]
    scrolls: tuple[int, ...]


class WordsState(msgspec.Struct, frozen=True):
    """The paragraph that is edited in its place, and the caret in it."""

    block: BlockId
    caret: Caret


class ComposeState(WorkspaceState, frozen=True):
    """Everything that is handed over.

    Attributes:
        calls: whether the panel of calls is open.
    """

    query: str
    tree: TreeState
    left_out: bool
    compared: frozenset[str]
    asked: frozenset[str]
    pane: Pane
    at_left: Pane
    writing: bool
    words: WordsState | None
    calls: bool
    focus: Focus


def tree_state(templates: TemplatePane) -> TreeState:
    """Which folders are open, and where the officer is."""
    tree, model = templates.tree, templates.model
    folders = {model.path(each): tree.isExpanded(each) for each in model.folders()}
    return TreeState(folders, model.path(tree.currentIndex()))


def show_tree(templates: TemplatePane, state: TreeState) -> None:
    """Close the folders that were closed, and go to the same item."""
    tree, model = templates.tree, templates.model
    for path, is_open in state.folders.items():
        tree.setExpanded(model.find(path), is_open)
    if state.current:
        tree.setCurrentIndex(model.find(state.current))


def focus_state(panes: Panes, layouts: Layouts) -> Focus:
    """Where the officer is; what has the focus in the window counts when another program has its turn."""
    focus = QApplication.focusWidget() or layouts.window().focusWidget()
    stops = layouts.chain()
    carets = tuple(caret_of(each) for each in stops)
    stop = next((place for place, each in enumerate(stops) if each is focus), -1)
    return Focus(stop, carets, tuple(bar.value() for bar in scroll_bars(panes)))


def show_focus(layouts: Layouts, state: Focus) -> None:
    """Put carets and focus where they were."""
    for place, (stop, caret) in enumerate(zip(layouts.chain(), state.carets, strict=False)):
        put_caret(stop, caret)
        if place == state.stop:
            stop.setFocus()


def show_scrolls(panes: Panes, state: Focus) -> None:
    """Scroll each pane to where it was."""
    for bar, value in zip(scroll_bars(panes), state.scrolls, strict=True):
        bar.setValue(value)


def scroll_bars(panes: Panes) -> list[QScrollBar]:
    """One for each pane, and the preview's own."""
    templates, form, reading = panes.templates, panes.form, panes.reading
    areas = (templates.tree, form.scroll_area, reading.scroll_area, reading.preview)
    return [area.verticalScrollBar() for area in areas]
