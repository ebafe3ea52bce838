"""The key that cases are sealed with, as the window comes by it: asked for once, beside everything else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import AppError
from app.storage.key_request import KeyRequest
from app.storage.sealing import Seal

LOOK_MS = 50
"""How often it is looked whether the keyring has answered; only while it is asked."""


class DraftKey(QObject):
    """Asks for the key when it is first wanted.

    Attributes:
        seal: made of the key; None as long as there is none.
        refused: why there is none in this session.
        answered: emitted when there is one of both.
    """

    answered = Signal()

    def __init__(self, owner: QObject, request: Callable[..., KeyRequest] = KeyRequest) -> None:
        super().__init__(owner)
        self.seal: Seal | None = None
        self.refused: AppError | None = None
        self._new_request = request
        self._request: KeyRequest | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def want(self, *, asking: bool = False) -> None:
        """Ask for it, unless that was done; `asking` lets the keyring ask for its password."""
        if self.seal is None and self.refused is None and self._request is None:
            self._request = self._new_request(asking=asking)
            self._timer.start()

    def try_again(self) -> None:
        """Ask once more where there is none, because the officer wants it."""
        self.refused = None
        self.want(asking=True)

    def end(self) -> None:
        """Wait for no answer any more."""
        self._timer.stop()
        if self._request is not None:
            self._request.end()
            self._request = None

    def _look(self) -> None:
        if self._request is None:
            return
        try:
            found = self._request.answer()
            if found is None:
                return
            self.seal = Seal(found.key)
        except AppError as error:
            self.refused = error
        self.end()
        self.answered.emit()
