"""Proves the wording in use beside the window, and leads to what is to be mended."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.errors import AppError
from app.storage.packs import LoadedPack
from app.ui.packs.owner_window import OwnerParts, OwnerWindow
from app.ui.state.one_run import OneRun
from app.ui.state.stoppable import Step

if TYPE_CHECKING:
    from app.proof.whole_pack import ProvedPack
    from app.ui.packs.check_dialog import CheckDialog


def _prove(path: Path, step: Step) -> ProvedPack:
    # Here, so that a start needn't read what only owners use.
    from app.proof.whole_pack import prove_pack  # noqa: PLC0415
    from app.storage.pack_to_prove import PackToProve  # noqa: PLC0415

    return prove_pack(PackToProve(path), step)


class PackCheck(OwnerWindow):
    """*Check* of one window. It has a thread of its own, so that the saved pack shows while it is checked.

    Attributes:
        changes_wanted: emitted when it is to be seen which expected messages changed.
    """

    changes_wanted = Signal()
    _dialog: CheckDialog | None

    def __init__(self, parts: OwnerParts) -> None:
        super().__init__(parts)
        self._run = OneRun(self, self._background)
        self._run.progressed.connect(self._on_progress)
        self._checked: Path | None = None
        self._pack.replaced.connect(self._on_replaced)

    def show(self) -> None:
        """Check the wording in use, or show the check that is open."""
        from app.ui.packs.check_dialog import CheckDialog  # noqa: PLC0415  # most starts check nothing

        if self._dialog is None:
            dialog = CheckDialog(self._controller.interface, self._theme, self._window)
            dialog.place_wanted.connect(self._commands.open_place)
            dialog.again_wanted.connect(self._begin)
            dialog.changes_wanted.connect(self.changes_wanted)
            self._take(dialog)
            self._begin()
        self._bring_forward()

    def _begin(self) -> None:
        if self._dialog is None:
            return
        path = self._pack.path
        self._dialog.show_beginning()
        self._run.begin(
            partial(_prove, path), partial(self._on_proved, path), partial(self._on_failed, path)
        )

    def _on_progress(self, done: int, whole: int) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done, whole)

    def _on_proved(self, path: Path, found: ProvedPack) -> None:
        self._checked = path
        if self._dialog is not None:
            self._dialog.show_outcome(found, self._pack.loaded.pack)
            self._fit_to_pack()

    def _on_failed(self, path: Path, error: AppError) -> None:
        self._checked = path
        if self._dialog is not None:
            self._dialog.show_failure(self._words_of(error))

    def _on_closed(self) -> None:
        self._run.stop()
        self._checked = None
        super()._on_closed()

    def _on_replaced(self, _loaded: LoadedPack) -> None:
        if self._dialog is None or self._run.runs:
            return
        self._dialog.say_changed(
            self.tr("The wording has changed since it was checked. Check it again.")
        )
        self._fit_to_pack()

    def _fit_to_pack(self) -> None:
        """Lines of another pack lead nowhere in this one."""
        if self._dialog is None or self._checked == self._pack.path:
            return
        self._dialog.say_changed(self.tr("Other wording is in use now. Check it again."))
        self._dialog.let_open(False)
