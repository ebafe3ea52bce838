"""Messages of the shipped pack: the answers for the command line, and the keys that give the same in the window."""

from __future__ import annotations

from tests.desktop.window import Window

FAST_TRACK = "Is this a Fast Track application?"
PHOTO = [
    "photos/new-photo",
    *("--answer", "fast_track=yes"),
    *("--answer", "applied=online"),
    *("--answer", "problems=blurred", "--answer", "problems=glasses"),
]
PHOTO_AND_DOCUMENTS = [
    *PHOTO,
    "documents/missing",
    *("--answer", "passport_for=adult"),
    *("--answer", "whose=mother"),
    *("--answer", "documents=birth"),
    *("--answer", "copies=originals"),
]

NAME = "Siân Ŵyn-Tŷ £5 – O’Brien"
ASK_NAME = "What name and title did the customer sign off with?"
INITIALS = "ŴŶ"
IDENTITY_NOT_CONFIRMED = [
    "csmt/identity-not-confirmed",
    *("--answer", f"customer_name={NAME}"),
    *("--answer", "enquirer=customer"),
    *("--answer", "identity_match=fewer"),
    *("--answer", "pieces=full_name", "--answer", "pieces=birth_date", "--answer", "pieces=phone"),
    *("--officer", f"initials={INITIALS}"),
    *("--language", "cy+en"),
    *("--confirm", "welsh-unreviewed"),
]


def choose_photo(window: Window) -> None:
    """Ask for a photo that is in focus and shows the eyes; Fast Track, online."""
    window.add("photo", FAST_TRACK)
    window.answer(FAST_TRACK, "1")
    window.answer("How did the customer apply?", "1")
    window.answer("What is wrong with the photo?", "2", "Down", "Down", "8")


def choose_documents(window: Window) -> None:
    """Ask for the mother’s birth certificate besides."""
    window.add("supporting documents", "Who is the passport for?")
    window.answer("Who is the passport for?", "1")
    window.answer("Whose documents do we need?", "Down", "space")
    window.answer("Which documents do we need?", "space")
    window.answer("What may the customer send?", "2")


def choose_identity_not_confirmed(window: Window) -> None:
    """Ask in both languages for what is to be matched. The officer’s initials are still missing."""
    window.add("identity not confirmed", ASK_NAME)
    window.fill(ASK_NAME, NAME)
    window.answer("Who sent the enquiry?", "1")
    window.answer("How many pieces of information in the enquiry match the application?", "2")
    window.answer("Which pieces of information will you ask for?", "1", "2", "5")
    window.go_to("English")
    window.press("Right", "Right", "space")
    # With a screen reader at the bus, a shortcut would overtake keys that are still on their way.
    window.wait_for(role="radio button", name="Both", state="checked")


def confirm_welsh(window: Window) -> None:
    """Give the officer’s word for Welsh that nobody reviewed: an attempt to copy asks for it."""
    window.press("ctrl+Return")
    window.wait_for_words("Nothing was copied")
    window.wait_for_focus("Confirm")
    window.press("space")
    window.wait_for_words("Ready to copy")


def give_initials(window: Window) -> None:
    """Give the officer’s initials: an attempt to copy asks for them."""
    window.press("ctrl+Return")
    window.wait_for_dialog("Settings")
    window.wait_for_focus("Initials")
    window.type(INITIALS)
    window.press("Return")
    window.wait_for_turn()
