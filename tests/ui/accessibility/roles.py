"""Each control is told as what it is: of its own kind, with what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QTabBar,
    QTextEdit,
    QTreeView,
    QWidget,
)

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, access, path_of

_Role = QAccessible.Role
ROLES_WITHOUT_MEANING = {_Role.Client, _Role.Pane, _Role.NoRole, _Role.LayeredPane}
KINDS: tuple[tuple[type[QWidget], set[QAccessible.Role]], ...] = (
    (QRadioButton, {_Role.RadioButton}),
    (QCheckBox, {_Role.CheckBox}),
    (QAbstractButton, {_Role.Button, _Role.ButtonMenu, _Role.ButtonDropDown}),
    (QLineEdit, {_Role.EditableText}),
    (QTextEdit, {_Role.EditableText}),
    (QPlainTextEdit, {_Role.EditableText}),
    (QComboBox, {_Role.ComboBox}),
    (QAbstractSpinBox, {_Role.SpinBox}),
    (QTabBar, {_Role.PageTabList}),
    (QTreeView, {_Role.Tree}),
    (QListView, {_Role.List}),
    (QMenu, {_Role.PopupMenu}),
)
"""Controls by their class, the first that fits, each with what it may be told as."""

CHOSEN = {_Role.CheckBox, _Role.RadioButton}
"""What Qt tells buttons as that stay down."""


def check_roles(parts: Parts) -> Iterator[Fault]:
    """No stop and no control is told as something else than it is; what can be chosen says so."""
    for widget in dict.fromkeys([*parts.stops, *parts.controls]):
        told = access(widget)
        wanted = next((roles for kind, roles in KINDS if isinstance(widget, kind)), None)
        chosen = isinstance(widget, QAbstractButton) and widget.isCheckable()
        if wanted is not None and chosen:
            wanted = wanted | CHOSEN
        if told.role() in ROLES_WITHOUT_MEANING or (wanted and told.role() not in wanted):
            yield Fault("role", path_of(widget), told.role().name)
        if chosen and not told.state().checkable:
            yield Fault("role", path_of(widget), "not told that it can be chosen")
