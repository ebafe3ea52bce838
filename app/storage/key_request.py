"""Asks the system's keyring in a process of its own: a keyring may wait for the user's word, or never answer.

The window's process never loads what speaks with keyrings, no thread of it hangs, and it looks for the answer when it
likes.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

import msgspec

from app.errors import AppError
from app.storage.draft_key import FoundKey, fetch_key


class _Failure(msgspec.Struct, frozen=True, tag=True):
    code: str
    kind: str = ""


class _Key(msgspec.Struct, frozen=True, tag=True):
    key: bytes
    is_new: bool


_decode = msgspec.msgpack.Decoder(_Key | _Failure).decode
Fetch = Callable[..., FoundKey]


class KeyRequest:
    """One question to the keyring, asked at once.

    Args:
        asking: the user may be asked for a password now.
        fetch: what asks; a function that another process can import.
    """

    def __init__(self, *, asking: bool = False, fetch: Fetch = fetch_key) -> None:
        context = multiprocessing.get_context("spawn")
        self._answers, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_ask, args=(theirs, fetch, asking), daemon=True)
        try:
            self._process.start()
        except OSError:
            # `answer` finds that nobody is there.
            self._answers.close()
        finally:
            theirs.close()

    def answer(self) -> FoundKey | None:
        """What the keyring gave; None as long as it hasn't answered. It is asked until then, and no more.

        Raises:
            AppError: as `fetch_key` does.
        """
        try:
            if not self._answers.poll():
                return None
            said = _decode(self._answers.recv_bytes())
        except (EOFError, OSError, msgspec.DecodeError) as error:
            raise AppError("keyring-failed", kind=type(error).__name__) from error
        self.end()
        if isinstance(said, _Failure):
            params = {"kind": said.kind} if said.kind else {}
            raise AppError(said.code, **params)
        return FoundKey(said.key, said.is_new)

    def wait(self, seconds: float) -> FoundKey | None:
        """What the keyring gives within some seconds; None where it gives no answer. Raises as `answer` does."""
        with suppress(OSError):
            self._answers.poll(seconds)
        return self.answer()

    def end(self) -> None:
        """Ask no longer."""
        self._answers.close()
        with suppress(ValueError, AttributeError):
            self._process.terminate()
            self._process.join()


def _ask(answers: Connection, fetch: Fetch, asking: bool) -> None:
    # Ctrl+C is for the process that asks.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    said: _Key | _Failure
    try:
        found = fetch(asking=asking)
        said = _Key(found.key, found.is_new)
    except AppError as error:
        said = _Failure(error.code, str(error.params.get("kind", "")))
    with suppress(OSError):
        answers.send_bytes(msgspec.msgpack.encode(said))
