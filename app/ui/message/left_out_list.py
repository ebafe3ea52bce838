"""*Why isn't this here?*: the phrases left out of the message, each with the answer that would bring it in."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.compose.left_out import LeftOut, Need
from app.language import Bilingual
from app.language.prose import office_words, officer_words
from app.templates.model import Question
from app.ui.controls.row_button import SIDE, RowButton
from app.ui.controls.scrolling import UprightScroll
from app.ui.state.controller import Controller
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

MOST_HEIGHT = 220
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class LeftOutRow(RowButton):
    """The first words of a phrase, and below them what would bring it in."""

    def __init__(self, begins: str, needs: str, theme: Theme) -> None:
        super().__init__(theme)
        self._begins = begins
        self._needs = needs
        self.setAccessibleName(f"{begins} {needs}")

    def _places(self, width: int) -> tuple[QRect, QRect]:
        space = self._theme.space
        room = self.room(width)
        plain = QFontMetrics(self._theme.font())
        bold = QFontMetrics(self._theme.font(bold=True))
        first = QRect(space(SIDE), space(6), room, 10_000)
        first.setHeight(plain.boundingRect(first, _WRAP, self._begins).height())
        second = QRect(space(SIDE), first.bottom() + space(2), room, 10_000)
        second.setHeight(bold.boundingRect(second, _WRAP, self._needs).height())
        return first, second

    def heightForWidth(self, width: int) -> int:
        """As high as the words need."""
        return self._places(width)[1].bottom() + self._theme.space(7)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both lines."""
        theme = self._theme
        painter = QPainter(self)
        self.paint_ground(painter, "hover" if self.underMouse() else "panel")
        first, second = self._places(self.width())
        painter.setFont(theme.font())
        painter.setPen(theme.color("secondary"))
        painter.drawText(first, _WRAP, self._begins)
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("text"))
        painter.drawText(second, _WRAP, self._needs)
        painter.end()


class LeftOutList(QWidget):
    """A quiet line that tells how much is left out, and opens to say why.

    Attributes:
        activated: emitted with entry and question of the answer that would bring a phrase in.
        arranged: emitted when other controls are shown than before.
    """

    activated = Signal(str, str)
    arranged = Signal()

    def __init__(self, controller: Controller, theme: Theme) -> None:
        super().__init__()
        self._controller = controller
        self._theme = theme
        self._shown: tuple[LeftOut, ...] = ()
        self._rows: list[LeftOutRow] = []
        self.toggle = QPushButton()
        self.toggle.setCheckable(True)
        self.toggle.setAutoDefault(True)
        self.toggle.setAccessibleDescription(self.tr("Why isn’t this here?"))
        set_look(self.toggle, "small", True)
        content = QWidget()
        content.setObjectName("readingContent")
        gap = theme.gap
        self._lines = QVBoxLayout(content)
        self._lines.setContentsMargins(gap(4), gap(4), gap(4), gap(4))
        self._lines.setSpacing(gap(4))
        self._scroll = UprightScroll(content)
        self._scroll.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap(4))
        layout.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._scroll)
        self.toggle.toggled.connect(self._on_toggled)
        controller.changed.connect(self.refresh)
        self.refresh()

    def open(self) -> None:
        """Open the list and put the focus on its first row; from within it, close it again."""
        if self.isHidden():
            return
        if self.toggle.isChecked() and any(row.hasFocus() for row in self._rows):
            self.toggle.setChecked(False)
            self.toggle.setFocus()
            return
        self.toggle.setChecked(True)
        if self._rows:
            self._rows[0].setFocus()

    def refresh(self) -> None:
        """Show what is left out now."""
        left = self._controller.left_out()
        sign = "▾" if self.toggle.isChecked() else "▸"
        self.toggle.setText(self.tr("{0} Left out: {1}").format(sign, len(left)))
        self.setVisible(bool(left))
        if self.toggle.isChecked() and left != self._shown:
            self._show(left)
            self.arranged.emit()

    def _on_toggled(self, on: bool) -> None:
        self._scroll.setVisible(on)
        self.refresh()
        self._fit()
        self.arranged.emit()

    def _show(self, left: tuple[LeftOut, ...]) -> None:
        for row in self._rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = left
        self._rows = []
        for each in left:
            needs = " · ".join(self._words_of(need) for need in each.needs)
            row = LeftOutRow(f"‘{each.begins}’", needs, self._theme)
            row.clicked.connect(lambda *_, wanted=each.needs: self._on_row_clicked(wanted))
            self._lines.addWidget(row)
            row.show()
            self._rows.append(row)
        self._fit()

    def _on_row_clicked(self, needs: tuple[Need, ...]) -> None:
        if needs:
            self.activated.emit(needs[0].entry, needs[0].name)

    def _words_of(self, need: Need) -> str:
        """What is needed, in words of the questions and their choices."""
        interface = self._controller.interface
        question = self._controller.question_of(need.entry, need.name)
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

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [self.toggle, *(self._rows if self.toggle.isChecked() else [])]


def _label_of(question: Question, choice: str) -> Bilingual[str] | None:
    return next((each.label for each in question.choices if each.id == choice), None)
