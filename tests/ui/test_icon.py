"""The window's title and icon: always the app's own, never a customer's data."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from app.ui.shell.main_window import MainWindow
from tests.ui.driving import add_template, type_text


def test_the_title_stays_the_apps_name(window: MainWindow) -> None:
    assert window.windowTitle() == "Comms Builder"
    add_template("complaint")
    type_text("Ms Jones")
    assert window.windowTitle() == "Comms Builder"


@pytest.mark.parametrize("size", [16, 32, 128])
def test_the_icon_is_drawn_and_stands_out_on_light_and_dark(window: MainWindow, size: int) -> None:
    icon = window.windowIcon()
    assert not icon.isNull()
    image = icon.pixmap(
        size,
        size,
    ).toImage()
    colours = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert len(colours) > image.width() * image.height() / 2
    lightness = [QColor(colour).lightness() for colour in colours]
    assert min(lightness) < 90, "seen on white"
    assert max(lightness) > 200, "seen on black"
