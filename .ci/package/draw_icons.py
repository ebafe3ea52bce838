"""`python -m package.draw_icons` draws the icon in the sizes and forms that systems ask for, from its one drawing."""

from __future__ import annotations

import os
import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).parents[2]
DRAWING = ROOT / "resources" / "icons" / "comms-builder.svg"
ICONS = ROOT / ".ci" / "package" / "icons"
ICO_SIZES = (16, 24, 32, 48, 64, 256)
PNG_SIZES = (48, 128, 256)
_HEADER, _ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")


def drawn(size: int) -> bytes:
    """The icon as a PNG of so many pixels each way."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # takes the name of the form as text
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon that holds PNGs, by their sizes: a head, a line for each, then the pictures."""
    place = _HEADER.size + _ENTRY.size * len(pictures)
    lines = b""
    for size, picture in pictures.items():
        # A byte holds it; 0 stands for 256.
        lines += _ENTRY.pack(size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return _HEADER.pack(0, 1, len(pictures)) + lines + b"".join(pictures.values())


def main() -> None:
    """Draw all of them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    ICONS.mkdir(exist_ok=True)
    for size in PNG_SIZES:
        (ICONS / f"comms-builder-{size}.png").write_bytes(drawn(size))
    (ICONS / "comms-builder.ico").write_bytes(ico({size: drawn(size) for size in ICO_SIZES}))
    del app


if __name__ == "__main__":
    main()
