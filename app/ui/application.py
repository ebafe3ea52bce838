"""Starts the window: `build` makes it, `run` shows it and waits until it is closed."""

from __future__ import annotations

import logging
import secrets
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMainWindow

from app import __version__
from app.compose.draft import Officer
from app.compose.house_style import HouseStyle
from app.errors import AppError
from app.language import Language
from app.language.prose import error_words
from app.storage import packs, paths
from app.storage.officer import load_officer, save_officer
from app.storage.settings import Settings, load_settings, save_settings
from app.storage.spelling import Spelling
from app.ui.controller import Controller
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.problem_window import ProblemWindow
from app.ui.theme import Theme

INTERFACE = Language.EN
"""The language of the window, in one place until it is a setting."""

SettingsFile = tuple[Callable[[], Settings], Callable[[Settings], None]]
"""How the officer's settings are loaded and saved."""

_log = logging.getLogger("comms-builder")


def run(pack_path: Path | None) -> int:
    """Show the window over a pack (the shipped one unless another is named) and return the exit code."""
    app = QApplication(sys.argv[:1])
    prepare(app)
    window = build(Theme(app), pack_path)
    install_excepthook(window)
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
    load: Callable[[], Officer] = load_officer,
    save: Callable[[Officer], None] = save_officer,
    settings_file: SettingsFile = (load_settings, save_settings),
    clock: Callable[[], datetime] = datetime.now,
) -> QMainWindow:
    """Make the window, or one that says why the pack can't be opened."""
    try:
        loaded = packs.load(pack_path or paths.shipped_pack())
        style = HouseStyle(loaded.rules, Spelling(), secrets.token_bytes(16))
    except AppError as error:
        return ProblemWindow(error, INTERFACE, theme)
    trouble = ""
    officer = Officer()
    try:
        officer = load()
    except AppError as error:
        trouble = error_words(error, INTERFACE)
    settings = Settings()
    try:
        settings = settings_file[0]()
    except AppError as error:
        trouble = trouble or error_words(error, INTERFACE)
    controller = Controller(
        loaded.pack,
        officer,
        clock=clock,
        interface=INTERFACE,
        house_style=lambda composition, _draft, context: style.check(composition, context),
    )
    controller.renewed.connect(lambda: style.begin_another(controller.composition))
    controller.office_file = packs.office_file(pack_path or paths.shipped_pack())
    window = MainWindow(controller, theme, save, Preferences(settings, settings_file[1]))
    window.templates.begin()
    if trouble:
        window.tell(trouble)
    return window


def install_excepthook(window: QMainWindow) -> None:
    """Log a bug without anyone's answers, say so calmly, and keep the window."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        # Places only: the words of an exception may hold what the officer typed.
        frames = "".join(traceback.format_tb(trace))
        _log.error("%s in Comms Builder %s\n%s", kind.__name__, __version__, frames)
        del error
        if isinstance(window, MainWindow):
            window.tell(
                QCoreApplication.translate(
                    "application",
                    "Something went wrong in Comms Builder. Your message is still here: check it before you copy it.",
                )
            )

    sys.excepthook = hook
