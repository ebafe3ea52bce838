"""Faults in what is told: names, descriptions, roles, what labels what, headings, tooltips, languages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStyle, QWidget

from app.ui.controls import told_roles
from app.ui.controls.heading import Heading
from app.ui.controls.plain_text import set_tab_tip, set_tip
from app.ui.controls.told_roles import LEVEL, tell_as
from app.ui.shell.main_window import MainWindow
from tests.ui.accessibility.parts import buddy_of, name_of
from tests.ui.accessibility.seed import (
    Plant,
    Seed,
    Undo,
    a_label,
    added,
    copy_button,
    drop,
    editor_of,
    group_of,
    heading_of_card,
    heading_of_pane,
    plain,
    radio,
    remove_button,
)


def _named(find: Callable[[MainWindow], QWidget], name: str) -> Plant:
    def act(window: MainWindow) -> Undo:
        widget = find(window)
        before = widget.accessibleName()
        widget.setAccessibleName(name)
        return lambda: widget.setAccessibleName(before)

    return plain(act)


def _described(find: Callable[[MainWindow], QWidget], words: Callable[[QWidget], str]) -> Plant:
    def act(window: MainWindow) -> Undo:
        widget = find(window)
        before = widget.accessibleDescription()
        widget.setAccessibleDescription(words(widget))
        return lambda: widget.setAccessibleDescription(before)

    return plain(act)


def _turned_round(widget: QWidget) -> str:
    """Its name, in another order and all in capitals."""
    return " ".join(reversed(name_of(widget).upper().split()))


def _question_of(choice: QWidget) -> str:
    window = choice.window()
    assert isinstance(window, MainWindow)
    return name_of(group_of(window))


def _stop_without_role(window: MainWindow) -> Undo:
    widget = window.compose.copy_bar
    before = widget.focusPolicy()
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return lambda: widget.setFocusPolicy(before)


def _twins(window: MainWindow) -> Undo:
    one, other = window.compose.copy_bar.subject, window.compose.copy_bar.message
    before = one.accessibleName(), one.text()
    one.setText(other.text())
    one.setAccessibleName(other.accessibleName())

    def undo() -> None:
        one.setAccessibleName(before[0])
        one.setText(before[1])

    return undo


def _hidden_buddy(window: MainWindow) -> Undo:
    field = editor_of(window)
    label = QLabel("In English", field.parentWidget())
    label.hide()
    label.setBuddy(field)
    return partial(drop, label)


def _other_buddy(window: MainWindow) -> Undo:
    field = editor_of(window)
    label = QLabel("Something else", field.parentWidget())
    label.setBuddy(field)
    label.show()
    label.lower()

    return partial(drop, label)


def _nameless_group(window: MainWindow) -> Undo:
    """Neither a name of its own nor a label that gives it one."""
    group = group_of(window)
    name = group.accessibleName()
    labels = [each for each in window.findChildren(QLabel) if buddy_of(each) is group]
    group.setAccessibleName("")
    for each in labels:
        each.setBuddy(None)  # type: ignore[arg-type]  # nothing is labelled

    def undo() -> None:
        group.setAccessibleName(name)
        for each in labels:
            each.setBuddy(group)

    return undo


def _blank_tab(window: MainWindow) -> Undo:
    tabs = window.switch.tabs.tabs
    before = tabs.tabText(0)
    tabs.setTabText(0, "")
    return lambda: tabs.setTabText(0, before)


def _sign_alone(window: MainWindow) -> Undo:
    """A button whose sign is all that it says."""
    button = QPushButton("", window.compose.copy_bar)
    button.setIcon(QApplication.style().standardIcon(QStyle.StandardPixmap.SP_TrashIcon))
    return added(button)


def _locale(window: MainWindow) -> Undo:
    preview = window.compose.reading.preview
    before = preview.locale()
    preview.setLocale(QLocale(QLocale.Language.Welsh))
    return lambda: preview.setLocale(before)


def _other_language(find: Callable[[MainWindow], QWidget]) -> Plant:
    def act(window: MainWindow) -> Undo:
        widget = find(window)
        before = widget.locale()
        widget.setLocale(QLocale(QLocale.Language.Welsh))
        return lambda: widget.setLocale(before)

    return plain(act)


def _plain_heading(window: MainWindow) -> Undo:
    """It looks like a heading, and is any label to assistive technology."""
    like = next(each for each in window.findChildren(Heading) if each.isVisible())
    label = QLabel("Before you copy", window.compose.copy_bar)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(1.3 * like.font().pointSizeF())
    label.setFont(font)
    return added(label)


def _leveled(find: Callable[[MainWindow], QLabel], level: int) -> Plant:
    """A heading with another level than it should have; 0 for none."""

    def act(window: MainWindow) -> Undo:
        heading = find(window)
        before = heading.property(LEVEL)
        heading.setProperty(LEVEL, level)
        return lambda: heading.setProperty(LEVEL, before)

    return plain(act)


def _tip_alone(find: Callable[[MainWindow], QWidget], described: str) -> Plant:
    """A tooltip that says something else than all the rest; a description keeps Qt from telling it."""

    def act(window: MainWindow) -> Undo:
        widget = find(window)
        before = widget.toolTip(), widget.accessibleDescription()
        set_tip(widget, "Nobody can take this back later")
        widget.setAccessibleDescription(described)

        def undo() -> None:
            widget.setToolTip(before[0])
            widget.setAccessibleDescription(before[1])

        return undo

    return plain(act)


def _tab_tip(window: MainWindow) -> Undo:
    tabs = window.switch.tabs.tabs
    before = tabs.tabToolTip(0)
    set_tab_tip(tabs, 0, "Nobody can take this back later")
    return lambda: tabs.setTabToolTip(0, before)


class _Lost(QPushButton):
    """A button of our own."""


def _lost_role(role: QAccessible.Role) -> Plant:
    """A button that somebody told as something that isn't pressed."""

    def act(window: MainWindow) -> Undo:
        tell_as(role, _Lost.__name__)
        undo = added(_Lost("Send", window.compose.copy_bar))

        def undo_all() -> None:
            undo()
            del told_roles._ROLES[_Lost.__name__]

        return undo_all

    return plain(act)


