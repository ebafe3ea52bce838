"""One screen and one browser for all tests here; the app is started anew for each."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.desktop import tools
from tests.desktop.accessibility import ScreenReader
from tests.desktop.chromium import Form, browser
from tests.desktop.clipboard import Clipboard
from tests.desktop.keys import Keyboard
from tests.desktop.window import Window
from tests.desktop.x_session import XSession

HERE = Path(__file__).parent
WindowStarter = Callable[..., Window]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where several processes run the tests, one has the screen."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("desktop"))


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[XSession]:
    """A full HD screen: the app on one half, the browser on the other."""
    tools.require()
    session = XSession(tmp_path_factory.mktemp("screen"), 1920, 1080)
    yield session
    session.close()


@pytest.fixture(scope="session")
def reader(screen: XSession) -> ScreenReader:
    """A screen reader that is there before the app is."""
    return ScreenReader(screen)


@pytest.fixture(scope="session")
def _browser(screen: XSession) -> Iterator[Form]:
    with browser(screen, Keyboard(screen)) as form:
        yield form


@pytest.fixture
def form(_browser: Form) -> Form:
    """The browser's page, with empty fields."""
    _browser.empty()
    return _browser


@pytest.fixture
def clipboard(screen: XSession) -> Iterator[Clipboard]:
    """The clipboard, given up by whoever else had it."""
    board = Clipboard(screen)
    yield board
    board.give_up()


@pytest.fixture
def home(own_home: Path, compiled_home: Path) -> Path:
    """Settings and cache of the app in this test."""
    return Path(shutil.copytree(compiled_home, own_home, dirs_exist_ok=True))


@pytest.fixture
def start(screen: XSession, reader: ScreenReader, home: Path) -> Iterator[WindowStarter]:
    """Starts the app on the left half of the screen."""
    started: list[Window] = []

    def start_window(environment: Mapping[str, str] | None = None, dialog: str = "") -> Window:
        window = Window(screen, reader, home, environment, dialog)
        started.append(window)
        window.keys.place(window.id, 0, 0, 950, 1040)
        return window

    yield start_window
    for window in started:
        ended = window.process.poll()
        window.end()
        assert window.was_killed or ended in (None, 0), (
            f"the app ended with {ended}: {window.complaints}"
        )
        assert not window.complaints


@pytest.fixture
def window(start: WindowStarter) -> Window:
    """The app, just started."""
    return start()
