"""*Why isn't this here?*: the phrases left out of the message, each with the answer that would bring it in."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.compose.left_out import LeftOut, Need
from app.language import Bilingual
from app.language.prose import office_words, officer_words
from app.session.change import Change
from app.templates.model import Question
from app.ui.controls.fold import Fold
from app.ui.controls.scrolling import UprightScroll
from app.ui.message.left_out_row import LeftOutRow, LeftOutText
from app.ui.state.controller import Controller
from app.ui.style.theme import Theme

MOST_HEIGHT = 220


class _Line(NamedTuple):
    """What stands in a row, and the need that it leads to; None where there is no place for any."""

    begins: str
    needs: str
    leads: Need | None


class LeftOutList(QWidget):
    """What is left out, and why, below a button that tells how much; whoever shows the list has that in a row of folds.

    Attributes:
        toggle: the button.
        activated: emitted with entry and question of the answer that would bring a phrase in.
        arranged: emitted when other controls are shown than before.
    """

    activated = Signal(str, str)
    arranged = Signal()

    def __init__(self, controller: Controller, theme: Theme) -> None:
        super().__init__()
        self._controller = controller
        self._theme = theme
        self._shown: tuple[_Line, ...] = ()
        self._rows: list[LeftOutRow | LeftOutText] = []
        self.toggle = Fold()
        self.toggle.setAccessibleDescription(self.tr("Why isn’t this here?"))
        content = QWidget()
        content.setObjectName("readingContent")
        gap = theme.gap
        self._lines = QVBoxLayout(content)
        self._lines.setContentsMargins(gap(4), gap(4), gap(4), gap(4))
        self._lines.setSpacing(gap(4))
        self._scroll = UprightScroll(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self.toggle.toggled.connect(self._on_toggled)
        controller.changed.connect(self._on_changed)
        self.refresh()

    def open(self) -> None:
        """Open the list and put the focus on its first row; from within it, close it again."""
        if self.toggle.isHidden():
            return
        leading = self._leading()
        within = any(row.hasFocus() for row in leading) if leading else self.toggle.hasFocus()
        if self.toggle.isChecked() and within:
            self.toggle.setChecked(False)
            self.toggle.setFocus()
            return
        self.toggle.setChecked(True)
        next(iter(self._leading()), self.toggle).setFocus()

    def _on_changed(self, change: Change) -> None:
        if change & (Change.QUESTIONS | Change.MESSAGE | Change.OFFICER | Change.PACK):
            self.refresh()

    def refresh(self) -> None:
        """Show what is left out now."""
        left = self._controller.standing.left_out
        words = self.tr("Not said, and why: {0}").format(len(left))
        self.toggle.show_words(words if left else "")
        self.setVisible(bool(left) and self.toggle.isChecked())
        if not self.toggle.isChecked():
            return
        lines = tuple(self._line(each) for each in left)
        if lines != self._shown:
            self._show(lines)
            self.arranged.emit()

    def _on_toggled(self) -> None:
        self.refresh()
        self._fit()
        self.arranged.emit()

    def _line(self, left: LeftOut) -> _Line:
        needs = " · ".join(self._words_of(need) for need in left.needs)
        standing = self._controller.standing
        leads = next((need for need in left.needs if standing.can_be_led_to(need)), None)
        return _Line(f"‘{left.begins}’", needs, leads)

    def _show(self, lines: tuple[_Line, ...]) -> None:
        for row in self._rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = lines
        self._rows = [self._row(line) for line in lines]
        for row in self._rows:
            self._lines.addWidget(row)
            row.show()
        self._fit()

    def _row(self, line: _Line) -> LeftOutRow | LeftOutText:
        need = line.leads
        if need is None:
            quoted = self._controller.session.draft.language.parts[0]
            return LeftOutText(line.begins, line.needs, quoted, self._theme)
        row = LeftOutRow(line.begins, line.needs, self._theme)
        row.clicked.connect(lambda: self.activated.emit(need.entry, need.name))
        return row

    def _leading(self) -> list[LeftOutRow]:
        """The rows that lead somewhere."""
        return [row for row in self._rows if isinstance(row, LeftOutRow)]

    def _words_of(self, need: Need) -> str:
        """What is needed, in words of the questions and their choices."""
        interface = self._controller.interface
        question = self._controller.standing.question_of(need.entry, need.name)
        if question is None:
            return self._words_of_name(need)
        ask = question.ask.get(interface)
        label = _label_of(question, need.choice)
        if label is None:
            answer = self.tr("any answer") if need.wanted else self.tr("no answer")
        else:
            words = label.get(interface)
            answer = words if need.wanted else self.tr("not ‘{0}’").format(words)
        return f"{ask} – {answer}"

    def _words_of_name(self, need: Need) -> str:
        interface = self._controller.interface
        kind, _, field = need.name.partition(".")
        if kind == "officer":
            words = officer_words(field, interface)
            return words[:1].upper() + words[1:]
        if kind == "office":
            return office_words(field, interface)
        several = self.tr("More than one template")
        known = {
            "several": several if need.wanted else self.tr("This template alone"),
            "channel": self.tr("Another way of sending"),
            "part_of_day": self.tr("Another time of day"),
        }
        return known.get(need.name, self.tr("Another choice of templates"))

    def _fit(self) -> None:
        self._lines.invalidate()
        wanted = self._lines.totalHeightForWidth(self.width()) + 2
        self._scroll.setFixedHeight(min(wanted, self._theme.space(MOST_HEIGHT)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds the list."""
        if not self.toggle.fold_by(event):
            super().keyPressEvent(event)

    def chain(self) -> list[QWidget]:
        """What may take the focus below the button, in the order of reading."""
        return list(self._leading()) if self.toggle.isChecked() else []


def _label_of(question: Question, choice: str) -> Bilingual[str] | None:
    return next((each.label for each in question.choices if each.id == choice), None)
