"""Open cases are kept by themselves, sealed, and come back; without a key nothing is written at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.expressions.names import Officer
from app.session.case import HELD_FOR
from app.storage.draft_key import FoundKey
from app.storage.drafts import Drafts
from app.storage.files import write_own
from app.storage.key_request import KeyRequest
from app.storage.sealing import Seal
from app.templates.pack import Pack
from app.ui.state import keeping as keeping_module
from app.ui.state.controller import Controller
from app.ui.state.draft_key import DraftKey
from app.ui.state.keeping import Keeping, Saved
from tests.ui.test_forgotten import canary, in_python
from tests.unit.session.standing import DOCUMENTS, PHOTO, pack

KEY = bytes(range(32))
NOW = datetime(2027, 3, 5, 10, 42)
CANARY = "Prydderch"


class Keyring(KeyRequest):
    """A keyring that answers when the test wants it to."""

    said: FoundKey | AppError | None = FoundKey(KEY)
    asked = 0
    was_asking = False

    def __init__(self, *, asking: bool = False) -> None:
        type(self).asked += 1
        type(self).was_asking = asking

    def answer(self) -> FoundKey | None:
        if isinstance(self.said, AppError):
            raise self.said
        return self.said

    def end(self) -> None:
        """Nothing to end."""


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> type[Keyring]:
    kind = type("OwnKeyring", (Keyring,), {"asked": 0})
    monkeypatch.setattr(keeping_module, "SOON_MS", 1)
    monkeypatch.setattr(keeping_module, "AGAIN_MS", 5)
    return kind


Begin = Callable[..., Keeping]


@pytest.fixture
def begin(keyring: type[Keyring], qapp: object) -> Iterator[Begin]:
    made: list[Controller] = []

    def begin(of: Pack | None = None) -> Keeping:
        controller = Controller(of or pack(), Officer(), clock=lambda: NOW)
        made.append(controller)
        keeping = Keeping(controller, Drafts(), DraftKey(controller, keyring), lambda: NOW)
        keeping.begin()
        return keeping

    yield begin
    for each in made:
        each.deleteLater()


def work_of(keeping: Keeping) -> Controller:
    controller = keeping.parent()
    assert isinstance(controller, Controller)
    return controller


def until(qtbot: QtBot, keeping: Keeping, state: Saved) -> None:
    qtbot.waitUntil(lambda: keeping.state is state)


def files() -> list[Path]:
    folder = Drafts().folder
    return sorted(folder.iterdir()) if folder.exists() else []


def type_name(controller: Controller, name: str) -> None:
    asked = next(each for each in controller.questions if each.question.id == "customer_name")
    controller.answer(asked.question, asked.entry, name)


def test_a_start_without_anything_asks_no_keyring(
    begin: Begin, keyring: type[Keyring], qtbot: QtBot
) -> None:
    keeping = begin()
    qtbot.waitUntil(lambda: not keeping._background.busy)
    assert (keeping.state, keyring.asked, files()) == (Saved.NOTHING, 0, [])


def test_a_case_is_kept_after_each_change_and_goes_when_it_is_finished(
    begin: Begin, qtbot: QtBot
) -> None:
    keeping = begin()
    work = work_of(keeping)
    work.choose("enquiries/answer")
    assert keeping.state is Saved.NOT_YET
    until(qtbot, keeping, Saved.SAFE)
    (file,) = files()
    before = file.read_bytes()
    type_name(work, CANARY)
    assert keeping.state is Saved.NOT_YET
    until(qtbot, keeping, Saved.SAFE)
    assert files() == [file]
    after = file.read_bytes()
    assert after != before
    assert CANARY.encode() not in after
    assert CANARY.encode() in Seal(KEY).open(after)
    work.finish()
    until(qtbot, keeping, Saved.NOTHING)
    qtbot.waitUntil(lambda: files() == [])


def test_what_was_open_is_offered_and_goes_on(begin: Begin, qtbot: QtBot) -> None:
    first = begin()
    work = work_of(first)
    work.choose(PHOTO)
    work.set_mark("A", "4711")
    work.begin()
    work.choose(DOCUMENTS)
    until(qtbot, first, Saved.SAFE)
    assert len(files()) == 2
    second = begin()
    with qtbot.waitSignal(second.earlier.offered):
        pass
    offers = second.earlier.offers
    assert [each.saved.case.templates for each in offers if each.saved] == [(PHOTO,), (DOCUMENTS,)]
    second.take_up(offers)
    there = work_of(second)
    assert [(each.letter, each.mark) for each in there.desk.cases] == [("A", "4711"), ("B", "")]
    assert there.message.plain == work.message.plain
    until(qtbot, second, Saved.SAFE)
    assert len(files()) == 2, "each stays where it was"
    assert second.earlier.offers == ()


def test_what_is_discarded_is_gone(begin: Begin, qtbot: QtBot) -> None:
    first = begin()
    work_of(first).choose(PHOTO)
    until(qtbot, first, Saved.SAFE)
    second = begin()
    with qtbot.waitSignal(second.earlier.offered):
        pass
    second.earlier.discard(second.earlier.offers)
    qtbot.waitUntil(lambda: files() == [])
    assert second.earlier.offers == ()


def test_while_the_keyring_is_silent_nothing_is_written_and_it_is_said(
    begin: Begin, keyring: type[Keyring], qtbot: QtBot
) -> None:
    keyring.said = None
    keeping = begin()
    work_of(keeping).choose(PHOTO)
    qtbot.waitUntil(lambda: keyring.asked == 1)
    assert (keeping.state, files()) == (Saved.NOT_YET, [])
    keyring.said = FoundKey(KEY)
    until(qtbot, keeping, Saved.SAFE)
    assert len(files()) == 1


@pytest.mark.parametrize("code", ["no-keyring", "keyring-locked", "keyring-failed"])
def test_without_a_key_nothing_is_written_and_why_is_said(
    begin: Begin, keyring: type[Keyring], qtbot: QtBot, code: str
) -> None:
    keyring.said = AppError(code, kind="X")
    keeping = begin()
    work = work_of(keeping)
    work.choose("enquiries/answer")
    until(qtbot, keeping, Saved.NEVER)
    assert keeping.trouble is keyring.said
    type_name(work, CANARY)
    assert (keeping.state, keyring.asked, files()) == (Saved.NEVER, 1, [])
    assert not keyring.was_asking, "no dialog in the middle of a word"
    keyring.said = FoundKey(KEY)
    keeping.try_again()
    assert keyring.was_asking
    until(qtbot, keeping, Saved.SAFE)
    assert len(files()) == 1


def test_a_full_disk_is_told_and_tried_again(
    begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = True
    real = write_own

    def write(path: Path, data: bytes) -> None:
        if full:
            raise AppError("cannot-write", str(path), reason="No space left on device")
        real(path, data)

    monkeypatch.setattr("app.storage.drafts.write_own", write)
    keeping = begin()
    work_of(keeping).choose(PHOTO)
    qtbot.waitUntil(lambda: keeping.trouble is not None)
    assert keeping.state is Saved.NOT_YET
    full = False
    until(qtbot, keeping, Saved.SAFE)
    assert keeping.trouble is None


def test_a_damaged_one_is_put_aside_and_told(begin: Begin, qtbot: QtBot) -> None:
    first = begin()
    work_of(first).choose(PHOTO)
    until(qtbot, first, Saved.SAFE)
    (file,) = files()
    file.write_bytes(file.read_bytes()[:-1])
    second = begin()
    with qtbot.waitSignal(second.earlier.offered):
        pass
    assert [str(each.trouble) for each in second.earlier.offers] == ["draft-damaged()"]
    qtbot.waitUntil(lambda: [each.suffix for each in files()] == [".aside"])


def test_the_end_of_the_program_keeps_what_was_not_kept_yet(begin: Begin, qtbot: QtBot) -> None:
    keeping = begin()
    work = work_of(keeping)
    work.choose("enquiries/answer")
    until(qtbot, keeping, Saved.SAFE)
    type_name(work, CANARY)
    keeping.end()
    (file,) = files()
    assert CANARY.encode() in Seal(KEY).open(file.read_bytes())


def test_nothing_of_a_forgotten_case_stays_in_the_memory_of_what_keeps_it(
    begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping = begin()
    work = work_of(keeping)
    work.choose("enquiries/answer")
    type_name(work, canary())
    until(qtbot, keeping, Saved.SAFE)
    assert in_python(canary())
    work.finish()
    until(qtbot, keeping, Saved.NOTHING)
    qtbot.waitUntil(lambda: files() == [])
    monkeypatch.setattr(work, "_clock", lambda: NOW + HELD_FOR)
    work.forget_old()
    qtbot.waitUntil(lambda: not keeping._background.busy)
    assert in_python(canary()) == []


def test_a_slow_share_holds_nobody_up(
    begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One write at a time; what is typed meanwhile comes with the next one."""
    release, writes = Event(), list[int]()
    real = write_own

    def write(path: Path, data: bytes) -> None:
        writes.append(len(data))
        release.wait(20)
        real(path, data)

    monkeypatch.setattr("app.storage.drafts.write_own", write)
    keeping = begin()
    work = work_of(keeping)
    work.choose("enquiries/answer")
    qtbot.waitUntil(lambda: len(writes) == 1)
    for count in range(1, 6):
        type_name(work, CANARY * count)
        assert work.session.draft.answers["customer_name"] == CANARY * count
    assert (keeping.state, len(writes)) == (Saved.NOT_YET, 1)
    release.set()
    until(qtbot, keeping, Saved.SAFE)
    (file,) = files()
    assert (CANARY * 5).encode() in Seal(KEY).open(file.read_bytes())


def test_a_case_that_was_unchanged_for_too_long_is_not_said_to_be_saved(
    begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping = begin()
    controller = work_of(keeping)
    controller.choose("enquiries/answer")
    until(qtbot, keeping, Saved.SAFE)
    keeping._clean()
    qtbot.waitUntil(lambda: not keeping._background.busy)
    assert keeping.state is Saved.SAFE
    with monkeypatch.context() as later:
        later.setattr(Drafts, "_has_had_its_time", lambda *_: True)
        keeping._clean()
        until(qtbot, keeping, Saved.LET_GO)
    assert not files()
    type_name(controller, "Rhys")
    until(qtbot, keeping, Saved.SAFE)
    assert len(files()) == 1
