"""The focus ring, the edges of small buttons and their arrows, measured on pixels in every colour setting."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.storage.settings import Colours, Settings
from app.ui.shell.main_window import MainWindow
from app.ui.style import theme as theme_module
from app.ui.style.colours import CONTRAST, LIGHT
from app.ui.style.contrast import PARTS, TEXT, contrast
from app.ui.style.system_colours import colours_of, system_palette
from app.ui.style.theme import Theme
from tests.ui.conftest import Opened
from tests.ui.driving import add_template, press
from tests.ui.test_appearance import settle

REACH = 8
"""Pixels around a widget in which its ring stands."""


def grabbed(window: QWidget, place: QRect) -> QImage:
    return window.grab(place).toImage()


def told_apart(before: QImage, after: QImage) -> int:
    """How many pixels changed to a colour that is told from the one before."""
    size = before.size()
    assert size == after.size()
    known: dict[tuple[int, int], bool] = {}
    found = 0
    for y in range(size.height()):
        for x in range(size.width()):
            pair = before.pixel(x, y) & 0xFFFFFF, after.pixel(x, y) & 0xFFFFFF
            if pair[0] == pair[1]:
                continue
            if pair not in known:
                known[pair] = contrast(f"#{pair[0]:06x}", f"#{pair[1]:06x}") >= PARTS
            found += known[pair]
    return found


def weak_rings(window: MainWindow) -> list[str]:
    """The stops of Tab whose focus can hardly be seen, and by how many pixels."""
    window.arrange_tab_order()
    stops = [
        each
        for each in window.compose.chain()
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()
    ]
    weak = []
    for stop in stops:
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        place = QRect(stop.mapTo(window, QPoint()), stop.size()).adjusted(
            -REACH, -REACH, REACH, REACH
        )
        after = grabbed(window, place)
        window.setFocus()
        settle()
        pixels = told_apart(grabbed(window, place), after)
        mark = 4 * 18 if stop.property("ownRing") else 2 * (stop.width() + stop.height())
        if pixels < mark:
            weak.append(f"{type(stop).__name__} {stop.accessibleName()} {pixels}/{mark}")
    return weak


def with_answers(window: MainWindow) -> MainWindow:
    """Two templates, and an answer that is chosen."""
    add_template("new photo")
    press(Qt.Key.Key_1)
    window.controller.choose("documents/missing")
    settle()
    return window


def edges_of(button: QPushButton) -> tuple[float, float]:
    """The contrast of a small button's edge with what is around it, and of its sign with what it stands on."""
    window = button.window()
    place = QRect(button.mapTo(window, QPoint()), button.size())
    image = grabbed(window, place.adjusted(-2, -2, 2, 2))
    middle = image.height() // 2
    around, edge, ground = (image.pixelColor(x, middle).name() for x in (0, 2, 5))
    inside = image.copy(image.rect().adjusted(6, 6, -6, -6))
    sign = max(
        contrast(ground, inside.pixelColor(x, y).name())
        for x in range(inside.width())
        for y in range(inside.height())
    )
    return contrast(around, edge), sign


@pytest.mark.parametrize("colours", ["light", "dark", "contrast"])
def test_ring_edges_and_arrows_are_seen(opened: Opened, colours: Colours) -> None:
    window = with_answers(opened(settings=Settings(role="both", colours=colours)))
    assert weak_rings(window) == []
    small = [
        each
        for each in window.compose.findChildren(QPushButton)
        if each.property("small") and each.isEnabled() and not each.visibleRegion().isEmpty()
    ]
    assert {"↑", "↓"} & {each.text() for each in small}
    window.setFocus()
    settle()
    weak = {each.text(): edges_of(each) for each in small if min(edges_of(each)) < PARTS}
    assert weak == {}


def test_a_ring_in_the_colours_of_before_would_be_found(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = msgspec.structs.replace(LIGHT, ring="#ffdd00", ring_inner="#0b0c0c")
    monkeypatch.setattr(theme_module, "LIGHT", before)
    window = with_answers(opened(settings=Settings(role="both", colours="light")))
    window.controller.set_large(True)
    theme = window.appearance._theme
    theme.refresh()
    assert any("RadioChoice" in each for each in weak_rings(window))


# --- the system's colours of high contrast


def palette_of(text: str, base: str, strong: str, on_strong: str) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.WindowText, text),
        (roles.Window, base),
        (roles.Highlight, strong),
        (roles.HighlightedText, on_strong),
    ):
        palette.setColor(role, QColor(colour))
    return palette


