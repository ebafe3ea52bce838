"""Findings and copying serve a text that no session of Compose knows: one box that is typed in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.document import Block
from app.findings import Finding, Severity, Where
from app.language import Language, MessageLanguage
from app.session.copying import Blocked, Copied, Payload, What
from app.ui.controls.clipboard import copier
from app.ui.controls.text_editors import BoxEditor
from app.ui.findings.fields import AnyEditor, FieldStretch
from app.ui.findings.list import FindingsList
from app.ui.findings.mending import Mending
from app.ui.findings.preview_marks import PreviewMarks
from app.ui.message.copy_bar import CopyBar
from app.ui.preview.preview import Preview
from app.ui.state.dictionary import Dictionary
from app.ui.state.settling import Settled
from app.ui.state.utf16 import to_qt
from app.ui.style.theme import Theme
from tests.ui.by_hand import LOOKED_FOR, placed
from tests.ui.driving import clipboard_text


class Stretch:
    """A stretch of the letter."""

    def __init__(self, text: str) -> None:
        self.text = text


class Letter(QObject):
    """A text in a box, what is found in it, and what was copied of it."""

    changed = Signal()
    shown = Signal()
    arranged = Signal()

    def __init__(self, box: BoxEditor) -> None:
        super().__init__(box)
        self.box = box
        self.interface = Language.EN
        self.dictionary: Dictionary | None = None
        self.blocks: tuple[Block, ...] = ()
        self.guidance = ""
        self.kept: dict[tuple[str, str], str] = {}
        self.copies: list[Payload] = []
        self.refused = 0
        box.edited.connect(self._tell)

    def _tell(self) -> None:
        self.shown.emit()
        self.changed.emit()

    # --- what is found

    @property
    def _found(self) -> list[Finding]:
        text = self.box.words()
        return [
            placed(finding, Where(language=Language.EN), text.index(word), word, text)
            for word, finding in LOOKED_FOR.items()
            if word in text
        ]

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(each for each in self._found if (each.rule, each.text) not in self.kept)

    @property
    def confirmed(self) -> tuple[Finding, ...]:
        return tuple(each for each in self._found if (each.rule, each.text) in self.kept)

    def place_of(self, finding: Finding) -> Stretch | None:
        return Stretch(self.box.words()[finding.start : finding.end])

    def reason_of(self, finding: Finding) -> str:
        return self.kept.get((finding.rule, finding.text), "")

    def title_of(self, template: str) -> str:
        return f"no {template}"

    def mend(self, finding: Finding, text: str) -> bool:
        words = self.box.words()
        self.box.show_words(words[: finding.start] + text + words[finding.end :])
        self._tell()
        return True

    def confirm(self, finding: Finding, because: str = "") -> None:
        self.kept[finding.rule, finding.text] = because
        self._tell()

    def take_back(self, finding: Finding) -> None:
        del self.kept[finding.rule, finding.text]
        self._tell()

    def check_again(self) -> None:
        self._tell()

    # --- its one field

    def editors(self) -> Iterator[AnyEditor]:
        yield self.box

    def stretch_of(self, finding: Finding) -> FieldStretch | None:
        text = self.box.words()
        return FieldStretch(self.box, to_qt(text, finding.start), to_qt(text, finding.end))

    def bring_into_view(self, editor: AnyEditor) -> None:
        assert editor is self.box

    # --- what is copied

    @property
    def attempted(self) -> bool:
        return bool(self.refused)

    @property
    def standing(self) -> Letter:
        return self

    @property
    def chosen(self) -> bool:
        return bool(self.box.words())

    sent = True
    parts: tuple[What, ...] = ("message",)
    next_part: What | None = "message"
    is_note = False
    next_note: Payload | Blocked | None = None

    @property
    def last_copied(self) -> Copied | None:
        return Copied(self.copies[-1], datetime(2026, 11, 26)) if self.copies else None

    def payload(self, what: What) -> Payload | Blocked:
        stopping = tuple(each for each in self.findings if each.severity is not Severity.ADVISE)
        if stopping:
            return Blocked(stopping)
        return Payload(what, "letter", MessageLanguage.EN, self.box.words())

    def is_done(self, what: What) -> bool:
        return bool(self.copies) and self.copies[-1] == self.payload(what)

    def is_unchanged(self, copied: Copied) -> bool:
        return copied.payload.plain == self.box.words()

    def note_copied(self, payload: Payload) -> None:
        self.copies.append(payload)
        self.changed.emit()

    def note_attempted(self) -> None:
        self.refused += 1


class Desk(QWidget):
    """The letter with everything that Compose gives a message."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.box = BoxEditor()
        self.letter = letter = Letter(self.box)
        self.settled = Settled(letter, self)
        self.findings = FindingsList(letter, self.settled, theme)
        preview = Preview(theme)
        marks = PreviewMarks(letter, self.settled, preview, theme)
        self.mending = Mending(letter, self.settled, self.findings, marks, letter, theme)
        self.bar = CopyBar(letter, self.settled, copier(), theme, lambda: "Now send it")
        layout = QVBoxLayout(self)
        for part in (self.box, preview, self.findings, self.bar):
            layout.addWidget(part)

    def write(self, text: str) -> None:
        """Have this text, and all that is found in it shown."""
        self.box.setPlainText(text)
        self.settled.settle()

    def button(self, words: str) -> QPushButton:
        return next(each for each in self.findings.buttons() if each.text() == words)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Iterator[Desk]:
    made = Desk(theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    # WORKAROUND: Qt's offscreen platform crashes at exit with MIME data on its clipboard.
    QApplication.clipboard().clear()


def test_what_is_found_is_underlined_where_it_was_typed(desk: Desk) -> None:
    desk.write("🙂 your ppt is here")
    (mark,) = desk.mending.fields.marks_of(desk.box)
    # Qt counts the face twice.
    assert (mark.start, mark.end) == (8, 11)
    (line,) = desk.box.extraSelections()
    assert line.cursor.selectedText() == "ppt"
    desk.mending.fields.show(mark.finding)
    assert desk.box.textCursor().position() == 11
    assert not desk.box.textCursor().hasSelection()


def test_a_fix_is_put_there_from_the_list_and_from_the_menu(desk: Desk) -> None:
    desk.write("your ppt is here")
    desk.button("Use ‘passport’").click()
    assert desk.box.words() == "your passport is here"
    desk.write("utilise it")
    (mark,) = desk.mending.fields.marks_of(desk.box)
    menu: QMenu = desk.mending.menu.open(desk.box, QPoint(2, 2), mark)
    (use,) = (each for each in menu.actions() if each.text() == "Use ‘use’")
    use.trigger()
    menu.close()
    assert desk.box.words() == "use it"
    assert desk.mending.fields.marks_of(desk.box) == []


def test_a_word_is_given_and_taken_back(desk: Desk) -> None:
    desk.write("it looks fraudulent")
    desk.findings.keep(desk.settled.findings[0], "it is the title of a form")
    assert desk.letter.findings == ()
    assert desk.findings.kept.text() == "▸ Kept: 1"
    desk.findings.take_back(desk.settled.confirmed[0])
    # The focus is in the box, where what is new waits for a pause.
    desk.settled.settle()
    (finding,) = desk.settled.findings
    assert finding.rule == "suspicion"


def test_nothing_is_copied_before_it_may_be(desk: Desk) -> None:
    desk.write("your ppt is here")
    desk.bar.copy_next()
    assert (desk.letter.refused, desk.letter.copies) == (1, [])
    assert "Nothing was copied" in desk.bar.status.text()
    desk.write("your passport is here")
    desk.bar.copy_next()
    assert clipboard_text() == "your passport is here"
    assert desk.bar.status.text() == "✓ Message copied, English"
    assert desk.bar.following.text() == "Now send it"
    assert desk.bar.subject.isHidden()
    desk.write("your passport was here")
    assert desk.bar.status.text() == "✕ Message changed since it was copied. Copy it again."
