"""Puts text on the clipboard, kept out of histories and clouds, and makes sure that it got there.

The private token tells our own content from what others put there; it says nothing about the content. So what is known
here is whether our text *is on the clipboard*. That it *was copied, and is unchanged since* is the session's to know,
and stays true when another program takes the clipboard.
"""

from __future__ import annotations

import secrets

from PySide6.QtCore import QMimeData
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
"""Platforms that never say that a clipboard is ours."""


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


class Copier:
    """The clipboard as this window uses it."""

    def __init__(self, clipboard: QClipboard | None = None) -> None:
        self._clipboard = clipboard or QGuiApplication.clipboard()
        self._token = ""

    def copy(self, plain: str, html: str = "") -> bool:
        """Copy, and return whether it can be seen on the clipboard."""
        self._token = secrets.token_hex(16)
        self._clipboard.setMimeData(mime_of(plain, html, self._token))
        return self._arrived(plain, html)

    def clear_ours(self) -> None:
        """Clear the clipboard if what it holds is still ours."""
        if self.holds_ours():
            self._clipboard.clear()
        self._token = ""

    def take_over(self, other: Copier) -> None:
        """Know what another window copied as our own."""
        self._token = other._token

    def holds_ours(self) -> bool:
        """Whether the clipboard holds what was copied last."""
        data = self._clipboard.mimeData()
        if not self._token or data is None or not data.hasFormat(TOKEN):
            return False
        return bytes(data.data(TOKEN).data()) == self._token.encode()

    def _arrived(self, plain: str, html: str) -> bool:
        if QGuiApplication.platformName() not in _NO_OWNER and not self._clipboard.ownsClipboard():
            return False
        data = self._clipboard.mimeData()
        if data is None or not self.holds_ours() or data.text() != plain:
            return False
        return not html or data.hasHtml()
