"""Words that are shown as they stand: a customer's, an officer's or a pack's are never markup.

Qt takes what looks like tags for rich text in labels and tooltips, and loads the files that it names; in buttons and
menus it takes `&` for a shortcut. Nothing else in `app.ui` makes a label, a tooltip or a document (a test holds it).
"""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocument, QTextDocumentFragment
from PySide6.QtWidgets import QLabel, QTabBar, QToolTip, QWidget

LONGEST_WHOLE = 20
"""Letters of a word that is never broken; what is longer is nobody's prose."""

_LONG = re.compile(rf"\S{{{LONGEST_WHOLE + 1},}}")
_PARTS = re.compile(r"[^/@._=&?,;:-]*[/@._=&?,;:-]*")
_BREAK = "\u200b"
_PREFIX = re.compile(r"(?<!\w)(\w-)(?=\w)")
"""A letter and a hyphen, as in *e-bost*: alone at the end of a line it can't be read."""
_HOLD = "\u2060"

UNTIL_TAKEN_AWAY = 24 * 60 * 60 * 1000
"""How long a tooltip is shown, in ms, if nothing takes it away: nobody has to read it in time (WCAG 1.4.13)."""
_HEARD = "heardOfTip"
"""Property: the description that a widget has from its tooltip."""


def _breakable(run: re.Match[str]) -> str:
    """Where an address may go on in the next line: between its parts, and anywhere in a part that is long itself."""
    parts = (part[0] for part in _PARTS.finditer(run[0]) if part[0])
    return _BREAK.join(_BREAK.join(e) if len(e) > LONGEST_WHOLE else e for e in parts)


class Label(QLabel):
    """A label of plain text. A long address goes on in the next line: it would make a column wider than its pane."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self._named = self._told = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)

    def setText(self, words: str) -> None:
        """Show these words; nothing happens where it says so already."""
        if words == self._words:
            return
        self._words = words
        shown = _PREFIX.sub(rf"\1{_HOLD}", _LONG.sub(_breakable, words))
        super().setText(shown)
        self._name_it(broken=shown != words)

    def _name_it(self, *, broken: bool) -> None:
        """Have whoever listens hear the words as they are; Qt says them itself where they aren't broken."""
        # Where it names a field, `&` is a shortcut's mark and `&&` a letter.
        heard = self._words.replace("&&", "&") if self.buddy() is not None else self._words
        named = heard if broken else ""
        if named != self._named and self.accessibleName() == self._named:
            self._named = named
            self.setAccessibleName(named)
        self._name_field(named)

    def _name_field(self, named: str) -> None:
        """Have a field without a name of its own be called by the words as they are: Qt calls it by what is shown."""
        field: object = self.buddy() if named != self._told else None
        if isinstance(field, QWidget) and field.accessibleName() == self._told:
            self._told = named
            field.setAccessibleName(named)

    def setBuddy(self, field: QWidget) -> None:
        """Name a field."""
        super().setBuddy(field)
        self._name_it(broken=super().text() != self._words)

    def text(self) -> str:
        """The words, as they were given."""
        return self._words

    def selectedText(self) -> str:
        """What is selected of them."""
        return super().selectedText().replace(_BREAK, "").replace(_HOLD, "")


class Document(QTextDocument):
    """A document that loads nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Pictures and style sheets are nobody's business here."""


def set_tip(widget: QWidget, words: str) -> None:
    """Give a widget a tooltip, which stays as long as the mouse does."""
    tip = _as_tip(words)
    if widget.toolTip() == tip and widget.toolTipDuration() == UNTIL_TAKEN_AWAY:
        return
    widget.setToolTip(tip)
    widget.setToolTipDuration(UNTIL_TAKEN_AWAY)
    # Where there is no description, screen readers are given the tooltip: they are to hear its words, not its marks.
    heard = words if widget.toolTip() != words else ""
    before = widget.property(_HEARD) or ""
    if heard != before and widget.accessibleDescription() == before:
        widget.setProperty(_HEARD, heard)
        widget.setAccessibleDescription(heard)


def set_tab_tip(tabs: QTabBar, place: int, words: str) -> None:
    """Give one of several tabs a tooltip."""
    tabs.setTabToolTip(place, _as_tip(words))


def show_tip(place: QPoint, words: str, widget: QWidget) -> None:
    """Show a tooltip now, at a place on the screen; none where there are no words."""
    show_made_tip(place, _as_tip(words), widget)


def show_made_tip(place: QPoint, tip: str, widget: QWidget) -> None:
    """Show what a widget has for its tooltip."""
    QToolTip.showText(place, tip, widget, QRect(), UNTIL_TAKEN_AWAY)


def row_tip(row: QModelIndex) -> str:
    """The tooltip of a row of a list; nothing where it has none."""
    return str(row.data(Qt.ItemDataRole.ToolTipRole) or "")


def told_by(tip: str) -> str:
    """The words of a tooltip."""
    return QTextDocumentFragment.fromHtml(tip).toPlainText() if GuiQt.mightBeRichText(tip) else tip


def literal(words: str) -> str:
    """Words of others as buttons, menus and tabs take them: `&` is no shortcut's mark, and no tab stands before one."""
    return words.replace("&", "&&").replace("\t", " ")


def _as_tip(words: str) -> str:
    """What a tooltip shows as these words: where it would take them for rich text, their escaped form."""
    if not GuiQt.mightBeRichText(words):
        return words
    from html import escape  # noqa: PLC0415  # it comes with all the names that HTML has for signs

    return f'<p style="white-space: pre-wrap">{escape(words)}</p>'
