"""The preview: what will be copied, as text that can be read and selected, and never as markup."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu

from app.compose.message import Message
from app.source.problems import Place
from app.ui.controls.line_length import limit_lines
from app.ui.controls.scrolling import KEPT_WHOLE
from app.ui.controls.sealed_text import SealedText
from app.ui.controls.soon import soon
from app.ui.preview.blocks import LineGroup, Role, groups_of, with_place_kept, with_yours
from app.ui.preview.gaps import gap_of, place_of_gap
from app.ui.preview.in_view import scrolled_to
from app.ui.preview.looks import YOURS, message_font, paint_lit
from app.ui.preview.menu import preview_menu
from app.ui.preview.roles import paint_grounds, paint_roles
from app.ui.preview.selected_text import selected_text
from app.ui.preview.shown_groups import ShownGroups
from app.ui.preview.yours import paint_yours, yours_in
from app.ui.state.translation import locale_of
from app.ui.style.theme import Theme

MARGIN = 10
"""Between text and edge, with room for the bar of a lit paragraph."""


class Preview(SealedText):
    """Shows one message. Only what changed is replaced: scroll, caret and selection stay.

    Attributes:
        gap_activated: emitted with entry and question when a gap is clicked.
        block_activated: emitted with the index of a block: Enter, or a double click.
        copy_requested: emitted with the plain text of the selection.
        lit_changed: emitted with the blocks that are lit now.
        text_wanted: emitted with the place of the text that a paragraph was made from.
        menu_opening: emitted with a menu that is about to open, and the block that it is about.
        shown: emitted when a message is shown that wasn't.
    """

    gap_activated = Signal(str, str)
    block_activated = Signal(int)
    copy_requested = Signal(str)
    lit_changed = Signal(frozenset)
    text_wanted = Signal(Place)
    menu_opening = Signal(QMenu, int)
    shown = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("preview")
        self._theme = theme
        self._message: Message | None = None
        self._stands = False
        self._larger = False
        self._spoken: tuple[str, ...] = ()
        self._text = ShownGroups(self.document(), theme)
        self._lit: frozenset[int] = frozenset()
        self._find_kept: Callable[[Message], int] | None = None
        self._kept_height = 0
        # Together with what is written in it.
        self.setProperty(KEPT_WHOLE, True)
        self.document().setDocumentMargin(theme.space(MARGIN))
        self.cursorPositionChanged.connect(self._tell_language)
        theme.changed.connect(self._on_theme_changed)
        theme.resizing.connect(self.keep_top)

    def sizeHint(self) -> QSize:
        """Takes what is left."""
        return QSize(300, 200)

    @property
    def message(self) -> Message | None:
        """The message that is shown."""
        return self._message

    # --- showing

    def show_message(
        self, message: Message | None, *, larger: bool = False, spoken: tuple[str, ...] = ()
    ) -> None:
        """Show a message, or nothing; `larger` where it is read out, `spoken` what of a script is (by slots).

        Nothing happens where it is shown already: a letter in an answer leaves most case notes as they are.
        """
        before = (self._message, self._larger, self._spoken)
        if self._stands and (message, larger, spoken) == before:
            self._message = message
            return
        self._stands = True
        styled_anew = self._message is None or message is None or larger != self._larger
        self._spoken = spoken
        self._larger = larger
        styled_anew = styled_anew or (self._message.style, self._message.rich) != (  # type: ignore[union-attr]
            message.style,  # type: ignore[union-attr]
            message.rich,  # type: ignore[union-attr]
        )
        self._message = message
        groups = self._groups_of(message)
        if styled_anew:
            self._text.clear()
            self.document().setDocumentMargin(self._theme.space(MARGIN))
            self.document().setDefaultFont(message_font(message, self._theme, larger=larger))
            limit_lines(self, self._theme)
        self._show_groups(groups)
        self._tell_language()
        self.shown.emit()

    def _tell_language(self) -> None:
        """Have it read in the language of what is read: Qt tells one of a whole text, so it is that at the caret."""
        lines, at = self._text.lines, self.textCursor().blockNumber()
        if self._message is not None:
            first = self._message.language.parts[0]
            self.setLocale(locale_of(lines[at].language if at < len(lines) else first))

    def _groups_of(self, message: Message | None) -> tuple[LineGroup, ...]:
        if message is None:
            return ()
        groups = with_yours(groups_of(message, self._spoken), message)
        block = self.kept_block
        return groups if block < 0 else with_place_kept(groups, block, self._kept_height)

    def keep_place(self, find: Callable[[Message], int] | None, height: int = 0) -> None:
        """Keep a place of this height free instead of the block that `find` gives, in every message; None keeps none.

        What is edited stands there, whatever is said before it.
        """
        if (find, height) == (self._find_kept, self._kept_height):
            return
        self._find_kept, self._kept_height = find, height
        self._show_groups(self._groups_of(self._message))
        self.shown.emit()

    @property
    def kept_block(self) -> int:
        """The block whose place is kept; -1 where there is none."""
        if self._find_kept is None or self._message is None:
            return -1
        return self._find_kept(self._message)

    @property
    def height_of_kept(self) -> int:
        """What the place that is kept needs to be in view, with the mark above it; 0 where there is none."""
        around = self._theme.space(YOURS) + 2 * self._theme.space(MARGIN)
        return self._kept_height + around if self.kept_block >= 0 else 0

    def kept_area(self) -> QRectF | None:
        """The place that is kept, in the coordinates of what is in view."""
        area = self.areas((self.kept_block,)).get(self.kept_block)
        return area.translated(0, -self.verticalScrollBar().value()) if area is not None else None

    def put_caret_at(self, block: int) -> None:
        """Put the caret at the beginning of a block of the message."""
        cursor = self.textCursor()
        cursor.setPosition(self.position_in(block, 0, 0))
        self.setTextCursor(cursor)

    def _show_groups(self, groups: tuple[LineGroup, ...]) -> None:
        scroll = self.verticalScrollBar().value()
        at_start = self.textCursor().atStart()
        if not self._text.show(groups, self._message):
            return
        self._keep_room_above()
        if at_start:
            # What came in before the caret has taken it along.
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(scroll)

    def _keep_room_above(self) -> None:
        """Have what is painted above the first line stand clear of the edge: of that line, Qt keeps no room free."""
        above = self.document().firstBlock().blockFormat().topMargin()
        root = self.document().rootFrame()
        look = root.frameFormat()
        if look.topMargin() != self.document().documentMargin() + above:
            look.setTopMargin(self.document().documentMargin() + above)
            root.setFrameFormat(look)

    def keep_top(self) -> None:
        """Have the same block at the top once the words flow anew, in another size or width."""
        top = self.top_block()
        soon(self, lambda: self.scroll_to_block(top))

    def _on_theme_changed(self) -> None:
        place = self.textCursor().position()
        message, self._message, self._stands = self._message, None, False
        self.show_message(message, larger=self._larger, spoken=self._spoken)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    # --- paragraphs that are lit

    def light(self, blocks: frozenset[int]) -> None:
        """Light blocks of the message, by a tint and a bar at the side; the text isn't touched."""
        if blocks != self._lit:
            self._lit = blocks
            self.viewport().update()
            self.lit_changed.emit(blocks)

    def show_lit(self) -> None:
        """Have what is lit in view."""
        place = self._place_of_lit(self.viewport().height())
        if place is not None:
            self.verticalScrollBar().setValue(round(place))

    def _place_of_lit(self, room: int) -> float | None:
        """Where a view of this height is to begin so that what is lit is in it; None where it may stay."""
        areas, top = self.areas(self._lit).values(), self.verticalScrollBar().value()
        return scrolled_to(areas, top, room, self._theme.space(MARGIN))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is lit stays in view when something below needs room, and what is read when words flow anew."""
        top = self.top_block()
        super().resizeEvent(event)
        limit_lines(self, self._theme)
        if self.verticalScrollBar().value() and self.top_block() != top:
            self.scroll_to_block(top)
        lower = event.oldSize().width() == event.size().width()
        if self._lit and lower and self._place_of_lit(event.oldSize().height()) is None:
            self.show_lit()

    @property
    def lit(self) -> frozenset[int]:
        """The blocks that are lit."""
        return self._lit

    def block_at_caret(self) -> int:
        """The block of the message in which the caret stands; -1 between two."""
        return self._text.block_of(self.textCursor().blockNumber())

    def place_in_block(self) -> tuple[int, int]:
        """Line of its block and place in it of the caret."""
        line, at = self._text.line_in_block(self.textCursor().blockNumber()), self.textCursor()
        return line, at.positionInBlock()

    def place_at_caret(self) -> Place | None:
        """Where the paragraph is written in which the caret stands; None where that isn't known."""
        return self._place_of(self.block_at_caret())

    def _place_of(self, block: int) -> Place | None:
        if self._message is None or block < 0:
            return None
        origin = self._message.blocks[block].origin
        return Place(origin.file, origin.line) if origin.file else None

    def gap_at_caret(self) -> tuple[str, str] | None:
        """Entry and question of the gap in which the caret stands."""
        return gap_of(self.textCursor().charFormat())

    def show_gap(self, entry: str, question: str, *, caret: bool) -> bool:
        """Scroll to the gap of a question, with or without the caret; return whether there is one."""
        position = place_of_gap(self.document(), entry, question)
        if position >= 0:
            self.show_place(position, caret=caret)
        return position >= 0

    def show_place(self, position: int, *, caret: bool) -> None:
        """Scroll to a position of the document, with or without the caret."""
        cursor = QTextCursor(self.document())
        # Behind its first letter: there the caret has the look of the gap.
        cursor.setPosition(position + 1)
        if caret:
            self.setTextCursor(cursor)
        place, room = self.cursorRect(cursor), self.viewport().rect()
        if place.top() < room.top() or place.bottom() > room.bottom():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.top() - room.height() // 3)

    def position_in(self, block: int, line: int, at: int) -> int:
        """Where a place in a line of a block of the message stands in the document."""
        return self._text.position_in(block, line, at)

    def top_block(self) -> int:
        """The first block of the message that is in view; -1 at the beginning."""
        top = self.verticalScrollBar().value()
        if not top:
            return -1
        return next((at for at, area in self.areas().items() if area.bottom() > top), -1)

    def scroll_to_block(self, block: int) -> None:
        """Have a block of the message at the top."""
        area = self.areas((block,)).get(block)
        self.verticalScrollBar().setValue(round(area.top()) if area is not None else 0)

    def areas(self, blocks: Collection[int] | None = None) -> dict[int, QRectF]:
        """Where the blocks of the message stand, all or some of them, in the coordinates of the document."""
        return self._text.areas(blocks)

    def role_at_caret(self) -> Role:
        """What is to be done with the words at the caret."""
        lines, at = self._text.lines, self.textCursor().blockNumber()
        return lines[at].role if at < len(lines) else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint beneath the text what is lit, and what tells words that are said from those that are followed."""
        yours = yours_in(self._message) if self._message is not None else ()
        if self._lit or self._spoken or yours:
            painter = QPainter(self.viewport())
            painter.translate(0, -self.verticalScrollBar().value())
            lines = self._text.lines if self._spoken else []
            paint_grounds(painter, self.document(), lines, self._theme)
            paint_lit(painter, self.areas(self._lit).values(), self.viewport().width(), self._theme)
            paint_roles(painter, self.document(), lines, self._theme)
            left = self.document().documentMargin()
            paint_yours(painter, self.areas(yours).values() if yours else (), left, self._theme)
            painter.end()
        super().paintEvent(event)

    # --- copying and clicking

    def selected_text(self) -> str:
        """The selection as plain text."""
        rich = self._message is not None and self._message.rich
        return selected_text(self.textCursor(), rich=rich)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying is the window's affair."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._lead()
            return
        super().keyPressEvent(event)

    def _lead(self) -> None:
        """Lead from the caret to what is asked there."""
        gap = self.gap_at_caret()
        if gap is not None:
            self.gap_activated.emit(*gap)
        elif self.block_at_caret() >= 0:
            self.block_activated.emit(self.block_at_caret())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click leads to the question."""
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._lead()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy, Select all, and the text behind the paragraph."""
        at_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        cursor = self.cursorForPosition(event.pos()) if at_mouse else self.textCursor()
        block = self._text.block_of(cursor.blockNumber())
        place = self._place_of(block)
        menu = preview_menu(self, self._copy, place, self.text_wanted.emit)
        self.menu_opening.emit(menu, block)
        menu.popup(event.globalPos())

    def _copy(self) -> None:
        self.copy_requested.emit(self.selected_text())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press begins a new selection and never drags the old one."""
        if event.button() == Qt.MouseButton.LeftButton and self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a gap leads to its question."""
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection():
            return
        cursor = self.cursorForPosition(event.position().toPoint())
        gap = gap_of(cursor.charFormat())
        if gap is not None:
            self.gap_activated.emit(*gap)
