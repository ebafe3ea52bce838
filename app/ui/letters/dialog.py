"""*Save as PDF*: the size of the letter, its pages, where it is saved, and what is done with it then."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.document import LARGE_SIZE
from app.errors import AppError
from app.language import Language
from app.letters.model import LARGE_PRINT, Letter
from app.source.problem_words import failure_words
from app.storage.letter_pdf import letter_pages, save_letter
from app.ui.controls.announcing import announce
from app.ui.controls.dialog_buttons import add_button
from app.ui.controls.flow_layout import FlowLayout
from app.ui.controls.plain_text import Label
from app.ui.controls.rows import choose_rows
from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.scrolling_dialog import SHARE, USUAL_WIDTH, ScrollingDialog
from app.ui.letters.pages import LetterPages
from app.ui.packs.text_opener import open_file
from app.ui.state.background import Background
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

SUFFIX = ".pdf"
LOW = 0.8
"""On a screen with less than this part of the usual height, pages stand beside what is said of them."""
SIDE, USUAL_SIDE, LEAST_PAGE = 150, 240, 200
"""The width of what stands beside the pages, and of a page that can be read, at the designed text size."""
SIDE_PART, LEAST_SIGNS = 0.4, 8
"""Of the dialog, beside its pages; and so much of the name of a size is seen at least."""
LEAST_FOR_HEAD = 420
"""In a lower dialog all of it scrolls, at the designed text size."""
_last_folder: list[str] = []
"""Where the last letter of this run was saved; nothing of it is kept."""


class LetterDialog(ScrollingDialog):
    """Saves one letter.

    Attributes:
        email_wanted: emitted when the email that carries the letter is to be copied.
    """

    email_wanted = Signal()
    usual_height = 820

    def __init__(
        self,
        letter_in: Callable[[int | None], Letter],
        carried: str,
        interface: Language,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """Show the letter as it is.

        Args:
            letter_in: gives the letter in points, or in its own size.
            carried: the title of the email that carries it; empty where there is none.
            interface: the language of the window.
            theme: colours and sizes.
            parent: the window.
        """
        super().__init__(self.tr("Save the letter as PDF"), theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._letter_in, self._interface = letter_in, interface
        self._own = letter_in(None)
        self._background = Background(self)
        self._wanted = 0
        self._saved: Path | None = None
        self.sizes = QComboBox()
        # Beside the pages of a letter there may be less room than its longest line needs.
        self.sizes.setMinimumWidth(theme.space(100))
        choose_rows(self.sizes)
        self.sizes.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.sizes.setMinimumContentsLength(LEAST_SIGNS)
        self._sizes = sorted({self._own.size, LARGE_SIZE, *LARGE_PRINT})
        for points in self._sizes:
            self.sizes.addItem(self._size_words(points))
        self.sizes.setCurrentIndex(self._sizes.index(self._own.size))
        self.sizes.setAccessibleName(self.tr("Size of the letters"))
        self.sizes.currentIndexChanged.connect(self._show_pages)
        self._in_columns = self._choose_columns()
        self.pages = LetterPages(theme, self._page_room, narrow=self._in_columns)
        self.status = Label()
        self.status.setWordWrap(True)
        self.status.hide()  # nothing was said yet, which takes no room from the pages
        self.open_button = QPushButton(self.tr("Open"))
        self.email_button = QPushButton(self.tr("Copy the email that carries it"))
        self._lay_out(carried)
        self._show_pages()
        self.save_button.setFocus()
        FocusRing(self, theme)

    def _lay_out(self, carried: str) -> None:
        theme, way = self._theme, QBoxLayout.Direction
        told = self.tr(
            "The file holds the letter and its title, and nothing else. Give it a name that tells nothing of the "
            "customer."
        )
        about = Label(f"{told} {self._about_email(carried)}".strip())
        about.setWordWrap(True)
        set_look(about, "quiet", True)
        line = QBoxLayout(way.TopToBottom if self._in_columns else way.LeftToRight)
        label = Label(self.tr("Size"))
        label.setBuddy(self.sizes)
        line.setSpacing(theme.gap(4 if self._in_columns else 12))
        head = QWidget()
        above = QVBoxLayout(head)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(theme.gap(8))
        above.addLayout(line)
        line.addWidget(label)
        line.addWidget(self.sizes, 1)
        above.addWidget(self.pages.turning)
        layout = QVBoxLayout()
        (above if self._in_columns else layout).addWidget(about)
        layout.addWidget(self.pages)
        foot = self._foot(carried)
        if self._in_columns:
            above.addStretch(1)
            self.fill(layout, foot, beside=self._at_the_side(head))
        else:
            self.fill(layout, foot, head)
            self.hold_head(above=self._most.height() >= theme.space(LEAST_FOR_HEAD))
        layout.addStretch(1)

    def _foot(self, carried: str) -> QWidget:
        """What was done, what may be done then, and the buttons."""
        gap, space = self._theme.gap, self._theme.space
        after = FlowLayout(lambda: (gap(8), gap(8)), lambda: space(120))
        self._after = QWidget()
        self._after.setLayout(after)
        for button in (self.open_button, self.email_button):
            button.setAutoDefault(True)
            after.addWidget(button)
        self.email_button.setVisible(bool(carried))
        self._after.hide()
        self.open_button.clicked.connect(self._open)
        self.email_button.clicked.connect(self._copy_email)
        foot = QWidget()
        below = QVBoxLayout(foot)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(gap(8))
        below.addWidget(self.status)
        below.addWidget(self._after)
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.save_button = add_button(buttons, self.tr("Save as PDF…"), role.ActionRole)
        set_look(self.save_button, "filled", True)
        self.save_button.clicked.connect(self._ask_where)
        add_button(buttons, QCoreApplication.translate("dialogs", "Close"), role.RejectRole)
        buttons.rejected.connect(self.reject)
        below.addWidget(buttons)
        return foot

    # --- its room

    @property
    def _most(self) -> QSize:
        """So large it may be on this screen."""
        return self.screen().availableSize() * SHARE

    def _choose_columns(self) -> bool:
        """Where a page would be seen only in slices below what is said of it, it stands beside that."""
        space, most = self._theme.space, self._most
        low = most.height() < space(self.usual_height * LOW)
        if low and most.width() >= space(SIDE) + space(LEAST_PAGE):
            self.usual_width = USUAL_SIDE + USUAL_WIDTH
            return True
        return False

    @property
    def _side_width(self) -> int:
        space = self._theme.space
        return max(space(SIDE), min(space(USUAL_SIDE), round(self._most.width() * SIDE_PART)))

    @property
    def _page_room(self) -> int:
        """For a page, between the margins and beside a scroll bar."""
        around = 2 * self._theme.gap(20) + self._theme.space(12) + 4
        if not self._in_columns:
            return self._most.width() - around
        width = min(self._theme.space(self.usual_width), self._most.width())
        return width - self._side_width - around

    def _at_the_side(self, content: QWidget) -> QWidget:
        side, gap = UprightScroll(content), self._theme.gap
        layout = content.layout()
        if layout is not None:
            layout.setContentsMargins(gap(20), gap(16), gap(12), gap(8))
        side.setFixedWidth(self._side_width)
        return side

    def _about_email(self, carried: str) -> str:
        return self.tr("It goes with: {0}.").format(carried) if carried else ""

    def _size_words(self, points: int) -> str:
        if points in LARGE_PRINT:
            return self.tr("{0} points, large print").format(points)
        return self.tr("{0} points").format(points)

    @property
    def letter(self) -> Letter:
        """The letter in the size that is chosen."""
        points = self._sizes[self.sizes.currentIndex()]
        return self._own if points == self._own.size else self._letter_in(points)

    # --- its pages

    def _show_pages(self) -> None:
        """Draw them beside the window; what was drawn for another size meanwhile isn't shown."""
        self._wanted += 1
        job = partial(letter_pages, self.letter, self.pages.dots)
        self._background.run(job, partial(self._on_drawn, self._wanted), self._tell_failure)
        if self._saved is not None:
            self._saved = None
            self._after.hide()
            self._tell("")

    def _on_drawn(self, wanted: int, pages: tuple[bytes, ...]) -> None:
        if wanted == self._wanted:
            self.pages.show_pages(pages)

    # --- saved

    def _ask_where(self) -> None:
        folder = _last_folder[-1] if _last_folder else _documents()
        name = self.tr("letter")
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the letter as PDF"),
            str(Path(folder) / f"{name}{SUFFIX}"),
            self.tr("PDF ({0})").format(f"*{SUFFIX}"),
        )
        if chosen:
            path = Path(chosen)
            path = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
            job = partial(save_letter, self.letter, path)
            self._background.run(job, lambda _: self._on_saved(path), self._tell_failure)

    def _on_saved(self, path: Path) -> None:
        _last_folder[:] = [str(path.parent)]
        self._saved = path
        self._after.show()
        self._tell(self.tr("Saved: {0}").format(path), "good", "✓")
        (self.open_button if self.email_button.isHidden() else self.email_button).setFocus()

    def _tell_failure(self, error: AppError) -> None:
        words = failure_words(error, self._interface)
        self._tell(self.tr("No PDF was saved. {0}").format(words), "must", "✕")

    def _tell(self, words: str, tone: str = "", sign: str = "") -> None:
        self.status.setText(f"{sign} {words}".strip())
        self.status.setVisible(bool(words))
        set_look(self.status, "tone", tone)
        if words:
            announce(self.status, words)

    # --- then

    def _open(self) -> None:
        if self._saved is not None and not open_file(self._saved):
            words = self.tr("No program here opens it. It is at {0}.").format(self._saved)
            self._tell(words, "must", "✕")

    def _copy_email(self) -> None:
        self.accept()
        self.email_wanted.emit()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
