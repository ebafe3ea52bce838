"""What the code says plainly: what a signal carries, and who calls what."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import app

APP = Path(app.__file__).parent
UNIONS = {
    "answer_field.py": {"answered", "pasted"},  # RawAnswer | None, which a signal can't name
    "main_window.py": {"interface_wanted"},  # Language | None
}
"""Signals that carry one of several kinds of value, by file."""


def nodes() -> Iterator[tuple[Path, ast.AST]]:
    for file in sorted(APP.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            yield file, node


def is_named(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def test_signals_say_what_they_carry() -> None:
    vague = {
        (file.name, node.targets[0].id)
        for file, node in nodes()
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Call)
        and is_named(node.value.func, "Signal")
        and any(is_named(each, "object") for each in node.value.args)
    }
    assert vague == {(file, name) for file, names in UNIONS.items() for name in names}


def test_nothing_is_called_by_a_name_that_is_put_together() -> None:
    built = [
        f"{file.name}:{node.lineno}"
        for file, node in nodes()
        if isinstance(node, ast.Call)
        and is_named(node.func, "getattr")
        and isinstance(node.args[1], ast.JoinedStr | ast.BinOp)
    ]
    assert built == []


def test_what_is_done_soon_is_done_in_one_way() -> None:
    bare = [
        f"{file.name}:{node.lineno}"
        for file, node in nodes()
        if isinstance(node, ast.Attribute) and node.attr == "singleShot" and file.name != "soon.py"
    ]
    assert bare == [], "app/ui/controls/soon.py says what Qt keeps"


def test_buttons_of_dialogs_are_made_by_python() -> None:
    made_by_qt = [
        f"{file.name}:{node.lineno}"
        for file, node in nodes()
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "addButton"
        and not isinstance(node.args[0], ast.Name | ast.Attribute)
        and not (isinstance(node.args[0], ast.Call) and is_named(node.args[0].func, "QPushButton"))
    ]
    assert made_by_qt == [], "app/ui/controls/dialog_buttons.add_button says why"


def test_what_qt_made_for_its_layouts_stays_with_qt() -> None:
    """PySide keeps such an item when Qt has deleted it, and takes whatever comes to its place in memory for it."""
    asked = [
        f"{file.name}:{node.lineno}"
        for file, node in nodes()
        if isinstance(node, ast.Attribute) and node.attr in {"itemAt", "itemAtPosition", "takeAt"}
    ]
    assert asked == [], (
        "a layout tells of widgets too: indexOf, children of its parentWidget, removeWidget"
    )
