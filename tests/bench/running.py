"""Parts of the measuring, each in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]
BYTECODE = "bytecode"
"""Where Python keeps what it makes of its sources, the tests among them."""
Row = tuple[str, str, str, str]
"""What, how much, what it must reach, and beside what."""
Numbers = dict[str, float]


def environment(home: Path, **more: str) -> dict[str, str]:
    """What a part of the measuring runs in."""
    env = {**os.environ, "LC_ALL": "C.UTF-8", "COMMS_BUILDER_HOME": str(home), **more}
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    # As it is installed: what Python makes of its sources is kept, whatever is set here.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env["PYTHONPYCACHEPREFIX"] = str(home / BYTECODE)
    return env


def child(*command: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a part of the measuring in a process of its own, which has to end well."""
    env = environment(home, **more)
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=PROJECT, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode or "Traceback" in done.stderr:
        raise RuntimeError(f"{' '.join(command)}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def numbers_of(done: subprocess.CompletedProcess[str]) -> Numbers:
    """What a part told in its last line."""
    told: Numbers = json.loads(done.stdout.strip().splitlines()[-1])
    return told


def say(what: str) -> None:
    """What is measured now, for whoever waits."""
    print(f"measuring: {what}", file=sys.stderr, flush=True)  # noqa: T201
