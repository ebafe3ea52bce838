"""Proves the wording in use beside the window, and leads to what is to be mended."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from app.errors import AppError
from app.storage.packs import LoadedPack
from app.ui.packs.owner_window import OwnerParts, OwnerWindow
from app.ui.state.stoppable import Step, Stoppable

if TYPE_CHECKING:
    from app.proof.whole_pack import ProvedPack
    from app.ui.packs.check_dialog import CheckDialog

LOOK_MS = 100


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
        self._run: Stoppable[ProvedPack] | None = None
        self._checked: Path | None = None
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._on_look)
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
        run = self._run = Stoppable(partial(_prove, path))
        self._dialog.show_beginning()
        self._look.start()
        self._background.run(
            run.do,
            lambda found: self._on_proved(run, path, found),
            lambda error: self._on_failed(run, path, error),
        )

    def _on_look(self) -> None:
        if self._run is not None and self._dialog is not None:
            self._dialog.show_progress(self._run.progress.done, self._run.progress.whole)

    def _on_proved(self, run: Stoppable[ProvedPack], path: Path, found: ProvedPack | None) -> None:
        if self._ended(run, path) and found is not None and self._dialog is not None:
            self._dialog.show_outcome(found, self._pack.loaded.pack)
            self._fit_to_pack()

    def _on_failed(self, run: Stoppable[ProvedPack], path: Path, error: AppError) -> None:
        if self._ended(run, path) and self._dialog is not None:
            self._dialog.show_failure(self._words_of(error))

    def _ended(self, run: Stoppable[ProvedPack], path: Path) -> bool:
        """Whether this is the one that is waited for."""
        if run is not self._run:
            return False
        self._run, self._checked = None, path
        self._look.stop()
        return True

    def _on_closed(self) -> None:
        """A proof that runs ends after the piece of work that it is at."""
        if self._run is not None:
            self._run.stopped = True
        self._run = self._checked = None
        self._look.stop()
        super()._on_closed()

    def _on_replaced(self, _loaded: LoadedPack) -> None:
        if self._dialog is None or self._run is not None:
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
