"""Fields to type in. Undo and redo belong to the window, Tab leaves each, and text leaves by the copier alone."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.language.difference import difference
from app.ui.controls.clipboard import copier
from app.ui.controls.editing import MOST_TYPED, Editing, editing_menu, selected_in
from app.ui.controls.pause import Pause

LONG_PASTE = 200
"""A longer paste, or one of several lines, is remembered as what came from elsewhere (guidance L505 to L507)."""
MOST_LINES, MOST_PART = 12, 0.3
"""How high a box grows: so many lines, or that part of the window where that is less."""
_WINDOWS_OWN = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_windows_own(event: QEvent) -> bool:
    """Whether a field is about to take a key that belongs to the window's menu."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and is_of_history(event)
    )


def is_of_history(event: QKeyEvent) -> bool:
    """Whether a key means undo or redo."""
    control = Qt.KeyboardModifier.ControlModifier
    return any(event.matches(key) for key in _WINDOWS_OWN) or (
        event.key() == Qt.Key.Key_Y and event.modifiers() == control
    )


def end_of_change(before: str, after: str) -> int:
    """Where in `after` that ends which wasn't in `before`, as Qt counts."""
    _, _, end = difference(before, after)
    return len(after[:end].encode("utf-16-le", "surrogatepass")) // 2


Look = tuple[int, int, QTextCharFormat]
"""Start and end of a stretch, as Qt counts, and how it looks."""


class LineEditor(QLineEdit):
    """One line.

    Attributes:
        edited: emitted when the officer changed the text, whatever with.
        left: emitted when the officer goes on, and after each change while the focus is elsewhere: assistive
            technology sets a text from there.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, most: int = MOST_TYPED) -> None:
        super().__init__(parent)
        self.editing = Editing(self, most)
        # Twice: Qt counts an emoji as two. By itself it would cut a longer text off without a word.
        self.setMaxLength(2 * most)
        self.inputRejected.connect(self.editing.say_full)
        self._looks: Sequence[Look] = ()
        self._composing = self._showing = False
        self.textChanged.connect(self._on_text_changed)
        # Qt puts what is selected into X11's selection as it likes; what is there then is put right.
        # A timer of its own: what another calls once would be held for good where the field goes first.
        self._soon = Pause(self, self._share, after=0)
        self.selectionChanged.connect(self._share_soon)
        self.returnPressed.connect(self.left)

    def words(self) -> str:
        """What was typed."""
        return self.text()

    def show_words(self, text: str) -> None:
        """Show another text, with the caret where it changed; nothing happens when it is the same."""
        shown = self.text()
        if shown != text:
            self.setText(text)
            self.setCursorPosition(end_of_change(shown, text))

    def setText(self, text: str | None) -> None:
        """Show another text, without a word to anybody. Assistive technology doesn't come this way."""
        self._showing = True
        super().setText(text or "")
        self._showing = False

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    def _on_text_changed(self) -> None:
        if self._showing:
            return
        self.edited.emit()
        if not self.hasFocus():
            self.left.emit()

    def show_looks(self, looks: Sequence[Look]) -> None:
        """Give stretches of the text looks of their own; while a letter is being composed, only afterwards."""
        self._looks = looks
        if not self._composing:
            self._draw_looks()

    def _draw_looks(self) -> None:
        """A line edit takes looks only from an input method: one that says nothing changes no text."""
        kind, at = QInputMethodEvent.AttributeType.TextFormat, self.cursorPosition()
        attributes = [
            QInputMethodEvent.Attribute(kind, start - at, end - start, look)
            for start, end, look in self._looks
        ]
        QCoreApplication.sendEvent(self, QInputMethodEvent("", attributes))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether an accent waits for its letter, or a word for being chosen: ours would wipe it."""
        if not self.editing.takes_in(event.commitString()):
            event.setCommitString("")
        before, self._composing = self._composing, bool(event.preeditString())
        super().inputMethodEvent(event)
        if before and not self._composing and not event.commitString():
            # Given up: the text is what it was. After another text, others come.
            self._draw_looks()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, cut and paste by the copier; the field has no history of its own."""
        if not self.editing.takes(event) and self.editing.has_room_for(event):
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped, whole or not at all."""
        if self.editing.takes_in(copier().text_of(event.mimeData())):
            super().dropEvent(event)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was selected is X11's to paste, and what is there is pasted by the middle button."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self.editing.paste(QClipboard.Mode.Selection)
            return
        super().mouseReleaseEvent(event)
        self.editing.share()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the officer went on; whoever opens the field's menu stays."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _share_soon(self) -> None:
        self._soon.start()

    def _share(self) -> None:
        self.editing.share()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of every field."""
        menu = editing_menu(self, self.editing)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def caret(self) -> int:
        """Where the caret stands."""
        return self.cursorPosition()

    def set_caret(self, place: int) -> None:
        """Put the caret somewhere, at the latest at the end."""
        self.setCursorPosition(place)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if is_windows_own(event):
            event.ignore()
            return False
        return super().event(event)


