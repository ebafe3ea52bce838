"""Shares work out among processes, where there are several processors, and takes what comes of it as it comes."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Generic, Self, TypeVar, cast

from app.storage.workers import MOST_PROCESSES, deaf_to_ctrl_c, processors

Piece = TypeVar("Piece")
Result = TypeVar("Result")
Begin = Callable[..., Callable[[Piece], Result]]
"""Makes, once in each process, what does a piece of work. It stands in a module, where processes find it."""


class Processes(Generic[Piece, Result]):
    """Processes that all begin with the same parts. Work that one of them leaves undone is done here."""

    def __init__(self, begin: Begin[Piece, Result], parts: tuple[object, ...], most: int) -> None:
        """Start them.

        Args:
            begin: gets the parts and returns what does a piece of work.
            parts: the same for all.
            most: so many can be used at all; with one, all is done here.
        """
        self._begin, self._parts = begin, parts
        self._here: Callable[[Piece], Result] | None = None
        self._workers: dict[Connection, BaseProcess] = {}
        wanted = min(processors(), MOST_PROCESSES, most)
        if wanted > 1:
            with contextlib.suppress(OSError):
                for _ in range(wanted):
                    self._start()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """End them, whatever they are at."""
        for connection, process in self._workers.items():
            connection.close()
            process.terminate()
            process.join()
        self._workers.clear()

    def run(self, pieces: Sequence[Piece]) -> Iterator[Result]:
        """Yield what comes of each piece of work, in any order."""
        waiting = list(reversed(pieces))
        given: dict[Connection, Piece] = {}
        for connection in list(self._workers):
            self._give(connection, waiting, given)
        while given:
            for ready in cast("list[Connection]", wait(list(given))):
                piece = given.pop(ready)
                try:
                    result = cast("Result", ready.recv())
                except (EOFError, OSError):
                    # That process has ended; whatever ended it shows itself here.
                    waiting.append(piece)
                    self._workers.pop(ready).join()
                    continue
                yield result
                self._give(ready, waiting, given)
        for piece in reversed(waiting):
            yield self._do(piece)

    def _do(self, piece: Piece) -> Result:
        if self._here is None:
            self._here = self._begin(*self._parts)
        return self._here(piece)

    def _give(
        self, connection: Connection, waiting: list[Piece], given: dict[Connection, Piece]
    ) -> None:
        if waiting:
            given[connection] = waiting.pop()
            with contextlib.suppress(OSError):
                # Of a process that ended, waiting for it tells.
                connection.send(given[connection])

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        arguments = (theirs, self._begin, self._parts)
        process = context.Process(target=_work, args=arguments, daemon=True)
        with deaf_to_ctrl_c():
            process.start()
        theirs.close()
        self._workers[ours] = process  # type: ignore[index,unused-ignore]  # Windows' is of a kind of its own


def _work(connection: Connection, begin: Begin[object, object], parts: tuple[object, ...]) -> None:
    """Do what comes, until nothing more can come."""
    # Where it was started by another thread, it hears Ctrl+C so far.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    do = begin(*parts)
    with contextlib.suppress(EOFError, OSError):
        while True:
            connection.send(do(connection.recv()))
