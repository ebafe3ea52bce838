"""Compiles many templates in several processes at once, where there are several processors."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import cast

import msgspec

from app.storage.template_compiling import Compiled, TemplateCompiler, Wanted

MANY = 200
"""So many templates take longer to compile than processes to start."""
MOST_PROCESSES = 8
CHUNK = 40
"""Templates that a process is given at once: a fraction of a second's work."""

_encode = msgspec.msgpack.Encoder().encode
_decode_wanted = msgspec.msgpack.Decoder(tuple[Wanted, ...]).decode
_decode_compiled = msgspec.msgpack.Decoder(tuple[Compiled, ...]).decode


def compile_templates(
    compiler: TemplateCompiler, wanted: Sequence[Wanted], step: Callable[[], None]
) -> Iterator[Compiled]:
    """Yield the templates compiled, in any order; `step` is called after each."""
    left = list(wanted)
    if len(left) >= MANY and processors() > 1:
        for done in _in_processes(compiler, left):
            yield done
            step()
    for each in left:
        yield compiler.compile(each)
        step()


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextlib.contextmanager
def deaf_to_ctrl_c() -> Iterator[None]:
    """What starts here doesn't hear Ctrl+C from its first moment on: it is for the process that gives the work."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _in_processes(compiler: TemplateCompiler, left: list[Wanted]) -> Iterator[Compiled]:
    """Yield what processes compile, and take it from `left`. What a process that ends leaves undone stays there."""
    workers: dict[Connection, BaseProcess] = {}
    given: dict[Connection, list[Wanted]] = {}
    try:
        with contextlib.suppress(OSError):
            # Where no process can be started, or just one, the others' work is done here.
            for _ in range(min(processors(), MOST_PROCESSES, len(left) // CHUNK)):
                connection, process = _start(compiler)
                workers[connection] = process
        waiting = list(left)
        left.clear()
        for connection in list(workers):
            _give(connection, waiting, given)
        while given:
            for ready in cast("list[Connection]", wait(list(given))):
                chunk = given.pop(ready)
                try:
                    compiled = _decode_compiled(ready.recv_bytes())
                except (EOFError, OSError, msgspec.DecodeError):
                    left += chunk
                    continue
                yield from compiled
                _give(ready, waiting, given)
        left += waiting
    finally:
        for connection, process in workers.items():
            connection.close()
            process.terminate()
            process.join()


def _start(compiler: TemplateCompiler) -> tuple[Connection, BaseProcess]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    parts = (compiler.reading, compiler.info, compiler.rules, compiler.checks)
    process = context.Process(target=_work, args=(theirs, parts), daemon=True)
    with deaf_to_ctrl_c():
        process.start()
    theirs.close()
    return ours, process  # type: ignore[return-value,unused-ignore]  # Windows' is of a kind of its own


def _give(
    connection: Connection, waiting: list[Wanted], given: dict[Connection, list[Wanted]]
) -> None:
    chunk = [waiting.pop() for _ in range(min(CHUNK, len(waiting)))]
    if not chunk:
        return
    given[connection] = chunk
    with contextlib.suppress(OSError):
        # Of a process that ended, waiting for it tells.
        connection.send_bytes(_encode(chunk))


def _work(connection: Connection, parts: tuple[object, ...]) -> None:
    """Compile what comes, until nothing more can come."""
    # Where it was started by another thread, it hears Ctrl+C so far.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    compiler = TemplateCompiler(*parts)  # type: ignore[arg-type]  # as `_start` gave them
    with contextlib.suppress(EOFError, OSError):
        while True:
            chunk = _decode_wanted(connection.recv_bytes())
            connection.send_bytes(_encode([compiler.compile(each) for each in chunk]))
