"""The README and the guides: every command in them runs, every link leads somewhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
README = ROOT / "README.md"
PAGES = [README, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
SHELL = "comms-builder", "echo "
FORWARDED = """\
From: officer@example.org
To: colleague@example.org
Subject: FW: HM Passport Office Enquiries AB

---------- Forwarded message ---------
From: HM Passport Office <officer@example.org>
Subject: HM Passport Office Enquiries AB
To: <nobody@example.org>

Dear Mrs Puw

Thank you for contacting us.
"""
WAITING = 1
"""The exit code of what does what it should, and still waits for the officer."""


def commands() -> list[str]:
    """The commands of the README as they are typed, with lines that go on made one; not those that open a window."""
    blocks = re.findall(r"(?:^    .*\n)+", README.read_text(encoding="utf-8"), re.MULTILINE)
    lines = "".join(blocks).replace("\\\n", " ").splitlines()
    found = [line.strip() for line in lines if line.strip().startswith(SHELL)]
    return [each for each in found if each != "comms-builder"]


@pytest.fixture
def folder(tmp_path: Path, compiled_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the commands use, and `comms-builder` on the path."""
    program = tmp_path / "bin" / "comms-builder"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m app "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    home = shutil.copytree(compiled_home, tmp_path / "home")
    monkeypatch.setenv("COMMS_BUILDER_HOME", str(home))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    # What the commands name.
    (tmp_path / "forwarded.eml").write_text(FORWARDED, encoding="utf-8")
    example = ROOT / "tests" / "data" / "foreign" / "libreoffice-letter.docx"
    shutil.copy(example, tmp_path / "template.docx")
    return tmp_path


def test_there_are_commands() -> None:
    assert len(commands()) > 6


@pytest.mark.parametrize("command", commands(), ids=lambda each: each[:40])
def test_each_command_runs(folder: Path, command: str) -> None:
    ran = subprocess.run(  # noqa: S602  they are typed into a shell
        command, check=False, shell=True, cwd=folder, capture_output=True, text=True, timeout=60
    )
    assert "Traceback" not in ran.stderr
    if command != "comms-builder doctor":
        assert ran.returncode in (0, WAITING), ran.stderr
    assert ran.stdout or (folder / "email.html").stat().st_size


def test_each_target_of_make_is_there() -> None:
    named = set(
        re.findall(r"\bmake ([a-z][a-z-]*)(?=[ `]|$)", README.read_text("utf-8"), re.MULTILINE)
    )
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert {"run", "test"} <= named <= set(targets)


@pytest.mark.parametrize("page", PAGES, ids=lambda each: each.name)
def test_each_link_leads_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "", text))
    missing = [
        each
        for each in links
        if not each.startswith(("http", "mailto:", "#"))
        and not (page.parent / each.partition("#")[0]).exists()
    ]
    assert missing == []
