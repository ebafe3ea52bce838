"""*Compare*: English and Welsh of the same message beside each other. Only a view: it never changes what is copied."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.compose.message import Message
from app.language import Language
from app.source.problems import Place
from app.ui.controls.pause import Pause
from app.ui.controls.plain_text import Label
from app.ui.preview.preview import Preview
from app.ui.preview.scroll_lock import ScrollLock, block_keys
from app.ui.state.controller import Controller
from app.ui.state.finding_words import stopping_words
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

BESIDE = 500
"""From this width on (at the designed text size), the languages stand side by side."""

UNREVIEWED = "welsh-unreviewed"


class ComparePane(QWidget):
    """Both languages, each under a line that says whether it is copied and what is missing in it.

    Attributes:
        sides: the preview of each language.
        gap_activated: emitted with entry and question when a gap is clicked.
        block_activated: emitted with the index of a block of the message that is copied.
        copy_requested: emitted with the language and the text selected in it.
        text_wanted: emitted with the place of the text that a paragraph was made from.
    """

    gap_activated = Signal(str, str)
    block_activated = Signal(int)
    copy_requested = Signal(Language, str)
    text_wanted = Signal(Place)

    def __init__(self, controller: Controller, theme: Theme) -> None:
        super().__init__()
        self._controller = controller
        self._theme = theme
        self.sides: dict[Language, Preview] = {}
        self.notes: dict[Language, Label] = {}
        self._lit: frozenset[int] = frozenset()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.gap(8))
        for language, name in self._names().items():
            self._add_side(language, name)
        self._lock = ScrollLock(self.sides[Language.EN], self.sides[Language.CY])
        self._soon = Pause(self, self._show_others, after=0)
        self.hide()

    def _names(self) -> dict[Language, str]:
        return {
            Language.EN: self.tr("Preview in English"),
            Language.CY: self.tr("Preview in Welsh"),
        }

    def _add_side(self, language: Language, name: str) -> None:
        note = Label()
        note.setWordWrap(True)
        note.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_look(note, "quiet", True)
        side = Preview(self._theme)
        side.setAccessibleName(name)
        side.setMinimumHeight(self._theme.space(140))
        side.gap_activated.connect(self.gap_activated)
        side.block_activated.connect(lambda block: self._on_block_activated(side, block))
        side.copy_requested.connect(lambda text: self.copy_requested.emit(language, text))
        side.text_wanted.connect(self.text_wanted)
        layout = QVBoxLayout()
        self._line.addLayout(layout, 1)
        layout.setSpacing(self._theme.gap(4))
        layout.addWidget(note)
        layout.addWidget(side, 1)
        self.notes[language], self.sides[language] = note, side

    # --- showing

    def refresh(self) -> None:
        """Show what is copied now at once, and what is only compared as soon as that is painted."""
        if self.isHidden():
            return
        parts = self._controller.session.draft.language.parts
        if len(parts) == 1:
            self._show(parts[0], self._controller.message)
        self._soon.start()

    def _show_others(self) -> None:
        parts = self._controller.session.draft.language.parts
        for language in self.sides:
            if parts != (language,) and not self.isHidden():
                self._show(language, self._controller.standing.message_in(language))
        self.light(self._lit)

    def _show(self, language: Language, message: Message) -> None:
        spoken = self._controller.standing.is_script
        self.sides[language].show_message(message, larger=spoken)
        words = self._note_words(language, message)
        if self.notes[language].text() != words:
            self.notes[language].setText(words)
            self._fit()

    def _note_words(self, language: Language, message: Message) -> str:
        translate = QCoreApplication.translate
        copied = language in self._controller.session.draft.language.parts
        shown = {
            Language.EN: self.tr("English, as it is copied")
            if copied
            else self.tr("English, only to compare"),
            Language.CY: self.tr("Welsh, as it is copied")
            if copied
            else self.tr("Welsh, only to compare"),
        }
        words = [shown[language]]
        missing = [each for each in message.blocking if each.rule != UNREVIEWED]
        if missing:
            words.append(stopping_words(missing))
        if any(each.rule == UNREVIEWED for each in (*message.findings, *message.confirmed)):
            words.append(translate("compare", "not reviewed by a translator"))
        return " · ".join(words)

    def light(self, blocks: frozenset[int]) -> None:
        """Light the blocks of the message that is copied, in both languages."""
        self._lit = blocks
        said = self._controller.message.blocks
        ids = [said[block].origin.id for block in blocks if block < len(said)]
        lit = {each.in_language(Language.EN) for each in ids}
        for side in self.sides.values():
            keys = block_keys(side.message) if side.message is not None else {}
            side.light(frozenset(index for key, index in keys.items() if key in lit))
        if not any(side.hasFocus() for side in self.sides.values()):
            for side in self.sides.values():
                side.show_lit()

    def _on_block_activated(self, side: Preview, block: int) -> None:
        """Lead from a paragraph of either language to where it is asked."""
        if side.message is None:
            return
        key = next((key for key, at in block_keys(side.message).items() if at == block), None)
        at = block_keys(self._controller.message).get(key) if key is not None else None
        if at is not None:
            self.block_activated.emit(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or one above the other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        direction = QBoxLayout.Direction
        beside = self.width() >= self._theme.space(BESIDE)
        self._line.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        column = (self.width() - self._theme.gap(8)) // 2
        heights = [note.heightForWidth(column) for note in self.notes.values()]
        for note in self.notes.values():
            # Both texts begin at the same height, whatever is said above them.
            note.setMinimumHeight(max(0, *heights) if beside else 0)

    def take_focus(self) -> None:
        """Put the focus on the language that is copied."""
        first = self._controller.session.draft.language.parts[0]
        self.sides[first].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return list(self.sides.values())
