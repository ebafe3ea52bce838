"""The editor of documents by itself: what comes in, what stays, what it gives back."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QFont, QImage, QInputMethodEvent, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.document import ItemList, Paragraph, Part, Run
from app.document.model import ItemMark
from app.ui.controls.rich_content import is_unfinished, paragraphs, tidy
from app.ui.controls.rich_editor import RichEditor
from app.ui.controls.rich_looks import RichLook
from app.ui.style.theme import Theme
from tests.unit.budget import cases
from tests.unit.document.test_document_html import parts

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LINK = "https://www.gov.uk/photos"


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> RichEditor:
    made = RichEditor(theme)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def formatting(qtbot: QtBot, theme: Theme) -> RichEditor:
    """An editor that lets all looks in."""
    made = RichEditor(theme, looks=("bold", "italic", "unfinished"))
    qtbot.addWidget(made)
    made.show()
    return made


def paragraph(*runs: Run | str) -> Paragraph:
    return Paragraph(tuple(Run(run) if isinstance(run, str) else run for run in runs))


def items(*texts: str, ordered: bool = False) -> ItemList:
    return ItemList(tuple((Run(text),) for text in texts), ordered)


def paste(editor: RichEditor, html: str = "", text: str = "") -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    QApplication.clipboard().setMimeData(data)
    QTest.keyClick(editor, Qt.Key.Key_V, CTRL)
    QApplication.clipboard().clear()


def type_in(editor: RichEditor, text: str) -> None:
    QTest.keyClicks(editor, text)


def key(editor: RichEditor, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(editor, key, modifiers or Qt.KeyboardModifier.NoModifier)


def select(editor: RichEditor, words: str) -> None:
    found = editor.document().find(words, 0, QTextDocument.FindFlag.FindCaseSensitively)
    assert not found.isNull(), words
    editor.setTextCursor(found)


# --- what goes in comes out


looked = st.builds(
    Run,
    st.text("ab <&*_[](\u0175é😀", min_size=1, max_size=8),
    st.sampled_from(["", "", LINK]),
    bold=st.booleans(),
    italic=st.booleans(),
    unfinished=st.booleans(),
)
looked_parts: st.SearchStrategy[Part] = st.one_of(
    st.builds(Paragraph, st.lists(looked, min_size=1, max_size=3).map(tuple)),
    st.builds(
        ItemList,
        st.lists(st.lists(looked, min_size=1, max_size=2).map(tuple), min_size=1, max_size=3).map(
            tuple
        ),
        st.booleans(),
    ),
)


@settings(max_examples=cases(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(looked_parts, parts), max_size=4))
def test_content_comes_back_as_it_was(formatting: RichEditor, given_parts: list[Part]) -> None:
    wanted = tidy(given_parts)
    formatting.set_content(given_parts)
    assert formatting.content() == wanted
    formatting.set_content(formatting.content())
    assert formatting.content() == wanted


def test_looks_that_the_owner_does_not_let_in_are_taken_off(editor: RichEditor) -> None:
    editor.set_content(
        [paragraph("a", Run("b", bold=True), Run("c", italic=True, unfinished=True))]
    )
    assert editor.content() == (paragraph("abc"),)
    editor.set_look("bold", True)
    type_in(editor, "d")
    assert editor.content() == (paragraph("dabc"),)


def test_the_same_content_leaves_the_caret_and_blanks_that_are_being_typed(
    editor: RichEditor, qtbot: QtBot
) -> None:
    editor.set_content([paragraph("Dear customer")])
    editor.set_caret(4)
    type_in(editor, " ")
    editor.show_content([paragraph("Dear  customer")])
    assert editor.caret() == 5
    key(editor, Qt.Key.Key_End, CTRL)
    type_in(editor, " ")
    key(editor, Qt.Key.Key_Return)
    editor.show_content([paragraph("Dear  customer")])
    assert editor.toPlainText() == "Dear  customer \n"
    with qtbot.assertNotEmitted(editor.edited):
        editor.show_content([paragraph("Dear old customer")])
    assert (editor.words(), editor.caret()) == ("Dear old customer", 17)
    editor.show_content([paragraph("Dear young customer")])
    assert editor.caret() == 10


def test_places_of_lines_leave_out_what_is_empty(editor: RichEditor) -> None:
    editor.set_content([paragraph("a"), items("b", "😀c")])
    key(editor, Qt.Key.Key_Return)
    type_in(editor, "  ")
    assert [editor.place_of(*place) for place in ((0, 0), (1, 1), (2, 3), (9, 0))] == [3, 6, 10, 10]


# --- typing


def test_enter_makes_paragraphs_and_shift_enter_lines(editor: RichEditor) -> None:
    type_in(editor, "a")
    key(editor, Qt.Key.Key_Return, SHIFT)
    type_in(editor, "b")
    key(editor, Qt.Key.Key_Return)
    type_in(editor, "*c* [d](e)")
    assert editor.content() == (paragraph("a\nb"), paragraph("*c* [d](e)"))


@pytest.mark.parametrize(("sign", "ordered"), [("- ", False), ("* ", False), ("1. ", True)])
def test_lists_are_typed(editor: RichEditor, sign: str, ordered: bool) -> None:
    type_in(editor, f"{sign}a")
    key(editor, Qt.Key.Key_Return)
    type_in(editor, "b")
    key(editor, Qt.Key.Key_Return)
    key(editor, Qt.Key.Key_Return)
    type_in(editor, "c")
    assert editor.content() == (items("a", "b", ordered=ordered), paragraph("c"))
    key(editor, Qt.Key.Key_Up)
    key(editor, Qt.Key.Key_Home)
    key(editor, Qt.Key.Key_Backspace)
    assert editor.content() == (items("a", ordered=ordered), paragraph("b"), paragraph("c"))


def test_a_link_is_kept_within_and_does_not_grow_at_its_ends(editor: RichEditor) -> None:
    editor.set_content([paragraph("See ", Run("our page", LINK), " now")])
    editor.set_caret(7)
    type_in(editor, "X")
    editor.set_caret(13)
    type_in(editor, "Y")
    editor.set_caret(4)
    type_in(editor, "Z")
    assert editor.content() == (paragraph("See Z", Run("ourX page", LINK), "Y now"),)


def test_what_an_input_method_gives_follows_the_same_rule(editor: RichEditor) -> None:
    editor.set_content([paragraph(Run("page", LINK))])
    editor.set_caret(4)
    event = QInputMethodEvent("", [])
    event.setCommitString("ŵ")
    QApplication.sendEvent(editor, event)
    assert editor.content() == (paragraph(Run("page", LINK), "ŵ"),)


def test_keys_that_belong_to_others_are_left(qtbot: QtBot, theme: Theme) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    line = QVBoxLayout(whole)
    editor, following = RichEditor(theme, whole, history=False), QLineEdit(whole)
    line.addWidget(editor)
    line.addWidget(following)
    left: list[int] = []
    whole.keyPressEvent = lambda event: left.append(event.key())  # type: ignore[method-assign]
    modifiers = {Qt.Key.Key_Control, Qt.Key.Key_Shift}
    whole.show()
    qtbot.waitExposed(whole)
    editor.setFocus()
    type_in(editor, "a")
    key(editor, Qt.Key.Key_Escape)
    key(editor, Qt.Key.Key_Return, CTRL)
    key(editor, Qt.Key.Key_Z, CTRL)
    keys = [each for each in left if each not in modifiers]
    assert keys == [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Z]
    assert editor.content() == (paragraph("a"),)
    key(editor, Qt.Key.Key_Tab)
    qtbot.waitUntil(following.hasFocus)


def test_undo_within(editor: RichEditor) -> None:
    editor.set_content([paragraph("old")])
    editor.selectAll()
    type_in(editor, "new")
    for again in (Qt.Key.Key_Y, Qt.Key.Key_Z):
        while editor.document().isUndoAvailable():
            key(editor, Qt.Key.Key_Z, CTRL)
        assert editor.content() == (paragraph("old"),)
        modifiers = CTRL if again == Qt.Key.Key_Y else CTRL | SHIFT
        while editor.document().isRedoAvailable():
            key(editor, again, modifiers)
        assert editor.content() == (paragraph("new"),)


def test_a_change_of_text_size_is_no_step(editor: RichEditor, theme: Theme, qtbot: QtBot) -> None:
    editor.set_content([paragraph("old")])
    type_in(editor, "a")
    with qtbot.assertNotEmitted(editor.edited):
        theme.set_percent(200)
        theme.set_percent(100)
    key(editor, Qt.Key.Key_Z, CTRL)
    assert editor.content() == (paragraph("old"),)


def marked() -> ItemList:
    """A list of three depths with numbers and letters of its own."""
    marks = (
        ItemMark(1, True, 3),
        ItemMark(2, True, 1, "a)"),
        ItemMark(2, True),
        ItemMark(3),
        ItemMark(1, True),
    )
    texts = ("three", "a", "b", "sign", "four")
    return ItemList(tuple((Run(text),) for text in texts), False, marks)


def test_lists_with_marks_come_back(editor: RichEditor) -> None:
    parts = (paragraph("Before"), marked(), marked(), items("plain"), paragraph("After"))
    editor.set_content(parts)
    assert editor.content() == parts
    select(editor, "b")
    type_in(editor, "B")
    key(editor, Qt.Key.Key_Return)
    type_in(editor, "c")
    changed = editor.content()[1]
    assert isinstance(changed, ItemList)
    assert [mark.depth for mark in changed.marks] == [1, 2, 2, 2, 3, 1]
    assert changed.marks[3] == ItemMark(2, True)
    assert changed.items[3] == (Run("c"),)


# --- looks and fields


def test_what_stands_before_an_item_never_looks_as_the_paragraph_before_it(
    formatting: RichEditor,
) -> None:
    for ordered in (True, False):
        look = Run("Note this.", bold=True, italic=True, unfinished=True)
        listed = ItemList(((Run("One."),), (Run("Two.", italic=True),), (Run("Three."),)), ordered)
        formatting.set_content((Paragraph((look,)), listed))
        for block in list(paragraphs(formatting.document()))[1:]:
            assert not block.charFormat().fontItalic()
            assert block.charFormat().fontWeight() < QFont.Weight.Bold
            assert not is_unfinished(block.charFormat())


def test_bold_italic_and_unfinished_are_switched(formatting: RichEditor) -> None:
    formatting.set_content([paragraph("one two")])
    select(formatting, "two")
    looks: tuple[RichLook, ...] = ("bold", "italic", "unfinished")
    for look in looks:
        formatting.set_look(look, True)
        assert formatting.has_look(look)
    every = Run("two", bold=True, italic=True, unfinished=True)
    assert formatting.content() == (paragraph("one ", every),)
    for look in looks:
        formatting.set_look(look, False)
    assert formatting.content() == (paragraph("one two"),)
    formatting.set_caret(3)
    formatting.set_look("italic", True)
    type_in(formatting, "ab")
    assert formatting.content() == (paragraph("one", Run("ab", italic=True), " two"),)


def fields() -> list[Part]:
    date = Run("[date]", unfinished=True)
    name = Run("XX", unfinished=True, bold=True)
    return [paragraph("By ", date, "."), ItemList(((Run("to "), name),))]


def test_fields_are_visited_in_turn_and_round(formatting: RichEditor) -> None:
    formatting.set_content(fields())
    visited = []
    for back in (False, False, False, True):
        assert formatting.next_field(back=back)
        visited.append(formatting.textCursor().selectedText())
    assert visited == ["[date]", "XX", "[date]", "XX"]
    formatting.set_content([paragraph("none")])
    assert not formatting.next_field()


def test_what_is_typed_over_a_field_is_finished(formatting: RichEditor) -> None:
    formatting.set_content(fields())
    formatting.next_field()
    type_in(formatting, "5 May")
    formatting.next_field()
    paste(formatting, text="Sam")
    name = Run("Sam", bold=True)
    assert formatting.content() == (paragraph("By 5 May."), ItemList(((Run("to "), name),)))
    assert formatting.fields() == []


def test_what_is_typed_within_a_field_is_of_it_and_beside_it_is_not(
    formatting: RichEditor,
) -> None:
    formatting.set_content([paragraph(Run("[date]", unfinished=True))])
    formatting.set_caret(3)
    type_in(formatting, "X")
    key(formatting, Qt.Key.Key_End)
    type_in(formatting, "b")
    key(formatting, Qt.Key.Key_Home)
    type_in(formatting, "a")
    assert formatting.content() == (paragraph("a", Run("[daXte]", unfinished=True), "b"),)


def test_a_field_is_told_by_more_than_red(formatting: RichEditor, theme: Theme) -> None:
    formatting.set_content([paragraph(Run("[date]", unfinished=True))])
    formatting.set_caret(2)
    line = formatting.textCursor().charFormat().underlineStyle()
    assert line == line.DotLine
    shown = formatting.document().firstBlock().layout().formats()
    assert [each.format.foreground().color() for each in shown] == [theme.color("must")]


# --- pasting


HOSTILE = (
    '<p onclick="x()">One <a href="https://www.gov.uk/photos">link</a> <b>bold</b>'
    '<a href="javascript:alert(1)">bad</a></p>'
    '<img src="https://example.org/a.png"><img src="file:///etc/passwd">'
    '<link rel="stylesheet" href="https://example.org/a.css">'
    "<style>p{background:url(https://example.org/b.png)}</style><script>alert(1)</script>"
    "<table><tr><td>Cell a</td><td>Cell b</td></tr></table>"
    "<ol><li>x</li><li>y</li></ol><object data='a.swf'></object><iframe src='b'>no</iframe>"
)


def test_what_is_pasted_becomes_words_links_and_lists(
    editor: RichEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    for kind in (QTextDocument, RichEditor):
        monkeypatch.setattr(kind, "loadResource", lambda *args: asked.append(args), raising=False)
    paste(editor, HOSTILE)
    editor.grab()
    assert asked == []
    content = editor.content()
    assert content[0] == paragraph("One ", Run("link", LINK), " boldbad")
    assert content[-1] == items("x", "y", ordered=True)
    assert "Cell a" in editor.words()
    assert "Cell b" in editor.words()
    document = editor.document()
    assert document.rootFrame().childFrames() == []
    assert "\ufffc" not in document.toRawText()


@pytest.mark.parametrize(
    ("html", "text", "expected"),
    [
        ("", "one\ntwo\n\nthree", (paragraph("Aone\ntwo"), paragraph("threeB"))),
        ("", "x:\n- one\n- two", (paragraph("Ax:"), items("one", "twoB"))),
        ("<p>one</p><p>two</p>", "ignored", (paragraph("Aone"), paragraph("twoB"))),
        ("<b>a</b> <i>b</i>", "", (paragraph("Aa bB"),)),
        ("", " a\u202eb\u0000 ", (paragraph("A ab B"),)),
        ("<img src='x.png'>", "", (paragraph("AB"),)),
    ],
)
def test_pasting_in_the_middle(
    editor: RichEditor, html: str, text: str, expected: tuple[Part, ...]
) -> None:
    editor.set_content([paragraph("AB")])
    editor.set_caret(1)
    paste(editor, html, text)
    assert editor.content() == expected


def test_a_picture_and_a_file_put_nothing_in(editor: RichEditor) -> None:
    picture, file = QMimeData(), QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    file.setUrls([QUrl.fromLocalFile("/etc/passwd")])
    for data in (picture, file):
        editor.insertFromMimeData(data)
    assert editor.content() in {(), (paragraph("file:///etc/passwd"),)}
    assert "\ufffc" not in editor.document().toRawText()


def test_a_paste_is_one_step(editor: RichEditor) -> None:
    editor.set_content([paragraph("AB")])
    editor.set_caret(1)
    paste(editor, HOSTILE)
    key(editor, Qt.Key.Key_Z, CTRL)
    assert editor.content() == (paragraph("AB"),)


@pytest.mark.parametrize("as_html", [False, True])
def test_twenty_thousand_characters_go_in_and_one_more_does_not(
    editor: RichEditor, as_html: bool
) -> None:
    text = "word " * 4000
    wanted = text.strip()
    paste(editor, *((f"<p>{wanted}</p>", "") if as_html else ("", wanted)))
    assert editor.content() == (paragraph(wanted),)
    editor.set_caret(0)
    type_in(editor, "abc")
    assert editor.content() == (paragraph(f"a{wanted}"),)
    paste(editor, text="xy")
    assert editor.content() == (paragraph(f"a{wanted}"),)
    editor.selectAll()
    paste(editor, text="x" * 20_001)
    assert editor.content() == (paragraph(f"a{wanted}"),)


def test_a_link_survives_being_cut_and_pasted(editor: RichEditor) -> None:
    editor.set_content([paragraph("See ", Run("page", LINK), " now"), items("a", "b")])
    before = editor.content()
    editor.selectAll()
    key(editor, Qt.Key.Key_X, CTRL)
    assert editor.content() == ()
    key(editor, Qt.Key.Key_V, CTRL)
    QApplication.clipboard().clear()
    assert editor.content() == before


def test_text_that_may_not_leave_is_asked_for(editor: RichEditor) -> None:
    taken: list[str] = []

    def leave(text: str) -> bool:
        taken.append(text)
        return False

    editor.editing.leave = leave
    editor.set_content([paragraph("one"), items("a", "b")])
    editor.selectAll()
    key(editor, Qt.Key.Key_C, CTRL)
    assert taken == ["one\n- a\n- b"]
    assert editor.createMimeDataFromSelection().formats() == []


def test_nothing_typed_or_shown_needs_the_mouse_or_a_colour(editor: RichEditor) -> None:
    """Links can be told from words by their line too."""
    editor.set_content([paragraph("See ", Run("page", LINK))])
    editor.moveCursor(QTextCursor.MoveOperation.End)
    assert editor.textCursor().charFormat().fontUnderline()


def test_what_is_selected_first_is_seen_with_the_room_above_it(editor: RichEditor) -> None:
    editor.document().setDocumentMargin(20)
    editor.show_content([paragraph("words") for _ in range(40)])
    bar = editor.verticalScrollBar()
    editor.resize(300, 30)
    editor.select(0, 5)
    bar.setValue(20)
    editor.resize(300, 200)
    assert bar.value() == 0
    bar.setValue(60)
    editor.resize(300, 210)
    assert bar.value() == 60, "nobody is taken back to the beginning"
