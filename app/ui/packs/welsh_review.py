"""*Welsh to review*: what nobody has reviewed in the wording in use, one after the other, beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import AppError
from app.ui.packs.owner_window import OwnerParts, OwnerWindow

if TYPE_CHECKING:
    from app.proof.welsh_shown import ShownMessage, WelshShown
    from app.ui.packs.review_dialog import ReviewDialog


class WelshReview(OwnerWindow):
    """It reads and records in a thread of its own, one review after the other."""

    _dialog: ReviewDialog | None

    def __init__(self, parts: OwnerParts) -> None:
        super().__init__(parts)
        self._shown: WelshShown | None = None

    def show(self) -> None:
        """Review the wording in use; where that is the shipped one, a copy comes first."""
        self._commands.on_own_pack(self.tr("Welsh to review"), self._open)

    def _open(self) -> None:
        # Here, so that a start needn't read what only reviewers use.
        from app.storage.reviews import LONGEST_NAME  # noqa: PLC0415
        from app.ui.packs.review_dialog import ReviewDialog  # noqa: PLC0415

        if self._dialog is None:
            interface, folder = self._controller.interface, self._pack.path
            dialog = ReviewDialog(interface, LONGEST_NAME, self._theme, self._window)
            dialog.place_wanted.connect(self._commands.open_place)
            dialog.right.connect(partial(self._record, folder))
            dialog.message_wanted.connect(self._find_message)
            self._take(dialog)
            self._background.run(
                partial(_read, folder), partial(self._on_read, dialog), self._tell_failure
            )
        self._bring_forward()

    def _on_read(self, dialog: ReviewDialog, found: WelshShown) -> None:
        if dialog is self._dialog:
            self._shown = found
            dialog.show_waiting(list(found.waiting.items()), self._pack.loaded.pack)

    def _find_message(self, address: str) -> None:
        if self._shown is not None:
            self._background.run(
                partial(self._shown.message, address),
                partial(self._on_message, address),
                self._tell_failure,
            )

    def _on_message(self, address: str, found: ShownMessage | None) -> None:
        if self._dialog is not None:
            self._dialog.show_message(address, found)

    def _record(self, folder: Path, address: str, fingerprint: str, name: str) -> None:
        from app.storage.reviews import record_review  # noqa: PLC0415  # only reviewers need it

        job = partial(record_review, folder, name, address, fingerprint)
        self._background.run(job, lambda _: None, self._tell_failure)

    def _tell_failure(self, error: AppError) -> None:
        """Where the reviewer looks; in the window, where that is closed by now."""
        if self._dialog is not None:
            self._dialog.tell(self._words_of(error))
        else:
            self._commands.tell_failure(error)

    def _on_closed(self) -> None:
        super()._on_closed()
        self._shown = None


def _read(folder: Path) -> WelshShown:
    from app.proof.material import Material  # noqa: PLC0415  # only reviewers need it
    from app.proof.welsh_shown import WelshShown  # noqa: PLC0415
    from app.storage.pack_to_prove import PackToProve  # noqa: PLC0415

    files, aside, speller = PackToProve(folder).parts
    return WelshShown(Material(files, aside, speller))
