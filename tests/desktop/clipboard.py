"""The clipboard as any other program sees it."""

from __future__ import annotations

import subprocess

from tests.desktop.waiting import wait_for
from tests.desktop.x_session import XSession

XCLIP = ("xclip", "-selection", "clipboard")


class Clipboard:
    """Reads and sets the clipboard from processes of its own."""

    def __init__(self, screen: XSession) -> None:
        self._screen = screen
        self._owner: subprocess.Popen[bytes] | None = None

    def formats(self) -> set[str]:
        """What is offered; nothing when the clipboard is empty."""
        told = self._screen.run([*XCLIP, "-o", "-t", "TARGETS"])
        return set(told.stdout.decode().split()) if told.returncode == 0 else set()

    def read(self, form: str) -> bytes:
        """The clipboard's content in one format."""
        return self._screen.run([*XCLIP, "-o", "-t", form]).stdout

    def text(self) -> str:
        """The clipboard's text; empty where there is none."""
        return self.read("UTF8_STRING").decode() if self.formats() else ""

    def fill(self, text: str, form: str = "UTF8_STRING") -> None:
        """Have another program put a text there, in one format."""
        self.give_up()
        self._owner = self._screen.start(
            [*XCLIP, "-i", "-quiet", "-t", form], name="owner", stdin=subprocess.PIPE
        )
        pipe = self._owner.stdin
        assert pipe is not None
        pipe.write(text.encode())
        pipe.close()
        wait_for(
            lambda: self.read(form) == text.encode(), "the other program’s text on the clipboard"
        )

    @property
    def owner(self) -> subprocess.Popen[bytes] | None:
        """The other program, while its text is there."""
        return self._owner

    def give_up(self) -> None:
        """End the other program; its text goes with it."""
        if self._owner is not None:
            self._screen.end(self._owner)
            self._owner = None
