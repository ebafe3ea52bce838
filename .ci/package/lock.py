"""`make lock`: says in .ci/requirements/ which versions are installed, and the checksums of their files.

Each lock holds for all systems and Pythons that the app runs on, and holds all of the one before it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCKS = {"program": (), "test": ("test",), "package": ("test", "package")}
"""The groups of pyproject.toml that each one holds besides what the app itself needs."""


def lock_path(name: str) -> Path:
    """Where a lock is."""
    return ROOT / ".ci" / "requirements" / f"{name}.lock"


def main(options: list[str]) -> None:
    """Write all of them; versions stay as they are where pyproject.toml allows it, unless `--upgrade` stands here."""
    before: list[str] = []
    for name, extras in LOCKS.items():
        path = lock_path(name).relative_to(ROOT).as_posix()
        command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml"]
        command += ["--universal", "--generate-hashes", "--quiet", "--output-file", path]
        command += ["--custom-compile-command", "make lock"]
        command += ["--no-emit-index-url", "--no-emit-find-links", *before, *options]
        command += [word for extra in extras for word in ("--extra", extra)]
        subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603  of words that stand above
        before = ["--constraint", path]


if __name__ == "__main__":
    main(sys.argv[1:])
