"""A screen of its own: X server, window manager, session bus; nothing of the developer's is used or touched."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from tests.desktop.keymap import keymap
from tests.desktop.waiting import wait_for

KEPT = ("PATH", "TZ")
"""What programs on the screen inherit. All else (displays, buses, homes) is this screen's own."""


class XSession:
    """Xvfb, openbox and a session bus, each ended by its own process group.

    Attributes:
        folder: where it keeps its files.
        environment: what a program needs to run on this screen.
    """

    def __init__(self, folder: Path, width: int, height: int) -> None:
        self.folder = folder
        self.width, self.height = width, height
        self._groups: list[subprocess.Popen[bytes]] = []
        self._logs: list[IO[bytes]] = []
        home, runtime = folder / "home", folder / "run"
        for place in (home, runtime):
            place.mkdir(mode=0o700)
        self.environment = {name: os.environ[name] for name in KEPT if name in os.environ} | {
            "HOME": str(home),
            "LC_ALL": "C.UTF-8",
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
        }
        try:
            self._start_server()
            self._set_keyboard()
            self._start_bus()
            self._start_window_manager()
        except BaseException:
            self.close()
            raise

    def _start_server(self) -> None:
        """The server picks a free display number and tells it when it is ready."""
        reading, writing = os.pipe()
        size = f"{self.width}x{self.height}x24"
        # Without -noreset it begins anew, keyboard and all, whenever the last program leaves it.
        options = ["-displayfd", str(writing), "-screen", "0", size, "-noreset", "-nolisten", "tcp"]
        self.start(["Xvfb", *options], name="xvfb", keep=(writing,))
        os.close(writing)
        with os.fdopen(reading) as ready:
            number = ready.readline().strip()
        assert number, f"Xvfb did not start: {self.log('xvfb')}"
        self.environment["DISPLAY"] = f":{number}"

    def _set_keyboard(self) -> None:
        command = ["xkbcomp", "-w", "0", "-", self.environment["DISPLAY"]]
        done = subprocess.run(
            command, input=keymap().encode(), env=self.environment, check=False, capture_output=True
        )
        assert done.returncode == 0, done.stderr.decode()

    def _start_bus(self) -> None:
        """The bus starts the accessibility bus by itself when somebody asks for it."""
        reading, writing = os.pipe()
        self.start(
            ["dbus-daemon", "--session", "--nofork", "--nosyslog", f"--print-address={writing}"],
            name="bus",
            keep=(writing,),
        )
        os.close(writing)
        with os.fdopen(reading) as ready:
            address = ready.readline().strip()
        assert address, f"dbus-daemon did not start: {self.log('bus')}"
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address

    def _start_window_manager(self) -> None:
        self.start(["openbox", "--sm-disable"], name="openbox")
        wait_for(self._is_managed, lambda: f"the window manager: {self.log('openbox')}")

    def _is_managed(self) -> bool:
        return self.run(["xdotool", "get_desktop"]).returncode == 0

    # --- programs on the screen

    def start(
        self,
        command: Sequence[str],
        *,
        name: str,
        keep: tuple[int, ...] = (),
        extra: Mapping[str, str] | None = None,
        stdin: int = subprocess.DEVNULL,
        stdout: int | None = None,
    ) -> subprocess.Popen[bytes]:
        """Start a program that runs on until `end` or `close`; what it says goes into a file."""
        log = (self.folder / f"{name}.log").open("wb")
        self._logs.append(log)
        process = subprocess.Popen(
            command,
            env=self.environment | dict(extra or {}),
            stdin=stdin,
            stdout=log if stdout is None else stdout,
            stderr=log,
            pass_fds=keep,
            start_new_session=True,
        )
        self._groups.append(process)
        return process

    def run(self, command: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
        """Run a program to its end."""
        return subprocess.run(
            command, env=self.environment, check=False, capture_output=True, timeout=30
        )

    def log(self, name: str) -> str:
        """What a program has said."""
        return (self.folder / f"{name}.log").read_text("utf-8", "replace").strip()

    # --- the end

    def end(self, process: subprocess.Popen[bytes]) -> None:
        """End a program and what it started."""
        if process in self._groups:
            self._groups.remove(process)
        for how in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(process.pid, how)
            except ProcessLookupError:
                break
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                continue
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()

    def close(self) -> None:
        """End all, the server last."""
        for process in reversed(list(self._groups)):
            self.end(process)
        for log in self._logs:
            log.close()
