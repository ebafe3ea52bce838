"""What can't be pressed now looks so, in every colour setting: by its words or by its outline, which may be broken."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.language import Language
from app.ui.style.contrast import PARTS, contrast
from app.ui.style.look import set_look
from app.ui.style.theme import Theme
from tests.ui.accessibility.looks import COLOURS, Setting, colours_of, settle

WORDS = "Wi"


def button(look: str = "", value: object = True, *, checked: bool = False) -> QPushButton:
    """A button of one look."""
    made = QPushButton(WORDS)
    made.setCheckable(checked)
    made.setChecked(checked)
    if look:
        set_look(made, look, value)
    return made


def box() -> QComboBox:
    """A list to choose from."""
    made = QComboBox()
    made.addItem(WORDS)
    return made


def listed() -> QListWidget:
    """A list that is seen whole."""
    made = QListWidget()
    made.addItem(WORDS)
    return made


KINDS: dict[str, Callable[[], QWidget]] = {
    "plain": button,
    "filled": lambda: button("filled"),
    "small": lambda: button("small"),
    "tone": lambda: button("tone", "must"),
    "seeker": lambda: button("seeker"),
    "segment": lambda: button("segment", "middle", checked=True),
    "checked": lambda: button(checked=True),
    "line": lambda: QLineEdit(WORDS),
    "box of lines": lambda: QPlainTextEdit(WORDS),
    "choice": box,
    "list": listed,
}


def ink(image: QImage) -> float:
    """The strongest contrast of what is written with what it is written on."""
    inner = image.copy(image.rect().adjusted(8, 8, -28, -8))
    ground = inner.pixelColor(0, 0).name()
    colours = {
        inner.pixelColor(x, y).name() for x in range(inner.width()) for y in range(inner.height())
    }
    return max(contrast(each, ground) for each in colours)


def outline(image: QImage) -> set[str]:
    """The colours of the left edge, without its round ends: more than one where it is broken."""
    ends = image.height() // 4
    return {image.pixelColor(QPoint(0, y)).name() for y in range(ends, image.height() - ends)}


@pytest.mark.parametrize("colours", COLOURS)
def test_what_cannot_be_pressed_looks_so(theme: Theme, qtbot: QtBot, colours: str) -> None:
    theme.set_colours(None, contrast=colours == "contrast")
    setting = Setting(Language.EN, "system" if colours == "system" else "light", 100)
    with colours_of(setting, theme):
        if colours == "dark":
            theme.set_colours(Qt.ColorScheme.Dark, contrast=False)
        panel = QWidget()
        qtbot.addWidget(panel)
        layout = QVBoxLayout(panel)
        pairs = {name: (make(), make()) for name, make in KINDS.items()}
        for on, off in pairs.values():
            off.setEnabled(False)
            layout.addWidget(on)
            layout.addWidget(off)
        panel.resize(110, 900)
        panel.show()
        settle()
        for name, (on, off) in pairs.items():
            one, other = on.grab().toImage(), off.grab().toImage()
            assert ink(other) >= PARTS, f"{name}: nobody can read it"
            paler = ink(other) < 0.75 * ink(one)
            assert paler or outline(one) != outline(other), f"{name}: it looks as if it could be"
            if name in ("filled", "checked", "segment"):
                assert theme.roles.accent not in outline(other) | {other.pixelColor(9, 9).name()}
    theme.set_colours(None, contrast=False)
