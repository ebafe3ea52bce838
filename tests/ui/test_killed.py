"""The app is killed at any moment while somebody types: nothing on the disk is damaged, and little is lost."""

from __future__ import annotations

import os
import signal
import sys
import time
from itertools import pairwise
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import pytest

from app.session.saved_case import decoded_case
from app.storage.drafts import Drafts
from app.storage.sealing import Seal
from tests.ui.killed_app import KEY, run

MOST_LOST_S = 2.0
AT_ONCE = 10
LONGEST_S = 2.6
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")


def _started(home: Path) -> tuple[int, int]:
    """Fork a run of the app; return its process and what it tells."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reading)
        try:
            run(home, writing)
        finally:
            os._exit(1)
    os.close(writing)
    return process, reading


def _told(reading: int) -> list[tuple[int, float]]:
    with os.fdopen(reading) as lines:
        pairs = [line.split() for line in lines if line.endswith("\n")]
    return [(int(count), float(at)) for count, at in pairs]


def _kill_some(folder: Path, numbers: range, chance: Random) -> list[str]:
    """Run the app some times at once, kill each at a moment of its own; return what was wrong."""
    runs = []
    for number in numbers:
        home = folder / str(number)
        home.mkdir()
        runs.append((home, *_started(home), chance.uniform(0.1, LONGEST_S)))
    begun = time.monotonic()
    wrong = []
    for home, process, reading, after in sorted(runs, key=lambda each: each[-1]):
        time.sleep(max(0.0, begun + after - time.monotonic()))
        os.kill(process, signal.SIGKILL)
        killed = time.monotonic()
        os.waitpid(process, 0)
        wrong += _what_is_wrong(home, _told(reading), killed)
    return wrong


def _what_is_wrong(home: Path, told: list[tuple[int, float]], killed: float) -> list[str]:
    os.environ["COMMS_BUILDER_HOME"] = str(home)
    found = Drafts().all(Seal(KEY))
    wrong = [f"{home.name}: {each.trouble}" for each in found if each.trouble]
    kept = 0
    for each in found:
        if each.content:
            draft = decoded_case(each.content).case.session.draft
            kept = max(kept, len(str(draft.answers.get("customer_name", ""))))
    # A machine that is busy with other things types late, and writes late.
    times = [at for _, at in told]
    held_up = max((after - before for before, after in pairwise(times)), default=0)
    due = [count for count, at in told if at < killed - MOST_LOST_S - held_up]
    if due and kept < due[-1]:
        wrong.append(f"{home.name}: {kept} letters kept, {due[-1]} were due")
    return wrong


def _kill_many(folder: str, count: int, seed: int, wrong: Connection) -> None:
    """In a process without an application of its own, which can be forked."""
    chance = Random(seed)  # noqa: S311  # no secret: the same moments each time
    found: list[str] = []
    for first in range(0, count, AT_ONCE):
        found += _kill_some(Path(folder), range(first, min(first + AT_ONCE, count)), chance)
    wrong.send(found)


@pytest.mark.parametrize("count", [15, pytest.param(1000, marks=pytest.mark.slow)])
def test_killed_at_any_moment(tmp_path: Path, count: int) -> None:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_kill_many, args=(str(tmp_path), count, 5, theirs))
    process.start()
    theirs.close()
    assert ours.recv() == []
    process.join()
    homes = [each for each in tmp_path.iterdir() if (each / "data/cases").exists()]
    assert len(homes) > count / 2, "most had something to lose"
