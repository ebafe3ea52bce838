"""What a screen reader gets to know of a program: its tree and its announcements, over AT-SPI."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.desktop.tools import SYSTEM_PYTHON
from tests.desktop.waiting import wait_for
from tests.desktop.x_session import XSession


@dataclass(frozen=True)
class Node:
    """One element as a screen reader sees it.

    Attributes:
        group: the name of what it stands in, such as the question of a choice.
        text: what is in it, where it holds text.
        caret: the place of the caret in it.
        box: left, top, width, height on the screen, in pixels.
        level: of a heading; 0 of all else.
    """

    role: str
    name: str
    description: str
    group: str
    states: frozenset[str]
    text: str | None
    caret: int
    box: tuple[int, int, int, int]
    level: int = 0


@dataclass(frozen=True)
class Announcement:
    """What a program had said aloud."""

    text: str
    polite: bool


class ScreenReader:
    """Stands in for a screen reader; it runs for as long as the screen does, as one would."""

    def __init__(self, screen: XSession, *, hears_announcements: bool = True) -> None:
        script = Path(__file__).with_name("accessibility_reader.py")
        ears = [] if hears_announcements else ["--deaf"]
        self._screen = screen
        self._process = screen.start(
            [SYSTEM_PYTHON, "-B", str(script), *ears],
            name="reader",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._answer() == "ready"

    def _answer(self) -> Any:  # noqa: ANN401  what JSON holds
        pipe = self._process.stdout
        assert pipe is not None
        line = pipe.readline()
        assert line, f"the reader ended: {self._screen.log('reader')}"
        return json.loads(line)

    def _ask(self, **request: object) -> Any:  # noqa: ANN401
        pipe = self._process.stdin
        assert pipe is not None
        pipe.write(json.dumps(request).encode() + b"\n")
        pipe.flush()
        return self._answer()

    def find(self, process: int, *, role: str = "", name: str = "", state: str = "") -> list[Node]:
        """The elements that can be seen now with this role, name and state, in the tree's order."""
        told = self._ask(do="find", process=process, role=role, name=name, state=state)
        return [_node(each) for each in told]

    def focus(self, process: int) -> Node | None:
        """The element that has the focus; none while it moves."""
        told = self._ask(do="focus", process=process)
        return _node(told[0]) if told else None

    def wait_for(self, process: int, *, role: str = "", name: str = "", state: str = "") -> Node:
        """The first such element, once there is one."""
        return wait_for(
            lambda: next(iter(self.find(process, role=role, name=name, state=state)), None),
            lambda: f"{state} {role} ‘{name}’ in {self.find(process)}",
        )

    def act(self, process: int, action: str, *, role: str, name: str, group: str = "") -> bool:
        """Do an action of an element; return whether there was such an element, and it did."""
        asked = {"role": role, "name": name, "group": group, "state": "", "action": action}
        return bool(self._ask(do="act", process=process, **asked))

    def write(self, process: int, words: str, *, name: str) -> bool:
        """Set the text of a field, as dictation does; return whether there was one, and it took it."""
        asked = {"role": "text", "name": name, "group": "", "state": "editable", "words": words}
        return bool(self._ask(do="write", process=process, **asked))

    def place_of(self, process: int, name: str, words: str) -> tuple[int, int, int, int] | None:
        """Where words stand on the screen, in or out of view, in the text with this name; None where they don't."""
        told = self._ask(do="place", process=process, name=name, words=words)
        if not told:
            return None
        left, top, width, height = told[0]["box"]
        return left, top, width, height

    def announcements(self, process: int) -> list[Announcement]:
        """All that the program had said aloud up to now."""
        told = self._ask(do="announcements", process=process)
        return [Announcement(each["text"], each["polite"]) for each in told]


def _node(told: dict[str, Any]) -> Node:
    left, top, width, height = told.pop("box")
    states = frozenset(told.pop("states"))
    return Node(**told, states=states, box=(left, top, width, height))
