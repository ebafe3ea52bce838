"""Finding a template: the search field above the tree.

It is the first that is seen of a window, before there is a session: what it is shown with comes without a controller,
and `follow` has it go along with one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.language import Language
from app.language.prose import counted_words
from app.storage.settings import Settings
from app.templates.model import Head
from app.templates.pack import Pack
from app.templates.search import TemplateSearch
from app.ui.controls.announcing import announce
from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.pause import Pause
from app.ui.controls.plain_text import Label
from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.search_field import SearchField
from app.ui.state.preferences import Preferences
from app.ui.style.look import set_look
from app.ui.style.theme import Theme
from app.ui.templates.add_button import AddButton
from app.ui.templates.model import HEAD_ROLE, TemplateModel
from app.ui.templates.own_ids import is_of_the_pack
from app.ui.templates.role_question import RoleQuestion, have_one_bar
from app.ui.templates.tree import ENTER, SHIFT, TemplateTree

if TYPE_CHECKING:
    from app.session.change import Change
    from app.session.standing import Standing
    from app.ui.state.controller import Controller


TELL_MS = 50
"""The best hit is looked at after this long: the list of hits is painted first, and that of a next key."""


class TemplatePane(QWidget):
    """Search and tree.

    Attributes:
        telling: waits to tell what is looked at while it is typed in the search.
        template_chosen: emitted with the id of the template, and whether it is for this message even after a copy.
        looked_at: emitted with the id of the template that became current, or with nothing.
        left: emitted when the officer goes back to the message without choosing.
        problems_wanted: emitted when the officer wants to know what is wrong with the pack.
    """

    template_chosen = Signal(str, bool)
    looked_at = Signal(str)
    left = Signal()
    problems_wanted = Signal()

    def __init__(
        self,
        pack: Pack,
        interface: Language,
        theme: Theme,
        preferences: Preferences,
        search: TemplateSearch | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("templates")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._controller: Controller | None = None
        self._interface = interface
        self._preferences = preferences
        self._arranged = preferences.settings
        self._expected = ""
        self.model = TemplateModel(pack, interface, self, search)
        self.model.arrange(preferences.settings, preferences.snippets.kept.snippets)
        self.search = SearchField(theme)
        self.search.set_hints(
            self.tr("Find a template, for example: photo"), self.tr("For example: photo")
        )
        self.search.setAccessibleName(self.tr("Find a template"))
        self.search.installEventFilter(self)
        self.tree = TemplateTree(self.model, theme)
        self.tree.setAccessibleName(self.tr("Templates"))
        self.role_question = RoleQuestion(preferences, interface, theme)
        self.role_question.setVisible(not preferences.settings.role)
        self.role_question.answered.connect(self.begin)
        self.after_copy = Label(
            self.tr("Enter starts a new message. Shift+Enter adds to the one that you copied.")
        )
        self.after_copy.setWordWrap(True)
        self.after_copy.hide()
        self._describe_search(copied=False)
        set_look(self.after_copy, "quiet", True)
        self.nothing, self.more = Label(), Label()
        for words in (self.nothing, self.more):
            words.setWordWrap(True)
            set_look(words, "quiet", True)
            words.hide()
        self.problems = self._problems_button(pack)
        self.back = QPushButton(self._back_words())
        self.back.setAutoDefault(True)
        self.add = AddButton()
        self._lay_out(theme)
        self._pause = Pause(self, self._announce_hits)
        self.telling = Pause(self, self._tell_current, TELL_MS)
        self._connect()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search_changed)
        self.tree.template_chosen.connect(self.template_chosen)
        self.tree.left_at_top.connect(self.search.setFocus)
        self.tree.selectionModel().currentChanged.connect(self._on_current_changed)
        self.tree.clicked.connect(self._on_clicked)
        self.tree.doubleClicked.connect(self._on_double_clicked)
        self.back.clicked.connect(self.left)
        self.add.clicked.connect(lambda: self.tree.choose(self.tree.currentIndex()))
        self._preferences.changed.connect(self._on_preferences_changed)
        self._preferences.snippets.changed.connect(self._arrange_own)

    def follow(self, controller: Controller) -> None:
        """Go along with a session from now on."""
        self._controller = controller
        controller.changed.connect(self._on_changed)

    @property
    def _standing(self) -> Standing | None:
        return None if self._controller is None else self._controller.standing

    def _lay_out(self, theme: Theme) -> None:
        """All in one area that scrolls where a window is very low; the tree scrolls by itself too."""
        content = QWidget()
        content.setObjectName("templates")
        layout = QVBoxLayout(content)
        gap = theme.gap
        layout.setContentsMargins(gap(16), gap(16), gap(16), gap(12))
        layout.setSpacing(gap(12))
        for widget in (
            self.search,
            self.role_question,
            self.after_copy,
            self.nothing,
            self.tree,
            self.more,
            self.problems,
        ):
            layout.addWidget(widget, 1 if widget is self.tree else 0)
        layout.addStretch()
        layout.setStretch(layout.count() - 1, 0)
        buttons = WrappingLayout(lambda: (gap(8), gap(8)))
        layout.addLayout(buttons)
        for button in (self.add, self.back):
            buttons.addWidget(button)
        self.scroll_area = UprightScroll(content, lambda: gap(16))
        have_one_bar(self.scroll_area, self.tree, self.role_question)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.scroll_area)

    def _problems_button(self, pack: Pack) -> QPushButton:
        button = QPushButton()
        button.setAutoDefault(True)
        set_look(button, "small", True)
        # Its words come and go: they never make what is in the pane wider than the pane.
        button.setMinimumWidth(1)
        button.clicked.connect(self.problems_wanted)
        self._show_set_aside(button, pack)
        return button

    def _show_set_aside(self, button: QPushButton, pack: Pack) -> None:
        button.setText(self._set_aside_words(pack))
        button.setVisible(bool(pack.problems))

    def _set_aside_words(self, pack: Pack) -> str:
        """One quiet line about what of the pack can't be used."""
        files = {problem.place.file for problem in pack.problems}
        if templates := sum(file.startswith("templates/") for file in files):
            return counted_words("set-aside", templates, self._interface)
        return self.tr("Some files could not be used…")

    def begin(self) -> None:
        """Be ready for the next search: the field has the focus, its old text is selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear(self) -> None:
        """Show the whole tree again."""
        self.search.clear()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [
            self.search,
            *self.role_question.chain(),
            self.tree,
            self.problems,
            self.add,
            self.back,
        ]

    def _on_changed(self, change: Change) -> None:
        from app.session.change import Change  # noqa: PLC0415  # the first sight has no session

        told = change & (Change.QUESTIONS | Change.MESSAGE | Change.COPIED | Change.PACK)
        if not told or (standing := self._standing) is None:
            return
        copied = standing.case_done
        self.after_copy.setVisible(copied)
        self._describe_search(copied=copied)
        self.back.setText(self._back_words())
        self._show_in_hand()
        self.model.show_chosen(frozenset(head.id for head in standing.heads))

    def _back_words(self) -> str:
        standing = self._standing
        if standing is not None and standing.is_note:
            return self.tr("Back to your case note")
        if standing is None or standing.sent:
            return self.tr("Back to your message")
        return self.tr("Back to your script")

    def _describe_search(self, *, copied: bool) -> None:
        """Say what Enter will do. Without words of its own, Qt would tell the placeholder a second time."""
        usually = self.tr("Type a few letters, then press Enter")
        self.search.setAccessibleDescription(self.after_copy.text() if copied else usually)

    def _on_preferences_changed(self) -> None:
        before, now = self._arranged, self._preferences.settings
        self._arranged = now
        self.role_question.setVisible(not now.role)
        if _own(before) != _own(now):
            self._arrange_own()

    def _arrange_own(self) -> None:
        settings, kept = self._preferences.settings, self._preferences.snippets.kept
        self.tree.keep_place(lambda: self.model.arrange(settings, kept.snippets))

    def show_pack(self, pack: Pack, search: TemplateSearch) -> None:
        """Show the templates of the pack as it is now; what is open, current and searched for stays."""
        self._show_set_aside(self.problems, pack)
        if self.model.goes_on(pack, search):
            return
        self.tree.keep_place(lambda: self.model.show_pack(pack, search))
        found = self.model.rowCount() > 0
        self.tree.setVisible(found)
        self.nothing.setVisible(not found)
        self._go_to_expected(pack)
        self._on_current_changed()

    def expect(self, template_id: str) -> None:
        """Go to a template as soon as the pack has it."""
        self.clear()
        self._expected = template_id

    def _go_to_expected(self, pack: Pack) -> None:
        if self._expected not in pack.index.heads:
            return
        self.tree.go_to(self._expected)
        self._expected = ""

    def _on_current_changed(self) -> None:
        self._show_in_hand()
        if self.current_template and self.model.query and self.search.hasFocus():
            self.telling.start()
        else:
            self._tell_current()

    def _tell_current(self) -> None:
        self.telling.stop()
        self.looked_at.emit(self.current_template)

    def _show_in_hand(self) -> None:
        """Name on the button what is current, be it a template or a set of them."""
        head = self.tree.currentIndex().data(HEAD_ROLE)
        title = head.title.get(self._interface) if isinstance(head, Head) else ""
        standing = self._standing
        self.add.show_template(title, anew=standing is not None and standing.case_done)

    @property
    def current_template(self) -> str:
        """The template that is current in the tree, or among the hits; empty where none is."""
        head = self.tree.currentIndex().data(HEAD_ROLE) if self.isVisible() else None
        return head.id if isinstance(head, Head) and is_of_the_pack(head.id) else ""

    def _on_search_changed(self, text: str) -> None:
        self.model.search(text)
        if not self.model.query:
            self.tree.open_folders()
        best = self.model.first_template() if self.model.query else QModelIndex()
        if best.isValid():
            self.tree.setCurrentIndex(best)  # which tells it, and once is enough
        else:
            self._on_current_changed()
        found = self.model.rowCount() > 0
        self.tree.setVisible(found)
        self.nothing.setVisible(not found)
        more = self.model.more
        self.more.setVisible(more > 0)
        self.more.setText(counted_words("more-found", more, self._interface) if more else "")
        # What was searched for doesn't stay in a label that nobody sees.
        words = self.tr(
            "No template has “{0}”. Try fewer words, the beginning of a word, a word from the message "
            "such as photo or referee, or a letter’s number."
        )
        self.nothing.setText("" if found else words.format(self.model.query))
        self._pause.start()

    def _announce_hits(self) -> None:
        if self.model.query and self.search.hasFocus():
            count = self.model.found
            announce(self, counted_words("found", count, self._interface))

    def _on_enter(self, *, adding: bool) -> None:
        current = self.tree.currentIndex() if self.model.query else QModelIndex()
        best = current if current.isValid() else self.model.first_template()
        if self.model.query and best.isValid():
            self.tree.choose(best, adding=adding)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.data(HEAD_ROLE) is None:
            self.tree.choose(index)
        else:
            # Also where it was the current one before: a click is to show something.
            self._tell_current()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.data(HEAD_ROLE) is not None:
            self.tree.choose(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter chooses; Down goes into the tree; Escape clears the field, then goes back to the message."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in ENTER and not modifiers & ~SHIFT:
                self._on_enter(adding=bool(modifiers & SHIFT))
                return True
            if event.key() == Qt.Key.Key_Down and self.model.rowCount():
                if not self.tree.currentIndex().isValid():
                    self.tree.setCurrentIndex(self.model.first_template())
                self.tree.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape:
                if self.search.text():
                    self.search.clear()
                else:
                    self.left.emit()
                return True
        return super().eventFilter(watched, event)


def _own(settings: Settings) -> tuple[object, ...]:
    """What of the settings the tree shows."""
    return settings.role, settings.favourites, settings.recent, settings.sets
