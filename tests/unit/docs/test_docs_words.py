"""What the guide for authors calls things is what the window calls them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import app
from tests.unit.docs.examples import ROOT

UI = Path(app.__file__).parent / "ui"
_KEYS = {"Enter"}


def words_of_the_window() -> set[str]:
    """Every text of the window, as it is read: without the marks of shortcuts and values."""
    texts = {
        node.value
        for file in UI.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return {text.replace("&", "").rstrip("…") for text in texts}


def test_what_is_pressed_is_there() -> None:
    """Bold words are menus, commands and buttons; those of one path stand between arrows."""
    guide = (ROOT / "docs/authoring.md").read_text(encoding="utf-8")
    prose = re.sub("^```.*?^```$", "", guide, flags=re.MULTILINE | re.DOTALL)
    bold = [each for each in re.findall(r"\*\*(.+?)\*\*", prose) if not each.endswith(".")]
    steps = {step.rstrip("…") for each in bold for step in re.split(" → ", " ".join(each.split()))}
    assert len(steps) > 6
    assert steps - words_of_the_window() - _KEYS == set()
