"""The shell around the workspaces: it is shown with the tree of templates alone (`first_sight`), and furnished then."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from app.errors import AppError
from app.language.prose import error_words
from app.ui.controls.announcing import untold_to_orca
from app.ui.controls.clipboard import copier
from app.ui.controls.reading_tree import tell_in_reading_order
from app.ui.controls.soon import soon
from app.ui.shell.appearance import Appearance
from app.ui.shell.first_sight import FirstSight, Spot, clear_room, take_room
from app.ui.shell.window_shape import WindowShape
from app.ui.shell.window_title import window_title
from app.ui.state.preferences import Preferences
from app.ui.style.theme import Theme

if TYPE_CHECKING:
    from app.expressions.names import Officer
    from app.language import Language
    from app.storage.packs import LoadedPack
    from app.ui.message.clipboard_line import ClipboardLine
    from app.ui.packs.in_use import PackInUse
    from app.ui.state.commands import Command
    from app.ui.state.controller import Controller
    from app.ui.state.keeping import Keeping
    from app.ui.workspaces.compose.workspace import Compose
    from app.ui.workspaces.reading_aloud import What
    from app.ui.workspaces.workspace import StatusWords, Workspace

LEAST_FOR_STATUS = 340
"""A window lower than this (at the designed text size) has no status line."""
USUAL_SIZE = (1440, 900)


class MainWindow(QMainWindow):
    """One workspace at a time; what is asked of it is asked of all alike.

    Attributes:
        first: what is shown before everything is put in; None before and after.
        is_furnished: whether everything is put in.
        switch: the workspaces, and the tabs to turn from one to another.
        interface_wanted: emitted with the language that the window is to speak; None for that of the system.
    """

    interface_wanted = Signal(object)

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        """Make it without anything in it; `furnish` comes next, and where there is time `show_first` before."""
        super().__init__()
        self.setWindowTitle(window_title())
        self._theme = theme
        self.preferences = preferences
        self.first: FirstSight | None = None
        self.is_furnished = False
        self.appearance = Appearance(theme, preferences, self)
        self.shape = WindowShape(self, preferences)

    def show_first(self, loaded: LoadedPack, interface: Language) -> FirstSight:
        """Show the templates of a pack before there is anything else, and return what shows them."""
        self.shape.restore(*self._usual_size())
        self.first = FirstSight(loaded, interface, self._theme, self.preferences, self)
        self.setCentralWidget(self.first)
        take_room(self, self.first)
        self._fit_status()
        self.first.fit()
        self.show()
        self.first.templates.begin()
        return self.first

    def furnish(
        self,
        controller: Controller,
        save_officer: Callable[[Officer], None],
        pack: PackInUse,
        keeping: Keeping | None = None,
    ) -> None:
        """Put everything in. What is shown already stays where it is, with what was typed into it."""
        self.controller = controller
        self.pack = pack
        spot = Spot(self.focusWidget())
        # Everything is made where it will stand: what comes to another parent later is laid out twice.
        central = QWidget(self)
        if self.first is None:
            self.setCentralWidget(central)
        with untold_to_orca():
            self._make_workspaces(central)
            self._make_parts(save_officer, keeping)
            self._connect()
            self.switch.begin_with(self.preferences.settings.workspace)
            self._arrange_soon()
            self._on_changed()
        self.is_furnished = True
        if self.first is None:
            self.shape.restore(*self._usual_size())
            return
        self.setCentralWidget(central)
        self.first = None
        self._fit()
        spot.come_back()

    def _make_workspaces(self, central: QWidget) -> None:
        from app.ui.shell import parts  # noqa: PLC0415  # what takes long to import; see there

        controller, theme, preferences = self.controller, self._theme, self.preferences
        templates = (
            self.first.templates
            if self.first is not None
            else parts.TemplatePane(
                controller.pack,
                controller.interface,
                theme,
                preferences,
                self.pack.loaded.search,
            )
        )
        materials = parts.Materials(controller, theme, preferences, self.pack, templates)
        self.switch = parts.Workspaces(materials, parts.openings(), self.menuBar(), central)
        self.notice = parts.PackNotice(theme)
        self._lay_out(central)

    def _make_parts(self, save_officer: Callable[[Officer], None], keeping: Keeping | None) -> None:
        from app.ui.shell import parts  # noqa: PLC0415  # what takes long to import; see there

        controller, theme, preferences = self.controller, self._theme, self.preferences
        pack = self.pack
        self.kept_cases = (
            parts.KeptCases(self, keeping, controller, theme, self.tell)
            if keeping is not None
            else None
        )
        clear_room(self)
        parts.IdleGarbage(controller, self)
        self._status = parts.StatusLine(
            self.statusBar(), controller, self._status_words, theme, self._kept_words
        )
        pack_commands = parts.PackCommands(self, pack, self.notice, controller, theme, self.say)
        self.pack_commands = pack_commands
        self.new_templates = parts.NewTemplates(self, pack, pack_commands, controller, theme)
        of_owner = parts.OwnerParts(self, pack, pack_commands, controller, theme)
        in_hand = lambda: self.compose.places.in_hand()  # noqa: E731, PLW0108  # not opened yet
        self.owner = parts.OwnerWindows(of_owner, in_hand)
        self.translator = parts.TranslatorFiles(
            self, pack, pack_commands, controller, theme, self.say
        )
        self.texts = parts.TextWindows(self, controller, theme, pack, self._commands_here)
        self.texts.organisation = preferences.organisation
        self.officer = parts.OfficerDetails(self, controller, save_officer)
        access = parts.SettingsAccess(
            controller, preferences, self._commands_here, self.interface_wanted.emit, self._wording
        )
        self.settings = parts.SettingsOpener(self, access, theme)
        self.turning = parts.Turning(controller, copier(), self._clipboard_line, preferences, self)
        self._readers = {each.name: parts.ReadAloud(each) for each in self.workspaces}
        self.menus = parts.Menus(self.menuBar(), self._commands(), lambda: self.workspace.name)
        parts.watch_browser_keys(self, self.say)
        self._ring = parts.FocusRing(self, theme)
        self._rescaling = parts.Rescaling(self, theme)
        self._due = parts.DueInTitle(self, controller)

    def _usual_size(self) -> tuple[int, int]:
        width, height = USUAL_SIZE
        return self._theme.space(width), self._theme.space(height)

    @property
    def workspaces(self) -> tuple[Workspace, ...]:
        """All that were opened."""
        return self.switch.built

    @property
    def workspace(self) -> Workspace:
        """The one that is shown."""
        return self.switch.current

    @property
    def compose(self) -> Compose:
        """The one that every window has."""
        from app.ui.shell.parts import Compose  # noqa: PLC0415  # see there

        compose = self.switch.open(Compose.name)
        if not isinstance(compose, Compose):
            raise TypeError(compose)
        return compose

    def _lay_out(self, central: QWidget) -> None:
        """The workspaces, and the notice below them."""
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.switch, 1)
        layout.addWidget(self.notice)

    def _connect(self) -> None:
        for workspace in self.workspaces:
            self._listen_to(workspace)
        self.switch.opened.connect(self._on_opened)
        self.switch.turned.connect(self._on_turned)
        self.pack.changed.connect(self.menus.refresh)
        self.pack.read_on.connect(self._on_read_on)
        self.new_templates.made.connect(self.compose.choosing.expect)
        self.notice.arranged.connect(self._arrange_soon)
        self.notice.problems_wanted.connect(self.texts.show_problems)
        self.texts.office_wanted.connect(self.pack_commands.open_office)
        kept = (self.officer, self.preferences, self.preferences.snippets)
        for failed in (each.failed for each in kept):
            failed.connect(self._on_not_kept)
            failed.connect(self.settings.tell_error)
        self.preferences.changed.connect(self.menus.refresh)
        self.appearance.said.connect(self.say)
        soon(self.appearance, self.appearance.tell_fallbacks)
        if self.kept_cases is not None:
            self.kept_cases.changed.connect(self._on_changed)

    def _listen_to(self, workspace: Workspace) -> None:
        workspace.changed.connect(self._on_changed)
        workspace.arranged.connect(self._arrange_soon)
        workspace.hinted.connect(self._on_hinted)
        workspace.text_wanted.connect(self.pack_commands.open_place)
        workspace.officer_wanted.connect(self.settings.show_officer)
        workspace.problems_wanted.connect(self.texts.show_problems)
        self.pack.replaced.connect(workspace.show_pack)

    def _on_opened(self, workspace: Workspace) -> None:
        """A workspace was built: what can be done in it is in the menus from now on."""
        self._listen_to(workspace)
        from app.ui.shell.parts import ReadAloud  # noqa: PLC0415  # see there

        self._readers[workspace.name] = ReadAloud(workspace)
        self.menus.add(workspace.commands())

    def _on_turned(self) -> None:
        self.statusBar().clearMessage()
        self._on_changed()
        self._arrange_soon()

    def _commands(self) -> tuple[Command, ...]:
        """The whole table: what is done with the window, then what is done in each workspace."""
        from app.ui.shell import parts  # noqa: PLC0415  # what takes long to import; see there

        return (
            *parts.pack_commands(
                self.pack, self.pack_commands, self._ask_new_template, self.preferences
            ),
            *parts.owner_commands(self.owner, self.preferences),
            *parts.translator_commands(self.translator, self.owner.review, self.preferences),
            *parts.workspace_commands(self.switch),
            *parts.read_commands(self._read),
            *parts.look_commands(self.shape, self.appearance, self._use_usual_shape),
            *parts.choice_commands(self.preferences, self.controller.interface, self.say),
            *parts.interface_commands(
                lambda: self.controller.interface, self.interface_wanted.emit
            ),
            *parts.settings_commands(self.settings, self.texts),
            *parts.help_commands(
                self.texts,
                (self.pack_commands.show_officers_guide, self.pack_commands.show_statement),
                self._check_computer,
                self.close,
            ),
            *(self.kept_cases.commands() if self.kept_cases is not None else ()),
            *itertools.chain.from_iterable(each.commands() for each in self.workspaces),
        )

    def _commands_here(self) -> tuple[Command, ...]:
        """What can be done now."""
        here = {"", self.workspace.name}
        return tuple(each for each in self.menus.commands if each.workspace in here)

    def _read(self, what: What) -> None:
        self._readers[self.workspace.name].read(what)

    def _ask_new_template(self) -> None:
        """Offer the folder first in which the officer is looking."""
        self.new_templates.ask(self.compose.templates.current_template.rpartition("/")[0])

    def _check_computer(self) -> None:
        # Late: nobody's start waits for it.
        from app.ui.shell.health_dialog import HealthDialog  # noqa: PLC0415

        HealthDialog(self.pack, self.controller.interface, self._theme, self).open()

    def _wording(self) -> str:
        """What the wording in use is called, and where it is."""
        info = self.pack.loaded.pack.info
        title = info.title.get(self.controller.interface)
        return f"{title} {info.version}\n{self.pack.loaded.path}"

    def _use_usual_shape(self) -> None:
        """Give the window and its panes the usual sizes."""
        self.shape.use_usual(*self._usual_size())
        for workspace in self.workspaces:
            workspace.use_usual_sizes()

    # --- what is said

    def say(self, words: str, tone: str = "") -> None:
        """Say something where the officer works."""
        self.workspace.say(words, tone)

    def tell(self, words: str) -> None:
        """Say that something failed."""
        self.say(words, "must")

    def _on_not_kept(self, error: AppError) -> None:
        self.tell(error_words(error, self.controller.interface))

    def _on_hinted(self, words: str) -> None:
        if words:
            self.statusBar().showMessage(words)
        else:
            self.statusBar().clearMessage()

    def _on_read_on(self, done: int, whole: int) -> None:
        """Say how far the reading of another wording, or of what was saved, is."""
        self._on_hinted(
            self.tr("Reading the wording: {0} of {1}").format(done, whole) if whole else ""
        )

    def _clipboard_line(self) -> ClipboardLine:
        """Where it is said what is on the clipboard."""
        return self.workspace.clipboard_line or self.compose.copy_bar.clipboard_line

    # --- showing

    def _status_words(self) -> StatusWords:
        return self.workspace.status()

    def _kept_words(self) -> tuple[str, str]:
        return (kept.words(), kept.why()) if (kept := self.kept_cases) is not None else ("", "")

    def _on_changed(self) -> None:
        self._status.refresh()
        self.menus.refresh()

    def _arrange_soon(self) -> None:
        soon(self, self.arrange_tab_order)

    def arrange_tab_order(self) -> None:
        """Tab follows the order of reading, whatever came and went."""
        chain = [*self.switch.chain(), *self.notice.chain()]
        # Qt leaves what can't have the focus where it is, and with it what comes after it.
        stops = [each for each in chain if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
        for before, after in itertools.pairwise(stops):
            QWidget.setTabOrder(before, after)
        tell_in_reading_order(self)

    def keep(self) -> None:
        """Keep the shape of the window and of what is in it."""
        self.shape.keep()
        for workspace in self.workspaces:
            workspace.keep()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the shape, at the latest now; the windows beside it go with it."""
        if self.is_furnished:
            self.keep()
            self.owner.stop()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The workspace shares its new width out."""
        super().resizeEvent(event)
        if self.is_furnished:
            self._fit()
        elif self.first is not None:
            self.first.fit()

    def _fit_status(self) -> None:
        # Where a window is very low, its height is for what is read and answered.
        low = self.height() < self._theme.space(LEAST_FOR_STATUS)
        self.statusBar().setVisible(not low)

    def _fit(self) -> None:
        self._fit_status()
        self.switch.fit()
        self._status.fit()

    def event(self, event: QEvent) -> bool:
        """Everything grows with the text; Qt tells a window of the app's font in no other way."""
        if event.type() == QEvent.Type.ApplicationFontChange:
            soon(self, self._theme.follow_font)
        elif event.type() == QEvent.Type.ThemeChange:
            soon(self, self._theme.follow_system)
        return super().event(event)
