"""*What changed*: the expected messages that are different now, beside the window, and *Accept*."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import AppError
from app.storage.packs import LoadedPack
from app.ui.controls.ask_dialog import AskDialog
from app.ui.packs.owner_window import OwnerParts, OwnerWindow
from app.ui.state.one_run import OneRun
from app.ui.state.stoppable import Step

if TYPE_CHECKING:
    from app.proof.acceptances import AcceptedCases
    from app.proof.changes import ChangedCase, Changes
    from app.ui.packs.changes_dialog import ChangesDialog


class WhatChanged(OwnerWindow):
    """It composes and writes in a thread of its own; what is saved meanwhile is looked at again."""

    _dialog: ChangesDialog | None

    def __init__(self, parts: OwnerParts) -> None:
        super().__init__(parts)
        self._run = OneRun(self, self._background)
        self._run.progressed.connect(self._on_progress)
        self._pack.replaced.connect(self._on_replaced)

    def show(self) -> None:
        """Show what is different, or the window that is open."""
        # Here, so that a start needn't read what only owners use.
        from app.storage.reviews import LONGEST_NAME  # noqa: PLC0415
        from app.ui.packs.changes_dialog import ChangesDialog  # noqa: PLC0415

        if self._dialog is None:
            dialog = ChangesDialog(
                self._controller.interface, LONGEST_NAME, self._theme, self._window
            )
            dialog.place_wanted.connect(self._commands.open_place)
            dialog.accept_wanted.connect(lambda case, name: self._on_accept((case,), name))
            dialog.all_wanted.connect(self._on_all)
            self._take(dialog)
            self._begin()
        self._bring_forward()

    # --- composing

    def _begin(self) -> None:
        if self._dialog is None:
            return
        self._dialog.show_beginning()
        self._run.begin(partial(_find, self._pack.path), self._on_found, self._tell_failure)

    def _on_progress(self, done: int, whole: int) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done, whole)

    def _on_found(self, found: Changes) -> None:
        if self._dialog is not None:
            self._dialog.show_changes(found)

    def _on_replaced(self, _loaded: LoadedPack) -> None:
        self._begin()

    def _on_closed(self) -> None:
        self._run.stop()
        super()._on_closed()

    # --- accepting

    def _on_all(self, name: str) -> None:
        from app.ui.packs.changes_dialog import accept_all_words  # noqa: PLC0415

        if self._dialog is None:
            return
        wanted = self._dialog.all_changed
        ask = AskDialog(*accept_all_words(len(wanted)), self._theme, self._dialog)
        ask.accepted.connect(lambda: self._on_accept(wanted, name))
        ask.open()

    def _on_accept(self, wanted: tuple[ChangedCase, ...], name: str) -> None:
        """Accept; where the wording is the shipped one, a copy of one's own comes first."""
        self._commands.on_own_pack(self.tr("Accept"), partial(self._accept, wanted, name))

    def _accept(self, wanted: tuple[ChangedCase, ...], name: str) -> None:
        job = partial(_accept, self._pack.path, wanted, name)
        self._background.run(job, self._on_accepted, self._tell_failure)

    def _on_accepted(self, done: AcceptedCases) -> None:
        troubles = [self._words_of(each) for each in done.troubles]
        troubles += [
            self.tr(
                "{0}: This text can’t be changed where it stands. Change it there yourself."
            ).format(each.place)
            for each in done.unwritten
        ]
        if self._dialog is not None:
            self._dialog.show_accepted(done.accepted, "\n".join(troubles))
        else:
            for each in done.troubles:
                self._commands.tell_failure(each)

    def _tell_failure(self, error: AppError) -> None:
        """Where the owner looks; in the window, where that is closed by now."""
        if self._dialog is not None:
            self._dialog.tell(self._words_of(error))
        else:
            self._commands.tell_failure(error)


def _find(path: Path, step: Step) -> Changes:
    from app.proof.changes import find_changes  # noqa: PLC0415  # only owners need it
    from app.storage.opened_folder import open_folder  # noqa: PLC0415

    opened = open_folder(path)
    return find_changes(opened.pack, opened.files, step)


def _accept(path: Path, wanted: tuple[ChangedCase, ...], name: str) -> AcceptedCases:
    """Accept what was shown. Raises AppError `changed-meanwhile` where it isn't what the pack gives any more."""
    from app.proof.acceptances import accept  # noqa: PLC0415  # only owners need it
    from app.proof.cases import case_file  # noqa: PLC0415
    from app.proof.changes import find_changes  # noqa: PLC0415
    from app.storage.opened_folder import open_folder  # noqa: PLC0415
    from app.storage.pack_writing import write_changed  # noqa: PLC0415
    from app.storage.reviews import checked_name  # noqa: PLC0415

    by = checked_name(name)
    opened = open_folder(path)
    found = find_changes(opened.pack, opened.files, names=[each.name for each in wanted])
    now = {each.name: each.differences for each in found.changed}
    for each in wanted:
        if now.get(each.name) != each.differences:
            raise AppError("changed-meanwhile", case_file(each.name))
    differences = [one for each in wanted for one in each.differences]
    return accept(
        opened.files, differences, by, date.today(), partial(write_changed, opened.listed)
    )
