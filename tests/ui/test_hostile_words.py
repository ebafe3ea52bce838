"""No word of a customer, an officer or a pack is markup: the real window is watched while every word holds some."""

from __future__ import annotations

import json
import os
import re
import shutil
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.xdist_group("hostile words")  # what the module makes is made once

ROOT = Path(__file__).parents[2]
PICTURE = "canary.png"
SEED = """
import sys
from PySide6.QtNetwork import QTcpSocket
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("<img src='canary.png'>")
label.show()
app.processEvents()
socket = QTcpSocket()
socket.connectToHost("127.0.0.1", 9)
socket.waitForConnected(1000)
"""


def watched(folder: Path, *command: str) -> tuple[list[str], list[str]]:
    """Run a program under strace; return where it opened the picture, and whom it called by the network."""
    if shutil.which("strace") is None:
        reason = "needs strace (see .ci/setup)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    (folder / PICTURE).write_bytes(picture())
    trace = folder / "trace"
    tracing = ["strace", "-f", "--seccomp-bpf", "-e", "trace=openat,connect", "-o", str(trace)]
    paths = {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests" / "unit")))}
    done = subprocess.run(
        [*tracing, sys.executable, *command, str(folder)],
        env={**os.environ, **paths, "COMMS_BUILDER_HOME": str(folder / "home")},
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        timeout=300,
    )
    if "PTRACE" in done.stderr and "not permitted" in done.stderr:
        pytest.skip("this machine doesn't let programs be watched")
    assert done.returncode == 0, done.stderr
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    assert len(lines) > 100
    opened = [line for line in lines if PICTURE in line]
    connected = [line for line in lines if re.search(r"connect\(.*AF_(INET|NETLINK)", line)]
    return opened, connected


def picture() -> bytes:
    """A picture of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(b"\0\0")), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.fixture(scope="module", params=["some", pytest.param("all", marks=pytest.mark.slow)])
def through_everything(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, compiled_home: Path
) -> tuple[Any, list[str], list[str]]:
    folder = tmp_path_factory.mktemp("hostile")
    shutil.copytree(compiled_home, folder / "home")
    opened, connected = watched(folder, "-m", "tests.ui.hostile_words", request.param)
    return json.loads((folder / "told.json").read_text(encoding="utf-8")), opened, connected


def test_nothing_is_opened_and_nobody_is_called(
    through_everything: tuple[Any, list[str], list[str]],
) -> None:
    _, opened, connected = through_everything
    assert (opened, connected) == ([], [])


def test_every_word_stands_as_it_was_written(
    through_everything: tuple[Any, list[str], list[str]],
) -> None:
    told, _, _ = through_everything
    assert told["altered"] == []
    assert told["reading_tags"] == []
    # It has been where words of others stand.
    for place in (
        "Label words",
        "Heading words",
        "QPushButton Name",
        "RadioChoice words",
        "tooltip",
        "action",
    ):
        assert told["seen"].get(place), (place, told["seen"])


def test_a_picture_and_a_call_would_be_seen(tmp_path: Path) -> None:
    opened, connected = watched(tmp_path, "-c", SEED)
    assert opened
    assert connected
