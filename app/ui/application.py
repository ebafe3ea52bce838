"""Starts the window: `build` makes it, `run` shows it and waits until it is closed."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMainWindow

from app import __version__
from app.compose.house_style import HouseStyle
from app.compose.previous import Previous
from app.errors import AppError, unexpected
from app.expressions.names import Officer
from app.language import Language
from app.language.prose import error_words
from app.process import log_bug
from app.session.change import Change
from app.storage import paths
from app.storage.officer import officer_file
from app.storage.packs import LoadedPack, load
from app.storage.settings import Settings
from app.storage.settings import settings_file as settings_on_disk
from app.storage.spelling import Spelling
from app.ui.packs.in_use import PackInUse
from app.ui.shell.main_window import MainWindow
from app.ui.shell.open_window import OpenWindow, open_now
from app.ui.shell.problem_window import ProblemWindow
from app.ui.state.controller import Controller
from app.ui.state.dictionary import Learning
from app.ui.state.preferences import Preferences
from app.ui.state.translation import first_language, system_languages, use_language
from app.ui.style.theme import Theme

T = TypeVar("T")
WARM_UP_MS = 700
"""After this long, and then once more, a language's rules and dictionary are made ready."""

SettingsFile = tuple[Callable[[], Settings], Callable[[Settings], None]]
"""How the officer's settings are loaded and saved."""


def run(pack_path: Path | None) -> int:
    """Show the window over a pack (the shipped one unless another is named) and return the exit code."""
    app = QApplication(sys.argv[:1])
    prepare(app)
    window = build(Theme(app), pack_path)
    install_excepthook()
    window.show()
    return app.exec()


def prepare(app: QApplication) -> None:
    """Name the app, and leave nothing behind that a platform can't bear."""
    app.setApplicationName("Comms Builder")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("comms-builder")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "comms-builder.svg")))
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
    details, on_disk = officer_file(), settings_on_disk()
    load, save = load or details.load, save or details.save
    load_settings, save_settings = settings_file or (on_disk.load, on_disk.save)
    troubles: list[AppError] = []
    settings = _tried(load_settings, Settings(), troubles)
    wanted = settings.interface or first_language(system_languages())
    interface = _tried(lambda: use_language(wanted), Language.EN, troubles)
    try:
        loaded, missing = _open_pack(pack_path, settings)
    except AppError as error:
        return ProblemWindow(error, interface, theme)
    spelling = Spelling()
    style = HouseStyle(loaded.rules, spelling)
    officer = _tried(load, Officer(), troubles)
    controller = Controller(
        loaded.pack,
        officer,
        clock=clock,
        interface=interface,
        house_style=style.check,
        previous=Previous(secrets.token_bytes(16)),
    )
    controller.dictionary = Learning(spelling, style.forget)
    controller.changed.connect(lambda change: _forget_texts(style, change))
    preferences = Preferences(settings, save_settings)
    in_use = PackInUse(loaded, controller, preferences, missing)
    in_use.replacing.connect(lambda other: style.follow(other.rules))
    opened = OpenWindow(lambda: MainWindow(controller, theme, save, preferences, in_use), theme)
    # With the window it goes, and the following ends.
    in_use.setParent(opened)
    window = opened.window
    window.workspace.begin()
    _warm_up_soon(style, clock().date(), opened)
    if troubles:
        window.tell(" ".join(error_words(each, interface) for each in troubles))
    return window


def _forget_texts(style: HouseStyle, change: Change) -> None:
    """Of a message that is done, no text stays with the rules."""
    if change & Change.ANOTHER_MESSAGE:
        style.forget()


def _warm_up_soon(style: HouseStyle, today: date, owner: QObject) -> None:
    """Have the rules at hand soon after the window is painted; each language takes a twentieth of a second, once."""
    for place, language in enumerate(Language, start=1):
        QTimer.singleShot(
            place * WARM_UP_MS, owner, lambda each=language: style.warm_up(each, today)
        )


def _open_pack(named: Path | None, settings: Settings) -> tuple[LoadedPack, AppError | None]:
    """Open the pack that is named, else the officer's own, else the shipped one and why it stands in."""
    shipped = paths.shipped_pack()
    chosen = named or settings.pack_in_use
    try:
        return _read_whatever(chosen), None
    except AppError as error:
        if named is not None or chosen == shipped:
            raise
        return _read_whatever(shipped), error


def _read_whatever(path: Path) -> LoadedPack:
    """Read a pack; nothing that one holds stops the start, not even what shows a bug of ours."""
    try:
        return load(path, whole=True)
    except AppError:
        raise
    except Exception as bug:
        log_bug(type(bug), bug.__traceback__)
        raise unexpected(bug, str(path)) from bug


def _tried(act: Callable[[], T], otherwise: T, troubles: list[AppError]) -> T:
    """What comes of it; where it fails, what could be kept of it, or `otherwise`; and the trouble is noted."""
    try:
        return act()
    except AppError as error:
        troubles.append(error)
        kept = error.params.get("kept")
        return kept if isinstance(kept, type(otherwise)) else otherwise


def install_excepthook() -> None:
    """Log a bug without anyone's answers, say so calmly, and keep the window."""

    def hook(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        log_bug(kind, error.__traceback__)
        del error
        window = open_now()
        if window is not None:
            window.tell(
                QCoreApplication.translate(
                    "application",
                    "Something went wrong in Comms Builder. Your message is still here: check it before you copy it.",
                )
            )

    sys.excepthook = hook
