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

ROLES = {
    Atspi.role_get_name(role): role for role in map(Atspi.Role, range(1, Atspi.Role.LAST_DEFINED))
}
SHOWN = [role for role in ROLES.values() if role != Atspi.Role.LIST_ITEM]
"""Items of a list that isn't open are told as if they could be seen."""
TRIES = 3
STATES = {
    state.value_nick: state
    for state in map(Atspi.StateType, range(1, Atspi.StateType.LAST_DEFINED))
}


class Reader:
    """What it knows of the programs on the bus."""

    def __init__(self, *, hears_announcements: bool) -> None:
        self._announcements: list[dict[str, Any]] = []
        self._focused: dict[int, Any] = {}
        self._programs: dict[int, Any] = {}
        self._listeners = [
            self._listener("object:state-changed:focused", self._on_focus),
        ]
        if hears_announcements:
            heard = self._listener("object:announcement", self._on_announcement)
            self._listeners.append(heard)

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
        for _ in range(TRIES):
            try:
                if request["do"] == "focus":
                    return self._focus(process)
                root = self._program(process)
                if root is None:
                    return []
                return _asked(root, request)
            except GLib.GError:
                continue  # something went away while it was looked at
        return []  # whoever waits looks again

    def _program(self, process: int) -> Any:  # noqa: ANN401
        """The program with this process number, if it has come to the bus."""
        if process not in self._programs:
            desktop = Atspi.get_desktop(0)
            for place in range(desktop.get_child_count()):
                found = desktop.get_child_at_index(place)
                if found is not None and found.get_process_id() == process:
                    # The tree changes with each key: only what a thing is may be remembered.
                    found.set_cache_mask(Atspi.Cache.ROLE)
                    self._programs[process] = found
        return self._programs.get(process)

    def _focus(self, process: int) -> list[dict[str, Any]]:
        node = self._focused.get(process)
        if node is None:
            return []
        states = _states(node)
        return [_described(node, states)] if "focused" in states else []


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
        "caret": 0,
        "box": [0, 0, 0, 0],
        "level": 0,
    }
    if node.get_role() == Atspi.Role.HEADING:
        answer["level"] = int((node.get_attributes() or {}).get("level", 0))
    text = node.get_text_iface()
    if text is not None:
        answer["text"] = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))
        answer["caret"] = Atspi.Text.get_caret_offset(text)
    component = node.get_component_iface()
    if component is not None:
        box = component.get_extents(Atspi.CoordType.SCREEN)
        answer["box"] = [box.x, box.y, box.width, box.height]
    return answer


def _windows(root: Any) -> Iterator[Any]:  # noqa: ANN401
    """The windows of a program."""
    for place in range(root.get_child_count()):
        window = root.get_child_at_index(place)
        if window is not None:
            yield window


def _find(root: Any, role: str, name: str, state: str) -> list[dict[str, Any]]:  # noqa: ANN401
    """The nodes that can be seen with this role, name and state, where these are asked for; in the tree's order.

    The program itself looks inside its windows: asking for each node what it is would take half a millisecond, and
    a tenth of a second for all.
    """
    told = (_described(node, _states(node)) for node in _matches(root, role, state))
    return [each for each in told if _fits(each, role, name, state)]


def _matches(root: Any, role: str, state: str) -> Iterator[Any]:  # noqa: ANN401
    wanted = ["showing", state] if state else ["showing"]
    rule = Atspi.MatchRule.new(
        *(Atspi.StateSet.new([STATES[each] for each in wanted]), Atspi.CollectionMatchType.ALL),
        *({}, Atspi.CollectionMatchType.ALL),  # attributes
        *([ROLES[role]] if role else SHOWN, Atspi.CollectionMatchType.ANY),
        *([], Atspi.CollectionMatchType.ALL),  # interfaces
        False,
    )
    for window in _windows(root):
        if "showing" not in _states(window):
            continue
        yield window
        collection = window.get_collection_iface()
        if collection is None:
            # It has just gone.
            continue
        inside = Atspi.Collection.get_matches(
            collection, rule, Atspi.CollectionSortOrder.CANONICAL, 0, True
        )
        yield from (each for each in inside if each is not None)


def _asked(root: Any, request: dict[str, Any]) -> list[dict[str, Any]]:  # noqa: ANN401
    if request["do"] in {"act", "write"}:
        return _do(root, request)
    if request["do"] == "place":
        return _place(root, request["name"], request["words"])
    return _find(root, request["role"], request["name"], request["state"])


def _do(root: Any, request: dict[str, Any]) -> list[dict[str, Any]]:  # noqa: ANN401
    """Do an action of the first such element, or set its text; nothing is told back where there is none."""
    for node in _matches(root, request["role"], ""):
        states = _states(node)
        told = _described(node, states)
        if not _fits(told, request["role"], request["name"], request["state"]):
            continue
        if request["group"] not in {"", told["group"]} or "enabled" not in states:
            continue
        if request["do"] == "write":
            fields = node.get_editable_text_iface()
            return (
                [told] if fields is not None and fields.set_text_contents(request["words"]) else []
            )
        actions = node.get_action_iface()
        names = [actions.get_action_name(at) for at in range(actions.get_n_actions())]
        if request["action"] in names and actions.do_action(names.index(request["action"])):
            return [told]
    return []


def _place(root: Any, name: str, words: str) -> list[dict[str, Any]]:  # noqa: ANN401
    """Where words stand on the screen, in or out of view, in the text with this name."""
    for node in _matches(root, "text", ""):
        if node.get_name() != name:
            continue
        text = node.get_text_iface()
        said = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))
        if (at := said.find(words)) >= 0:
            end = at + len(words)
            box = Atspi.Text.get_range_extents(text, at, end, Atspi.CoordType.SCREEN)
            return [{"box": [box.x, box.y, box.width, box.height]}]
    return []


def _fits(told: dict[str, Any], role: str, name: str, state: str) -> bool:
    """Whether it is what is asked for; it may have changed since the program found it."""
    return (
        (not role or told["role"] == role)
        and (not name or told["name"] == name)
        and (not state or state in told["states"])
    )


def main() -> None:
    """Answer requests until there are no more."""
    Atspi.init()
    reader = Reader(hears_announcements="--deaf" not in sys.argv)
    loop = GLib.MainLoop()

    def on_request(channel: Any, _condition: object) -> bool:  # noqa: ANN401
        answered = False
        try:
            if line := channel.readline():
                print(json.dumps(reader.answer(json.loads(line))), flush=True)  # noqa: T201
                answered = True
        finally:
            if not answered:
                # Whoever asked isn't to wait for ever.
                loop.quit()
        return answered

    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_LOW, GLib.IO_IN | GLib.IO_HUP, on_request)
    print('"ready"', flush=True)  # noqa: T201
    loop.run()


if __name__ == "__main__":
    main()
