"""The one way by which text leaves the window: kept out of histories and clouds, and taken off again in time.

Buttons, keys, menus, cutting, dragging and X11's selection all come through here. The private token tells our own
content from what others put there; it says nothing about the content. Nothing here reads what another program holds:
whether it is ours is asked of the owner first.
"""

from __future__ import annotations

import secrets

from PySide6.QtCore import QElapsedTimer, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

TOKEN = "application/x-comms-builder"  # noqa: S105  the name of a format
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
EXCLUSIONS: dict[str, bytes] = {
    # What KeePassXC and 1Password set: requests to histories and clouds not to keep it.
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"\0\0\0\0",
    _WINDOWS.format("CanIncludeInClipboardHistory"): b"\0\0\0\0",
    _WINDOWS.format("CanUploadToCloudClipboard"): b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"",
}
_NO_OWNER = {"offscreen", "minimal"}
"""Platforms that never say that a clipboard is ours; there, nobody else has it."""
_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
WARNING_S = 60
"""Seconds before the text is taken off in which that is announced (WCAG 2.2.1)."""
USUAL_MINUTES = 10
SILENT_MS = 2000
"""Milliseconds without an answer after which a program counts as one that doesn't give any."""
_TEXTS = ("text/plain;charset=utf-8", "text/plain")


def mime_of(plain: str, html: str, token: str) -> QMimeData:
    """Exactly the flavours that the target needs, the exclusions and our token."""
    data = QMimeData()
    data.setText(plain)
    if html:
        data.setHtml(html)
    for name, value in EXCLUSIONS.items():
        data.setData(name, value)
    data.setData(TOKEN, token.encode())
    return data


class Copier(QObject):
    """The clipboard as this program uses it.

    Attributes:
        copied: emitted after a copy.
        leaving_soon: emitted a minute before our text is taken off; `stay` puts that off.
        timed_out: emitted when it was taken off because its time had passed.
        lost: emitted when another program put something else there.
        unanswered: emitted when the program that holds what is to be pasted doesn't answer.
    """

    copied = Signal()
    leaving_soon = Signal()
    timed_out = Signal()
    lost = Signal()
    unanswered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._token = secrets.token_hex(16)
        self._there = False
        self._minutes = USUAL_MINUTES
        self._seen = False
        self._soon, self._end = QTimer(self), QTimer(self)
        for timer, act in ((self._soon, self.leaving_soon.emit), (self._end, self._on_end)):
            timer.setSingleShot(True)
            timer.setTimerType(Qt.TimerType.CoarseTimer)
            timer.timeout.connect(act)
        self._clipboard.dataChanged.connect(self._on_changed)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state_changed)
            app.aboutToQuit.connect(self.clear_ours)

    # --- putting there

    def copy(self, plain: str, html: str = "") -> bool:
        """Copy, and return whether it can be seen on the clipboard."""
        self._there, self._seen = True, False
        self._clipboard.setMimeData(mime_of(plain, html, self._token))
        arrived = self._arrived(plain, html)
        self.stay()
        self.copied.emit()
        return arrived

    def selected(self, plain: str) -> QMimeData:
        """What X11's selection holds of a selected text, or what is dragged of it."""
        if not self._end.isActive():
            self.stay()
        return mime_of(plain, "", self._token)

    def select(self, plain: str) -> None:
        """Put a selected text into X11's selection in the place of what Qt put there; an empty one takes it off."""
        mode = QClipboard.Mode.Selection
        if not self._clipboard.supportsSelection() or not self._clipboard.ownsSelection():
            return
        if plain:
            self._clipboard.setMimeData(self.selected(plain), mode)
        else:
            self._clipboard.clear(mode)

    # --- taking in

    def text_there(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> str:
        """The text that a paste asks for."""
        data = self.data_there(mode)
        return self.text_of(data) if data is not None else ""

    def data_there(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> QMimeData | None:
        """What is on the clipboard, in the forms that it has there; nothing of it is asked for yet."""
        return self._clipboard.mimeData(mode)

    def text_of(self, data: QMimeData) -> str:
        """The text of what is pasted or dropped, asked for once: each request waits for the other program."""
        formats = self._formats(data)
        return data.text() if any(each in formats for each in _TEXTS) else ""

    def content_of(self, data: QMimeData) -> tuple[str, str]:
        """The text of what is pasted or dropped, or its HTML where it has that; the other is empty."""
        formats = self._formats(data)
        if "text/html" in formats and (html := data.html()):
            return "", html
        return (data.text() if any(each in formats for each in _TEXTS) else ""), ""

    def _formats(self, data: QMimeData) -> list[str]:
        """In which forms it is there; a program that doesn't answer has none."""
        clock = QElapsedTimer()
        clock.start()
        formats = data.formats()
        if not formats and clock.elapsed() >= SILENT_MS:
            self.unanswered.emit()
        return formats

    # --- taking off

    def clear_ours(self) -> bool:
        """Take our text off the clipboard and X11's selection; return whether it was on the clipboard."""
        held, self._there = self.holds_ours(), False
        for mode in _MODES:
            if self._holds_ours(mode):
                self._clipboard.clear(mode)
        self._soon.stop()
        self._end.stop()
        return held

    def keep_for(self, minutes: int) -> None:
        """How long text stays there; 0 for as long as nothing else ends it."""
        if minutes == self._minutes:
            return
        self._minutes = minutes
        if self._end.isActive():
            self.stay()

    def stay(self) -> None:
        """Count the time anew."""
        self._soon.stop()
        self._end.stop()
        if self._minutes:
            left = self._minutes * 60
            self._soon.start(max(0, left - WARNING_S) * 1000)
            self._end.start(left * 1000)

    # --- what is there

    @property
    def seconds_left(self) -> int | None:
        """Seconds until our text is taken off; None where no time was set."""
        return self._end.remainingTime() // 1000 if self._end.isActive() else None

    def holds_ours(self) -> bool:
        """Whether the clipboard holds what this program copied."""
        return self._holds_ours(QClipboard.Mode.Clipboard)

    @property
    def may_have_been_pasted(self) -> bool:
        """Whether another program has had its turn since the last copy."""
        return self._seen

    def _holds_ours(self, mode: QClipboard.Mode) -> bool:
        selecting = mode is QClipboard.Mode.Selection
        if selecting and not self._clipboard.supportsSelection():
            return False
        if QGuiApplication.platformName() not in _NO_OWNER:
            owns = self._clipboard.ownsSelection() if selecting else self._clipboard.ownsClipboard()
            if not owns:
                # Asking for the content would wait for the other program, which may hang.
                return False
        data = self._clipboard.mimeData(mode)
        if data is None or not data.hasFormat(TOKEN):
            return False
        return bytes(data.data(TOKEN).data()) == self._token.encode()

    def _arrived(self, plain: str, html: str) -> bool:
        if not self.holds_ours():
            return False
        data = self._clipboard.mimeData()
        if data is None or data.text() != plain:
            return False
        return not html or data.hasHtml()

    def _on_end(self) -> None:
        if self.clear_ours():
            self.timed_out.emit()

    def _on_changed(self) -> None:
        if self._there and not self.holds_ours():
            self._there = False
            self._soon.stop()
            self.lost.emit()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            self._seen = True


def copier() -> Copier:
    """The copier of this program; it goes with the application."""
    app = QGuiApplication.instance()
    found = app.findChild(Copier) if app is not None else None
    return found if isinstance(found, Copier) else Copier(app)
