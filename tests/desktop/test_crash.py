"""A window that is killed comes back with its cases; on the disk nothing of them can be read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.desktop import tools
from tests.desktop.conftest import WindowStarter
from tests.desktop.messages import ASK_NAME
from tests.desktop.waiting import wait_for
from tests.desktop.window import Window
from tests.desktop.x_session import XSession

CANARY = "Canaryname Pugh"
SECRET_SERVICE = {"PYTHON_KEYRING_BACKEND": "keyring.backends.SecretService.Keyring"}
NO_KEYRING = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}


def readable_in(folder: Path, words: str) -> list[Path]:
    """The files in which words stand so that they can be read, as any program might write them."""
    shapes = [words.encode(), words.encode("utf-16-le"), words.lower().encode()]
    files = [each for each in folder.rglob("*") if each.is_file()]
    return [each for each in files if any(shape in each.read_bytes() for shape in shapes)]


def cases(home: Path) -> list[Path]:
    return list((home / "data/cases").glob("*.case"))


def write_to_the_customer(window: Window) -> None:
    """A message with a name in it, which was typed."""
    window.add("identity not confirmed", ASK_NAME)
    window.fill(ASK_NAME, CANARY)
    wait_for(lambda: CANARY in window.preview, "the name in the message")


class OnDisk(NamedTuple):
    """What is in the home: sealed cases, and files in which the name can be read."""

    cases: list[Path]
    readable: list[Path]

    @classmethod
    def of(cls, home: Path) -> OnDisk:
        """As it is now."""
        return cls(cases(home), readable_in(home, CANARY))


def kill_and_go_on(
    start: WindowStarter, home: Path, environment: dict[str, str] | None = None
) -> tuple[OnDisk, OnDisk]:
    """Write, be killed, start again, go on by Enter, and finish.

    Returns:
        What is on the disk once killed, and at the end.
    """
    first = start(environment)
    write_to_the_customer(first)
    first.wait_for_words("^Saved$")
    before = first.preview
    first.kill()
    killed = OnDisk.of(home)
    second = start(environment, "Open cases")
    second.press("Return")
    second.wait_for_turn()
    second.wait_for_preview(before)
    second.wait_for_words("^Saved$")
    second.press("ctrl+n")
    wait_for(lambda: not cases(home), "the file of the case to go")
    return killed, OnDisk.of(home)


def test_a_killed_window_comes_back(start: WindowStarter, home: Path) -> None:
    killed, finished = kill_and_go_on(start, home)
    assert killed.cases
    assert not killed.readable
    assert finished == OnDisk([], [])


@pytest.fixture
def keyring(screen: XSession, request: pytest.FixtureRequest) -> Iterator[None]:
    """The keyring of the session: unlocked, as after a log-in; where the test asks for it, locked."""
    tools.require("gnome-keyring-daemon")
    locked = getattr(request, "param", "") == "locked"
    reading, writing = os.pipe()
    if not locked:
        os.write(writing, b"\n")
    os.close(writing)
    command = ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
    command += [] if locked else ["--unlock"]
    daemon = screen.start(command, name="keyring", stdin=reading)
    os.close(reading)
    yield
    screen.end(daemon)


@pytest.mark.usefixtures("keyring")
def test_the_key_is_in_the_keyring_of_the_system(start: WindowStarter, home: Path) -> None:
    killed, finished = kill_and_go_on(start, home, SECRET_SERVICE)
    assert killed.cases
    assert not killed.readable
    assert finished == OnDisk([], [])
    assert not (home / "keyring").exists()


def test_without_a_keyring_nothing_is_written_and_it_is_said(
    start: WindowStarter, home: Path
) -> None:
    window = start(NO_KEYRING)
    write_to_the_customer(window)
    window.wait_for_words("Not saved: this session only")
    window.close()
    assert not (home / "data").exists()
    assert not readable_in(home, CANARY)


def test_a_second_start_brings_the_first_window_to_the_front(
    window: Window, screen: XSession, home: Path
) -> None:
    other = screen.start(["xmessage", "another program"], name="other")
    environment = {"COMMS_BUILDER_HOME": str(home), "QT_QPA_PLATFORM": "xcb"}
    second = screen.start([sys.executable, "-m", "app"], name="second", extra=environment)
    assert second.wait(20) == 0
    assert "is open already" in screen.log("second")
    window.wait_for_turn()
    screen.end(other)


@pytest.mark.usefixtures("keyring")
@pytest.mark.parametrize("keyring", ["locked"], indirect=True)
def test_a_locked_keyring_asks_nothing_while_somebody_types(
    start: WindowStarter, home: Path
) -> None:
    window = start(SECRET_SERVICE)
    write_to_the_customer(window)
    window.wait_for_words("Not saved: this session only")
    window.type(" and on")
    wait_for(lambda: f"{CANARY} and on" in window.preview, "the window to have kept the keys")
    window.close()
    assert not cases(home)
