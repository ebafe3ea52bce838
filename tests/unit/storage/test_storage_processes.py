"""Work shared out among processes: all of it is done, whatever becomes of one of them."""

from __future__ import annotations

import os
from collections.abc import Callable

from app.storage.processes import Processes

MAIN = os.getpid()
PIECES = tuple(range(20))


def begin(offset: int) -> Callable[[int], tuple[int, bool]]:
    """Add an offset, and tell whether that was done in a process of its own."""
    return lambda piece: (piece + offset, os.getppid() != MAIN)


def begin_badly(parent: int) -> Callable[[int], int]:
    """End the process at one piece, unless it is the parent itself."""

    def do(piece: int) -> int:
        if piece == 7 and os.getpid() != parent:
            os._exit(3)
        return piece

    return do


def test_all_is_done_in_one_process_or_in_several() -> None:
    for most in (1, 2):
        with Processes[int, tuple[int, bool]](begin, (100,), most) as processes:
            done = sorted(number for number, _ in processes.run(PIECES))
            again = sorted(number for number, _ in processes.run(PIECES[:3]))
        assert done == [each + 100 for each in PIECES]
        assert again == [100, 101, 102]


def test_what_a_process_leaves_undone_is_done_by_another_or_here() -> None:
    with Processes[int, int](begin_badly, (os.getpid(),), 2) as processes:
        assert sorted(processes.run(PIECES)) == list(PIECES)
        assert sorted(processes.run(PIECES)) == list(PIECES)


def test_no_process_is_left() -> None:
    with Processes[int, int](begin_badly, (os.getpid(),), 2) as processes:
        started = list(processes._workers.values())
    assert not any(each.is_alive() for each in started)
