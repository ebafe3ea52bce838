"""Names, descriptions, roles and what labels what: what assistive technology is told of each control."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QMenu,
    QRadioButton,
    QTabBar,
    QWidget,
)

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import (
    Parts,
    access,
    buddy_of,
    children,
    description_of,
    name_of,
    path_of,
    words_on,
)

MOST_LETTERS = 512
ROLE_WORDS = {
    QAccessible.Role.Button: re.compile(r"\b(button|botwm)\b", re.IGNORECASE),
    QAccessible.Role.CheckBox: re.compile(r"\b(check ?box|blwch ticio)\b", re.IGNORECASE),
    QAccessible.Role.RadioButton: re.compile(r"\b(radio|button|botwm)\b", re.IGNORECASE),
    QAccessible.Role.EditableText: re.compile(
        r"\b(text field|edit box|maes testun)\b", re.IGNORECASE
    ),
    QAccessible.Role.ComboBox: re.compile(r"\b(combo ?box|drop-?down)\b", re.IGNORECASE),
    QAccessible.Role.Tree: re.compile(r"\b(tree|coeden)\b", re.IGNORECASE),
    QAccessible.Role.List: re.compile(r"\b(list|rhestr)\b", re.IGNORECASE),
    QAccessible.Role.PageTabList: re.compile(r"\b(tabs?|tabiau)\b", re.IGNORECASE),
}
"""What a screen reader says of itself."""
SAME = 12
"""So many letters at its beginning tell that a text is a short form of another."""
SIGNS = frozenset("↑↓«»‹›…×✕＋+−?")
"""Buttons that show one of these alone are called by words."""


def check_names(parts: Parts) -> Iterator[Fault]:
    """Each stop has a name of reasonable length that isn't its role, and a description that says more."""
    for widget in [*parts.stops, *(each for each in parts.controls if each not in parts.stops)]:
        name, more = name_of(widget), description_of(widget)
        path = path_of(widget)
        if not name.strip():
            yield Fault("name", path, "no name")
        if len(name) > MOST_LETTERS and not isinstance(widget, QLabel):
            yield Fault("name", path, f"{len(name)} letters")
        role_words = ROLE_WORDS.get(access(widget).role())
        if role_words is not None and role_words.search(name):
            yield Fault("name", path, f"its role is in its name: {name}")
        if more and more.strip() in {name.strip(), words_on(widget).strip()}:
            yield Fault("description", path, f"the same as name or text: {more[:60]}")
        group = _group_of(access(widget))
        if more and group is not None and more == group.text(QAccessible.Text.Name):
            yield Fault("description", path, f"the same as the group's name: {more[:60]}")


def check_words_in_names(parts: Parts) -> Iterator[Fault]:
    """What is read on a control is in its name, so that it can be called by it."""
    for widget in parts.controls:
        if isinstance(widget, QAbstractButton):
            words = words_on(widget).strip()
            if set(words) <= SIGNS | {" "} or words in name_of(widget):
                continue
            yield Fault("label in name", path_of(widget), f"{words} / {name_of(widget)}")
    for label, widget in labelled(parts):
        words = label.text().replace("&", "").strip()
        if label.isVisible() and words and not set(words) <= SIGNS and words not in name_of(widget):
            yield Fault("label in name", path_of(widget), f"{words} / {name_of(widget)}")


def labelled(parts: Parts) -> Iterator[tuple[QLabel, QWidget]]:
    """Labels with what each says the name of."""
    for label in parts.window.findChildren(QLabel):
        buddy = buddy_of(label)
        if buddy is not None and buddy.isVisible() and parts.window.isAncestorOf(buddy):
            yield label, buddy


def check_duplicates(parts: Parts) -> Iterator[Fault]:
    """No two stops that stand beside each other have one role and one name."""
    together: dict[tuple[int, str, str], list[QWidget]] = defaultdict(list)
    for widget in parts.stops:
        key = (id(widget.parentWidget()), access(widget).role().name, name_of(widget))
        together[key].append(widget)
    for (_, role, name), same in together.items():
        if len(same) > 1:
            yield Fault("duplicate", path_of(same[1]), f"{len(same)} × {role} ‘{name}’")


def check_items(parts: Parts) -> Iterator[Fault]:
    """Tabs, rows and lines of menus have names of their own."""
    for parent, child in parts.tree:
        if child.object() is not None and isinstance(child.object(), QWidget):
            continue
        owner = parent.object()
        if not isinstance(owner, QWidget) or child.role() in {
            QAccessible.Role.Separator,
            QAccessible.Role.Whitespace,
        }:
            continue
        if not child.text(QAccessible.Text.Name).strip() and child.state().focusable:
            yield Fault("name", path_of(owner), f"a {child.role().name} without a name")
    for widget in parts.widgets:
        if isinstance(widget, QTabBar | QMenu):
            items = children(access(widget))
            names = [each.text(QAccessible.Text.Name) for each in items if _is_said(each)]
            if len(set(names)) < len(names):
                yield Fault("duplicate", path_of(widget), f"{names}")


def _is_said(item: QAccessibleInterface) -> bool:
    return item.role() not in {QAccessible.Role.Separator, QAccessible.Role.Button}


def check_groups(parts: Parts) -> Iterator[Fault]:
    """Choices stand in a group that says what is chosen; a group has a name."""
    for widget in parts.controls:
        if isinstance(widget, QRadioButton | QCheckBox):
            group = _group_of(access(widget))
            alone = isinstance(widget, QCheckBox) and not _siblings(widget)
            if group is None and not alone:
                yield Fault("group", path_of(widget), "stands in no group")
            elif group is not None and not group.text(QAccessible.Text.Name).strip():
                yield Fault("group", path_of(widget), "its group has no name")


def _siblings(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and len(parent.findChildren(type(widget))) > 1


def _group_of(part: QAccessibleInterface) -> QAccessibleInterface | None:
    step = part.parent()
    while step is not None and step.isValid():
        if step.role() == QAccessible.Role.Grouping:
            return step
        step = step.parent()
    return None