PALETTES = (
    ("#777777", "#888888", "#808080", "#707070", False),
    ("#777777", "#777777", "#777777", "#777777", False),
    ("#ffffff", "#fefefe", "#0000ff", "#ffffff", False),
    ("#8a8a8a", "#ffffff", "#0000ff", "#ffffff", False),
    ("#ffffff", "#000000", "#1a1a1a", "#000000", True),  # what is chosen can't be told
    ("#000000", "#ffffff", "#ffff00", "#ffffff", True),
    ("#ffffff", "#202020", "#8ee3f0", "#263b50", True),  # as Windows has it
    ("#ffff00", "#000000", "#00ff00", "#00f000", True),
    ("#3d3d3d", "#fffaef", "#903909", "#fff5e3", True),
)


@pytest.mark.parametrize(("text", "base", "strong", "on_strong", "readable"), PALETTES)
def test_what_cant_be_read_of_the_systems_colours_falls_back(
    text: str, base: str, strong: str, on_strong: str, readable: bool
) -> None:
    found = colours_of(palette_of(text, base, strong, on_strong))
    assert found.readable is readable
    roles = found.roles
    for one, other in (
        *((name, "card") for name in ("text", "secondary", "accent", "must", "good", "advise")),
        ("on_accent", "accent"),
    ):
        assert contrast(getattr(roles, one), getattr(roles, other)) >= TEXT, (one, other)
    for one, other in (("ring", "card"), ("border", "card"), ("ring_inner", "accent")):
        assert contrast(getattr(roles, one), getattr(roles, other)) >= PARTS, (one, other)
    if readable:
        assert (roles.text, roles.card) == (text, base)


def test_other_colours_of_the_system_are_followed_and_told(
    window: MainWindow, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [palette_of(*PALETTES[6][:4])]
    monkeypatch.setattr(theme_module, "system_palette", lambda _app: now[0])
    monkeypatch.setattr(Theme, "_follows_contrast", True)
    status = window.compose.copy_bar.status
    try:
        theme.refresh()
        assert theme.roles.card == "#202020"
        now[0] = palette_of(*PALETTES[0][:4])
        QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
        settle()
        assert theme.roles == CONTRAST
        assert status.text() == (
            "The system’s colours can’t be told apart. Colours of high contrast are used instead."
        )
        now[0] = palette_of(*PALETTES[5][:4])
        QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
        settle()
        assert theme.roles.card == "#ffffff"
        assert theme.fallbacks == frozenset()
    finally:
        monkeypatch.undo()
        theme.refresh()


def test_the_palette_of_the_system_is_read_and_the_apps_own_stays(
    theme: Theme, qapp: QApplication
) -> None:
    theme.refresh()
    own = qapp.palette().color(QPalette.ColorRole.Highlight)
    system = system_palette(qapp)
    assert qapp.palette().color(QPalette.ColorRole.Highlight) == own
    assert system.color(QPalette.ColorRole.Highlight) != own


FONTS = (
    ("No Such Font", 12.0, "font"),
    ("Liberation Sans", 6.0, "small"),
    ("Liberation Sans", -8.0, "small"),
    ("Liberation Sans", 72.0, "large"),
    ("Liberation Sans", -96.0, "large"),
    ("Liberation Sans", 9.0, ""),
    ("Sans Serif", 11.0, ""),
)
"""Points; pixels where negative."""


def test_fonts_that_cant_be_used_are_told(
    window: MainWindow, theme: Theme, qapp: QApplication
) -> None:
    plain = QFont(qapp.font())
    words = {"font": "‘No Such Font’", "small": "too small", "large": "too large", "": ""}
    status = window.compose.copy_bar.status
    try:
        for family, size, fallback in FONTS:
            font = QFont(family)
            if size < 0:
                font.setPixelSize(round(-size))
            else:
                font.setPointSizeF(size)
            qapp.setFont(font)
            settle()
            assert theme.fallbacks == ({fallback} if fallback else set()), (family, size)
            assert words[fallback] in status.text()
            assert 10.5 <= window.font().pointSizeF() <= 42
            # What the app made of the font is no news of the system's.
            qapp.setFont(QFont("Liberation Sans", 11))
            settle()
    finally:
        qapp.setFont(plain)
        settle()
    assert theme.fallbacks == frozenset()
