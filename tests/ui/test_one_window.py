"""A second start brings the first window to the front; nothing else comes of it."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import msgspec
import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import __version__
from app.ui import application
from app.ui.shell import one_window
from app.ui.shell.one_window import Answer, Asked, OneWindow, Silent, name_of_session
from app.ui.shell.problem_window import ProblemWindow
from app.ui.style.theme import Theme

HOME = Path("/home/sam")
SESSION = {"DISPLAY": ":0"}


@pytest.fixture
def owner(qapp: QObject) -> QObject:
    return QObject(qapp)


@pytest.fixture
def name() -> str:
    return f"comms-builder-test-{uuid4().hex}"


def answered(owner: QObject, qtbot: QtBot, name: str, said: bytes) -> Answer:
    """What comes back for these bytes."""
    socket = QLocalSocket(owner)
    socket.connectToServer(name)
    socket.write(said)
    qtbot.waitUntil(socket.canReadLine)
    return msgspec.json.decode(socket.readLine().data(), type=Answer)


def line(asked: Asked) -> bytes:
    return msgspec.json.encode(asked) + b"\n"


def test_a_second_start_is_told_the_version_and_asks_for_its_wording(
    owner: QObject, name: str, qtbot: QtBot
) -> None:
    first, asked = OneWindow(name, owner), list[Asked]()
    assert first.first(Asked()) is None
    first.obey(asked.append)
    for path in ("/geiriad tŵr ŷd", "/wording\udcff"):
        second = Asked.of(Path(path))
        assert answered(owner, qtbot, name, line(second)) == Answer(__version__)
        assert asked.pop().pack == Path(path)


def test_what_is_asked_before_there_is_a_window_is_done_then(
    owner: QObject, name: str, qtbot: QtBot
) -> None:
    first, asked = OneWindow(name, owner), list[Asked]()
    assert first.first(Asked()) is None
    assert answered(owner, qtbot, name, line(Asked())) == Answer()
    assert asked == []
    first.obey(asked.append)
    assert asked == [Asked()]


def test_a_socket_that_a_killed_window_left_is_taken_over(owner: QObject, name: str) -> None:
    left = QLocalServer(owner)
    assert left.listen(name)
    path = Path(left.fullServerName())
    content = path.stat()
    assert content
    left.close()
    path.touch()
    assert OneWindow(name, owner).first(Asked()) is None
    assert asks_at(name)


def asks_at(name: str) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket.waitForConnected(1000)


def test_one_that_does_not_answer_is_told(
    owner: QObject, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_window, "ANSWER_MS", 20)
    silent = QLocalServer(owner)
    assert silent.listen(name)
    with pytest.raises(Silent):
        OneWindow(name, owner).first(Asked())


@pytest.mark.parametrize("said", [b"\n", b"{\n", b'{"of": "tomorrow"}\n', b"\xff\xfe\n"])
def test_what_another_version_asks_brings_it_to_the_front(
    owner: QObject, name: str, qtbot: QtBot, said: bytes
) -> None:
    first, asked = OneWindow(name, owner), list[Asked]()
    assert first.first(Asked()) is None
    first.obey(asked.append)
    assert answered(owner, qtbot, name, said) == Answer()
    assert [each.pack for each in asked] == [None]


def test_users_screens_and_homes_have_windows_of_their_own() -> None:
    here = name_of_session(SESSION, HOME)
    assert here == name_of_session(dict(SESSION), HOME)
    assert here != name_of_session({"DISPLAY": ":1"}, HOME)
    assert here != name_of_session(SESSION, Path("/home/siân"))
    # A name that is no text, as the system gives it, or as a start in an old language reads it.
    assert name_of_session(SESSION, Path("/home/\udcff")) != here
    assert "sam" not in here
    mangled = "/home/siân".encode().decode("ascii", "surrogateescape")
    assert name_of_session(SESSION, Path(mangled)) == name_of_session(SESSION, Path("/home/siân"))


def test_a_bug_before_there_is_a_window_is_told(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> int:
        raise KeyError("Siân")

    shown: list[str] = []

    def ends(self: ProblemWindow) -> None:
        qtbot.addWidget(self)
        shown.append(self.words.text())

    monkeypatch.setattr(application, "make_app", QApplication.instance)
    monkeypatch.setattr(application, "Theme", lambda _app: theme)
    monkeypatch.setattr(application, "install_excepthook", lambda _theme: None)
    monkeypatch.setattr(application, "_run", broken)
    monkeypatch.setattr(QApplication, "exec", lambda _app: 0)
    monkeypatch.setattr(ProblemWindow, "show", ends)
    assert application.run(None) == 2
    assert shown
    assert "KeyError" in shown[0]
    assert "Siân" not in shown[0]
