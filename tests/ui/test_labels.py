"""Labels: a long address breaks where its room ends, and is heard, selected and copied as it is."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.controls.reading_text import SelectableLabel
from tests.ui.driving import clipboard_text

ADDRESS = "https://www.gov.uk/" + "a" * 200 + "&x=1"
WORDS = f"Read {ADDRESS} again"


def test_a_long_address_is_never_wider_than_its_label(qtbot: QtBot) -> None:
    label = SelectableLabel(WORDS)
    qtbot.addWidget(label)
    label.setWordWrap(True)
    assert label.minimumSizeHint().width() < 200
    assert label.heightForWidth(200) > 5 * label.fontMetrics().height()
    assert "uk/\u200b" in QLabel.text(label), "between its parts, where it has any"
    assert label.text() == label.accessibleName() == WORDS
    label.select_all()
    assert label.selectedText() == WORDS
    label.copy()
    assert clipboard_text() == WORDS
    label.setText("Short")
    assert label.accessibleName() == ""
    label.setAccessibleName("Its own")
    label.setText(WORDS)
    assert label.accessibleName() == "Its own"
