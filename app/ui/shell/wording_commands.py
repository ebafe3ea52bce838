"""What is done with the wording in use: by everyone, by its owner, and by a translator for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.ui.dialogs.translator import TranslatorFiles
from app.ui.packs.commands import PackCommands
from app.ui.packs.in_use import PackInUse
from app.ui.packs.welsh_review import WelshReview
from app.ui.shell.owner_windows import OwnerWindows
from app.ui.state.commands import At, Command
from app.ui.state.preferences import Preferences

translate = QCoreApplication.translate


def pack_commands(
    pack: PackInUse,
    commands: PackCommands,
    new_template: Callable[[], None],
    preferences: Preferences,
) -> tuple[Command, ...]:
    """The pack in use, and a pack of the officer's own, where the organisation lets them."""

    def may_choose() -> bool:
        return preferences.may_change("pack")

    return (
        Command(
            "new-template",
            translate("commands", "&New template…"),
            new_template,
            at=At("wording", 0),
            enabled=may_choose,
        ),
        Command(
            "guide",
            translate("commands", "&How to write templates…"),
            commands.show_guide,
            at=At("wording", 0),
        ),
        Command(
            "copy-pack",
            translate("commands", "Make my own &copy of this wording…"),
            commands.make_copy,
            at=At("wording", 1),
            enabled=may_choose,
        ),
        Command(
            "use-another-pack",
            translate("commands", "&Use other wording…"),
            commands.use_another,
            at=At("wording", 1),
            enabled=may_choose,
        ),
        Command(
            "use-shipped-pack",
            translate("commands", "Use the &shipped wording"),
            commands.use_shipped,
            at=At("wording", 1),
            enabled=lambda: may_choose() and (not pack.is_shipped or pack.is_own_missing),
        ),
    )


def owner_commands(owner: OwnerWindows, preferences: Preferences) -> tuple[Command, ...]:
    """What the owner of a pack does with its wording."""
    return (
        Command(
            "check-pack",
            translate("commands", "Ch&eck…"),
            owner.check.show,
            at=At("wording", 3),
        ),
        Command(
            "what-changed",
            translate("commands", "What chan&ged…"),
            owner.changes.show,
            at=At("wording", 3),
            enabled=lambda: preferences.may_change("pack"),
        ),
        Command(
            "where-used",
            translate("commands", "Where &is this used?"),
            owner.ask_where_used,
            at=At("wording", 3),
        ),
    )


def translator_commands(
    translator: TranslatorFiles, review: WelshReview, preferences: Preferences
) -> tuple[Command, ...]:
    """The wording to a translator and back; only wording of one's own can be changed."""
    return (
        Command(
            "send-to-translator",
            translate("commands", "Send to a t&ranslator…"),
            translator.send,
            at=At("wording", 3),
        ),
        Command(
            "take-from-translator",
            translate("commands", "Ta&ke back from a translator…"),
            translator.take_back,
            at=At("wording", 3),
            enabled=lambda: preferences.may_change("pack"),
        ),
        Command(
            "review-welsh",
            translate("commands", "Welsh to re&view…"),
            review.show,
            at=At("wording", 3),
            enabled=lambda: preferences.may_change("pack"),
        ),
    )
