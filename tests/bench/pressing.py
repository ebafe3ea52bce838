"""From a key to the painted preview, run by run, told while it goes on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.running import PROJECT, Row, say
from tests.desktop.x_session import XSession


def pressing() -> list[Row]:
    """From a key to the painted preview, under a real X server where there is one."""
    test = "tests/bench/test_key_to_paint.py"
    runs = {"COMMS_BUILDER_BENCH_RUNS": os.environ.get("COMMS_BUILDER_BENCH_RUNS", "10")}
    command = [sys.executable, "-m", "pytest", "-q", "-s", test]
    with tempfile.TemporaryDirectory() as folder:
        if shutil.which("Xvfb") is None:
            env, where = {**os.environ, **runs}, "without a screen"
            log = Path(folder) / "pressing.log"
            with (
                log.open("wb") as out,
                subprocess.Popen(command, cwd=PROJECT, env=env, stdout=out, stderr=out) as process,
            ):
                said = followed(process, log)
        else:
            session, where = XSession(Path(folder), 1920, 1080), "a real X server"
            try:
                process = session.start(
                    command, name="pressing", extra={"QT_QPA_PLATFORM": "xcb", **runs}
                )
                said = followed(process, Path(folder) / "pressing.log")
            finally:
                session.close()
    if process.returncode:
        raise RuntimeError(said)
    found = re.findall(r"key to paint, (.*?), \d+ presses: (.*)", said)
    return [
        (f"key to preview, {what} ({where})", told, "99 % in 16.7 ms, in 9 runs of 10", "one frame")
        for what, told in found
    ]


def followed(process: subprocess.Popen[bytes], log: Path) -> str:
    """Wait for a program and hand on each line that it says of how far it is; return all that it said."""
    told = 0
    while True:
        ended = process.poll() is not None
        lines = log.read_text("utf-8", "replace").split("\n")
        for line in lines[told : len(lines) - 1]:
            if line.startswith("run "):
                say(line)
        told = len(lines) - 1
        if ended:
            return "\n".join(lines)
        time.sleep(1)
