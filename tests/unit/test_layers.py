"""Who may import whom (design part 6), read from the source; and what a start doesn't load."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from app.storage.packs import load
from tests.unit.import_graph import circles, graph_of
from tests.unit.small_pack import small_files, write_folder

ROOT = Path(__file__).parents[2]
APP = ROOT / "app"

# A package may import those of lower rank; in rank 0, those before it.
RANKS = (
    ("tables", "errors", "deflated", "language", "findings", "document", "source", "expressions"),
    ("templates", "rules", "packs"),
    ("compose", "formatting", "translators", "calling", "letters"),
    ("session", "proof", "storage", "process", "interruption"),
    ("ui", "cli"),
    ("__main__",),
)
RANK = {package: rank for rank, packages in enumerate(RANKS) for package in packages}

# The rooms of the window: each may import those before it, and inside itself freely.
ROOMS = (
    *("style", "controls", "state"),
    *("templates", "form", "preview", "findings", "message"),
    *("cases", "calls", "packs", "dialogs", "letters", "settings", "workspaces", "shell"),
    "application",
)

# Everything else that isn't in the standard library is refused.
THIRD_PARTY = {
    "PySide6": {"ui"},
    "shiboken6": {"ui"},  # comes with PySide6
    "jinja2": {"expressions", "proof"},
    "markdown_it": {"templates"},
    "yaml": {"source"},
    "phonenumbers": {"calling"},
    "re2": {"rules"},
    "email_validator": {"language"},
    "hunspell": {"storage"},  # the import name of chunspell
    "platformdirs": {"storage"},
    "typst": {"storage"},
    "keyring": {"storage"},
    "secretstorage": {"storage"},  # comes with keyring on Linux
    "jeepney": {"storage"},  # with which it speaks on the bus
    "cryptography": {"storage"},
    "msgspec": set(RANK),
}

# Ranks 0 to 2 are pure: no clock, no chance, no disk, no machine.
IMPURE = {
    *("os", "sys", "io", "pathlib", "tempfile", "shutil", "glob", "sqlite3", "mmap"),
    *("time", "random", "secrets", "uuid", "locale", "getpass", "platform", "threading"),
}
# Nowhere: the network, and what turns data into code.
FORBIDDEN = {
    *(
        "socket",
        "socketserver",
        "ssl",
        "http",
        "ftplib",
        "smtplib",
        "imaplib",
        "poplib",
        "telnetlib",
    ),
    *("urllib.request", "xmlrpc", "asyncio", "webbrowser", "requests", "httpx", "aiohttp"),
    *("pickle", "marshal", "shelve", "dill", "code", "codeop"),
}
DISK = {
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "unlink",
    "mkdir",
    "iterdir",
    "rmdir",
}


def package_of(module: str) -> str:
    """Name of the part of the app that a module belongs to; `app` itself is free for all."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def module_of(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def trees() -> dict[str, ast.Module]:
    """Every module of the app, parsed."""
    return {
        module_of(file): ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(APP.rglob("*.py"))
    }


@cache
def graph() -> dict[str, set[str]]:
    """What each module of the app imports of the others."""
    return graph_of(trees())


