"""Real keys, as the X server delivers them to whatever has the focus."""

from __future__ import annotations

from tests.desktop.keymap import LETTERS
from tests.desktop.waiting import wait_for
from tests.desktop.x_session import XSession

HELD_S = "1"


class Keyboard:
    """The keyboard of a screen."""

    def __init__(self, screen: XSession) -> None:
        self._screen = screen

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as `Return`, `Tab`, `ctrl+Return`."""
        self._do("key", *keys)

    def hold(self, key: str) -> None:
        """Press a key and stay on it: nothing but time makes the X server repeat it, 25 times a second from 0.66 on."""
        self._do("keydown", key, "sleep", HELD_S, "keyup", key)

    def type(self, text: str) -> None:
        """Type a text."""
        assert LETTERS.issuperset(text), f"no key for {set(text) - LETTERS}: see keymap.py"
        self._do("type", "--", text)

    def window_of(self, process: int, title: str) -> str:
        """The visible window of a process; empty while there is none."""
        command = ["xdotool", "search", "--onlyvisible", "--all"]
        command += ["--pid", str(process), "--name", f"^{title}$"]
        return self._screen.run(command).stdout.decode().partition("\n")[0]

    def turn_to(self, window: str) -> None:
        """Bring a window to the front and wait until it gets the keys."""
        self._do("windowactivate", window)
        self.wait_for_turn(window)

    def wait_for_turn(self, window: str) -> None:
        """Wait until a window gets the keys, as when a dialog before it is closed."""
        wait_for(lambda: self._focused() == window, "the window to get the keys")

    def _focused(self) -> str:
        return self._screen.run(["xdotool", "getwindowfocus", "-f"]).stdout.decode().strip()

    def place(self, window: str, left: int, top: int, width: int, height: int) -> None:
        """Move a window and give it a size; the frame of the window manager comes on top of it."""
        self._do("windowmove", window, str(left), str(top))
        self._do("windowsize", window, str(width), str(height))

    def _do(self, *command: str) -> None:
        done = self._screen.run(["xdotool", *command])
        assert done.returncode == 0, f"xdotool {command[0]}: {done.stderr.decode()}"
