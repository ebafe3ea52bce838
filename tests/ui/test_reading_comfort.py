"""Space between lines, length of lines and font, followed by everything at once; what is copied stays as it is."""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QTextEdit, QWidget

from app.storage.settings import Settings
from app.ui.settings.font_field import FontField
from app.ui.shell.main_window import MainWindow
from tests.ui import formatting
from tests.ui.driving import add_template
from tests.ui.test_appearance import settle


def set_comfort(window: MainWindow, **changes: object) -> None:
    preferences = window.preferences
    preferences.set(msgspec.structs.replace(preferences.settings, **changes))
    settle()


def lines_of(text: QTextEdit) -> list[float]:
    """How high each line of a text is, and how wide the widest."""
    found = []
    block = text.document().begin()
    while block.isValid():
        layout = block.layout()
        found += [layout.lineAt(at).naturalTextWidth() for at in range(layout.lineCount())]
        block = block.next()
    return found


def test_everything_follows_and_comes_back(window: MainWindow, kept: list[Settings]) -> None:
    window.resize(1440, 900)
    add_template("new photo")
    preview, form = window.compose.reading.preview, window.compose.form
    editor = formatting.take_in(window, formatting.READY).pane.editor
    copied = window.controller.message.html
    window.switch.turn_to("compose")
    settle()
    usual = (preview.document().size().height(), max(lines_of(preview)), window.font().family())
    written = editor.document().size().height()
    content = form.findChild(QWidget, "formContent")
    assert isinstance(content, QWidget)
    wide = content.width()
    set_comfort(window, spacing=200)
    assert preview.document().size().height() > 1.5 * usual[0]
    assert editor.document().size().height() > 1.4 * written
    set_comfort(window, spacing=100, line_length=45)
    assert max(lines_of(preview)) < 0.9 * usual[1]
    assert max(lines_of(editor)) <= 46 * editor.fontMetrics().averageCharWidth() * 1.5
    assert content.width() < wide
    other = "Liberation Serif"
    assert other in QFontDatabase.families()
    set_comfort(window, line_length=0, font=other)
    assert form.font().family() == window.font().family() == other
    assert preview.document().defaultFont().families()[0] == other
    assert window.controller.message.html == copied
    set_comfort(window, font="")
    assert (
        preview.document().size().height(),
        max(lines_of(preview)),
        window.font().family(),
    ) == usual
    assert content.width() == wide


def test_answers_stand_further_apart(window: MainWindow) -> None:
    window.resize(1440, 900)
    window.controller.choose("photos/new-photo")
    settle()
    rows = [row for card in window.compose.form.cards.values() for row in card.rows.values()]
    field = max((row.field for row in rows), key=QWidget.height)
    before = field.height()
    set_comfort(window, spacing=150)
    assert field.height() > before


def test_a_font_that_isnt_there_is_told_and_offered_as_that(window: MainWindow) -> None:
    set_comfort(window, font="No Such Font")
    assert "‘No Such Font’ isn’t on this computer" in window.compose.copy_bar.status.text()
    taken: list[object] = []
    field = FontField("The system’s font", taken.append, window.appearance._theme)
    field.show_value("No Such Font")
    assert field.box.currentText() == "No Such Font (not on this computer)"
    field.box.activated.emit(0)
    assert taken == [""]
    field.show_value("")
    assert field.box.findText("No Such Font (not on this computer)") < 0
    set_comfort(window, font="")


def test_settings_offer_it(window: MainWindow) -> None:
    window.settings.show("font")
    shown = window.settings.shown
    assert shown is not None
    assert shown.rows["font"].target().accessibleName() == "Font"
    shown.close()
