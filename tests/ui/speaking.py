"""Everything that a window says, to the eye and to a screen reader, for tests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QTextEdit,
    QTreeView,
    QWidget,
)


def _in_tree(tree: QTreeView, parent: QModelIndex) -> Iterator[str]:
    model = tree.model()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield str(index.data())
        yield str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        yield from _in_tree(tree, index)


def _own(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield from (widget.text(), widget.placeholderText())
    elif isinstance(widget, QTextEdit):
        yield from (widget.toPlainText(), widget.placeholderText())
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QTreeView):
        yield from _in_tree(widget, QModelIndex())


def menus_of(bar: QMenuBar | QMenu) -> Iterator[list[QAction]]:
    """The actions of each menu, from the bar down."""
    actions = [action for action in bar.actions() if not action.isSeparator()]
    yield actions
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from menus_of(menu)


def words_of(window: QWidget) -> set[str]:
    """Every text of a window that is shown or read out, without the marks of mnemonics."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    texts = {window.windowTitle(), *(text for each in [window, *shown] for text in _own(each))}
    for bar in window.findChildren(QMenuBar):
        texts |= {action.text() for actions in menus_of(bar) for action in actions}
    return {re.sub(r"&(.)", r"\1", text).strip() for text in texts} - {""}


def mnemonic(text: str) -> str:
    """The letter of an action's mnemonic; nothing where it has none."""
    found = re.search(r"&([^&])", text.replace("&&", ""))
    return found[1].lower() if found else ""