class BoxEditor(QPlainTextEdit):
    """Several lines.

    Attributes:
        edited: emitted when the officer changed the text.
        pasted: emitted instead, with what came in, when that is long or of several lines.
        left: emitted when the officer goes on, and after each change while the focus is elsewhere.
    """

    edited = Signal()
    pasted = Signal(str)
    left = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, lines: int = 3, most_lines: int = MOST_LINES
    ) -> None:
        super().__init__(parent)
        self.editing = Editing(self, MOST_TYPED)
        self._most_lines = most_lines
        self._lines = self._shown_lines = lines
        self._showing = False
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        # It wraps; for a moment between two widths Qt would have a bar, and forget to take it away.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def words(self) -> str:
        """What was typed."""
        return self.toPlainText()

    def show_words(self, text: str) -> None:
        """Show another text, with the caret where it changed; nothing happens when it is the same."""
        shown = self.toPlainText()
        if shown == text:
            return
        self._showing = True
        self.setPlainText(text)
        self._showing = False
        self.set_caret(end_of_change(shown, text))

    def caret(self) -> int:
        """Where the caret stands."""
        return self.textCursor().position()

    def set_caret(self, place: int) -> None:
        """Put the caret somewhere, at the latest at the end."""
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Load nothing, whatever comes in."""

    def _on_text_changed(self) -> None:
        if self._showing:
            return
        self.edited.emit()
        if not self.hasFocus():
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, cut and paste by the copier."""
        if not self.editing.takes(event) and self.editing.has_room_for(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method gives, whole or not at all."""
        if not self.editing.takes_in(event.commitString()):
            event.setCommitString("")
        super().inputMethodEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of every field."""
        menu = editing_menu(self, self.editing)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is dragged, or X11's to paste; nothing of a text that may not always leave."""
        if self.editing.leave is not None:
            return QMimeData()
        return copier().selected(selected_in(self))

    def canInsertFromMimeData(self, _source: QMimeData) -> bool:
        """Whether there is text is asked when it is pasted: each question waits for the other program."""
        return not self.isReadOnly()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste or drop; what is long is told apart from what was typed."""
        text = copier().text_of(source)
        if not self.editing.takes_in(text):
            return
        lines = text.strip().splitlines()
        if len(text) <= LONG_PASTE and len(lines) < 2:
            self.textCursor().insertText(text)
            self.ensureCursorVisible()
            return
        start = self.textCursor().selectionStart()
        self._showing = True
        self.textCursor().insertText(text)
        self.ensureCursorVisible()
        self._showing = False
        came = self.textCursor()
        came.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        # As the answer will hold it: Qt writes a paragraph's end as a sign of its own.
        self.pasted.emit(came.selection().toPlainText())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if is_windows_own(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the officer went on."""
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text as it wraps now: its layout doesn't always tell."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Grow with the text up to a limit, and shrink with it."""
        line = QFontMetrics(self.font()).lineSpacing()
        most = min(self._most_lines, round(self.window().height() * MOST_PART / line))
        # This kind of document tells its height in lines, as they wrap.
        needed = round(self.document().size().height())
        lines = max(self._lines, min(needed, most))
        # While it grows, a bar would take the width that made it needed, and come and go without end.
        policy = Qt.ScrollBarPolicy
        bar = policy.ScrollBarAsNeeded if needed > lines else policy.ScrollBarAlwaysOff
        if bar != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(bar)
        if lines != self._shown_lines:
            self._shown_lines = lines
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its text, between a few lines and a limit; longer text scrolls."""
        self.ensurePolished()
        first = self.document().firstBlock()
        # As high as it is laid out: short of a fraction of a pixel, the last of several lines would be scrolled to.
        laid_out = self.blockBoundingRect(first).height() / max(1, first.lineCount())
        line = max(laid_out, QFontMetrics(self.font()).lineSpacing())
        margins = self.contentsMargins()
        edge = margins.top() + margins.bottom()
        around = edge + 2 * round(self.document().documentMargin()) + 2
        return QSize(super().sizeHint().width(), math.ceil(line * self._shown_lines) + around)

    def minimumSizeHint(self) -> QSize:
        """As high as it wishes to be, so that a form never squeezes it."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


Editor = LineEditor | BoxEditor
