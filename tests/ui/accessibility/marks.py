"""What is seen and is no text stands out from what is around it, at 3:1, measured on pixels.

The arrow of a list to choose from, the tick and the dot of a choice, a picture on a button, how far a bar has come,
the handle of a scroll bar.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QMenu,
    QProgressBar,
    QRadioButton,
    QScrollBar,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from app.ui.controls.choice_button import CheckChoice, RadioChoice
from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, path_of
from tests.ui.accessibility.pixels import contrast

LEAST = 3.0
LEAST_SIDE = 4
WITHIN = 0.16
"""Of the side of a mark: its edge, which has to be seen for itself."""
_Complex, _Sub, _Element = QStyle.ComplexControl, QStyle.SubControl, QStyle.SubElement


def check_marks(parts: Parts) -> Iterator[Fault]:
    """Each mark stands out from the ground that it is on."""
    for widget in parts.widgets:
        if not widget.isEnabled():
            continue
        for what, place in _marks(widget):
            if widget.visibleRegion().boundingRect().contains(place) and _has_room(place):
                best = _best(parts.picture_in(widget, place))
                if best < LEAST:
                    yield Fault("mark contrast", path_of(widget), f"{what}: {best:.2f}:1")


def _has_room(place: QRect) -> bool:
    return max(place.width(), place.height()) >= LEAST_SIDE


def _best(image: QImage) -> float:
    """How far a colour stands from the one that most of a picture has."""
    colours = Counter(memoryview(image.constBits()).cast("I"))
    ground = colours.most_common(1)[0][0]
    return max(contrast(ground, each) for each in colours)


def _marks(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    """The marks of a widget, each with the part of it in which mark and ground are seen, and nothing else."""
    if isinstance(widget, QComboBox):
        yield "arrow", _arrow_of(widget)
    elif isinstance(widget, QAbstractSpinBox):
        yield from _arrows_of(widget)
    elif isinstance(widget, QCheckBox | QRadioButton):
        if widget.isChecked():
            yield "chosen", _across(_indicator(widget))
    elif isinstance(widget, QAbstractButton):
        if not widget.icon().isNull():
            yield "picture", _picture_on(widget)
    elif isinstance(widget, QMenu):
        yield from _ticks_in(widget)
    elif isinstance(widget, QProgressBar):
        yield from _edge_of_bar(widget)
    elif isinstance(widget, QScrollBar):
        yield from _edge_of_handle(widget)


def _arrow_of(box: QComboBox) -> QRect:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    arrow = _Sub.SC_ComboBoxArrow
    place = box.style().subControlRect(_Complex.CC_ComboBox, option, arrow, box)
    return place.adjusted(3, 3, -3, -3)


def _arrows_of(box: QAbstractSpinBox) -> Iterator[tuple[str, QRect]]:
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    for what, arrow in (("up", _Sub.SC_SpinBoxUp), ("down", _Sub.SC_SpinBoxDown)):
        place = box.style().subControlRect(_Complex.CC_SpinBox, option, arrow, box)
        yield what, place.adjusted(2, 2, -2, -2)


def _indicator(button: QCheckBox | QRadioButton) -> QRect:
    if isinstance(button, RadioChoice | CheckChoice):
        return button.mark_place
    option = QStyleOptionButton()
    button.initStyleOption(option)
    ticked = isinstance(button, QCheckBox)
    part = _Element.SE_CheckBoxIndicator if ticked else _Element.SE_RadioButtonIndicator
    return button.style().subElementRect(part, option, button)


def _across(mark: QRect) -> QRect:
    """A line through the middle of a mark, within its edge: a tick crosses it, a dot has its ends free."""
    edge = round(mark.width() * WITHIN)
    return QRect(mark.left() + edge, mark.center().y(), mark.width() - 2 * edge, 1)


def _picture_on(button: QAbstractButton) -> QRect:
    """Where the picture is, in a button that has nothing else."""
    if button.text():
        return QRect()
    place = QRect(button.rect().topLeft(), button.iconSize())
    place.moveCenter(button.rect().center())
    return place


def _ticks_in(menu: QMenu) -> Iterator[tuple[str, QRect]]:
    for action in menu.actions():
        place = menu.actionGeometry(action).adjusted(4, 4, -4, -4)
        if action.isCheckable() and action.isChecked() and action.isEnabled():
            place.setWidth(place.height())
            yield f"tick of {action.text()}", place


def _edge_of_bar(bar: QProgressBar) -> Iterator[tuple[str, QRect]]:
    """Where the full part of a bar ends; where its value is written, that is enough."""
    if bar.isTextVisible() or not bar.minimum() < bar.value() < bar.maximum():
        return
    option = QStyleOptionProgressBar()
    bar.initStyleOption(option)
    inside = bar.style().subElementRect(_Element.SE_ProgressBarContents, option, bar)
    share = (bar.value() - bar.minimum()) / (bar.maximum() - bar.minimum())
    at = inside.left() + round(inside.width() * share)
    reach = min(at - inside.left(), inside.right() - at, 8)
    yield "how far", QRect(at - reach, inside.center().y(), 2 * reach, 1)


def _edge_of_handle(bar: QScrollBar) -> Iterator[tuple[str, QRect]]:
    """Where the handle of a scroll bar ends, in the middle of the bar."""
    if bar.minimum() == bar.maximum():
        return
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    part = _Sub.SC_ScrollBarSlider
    handle = bar.style().subControlRect(_Complex.CC_ScrollBar, option, part, bar)
    middle = bar.rect().center()
    if bar.height() > bar.width():
        at = handle.bottom() if handle.bottom() + 8 < bar.height() else handle.top()
        yield "handle", QRect(middle.x(), at - 8, 1, 16)
    else:
        at = handle.right() if handle.right() + 8 < bar.width() else handle.left()
        yield "handle", QRect(at - 8, middle.y(), 16, 1)
