"""Whether announcements are listened to: asked of the registry anew each time, and never waited for twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.storage import accessibility_bus
from app.storage.accessibility_bus import AccessibilityBus, hears

Events = list[tuple[str, str]]
ORCA_43 = [(":1.0", "Focus::"), (":1.0", "Object:StateChanged:Focused"), (":1.0", "Window:Create:")]


def test_who_wants_announcements_or_all_events_hears_them() -> None:
    for event in ("Object:Announcement:", "object:announcement", "Object:", "object", ""):
        assert hears(event)
    for event in ("Object:StateChanged:", "Object:ActiveDescendantChanged:", "Focus::", "Window:"):
        assert not hears(event)


def test_the_registry_is_asked_anew_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted: Events = []
    asked: list[str] = []

    def ask(_bus: object, what: tuple[str, str, str]) -> Events | str:
        asked.append(what[2])
        return "unix:path=/somewhere" if what[2] == "GetAddress" else wanted

    monkeypatch.setattr(accessibility_bus, "_connection", lambda address: address)
    monkeypatch.setattr(accessibility_bus, "_ask", ask)
    bus = AccessibilityBus()
    assert not bus.hears_announcements()
    wanted.extend(ORCA_43)
    assert not bus.hears_announcements()
    wanted.append((":1.7", "Object:Announcement:"))
    assert bus.hears_announcements()
    assert asked == ["GetAddress", *["GetRegisteredEvents"] * 3]


def test_where_there_is_no_bus_it_is_asked_for_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for address in (f"unix:path={tmp_path / 'none'}", "tcp:host=nowhere,port=1", "nonsense", ""):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        bus = AccessibilityBus()
        assert bus.hears_announcements()
        with monkeypatch.context() as later:
            later.setattr(accessibility_bus, "_connection", pytest.fail)
            assert bus.hears_announcements()
