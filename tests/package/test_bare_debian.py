"""The package in a bare Debian: it brings along all that it needs but a screen's libraries and a font."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from app import __version__
from app.storage.workers import MOST_PROCESSES, processors
from package import contents
from tests.desktop.accessibility import ScreenReader
from tests.desktop.messages import ASK_NAME
from tests.desktop.waiting import wait_for
from tests.desktop.window import Window, composed
from tests.desktop.x_session import XSession
from tests.package.bare_debian import BareDebian
from tests.unit.letters.tagged_pdf import faults, structure

PHOTO = (
    *("photos/new-photo", "--answer", "fast_track=yes", "--answer", "applied=online"),
    *("--answer", "problems=blurred", "--language", "cy", "--officer", "first_name=Siân"),
    *("--confirm", "welsh-unreviewed"),
)
LETTER = (
    *("compose", "documents/translations", "--channel", "letter", "--language", "cy+en"),
    *("--answer", "fast_track=no", "--answer", "problem=none_supplied"),
    *("--answer", "documents=birth", "--answer", "documents=marriage"),
    *("--confirm", "welsh-unreviewed"),
)
NAME = "Canaryname Pugh"
SAVED, NOT_SAVED = "^Saved$", "Not saved: this session only"


@pytest.fixture
def home(own_home: Path) -> dict[str, str]:
    """What tells it where settings and cache are: a place that this computer sees too."""
    return {"COMMS_BUILDER_HOME": str(own_home)}


def test_it_starts_says_what_it_is_and_writes_nothing_beside_itself(
    bare: BareDebian, home: dict[str, str], own_home: Path
) -> None:
    done = bare.run(contents.COMMAND, "--version", environment=home, sees=[own_home])
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"comms-builder {__version__}\npack: HM Passport Office (sample)")


def test_it_composes_what_the_checkout_composes(
    bare: BareDebian, home: dict[str, str], own_home: Path
) -> None:
    words = ("compose", *PHOTO, "--format", "json")
    done = bare.run(contents.COMMAND, *words, environment=home, sees=[own_home])
    assert json.loads(done.stdout) == composed(*PHOTO)
    assert done.returncode == 0


def test_it_checks_a_pack_on_all_processors(
    bare: BareDebian, home: dict[str, str], own_home: Path
) -> None:
    command = bare.command(contents.COMMAND, "check", environment=home, sees=[own_home])
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as check:
        many = min(processors(), MOST_PROCESSES)
        if many > 1:
            wait_for(lambda: len(children(check.pid)) >= many, f"{many} processes of the check")
        out, err = check.communicate(timeout=300)
    assert check.returncode == 0, err.decode()
    assert b"Not covered: 0." in out


def children(process: int) -> list[str]:
    """The processes that one has started."""
    try:
        return Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8").split()
    except FileNotFoundError:
        return []


def test_it_saves_a_letter_that_reads_aloud(
    bare: BareDebian, home: dict[str, str], own_home: Path
) -> None:
    letter = own_home / "llythyr tŷ.pdf"
    words = (*LETTER, "--format", "pdf", "--output", str(letter))
    done = bare.run(contents.COMMAND, *words, environment=home, sees=[own_home])
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    pdf = letter.read_bytes()
    assert faults(pdf) == []
    assert [each.kind for each in structure(pdf).all()].count("LI") == 4


def test_its_doctor_finds_the_screen_and_misses_only_a_keyring(
    bare: BareDebian, screen: XSession, home: dict[str, str], own_home: Path
) -> None:
    shown = {**home, "DISPLAY": screen.environment["DISPLAY"]}
    seen = bare.run(contents.COMMAND, "doctor", environment=shown, sees=[own_home])
    lines = seen.stdout.splitlines()
    assert "Good: Window system: xcb" in lines
    assert [each.split(":")[1] for each in lines if each.startswith("To mend")] == [" Keyring"]
    assert (seen.returncode, seen.stderr) == (1, "")
    blind = bare.run(contents.COMMAND, "doctor", environment=home, sees=[own_home])
    (stops,) = [each for each in blind.stdout.splitlines() if each.startswith("Stops")]
    assert "libraries" not in stops
    assert blind.returncode == 2


# --- the window


class Started:
    """A window of the package in the bare Debian, on a screen of this computer."""

    def __init__(
        self, bare: BareDebian, screen: XSession, reader: ScreenReader, home: Path
    ) -> None:
        self._bare, self._screen, self._reader, self._home = bare, screen, reader, home
        self.window: Window | None = None

    def start(self, bus: Mapping[str, str], sees: list[Path]) -> Window:
        """Start it. `bus` says how the session's bus and that of screen readers are reached."""
        environment = {
            **bus,
            "COMMS_BUILDER_HOME": str(self._home),
            "DISPLAY": self._screen.environment["DISPLAY"],
            "LC_ALL": "C.UTF-8",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
        }
        command = self._bare.command(
            contents.WINDOW, environment=environment, sees=[self._home, *sees]
        )
        self.window = Window(self._screen, self._reader, self._home, command=command)
        self.window.keys.place(self.window.id, 0, 0, 1200, 1000)
        return self.window


