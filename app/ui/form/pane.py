"""*Your message*: the questions on cards, the shared ones first, then one card for each chosen template."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.compose.message import AskedQuestion
from app.language.prose import counted_words
from app.session.call_rules import words_of_phoning
from app.session.change import Change
from app.ui.controls.heading import Heading
from app.ui.controls.line_length import LimitedWidth
from app.ui.controls.plain_text import Label
from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.search_field import Seeker
from app.ui.form.card import QuestionCard
from app.ui.form.card_drag import CardDrag
from app.ui.form.row import QuestionRow
from app.ui.form.typed_field import TypedField
from app.ui.state.controller import Controller
from app.ui.state.sheet_words import heading_words
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

SHARED = ""


class FormPane(QWidget):
    """The cards of the message.

    Attributes:
        search_wanted: emitted when the officer wants to find a template.
        new_wanted: emitted when the officer wants to start a new message.
        finished: emitted when Enter goes on and no question is left.
        told: emitted with what was done, in words.
        card_menu_wanted: emitted with a card and the point of the screen at which its menu is asked for.
        arranged: emitted when other controls are shown than before, so that Tab can follow.
        shown: emitted when the questions and answers are shown as they are now.
    """

    search_wanted = Signal()
    new_wanted = Signal()
    finished = Signal()
    told = Signal(str)
    arranged = Signal()
    card_menu_wanted = Signal(QuestionCard, QPoint)
    shown = Signal()

    def __init__(self, controller: Controller, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._controller = controller
        self._theme = theme
        self.cards: dict[str, QuestionCard] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.gap(16), 0, 0)
        layout.setSpacing(theme.gap(12))
        self._add_header(layout)
        layout.addWidget(self._scroll_area(), 1)
        controller.changed.connect(self._on_changed)
        self.refresh()

    def _add_header(self, layout: QVBoxLayout) -> None:
        gap = self._theme.gap
        self.seeker = Seeker(self._theme)
        self.seeker.clicked.connect(self.search_wanted)
        self._top = QVBoxLayout()
        layout.addLayout(self._top)
        self._top.setContentsMargins(gap(16), 0, gap(16), 0)
        self._top.setSpacing(gap(12))
        self._top.addWidget(self.seeker)
        self._top.addWidget(self._title_line())

    def _title_line(self) -> QWidget:
        self._heading = Heading(heading_words(self._controller.standing), self._theme)
        self._count = Label()
        set_look(self._count, "quiet", True)
        self.new_button = QPushButton(self.tr("Finish and start new"))
        self.new_button.setAutoDefault(True)
        self.new_button.clicked.connect(self.new_wanted)
        self._title = QWidget()
        line = QHBoxLayout(self._title)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.gap(12))
        line.addWidget(self._heading)
        line.addWidget(self._count)
        line.addStretch(1)
        line.addWidget(self.new_button)
        return self._title

    def _scroll_area(self) -> UprightScroll:
        gap = self._theme.gap
        content = QWidget()
        content.setObjectName("formContent")
        self._all = QVBoxLayout(content)
        self._all.setContentsMargins(gap(16), gap(4), gap(16), gap(16))
        self._all.setSpacing(gap(12))
        self._cards = QVBoxLayout()
        self._all.addLayout(self._cards)
        self._cards.setSpacing(gap(12))
        self._empty = Label(
            self.tr(
                "No template chosen yet.\n\nType in the search field, for example “photo”, and press Enter. "
                "The questions of the template then appear here."
            )
        )
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_look(self._empty, "quiet", True)
        self._cards.addWidget(self._empty)
        self._all.addStretch(1)
        self.scroll_area = UprightScroll(content, lambda: gap(16))
        LimitedWidth(content, self._theme)
        self._drag = CardDrag(self._cards, self.scroll_area, self.move_entry, self._theme)
        return self.scroll_area

    # --- showing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the heading and how many templates there are where they fit."""
        super().resizeEvent(event)
        self._fit_title()

    def minimumSizeHint(self) -> QSize:
        """Heading and count give way where there is no room for them: the cards are numbered."""
        width = self.new_button.minimumSizeHint().width() + 2 * self._theme.gap(16)
        return QSize(width, super().minimumSizeHint().height())

    def _fit_title(self) -> None:
        gap = self._theme.gap
        room = self.width() - self.new_button.sizeHint().width() - 2 * gap(16) - gap(12)
        for label in (self._heading, self._count):
            needed = label.sizeHint().width()
            label.setVisible(room >= needed)
            room -= needed + gap(12)

    def _on_changed(self, change: Change) -> None:
        # Once a copy was tried, a question without an answer says so itself.
        if change & (Change.QUESTIONS | Change.LANGUAGE | Change.COPIED | Change.PACK):
            self.refresh()
        elif change & Change.CASES:
            self._name_it()
        if change & (Change.CALLS | Change.ANOTHER_CUSTOMER):
            self._tell_phoned()

    def _tell_phoned(self) -> None:
        """The record answers whether the customer was phoned first."""
        controller = self._controller
        words = words_of_phoning(controller.desk.case.calls, controller.now(), controller.interface)
        for card in self.cards.values():
            card.show_phoned(words)

    def refresh(self) -> None:
        """Show the message as it stands; nothing that stays is made anew."""
        entries = self._controller.session.draft.entries
        self._empty.setVisible(not entries)
        count = len(entries)
        words = counted_words("templates", count, self._controller.interface)
        self._count.setText(words if count else "")
        self._name_it()
        by_entry: dict[str, list[AskedQuestion]] = {}
        for asked in self._controller.questions:
            by_entry.setdefault(asked.entry, []).append(asked)
        wanted = ([SHARED] if SHARED in by_entry else []) + [entry.id for entry in entries]
        changed = self._keep_cards(wanted)
        pack = self._controller.pack
        for each in entries:
            self.cards[each.id].show_head(pack.head(each.template))
        self._tell_phoned()
        for number, entry in enumerate([name for name in wanted if name != SHARED], start=1):
            header = self.cards[entry].header
            if header is not None:
                header.show_place(number, count)
        for name, card in self.cards.items():
            changed |= card.show_questions(by_entry.get(name, []))
        self._note_free_text()
        if changed:
            self.arranged.emit()
        self.shown.emit()

    def _note_free_text(self) -> None:
        """Say once, at the first free text, what the pack says of it."""
        note = self._controller.pack.info.free_text_note
        words = note.get(self._controller.interface).strip() if note is not None else ""
        for card in self.cards.values():
            for row in card.rows.values():
                free = row.question.kind.value == "free-text"
                row.show_note(words if free else "")
                words = "" if free else words

    def _name_it(self) -> None:
        """Say what it is, and whose."""
        self._heading.setText(heading_words(self._controller.standing))
        self._fit_title()

    def _keep_cards(self, wanted: list[str]) -> bool:
        session = self._controller.session
        templates = {name: session.entry(name).template if name else "" for name in wanted}
        before = {name: card.template for name, card in self.cards.items()}
        if list(before.items()) == list(templates.items()):
            return False
        for name in [name for name in before if templates.get(name) != before[name]]:
            card = self.cards.pop(name)
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        cards = {name: self.cards.get(name) or self._new_card(name) for name in wanted}
        for place, card in enumerate(cards.values()):
            if self._cards.indexOf(card) != place + 1:
                self._cards.insertWidget(place + 1, card)
            card.show()
        self.cards = cards
        return True

    def _new_card(self, entry: str) -> QuestionCard:
        controller = self._controller
        head = controller.pack.head(controller.session.entry(entry).template) if entry else None
        card = QuestionCard(entry, head, controller, self._theme)
        card.moved.connect(lambda by: self.move_entry(entry, by))
        card.removed.connect(lambda: self.remove(entry))
        card.menu_wanted.connect(lambda at: self.card_menu_wanted.emit(card, at))
        card.again_wanted.connect(lambda: self.add_again(entry))
        self._drag.watch(card)
        card.answered.connect(lambda question: self.go_on(entry, question))
        card.told.connect(self.told)
        return card

    def arrange(self, *, seeker: bool, title_scrolls: bool) -> None:
        """Show what leads to the tree, or not; let the title scroll away where height is dear."""
        self.seeker.setVisible(seeker)
        holder = self._all if title_scrolls else self._top
        if holder.indexOf(self._title) < 0:
            holder.insertWidget(0 if title_scrolls else 1, self._title)

    # --- the focus

    def take_focus(self) -> None:
        """Put the focus on the first question to answer, else on the first template or what starts one."""
        asked = self._controller.standing.first_unanswered
        if asked is not None:
            self.lead_to(asked)
        elif self.cards:
            self.lead_to_entry(next(iter(self.cards)))
        else:
            self.new_button.setFocus()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        chain: list[QWidget] = [self.seeker, self.new_button]
        for card in self.cards.values():
            chain += card.chain()
        return chain

    def current_entry(self) -> str:
        """The entry whose card has the focus, or nothing."""
        card = self._current_card()
        return card.entry if card is not None else ""

    def has_focus(self) -> bool:
        """Whether the focus is at a question, a shared one or a template's."""
        return self._current_card() is not None

    def _current_card(self) -> QuestionCard | None:
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, QuestionCard):
            widget = widget.parentWidget()
        return widget

    def move_entry(self, entry: str, by: int) -> None:
        """Move a template, and say where it is now."""
        controller = self._controller
        controller.move(entry, by)
        places = [each.id for each in controller.session.draft.entries]
        title = controller.title_of(controller.session.entry(entry).template)
        words = self.tr("‘{0}’ is number {1} of {2} now.")
        self.told.emit(words.format(title, places.index(entry) + 1, len(places)))

    def remove(self, entry: str) -> None:
        """Take a template out; the focus goes to the next one's questions, or to the search."""
        names = [name for name in self.cards if name != SHARED]
        place = names.index(entry)
        controller = self._controller
        title = controller.title_of(controller.session.entry(entry).template)
        left = [name for name in names if name != entry]
        following = left[min(place, len(left) - 1)] if left else ""
        if following:
            # Before what has the focus goes: on its way out Qt would lead past all that stands between.
            self.lead_to_entry(following)
        else:
            self.search_wanted.emit()
        controller.remove(entry)
        if following and self.current_entry() != following:
            self.lead_to_entry(following)
        self.told.emit(self.tr("Removed ‘{0}’. Ctrl+Z brings it back.").format(title))

    def add_again(self, entry: str) -> None:
        """Add a template once more for somebody else; the focus goes to who that is."""
        controller = self._controller
        title = controller.title_of(controller.session.entry(entry).template)
        self.lead_to_entry(controller.again(entry))
        self.told.emit(self.tr("Added ‘{0}’ once more").format(title))

    def go_on(self, entry: str, question: str) -> None:
        """Lead the officer from one question to the next that isn't answered, at last to the copy buttons."""
        following = self._controller.standing.next_open(entry, question)
        if following is None:
            self.finished.emit()
        else:
            self.lead_to(following)

    def lead_to_entry(self, entry: str) -> None:
        """Put the focus on a template's first question."""
        card = self.cards.get(entry)
        if card is not None:
            self.scroll_area.show_soon(card)
            card.take_focus()

    def has_date(self) -> bool:
        """Whether a date is asked for."""
        return bool(self._dates())

    def _dates(self) -> list[TypedField]:
        rows = [row for card in self.cards.values() for row in card.rows.values()]
        fields = [row.field for row in rows if isinstance(row.field, TypedField)]
        return [field for field in fields if field.calendar is not None]

    def open_calendar(self) -> None:
        """Open the calendar of the date that has the focus, else of the first one."""
        widget = QApplication.focusWidget()
        dates = self._dates()
        dates.sort(key=lambda field: widget is None or not field.isAncestorOf(widget))
        for field in dates[:1]:
            field.focus_target().setFocus()
            if field.calendar is not None:
                field.calendar.open()

    def return_to(self, asked: AskedQuestion) -> None:
        """Put the focus on a question unless it is there already."""
        row = self.row_of(asked)
        widget = QApplication.focusWidget()
        if row is None or widget is None or not row.isAncestorOf(widget):
            self.lead_to(asked)

    def row_of(self, asked: AskedQuestion) -> QuestionRow | None:
        """The row of a question."""
        card = self.cards.get(asked.entry)
        return card.rows.get(asked.question.id) if card is not None else None

    def lead_to(self, asked: AskedQuestion) -> None:
        """Put the focus on a question."""
        row = self.row_of(asked)
        if row is not None:
            self.scroll_area.show_soon(row)
            row.take_focus()
