"""What the officer does with the pack: copy it, use another, open its texts, and see what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.errors import AppError
from app.session.change import Change
from app.source.problem_words import failure_words
from app.source.problems import Place
from app.storage import paths
from app.storage.packs import PACK_FILE
from app.ui.controls.announcing import Say
from app.ui.controls.ask_dialog import AskDialog
from app.ui.packs.in_use import PackInUse
from app.ui.packs.notice import PackNotice
from app.ui.packs.text_opener import TextOpener
from app.ui.packs.words import notice_lines
from app.ui.state.controller import Controller
from app.ui.style.theme import Theme


class PackCommands(QObject):
    """The commands of one window, and its notice.

    Args:
        window: what dialogs stand over.
        pack: the pack in use.
        notice: where it is told what became of the pack's files.
        controller: what is told of the message comes from it.
        theme: how dialogs look.
        say: tells what was done, or (in the tone `must`) could not be.
    """

    def __init__(
        self,
        window: QWidget,
        pack: PackInUse,
        notice: PackNotice,
        controller: Controller,
        theme: Theme,
        say: Say,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pack = pack
        self._notice = notice
        self._controller = controller
        self._theme = theme
        self._say = say
        self.opener = TextOpener(window, theme, say)
        notice.text_wanted.connect(self._open_what_is_wrong)
        notice.retry_wanted.connect(pack.retry)
        pack.failed.connect(self.tell_failure)
        pack.changed.connect(self.refresh)
        controller.changed.connect(self._on_changed)
        self.refresh()

    def _on_changed(self, change: Change) -> None:
        # What a message keeps of an earlier pack goes with its templates and answers.
        if change & (Change.PACK | Change.QUESTIONS):
            self.refresh()

    def refresh(self) -> None:
        """Tell what there is to tell of the pack now."""
        pack = self._pack
        lines = notice_lines(pack, self._controller)
        in_files = bool(pack.news) and not pack.is_own_missing
        self._notice.tell(lines, problems=in_files, retry=pack.is_own_missing)

    # --- a pack of one's own

    def make_copy(self, then: Callable[[], None] = lambda: None) -> None:
        """Copy the pack to a folder that the officer chooses, and offer to use it; `then` do something with it."""
        try:
            self._pack.text_of(PACK_FILE)
        except AppError as error:
            self.tell_failure(error)
            return
        title = self.tr("Make my own copy of this wording: where to")
        chosen = QFileDialog.getExistingDirectory(self._window, title, _documents())
        if chosen:
            folder, documents = Path(chosen), Path(_documents())
            self._pack.copy_into(folder, partial(self._offer, then), apart=folder == documents)

    def _offer(self, then: Callable[[], None], copy: Path) -> None:
        self._say(self.tr("Your copy is in {0}").format(copy))
        words = self.tr(
            "Your copy is in {0}\n\nUse it from now on? Your message stays, and what you save in the copy "
            "shows here at once."
        ).format(copy)
        dialog = self._ask(self.tr("Your own wording"), words, self.tr("Use it"))
        dialog.accepted.connect(lambda: self._pack.use(copy, partial(self._after_use, then)))

    def use_another(self) -> None:
        """Use a pack that the officer chooses: its pack.yaml, or a compiled file."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Use other wording: its pack.yaml, or a compiled file"),
            _documents(),
            self.tr("Wording ({0})").format(f"{PACK_FILE} *.pack"),
        )
        if chosen:
            path = Path(chosen)
            self._pack.use(path.parent if path.name == PACK_FILE else path, self._after_use)

    def use_shipped(self) -> None:
        """Use the pack that came with the app."""
        self._pack.use(paths.shipped_pack(), self._after_use)

    def _after_use(self, then: Callable[[], None] = lambda: None) -> None:
        info = self._pack.loaded.pack.info
        title = info.title.get(self._controller.interface)
        self._say(self.tr("In use now: {0} {1}").format(title, info.version))
        then()

    # --- its texts

    def open_place(self, place: Place) -> None:
        """Open a text of the pack; where the pack is the shipped one, a copy of one's own comes first."""
        self.on_own_pack(self.tr("Open its text"), lambda: self._open_own(place))

    def on_own_pack(self, title: str, act: Callable[[], None]) -> None:
        """Do something with the pack's files; where it is the shipped one, a copy of one's own comes first.

        One that was made and isn't in use is gone on with.
        """
        if not self._pack.is_shipped:
            act()
            return
        copy = self._pack.own_copy
        if copy is not None:
            words = self.tr(
                "These texts came with Comms Builder, and an update would replace them. Your own copy of them is "
                "in {0}\n\nUse it from now on? Your message stays."
            ).format(copy)
            dialog = self._ask(title, words, self.tr("Use it"))
            dialog.accepted.connect(lambda: self._pack.use(copy, partial(self._after_use, act)))
            return
        words = self.tr(
            "These texts came with Comms Builder, and an update would replace them. To change them, make your "
            "own copy of the wording first; it opens there."
        )
        dialog = self._ask(title, words, self.tr("Make my own copy…"))
        dialog.accepted.connect(lambda: self.make_copy(partial(self.on_own_pack, title, act)))

    def _open_own(self, place: Place) -> None:
        try:
            file = self._pack.text_of(place.file)
        except AppError as error:
            self.tell_failure(error)
            return
        self.opener.open(file, place.line)

    def open_office(self) -> None:
        """Open the office's own words."""
        self.open_place(Place("office.yaml"))

    def show_guide(self) -> None:
        """Show how templates are written, in a browser."""
        from app.storage.guides import write_guides  # noqa: PLC0415  # most starts show no guide

        try:
            self.opener.show(write_guides())
        except AppError as error:
            self.tell_failure(error)

    def show_statement(self) -> None:
        """Show how accessible this is, in a browser."""
        from app.storage.guides import write_statement  # noqa: PLC0415  # as above

        try:
            self.opener.show(write_statement())
        except AppError as error:
            self.tell_failure(error)

    def show_officers_guide(self) -> None:
        """Show on one page how this is used, in a browser, in the language of the window."""
        from app.storage.guides import write_officers_guide  # noqa: PLC0415  # as above

        try:
            self.opener.show(write_officers_guide(self._controller.interface))
        except AppError as error:
            self.tell_failure(error)

    def _open_what_is_wrong(self) -> None:
        if self._pack.news:
            self.open_place(self._pack.news[0].place)

    def tell_failure(self, error: AppError) -> None:
        """Say why something could not be done."""
        self._say(failure_words(error, self._controller.interface), "must")

    def _ask(self, title: str, words: str, yes: str) -> QDialog:
        dialog = AskDialog(title, words, yes, self._theme, self._window)
        dialog.open()
        return dialog


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