@pytest.fixture
def started(
    bare: BareDebian, screen: XSession, reader: ScreenReader, own_home: Path
) -> Iterator[Started]:
    started = Started(bare, screen, reader, own_home)
    yield started
    if started.window is not None:
        started.window.end()


@pytest.fixture
def keyring(screen: XSession) -> Iterator[None]:
    """The keyring of the session on this computer, unlocked as after a log-in."""
    reading, writing = os.pipe()
    os.write(writing, b"\n")
    os.close(writing)
    command = ["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"]
    daemon = screen.start(command, name="keyring", stdin=reading)
    os.close(reading)
    yield
    screen.end(daemon)


def write_to_the_customer(window: Window) -> None:
    window.add("identity not confirmed", ASK_NAME)
    window.fill(ASK_NAME, NAME)
    wait_for(lambda: NAME in window.preview, "the name in the message")


def socket_of(address: str) -> Path:
    """The socket that an address of a bus names."""
    return Path(address.removeprefix("unix:path=").partition(",")[0])


def bus_of_readers(screen: XSession) -> str:
    """The address of the bus that screen readers listen to."""
    asked = ["dbus-send", "--session", "--print-reply=literal", "--dest=org.a11y.Bus"]
    done = screen.run([*asked, "/org/a11y/bus", "org.a11y.Bus.GetAddress"])
    return done.stdout.decode().strip()


@pytest.mark.usefixtures("keyring")
def test_with_the_session_s_bus_a_case_is_sealed_by_its_keyring(
    started: Started, screen: XSession, own_home: Path
) -> None:
    session, readers = screen.environment["DBUS_SESSION_BUS_ADDRESS"], bus_of_readers(screen)
    sockets = [socket_of(session), socket_of(readers)]
    window = started.start({"DBUS_SESSION_BUS_ADDRESS": session}, sockets)
    write_to_the_customer(window)
    window.wait_for_words(SAVED)
    (case,) = (own_home / "data" / "cases").glob("*.case")
    assert NAME.encode() not in case.read_bytes()
    window.press("ctrl+n")
    wait_for(lambda: not case.exists(), "the file of the case to go")
    window.close()
    assert window.complaints == ""


def test_without_a_bus_it_says_that_nothing_is_kept(
    started: Started, screen: XSession, own_home: Path
) -> None:
    readers = bus_of_readers(screen)
    window = started.start({"AT_SPI_BUS_ADDRESS": readers}, [socket_of(readers)])
    write_to_the_customer(window)
    window.wait_for_words(NOT_SAVED)
    assert not (own_home / "data").exists()
    window.close()
