"""What fields do with text that is selected in them: copy, cut, and the menu, all through the one copier."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QAction, QClipboard, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QTextEdit

from app.ui.controls.clipboard import copier
from app.ui.controls.telling import tell_at

MOST_TYPED = 20_000
"""Letters in one field, unless it has a bound of its own: a message is a tenth of it, and Qt slows down with more."""
Field = QLineEdit | QPlainTextEdit | QTextEdit
Leave = Callable[[str], bool]
"""Takes a text out of the window, or refuses to; returns whether it arrived."""
_COPY, _CUT = QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut


def selected_in(field: Field) -> str:
    """What is selected, as plain text; nothing of what is typed in secret."""
    if isinstance(field, QLineEdit):
        return field.selectedText() if field.echoMode() is QLineEdit.EchoMode.Normal else ""
    return field.textCursor().selection().toPlainText()


class Editing:
    """The policy of one field.

    Attributes:
        leave: takes a text out of the field; a field whose text may not always leave has one of its own.
        most: letters that it holds. What is longer isn't taken in, and never a part of it; the officer is told.
    """

    def __init__(self, field: Field, most: int) -> None:
        self._field = field
        self.leave: Leave | None = None
        self.most = most

    def copy(self) -> bool:
        """Copy what is selected; return whether there was something and it arrived."""
        text = selected_in(self._field)
        return bool(text) and (self.leave or copier().copy)(text)

    def cut(self) -> None:
        """Cut what is selected; what couldn't be copied stays."""
        if not self._field.isReadOnly() and self.copy():
            self.put("")

    def paste(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
        """Put what another program copied in the place of what is selected."""
        text = "" if self._field.isReadOnly() else copier().text_there(mode)
        if text:
            self.put(text)

    def put(self, text: str) -> None:
        """Put a text in the place of what is selected, as if it were typed."""
        field = self._field
        if isinstance(field, QLineEdit):
            if not self.takes_in(text):
                return
            field.insert(text)
        else:
            data = QMimeData()
            data.setText(text)
            field.insertFromMimeData(data)

    def takes_in(self, text: str) -> bool:
        """Whether there is room for a text in the place of what is selected; where there isn't, say so."""
        if (
            not text
            or _length(self._field) - len(selected_in(self._field)) + len(text) <= self.most
        ):
            return True
        if len(text) > 1:
            translate = QCoreApplication.translate
            words = translate(
                "editing",
                "Not put in: it has {0} characters, and this field holds {1} in all. It is still where it came from.",
            )
            tell_at(self._field, words.format(f"{len(text):,}", f"{self.most:,}"))
        else:
            self.say_full()
        return False

    def has_room_for(self, event: QKeyEvent) -> bool:
        """Whether there is room for what a key types, if it types anything."""
        text = event.text()
        typed = text.isprintable() or text in {"\r", "\n"}
        return not typed or self.takes_in(text)

    def say_full(self) -> None:
        """Say that no letter more goes in."""
        words = QCoreApplication.translate(
            "editing", "This field is full: it holds {0} characters."
        )
        tell_at(self._field, words.format(f"{self.most:,}"))

    def takes(self, event: QKeyEvent) -> bool:
        """Copy, cut or paste, and leave undo and redo to the window; return whether the key means one of these."""
        key = QKeySequence.StandardKey
        acts: tuple[tuple[QKeySequence.StandardKey, Callable[[], object]], ...] = (
            (key.Copy, self.copy),
            (key.Cut, self.cut),
            (key.Paste, self.paste),
        )
        for meant, act in acts:
            if event.matches(meant):
                act()
                event.accept()
                return True
        if event.matches(key.Undo) or event.matches(key.Redo):
            event.ignore()
            return True
        return False

    def share(self) -> None:
        """Where Qt has put what is selected into X11's selection, have it there as we copy, or not at all."""
        if text := selected_in(self._field):
            copier().select("" if self.leave is not None else text)


def _length(field: Field) -> int:
    if isinstance(field, QLineEdit):
        return len(field.text())
    return field.document().characterCount() - 1


def editing_menu(field: Field, editing: Editing) -> QMenu:
    """Cut, copy, paste and select all; undo and redo are the window's, in its menu."""
    menu = QMenu(field)
    translate = QCoreApplication.translate
    selected, fixed = bool(selected_in(field)), field.isReadOnly()

    def add(words: str, key: QKeySequence.StandardKey, enabled: bool) -> QAction:
        action = menu.addAction(words)
        action.setShortcut(QKeySequence(key))
        action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(enabled)
        return action

    if not fixed:
        cut = add(translate("editing", "Cu&t"), _CUT, selected)
        cut.triggered.connect(lambda *_: editing.cut())
    copy = add(translate("editing", "&Copy"), _COPY, selected)
    copy.triggered.connect(lambda *_: editing.copy())
    if not fixed:
        # Whether there is something to paste would have to be asked of the program that holds it.
        paste = add(translate("editing", "&Paste"), QKeySequence.StandardKey.Paste, True)
        paste.triggered.connect(lambda *_: editing.paste())
    menu.addSeparator()
    everything = add(translate("editing", "Select &all"), QKeySequence.StandardKey.SelectAll, True)
    everything.triggered.connect(lambda *_: field.selectAll())
    return menu
