"""Labels and buttons: a long address breaks where its room ends, and is heard, selected and copied as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont, QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.controls.flow_layout import WrappingLayout
from app.ui.controls.hanging import HangingLabel, SignedLabel
from app.ui.controls.plain_text import Label
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
    # Where the program’s font is in use, each line is a little higher than that.
    assert round(lines / metrics.lineSpacing()) == 3, "llythyrau, e-bost, newydd"
    assert metrics.horizontalAdvance(QLabel.text(label)) == metrics.horizontalAdvance(words)
    assert label.text() == label.accessibleName() == words
    label.select_all()
    label.copy()
    assert clipboard_text() == words


def test_lines_with_a_sign_go_on_below_their_words(qtbot: QtBot) -> None:
    words = "To do:\n1. Write <b>&amp; send an e-mail\n– 🙂 wait\n-5 degrees"
    label = HangingLabel(words)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    beginnings = ["", "1. ", "– ", ""]
    room = label.fontMetrics().horizontalAdvance("1. Write <b>&amp; send an") + 2
    assert label.heightForWidth(room) >= 5 * label.fontMetrics().height()
    assert margins(label) == [label.fontMetrics().horizontalAdvance(each) for each in beginnings]
    font = QFont(label.font())
    font.setPointSizeF(3 * font.pointSizeF())
    label.setFont(font)
    assert margins(label) == [label.fontMetrics().horizontalAdvance(each) for each in beginnings]
    assert label.text() == label.accessibleName() == words
    label.select_all()
    label.copy()
    assert clipboard_text() == words
    # At the end of the process, Python would be gone before it.
    QApplication.clipboard().clear()
    label.setText("2. Nothing")
    assert margins(label) == [label.fontMetrics().horizontalAdvance("2. ")]


def margins(label: HangingLabel) -> list[float]:
    document = label.findChild(QTextDocument)
    assert document is not None
    blocks = [document.findBlockByNumber(each) for each in range(document.blockCount())]
    assert all(
        each.blockFormat().textIndent() == -each.blockFormat().leftMargin() for each in blocks
    )
    return [each.blockFormat().leftMargin() for each in blocks]


def test_a_line_with_a_sign_is_heard_as_one(qtbot: QtBot) -> None:
    label = SignedLabel("1.", "Write to them, and wait")
    qtbot.addWidget(label)
    assert label.text() == label.accessibleName() == "1. Write to them, and wait"
    metrics = label.fontMetrics()
    assert label.contentsMargins().left() == metrics.horizontalAdvance("1. ")
    label.resize(metrics.horizontalAdvance("1. Write to them,") + 4, 3 * metrics.lineSpacing())
    picture = label.grab().toImage()
    left = label.contentsMargins().left()
    drawn = [
        has_ink(picture, left, top, metrics.lineSpacing()) for top in (0, metrics.lineSpacing())
    ]
    assert drawn == [True, False], "the sign, and nothing below it"


def has_ink(picture: QImage, width: int, top: int, height: int) -> bool:
    seen = {picture.pixel(x, top + y) for x in range(width) for y in range(height)}
    return len(seen) > 1


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


def test_what_holds_or_breaks_a_word_is_not_heard_of_the_field_that_it_names(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    label, field = Label("", holder), QLineEdit(holder)
    label.setBuddy(field)
    for words in ("Cyfeiriad e-bost", "A customer", "At " + "a.long.address" * 3, "E-bost & mwy"):
        label.setText(words)
        heard = QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name)
        assert heard == words
    field.setAccessibleName("Something else")
    label.setText("Cyfeiriad e-bost")
    assert field.accessibleName() == "Something else", "it has a name of its own"
