"""The officer's own words in the message: a paragraph edited in its place, one put in, the approved wording again.

One paragraph is edited at a time. Each key press is a step of the session; the editor over the preview only shows what
the session holds.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.compose.message import Message
from app.compose.officer_text import parts_of, text_of
from app.document import Block, BlockId
from app.language import Language
from app.language.prose import why_not_words
from app.session.change import Change
from app.ui.controls.carets import caret_of, put_caret
from app.ui.message.pane import MessagePane
from app.ui.preview.in_place import InPlaceEditor
from app.ui.preview.preview import Preview
from app.ui.state.controller import Controller
from app.ui.style.theme import Theme
from app.ui.workspaces.compose.state import WordsState

_ELSEWHERE = Change.ANOTHER_MESSAGE | Change.ANOTHER_CUSTOMER


class WordsInPlace(QObject):
    """Edits the paragraphs of the message in front.

    Attributes:
        arranged: emitted when there are other editors than before.
        shown: emitted when the editors show the words as they are now.
        hinted: emitted with what is to be known while a paragraph is edited; with nothing when that ends.
        snippet_wanted: emitted with the id of a paragraph of the officer's own that is to be kept as a snippet.
        place: the editor over the preview, while a paragraph is edited.
        id: of that paragraph.
    """

    arranged = Signal()
    shown = Signal()
    hinted = Signal(str)
    snippet_wanted = Signal(str)

    def __init__(
        self,
        controller: Controller,
        reading: MessagePane,
        theme: Theme,
        turn_to_preview: Callable[[], object],
    ) -> None:
        super().__init__(reading)
        self._controller = controller
        self._reading = reading
        self._theme = theme
        self._turn_to_preview = turn_to_preview
        self.place: InPlaceEditor | None = None
        self.id = BlockId()
        controller.changed.connect(self._on_changed)

    @property
    def previews(self) -> list[Preview]:
        """Where paragraphs can be edited."""
        return [self._reading.preview, *self._reading.compare.sides.values()]

    # --- what is in hand

    def in_hand(self) -> int:
        """The block of the message that is edited, or has the caret, or belongs to the question; -1 where none does."""
        if self.place is not None:
            return self._index(self.id)
        preview = self._preview_with_focus()
        if preview is not None:
            return self.index_in_message(preview, preview.block_at_caret())
        return min(self._reading.preview.lit, default=-1)

    def words_in_hand(self) -> str:
        """Whose words the block in hand has: `approved`, `edited`, `own`; empty where none is in hand."""
        block = self.in_hand()
        return self.blocks[block].words if 0 <= block < len(self.blocks) else ""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What the message says."""
        return self._controller.message.blocks

    def _index(self, block: BlockId) -> int:
        return index_of(self._controller.message, block)

    def _preview_with_focus(self) -> Preview | None:
        focus = QApplication.focusWidget()
        return next((each for each in self.previews if each is focus), None)

    def index_in_message(self, preview: Preview, block: int) -> int:
        """Which block of the message one of a preview is; -1 where it is only compared."""
        if preview.message is None or not 0 <= block < len(preview.message.blocks):
            return -1
        return self._index(preview.message.blocks[block].origin.id)

    def _preview_of(self, index: int) -> Preview:
        """The preview that shows a block of the message."""
        if self._reading.compare.isHidden():
            return self._reading.preview
        return self._reading.compare.sides[self.blocks[index].language]

    # --- what is done

    def edit(self) -> None:
        """Edit the paragraph in hand, or say why it can't be."""
        index = self.in_hand()
        if index < 0:
            self._say(self._why_none())
        else:
            self.edit_block(index)

    def edit_block(self, index: int, place: tuple[int, int] | None = None) -> bool:
        """Edit a block of the message, or say why not; `place` is line and place in it where the caret goes."""
        why = self._controller.editing.may_edit(index)
        if why is not None:
            self._say(why_not_words(why.code, why.params, self._controller.interface))
            return False
        block = self.blocks[index]
        if self.place is not None and self.id == block.origin.id:
            editor = self.place.editors.get(block.language)
            if editor is not None and place is not None:
                editor.set_caret(editor.place_of(*place))
            if editor is not None:
                editor.setFocus()
            return True
        self._turn_to_preview()
        self._begin(block, place)
        return True

    def _begin(self, block: Block, place: tuple[int, int] | None) -> None:
        preview = self._preview_of(self._index(block.origin.id))
        if place is None:
            place = self._caret_in(preview, block)
        self._end()
        self.id = block.origin.id
        wanted = self.id
        made = InPlaceEditor(
            preview, lambda message: index_of(message, wanted), self._names(block), self._theme
        )
        self.place = made
        for editor in made.editors.values():
            editor.editing.leave = self._reading.copy_of_words
        self._show_words()
        made.edited.connect(self._on_edited)
        made.ended.connect(partial(self._on_ended, made))
        self._reading.in_place = made
        editor = made.editors.get(block.language) or next(iter(made.editors.values()))
        made.begin(block.language, editor.place_of(*place) if place is not None else None)
        self.arranged.emit()
        self.shown.emit()
        words = self.tr("Editing. Press Escape to go back.")
        self._say(words)
        self.hinted.emit(words)

    def _caret_in(self, preview: Preview, block: Block) -> tuple[int, int] | None:
        """Line and place of the preview's caret in a block of a rich message; None where it isn't there."""
        at = self.index_in_message(preview, preview.block_at_caret())
        if (
            preview.message is None
            or not preview.message.rich
            or at != self._index(block.origin.id)
        ):
            return None
        return preview.place_in_block()

    def _names(self, block: Block) -> dict[Language, str]:
        """The editors that there are, and what they are called."""
        languages = self._controller.languages
        if block.words != "own":
            return {block.language: self.tr("Paragraph in your words")}
        if len(languages) == 1:
            return {block.language: self.tr("Your own paragraph")}
        return {
            Language.EN: self.tr("Your own paragraph in English"),
            Language.CY: self.tr("Your own paragraph in Welsh"),
        }

    def show_block(self, index: int) -> None:
        """Put caret and focus to a block of the message."""
        self._turn_to_preview()
        preview = self._preview_of(index)
        shown = index_of(preview.message, self.blocks[index].origin.id) if preview.message else -1
        if shown >= 0:
            preview.put_caret_at(shown)
        preview.setFocus()
        preview.ensureCursorVisible()

    def show_words_of(self, block: BlockId) -> None:
        """Put caret and focus to a block, in whichever language it is said; where it isn't, to the preview."""
        said = (
            at for at, each in enumerate(self.blocks) if each.origin.id.anywhere == block.anywhere
        )
        exact = self._index(block)
        index = exact if exact >= 0 else next(said, -1)
        if index >= 0:
            self.show_block(index)
        else:
            self._turn_to_preview()
            self._reading.take_focus()

    def use_approved(self) -> None:
        """Have the approved wording of the paragraph in hand again."""
        index = self.in_hand()
        if index < 0 or self.blocks[index].words != "edited":
            self._say(self.tr("This paragraph has the approved wording"))
            return
        self.use_approved_of(index)

    def use_approved_of(self, index: int) -> None:
        """Have the approved wording of a block again."""
        self._controller.editing.use_approved(index)
        self._say(self.tr("The approved wording is back. Ctrl+Z brings your words back."))

    def add(self) -> None:
        """Put a paragraph of the officer's own after the one in hand, and write it."""
        editing = self._controller.editing
        if (why := editing.may_add()) is not None:
            self._say(why_not_words(why.code, why.params, self._controller.interface))
            return
        index = self.in_hand()
        if index < 0:
            self._say(self._why_none())
            return
        language = self.blocks[index].language
        self._end()
        own = editing.add_own(index)
        at = self._index(BlockId(language=language, own=own))
        if own and at >= 0:
            self.edit_block(at)

    def remove(self) -> None:
        """Take the officer's own paragraph in hand out."""
        index = self.in_hand()
        if index < 0 or self.blocks[index].words != "own":
            self._say(self.tr("This is no paragraph of your own"))
            return
        self.remove_block(index)

    def remove_block(self, index: int) -> None:
        """Take a paragraph of the officer's own out."""
        own = self.blocks[index].origin.id.own
        before = max(0, index - 1)
        editing_it = self.place is not None and self.id.own == own
        self._end()
        self._controller.editing.remove_own(own)
        if editing_it and before < len(self.blocks):
            self.show_block(before)
        self._say(self.tr("Taken out. Ctrl+Z brings it back."))

    def _why_none(self) -> str:
        preview = self._preview_with_focus()
        if preview is None:
            return self.tr("Go to a paragraph of the message first (Alt+3)")
        if preview.block_at_caret() < 0:
            return self.tr("Put the caret into a paragraph first")
        return self.tr("This is only to compare. Choose its language first.")

    # --- following the session

    def _on_edited(self, language: Language) -> None:
        made, controller = self.place, self._controller
        if made is None:
            return
        editor = made.editors[language]
        # Where the next sentence begins, a step of typing ends: the blank before it says so.
        text = text_of(editor.content()) + editor.blanks_at_end()
        if self.id.own:
            controller.editing.write_own(self.id.own, language, text)
        elif (index := self._index(self.id)) >= 0:
            controller.editing.edit(index, text)

    def _on_changed(self, change: Change) -> None:
        if self.place is None:
            return
        if change & _ELSEWHERE:
            self._end()
            return
        index = self._index_now()
        if index < 0:
            self._end()
            self._say(self._gone_words())
            return
        if list(self.place.editors) != list(self._names(self.blocks[index])):
            # The message is in other languages now, and an own paragraph is written in each.
            self._begin(self.blocks[index], None)
            return
        why = self._controller.editing.may_edit(index)
        if why is not None:
            self._end()
            self._say(why_not_words(why.code, why.params, self._controller.interface))
            return
        self._show_words()
        self.shown.emit()

    def _index_now(self) -> int:
        """Where what is edited stands now; an own paragraph in whichever language it is said."""
        index = self._index(self.id)
        if index >= 0 or not self.id.own:
            return index
        own = (at for at, each in enumerate(self.blocks) if each.origin.id.own == self.id.own)
        return next(own, -1)

    def _gone_words(self) -> str:
        if self.id.own:
            return self.tr("Your own paragraph isn’t in the message any more")
        return self.tr(
            "This paragraph isn’t in the message any more. Your words are kept and come back with it."
        )

    def _show_words(self) -> None:
        """Show what the session holds, where that isn't what an editor says already."""
        if self.place is None:
            return
        for language, editor in self.place.editors.items():
            wanted, written = self._text(language), text_of(editor.content())
            if wanted == written + editor.blanks_at_end():
                # As it was just typed.
                continue
            # As it is read: what was written may only be spelt in another way.
            if text_of(parts_of(wanted)) != text_of(parts_of(written)):
                editor.show_content(parts_of(wanted))

    def _text(self, language: Language) -> str:
        if self.id.own:
            found = (each for each in self._controller.session.draft.own if each.id == self.id.own)
            own = next(found, None)
            return own.text.get(language) if own is not None else ""
        index = self._index(self.id)
        return self._controller.editing.current_text(index) if index >= 0 else ""

    # --- ending

    def leave(self) -> WordsState | None:
        """End editing; return what was edited, to be gone on with in another window."""
        if self.place is None:
            return None
        editors = self.place.editors.values()
        caret = next((caret_of(each) for each in editors if each.hasFocus()), None)
        block = self.id
        self.place.end(stay=caret is not None)
        return WordsState(block, caret) if caret is not None else None

    def resume(self, state: WordsState) -> None:
        """Go on with what was edited in another window."""
        index = self._index(state.block)
        if index >= 0 and self.edit_block(index) and self.place is not None:
            put_caret(self.place.editors[self.blocks[index].language], state.caret)

    def _end(self) -> None:
        if self.place is not None:
            focus = QApplication.focusWidget()
            self.place.end(stay=focus is not None and self.place.isAncestorOf(focus))

    def _on_ended(self, made: InPlaceEditor, _stay: bool) -> None:
        if self.place is made:
            self.place = self._reading.in_place = None
            self.hinted.emit("")
            self.arranged.emit()

    def on_gap_activated(self, _entry: str, question: str) -> None:
        """Where the officer's own words are still missing, they are written."""
        if not question and self.place is None:
            self.edit()

    def _say(self, words: str) -> None:
        self._reading.copy_bar.say(words)


def index_of(message: Message, block: BlockId) -> int:
    """Where a block stands in a message; -1 where it doesn't."""
    found = (at for at, each in enumerate(message.blocks) if each.origin.id == block)
    return next(found, -1)