def imports_of(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and module of each import, those inside functions included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import"
            module = node.module or ""
            if module == "app":
                yield from ((node.lineno, f"app.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, module


def may_import(importing: str, imported: str) -> bool:
    """Whether the table allows it."""
    if imported in ("", "__version__", importing):
        return True
    if RANK[importing] == RANK[imported] == 0:
        return RANKS[0].index(imported) < RANKS[0].index(importing)
    return RANK[imported] < RANK[importing]


def test_every_part_has_a_rank() -> None:
    assert {package_of(module) for module in trees()} - {""} <= set(RANK)


@pytest.mark.parametrize("package", sorted(RANK))
def test_imports_go_downwards(package: str) -> None:
    wrong = [
        f"{module}:{line} imports {imported}"
        for module, tree in trees().items()
        if package_of(module) == package
        for line, imported in imports_of(tree)
        if imported.split(".")[0] == "app" and not may_import(package, package_of(imported))
    ]
    assert not wrong


def room_of(module: str) -> str:
    """Name of the room of the window that a module belongs to; nothing for what isn't in the window."""
    parts = module.split(".")
    return parts[2] if parts[:2] == ["app", "ui"] and len(parts) > 2 else ""


def test_every_room_has_a_rank() -> None:
    assert {room_of(module) for module in trees()} - {""} == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_rooms_import_those_before_them(room: str) -> None:
    wrong = [
        f"{module} imports {imported}"
        for module, found in graph().items()
        if room_of(module) == room
        for imported in sorted(found)
        if room_of(imported) in ROOMS[ROOMS.index(room) + 1 :]
    ]
    assert not wrong


def test_no_two_modules_need_each_other() -> None:
    assert circles(graph()) == []


def test_nothing_is_handed_the_whole_window() -> None:
    wrong = [
        f"{module}:{node.lineno}"
        for module, tree in trees().items()
        if room_of(module) not in {"", "shell", "application"}
        for node in ast.walk(tree)
        if (isinstance(node, ast.alias) and node.name == "MainWindow")
        or (isinstance(node, ast.Name) and node.id == "MainWindow")
        or (isinstance(node, ast.Attribute) and node.attr == "MainWindow")
    ]
    assert not wrong


def test_findings_and_copying_serve_any_workspace() -> None:
    """They work against what is checked and what is copied, not against the session of Compose."""
    copying = {f"app.ui.message.{name}" for name in ("copy_bar", "clipboard_line", "stop_line")}
    served = {
        module
        for module in graph()
        if room_of(module) == "findings" or module in copying or module == "app.ui.state.settling"
    }
    assert served >= copying
    assert {
        module: found
        for module in served
        if (found := graph()[module] & {"app.ui.state.controller", "app.session.session"})
    } == {}


def test_third_party_stays_in_its_part() -> None:
    wrong = [
        f"{module}:{line} imports {imported}"
        for module, tree in trees().items()
        for line, imported in imports_of(tree)
        if (top := imported.split(".")[0]) != "app"
        and top not in sys.stdlib_module_names
        and package_of(module) not in THIRD_PARTY.get(top, set())
    ]
    assert not wrong


def test_lower_ranks_are_pure() -> None:
    wrong = [
        f"{module}:{line} imports {imported}"
        for module, tree in trees().items()
        if RANK.get(package_of(module), 9) <= 2
        for line, imported in imports_of(tree)
        if imported.split(".")[0] in IMPURE
    ]
    assert not wrong


def test_nothing_reaches_the_network_or_runs_data() -> None:
    wrong = [
        f"{module}:{line} imports {imported}"
        for module, tree in trees().items()
        for line, imported in imports_of(tree)
        if imported in FORBIDDEN or imported.split(".")[0] in FORBIDDEN
    ]
    wrong += [
        f"{module}:{node.lineno} calls {node.func.id}"
        for module, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"eval", "exec", "compile", "__import__"}
    ]
    assert not wrong


def test_only_storage_touches_the_disk() -> None:
    wrong = []
    for module, tree in trees().items():
        for node in ast.walk(tree):
            if package_of(module) == "storage" or not isinstance(node, ast.Call):
                continue
            match node.func:
                case ast.Name(id="open"):
                    wrong.append(f"{module}:{node.lineno} calls open")
                case ast.Attribute(attr=attribute) if attribute in DISK:
                    wrong.append(f"{module}:{node.lineno} calls .{attribute}")
    assert not wrong


def test_only_the_edge_reads_the_clock() -> None:
    wrong = [
        f"{module}:{node.lineno} calls .{node.func.attr}"
        for module, tree in trees().items()
        if RANK.get(package_of(module), 0) < 3
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"now", "today", "utcnow"}
    ]
    assert not wrong


def test_a_class_name_is_borne_by_one_class() -> None:
    borne: dict[str, list[str]] = {}
    for module, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                borne.setdefault(node.name, []).append(module)
    assert {name: modules for name, modules in borne.items() if len(modules) > 1} == {}


def test_no_file_is_long() -> None:
    lengths = {
        file.relative_to(ROOT).as_posix(): len(file.read_text(encoding="utf-8").splitlines())
        for file in APP.rglob("*.py")
        if "prose" not in file.parts  # words by code, one after the other
    }
    assert {file: length for file, length in lengths.items() if length > 400} == {}


def test_no_function_is_long() -> None:
    long = {
        f"{module}.{node.name}": length
        for module, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > 60
    }
    assert long == {}


def run_python(source: str, *arguments: str) -> None:
    """Run a program with the checkout on its path; what it says on standard error is the failure."""
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-c",
            f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{source}",
            *arguments,
        ],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr


IMPORT_ALL = """
import importlib, pkgutil
for name in ("PySide6", "shiboken6"):
    sys.modules[name] = None
import app
def import_all(package):
    for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        if module.name != "app.ui":
            found = importlib.import_module(module.name)
            if module.ispkg:
                import_all(found)
import_all(app)
"""

COMPOSE = """
from datetime import datetime
from pathlib import Path
from app.compose.composing import compose
from app.compose.draft import Context, Draft, Entry
from app.storage.packs import load
pack = load(Path(sys.argv[1])).pack
entry = Entry("1", "photos/new-photo", {"problems": ("blurred",)})
draft = Draft(entries=(entry,), answers={"fast_track": "no", "applied": "online"})
message = compose(pack, draft, Context(datetime(2027, 3, 5)))
assert len(message.blocks) > 2, message
heavy = {"jinja2", "yaml", "markdown_it", "PySide6", "app.templates.reading"} & set(sys.modules)
assert not heavy, heavy
"""


def test_everything_but_the_window_imports_without_qt() -> None:
    run_python(IMPORT_ALL)


def test_a_fresh_compiled_pack_opens_without_the_readers(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "small", small_files())
    load(folder)
    run_python(COMPOSE, str(folder))
