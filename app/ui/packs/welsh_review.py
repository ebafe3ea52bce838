"""*Welsh to review*: what nobody has reviewed in the wording in use, one after the other, beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.ui.packs.commands import PackCommands
from app.ui.packs.in_use import PackInUse
from app.ui.state.background import Background
from app.ui.state.controller import Controller
from app.ui.state.finding_words import wording_of_error
from app.ui.style.theme import Theme

if TYPE_CHECKING:
    from app.templates.context import Reviewable
    from app.ui.packs.review_dialog import ReviewDialog


class WelshReview(QObject):
    """Of one window; it reads and records in a thread of its own, one review after the other."""

    def __init__(
        self,
        window: QWidget,
        pack: PackInUse,
        commands: PackCommands,
        controller: Controller,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pack = pack
        self._commands = commands
        self._controller = controller
        self._theme = theme
        self._background = Background(self)
        self._dialog: ReviewDialog | None = None

    def show(self) -> None:
        """Review the wording in use; where that is the shipped one, a copy comes first."""
        self._commands.on_own_pack(self.tr("Welsh to review"), self._open)

    def stop(self) -> None:
        """End with the window; what was recorded stays."""
        if self._dialog is not None:
            self._dialog.reject()

    def _open(self) -> None:
        # Here, so that a start needn't read what only reviewers use.
        from app.storage.reviews import LONGEST_NAME, to_review  # noqa: PLC0415
        from app.ui.packs.review_dialog import ReviewDialog  # noqa: PLC0415

        if self._dialog is None:
            interface, folder = self._controller.interface, self._pack.path
            dialog = ReviewDialog(interface, LONGEST_NAME, self._theme, self._window)
            dialog.place_wanted.connect(self._commands.open_place)
            dialog.right.connect(partial(self._record, folder))
            dialog.finished.connect(lambda *_: self._on_closed())
            self._dialog = dialog
            self._background.run(
                partial(to_review, folder), partial(self._on_read, dialog), self._tell_failure
            )
        # Beside the window: both can be worked in.
        self._dialog.show()
        self._dialog.activateWindow()

    def _on_read(self, dialog: ReviewDialog, found: dict[str, Reviewable]) -> None:
        if dialog is self._dialog:
            dialog.show_waiting(list(found.items()), self._pack.loaded.pack)

    def _record(self, folder: Path, address: str, fingerprint: str, name: str) -> None:
        from app.storage.reviews import record_review  # noqa: PLC0415  # only reviewers need it

        job = partial(record_review, folder, name, address, fingerprint)
        self._background.run(job, lambda _: None, self._tell_failure)

    def _tell_failure(self, error: AppError) -> None:
        """Where the reviewer looks; in the window, where that is closed by now."""
        if self._dialog is not None:
            self._dialog.tell(wording_of_error(error, self._controller.interface))
        else:
            self._commands.tell_failure(error)

    def _on_closed(self) -> None:
        self._dialog = None
