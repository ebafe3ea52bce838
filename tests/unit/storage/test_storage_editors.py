"""The editor that the environment names, and how it is told a line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.storage.editors import editor_command

FORMS = [
    ("code --wait", ["--wait", "--goto", "{file}:7"]),
    ("code -g", ["--goto", "{file}:7"]),
    ("subl", ["{file}:7"]),
    ("gedit", ["+7", "{file}"]),
    ("kate -b", ["-b", "--line", "7", "{file}"]),
    ("mousepad", ["--line=7", "{file}"]),
    ("notepad++", ["-n7", "{file}"]),
]
ALL = {form.split()[0] for form, _ in FORMS} | {"vim"}

pytestmark = pytest.mark.skipif(os.name == "nt", reason="programs of POSIX")


@pytest.fixture(autouse=True)
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with these editors and nothing else."""
    for name in ALL:
        program = tmp_path / name
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    return tmp_path


@pytest.mark.parametrize(("named", "expected"), FORMS)
def test_each_editor_in_its_way(
    programs: Path, monkeypatch: pytest.MonkeyPatch, named: str, expected: list[str]
) -> None:
    monkeypatch.setenv("VISUAL", named)
    file = programs / "a pack" / "new-photo.yaml"
    program, *arguments = editor_command(file, 7)
    assert program == str(programs / named.split(maxsplit=1)[0])
    assert arguments == [each.format(file=file) for each in expected]


def test_a_file_without_a_line_begins_at_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "subl")
    assert editor_command(Path("a.yaml"), 0)[-1] == "a.yaml:1"


def test_visual_comes_first_and_editor_serves_where_it_cannot(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VISUAL", "kate")
    monkeypatch.setenv("EDITOR", "gedit")
    assert editor_command(Path("a.yaml"), 1)[0].endswith("kate")
    monkeypatch.setenv("VISUAL", "vim")
    assert editor_command(Path("a.yaml"), 1)[0].endswith("gedit")


@pytest.mark.parametrize("named", ["", "  ", "vim", "kwrite", "code 'x", '""'])
def test_where_none_can_be_used_one_for_plain_text_is_looked_for(
    programs: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    """The system may open such a file with a word processor, which changes what it shows and what it doesn’t."""
    monkeypatch.setenv("VISUAL", named)
    for found in ("code", "notepad++", "gedit", "kate", "mousepad"):
        assert editor_command(Path("a.yaml"), 1)[0] == str(programs / found)
        (programs / found).unlink()
    assert editor_command(Path("a.yaml"), 1) == ()
