"""The menus, and with them every key that works anywhere in the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from app.language import Language, MessageLanguage
from app.language.prose import step_words
from app.session.session import Step
from app.storage.settings import Colours
from app.templates.roles import Role
from app.ui.controls.plain_text import literal
from app.ui.templates.role_question import role_words, set_role
from app.ui.workspaces.compose.pane_tabs import Pane

if TYPE_CHECKING:
    from app.ui.shell.main_window import MainWindow


class Menus(QObject):
    """File, Edit, Message, View and Help of one window.

    Attributes:
        interface_wanted: emitted with the language that the window is to speak.
    """

    interface_wanted = Signal(Language)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._controller = window.controller
        bar = window.menuBar()
        self._make_file(bar.addMenu(self.tr("&File")))
        self._make_edit(bar.addMenu(self.tr("&Edit")))
        self._make_message(bar.addMenu(self.tr("&Message")))
        self._make_view(bar.addMenu(self.tr("&View")))
        self._make_help(bar.addMenu(self.tr("&Help")))

    def _add(
        self,
        menu: QMenu,
        words: str,
        act: Callable[[], object],
        *keys: str | QKeySequence.StandardKey,
    ) -> QAction:
        action = menu.addAction(words)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda *_: act())
        return action

    def _make_file(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Finish and start &new"), self._window.start_new, "Ctrl+N")
        menu.addSeparator()
        commands = self._window.pack.commands
        self._add(menu, self.tr("Make my own &copy of this pack…"), commands.make_copy)
        self._add(menu, self.tr("&Use another pack…"), commands.use_another)
        self.use_shipped = self._add(menu, self.tr("Use the &shipped pack"), commands.use_shipped)
        self._add(menu, self.tr("Open its &text"), self._window.pack.places.open, "Ctrl+T")
        menu.addSeparator()
        self._add(menu, self.tr("&Quit"), self._window.close, "Ctrl+Q")

    def _make_edit(self, menu: QMenu) -> None:
        window, controller = self._window, self._controller
        self.undo = self._add(menu, self.tr("Undo"), controller.undo, "Ctrl+Z")
        self.redo = self._add(menu, self.tr("Redo"), controller.redo, "Ctrl+Y", "Ctrl+Shift+Z")
        menu.addSeparator()
        bar = window.copy_bar
        self._add(menu, self.tr("Copy email &subject"), lambda: bar.copy("subject"))
        self._add(menu, self.tr("Copy email &message"), lambda: bar.copy("message"))
        words = self.tr("Copy subject, then message")
        action = self._add(menu, words, bar.copy_next, "Ctrl+Return", "Ctrl+Enter")
        # Keys held down too long would copy subject and message in turn.
        action.setAutoRepeat(False)
        menu.addSeparator()
        self._add(menu, self.tr("&Find a template"), window.find_template, "Ctrl+F")
        words = self.tr("Mark template as fa&vourite, or not")
        self._add(menu, words, window.favourites.toggle, "Ctrl+D")

    def _make_message(self, menu: QMenu) -> None:
        window, controller = self._window, self._controller
        group = QActionGroup(self)
        self._languages: dict[MessageLanguage, QAction] = {}
        labels = (
            (MessageLanguage.EN, self.tr("&English"), "Ctrl+1"),
            (MessageLanguage.CY, self.tr("&Cymraeg"), "Ctrl+2"),
            (MessageLanguage.BOTH, self.tr("&Both"), "Ctrl+3"),
        )
        for language, words, key in labels:
            action = self._add(menu, words, partial(controller.set_language, language), key)
            action.setCheckable(True)
            group.addAction(action)
            self._languages[language] = action
        words = self.tr("C&ompare English and Welsh")
        self.compare = self._add(menu, words, window.toggle_compare, "Ctrl+4")
        self.compare.setCheckable(True)
        window.reading.compare_button.toggled.connect(self.compare.setChecked)
        menu.addSeparator()
        self._add(menu, self.tr("Move template &up"), lambda: window.move_entry(-1), "Alt+Up")
        self._add(menu, self.tr("Move template &down"), lambda: window.move_entry(1), "Alt+Down")
        self._add(menu, self.tr("&Remove template"), window.remove_entry, "Alt+Delete")
        menu.addSeparator()
        self._add(menu, self.tr("Ne&xt finding"), lambda: window.walk.go(1), "F8")
        self._add(menu, self.tr("&Previous finding"), lambda: window.walk.go(-1), "Shift+F8")
        words = self.tr("&Why isn’t this here?")
        self._add(menu, words, window.show_left_out, "Ctrl+L")
        words = self.tr("Wr&ite to the customer")
        self._add(menu, words, window.writing.begin, "Ctrl+Shift+N")
        menu.addSeparator()
        words = self.tr("Copy for &translation")
        self._add(menu, words, window.mending.copy_for_translation, "Ctrl+Shift+L")
        self._add(menu, self.tr("Open the c&alendar"), window.open_calendar, "F4")
        menu.addSeparator()
        self._add(menu, self.tr("&Your details…"), window.edit_officer)
        self._add(menu, self.tr("&Set up your office…"), window.texts.show_office)

    def _make_view(self, menu: QMenu) -> None:
        window = self._window
        words = self.tr("Keep on &top")
        self.keep_on_top = self._add(menu, words, self._on_keep_on_top, "Ctrl+Shift+T")
        self.keep_on_top.setCheckable(True)
        self.keep_on_top.setChecked(window.preferences.settings.keep_on_top)
        menu.addSeparator()
        self._make_panes(menu)
        menu.addSeparator()
        self._make_appearance(menu)
        menu.addSeparator()
        roles = menu.addMenu(self.tr("I &write as"))
        group = QActionGroup(self)
        self.roles: dict[Role, QAction] = {}
        for role, label in role_words():
            action = self._add(roles, label, partial(set_role, window.preferences, role))
            action.setCheckable(True)
            group.addAction(action)
            self.roles[role] = action
        self._make_interface(menu.addMenu(self.tr("&Interface language")))

    def _make_interface(self, menu: QMenu) -> None:
        """Each language by its own name: whoever can't read the other finds back."""
        group = QActionGroup(self)
        self.interfaces: dict[Language, QAction] = {}
        for language, name in ((Language.EN, "&English"), (Language.CY, "&Cymraeg")):
            action = self._add(menu, name, partial(self.interface_wanted.emit, language))
            action.setCheckable(True)
            group.addAction(action)
            self.interfaces[language] = action

    def _make_panes(self, menu: QMenu) -> None:
        """The panes, which are tabs in a narrow window."""
        layouts = self._window.layouts
        panes = menu.addMenu(self.tr("&Go to"))
        labels: tuple[tuple[Pane, str, str], ...] = (
            ("templates", self.tr("&Templates"), "Alt+1"),
            ("questions", self.tr("&Questions"), "Alt+2"),
            ("preview", self.tr("&Preview"), "Alt+3"),
        )
        for pane, words, key in labels:
            self._add(panes, words, partial(layouts.go_to, pane), key)
        panes.addSeparator()
        self._add(panes, self.tr("&Next"), lambda: layouts.go_by(1), "Ctrl+Tab", "Ctrl+PgDown")
        back = ("Ctrl+Shift+Tab", "Ctrl+PgUp")
        self._add(panes, self.tr("P&revious"), lambda: layouts.go_by(-1), *back)

    def _make_appearance(self, menu: QMenu) -> None:
        """Text size and colours."""
        appearance = self._window.appearance
        text = menu.addMenu(self.tr("Text &size"))
        self._add(text, self.tr("&Larger"), appearance.larger, "Ctrl++", "Ctrl+=")
        self._add(text, self.tr("&Smaller"), appearance.smaller, "Ctrl+-")
        self._add(text, self.tr("&Usual"), appearance.usual, "Ctrl+0")
        colours = menu.addMenu(self.tr("&Colours"))
        group = QActionGroup(self)
        self.colours: dict[Colours, QAction] = {}
        labels: tuple[tuple[Colours, str], ...] = (
            ("system", self.tr("&Follow the system")),
            ("light", self.tr("&Light")),
            ("dark", self.tr("&Dark")),
            ("contrast", self.tr("&High contrast")),
        )
        for name, words in labels:
            action = self._add(colours, words, partial(appearance.set_colours, name))
            action.setCheckable(True)
            group.addAction(action)
            self.colours[name] = action

    def _on_keep_on_top(self) -> None:
        self._window.shape.set_keep_on_top(self.keep_on_top.isChecked())

    def _make_help(self, menu: QMenu) -> None:
        self._add(menu, self.tr("&Keys…"), self._window.texts.show_keys, "F1")
        self._add(menu, self.tr("About this &pack…"), self._window.texts.show_pack)
        self._add(menu, self.tr("&About Comms Builder…"), self._window.texts.show_app)

    def refresh(self) -> None:
        """Name what Undo and Redo do, and check the language in use."""
        session = self._controller.session
        desk = self._controller.desk
        self._name(self.undo, self.tr("Undo"), self.tr("Undo {0}"), desk.undo_step)
        self._name(self.redo, self.tr("Redo"), self.tr("Redo {0}"), desk.redo_step)
        self._languages[session.draft.language].setChecked(True)
        settings = self._window.preferences.settings
        self.colours[settings.colours].setChecked(True)
        self.interfaces[self._controller.interface].setChecked(True)
        pack = self._window.pack.in_use
        self.use_shipped.setEnabled(not pack.is_shipped or pack.is_own_missing)
        if settings.role:
            self.roles[settings.role].setChecked(True)

    def _name(self, action: QAction, alone: str, with_step: str, step: Step | None) -> None:
        action.setEnabled(step is not None)
        if step is None:
            action.setText(alone)
            return
        words = step_words(step.code, dict(step.params), self._controller.interface)
        action.setText(literal(with_step.format(words)))
