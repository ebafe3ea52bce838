"""One start in a process of its own, told as numbers: `python -m tests.bench.a_start bare|app [PACK]`.

Prints a line of JSON: milliseconds from the start of the process until it is painted and until it is usable (a key
pressed in the search has changed the list, painted), and the memory that it then takes.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.taken_over import main_windows, start_with

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

BEGUN = "COMMS_BUILDER_BENCH_BEGUN"
"""The variable that holds when the process was started, by `time.monotonic`."""
KEY = "p"
QUERIES = ("photo", "basbort", "birth certificate", "llofnod", "pasprot")
"""Typed letter by letter: both languages, a mutation, two words, a typing error."""


def since_begun() -> float:
    """Milliseconds since the process was started."""
    return (time.monotonic() - float(os.environ[BEGUN])) * 1000


def memory() -> float:
    """Megabytes that this process holds for itself: what it shares with others (Qt's libraries) isn't its cost."""
    pages = Path("/proc/self/statm").read_text("ascii").split()
    return (int(pages[1]) - int(pages[2])) * os.sysconf("SC_PAGE_SIZE") / 1e6


def until_painted(app: QApplication, widget: QWidget) -> None:
    """Let the program go on until `widget` is painted (again)."""
    from PySide6.QtCore import QEvent, QObject

    class Paints(QObject):
        seen = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt says so
            self.seen = self.seen or event.type() == QEvent.Type.Paint
            return False

    paints = Paints()
    widget.installEventFilter(paints)
    widget.update()
    while not paints.seen and widget.isVisible():
        app.processEvents()
    app.processEvents()
    widget.removeEventFilter(paints)


def bare() -> dict[str, float]:
    """A window with three panes and nothing in them, as little as PySide6 can show."""
    from PySide6.QtWidgets import (
        QApplication,
        QMainWindow,
        QScrollArea,
        QSplitter,
        QTextBrowser,
        QTreeView,
    )

    app = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    panes = QSplitter(window)
    window.setCentralWidget(panes)
    tree, form, text = QTreeView(panes), QScrollArea(panes), QTextBrowser(panes)
    window.show()
    for each in (tree, form, text):
        each.viewport().update()
    until_painted(app, text.viewport())
    painted = since_begun()
    return {"painted": painted, "usable": painted, "memory": memory()}


def whole(pack: str) -> dict[str, float]:
    """The app as it is started by hand, until a key in its search shows what was found."""
    told: dict[str, float] = {}
    keys: list[float] = []

    def instead_of_waiting(app: QApplication) -> int:
        from PySide6.QtTest import QTest

        from app.ui.templates.pane import TemplatePane

        while not (windows := main_windows(app)):
            app.processEvents()
        (window,) = windows
        (pane,) = window.findChildren(TemplatePane)
        until_painted(app, pane.tree.viewport())
        told["painted"] = since_begun()
        QTest.keyClicks(pane.search, KEY)
        until_painted(app, pane.tree.viewport())
        told["usable"] = since_begun()
        if not pane.model.query or not pane.model.rowCount():
            raise RuntimeError("nothing was found")
        while not window.is_furnished:
            app.processEvents()
        told["whole"] = since_begun()
        until_painted(app, pane.tree.viewport())
        told["memory"] = memory()
        for query in QUERIES:
            for at in range(1, len(query) + 1):
                begin = time.perf_counter()
                pane.search.setText(query[:at])
                until_painted(app, pane.tree.viewport())
                keys.append((time.perf_counter() - begin) * 1000)
            pane.search.clear()
            app.processEvents()
        told["key"], told["key99"] = sorted(keys)[len(keys) // 2], sorted(keys)[-1]
        told["searched"] = memory()
        return 0

    start_with(instead_of_waiting, pack)
    return told


if __name__ == "__main__":
    numbers = bare() if sys.argv[1] == "bare" else whole("".join(sys.argv[2:]))
    print(json.dumps(numbers), flush=True)  # noqa: T201  # its answer
    # Without taking it all down again: only the start is measured.
    os._exit(0)
