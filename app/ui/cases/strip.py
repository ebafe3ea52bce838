"""The strip of the open cases, below the menus; while only one is open and no call of it is overdue, it isn't there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.session.change import Change
from app.ui.cases.due import due_of
from app.ui.cases.mark_line import MarkLine
from app.ui.cases.tabs import CaseTabs
from app.ui.state.controller import Controller
from app.ui.state.minutes import Minutes
from app.ui.style.theme import Theme


class CaseStrip(QWidget):
    """One tab for each case, and below them, where two hold the same template, what tells them apart.

    Attributes:
        wanted: emitted with the letter of the case that the officer wants to have in front.
        arranged: emitted when other controls are shown than before.
        done: emitted when the officer is done with a mark and the focus is to go back to the work.
        asked: letters of the cases whose mark was asked for: once is enough.
    """

    wanted = Signal(str)
    arranged = Signal()
    done = Signal()

    def __init__(self, controller: Controller, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("caseStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._controller = controller
        self._wanted_mark = ""
        self.asked: frozenset[str] = frozenset()
        self.tabs = CaseTabs(controller, theme)
        self.mark = MarkLine(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(theme.gap(16), theme.gap(8), theme.gap(16), 0)
        layout.addLayout(line)
        line.addWidget(self.tabs)
        layout.addWidget(self.mark)
        self.tabs.wanted.connect(self.wanted)
        self.tabs.menu_wanted.connect(self._open_menu)
        self.mark.kept.connect(self._on_kept)
        self.mark.skipped.connect(self._leave)
        self._minutes = Minutes(controller.now, self)
        self._minutes.passed.connect(self.refresh)
        controller.changed.connect(self._on_changed)
        self.refresh()

    def _on_changed(self, change: Change) -> None:
        if change & (Change.CASES | Change.ANOTHER_CUSTOMER | Change.PACK | Change.CALLS):
            self.refresh()

    def refresh(self) -> None:
        """Show what is open now."""
        desk = self._controller.desk
        opened = {each.letter for each in desk.cases}
        self.asked &= opened
        if self._wanted_mark not in opened:
            self._wanted_mark = ""
        before = (self.isHidden(), self.mark.isHidden())
        self.tabs.refresh()
        self._ask()
        waits = [due_of(each, self._controller) for each in desk.cases]
        # Nobody looks at a clock as long as no call is due.
        self._minutes.run(any(waits))
        over = any(each is not None and each.over for each in waits)
        self.setVisible(len(desk.cases) > 1 or bool(self._wanted_mark) or over)
        if (self.isHidden(), self.mark.isHidden()) != before:
            self.arranged.emit()

    def _open_menu(self, letter: str, at: QPoint) -> None:
        """What can be done with one of the cases."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        take_up = menu.addAction(self.tr("Take up again"))
        take_up.setEnabled(letter != self._controller.desk.front)
        take_up.triggered.connect(lambda: self.wanted.emit(letter))
        mark = menu.addAction(self.tr("Mark it…"))
        mark.triggered.connect(lambda: self.ask_mark(letter))
        menu.popup(at)

    # --- the officer's own mark

    def ask_mark(self, letter: str) -> None:
        """Ask for a mark because the officer wants to give one."""
        self._wanted_mark = letter
        self.mark.letter = ""
        self.refresh()
        self.mark.take_focus()

    def _ask(self) -> None:
        """Ask for the mark that is wanted; or, where it tells the case in front from another, whether there is one."""
        desk = self._controller.desk
        alike = desk.alike - self.asked
        letter = self._wanted_mark or (desk.front if desk.front in alike else "")
        if letter:
            mark = next(each.mark for each in desk.cases if each.letter == letter)
            self.mark.ask(letter, mark, "" if self._wanted_mark else self._why(letter))
        else:
            self.mark.leave()
        self.mark.setVisible(bool(letter))

    def _why(self, letter: str) -> str:
        cases = {each.letter: set(each.templates) for each in self._controller.desk.cases}
        other = next(each for each in cases if each != letter and cases[each] & cases[letter])
        words = self.tr("{0} and {1} hold the same template. What tells them apart?")
        return words.format(*sorted((letter, other)))

    def _on_kept(self, letter: str, mark: str) -> None:
        self._leave(letter)
        self._controller.set_mark(letter, mark)

    def _leave(self, letter: str) -> None:
        """The field goes, and the focus with it where it had it."""
        had_focus = any(each.hasFocus() for each in self.mark.chain())
        self._wanted_mark = ""
        self.asked |= {letter}
        self.refresh()
        if had_focus:
            self.done.emit()

    # --- the focus

    def take_focus(self) -> None:
        """Go to the tabs."""
        self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [self.tabs, *self.mark.chain()]
