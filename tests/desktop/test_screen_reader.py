"""What a screen reader is told: names of all that can have the focus, the message as text, and what was copied."""

from __future__ import annotations

from tests.desktop.accessibility import Node
from tests.desktop.messages import (
    ASK_NAME,
    FAST_TRACK,
    PHOTO,
    choose_photo,
)
from tests.desktop.waiting import wait_for
from tests.desktop.window import Window, composed

ROLES = {
    "push button",
    "check box",
    "radio button",
    "text",
    "combo box",
    "tree",
    "table cell",
    "page tab list",
    "page tab",
}
"""What may have the focus in this window."""


def focusable(window: Window) -> list[Node]:
    return wait_for(
        lambda: [node for node in window.find(state="focusable") if node.role != "frame"],
        "what can have the focus",
    )


def assert_named(nodes: list[Node]) -> None:
    assert nodes
    for node in nodes:
        assert node.name.strip(), node
        assert len(node.name) <= 512, node
        assert node.name != node.description, node
        assert node.role in ROLES, node


def test_all_that_can_have_the_focus_has_a_name(window: Window) -> None:
    assert_named(focusable(window))
    choose_photo(window)
    assert_named(focusable(window))
    window.press("ctrl+n")
    window.wait_for_focus("Find a template")
    window.add("identity not confirmed", ASK_NAME)
    window.press("ctrl+Return")
    window.wait_for_words("Nothing was copied")
    assert_named(focusable(window))


def test_a_question_is_the_name_of_its_choices(window: Window) -> None:
    choose_photo(window)
    nodes = window.find()
    radios = [node.name for node in nodes if node.group == FAST_TRACK]
    assert radios == ["Yes", "No"]
    boxes = [node for node in nodes if node.group == "What is wrong with the photo?"]
    assert {node.role for node in boxes} == {"check box"}
    checked = [node.name for node in boxes if "checked" in node.states]
    assert checked == ["It is blurred", "Glasses or a reflection"]


def test_a_choice_of_one_is_told_as_such(window: Window) -> None:
    choose_photo(window)
    radios = [node for node in window.find(role="radio button") if node.group == FAST_TRACK]
    assert ["checked" in node.states for node in radios] == [True, False]


def test_the_preview_is_a_text_that_can_only_be_read(window: Window) -> None:
    choose_photo(window)
    expected = composed(*PHOTO)
    window.wait_for_message(expected["subject"], expected["plain"])
    preview = window.wait_for(role="text", name="Preview of the message")
    assert {"read-only", "multi-line", "focusable"} <= preview.states
    assert "editable" not in preview.states
    subject = window.wait_for(role="text", name="Subject")
    assert "read-only" in subject.states


def test_each_copy_is_announced_once(window: Window) -> None:
    choose_photo(window)
    before = len(window.announcements())
    window.press("ctrl+Return")
    window.wait_for_words("Subject copied, English")
    (subject,) = window.announcements()[before:]
    assert subject.startswith("Subject copied, English")
    window.press("ctrl+Return")
    window.wait_for_words("Message copied, English")
    told = window.announcements()[before:]
    assert len(told) == 2
    assert told[1].startswith("Message copied, English")


def test_a_refused_copy_is_announced_with_its_reason(window: Window) -> None:
    window.add("photo", FAST_TRACK)
    before = len(window.announcements())
    window.press("ctrl+Return")
    shown = window.wait_for_words("Nothing was copied")
    told = window.announcements()[before:]
    assert len(told) == 1
    assert told[0] in shown
    assert FAST_TRACK in told[0]


def test_settings_are_named_found_set_and_left_by_keys_alone(window: Window) -> None:
    window.press("ctrl+comma")
    window.wait_for_dialog("Settings")
    window.wait_for_focus("Find a setting")
    for node in focusable(window):
        assert node.name.strip(), node
        assert node.role in {*ROLES, "list", "list item", "label"}, node
    before = len(window.announcements())
    window.type("lliwiau")
    window.wait_for_words("1 setting found")
    # Whoever pauses between two letters hears the number of that moment, too.
    heard = lambda: window.announcements()[before:][-1:] == ["1 setting found"]  # noqa: E731
    wait_for(heard, lambda: f"the number to be announced, not {window.announcements()[before:]}")
    window.press("Tab", "Tab")
    window.wait_for_focus("Follow the system")
    focus = window.focus
    assert focus is not None
    assert (focus.role, focus.group) == ("radio button", "Colours")
    window.press("Right", "Right", "space")
    wait_for(lambda: window.find(role="radio button", name="Dark", state="checked"), "Dark")
    window.press("Escape")
    window.wait_for_words("[0-9]+ settings$")
    window.press("Escape")
    wait_for(lambda: not window.find(role="dialog"), "the settings to be closed")
    assert window.focus is not None


def test_headings_cards_and_the_order_of_reading_are_told(window: Window) -> None:
    window.keys.place(window.id, 0, 0, 1440, 900)
    choose_photo(window)
    headings = wait_for(
        lambda: {each.name: each.level for each in window.find(role="heading")},
        "headings to be told",
    )
    told = {"Your message": 1, "1  Ask for a new photo": 2, "Preview": 1}
    assert headings | told == headings
    names = [each.name for each in window.find() if each.name]
    order = ("File", "Find a template", "Templates", "Your message", FAST_TRACK, "Preview")
    places = [
        names.index(each) for each in (*order, "Preview of the message", "Copy email subject")
    ]
    assert places == sorted(places)
    rows = window.find(role="table cell")
    assert rows
    assert all("multiselectable" not in each.states for each in rows)
