"""What stands in the title of the window: the program, and which of several it is. Never anything of a customer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

NUMBER = "numberOfStart"
"""Property of the application: which of the programs that run now it is; 1 where nothing is set."""


def window_title(told: str = "") -> str:
    """The same for every window of one program; a second program is told from the first.

    Args:
        told: what stands before it, such as how many calls are due.
    """
    name = QCoreApplication.translate("MainWindow", "Comms Builder")
    app = QCoreApplication.instance()
    number = app.property(NUMBER) if app is not None else None
    name = f"{name} ({number})" if number and number > 1 else name
    return f"{told} – {name}" if told else name
