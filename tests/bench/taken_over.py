"""The app as it is started by hand, with its loop of events in the hands of whoever measures."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.ui.shell.main_window import MainWindow


def start_with(instead_of_waiting: Callable[[QApplication], int], pack: str) -> int:
    """Start the app, and do something in the place of its loop; return how the app ends.

    Args:
        instead_of_waiting: does it, and says how the app is to end.
        pack: the pack's folder; empty for the shipped one.
    """
    from app.ui.style import quick_imports

    import_quickly = quick_imports.import_quickly

    def and_take_over() -> None:
        # Not before: PySide6 is imported as the app has it imported.
        import_quickly()
        from PySide6.QtWidgets import QApplication

        QApplication.exec = instead_of_waiting  # type: ignore[method-assign, assignment]

    quick_imports.import_quickly = and_take_over
    from app.__main__ import main

    sys.argv[1:] = ["--pack", pack] if pack else []
    return main()


def main_windows(app: QApplication) -> list[MainWindow]:
    """The windows that there are by now."""
    from app.ui.shell.main_window import MainWindow

    return [each for each in app.topLevelWidgets() if isinstance(each, MainWindow)]
