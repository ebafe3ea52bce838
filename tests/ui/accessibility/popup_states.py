"""States: what opens over a window for a moment and is no menu: lists, what is found, tooltips, files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QToolTip, QWidget

from app.ui.calls.search_box import SearchBox
from app.ui.calls.where_card import ABROAD, NO
from app.ui.packs.new_template import NewTemplateDialog
from app.ui.settings.font_field import FontField
from tests.ui.accessibility.looks import settle
from tests.ui.accessibility.small_windows import LETTER as LETTER_ALONE
from tests.ui.accessibility.small_windows import asked_for_template, newest
from tests.ui.accessibility.states import At, Walk, calls_asked
from tests.ui.driving import ALT, CTRL, press, type_text
from tests.ui.test_letters import dialog_of

Key = Qt.Key


def opened_list(box: QComboBox) -> QWidget:
    """The list of a box, open."""
    assert box.isVisible()
    box.setFocus()
    box.showPopup()
    press(Key.Key_Down)
    settle()
    return box.view().window()


def fonts(at: At) -> QWidget:
    at.window.settings.show("font")
    field = newest(at).findChildren(FontField)[0]
    return opened_list(field.box)


def of_new_template(name: str, at: At) -> QWidget:
    """A list in the dialog that makes a template; the dialog stays for the next."""
    shown = [each for each in at.window.findChildren(NewTemplateDialog) if each.isVisible()]
    dialog = shown[-1] if shown else asked_for_template(at)
    box: QComboBox = getattr(dialog, name)
    return opened_list(box)


def _where(at: At) -> tuple[SearchBox, SearchBox]:
    calls = at.window.compose.layouts.calls
    assert calls is not None
    return calls.where.countries, calls.where.places


def countries(at: At) -> QWidget:
    calls_asked(at)
    settle()
    at.window.activateWindow()
    calls = at.window.compose.layouts.calls
    assert calls is not None
    calls.where.named.buttons[NO].click()
    settle()
    calls.where.land.buttons[ABROAD].click()
    settle()
    return opened_list(_where(at)[0])


def country_found(at: At) -> QWidget:
    """What is found for a part of a name."""
    box, _ = _where(at)
    box.setFocus()
    settle()
    type_text(box.itemText(box.count() // 2)[:4])
    settle()
    completer = box.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    return popup


def places(at: At) -> QWidget:
    box, other = _where(at)
    box.chosen.emit("AU")
    settle()
    return opened_list(other)


def channels(at: At) -> QWidget:
    press(Key.Key_8, ALT)  # the calls are put away
    press(Key.Key_N, CTRL)
    at.window.controller.choose("documents/missing")
    settle()
    press(Key.Key_3, ALT)  # the preview, where panes take turns
    settle()
    return opened_list(at.window.compose.reading.channels.box)


def tip_of(find: Callable[[At], QWidget], at: At) -> QWidget:
    """The tooltip of something, as the mouse has it shown."""
    widget = find(at)
    QToolTip.showText(widget.mapToGlobal(QPoint(4, 4)), widget.toolTip(), widget)
    settle()
    return next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QWidget)  # PySide may take it for what was there before
        and each.isVisible()
        and each.metaObject().className() == "QTipLabel"
    )


def _compare(at: At) -> QWidget:
    return at.window.compose.reading.compare_button


def _longest(at: At) -> QWidget:
    """The tooltip that says most, such as what customers will miss."""
    return max(at.window.findChildren(QWidget), key=lambda each: len(each.toolTip()))


def file_asked(command: str, at: At) -> QWidget:
    """Qt's own dialog for a file, as there is one where the system has none."""
    opened: list[QFileDialog] = []

    def ask(*given: object) -> tuple[str, str]:
        dialog = QFileDialog(*given)  # type: ignore[call-overload]  # as the window gives them
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        opened.append(dialog)
        return "", ""

    with pytest.MonkeyPatch.context() as patch:
        for name in ("getOpenFileName", "getSaveFileName", "getExistingDirectory"):
            patch.setattr(QFileDialog, name, ask)
        at.window.menus.action(command).trigger()
    opened[0].open()
    return newest(at)


def sizes_of_letter(at: At) -> QWidget:
    at.window.menus.action("save-pdf").trigger()
    return opened_list(dialog_of(at.qtbot, at.window).sizes)


POPUPS = Walk(
    "pop-ups",
    (
        ("countries", countries),
        ("country found", country_found),
        ("places", places),
        ("channels", channels),
        ("tooltip", partial(tip_of, _compare)),
        ("long tooltip", partial(tip_of, _longest)),
        ("file", partial(file_asked, "use-another-pack")),
        ("begin with", partial(of_new_template, "like")),
        ("folder", partial(of_new_template, "folder")),
        ("sent as", partial(of_new_template, "channel")),
        ("fonts", fonts),
    ),
)
LETTER = replace(LETTER_ALONE, states=(*LETTER_ALONE.states, ("sizes", sizes_of_letter)))
