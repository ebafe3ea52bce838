"""How long the package takes to start, beside a bare window and this checkout. `make package` runs it."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from package import contents
from package.lock import ROOT
from tests.desktop import tools
from tests.desktop.keys import Keyboard
from tests.desktop.waiting import wait_for
from tests.desktop.window import THIS_APP
from tests.desktop.x_session import XSession

TITLE = "Comms Builder"
NO_KEYRING = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
BARE = """
from PySide6.QtWidgets import *
app = QApplication([])
window = QMainWindow(windowTitle="Comms Builder")
panes = QSplitter()
for pane in (QListView, QWidget, QTextEdit):
    panes.addWidget(pane())
window.setCentralWidget(panes)
window.resize(950, 1000)
window.show()
app.exec()
"""
"""A window with three panes and nothing in them."""
TIMES = 5
"""After a first one, which reads the files from the disk."""


@pytest.fixture
def package() -> Path:
    """The folder that is handed out."""
    folder = ROOT / "dist" / contents.FOLDER
    if not folder.exists():
        pytest.skip("there is no package: run `make package`")
    return folder


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[XSession]:
    """A screen of its own."""
    tools.require()
    session = XSession(tmp_path, 1920, 1080)
    yield session
    session.close()


@pytest.fixture
def home(own_home: Path, compiled_home: Path) -> Path:
    """Settings and cache, in which the pack is compiled."""
    return Path(shutil.copytree(compiled_home, own_home, dirs_exist_ok=True))


def test_how_long_it_takes_to_start(
    package: Path, screen: XSession, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programs = {
        "a bare PySide6 window": [sys.executable, "-c", BARE],
        "this checkout": list(THIS_APP),
        "the package": [str(package / contents.WINDOW)],
    }
    # Its form of the compiled wording is its own; else each start would show how far the reading is, and end there.
    listing = [str(package / contents.COMMAND), "list"]
    own = {**os.environ, "COMMS_BUILDER_HOME": str(home)}
    subprocess.run(listing, env=own, check=True, stdout=subprocess.DEVNULL)
    # In turn, so that all of them have the same of what else this computer does.
    rounds = [
        {name: _start(screen, home, command) for name, command in programs.items()}
        for _ in range(1 + TIMES)
    ]
    seconds = {name: statistics.median(each[name] for each in rounds[1:]) for name in programs}
    bare = seconds["a bare PySide6 window"]
    with capsys.disabled():
        print("\nFrom the start to the window:")  # noqa: T201
        for name, each in seconds.items():
            times = f"{each / bare:.1f} times the bare window"
            print(f"    {name}: {each * 1000:.0f} ms, {times}")  # noqa: T201


def _start(screen: XSession, home: Path, command: list[str]) -> float:
    """Seconds from the start of a program to its window."""
    keys = Keyboard(screen)
    extra = {"COMMS_BUILDER_HOME": str(home), "QT_QPA_PLATFORM": "xcb", **NO_KEYRING}
    before = time.perf_counter()
    process = screen.start(command, name="timed", extra=extra)
    wait_for(lambda: keys.window_of(process.pid, TITLE), f"the window of {command[0]}")
    took = time.perf_counter() - before
    screen.end(process)
    return took
