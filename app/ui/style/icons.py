"""Our own pictures, painted in the colour of the words beside them, at any size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.storage import paths


def paint_icon(painter: QPainter, name: str, place: QRectF, colour: QColor) -> None:
    """Paint `resources/icons/NAME.svg` into a square."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    side = max(1, round(place.width() * ratio))
    painter.drawPixmap(place.topLeft(), _picture(name, side, ratio, colour.name()))


@lru_cache(maxsize=64)
def _picture(name: str, side: int, ratio: float, colour: str) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(str(paths.resources() / "icons" / f"{name}.svg")).render(painter)
    # What is painted keeps its shape and takes the colour.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), QColor(colour))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
