"""The settings window: everything that can be set, by sections, found by a search."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.language.prose import counted_words, error_words
from app.language.prose.settings import section_about, section_words
from app.storage.settings_search import found_settings
from app.storage.settings_table import TABLE, Section, Setting
from app.ui.controls.announcing import announce
from app.ui.controls.dialog_buttons import only_close
from app.ui.controls.heading import Heading
from app.ui.controls.hint import Hint
from app.ui.controls.pause import Pause
from app.ui.controls.plain_text import Label
from app.ui.controls.reading_text import ListCopying
from app.ui.controls.rows import go_to_rows
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.controls.search_field import SearchField
from app.ui.controls.soon import soon
from app.ui.settings.row import Around, SettingRow
from app.ui.state.finding_words import signed
from app.ui.style.look import set_look
from app.ui.style.rescaling import Rescaling
from app.ui.style.theme import Theme

WIDTH, HEIGHT = 800, 720
"""Where the screen has so much room, at the designed size of text."""
LEAST_FOR_SECTIONS, LEAST_FOR_HEAD = 620, 360
"""A window narrower has no list of sections; in one lower than this the search scrolls with the rest."""
PAUSE_MS = 500
"""After this long without a key, the number of settings that were found is announced."""


class SettingsWindow(ScrollingDialog):
    """One row for each setting.

    Attributes:
        rows: by the setting's id.
    """

    def __init__(self, around: Around, parent: QWidget) -> None:
        super().__init__("", around.theme, parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.usual_width, self.usual_height = WIDTH, HEIGHT
        self._around = around
        self._theme: Theme = around.theme
        self._wanted = ""
        self.search = SearchField(around.theme)
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.search.set_hints(self.tr("Find a setting, in English or Welsh"), self.tr("Find"))
        self.count, self.failure = Label(), Label()
        set_look(self.count, "quiet", True)
        set_look(self.failure, "tone", "must")
        self.rows = {each.id: SettingRow(each, around) for each in TABLE}
        self.headings: dict[Section, QWidget] = {}
        self.sections = QListWidget()
        ListCopying(self.sections)
        go_to_rows(self.sections)
        self.head = self._make_head()
        self.buttons = only_close(self)
        self._lay_out()
        self._connect()
        self._filter()
        Rescaling(self, around.theme)

    # --- what it is made of

    def _make_head(self) -> QWidget:
        head = QWidget()
        layout = QVBoxLayout(head)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.gap(6))
        for part in (self.search, self.count, self.failure):
            layout.addWidget(part)
        for label in (self.count, self.failure):
            label.setWordWrap(True)
        self.failure.hide()
        return head

    def _lay_out(self) -> None:
        layout = QVBoxLayout()
        for each in TABLE:
            if each.section not in self.headings:
                heading = self._make_heading(each.section)
                self.headings[each.section] = heading
                layout.addWidget(heading)
                self.sections.addItem(self._make_item(each.section))
            layout.addWidget(self.rows[each.id])
        layout.addStretch(1)
        self.sections.setObjectName("sections")
        self.sections.setAccessibleName(self.tr("Sections"))
        self.sections.setFixedWidth(self._width_of_sections())
        self.fill(layout, self.buttons, self.head, self.sections)
        self.allow_any_size()
        layout.setSpacing(self._theme.gap(20))
        for button in self.findChildren(QPushButton):
            # Else Enter in a field would press one of them.
            button.setAutoDefault(False)

    def _make_item(self, section: Section) -> QListWidgetItem:
        interface = self._around.interface
        item = QListWidgetItem(section_words(section, interface))
        about = section_about(section, interface)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, about)
        return item

    def _make_heading(self, section: Section) -> QWidget:
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, self._theme.gap(8), 0, 0)
        layout.addWidget(Heading(section_words(section, self._around.interface), self._theme))
        about = Hint(section_about(section, self._around.interface))
        about.setVisible(bool(about.text()))
        layout.addWidget(about)
        return whole

    def _width_of_sections(self) -> int:
        metrics = self.sections.fontMetrics()
        names = [section_words(each, self._around.interface) for each in self.headings]
        widest = max(metrics.horizontalAdvance(each) for each in names)
        return widest + self._theme.space(40)

    def _connect(self) -> None:
        self._pause = Pause(self, self._announce_count, after=PAUSE_MS)
        self.search.textChanged.connect(self._filter)
        self.search.textChanged.connect(lambda *_: self._pause.start())
        # Not the current row: a list that gets the focus has its first one, and nobody chose that.
        self.sections.itemSelectionChanged.connect(self._go_to_section)
        self.scrolled.connect(self._mark_at_top)
        self._around.values.changed.connect(self._refresh)
        self._around.theme.changed.connect(self._fit_soon)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self._find)
        self.finished.connect(self._finish)

    # --- finding

    def _filter(self) -> None:
        """Show the rows that are found, under their headings."""
        found = found_settings(TABLE, self.search.text(), self._texts_of)
        shown = {each.section for each in found}
        for at, (each, heading) in enumerate(self.headings.items()):
            heading.setVisible(each in shown)
            self.sections.item(at).setHidden(each not in shown)
        for name, row in self.rows.items():
            row.setVisible(any(each.id == name for each in found))
        self.count.setText(self._count_words(len(found)))

    def _texts_of(self, setting: Setting) -> tuple[str, ...]:
        return self.rows[setting.id].texts()

    def _count_words(self, count: int) -> str:
        interface = self._around.interface
        if not self.search.text().strip():
            return counted_words("settings", count, interface)
        if count:
            return counted_words("settings-found", count, interface)
        return self.tr("No setting has these words. Try fewer, or the beginning of one.")

    def _announce_count(self) -> None:
        announce(self, self.count.text())

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _go_to_section(self) -> None:
        """Have the section at the top that was chosen."""
        if self.sections.selectedItems():
            section = list(self.headings)[self.sections.currentRow()]
            self._show_soon(self.headings[section], section)

    def turn_to(self, setting: str) -> None:
        """Show a setting, with the focus on it: Enter then leads back to where it was asked for."""
        self._wanted = setting
        self.search.clear()
        row = self.rows[setting]
        row.target().setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_soon(row, row.setting.section)

    def _show_soon(self, widget: QWidget, section: Section) -> None:
        """Scroll once it is laid out. The last sections never come to the top: they are marked all the same."""

        def show() -> None:
            self.scroll_to(widget)
            self._mark(list(self.headings).index(section))

        soon(self, show)

    def _mark_at_top(self) -> None:
        """Mark the section that is at the top."""
        shown = [
            (at, each) for at, each in enumerate(self.headings.values()) if not each.isHidden()
        ]
        above = [at for at, each in shown if self.top_of(each) <= self._theme.gap(20)]
        self._mark(above[-1] if above else -1)

    def _mark(self, at: int) -> None:
        with QSignalBlocker(self.sections):
            self.sections.setCurrentRow(at)

    # --- values

    def _refresh(self) -> None:
        for row in self.rows.values():
            row.refresh()

    def tell(self, words: str) -> None:
        """Say that something failed, where it is always in view."""
        self.failure.setText(signed(words, "must"))
        self.failure.setVisible(bool(words))
        announce(self, words)

    def tell_error(self, error: AppError) -> None:
        """Say why something could not be kept."""
        self.tell(error_words(error, self._around.interface))

    def _finish(self) -> None:
        """Take what is still being typed: closing loses nothing."""
        for row in self.rows.values():
            row.field.finish()

    # --- keys and room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears the search first; Enter presses the button that has the focus, and no other."""
        focus = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            wanted = self.rows.get(self._wanted)
            if isinstance(focus, QAbstractButton):
                focus.click()
            elif wanted is not None and focus is wanted.target() and wanted.problem.isHidden():
                self.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What has no room beside or above the rows goes, or scrolls with them."""
        super().resizeEvent(event)
        self._fit(self.size())

    def showEvent(self, event: QShowEvent) -> None:
        """Be no larger than the screen: what has no room there goes first."""
        self._fit(self.sizeHint())
        super().showEvent(event)

    def _fit_soon(self) -> None:
        soon(self, lambda: self._fit(self.size()))

    def _fit(self, size: QSize) -> None:
        space = self._theme.space
        self.sections.setFixedWidth(self._width_of_sections())
        # A list measures its rows before they have the looks of the style sheet.
        self.sections.scheduleDelayedItemsLayout()
        self.sections.setVisible(size.width() >= space(LEAST_FOR_SECTIONS))
        self.hold_head(above=size.height() >= space(LEAST_FOR_HEAD))

    def place(self) -> str:
        """The setting that the focus is at; empty where it is at none."""
        focus = self.focusWidget()
        return next(
            (name for name, row in self.rows.items() if focus and row.isAncestorOf(focus)), ""
        )
