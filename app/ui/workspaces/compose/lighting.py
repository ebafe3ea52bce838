"""A paragraph and its question light each other up: the focus or the caret on one side lights the other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.compose.message import AskedQuestion, Message
from app.document import Origin
from app.ui.controls.pause import Pause
from app.ui.form.pane import FormPane
from app.ui.form.question_light import QuestionLight
from app.ui.form.row import QuestionRow
from app.ui.message.pane import MessagePane
from app.ui.preview.roles import role_words
from app.ui.preview.yours import yours_in, yours_words
from app.ui.state.controller import Controller
from app.ui.style.theme import Theme

NOTHING: frozenset[int] = frozenset()


def is_behind(asked: AskedQuestion, origin: Origin) -> bool:
    """Whether a question's answer brought a block in, or stands in it."""
    if asked.question.id not in origin.questions:
        return False
    return not asked.entry or origin.entry in {"", asked.entry}


def blocks_of(message: Message, asked: AskedQuestion) -> frozenset[int]:
    """The blocks that a question's answer has to do with."""
    return frozenset(
        index for index, block in enumerate(message.blocks) if is_behind(asked, block.origin)
    )


class Lighting(QObject):
    """Follows the focus and the caret.

    Attributes:
        question_wanted: emitted with the question that a paragraph leads to.
        entry_wanted: emitted with the entry of a paragraph that no question is behind.
    """

    question_wanted = Signal(AskedQuestion)
    entry_wanted = Signal(str)

    def __init__(
        self,
        controller: Controller,
        form: FormPane,
        reading: MessagePane,
        theme: Theme,
    ) -> None:
        super().__init__(form)
        self._controller = controller
        self._form = form
        self._reading = reading
        self._preview = preview = reading.preview
        self._marks = reading.marks
        self._theme = theme
        self._lights: dict[QuestionRow, QuestionLight] = {}
        # Whether what is lit is to be in view: the officer turned to its question, or changed it.
        self._wanted = False
        self._soon = Pause(self, self.refresh, after=0)
        preview.cursorPositionChanged.connect(self._soon.start)
        preview.block_activated.connect(self._on_block_activated)
        controller.changed.connect(self._on_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_changed(self) -> None:
        self._wanted = True
        self._soon.start()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        # Another program's turn changes nothing: what was lit is still there when the officer comes back.
        if now is not None:
            self._wanted = True
            self._soon.start()

    def refresh(self) -> None:
        """Light what belongs to the focus now."""
        focus = QApplication.focusWidget()
        if focus is None:
            return
        wanted, self._wanted = self._wanted, False
        if focus is self._preview:
            self._from_caret()
            return
        self._light_questions([])
        row = row_around(focus)
        asked = (
            self._controller.standing.asked(row.entry, row.question.id) if row is not None else None
        )
        self._preview.light(
            blocks_of(self._controller.message, asked) if asked is not None else NOTHING
        )
        if wanted:
            self._reading.show_lit()

    def _from_caret(self) -> None:
        block = self._preview.block_at_caret()
        behind = self._behind(block)
        self._preview.light(frozenset({block}) if behind else NOTHING)
        self._light_questions(behind)
        role, marked = role_words(self._preview.role_at_caret()), self._marks.words_at_caret()
        whose = yours_words() if block in yours_in(self._controller.message) else ""
        said = "".join(f"{each}. " for each in (role, whose) if each)
        words = f"{said}{marked}".rstrip()
        if behind:
            ask = behind[0].question.ask.get(self._controller.interface)
            where = self.tr("Belongs to the question: {0} Enter leads there.").format(ask)
            words = f"{words} {where}".lstrip()
        if self._preview.accessibleDescription() != words:
            self._preview.setAccessibleDescription(words)

    def _behind(self, block: int) -> list[AskedQuestion]:
        """The questions behind a block: first the one whose choices say it, then in the order of the form."""
        blocks = self._controller.message.blocks
        if not 0 <= block < len(blocks):
            return []
        origin = blocks[block].origin
        behind = [asked for asked in self._controller.questions if is_behind(asked, origin)]
        behind.sort(key=lambda asked: (asked.question.id != origin.phrase, not asked.entry))
        return behind

    def _light_questions(self, wanted: list[AskedQuestion]) -> None:
        rows = [row for asked in wanted if (row := self._row(asked)) is not None]
        asked_now = {row for card in self._form.cards.values() for row in card.rows.values()}
        for row in [row for row in self._lights if row not in rows]:
            light = self._lights.pop(row)
            if row in asked_now:
                # Otherwise it went with its row.
                light.put_out()
        for row in rows:
            if row not in self._lights:
                self._lights[row] = QuestionLight(row, self._theme)
                if row is rows[0]:
                    self._form.scroll_area.show_soon(row)

    def _row(self, asked: AskedQuestion) -> QuestionRow | None:
        card = self._form.cards.get(asked.entry)
        return card.rows.get(asked.question.id) if card is not None else None

    def _on_block_activated(self, block: int) -> None:
        behind = self._behind(block)
        if behind:
            self.question_wanted.emit(behind[0])
        elif entry := self._controller.message.blocks[block].origin.entry:
            self.entry_wanted.emit(entry)


def row_around(widget: QWidget | None) -> QuestionRow | None:
    """The question that a widget is part of."""
    while widget is not None and not isinstance(widget, QuestionRow):
        widget = widget.parentWidget()
    return widget