def _no_buddy(window: MainWindow) -> Undo:
    """A field is still called by what stands above it, and nothing says that this belongs to it."""
    group = radio(window)
    labels = [each for each in window.compose.form.findChildren(QLabel) if each.isVisible()]
    found = [(each, buddy) for each in labels if (buddy := buddy_of(each)) is not None]
    label, field = [each for each in found if not each[1].isAncestorOf(group)][-1]
    named = field.accessibleName()
    label.setBuddy(None)  # type: ignore[arg-type]  # nothing is labelled
    field.setAccessibleName("")

    def undo() -> None:
        label.setBuddy(field)
        field.setAccessibleName(named)

    return undo


def _clash(window: MainWindow) -> Undo:
    """Two buttons that Alt and one letter press."""
    one = added(QPushButton("&Zoom in", window.compose.copy_bar))
    other = added(QPushButton("Zigza&Z", window.compose.copy_bar))

    def undo() -> None:
        one()
        other()

    return undo


def _clash_with_menu(window: MainWindow) -> Undo:
    """A button whose letter opens a menu."""
    menu = window.menuBar().actions()[0].text()
    letter = menu[menu.index("&") + 1]
    return added(QPushButton(f"&{letter}urther", window.compose.copy_bar))


SEEDS: tuple[Seed, ...] = (
    Seed("a preview without a name", "name", _named(lambda w: w.compose.reading.preview, " ")),
    Seed("a name of 600 letters", "name", _named(copy_button, "Copy email message " * 40)),
    Seed("a role in a name", "name", _named(copy_button, "Copy email message button")),
    Seed("a text called otherwise", "name", _named(a_label, "Status")),
    Seed("a tab without a name", "name", plain(_blank_tab)),
    Seed("a sign without a name", "name", plain(_sign_alone)),
    Seed("a sign as a name", "name", _named(copy_button, "→ …")),
    Seed("a file as a name", "name", _named(copy_button, "icons/copy-message.svg")),
    Seed("a name from the code", "name", _named(copy_button, "copyMessage")),
    Seed("a name that nobody filled in", "words", _named(copy_button, "Copy {0}")),
    Seed("a name with marks", "words", _named(copy_button, "Copy <b>message</b>")),
    Seed("words that aren’t in the name", "label in name", _named(remove_button, "Take it away")),
    Seed("a field called other than its label", "label in name", plain(_other_buddy)),
    Seed("a description that is the name", "description", _described(copy_button, name_of)),
    Seed("a field’s description that is its name", "description", _described(editor_of, name_of)),
    Seed("a description of the same words", "description", _described(copy_button, _turned_round)),
    Seed(
        "a choice described by its question",
        "description",
        _described(radio, _question_of),
    ),
    Seed("a stop without a role", "role", plain(_stop_without_role)),
    Seed("a button told as text", "role", _lost_role(QAccessible.Role.StaticText)),
    Seed("a button told as any part", "role", _lost_role(QAccessible.Role.Client)),
    Seed("twins", "duplicate", plain(_twins)),
    Seed("a hidden label", "relation", plain(_hidden_buddy)),
    Seed("a label that is one no more", "relation", plain(_no_buddy)),
    Seed("choices in a group without a name", "group", plain(_nameless_group)),
    Seed("a letter for two buttons", "mnemonic", plain(_clash)),
    Seed("a letter for a button and a menu", "mnemonic", plain(_clash_with_menu)),
    Seed("a heading that isn’t told", "heading", plain(_plain_heading)),
    Seed("a heading without a level", "heading level", _leveled(heading_of_pane, 0)),
    Seed("a level that is left out", "heading level", _leveled(heading_of_card, 3)),
    Seed("a card on the level of its pane", "heading level", _leveled(heading_of_card, 1)),
    Seed("a pane below its card", "heading level", _leveled(heading_of_pane, 3)),
    Seed("a warning that only a mouse finds", "tooltip", _tip_alone(copy_button, "Ctrl+Enter")),
    Seed("a text with a tooltip of its own", "tooltip", _tip_alone(a_label, "")),
    Seed("a tab with a tooltip of its own", "tooltip", plain(_tab_tip)),
    Seed("English told as Welsh", "language", plain(_locale)),
    Seed("a button in another language", "language", _other_language(copy_button)),
)
