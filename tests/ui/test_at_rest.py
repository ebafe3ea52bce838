"""What was typed is nowhere on the disk where it can be read: after work, a crash and what goes by itself."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.calling.record import Attempt, CallOutcome
from app.compose.message import AskedQuestion
from app.formatting.rich import SourceKind
from app.language import Bilingual, MessageLanguage
from app.session.calls import Called, Calls
from app.session.history import Step
from app.session.resend_session import ResendSession
from app.storage.drafts import Drafts
from app.storage.sealing import Seal
from app.ui.shell.main_window import MainWindow
from app.ui.workspaces.resend.workspace import Resend
from tests.ui.driving import ALT, CTRL, press, type_text
from tests.ui.formatting import take_in
from tests.ui.test_keeping import KEY, files
from tests.ui.test_kept_cases import Opens, keyring, opens, until_says

__all__ = ["keyring", "opens"]

TEMPLATES = (
    ("documents/missing", "photos/new-photo"),
    ("csmt/delivery-enquiry",),
    ("csmt/identity-not-confirmed",),
    ("no-reply/withdrawn-at-request",),
    ("csmt/complaint-acknowledgement",),
    ("speak/call-us",),
    ("csmt/book-error",),
    ("csmt/refund",),
    ("csmt/further-information",),
    ("information/missing-information",),
    ("lost-stolen/details",),
    ("interview/book",),
)
CANARY = "Kn{:03}Pugh"


class Canaries:
    """Words that no file may hold, one for each field that takes words."""

    def __init__(self) -> None:
        self.sung: list[str] = []

    def sing(self) -> str:
        self.sung.append(CANARY.format(len(self.sung)))
        return self.sung[-1]

    def figures(self) -> str:
        """The end of a number that no file may hold, as it is written or run together."""
        figures = f"{7_310 + len(self.sung)}"
        self.sung.append(f"96{figures}")
        return figures

    def readable_in(self, *folders: Path) -> list[tuple[str, Path]]:
        """Where they can be read, as any program might have written them."""
        found = []
        for file in (each for folder in folders for each in folder.rglob("*") if each.is_file()):
            data = file.read_bytes().lower()
            for word in self.sung:
                shapes = (word.lower().encode(), word.lower().encode("utf-16-le"))
                found += [(word, file) for shape in shapes if shape in data]
        return found


def fill(window: MainWindow, canaries: Canaries) -> None:
    """Answer everything that is asked: by words where words are taken, else by the first choice."""
    controller = window.controller
    done: set[tuple[str, str]] = set()
    while (asked := next(_open(controller.questions, done), None)) is not None:
        done.add((asked.entry, asked.question.id))
        if asked.choices:
            choice = asked.choices[0].id
            raw = (choice,) if asked.question.kind.chooses == "several" else choice
            controller.answer(asked.question, asked.entry, raw)
        elif asked.question.each:
            words = Bilingual(canaries.sing(), canaries.sing())
            controller.answer(asked.question, asked.entry, words)
        else:
            controller.answer(asked.question, asked.entry, canaries.sing())


def phoned(canaries: Canaries) -> Calls:
    """A call to a number; canaries in its place and in the times, as they are written down."""
    numbers = [f"01632 96{canaries.figures()}" for _ in Called]
    calls = Calls()
    for who, number in zip(Called, numbers, strict=True):
        record = msgspec.structs.replace(calls.of(who), number=number, times_named=True)
        calls = calls.changed(who, Step("call-number"), record)
        record = msgspec.structs.replace(record, times=canaries.sing())
        record = record.with_attempt(
            Attempt(datetime.now(UTC), CallOutcome.NO_ANSWER, voicemail=True)
        )
        calls = calls.changed(who, Step("call-attempt"), record)
    return calls


def _open(
    questions: tuple[AskedQuestion, ...], done: set[tuple[str, str]]
) -> Iterator[AskedQuestion]:
    return (each for each in questions if (each.entry, each.question.id) not in done)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, of this test alone."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


def test_nothing_that_was_typed_can_be_read_at_any_time(
    opens: Opens, qtbot: QtBot, own_home: Path, temporary: Path
) -> None:
    window, canaries = opens(), Canaries()
    controller = window.controller
    for templates in TEMPLATES:
        controller.begin()
        for template in templates:
            controller.choose(template)
        fill(window, canaries)
        controller.set_mark(controller.desk.front, canaries.sing())
    controller.begin()
    controller.set_calls(phoned(canaries))
    controller.begin()
    found = take_in(
        window, f"<p>Dear {canaries.sing()}, <b style='color:red'>{canaries.sing()}</b></p>"
    )
    found.steps.recipient.field.setText(f"{canaries.sing()}@example.com")
    press(Qt.Key.Key_5, ALT)
    controller.begin()
    controller.choose(TEMPLATES[0][0])
    controller.set_language(MessageLanguage.BOTH)
    controller.undo()
    press(Qt.Key.Key_F, CTRL)
    type_text(canaries.sing())
    press(Qt.Key.Key_7, ALT)
    assert isinstance(window.workspace, Resend)
    astray = f"From: {canaries.sing()}@example.org\nSent: 1 May 2026 10:00\nSubject: x\n\n{canaries.sing()}"
    window.workspace.email.take(ResendSession().give(astray, SourceKind.TEXT))
    window.keep()
    assert len(canaries.sung) >= 20
    until_says(qtbot, window, "Saved")
    assert len(files()) == len(TEMPLATES) + 3
    assert canaries.readable_in(own_home, temporary) == []
    never_kept = {each.encode() for each in canaries.sung[-2:]}
    kept = b"".join(each.content for each in Drafts().all(Seal(KEY)))
    assert sum(word.encode() in kept for word in canaries.sung) >= 20, "it is in there, sealed"
    assert not any(word in kept for word in never_kept), "nothing of what went astray is kept"

    # A crash: the window is gone without a word, and half a file is left.
    half = files()[0].with_name(f".{files()[0].name}.abcdefgh")
    half.write_bytes(files()[0].read_bytes()[:200])
    assert canaries.readable_in(own_home, temporary) == []

    # All is finished.
    while not controller.desk.case.empty or len(controller.desk.cases) > 1:
        if controller.desk.case.empty:
            controller.take_up(
                next(each.letter for each in controller.desk.cases if not each.empty)
            )
        controller.finish()
    qtbot.waitUntil(lambda: files() == [half])
    window.close()
    assert canaries.readable_in(own_home, temporary) == []


def test_words_that_can_be_read_would_be_found(tmp_path: Path) -> None:
    canaries = Canaries()
    word = canaries.sing()
    (tmp_path / "a").write_text(f"… {word.upper()} …", "utf-8")
    (tmp_path / "b").write_bytes(word.encode("utf-16-le"))
    assert {file.name for _, file in canaries.readable_in(tmp_path)} == {"a", "b"}


def test_work_goes_on_where_nothing_can_be_written(
    opens: Opens, qtbot: QtBot, own_home: Path
) -> None:
    window = opens()
    (own_home / "data").write_text("a file where the folder belongs", "utf-8")
    window.controller.choose("photos/new-photo")
    qtbot.waitUntil(lambda: bool(window.kept_cases and window.kept_cases.why()))
    assert window.kept_cases is not None
    assert window.kept_cases.words() == "Can’t be saved"
    assert "can’t be written" in window.kept_cases.why()
    assert window.controller.message.plain
    (own_home / "data").unlink()
    window.controller.set_mark("A", "later")
    until_says(qtbot, window, "Saved")
