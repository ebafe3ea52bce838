"""What the program does inside the package, where its modules come from an archive."""

from __future__ import annotations

import os
import pickle
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from package import contents
from tests.ui.wrong_call import TOLD, WRONG_CALL

SCRIPTS = (*contents.NOT_WANTED_SCRIPTS, contents.SCRIPT_OF_HELPERS)


class _Code:
    """Is run where it is unpickled: as helpers of the program are given their work."""

    def __init__(self, code: str) -> None:
        self._code = code

    def __reduce__(self) -> tuple[object, ...]:
        return exec, (self._code, {})


def run_inside(package: Path, code: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Have the package's program run some code in a process of its own."""
    ours, theirs = os.pipe()
    with os.fdopen(theirs, "wb") as file:
        file.write(pickle.dumps({}) + pickle.dumps(_Code(f"{code}\nraise SystemExit(0)\n")))
    helper = ("--multiprocessing-fork", f"tracker_fd={ours}", f"pipe_handle={ours}")
    own = {**os.environ, "COMMS_BUILDER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    try:
        return subprocess.run(
            [package / contents.COMMAND, *helper],
            pass_fds=[ours],
            env=own,
            check=False,
            capture_output=True,
            text=True,
        )
    finally:
        os.close(ours)


@pytest.mark.skipif(sys.platform == "win32", reason="helpers are given their work by a handle")
def test_errors_of_qt_are_told_in_the_package_too(package: Path, own_home: Path) -> None:
    done = run_inside(package, WRONG_CALL, own_home)
    assert (done.returncode, done.stderr) == (0, "")
    assert TOLD in done.stdout.replace("\n", " ")


def test_what_only_helpers_need_runs_in_helpers_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "script.py").write_text(
        "def ready():\n    import sys\n    sys.told.append(1)\n\n\nready()\n"
    )
    work = tmp_path / "work"
    work.mkdir()
    given = [(name, str(tmp_path / "script.py"), "PYSOURCE") for name in ("x", *SCRIPTS)]
    (same, helpers) = contents.wanted_scripts(given, work)
    assert same == given[0]
    assert (helpers[0], helpers[2]) == (contents.SCRIPT_OF_HELPERS, "PYSOURCE")
    told: list[int] = []
    monkeypatch.setattr(sys, "told", told, raising=False)
    for arguments, times in (((), 0), (("doctor",), 0), (("--multiprocessing-fork", "a=1"), 1)):
        monkeypatch.setattr(sys, "argv", ["comms-builder", *arguments])
        runpy.run_path(helpers[1])
        assert len(told) == times
