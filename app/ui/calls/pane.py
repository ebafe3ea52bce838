"""The calls of the case in front, beside its message: when, the next attempt, what follows, what is said."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.language import Language
from app.ui.calls.after_card import AfterCard
from app.ui.calls.asked_one import AskedOne
from app.ui.calls.attempt_card import AttemptCard
from app.ui.calls.by_hand import ByHand
from app.ui.calls.call_list import CallList
from app.ui.calls.card import CallCard, Lines, press_button
from app.ui.calls.during_card import DuringCard
from app.ui.calls.follow_card import FollowCard
from app.ui.calls.hold_card import HoldCard
from app.ui.calls.log_card import LogCard
from app.ui.calls.where_card import WhereCard
from app.ui.calls.words import outcome_choices, roles_words, who_words
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.fold import Fold
from app.ui.controls.heading import Heading
from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.text_editors import is_of_history, is_windows_own
from app.ui.style.theme import Theme


class CallsPane(QWidget):
    """All that is shown of the calls; what is done there, `Phoning` does.

    Attributes:
        fold_wanted: emitted when the officer goes back to the message.
        arranged: emitted when other controls are shown than before.
        undo_wanted: emitted when the last step of the calls is to be taken back.
        redo_wanted: emitted when what was taken back is to be done again.
        seen: emitted with whether anybody can see it now.
        whom: opens `who` and `role`: who is phoned, and as what, where that isn’t settled.
        verdict: whether they may be called now, or what is due.
        where, follow, attempt, during, after, hold, log: what is asked and told.
        record, calls, list, by_hand: the calls so far.
    """

    fold_wanted = Signal()
    arranged = Signal()
    seen = Signal(bool)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self.setObjectName("calls")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Calls"))
        self._theme = theme
        self.heading = Heading(self.tr("Calls"), theme)
        self.fold_button = press_button(self.tr("Fold away"))
        self.who = AskedOne(self.tr("Who is called?"), who_words(), theme)
        self.role = AskedOne(self.tr("Whose rules?"), roles_words(), theme)
        self.whom = Fold()
        self._whom = QWidget()
        whom = QVBoxLayout(self._whom)
        whom.setContentsMargins(0, 0, 0, 0)
        for each in (self.role, self.who):
            whom.addWidget(each)
        self._whom.hide()
        self.whom.toggled.connect(self._whom.setVisible)
        self.due = Lines("confirm")
        self.verdict = Lines("good")
        self.clocks = Lines()
        self.attempt = AttemptCard(outcome_choices(language), theme)
        self.follow = FollowCard(theme)
        self.where = WhereCard(theme)
        self.during = DuringCard(theme)
        self.after = AfterCard(theme)
        self.hold = HoldCard(theme)
        self.log = LogCard(theme)
        self.record = CallCard(self.tr("Calls so far"), theme)
        self.calls = Lines()
        self.by_hand = ByHand(outcome_choices(language), theme)
        self.list = CallList(theme)
        self.record.add(self.calls, self.list, self.by_hand)
        self._lay_out()
        self.fold_button.clicked.connect(self.fold_wanted)
        self.setMinimumWidth(theme.space(220))

    def _lay_out(self) -> None:
        gap = self._theme.gap
        content = QWidget()
        content.setObjectName("callsContent")
        column = QVBoxLayout(content)
        column.setContentsMargins(gap(16), gap(16), gap(16), gap(16))
        column.setSpacing(gap(10))
        head = WrappingLayout(lambda: (gap(10), gap(6)), parted=True)
        column.addLayout(head)
        for part in (self.heading, self.whom, self.fold_button):
            head.addWidget(part)
        for widget in self._parts():
            column.addWidget(widget)
        column.addStretch(1)
        self.scroll_area = UprightScroll(content, lambda: gap(16))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroll_area)

    def _parts(self) -> tuple[QWidget, ...]:
        """What is shown, in the order of reading."""
        told = (self._whom, self.due, self.verdict, self.clocks)
        return (*told, *self._cards(), self.record)

    def _cards(self) -> tuple[CallCard, ...]:
        """Those of a call, in its order."""
        first = (self.where, self.follow, self.attempt, self.during)
        return (*first, self.after, self.hold, self.log)

    def take_focus(self) -> None:
        """Lead the officer to what is next: the first question, what is left to say of a call, or the call."""
        shown = [each for each in (self.where.open_field(), self.follow.open_field()) if each]
        (shown or [self.attempt.first_field()])[0].setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """The clock is looked at."""
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks at the clock."""
        super().hideEvent(event)
        self.seen.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the message."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            if not self.by_hand.fold_by(event):
                self.fold_wanted.emit()
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif is_of_history(event):
            self.redo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Other text needs another width; the keys of undo and redo are for the calls here, not for the message."""
        if is_windows_own(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.FontChange:
            self.setMinimumWidth(self._theme.space(220))
        return super().event(event)

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        chain: list[QWidget] = [self.whom, self.fold_button, *self.role.chain(), *self.who.chain()]
        for card in self._cards():
            chain += card.chain()
        return [*chain, *self.list.buttons, *self.by_hand.chain()]
