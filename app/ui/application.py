"""Starts the window: `build` makes it, `run` shows it and waits until it is closed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMainWindow

from app import __version__
from app.errors import AppError, unexpected
from app.expressions.names import Officer
from app.language import Language
from app.language.prose import error_words
from app.process import LOG, collect_garbage, log_bug
from app.storage import paths
from app.storage.locks import number_of_start
from app.storage.log_file import keep_log
from app.storage.officer import officer_file
from app.storage.organisation import NOTHING, load_organisation
from app.storage.packs import is_current
from app.storage.settings import Settings
from app.storage.settings import settings_file as settings_on_disk
from app.storage.snippets import KeptSnippets, snippets_file
from app.ui.controls.held_keys import HeldKeys
from app.ui.controls.lone_alt import LoneAlt
from app.ui.controls.soon import soon
from app.ui.controls.tip_keys import TipKeys
from app.ui.packs.choosing import Chosen, PackChoice
from app.ui.shell.bugs import install_excepthook
from app.ui.shell.late_imports import LateImports
from app.ui.shell.main_window import MainWindow
from app.ui.shell.no_screen import refusal_told
from app.ui.shell.one_window import Asked, OneWindow, Silent, name_of_session, tell_starter
from app.ui.shell.open_window import bring_to_front, open_now
from app.ui.shell.platforms import allow_known_platforms, name_font_settings
from app.ui.shell.window_title import NUMBER
from app.ui.state.own_snippets import OwnSnippets
from app.ui.state.preferences import Preferences
from app.ui.state.translation import first_language, system_languages, use_language
from app.ui.style.own_fonts import bring_fonts
from app.ui.style.theme import Theme, app_with_style

if TYPE_CHECKING:
    from app.storage.key_request import KeyRequest
    from app.ui.shell.first_sight import FirstSight
    from app.ui.shell.reading_window import ReadingWindow

T = TypeVar("T")
NO_WINDOW = 2
"""The exit code where a window is open already and doesn't answer, or none can be made."""
CLEAN_UP_MS = 5_000
"""After this long, what an earlier start may have left behind is taken away."""
SettingsFile = tuple[Callable[[], Settings], Callable[[Settings], None]]
"""How the officer's settings are loaded and saved."""


def run(pack_path: Path | None) -> int:
    """Show the window over a pack (the shipped one unless another is named) and return the exit code."""
    app = make_app()
    keep_log(LOG)
    theme = Theme(app)
    install_excepthook(theme)
    try:
        return _run(app, theme, pack_path)
    except Exception as bug:
        # There is no window yet in which it could be told.
        log_bug(type(bug), bug.__traceback__)
        return _show_instead(app, theme, unexpected(bug))


def _run(app: QApplication, theme: Theme, pack_path: Path | None) -> int:
    one = OneWindow(name_of_session(dict(os.environ), _home()), app)
    try:
        first = one.first(Asked.of(pack_path))
    except Silent:
        return _show_instead(app, theme, None)
    if first is not None:
        tell_starter(first)
        return 0
    app.setProperty(NUMBER, _number())
    start = Start(theme, pack_path)
    start.keeps = True
    start.show()
    one.obey(partial(_come_to_the_front, start))
    return app.exec()


def _show_instead(app: QApplication, theme: Theme, error: AppError | None) -> int:
    """Tell why there is no window, until that was read; without an error, because of one that doesn't answer."""
    from app.ui.shell.problem_window import ProblemWindow  # noqa: PLC0415  # few starts need it

    window = ProblemWindow(error, Language.EN, theme)
    window.show()
    return app.exec() or NO_WINDOW


def _home() -> Path:
    try:
        return paths.settings()
    except AppError:
        return Path()


def _come_to_the_front(start: Start, asked: Asked) -> None:
    """What a second start asks of the first one's window."""
    start.finish()
    window = open_now() or start.shown or start.reading
    if window is not None:
        bring_to_front(window)
        start.go_on_with(asked.pack)


def _number() -> int:
    try:
        return number_of_start(paths.cache())
    except AppError:
        return 1


def make_app() -> QApplication:
    """The application, on a screen that it may be shown on."""
    allow_known_platforms(os.environ)
    name_font_settings(os.environ, paths.font_settings())
    with refusal_told():
        app = app_with_style(sys.argv[:1])
    bring_fonts()
    prepare(app)
    return app


