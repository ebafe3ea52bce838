"""What the process keeps to itself, tried in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUARDED = "from app.process import keep_to_itself; keep_to_itself()\n"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")


def run(code: str, cwd: Path = ROOT, before: str = "") -> subprocess.CompletedProcess[str]:
    command = ["bash", "-c", f'{before} exec "$0" -c "$1"', sys.executable, GUARDED + code]
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_no_core_is_left_where_the_shell_wants_one(tmp_path: Path) -> None:
    ran = run("typed = 'Ms Secret'; import os; os.abort()", tmp_path, "ulimit -c unlimited;")
    assert ran.returncode == -6
    assert list(tmp_path.iterdir()) == []
    limit = run("import resource; print(resource.getrlimit(resource.RLIMIT_CORE))")
    # 1 is what keeps Linux from giving a core to a program that collects them; 0 where no more is allowed.
    assert limit.stdout in {"(1, 1)\n", "(0, 0)\n"}


@pytest.mark.parametrize(
    "code",
    [
        "class Typed:\n  def __init__(self): self.it = 'Ms Secret'\n  def __repr__(self): return self.it\n"
        "  def __del__(self): raise KeyError(self.it)\n"
        "typed = Typed(); del typed",
        "import threading\ndef job(): raise KeyError('Ms Secret')\n"
        "one = threading.Thread(target=job, name='Ms Secret'); one.start(); one.join()",
        "import weakref\nclass Typed: pass\ndef gone(_): raise KeyError('Ms Secret')\n"
        "typed = Typed(); ref = weakref.ref(typed, gone); del typed",
    ],
    ids=["destructor", "thread", "weak reference"],
)
def test_a_bug_that_nobody_can_catch_is_told_without_its_words(code: str) -> None:
    ran = run(code)
    assert ran.returncode == 0
    assert "KeyError in Comms Builder" in ran.stderr
    assert "Secret" not in ran.stderr
