"""The wording goes to a translator as a file, and its Welsh is taken back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.language.prose import error_words
from app.source.problem_words import describe
from app.ui.controls.announcing import Say
from app.ui.controls.ask_dialog import NameDialog
from app.ui.dialogs.text import TextDialog
from app.ui.packs.commands import PackCommands
from app.ui.packs.in_use import PackInUse
from app.ui.state.background import Background
from app.ui.state.controller import Controller
from app.ui.style.focus_ring import FocusRing
from app.ui.style.theme import Theme

if TYPE_CHECKING:
    from app.storage.translator_files import TakenBack
    from app.translators.giving_out import GivenOut

SUFFIX = ".xliff"


class TranslatorFiles(QObject):
    """Sends and takes back for one window; `say` tells what was done, or could not be."""

    def __init__(
        self,
        window: QWidget,
        pack: PackInUse,
        commands: PackCommands,
        controller: Controller,
        theme: Theme,
        say: Say,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pack = pack
        self._commands = commands
        self._controller = controller
        self._theme = theme
        self._say = say
        self._background = Background(self)

    # --- there

    def send(self) -> None:
        """Write the wording in use into a file that the owner names."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Send to a translator: the file to write"),
            str(Path(_documents()) / f"{self._pack.loaded.pack.info.id}{SUFFIX}"),
            self._filter(),
        )
        if not chosen:
            return
        from app.storage.translator_files import send_to_translator  # noqa: PLC0415  # rarely wanted

        file = Path(chosen)
        job = partial(send_to_translator, self._pack.path, file, self._controller.interface)
        self._background.run(job, partial(self._on_sent, file), self._commands.tell_failure)

    def _on_sent(self, file: Path, given: GivenOut) -> None:
        words = self.tr("Written for the translator: {0}. Texts: {1}").format(file, given.units)
        self._say(words)
        if given.aside:
            lines = [describe(each, self._controller.interface) for each in given.aside]
            left = self.tr("What could not be read isn’t in the file:")
            self._tell(self.tr("Send to a translator"), [words, left, *lines])

    # --- and back

    def take_back(self) -> None:
        """Take a translator's file into the wording; where that is the shipped one, a copy comes first."""
        self._commands.on_own_pack(self.tr("Take back from a translator"), self._ask_file)

    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Take back from a translator: the file"),
            _documents(),
            self._filter(),
        )
        if chosen:
            self._take(self._pack.path, Path(chosen), "")

    def _take(self, pack: Path, file: Path, reviewer: str) -> None:
        from app.storage.translator_files import take_from_translator  # noqa: PLC0415  # rarely wanted

        job = partial(take_from_translator, pack, file, reviewer)
        done = partial(self._on_taken, pack, file, reviewer)
        self._background.run(job, done, self._commands.tell_failure)

    def _on_taken(self, pack: Path, file: Path, reviewer: str, back: TakenBack) -> None:
        from app.translators.left_words import left_lines  # noqa: PLC0415  # rarely wanted

        interface = self._controller.interface
        if reviewer:
            # The texts went in before the name was asked for, and were told of then.
            lines = [error_words(each, interface) for each in back.failed]
            told = self.tr("Recorded as reviewed: {0}").format(len(back.reviewed))
            self._say("\n".join([told, *lines]), "must" if lines else "")
            return
        told = self.tr("Taken back: {0} texts. The same as before: {1}. Not translated: {2}.")
        words = told.format(len(back.taken), back.found.same, back.found.untranslated)
        self._say(words)
        lines = left_lines(back.found, interface)
        lines += [error_words(each, interface) for each in back.failed]
        if lines:
            left = self.tr("Not taken: {0}").format(len(lines))
            self._tell(self.tr("Take back from a translator"), [words, left, *lines])
        if back.found.reviewed and not back.failed:
            self._ask_reviewer(pack, file, len(back.found.reviewed))

    def _ask_reviewer(self, pack: Path, file: Path, number: int) -> None:
        from app.storage.reviews import LONGEST_NAME, checked_name  # noqa: PLC0415  # rarely wanted

        words = self.tr(
            "Wordings that the file marks as reviewed: {0}. Who reviewed them? The name is kept in the wording."
        ).format(number)
        title, yes = self.tr("Reviewed Welsh"), self.tr("Record")
        dialog = NameDialog(title, words, yes, LONGEST_NAME, self._theme, self._window)

        def record() -> None:
            try:
                name = checked_name(dialog.name())
            except AppError as error:
                self._commands.tell_failure(error)
            else:
                self._take(pack, file, name)

        dialog.accepted.connect(record)
        dialog.open()

    # --- how it is asked and told

    def _filter(self) -> str:
        return self.tr("Translator’s file ({0})").format(f"*{SUFFIX} *.xlf")

    def _tell(self, title: str, lines: list[str]) -> None:
        """Tell beside the window what needs more than a line; whoever writes there goes on."""
        dialog = TextDialog(title, [("", each) for each in lines], self._theme, self._window)
        FocusRing(dialog, self._theme)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        dialog.show()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