def prepare(app: QApplication) -> None:
    """Name the app, and leave nothing behind that a platform can't bear."""
    app.setApplicationName("Comms Builder")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("comms-builder")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "comms-builder.svg")))
    # Both languages are written from left to right, whatever the system's is: half of a window turned can't be read.
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    HeldKeys(app)
    LoneAlt(app)
    TipKeys(app)
    if app.platformName() == "offscreen":
        # WORKAROUND: Qt's offscreen platform crashes at exit with MIME data on its clipboard.
        app.aboutToQuit.connect(lambda: app.clipboard().clear())


def build(
    theme: Theme,
    pack_path: Path | None = None,
    *,
    load: Callable[[], Officer] | None = None,
    save: Callable[[Officer], None] | None = None,
    settings_file: SettingsFile | None = None,
    clock: Callable[[], datetime] = datetime.now,
) -> QMainWindow:
    """Make the window, or one that says why the pack can't be opened.

    Args:
        theme: its looks.
        pack_path: of the pack that is named; else the one that the officer chose, or the shipped one in its place.
        load: gives the officer's details; those in their file unless told otherwise.
        save: keeps them.
        settings_file: gives and keeps the settings; those in their file unless told otherwise.
        clock: tells the time.
    """
    return Start(theme, pack_path, load, save, settings_file, clock).window()


