"""A paragraph of the preview that is edited in its place: an editor over it, for which the preview makes room.

A paragraph that both languages need has an editor for each, beside each other where there is room.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QVBoxLayout, QWidget

from app.compose.message import Message
from app.language import Language
from app.ui.controls.pause import Pause
from app.ui.controls.plain_text import Label
from app.ui.controls.rich_editor import RichEditor
from app.ui.controls.scrolling import KEPT_WHOLE
from app.ui.preview.looks import YOURS
from app.ui.preview.preview import MARGIN, Preview
from app.ui.state.translation import locale_of
from app.ui.style.focus_ring import INNER, OUTER, OWN_RING, paint_ring
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

BESIDE = 460
"""From this width on (at the designed text size), two languages stand beside each other."""


class PlaceEditor(RichEditor):
    """As high as what it holds; the preview scrolls."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Have the preview scroll."""
        event.ignore()


class InPlaceEditor(QWidget):
    """Edits one paragraph of one preview.

    Attributes:
        edited: emitted with the language in which something was written.
        ended: emitted when the officer is done; with True where they stay at the paragraph.
        preview: over which it stands.
        editors: one for each language that is written.

    Args:
        preview: over which it stands.
        find: gives the block in whose place it stands; -1 where there is none.
        names: of the editors, for those who listen and, where there are two, above each.
    """

    edited = Signal(Language)
    ended = Signal(bool)

    def __init__(
        self,
        preview: Preview,
        find: Callable[[Message], int],
        names: Mapping[Language, str],
        theme: Theme,
    ) -> None:
        super().__init__(preview.viewport())
        self.setProperty(KEPT_WHOLE, True)
        # It covers all that lies beneath: no letter has the panes around it painted too.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.preview = self._preview = preview
        self._find = find
        self._theme = theme
        self._over = False
        # Of its own: a call that waits for somebody who is gone would be kept, and all that it knows.
        self._fit_soon = Pause(self, self._fit, after=0)
        self._caret_soon = Pause(self, self._show_caret, after=0)
        self.editors: dict[Language, PlaceEditor] = {}
        self._labels: list[Label] = []
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        reach = self._reach
        self._line.setContentsMargins(reach, reach, reach, reach)
        self._line.setSpacing(2 * reach)
        for language, name in names.items():
            self._add_column(language, name, labelled=len(names) > 1)
        preview.shown.connect(self._stand)
        preview.viewport().installEventFilter(self)
        preview.verticalScrollBar().valueChanged.connect(self._stand)
        preview.verticalScrollBar().rangeChanged.connect(self._show_caret_soon)
        theme.changed.connect(self._on_theme_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _add_column(self, language: Language, name: str, *, labelled: bool) -> None:
        editor = PlaceEditor(self._theme, self, history=False)
        editor.setObjectName("inPlaceEditor")
        editor.setFrameShape(QFrame.Shape.NoFrame)
        editor.setProperty(OWN_RING, True)
        editor.viewport().setAutoFillBackground(False)
        editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        editor.setAccessibleName(name)
        editor.setAccessibleDescription(self.tr("Escape leads back to the message"))
        editor.setLocale(locale_of(language))
        self._set_look(editor)
        editor.edited.connect(lambda: self.edited.emit(language))
        editor.document().documentLayout().documentSizeChanged.connect(self._fit)
        editor.cursorPositionChanged.connect(self._show_caret_soon)
        column = QVBoxLayout()
        self._line.addLayout(column)
        column.setSpacing(self._above if labelled else 0)
        label = Label(name, self)
        # Its words are the window’s; all else in the preview is told in the language of the message.
        label.setLocale(self._preview.window().locale())
        label.setWordWrap(True)
        if labelled:
            # One that is hidden would name it all the same.
            label.setBuddy(editor)
        label.setVisible(labelled)
        set_look(label, "quiet", True)
        self._labels.append(label)
        column.addWidget(label)
        column.addWidget(editor, 1)
        self.editors[language] = editor

    def _set_look(self, editor: PlaceEditor) -> None:
        """Look as the preview does; nothing happens where it does already, as each change lays the words out anew."""
        document, font = editor.document(), self._preview.document().defaultFont()
        if document.defaultFont() != font:
            document.setDefaultFont(font)
        # With the ring around it, the words stand where they stood.
        margin = max(2.0, self._preview.document().documentMargin() - self._reach)
        if document.documentMargin() != margin:
            document.setDocumentMargin(margin)
        editor.setViewportMargins(0, self._inside, 0, self._inside)

    @property
    def _inside(self) -> int:
        """Room above and below the words of each editor."""
        return self._theme.space(3)

    @property
    def _above(self) -> int:
        """Room between a label and the ring below it."""
        return self._reach + self._theme.gap(3)

    @property
    def _reach(self) -> int:
        """What the focus ring takes around each editor."""
        return self._theme.gap(OUTER) + self._theme.gap(INNER) + 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover what lies beneath, and paint the ring: here it scrolls with the text and is cut off as that is."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("card"))
        for editor in self.editors.values():
            inner = self._theme.gap(INNER)
            place = QRectF(editor.geometry()).adjusted(-inner, -inner, inner, inner)
            if editor.hasFocus():
                paint_ring(painter, self._theme, place, self._theme.space(4))
            else:
                painter.setPen(self._theme.color("border"))
                painter.drawRoundedRect(place, self._theme.space(4), self._theme.space(4))
        painter.end()

    # --- beginning and ending

    def begin(self, language: Language, place: int | None = None) -> None:
        """Stand over the paragraph, with the focus; `place` is where the caret goes, else to the end."""
        self._fit()
        self.show()
        editor = self.editors.get(language) or next(iter(self.editors.values()))
        editor.set_caret(editor.document().characterCount() if place is None else place)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_caret_soon()

    def end(self, *, stay: bool) -> None:
        """Go, and say so once."""
        if self._over:
            return
        self._over = True
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._on_focus_changed)
        preview, block = self._preview, self._preview.kept_block
        preview.viewport().removeEventFilter(self)
        preview.shown.disconnect(self._stand)
        preview.verticalScrollBar().valueChanged.disconnect(self._stand)
        preview.verticalScrollBar().rangeChanged.disconnect(self._show_caret_soon)
        preview.keep_place(None)
        if block >= 0:
            preview.put_caret_at(block)
        if stay:
            preview.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()
        self.ended.emit(stay)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the message."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.end(stay=True)
        else:
            super().keyPressEvent(event)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Whoever goes on is done; another program's turn, or a dialog about it, changes nothing."""
        if now is None or now.window() is not self.window() or self.isAncestorOf(now):
            return
        self.end(stay=False)

    # --- where it stands

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """The preview has another width."""
        if event.type() == QEvent.Type.Resize:
            self._fit_soon.start()
        return False

    def _on_theme_changed(self) -> None:
        for editor in self.editors.values():
            self._set_look(editor)
        # The preview takes its own sizes first.
        self._fit_soon.start()

    def _fit(self) -> None:
        """Be as wide as the preview and as high as its own text, and have the preview make room for that."""
        if self._over:
            return
        for editor in self.editors.values():
            self._set_look(editor)
        width, reach = self._preview.viewport().width(), self._reach
        several = len(self.editors) > 1
        beside = several and width >= self._theme.space(BESIDE)
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._line.setContentsMargins(reach, reach, reach, reach)
        room = width - 2 * reach
        each = (room - self._line.spacing()) // 2 if beside else room
        heights = [self._height_of(editor, each) for editor in self.editors.values()]
        if beside:
            heights = [max(heights)] * len(heights)
        for editor, height in zip(self.editors.values(), heights, strict=True):
            editor.setFixedHeight(height)
        above = self._above
        labels = [label.heightForWidth(each) + above if several else 0 for label in self._labels]
        if beside:
            labels = [max(labels)] * len(labels)
        columns = [sum(pair) for pair in zip(heights, labels, strict=True)]
        spaces = self._line.spacing() * (len(columns) - 1)
        height = (max(columns) if beside else sum(columns) + spaces) + 2 * reach
        self.resize(width, height)
        self._preview.keep_place(self._find, height)
        self._stand()
        self._show_caret_soon()

    def _height_of(self, editor: PlaceEditor, width: int) -> int:
        """What the words of an editor need at a width."""
        editor.document().setTextWidth(width)
        return math.ceil(editor.document().size().height()) + 2 * self._inside

    def _stand(self) -> None:
        """Stand over the place that is kept."""
        area = self._preview.kept_area()
        if area is not None:
            self.move(0, round(area.top()))

    def _show_caret_soon(self, *_range: int) -> None:
        self._caret_soon.start()

    def _show_caret(self) -> None:
        """Have the caret in view: the editor never scrolls by itself."""
        editor = next((each for each in self.editors.values() if each.hasFocus()), None)
        if editor is None or self._over:
            return
        viewport, margin = self._preview.viewport(), self._theme.space(MARGIN)
        above = self._theme.space(YOURS)
        if self.height() + above + margin <= viewport.height():
            # All of it, from the mark that says whose words these are.
            top, bottom = self.y() - above, self.geometry().bottom() + margin
        else:
            caret = editor.cursorRect()
            top = editor.viewport().mapTo(viewport, caret.topLeft()).y() - margin
            bottom = editor.viewport().mapTo(viewport, caret.bottomLeft()).y() + margin
        bar = self._preview.verticalScrollBar()
        if top < 0:
            bar.setValue(bar.value() + top)
        elif bottom > viewport.height():
            bar.setValue(bar.value() + bottom - viewport.height())
