"""What can be seen in the source: text in pixels, and colours outside the one module that holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QColor

from tests.ui.accessibility.fault import Fault

FOLDER = Path(__file__).parents[3] / "app" / "ui"
COLOURS = "colours.py"
LEAST_FILES = 90
"""With fewer, something else was looked at."""
_PIXELS = (
    re.compile(r"font-size\s*:"),
    re.compile(r"\bfont\s*:[^;\"'\n]*\d\s*(px|pt)"),
    re.compile(r"\bset(Pixel|Point)Size\(\s*\d"),
    re.compile(r"QFont\([^)]*,\s*\d"),
)
_NAMES = "|".join(each for each in QColor.colorNames() if each != "transparent")
_COLOURS = (
    re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b(?=[\"'; ])"),
    re.compile(r"QColor\(\s*\d"),
    re.compile(r"\brgba?\("),
    re.compile(r"Qt\.GlobalColor\.(?!transparent)\w+"),
    re.compile(rf"QColor\([\"']({_NAMES})[\"']\)", re.IGNORECASE),
    re.compile(rf"(?:color|background|border[-\w]*)\s*:[^;{{\n]*\b({_NAMES})\b", re.IGNORECASE),
)


def check_source(folder: Path = FOLDER) -> Iterator[Fault]:
    """No size of text in pixels, no colour but by its role."""
    files = sorted(folder.rglob("*.py"))
    assert len(files) > LEAST_FILES, folder
    for file in files:
        yield from check_text(file.name, file.read_text(encoding="utf-8"))


def check_text(name: str, text: str) -> Iterator[Fault]:
    """The same of the text of one file."""
    for number, line in enumerate(text.splitlines(), start=1):
        code = line.partition("  # ")[0]
        for pattern in _PIXELS:
            if found := pattern.search(code):
                yield Fault("size in source", f"{name}:{number}", found[0])
        if name != COLOURS:
            for pattern in _COLOURS:
                if found := pattern.search(code):
                    yield Fault("colour in source", f"{name}:{number}", found[0])
