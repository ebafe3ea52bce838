"""A package that was moved, beside another version."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import __version__
from package import contents
from tests.desktop.accessibility import ScreenReader
from tests.desktop.window import Window
from tests.desktop.x_session import XSession

LATER = "9.9.9"
OF_LATER = f"import app; app.__version__ = '{LATER}'; from app.__main__ import main; raise SystemExit(main())"
LATER_APP = (sys.executable, "-c", OF_LATER)
"""This checkout, as though it were a later version."""
NO_KEYRING = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}


@pytest.fixture(scope="module")
def moved(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package in another folder, with spaces and Welsh letters in its name."""
    place = tmp_path_factory.mktemp("moved") / "Ffolder newydd tŵr"

    def link(source: str, target: str) -> None:
        try:
            os.link(source, target)
        except OSError:
            shutil.copy2(source, target)

    shutil.copytree(package, place, copy_function=link, symlinks=True)
    return place


@pytest.fixture
def home(own_home: Path, compiled_home: Path) -> Path:
    return Path(shutil.copytree(compiled_home, own_home, dirs_exist_ok=True))


@pytest.fixture(params=["the package first", "the package second"])
def pair(request: pytest.FixtureRequest, moved: Path) -> Iterator[tuple[list[str], list[str], str]]:
    """What starts the first and the second window, and the version of the first."""
    ours, later = [str(moved / contents.WINDOW)], list(LATER_APP)
    if request.param == "the package first":
        yield ours, later, __version__
    else:
        yield later, ours, LATER


def test_a_second_version_brings_the_first_to_the_front(
    pair: tuple[list[str], list[str], str], screen: XSession, reader: ScreenReader, home: Path
) -> None:
    first, second, version = pair
    window = Window(screen, reader, home, NO_KEYRING, command=first)
    other = screen.start(["xmessage", "another program"], name="other")
    environment = {"COMMS_BUILDER_HOME": str(home), "QT_QPA_PLATFORM": "xcb"}
    started = screen.start(second, name="second", extra=environment)
    assert started.wait(20) == 0
    assert f"Comms Builder {version} is open already" in screen.log("second")
    window.wait_for_turn()
    screen.end(other)
    window.close()
    assert window.complaints == ""


def test_its_menu_entry_knows_its_window(
    moved: Path, screen: XSession, reader: ScreenReader, home: Path
) -> None:
    entry = (moved / "share/applications/comms-builder.desktop").read_text(encoding="utf-8")
    (name,) = [each for each in entry.splitlines() if each.startswith("StartupWMClass=")]
    window = Window(screen, reader, home, NO_KEYRING, command=[str(moved / contents.WINDOW)])
    told = screen.run(["xprop", "-id", window.id, "WM_CLASS"]).stdout.decode()
    assert told.strip().endswith(f'"{name.partition("=")[2]}"')
    window.close()
