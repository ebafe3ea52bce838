"""The screens that the window may be shown on. Qt ships others, one of which serves it to the network."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path

KNOWN = ("cocoa", "minimal", "offscreen", "wayland", "wayland-egl", "windows", "xcb")
CHOICE, INPUT_DEVICES = "QT_QPA_PLATFORM", "QT_QPA_GENERIC_PLUGINS"


def allow_known_platforms(environment: MutableMapping[str, str]) -> None:
    """Leave only the known ones of what Qt is asked for, and no devices of its own: one kind listens to the network."""
    environment.pop(INPUT_DEVICES, None)
    asked = environment.pop(CHOICE, "")
    allowed = [each for each in asked.split(";") if each.partition(":")[0].strip() in KNOWN]
    if allowed:
        environment[CHOICE] = ";".join(allowed)


def name_font_settings(environment: MutableMapping[str, str], ours: Path | None) -> None:
    """Where the system doesn't tell which fonts there are, let our own file do so; the user's word goes before it."""
    if ours is not None and not {"FONTCONFIG_FILE", "FONTCONFIG_PATH"} & environment.keys():
        environment["FONTCONFIG_FILE"] = str(ours)
