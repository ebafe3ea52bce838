"""The window that is open. Another takes its place over the same message when the language of the window changes.

A new window, not new words in the old one: whatever is made with its words, such as names for screen readers,
choices and menus, is then right without each part having to know how to say itself again.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import AppError
from app.language import Language
from app.language.prose import error_words
from app.ui.shell.main_window import MainWindow
from app.ui.state.translation import first_language, system_languages, use_language


def open_now() -> MainWindow | None:
    """The main window that is shown with everything in it, if there is one."""
    # Its kind first: PySide may take one that Qt made for an item of a layout, which can't be asked more.
    ours = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    return next((each for each in ours if each.isVisible() and each.is_furnished), None)


def bring_to_front(window: QWidget) -> None:
    """Show a window before all others, where the system lets it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


class OpenWindow(QObject):
    """Holds the window that `make` makes, until it is gone.

    Attributes:
        window: the one that is open now.
    """

    def __init__(
        self, make: Callable[[], MainWindow], owner: QObject, first: MainWindow | None = None
    ) -> None:
        """Hold the first one, or one that `make` makes now."""
        super().__init__(owner)
        self._make = make
        self.window = self._open(first)

    def _open(self, made: MainWindow | None = None) -> MainWindow:
        window = made if made is not None else self._make()
        # Queued: the menu that it comes from closes first, and gives the focus back.
        window.interface_wanted.connect(self.speak, Qt.ConnectionType.QueuedConnection)
        window.destroyed.connect(self.deleteLater)
        return window

    def speak(self, wanted: Language | None) -> None:
        """Change the language of the window, None to that of the system; the message and its history stay."""
        old, controller = self.window, self.window.controller
        language = wanted or first_language(system_languages())
        settings = msgspec.structs.replace(old.preferences.settings, interface=wanted)
        if language is controller.interface:
            old.preferences.set(settings)
            return
        try:
            use_language(language)
        except AppError as error:
            old.tell(error_words(error, controller.interface))
            old.menus.refresh()
            return
        from app.ui.shell.handover import Handover  # noqa: PLC0415  # few change the language

        old.keep()
        handed = Handover(old)
        controller.interface = language
        old.preferences.set(msgspec.structs.replace(old.preferences.settings, interface=wanted))
        self.window = self._open()
        handed.into(self.window)
        old.destroyed.disconnect(self.deleteLater)
        old.hide()
        old.deleteLater()
