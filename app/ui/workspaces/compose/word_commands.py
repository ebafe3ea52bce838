"""Commands for the officer's own words in the message."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.state.commands import At, Command, Told
from app.ui.workspaces.compose.words_in_place import WordsInPlace

translate = QCoreApplication.translate


def word_commands(words: WordsInPlace) -> tuple[Command, ...]:
    """Editing a paragraph in its place, and paragraphs of one's own."""
    back = translate("keys", "Back from editing to the message; your words are kept")
    return (
        Command(
            "edit-paragraph",
            translate("commands", "E&dit this paragraph"),
            words.edit,
            ("F2",),
            at=At("edit", 3),
            told=Told(
                translate("keys", "Edit the paragraph with the caret, where that is allowed")
            ),
        ),
        Command("end-editing", told=Told(back, keys="Esc")),
        Command(
            "use-approved",
            translate("commands", "Use the &approved wording again"),
            words.use_approved,
            at=At("edit", 3),
            enabled=lambda: words.words_in_hand() == "edited",
        ),
        Command(
            "add-own",
            translate("commands", "Add a paragraph of your &own after this"),
            words.add,
            ("Shift+F2",),
            at=At("edit", 3),
            told=Told(translate("keys", "Add a paragraph of your own after this one")),
        ),
        Command(
            "remove-own",
            translate("commands", "Remove this paragraph of &yours"),
            words.remove,
            at=At("edit", 3),
            enabled=lambda: words.words_in_hand() == "own",
        ),
    )
