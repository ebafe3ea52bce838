"""A new template is asked for in a few fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.findings import Severity
from app.language import Bilingual, Language
from app.source.problem_words import failure_words
from app.templates.new_template import MOST_NAME, MOST_TITLE, NewTemplate, name_of
from app.templates.pack import Pack
from app.templates.template_tree import folder_titles
from app.ui.controls.announcing import announce
from app.ui.controls.dialog_buttons import do_or_cancel
from app.ui.controls.plain_text import Label
from app.ui.controls.rows import choose_rows
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.controls.text_editors import LineEditor
from app.ui.state.finding_words import SIGNS
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

Write = Callable[[NewTemplate], Path]
LEAST_LETTERS = 12
"""So many letters of what is chosen are seen in a narrow window; the list below it shows them all."""


class NewTemplateDialog(ScrollingDialog):
    """What a new template is called and where it goes; what can't be made is told, and the window stays open.

    Attributes:
        file: what was written, once it is.
    """

    def __init__(
        self,
        pack: Pack,
        interface: Language,
        write: Write,
        theme: Theme,
        parent: QWidget | None,
    ) -> None:
        """Ask for a template of `pack`; `write` writes its file, or raises AppError."""
        super().__init__(self.tr("New template"), theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pack, self._interface, self._write = pack, interface, write
        self.file: Path | None = None
        self.titles = {each: LineEditor(most=MOST_TITLE) for each in Language}
        self.name = LineEditor(most=MOST_NAME)
        self._named = False
        self.like, self.folder = _chooser(), _chooser()
        self.channel, self.reply = _chooser(), _chooser()
        self._offer()
        self.problem = Label()
        self.problem.setWordWrap(True)
        self.problem.hide()
        set_look(self.problem, "tone", "must")
        self.buttons = do_or_cancel(self, self.tr("Make it"), self._on_wanted)
        layout = QVBoxLayout()
        layout.addWidget(self._about())
        self._add_fields(layout, theme)
        layout.addWidget(self.problem)
        self.fill(layout, self.buttons)
        self._connect()
        self._fit()
        self.titles[Language.EN].setFocus()
        FocusRing(self, theme)

    def _about(self) -> Label:
        about = Label(
            self.tr(
                "This makes a file of your wording and opens it in your editor. Each time you save it, "
                "this window shows the template as it is then."
            )
        )
        about.setWordWrap(True)
        set_look(about, "quiet", True)
        return about

    def _offer(self) -> None:
        """What can be chosen, each with its id as data."""
        titles = folder_titles(self._pack.index, self._interface)
        self.like.addItem(self.tr("A short example"), "")
        for words, template_id in sorted(self._templates(titles)):
            self.like.addItem(words, template_id)
        self.folder.addItem(self.tr("None: at the top"), "")
        for folder, words in sorted(titles.items(), key=lambda each: each[1].casefold()):
            self.folder.addItem(words, folder)
        used = Counter(name for head in self._pack.index.heads.values() for name in head.channels)
        channels = self._pack.index.channels.values()
        for channel in sorted(channels, key=lambda each: -used[each.id]):
            self.channel.addItem(channel.title.get(self._interface), channel.id)
        self.reply.addItem(self.tr("The customer is to reply"), "expected")
        self.reply.addItem(self.tr("No reply is needed"), "none")

    def _templates(self, titles: dict[str, str]) -> Iterator[tuple[str, str]]:
        for head in self._pack.index.heads.values():
            above = (titles[head.folder],) if head.folder else ()
            yield " › ".join((*above, head.title.get(self._interface))), head.id

    def _add_fields(self, layout: QVBoxLayout, theme: Theme) -> None:
        form = self._form = QFormLayout()
        layout.addLayout(form)
        form.setSpacing(theme.gap(8))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setRowWrapPolicy(self.row_wrap)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Title in English"), self.titles[Language.EN]),
            (self.tr("Title in Welsh"), self.titles[Language.CY]),
            (self.tr("Begin with"), self.like),
            (self.tr("Folder"), self.folder),
            (self.tr("Name of its file"), self.name),
            (self.tr("Sent as"), self.channel),
            (self.tr("Reply"), self.reply),
        )
        for words, field in rows:
            label = Label(words)
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setMinimumWidth(theme.space(120))
            self.level(label, field)
            form.addRow(label, field)

    def _connect(self) -> None:
        self.titles[Language.EN].edited.connect(self._on_title)
        self.name.edited.connect(self._on_name)
        for chooser in (self.like, self.channel):
            chooser.currentIndexChanged.connect(self._fit)

    # --- as it is filled in

    def begin_in(self, folder: str) -> None:
        """Offer a folder first."""
        self.folder.setCurrentIndex(max(0, self.folder.findData(folder)))

    def _on_title(self) -> None:
        if not self._named:
            self.name.setText(name_of(self.titles[Language.EN].text()))

    def _on_name(self) -> None:
        """A name that its owner typed stays, whatever the title is; an empty one follows it again."""
        self._named = bool(self.name.text())

    def _fit(self) -> None:
        """A copy goes where the other goes; only what is sent has a reply."""
        copies = bool(self.like.currentData())
        sent = self._pack.channel(self.channel.currentData()).sent
        self._form.setRowVisible(self.channel, not copies)
        self._form.setRowVisible(self.reply, sent and not copies)

    def new_template(self) -> NewTemplate:
        """What the fields say."""
        titles = [" ".join(self.titles[each].text().split()) for each in Language]
        channel, sent = self.channel.currentData(), not self.reply.isHidden()
        return NewTemplate(
            Bilingual(*titles),
            self.folder.currentData(),
            self.name.text().strip(),
            channel,
            self.reply.currentData() if sent else "",
            self.like.currentData(),
        )

    # --- made, or not

    def _on_wanted(self) -> None:
        try:
            self.file = self._write(self.new_template())
        except AppError as error:
            self._tell(error)
        else:
            self.accept()

    def _tell(self, error: AppError) -> None:
        """Say why not, at the field that it is about."""
        words = failure_words(error, self._interface)
        field = self._field_of(error)
        self.problem.setText(f"{SIGNS[Severity.MUST]} {words}")
        self.problem.show()
        for each in (*self.titles.values(), self.name):
            each.setAccessibleDescription(words if each is field else "")
        field.setFocus()
        announce(field, words)

    def _field_of(self, error: AppError) -> QWidget:
        language = error.params.get("language")
        if isinstance(language, Language):
            return self.titles[language]
        if error.code == "new-copy-unread":
            return self.like
        return self.folder if error.code == "cannot-write" else self.name


def _chooser() -> QComboBox:
    chooser = QComboBox()
    chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    chooser.setMinimumContentsLength(LEAST_LETTERS)
    choose_rows(chooser)
    return chooser
