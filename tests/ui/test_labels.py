"""Labels and buttons: a long address breaks where its room ends, and is heard, selected and copied as it is."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.reading_text import SelectableLabel
from app.ui.controls.wrapping_button import WrappingButton
from tests.ui.driving import clipboard_text
from tests.ui.test_appearance import settle

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


def test_a_letter_with_a_hyphen_keeps_with_its_word(qtbot: QtBot) -> None:
    words = "llythyrau e-bost newydd"
    label = SelectableLabel(words)
    qtbot.addWidget(label)
    label.setWordWrap(True)
    metrics = label.fontMetrics()
    lines = label.heightForWidth(metrics.horizontalAdvance("bost newydd") + 2)
    assert lines == 3 * metrics.lineSpacing(), "llythyrau, e-bost, newydd"
    assert metrics.horizontalAdvance(QLabel.text(label)) == metrics.horizontalAdvance(words)
    assert label.text() == label.accessibleName() == words
    label.select_all()
    label.copy()
    assert clipboard_text() == words


def test_words_of_a_button_stand_in_one_line_at_its_own_size(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = WrappingLayout(lambda: (4, 4))
    holder.setLayout(row)
    button = WrappingButton()
    row.addWidget(button)
    holder.show()
    texts = [f"▸ Not said, and why: {many}{'i' * many} AV && To" for many in range(12)]
    for points in range(9, 40, 3):
        button.setStyleSheet(f"font-size: {points}px; padding: 3px 8px; border: 1px solid")
        for words in texts:
            for width in (60, 4000, 90):
                holder.setFixedWidth(width)
                button.setText(words)
                settle()
                assert button.height() == button.heightForWidth(button.width())
                assert ("\n" in button.text()) == (button.sizeHint().width() > button.width())
                button.setText(texts[0])
