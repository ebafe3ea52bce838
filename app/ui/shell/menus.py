"""The menus, and with them every key that works anywhere in the window, made from the table of commands."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from app.ui.state.commands import At, Command, Menu, MenuLine, no_lines

translate = QCoreApplication.translate


def menu_words() -> dict[Menu, str]:
    """What each menu is called; those of the bar first, in their order."""
    return {
        "file": translate("commands", "&File"),
        "edit": translate("commands", "&Edit"),
        "message": translate("commands", "&Message"),
        "case": translate("commands", "&Case"),
        "view": translate("commands", "&View"),
        "wording": translate("commands", "&Wording"),
        "help": translate("commands", "&Help"),
        "panes": translate("commands", "&Go to"),
        "text-size": translate("commands", "Text &size"),
        "colours": translate("commands", "&Colours"),
        "role": translate("commands", "I &write as"),
        "interface": translate("commands", "&Interface language"),
        "clipboard": translate("commands", "Clear the cli&pboard after"),
    }


WITHIN: dict[Menu, At] = {
    "panes": At("view", 1),
    "text-size": At("view", 2),
    "colours": At("view", 2),
    "role": At("view", 3),
    "interface": At("view", 3),
    "clipboard": At("edit", 3),
}
"""Where the menus stand that aren't in the bar."""


class Menus(QObject):
    """The menus of one window.

    Attributes:
        commands: the whole table.
    """

    def __init__(
        self, bar: QMenuBar, commands: tuple[Command, ...], shown: Callable[[], str]
    ) -> None:
        """Make them; `shown` gives the name of the workspace that is shown."""
        super().__init__(bar)
        self.commands = commands
        self._shown = shown
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._lines: dict[str, _Lines] = {}
        self._said: dict[str, tuple[bool, bool, str]] = {}
        self._menus = {menu: QMenu(words, bar) for menu, words in menu_words().items()}
        for menu, made in self._menus.items():
            if menu not in WITHIN:
                bar.addMenu(made)
        self._fill_all()

    def add(self, commands: tuple[Command, ...]) -> None:
        """Have these commands too: of a workspace that was opened just now."""
        self.commands = (*self.commands, *commands)
        for each in (*self._actions.values(), *self._groups.values()):
            each.deleteLater()
        for menu in self._menus.values():
            menu.clear()
        self._actions, self._groups, self._lines, self._said = {}, {}, {}, {}
        self._fill_all()

    def _fill_all(self) -> None:
        for menu in self._menus:
            self._fill(menu, self._menus)
        self.refresh()

    def _fill(self, menu: Menu, menus: dict[Menu, QMenu]) -> None:
        """Put commands and further menus in, a line between two groups."""
        items: list[tuple[At, Command | QMenu]] = [
            (command.at, command)
            for command in self.commands
            if command.at is not None and command.at.menu == menu
        ]
        items += [(at, menus[inner]) for inner, at in WITHIN.items() if at.menu == menu]
        items.sort(key=lambda item: (item[0].group, item[0].order))
        for _, group in groupby(items, key=lambda item: item[0].group):
            if menus[menu].actions():
                menus[menu].addSeparator()
            for _, item in group:
                if isinstance(item, QMenu):
                    menus[menu].addMenu(item)
                else:
                    self._add(menus[menu], item)

    def _add(self, menu: QMenu, command: Command) -> None:
        action = self._actions[command.id] = menu.addAction(command.words_now())
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setAutoRepeat(command.repeats)
        action.setCheckable(command.checked is not None)
        if command.one_of:
            group = self._groups.setdefault(command.one_of, QActionGroup(self))
            group.addAction(action)
        action.triggered.connect(lambda *_: command.do())
        if command.lines is not no_lines:
            self._lines[command.id] = _Lines(menu, menu.addSeparator())

    def action(self, command: str) -> QAction:
        """What stands in the menus for a command."""
        return self._actions[command]

    def refresh(self) -> None:
        """Say and mark what is true now; what belongs to another workspace isn't there."""
        shown = self._shown()
        for command in self.commands:
            action = self._actions.get(command.id)
            if action is None:
                continue
            here = command.workspace in {"", shown}
            said = (here, here and command.enabled(), command.words_now())
            if said != self._said.get(command.id):
                # A hundred commands are looked at after each step, and hardly one of them has changed.
                self._said[command.id] = said
                action.setVisible(said[0])
                action.setEnabled(said[1])
                action.setText(said[2])
            if command.checked is not None:
                action.setChecked(command.checked())
            if command.id in self._lines:
                self._lines[command.id].show(command.lines() if here else ())


class _Lines:
    """The lines below one command: they stand before the line that ends them."""

    def __init__(self, menu: QMenu, end: QAction) -> None:
        self._menu = menu
        self._end = end
        self._shown: tuple[tuple[str, bool], ...] = ()
        self._actions: list[QAction] = []

    def show(self, lines: tuple[MenuLine, ...]) -> None:
        """Have these lines; they are made anew only where they read otherwise."""
        shown = tuple((each.words, each.checked) for each in lines)
        if shown == self._shown:
            return
        self._shown = shown
        for action in self._actions:
            self._menu.removeAction(action)
            action.deleteLater()
        self._actions = [self._made(line) for line in lines]

    def _made(self, line: MenuLine) -> QAction:
        action = QAction(line.words, self._menu)
        action.setCheckable(True)
        action.setChecked(line.checked)
        # Queued: what it does may take this very line out of the menu.
        action.triggered.connect(lambda *_: line.act(), Qt.ConnectionType.QueuedConnection)
        self._menu.insertAction(self._end, action)
        return action
