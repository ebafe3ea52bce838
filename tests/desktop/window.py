"""The app as a process of its own, used with keys and seen over AT-SPI."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from tests.desktop.accessibility import Node, ScreenReader
from tests.desktop.keys import Keyboard
from tests.desktop.waiting import wait_for
from tests.desktop.x_session import XSession

ROOT = Path(__file__).parents[2]
TITLE = "Comms Builder"
TOO_LATE = "QXcbClipboard: Cannot transfer data, no data available"
"""Qt says so where we asked for what is on the clipboard while it was being taken off: we ask again and again."""
NO_REPLY = "QSpiApplication::keyEventError"
"""What Qt says where the accessibility bus took too long over a key on a busy machine: the key arrives all the same."""
LATE_REPLY = "QSpiApplication::notifyKeyboardListenerCallback"
"""What it says when the answer for such a key comes after all."""
MENU = "File"
"""The first of the menus."""
WINDOW_ENVIRONMENT = {
    "QT_QPA_PLATFORM": "xcb",
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    # It remembers in a file of the test, and asks nobody for a password.
    "PYTHON_KEYRING_BACKEND": "tests.unit.storage.keyrings.InFile",
    # It warns of each question of the bus that Qt doesn't answer.
    "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
}
THIS_APP = (sys.executable, "-m", "app")
MOST_TABS = 40
"""A control that isn't reached with as many presses of Tab isn't reached."""


class Window:
    """One run of the app. It has the keys from its start on.

    Attributes:
        was_killed: whether the test has killed it.
    """

    was_killed = False

    def __init__(
        self,
        screen: XSession,
        reader: ScreenReader,
        folder: Path,
        environment: Mapping[str, str] | None = None,
        dialog: str = "",
        command: Sequence[str] = THIS_APP,
    ) -> None:
        """Start it and wait until it, or the dialog of this title that it begins with, has the keys.

        Args:
            screen: where it is shown.
            reader: sees it.
            folder: of its settings and cache.
            environment: what it is told besides.
            dialog: the title of the dialog that it begins with.
            command: starts it; the app of this checkout unless it is another.
        """
        self._screen, self._reader = screen, reader
        self.keys = Keyboard(screen)
        own = {"COMMS_BUILDER_HOME": str(folder), "TEST_KEYRING": str(folder / "keyring")}
        extra = {**WINDOW_ENVIRONMENT, **own, **(environment or {})}
        self.process = screen.start(command, name="app", extra=extra)
        self.id = self._wait_for_window(TITLE, "frame")
        if dialog:
            self.wait_for_dialog(dialog)
            return
        self.turn_to()
        self.wait_for_focus("Find a template")

    # --- what it does

    def turn_to(self) -> None:
        """Give it the keys."""
        self.keys.turn_to(self.id)

    def wait_for_turn(self) -> None:
        """Wait until it has the keys again, after a dialog of its own."""
        self.keys.wait_for_turn(self.id)

    def wait_for_dialog(self, title: str) -> None:
        """Wait until a dialog of its own has the keys."""
        self.keys.wait_for_turn(self._wait_for_window(title, "dialog"))

    def _wait_for_window(self, title: str, role: str) -> str:
        def look() -> str:
            assert self.process.poll() is None, f"the app ended: {self.complaints}"
            # The program tells sooner, and with less work, than a search among all windows of the screen.
            told = self.find(role=role, name=title)
            return self.keys.window_of(self.process.pid, title) if told else ""

        return wait_for(look, lambda: f"the window ‘{title}’; the app says: {self.complaints}")

    def press(self, *keys: str) -> None:
        """Press keys in the window."""
        self.keys.press(*keys)

    def hold(self, key: str) -> None:
        """Press a key and stay on it until the X server has repeated it a few times."""
        self.keys.hold(key)

    def type(self, text: str) -> None:
        """Type a text in the window."""
        self.keys.type(text)

    def add(self, search: str, question: str) -> None:
        """Find a template by the keyboard and add it; its first open question then has the focus."""
        self.press("ctrl+f")
        self.wait_for_focus("Find a template")
        self.type(search)
        self.press("Return")
        self.wait_for_focus(question)

    def go_to(self, name: str) -> None:
        """Press Tab until this question or control has the focus."""
        for _ in range(MOST_TABS):
            if self.is_at(name):
                return
            before = self.focus
            self.press("Tab")
            wait_for(partial(self._has_moved, before), f"Tab to move from {before}")
        raise AssertionError(f"Tab does not lead to ‘{name}’")

    def answer(self, question: str, *keys: str) -> None:
        """Go to a question, press keys there, and wait until each choice is made.

        With a screen reader at the bus, a shortcut overtakes keys that are still on their way.
        """
        self.go_to(question)
        self.press(*keys)
        chosen = sum(key.isdigit() or key == "space" for key in keys)

        def made() -> bool:
            checked = [node for node in self.find(state="checked") if node.group == question]
            return len(checked) >= chosen

        wait_for(made, lambda: f"{chosen} choices of ‘{question}’")

    def turn_by(self, shortcut: str, name: str) -> None:
        """Press a shortcut with Alt and wait until the question or control that it leads to has the focus."""
        self.turn_by_until(shortcut, lambda: self.is_at(name), name)

    def turn_by_until(self, shortcut: str, reached: Callable[[], bool], what: str) -> None:
        """Press a shortcut with Alt and wait until what it leads to is reached; and no menu."""
        self.press(shortcut)
        wait_for(reached, lambda: f"{shortcut} to lead to ‘{what}’, not {self.focus}")

    def fill(self, question: str, text: str) -> None:
        """Go to a question that is answered by typing, and type."""
        self.go_to(question)
        self.type(text)

    def is_at(self, name: str) -> bool:
        """Whether this question or control has the focus now."""
        node = self.focus
        return node is not None and name in (node.name, node.group)

    def _has_moved(self, before: Node | None) -> bool:
        node = self.focus
        return node is not None and (before is None or node.box != before.box)

    # --- what there is

    def find(self, *, role: str = "", name: str = "", state: str = "") -> list[Node]:
        """The elements that can be seen now."""
        return self._reader.find(self.process.pid, role=role, name=name, state=state)

    def wait_for(self, *, role: str = "", name: str = "", state: str = "") -> Node:
        """The first such element, once there is one."""
        return self._reader.wait_for(self.process.pid, role=role, name=name, state=state)

    def act(self, action: str, role: str, name: str, group: str = "") -> None:
        """Do an action of an element by assistive technology, once there is one."""
        process = self.process.pid
        act = lambda: self._reader.act(process, action, role=role, name=name, group=group)  # noqa: E731
        wait_for(act, lambda: f"{action} of {role} ‘{name}’ in ‘{group}’ in {self.find(role=role)}")

    def write(self, name: str, words: str) -> None:
        """Set the text of a field by assistive technology, once there is one."""
        write = lambda: self._reader.write(self.process.pid, words, name=name)  # noqa: E731
        wait_for(write, lambda: f"a field ‘{name}’ in {self.find(role='text')}")

    @property
    def focus(self) -> Node | None:
        """What has the focus; none while it moves."""
        return self._reader.focus(self.process.pid)

    def wait_for_focus(self, name: str) -> None:
        """Wait until this question or control has the focus."""
        wait_for(lambda: self.is_at(name), lambda: f"the focus on ‘{name}’, not {self.focus}")

    def text_of(self, name: str) -> str:
        """The text of the element with this name."""
        return self.wait_for(role="text", name=name).text or ""

    def wait_for_paragraph(self, words: str) -> None:
        """Wait until the caret is in a paragraph that holds these words."""
        wait_for(lambda: words in self._paragraph, lambda: f"{words!r}, not {self._paragraph!r}")

    @property
    def _paragraph(self) -> str:
        """The paragraph in which the caret is; empty while there is none."""
        focus = self.focus
        if focus is None or focus.text is None:
            return ""
        before, after = focus.text[: focus.caret], focus.text[focus.caret :]
        return before.rpartition("\n")[2] + after.partition("\n")[0]

    def shows(self, words: str) -> bool:
        """Whether these words of the preview are in view, the whole of them."""
        name = "Preview of the message"
        at = self._reader.place_of(self.process.pid, name, words)
        seen = next(iter(self.find(role="text", name=name)), None)
        if at is None or seen is None:
            return False
        (_, top, _, height), (_, above, _, room) = at, seen.box
        return above <= top and top + height <= above + room

    @property
    def preview(self) -> str:
        """The message as the preview shows it."""
        return self.text_of("Preview of the message")

    @property
    def subject(self) -> str:
        """The subject as it is shown above the preview."""
        return self.text_of("Subject")

    def wait_for_message(self, subject: str, text: str) -> None:
        """Wait until this message is shown."""
        self.wait_for_preview(text)
        self.wait_for_subject(subject)

    def wait_for_preview(self, text: str) -> None:
        """Wait until the preview shows this text."""
        wait_for(lambda: self.preview == text, lambda: f"{text!r} instead of {self.preview!r}")

    def wait_for_subject(self, subject: str) -> None:
        """Wait until this subject is shown."""
        wait_for(lambda: self.subject == subject, lambda: f"{subject!r}, not {self.subject!r}")

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of the window without its frame."""
        return self.wait_for(role="frame", name=TITLE).box

    def wait_for_words(self, pattern: str) -> str:
        """Wait until the window shows words like these, and return them."""
        return wait_for(
            lambda: next(
                (node.name for node in self.find(role="label") if re.search(pattern, node.name)), ""
            ),
            lambda: f"‘{pattern}’ among {[node.name for node in self.find(role='label')]}",
        )

    def announcements(self) -> list[str]:
        """What it had said aloud up to now."""
        told = self._reader.announcements(self.process.pid)
        assert all(each.polite for each in told), "an announcement cuts others short"
        return [each.text for each in told]

    # --- the end

    @property
    def complaints(self) -> str:
        """What it wrote to its error output: nothing, when all is well."""
        lines = self._screen.log("app").splitlines()
        of_the_machine = (TOO_LATE, NO_REPLY, LATE_REPLY)
        return "\n".join(
            each for each in lines if not any(words in each for words in of_the_machine)
        )

    def close(self) -> None:
        """Quit by the keyboard, as an officer does."""
        self.turn_to()
        self.press("ctrl+q")
        self.process.wait(10)
        self._screen.end(self.process)

    def kill(self) -> None:
        """End it as a power cut does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)
        self.was_killed = True

    def end(self) -> None:
        """End it, whatever it does."""
        self._screen.end(self.process)


def composed(*arguments: str) -> dict[str, str]:
    """What the command line composes of the same answers."""
    command = [sys.executable, "-m", "app", "compose", *arguments, "--format", "json"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    told: dict[str, str] = json.loads(done.stdout)
    return told
