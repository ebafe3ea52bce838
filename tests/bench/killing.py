"""The app is killed: what of a draft is on the disk then, and how soon it is back."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from app.storage import paths
from tests.bench.a_start import BEGUN
from tests.bench.in_the_window import NAME
from tests.bench.running import BYTECODE, PROJECT, Row, child, environment, numbers_of


def killing() -> list[Row]:
    """The app killed at any moment, thirty times (`make soak` does it a thousand times), and what is there then."""
    command = [sys.executable, "-m", "pytest", "-q", "tests/ui/test_killed.py", "-m", "not slow"]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, check=False)
    told = "none damaged, none lost more" if done.returncode == 0 else "failed: run make soak"
    return [
        ("killed at 30 moments", told, "0 drafts damaged, at most 2 s of work lost", "–"),
        *after_a_kill(),
    ]


def after_a_kill() -> list[Row]:
    """A window in which a customer's name was typed is killed: what of it is on the disk, and when it is back."""
    with tempfile.TemporaryDirectory() as folder:
        home, pack = Path(folder), str(paths.shipped_pack())
        command = [sys.executable, "-m", "tests.bench.in_the_window", "typed", pack]
        with subprocess.Popen(
            command, cwd=PROJECT, env=environment(home), stdout=subprocess.PIPE, text=True
        ) as window:
            kept = window.stdout.readline() if window.stdout is not None else ""
            window.kill()
        if kept != "kept\n":
            raise RuntimeError("what was typed wasn't kept")
        files, found = typed_in(home)
        begun = {BEGUN: str(time.monotonic())}
        back = numbers_of(child("tests.bench.in_the_window", "back", pack, home=home, **begun))
    return [
        (
            "a customer’s name at rest, after the kill",
            f"{found} bytes in {files:,} files",
            "0 plaintext bytes",
            "–",
        ),
        ("a draft back after the kill, from the start", f"{back['back']:.2f} s", "–", "–"),
    ]


def typed_in(home: Path) -> tuple[int, int]:
    """How many files there are, and in how many bytes of them stands what was typed, however it is written."""
    forms = {
        name.encode(encoding)
        for whole in (NAME, NAME.lower(), NAME.upper())
        for name in (whole, *whole.split())
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    }
    files = [each for each in home.rglob("*") if each.is_file() and BYTECODE not in each.parts]
    contents = [each.read_bytes() for each in files]
    return len(files), sum(
        content.count(form) * len(form) for content in contents for form in forms
    )
