"""The package as `make package` made it, a bare Debian for it, and a screen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from package import contents
from package.lock import ROOT
from tests.desktop import tools
from tests.desktop.accessibility import ScreenReader
from tests.desktop.x_session import XSession
from tests.package.bare_debian import BareDebian, may_make


@pytest.fixture(scope="session")
def package() -> Path:
    """The folder that is handed out."""
    folder = ROOT / "dist" / contents.FOLDER
    if not folder.exists():
        pytest.skip("there is no package: run `make package`")
    return folder


@pytest.fixture(scope="session")
def bare(package: Path) -> BareDebian:
    """A bare Debian in which the package is."""
    tools.require("debootstrap", "unshare")
    if not may_make():
        if os.environ.get("CI") == "true":
            pytest.fail("only root may make a bare Debian", pytrace=False)
        pytest.skip("only root may make a bare Debian")
    return BareDebian(ROOT / "build" / "bare-debian", package)


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[XSession]:
    """A screen of its own."""
    tools.require("gnome-keyring-daemon")
    session = XSession(tmp_path_factory.mktemp("screen"), 1920, 1080)
    yield session
    session.close()


@pytest.fixture(scope="session")
def reader(screen: XSession) -> ScreenReader:
    """A screen reader that is there before the app is."""
    return ScreenReader(screen)
