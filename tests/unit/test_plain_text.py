"""Words are never markup: nothing in the window makes a label, a tooltip or a document in a way that reads tags."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import app

UI = Path(app.__file__).parent / "ui"
ONE_PLACE = "plain_text.py"
SORTS = {"QLabel", "QMessageBox", "QTextBrowser", "QErrorMessage", "QTextDocument", "QTextEdit"}
"""What may be named in annotations and looked for, but is made only where it is made safe."""
CALLS = {
    "setToolTip",
    "setTabToolTip",
    "setItemToolTip",
    "setStatusTip",
    "setWhatsThis",
    "setTextFormat",
    "insertHtml",
    "appendHtml",
    "setMarkdown",
    "showText",
}
ROLES = {"ToolTipRole", "StatusTipRole", "WhatsThisRole"}
WITH_DOCUMENT = {"QTextEdit", "QPlainTextEdit", "QTextBrowser", "QTextDocument"}


def name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def is_of_a_clipboard(function: ast.expr) -> bool:
    """Whether HTML is put into what is copied, not into what is shown."""
    return isinstance(function, ast.Attribute) and name_of(function.value) in {"data", "mime"}


def fault_of_call(node: ast.Call) -> str:
    name = name_of(node.func)
    if name in SORTS | CALLS or (name == "setHtml" and not is_of_a_clipboard(node.func)):
        return f"{name}("
    if name == "addRow" and isinstance(node.args[0], ast.Constant | ast.JoinedStr):
        return "addRow( with words makes a label of its own"
    constants = [each.value for each in node.args if isinstance(each, ast.Constant)]
    return "literal( says it once" if name == "replace" and constants == ["&", "&&"] else ""


def fault_of_class(node: ast.ClassDef) -> str:
    bases = {name_of(base) for base in node.bases}
    own = {each.name for each in node.body if isinstance(each, ast.FunctionDef)}
    if bases & (SORTS - WITH_DOCUMENT):
        return f"class {node.name} reads tags"
    loads = bases & WITH_DOCUMENT and "loadResource" not in own
    return f"class {node.name} loads what it is told to" if loads else ""


def faults_in(source: str) -> Iterator[str]:
    """What reads tags, or loads what they name, in one file."""
    for node in ast.walk(ast.parse(source)):
        fault = ""
        if isinstance(node, ast.Call):
            fault = fault_of_call(node)
        elif isinstance(node, ast.Attribute) and node.attr in ROLES:
            fault = node.attr
        elif isinstance(node, ast.ClassDef):
            fault = fault_of_class(node)
        if fault:
            yield f"{getattr(node, 'lineno', 0)}: {fault}"


FILES = sorted(file for file in UI.rglob("*.py") if file.name != ONE_PLACE)


def test_nothing_in_the_window_reads_tags() -> None:
    assert len(FILES) > 100
    found = [
        f"{file.relative_to(UI)}:{fault}"
        for file in FILES
        for fault in faults_in(file.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "fault",
    [
        "label = QLabel(words)",
        "label = QtWidgets.QLabel()",
        "class Heading(QLabel): pass",
        "widget.setToolTip(words)",
        "bar.setTabToolTip(0, words)",
        "QToolTip.showText(place, words)",
        "QMessageBox.warning(self, 'x', words) or QMessageBox()",
        "form.addRow('Name', field)",
        "item.setData(Qt.ItemDataRole.ToolTipRole, words)",
        "view.setHtml(words)",
        "label.setTextFormat(Qt.TextFormat.RichText)",
        "document = QTextDocument()",
        "class Box(QPlainTextEdit): pass",
        "action = menu.addAction(words.replace('&', '&&'))",
    ],
)
def test_the_check_sees_each_way(fault: str) -> None:
    assert list(faults_in(fault))
