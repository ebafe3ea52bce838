"""Reads the accessibility tree as a screen reader does, for accessibility.py beside this file.

The system's Python runs it, which has the bindings, and it imports nothing of the project: one request in JSON a line,
one answer a line.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

LEAVES = {
    Atspi.Role.CHECK_BOX,
    Atspi.Role.LABEL,
    Atspi.Role.MENU_ITEM,
    Atspi.Role.PUSH_BUTTON,
    Atspi.Role.RADIO_BUTTON,
    Atspi.Role.TABLE_CELL,
    Atspi.Role.TEXT,
}
"""Nothing that is looked for stands inside of these. Each question to the program takes half a millisecond."""


class Reader:
    """What it knows of the programs on the bus."""

    def __init__(self) -> None:
        self._announcements: list[dict[str, Any]] = []
        self._focused: dict[int, Any] = {}
        self._listeners = [
            self._listener("object:announcement", self._on_announcement),
            self._listener("object:state-changed:focused", self._on_focus),
        ]

    @staticmethod
    def _listener(event: str, act: Any) -> Any:  # noqa: ANN401
        listener = Atspi.EventListener.new(act)
        listener.register(event)
        return listener

    def _on_announcement(self, event: Any) -> None:  # noqa: ANN401
        process = event.source.get_process_id()
        polite = event.detail1 == 1
        self._announcements.append({"process": process, "text": event.any_data, "polite": polite})

    def _on_focus(self, event: Any) -> None:  # noqa: ANN401
        if event.detail1:
            self._focused[event.source.get_process_id()] = event.source

    # --- requests

    def answer(self, request: dict[str, Any]) -> list[dict[str, Any]]:
        """What the request asks for, after all that the programs have told so far."""
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)
        process = request["process"]
        if request["do"] == "announcements":
            return [each for each in self._announcements if each["process"] == process]
        root = _application(process)
        if root is None:
            return []
        try:
            if request["do"] == "focus":
                return self._focus(process)
            return _find(root, request["role"], request["name"], request["state"])
        except GLib.GError:
            return []  # something went away while it was looked at: whoever waits looks again

    def _focus(self, process: int) -> list[dict[str, Any]]:
        node = self._focused.get(process)
        if node is None:
            return []
        states = _states(node)
        return [_described(node, states)] if "focused" in states else []


def _application(process: int) -> Any:  # noqa: ANN401
    """The program with this process number, if it has come to the bus."""
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(place)
        if found is not None and found.get_process_id() == process:
            # The tree changes with each key: only what a thing is may be remembered.
            found.set_cache_mask(Atspi.Cache.ROLE)
            return found
    return None


def _states(node: Any) -> list[str]:  # noqa: ANN401
    return [state.value_nick for state in node.get_state_set().get_states()]


def _described(node: Any, states: list[str]) -> dict[str, Any]:  # noqa: ANN401
    """All that a test may want to know of a node."""
    parent = node.get_parent()
    answer = {
        "role": Atspi.role_get_name(node.get_role()),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "group": parent.get_name() or "" if parent is not None else "",
        "states": states,
        "text": None,
        "box": [0, 0, 0, 0],
    }
    text = node.get_text_iface()
    if text is not None:
        answer["text"] = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))
    component = node.get_component_iface()
    if component is not None:
        box = component.get_extents(Atspi.CoordType.SCREEN)
        answer["box"] = [box.x, box.y, box.width, box.height]
    return answer


def _shown(node: Any) -> Iterator[tuple[Any, list[str]]]:  # noqa: ANN401
    """The nodes that can be seen, each with its states, in the tree's order."""
    states = _states(node)
    role = node.get_role()
    if role is not Atspi.Role.APPLICATION and "showing" not in states:
        return
    yield node, states
    for place in range(0 if role in LEAVES else node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None:
            yield from _shown(child)


def _find(root: Any, role: str, name: str, state: str) -> list[dict[str, Any]]:  # noqa: ANN401
    """The nodes that can be seen with this role, name and state, where these are asked for."""
    return [
        _described(node, states)
        for node, states in _shown(root)
        if not state or state in states
        if not role or Atspi.role_get_name(node.get_role()) == role
        if not name or node.get_name() == name
    ]


def main() -> None:
    """Answer requests until there are no more."""
    Atspi.init()
    reader = Reader()
    loop = GLib.MainLoop()

    def on_request(channel: Any, _condition: object) -> bool:  # noqa: ANN401
        line = channel.readline()
        if line:
            print(json.dumps(reader.answer(json.loads(line))), flush=True)  # noqa: T201
        else:
            loop.quit()
        return bool(line)

    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_LOW, GLib.IO_IN | GLib.IO_HUP, on_request)
    print('"ready"', flush=True)  # noqa: T201
    loop.run()


if __name__ == "__main__":
    main()