class Start:
    """One start: what is kept of the officer, and the window over the pack that they chose.

    Attributes:
        shown: the window, once there is one.
        request: asks for the key that open cases are kept with; None keeps none, or asks as `keeps` says.
        keeps: whether open cases are kept, with a key of the system's keyring.
        reading: while a pack is read beside the window's thread, what tells how far that is.
    """

    shown: QMainWindow | None = None
    reading: ReadingWindow | None = None
    _wish: Path | None = None
    request: Callable[..., KeyRequest] | None = None
    keeps = False
    _late: LateImports | None = None

    def __init__(
        self,
        theme: Theme,
        named: Path | None,
        load: Callable[[], Officer] | None = None,
        save: Callable[[Officer], None] | None = None,
        settings_file: SettingsFile | None = None,
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        """Read what is kept; the arguments are those of `build`."""
        details, settings = officer_file(), settings_on_disk()
        load_settings, save_settings = settings_file or (settings.load, settings.save)
        self._save = save or details.save
        self._theme = theme
        self._clock = clock
        self._troubles: list[AppError] = []
        own = _tried(load_settings, Settings(), self._troubles)
        snippets = snippets_file()
        kept = _tried(snippets.load, KeptSnippets(), self._troubles)
        organisation = _tried(load_organisation, NOTHING, self._troubles)
        wanted = own.interface or first_language(system_languages())
        self._interface = _tried(lambda: use_language(wanted), Language.EN, self._troubles)
        self._officer = _tried(load or details.load, Officer(), self._troubles)
        self._preferences = Preferences(own, save_settings, organisation)
        self._preferences.snippets = OwnSnippets(kept, snippets.save)
        self._choice = PackChoice(named, self._preferences.settings.pack_in_use)

    # --- a window, at once or when the pack is read

    def show(self) -> None:
        """Show the window; while the pack has to be compiled first, one that tells how far that is.

        Of a pack that was compiled the templates are shown at once. Whether its files are what they were then is looked
        at before the rest of the window is made: until then nothing can be composed or copied.
        """
        try:
            ready = self._choice.ready()
        except AppError as error:
            collect_garbage()
            self._show(self._problem(error))
            return
        if ready is None:
            self._read()
        else:
            self._show_first(ready)

    def _read(self, then: Callable[[QMainWindow], None] = lambda _: None) -> None:
        """Read the pack beside the window's thread, show the window over it, and `then` do something with that."""
        collect_garbage()
        from app.ui.shell.reading_window import read_beside  # noqa: PLC0415  # few starts need it

        def end(window: QMainWindow) -> None:
            self._show(window)
            then(window)
            reading.done()
            self.reading, wish, self._wish = None, self._wish, None
            if wish is not None:
                self.go_on_with(wish)

        self.reading = reading = read_beside(
            self._choice.open,
            lambda chosen: end(self._over(chosen)),
            lambda error: end(self._problem(error)),
            self._theme,
        )

    def _show_first(self, ready: Chosen) -> None:
        window = MainWindow(self._theme, self._preferences)
        try:
            first = window.show_first(ready.loaded, self._interface)
        except Exception:  # the whole window shows the same bug, and there it is told
            collect_garbage()
            window.deleteLater()
            self._show(self.window())
            return
        self.shown = window

        def furnish() -> None:
            if not is_current(ready.loaded):
                self._read_again(window, first)
                return
            collect_garbage()
            made = self._over(ready, window)
            if made is not window:
                window.close()
                window.deleteLater()
            self._show(made)

        self._late = LateImports(furnish, window, first.templates.tree.viewport())
        first.templates.search.textChanged.connect(self._late.pause)
        first.wanted.connect(self._late.finish)

    def _read_again(self, window: MainWindow, first: FirstSight) -> None:
        """Read the pack, whose files were saved since it was compiled; what is shown of it waits, and goes then."""
        chosen: list[tuple[str, bool]] = []
        first.templates.template_chosen.connect(lambda *what: chosen.append(what))
        window.setEnabled(False)

        def go_on(made: QMainWindow) -> None:
            if isinstance(made, MainWindow):
                templates = made.compose.templates
                templates.search.setText(first.templates.search.text())
                for template, adding in chosen:
                    if template in made.pack.loaded.pack.index.heads:
                        templates.template_chosen.emit(template, adding)
            window.close()
            window.deleteLater()

        self._read(go_on)

    def go_on_with(self, named: Path | None) -> None:
        """Use the wording that a later start names, once none is being read; what couldn't be opened is tried again."""
        window = open_now()
        if self.reading is not None:
            self._wish = named or self._wish
        elif window is not None:
            if named and named != window.pack.wanted:
                window.pack.use(named, keep=False)
        elif (told := self.shown) is not None and not isinstance(told, MainWindow):
            self._choice = PackChoice(named, self._preferences.settings.pack_in_use)
            self._read(lambda _: told.deleteLater())

    def finish(self) -> None:
        """Have everything in the window now: somebody waits for it."""
        if self._late is not None:
            self._late.finish()

    def _show(self, window: QMainWindow) -> None:
        self.shown = window
        if not window.isVisible():
            window.show()
        soon(window, lambda: _clean_up(window), CLEAN_UP_MS)

    def window(self) -> QMainWindow:
        """Make the window, however long the pack takes."""
        try:
            chosen = self._choice.open()
        except AppError as error:
            return self._problem(error)
        return self._over(chosen)

    def _problem(self, error: AppError) -> QMainWindow:
        from app.ui.shell.problem_window import ProblemWindow  # noqa: PLC0415  # few starts need it

        return ProblemWindow(error, self._interface, self._theme)

    def _over(self, chosen: Chosen, shown: MainWindow | None = None) -> QMainWindow:
        """Make the window over a pack; where that shows a bug, over the shipped one, or tell why there is none."""
        try:
            return self._made(chosen, shown)
        except AppError as error:
            missing = error
        except Exception as bug:
            log_bug(type(bug), bug.__traceback__)
            missing = unexpected(bug, str(chosen.loaded.path))
        try:
            if chosen.missing is None:
                return self._made(self._choice.instead(missing))
        except AppError as error:
            missing = error
        return self._problem(missing)

    def _made(self, chosen: Chosen, shown: MainWindow | None = None) -> MainWindow:
        from app.ui.shell.making import Beginnings, make_window  # noqa: PLC0415  # most of the imports

        begun = Beginnings(
            self._theme,
            self._preferences,
            self._officer,
            self._save,
            self._interface,
            self._clock,
            self._request(),
        )
        window = make_window(begun, chosen, shown)
        told = [error_words(each, self._interface) for each in self._troubles]
        if self.reading is not None:
            told += self.reading.words_after(chosen.loaded)
        if told:
            window.tell(" ".join(told))
        return window

    def _request(self) -> Callable[..., KeyRequest] | None:
        if not self.keeps:
            return self.request
        from app.storage.key_request import KeyRequest  # noqa: PLC0415  # not needed for the first sight

        return KeyRequest


def _clean_up(owner: QObject) -> None:
    """Take away what was left when the app was killed, beside the window's thread."""
    from app.storage.leftovers import clean_leftovers  # noqa: PLC0415  # later than the start
    from app.ui.state.background import Background  # noqa: PLC0415

    Background(owner).run(clean_leftovers, lambda _: None, lambda _: None)


def _tried(act: Callable[[], T], otherwise: T, troubles: list[AppError]) -> T:
    """What comes of it; where it fails, what could be kept of it, or `otherwise`; and the trouble is noted."""
    try:
        return act()
    except AppError as error:
        troubles.append(error)
        kept = error.params.get("kept")
        return kept if isinstance(kept, type(otherwise)) else otherwise
