"""One window for each user and session: a second start brings the first window to the front, and ends.

Two windows would save the same cases and settings beside each other. They speak by a local socket that only this user
may use; nothing of a case goes over it.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app import __version__

ANSWER_MS = 3_000
"""So long a second start waits for the first one's word; a window that is busy composes for some milliseconds."""
_MOST_BYTES = 100_000


class Asked(msgspec.Struct, frozen=True):
    """What a second start was asked to do.

    Attributes:
        version: of the program that was started.
        at: the path of the wording that was named, as the system has it, whatever the language of either start;
            empty where none was.
    """

    version: str = __version__
    at: bytes = b""

    @classmethod
    def of(cls, pack: Path | None) -> Asked:
        """What a start with this wording named asks."""
        return cls(at=os.fsencode(pack.absolute()) if pack is not None else b"")

    @property
    def pack(self) -> Path | None:
        """The wording that was named."""
        return Path(os.fsdecode(self.at)) if self.at else None


class Answer(msgspec.Struct, frozen=True):
    """What the first one says: the version that runs."""

    version: str = __version__


class Silent(Exception):  # noqa: N818  it is an answer, too
    """There is a first one, and it doesn't answer."""


def name_of_session(environment: dict[str, str], home: Path) -> str:
    """The name of the socket: of this user, on this screen, with these files.

    Args:
        environment: of the process.
        home: where settings and cases are.
    """
    user = str(os.getuid()) if hasattr(os, "getuid") else environment.get("USERNAME", "")
    screens = ("WAYLAND_DISPLAY", "DISPLAY", "XDG_SESSION_ID", "SESSIONNAME")
    told = [user, str(home), *(environment.get(each, "") for each in screens)]
    return f"comms-builder-{hashlib.sha256(os.fsencode(chr(0).join(told))).hexdigest()[:24]}"


def tell_starter(answer: Answer) -> None:
    """Tell whoever started the program once more what became of that; an icon's start has nobody to tell."""
    words = f"Comms Builder {answer.version} is open already: its window is in front."
    with suppress(OSError, ValueError, AttributeError):
        sys.stdout.write(f"{words}\n")


def ask(name: str, asked: Asked) -> Answer | None:
    """Ask whoever listens under a name; None where nobody does. Raises Silent."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(ANSWER_MS):
        return None
    socket.write(msgspec.json.encode(asked) + b"\n")
    socket.waitForBytesWritten(ANSWER_MS)
    while not socket.canReadLine():
        if not socket.waitForReadyRead(ANSWER_MS):
            raise Silent
    try:
        return msgspec.json.decode(socket.readLine(_MOST_BYTES).data(), type=Answer)
    except msgspec.DecodeError:
        return Answer("")


class OneWindow(QObject):
    """Whether this start is the first, and what others ask of it then."""

    def __init__(self, name: str, owner: QObject) -> None:
        super().__init__(owner)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_asked)
        self._act: Callable[[Asked], None] | None = None
        self._early: list[Asked] = []

    def first(self, asked: Asked) -> Answer | None:
        """Ask the first start to do it, and return its answer; None where this one is the first.

        Raises:
            Silent: there is one, and it doesn't answer.
        """
        answer = ask(self._name, asked)
        if answer is None and not self._listen():
            # Another one was quicker, or left its socket behind when it was killed.
            answer = ask(self._name, asked)
            if answer is None:
                QLocalServer.removeServer(self._name)
                self._listen()
        return answer

    def obey(self, act: Callable[[Asked], None]) -> None:
        """Do what later starts ask, and what was asked up to now."""
        self._act = act
        for asked in self._early:
            act(asked)
        self._early.clear()

    def _listen(self) -> bool:
        return self._server.listen(self._name)

    def _on_asked(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda of=socket: self._read(of))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _MOST_BYTES:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        try:
            asked = msgspec.json.decode(socket.readLine(_MOST_BYTES).data(), type=Asked)
        except msgspec.DecodeError:
            # Of another version: to be brought to the front is all that it can mean.
            asked = Asked("")
        socket.write(msgspec.json.encode(Answer()) + b"\n")
        socket.flush()
        socket.disconnectFromServer()
        if self._act is None:
            self._early.append(asked)
        else:
            self._act(asked)
