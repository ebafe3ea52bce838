"""Reading a large pack: how far it is on a terminal, Ctrl+C while processes help, and a program of one file."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.__main__ import main
from app.cli.progress import LARGE, ProgressLine, pack_progress
from app.interruption import INTERRUPTED
from app.storage.compiled_folder import cached_file
from tests.unit.small_pack import small_files

MANY = LARGE + 50
PHOTO = "templates/photos/new-photo.yaml"
COMMAND = (sys.executable, "-m", "app", "list", "--pack")


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A pack of so many templates that processes help to read it."""
    files = small_files()
    photo = files[PHOTO].replace(b"formerly: [photos/photo]\n", b"")
    files |= {f"templates/copies/photo-{number}.yaml": photo for number in range(MANY)}
    for name, data in files.items():
        file = tmp_path / "large" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return tmp_path / "large"


def run_in_terminal(pack: Path, *, interrupt: bool) -> tuple[int, str]:
    """List the pack with standard error on a terminal; return the exit code and what was written there."""
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [*COMMAND, str(pack)],
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        shown = ""
        while True:
            try:
                piece = os.read(ours, 4096).decode()
            except OSError:  # nobody writes there any more
                piece = ""
            if not piece:
                break
            shown += piece
            if interrupt and "Reading the pack" in shown:
                # As a terminal does: every process of the group hears it.
                os.killpg(process.pid, signal.SIGINT)
                interrupt = False
        os.close(ours)
        return process.wait(), shown


@pytest.mark.skipif(os.name == "nt", reason="there are no such terminals")
def test_how_far_it_is(large: Path) -> None:
    code, shown = run_in_terminal(large, interrupt=False)
    assert code == 0
    assert "\rReading the pack: 50 %" in shown
    assert shown.endswith("\r\033[K")
    assert run_in_terminal(large, interrupt=False) == (0, "")  # it is in the cache


@pytest.mark.skipif(os.name == "nt", reason="there are no such terminals")
def test_ctrl_c_ends_it_with_its_processes(large: Path) -> None:
    code, shown = run_in_terminal(large, interrupt=True)
    # The terminal ends when the last process has closed it, so nobody is left.
    assert code == INTERRUPTED
    assert "Traceback" not in shown
    assert shown.endswith("\r\033[K")
    assert not cached_file(large).exists()


def test_nothing_where_there_is_no_terminal(large: Path) -> None:
    ran = subprocess.run([*COMMAND, str(large)], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_small_pack_needs_no_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with pack_progress() as line:
        line.show(1, LARGE - 1)
    assert capsys.readouterr().err == ""
    with pack_progress() as line:
        line.show(1, LARGE)
        line.show(1, LARGE)
    assert capsys.readouterr().err == "\rReading the pack: 0 %\r\033[K"


def test_a_terminal_that_is_gone_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_text: str) -> int:
        raise OSError

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "write", gone)
    line = ProgressLine("Checked")
    line.show(1, 2)
    line.end()


def test_a_program_of_one_file_lets_its_helpers_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    class BegunError(Exception):
        pass

    def begin() -> None:
        raise BegunError

    monkeypatch.setattr(multiprocessing, "freeze_support", begin)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["comms-builder", "--multiprocessing-fork", "pipe_handle=3"])
    with pytest.raises(BegunError):
        main()
