"""What can be done with the window itself, whatever it is used for: its pack, its looks, its help."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication

from app.language import Language
from app.language.prose.settings import choice_words, menu_words, setting_words
from app.storage.settings_table import values_of
from app.ui.dialogs.opening import TextWindows
from app.ui.dialogs.translator import TranslatorFiles
from app.ui.packs.commands import PackCommands
from app.ui.packs.in_use import PackInUse
from app.ui.shell.appearance import Appearance
from app.ui.shell.openings import WorkspaceOffer
from app.ui.shell.settings import SettingsOpener
from app.ui.shell.told_keys import told_keys
from app.ui.shell.window_shape import WindowShape
from app.ui.shell.workspaces import Workspaces
from app.ui.state.commands import At, Command, Menu, Told
from app.ui.state.preferences import Preferences
from app.ui.workspaces.reading_aloud import What as ReadWhat

translate = QCoreApplication.translate

# Groups of the page of keys, before and after those of the message as a whole.
WINDOW, READING, TEXT, HELP = 1, 2, 3, 5


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


def owner_commands(
    check: Callable[[], None],
    show_changes: Callable[[], None],
    ask_where_used: Callable[[], None],
    preferences: Preferences,
) -> tuple[Command, ...]:
    """What the owner of a pack does with its wording."""
    return (
        Command(
            "check-pack",
            translate("commands", "Ch&eck…"),
            check,
            at=At("wording", 3),
        ),
        Command(
            "what-changed",
            translate("commands", "What chan&ged…"),
            show_changes,
            at=At("wording", 3),
            enabled=lambda: preferences.may_change("pack"),
        ),
        Command(
            "where-used",
            translate("commands", "Where &is this used?"),
            ask_where_used,
            at=At("wording", 3),
        ),
    )


def translator_commands(
    translator: TranslatorFiles, review: Callable[[], None], preferences: Preferences
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
            review,
            at=At("wording", 3),
            enabled=lambda: preferences.may_change("pack"),
        ),
    )


def workspace_commands(switch: Workspaces) -> tuple[Command, ...]:
    """From one workspace to another; nothing as long as there is only one."""
    told = Told(
        translate("keys", "To composing, formatting or resending; nothing here is lost"), WINDOW
    )

    def command(opening: WorkspaceOffer) -> Command:
        return Command(
            f"workspace-{opening.name}",
            opening.menu_words,
            lambda: switch.turn_to(opening.name),
            (opening.key,),
            at=At("view", -1),
            told=told,
            enabled=lambda: switch.is_offered(opening.name),
            checked=lambda: switch.current.name == opening.name,
            one_of="workspace",
        )

    return tuple(map(command, switch.openings)) if len(switch.openings) > 1 else ()


def read_commands(read: Callable[[ReadWhat], object]) -> tuple[Command, ...]:
    """Hearing what is written while the focus stays where it is."""
    return (
        Command(
            "read-message",
            translate("commands", "Read t&he message out"),
            partial(read, "message"),
            ("F9",),
            at=At("message", 5),
            told=Told(
                translate("keys", "Read the message out; again: go to it, and Escape comes back"),
                READING,
            ),
        ),
        Command(
            "read-change",
            translate("commands", "Read the last chan&ge out"),
            partial(read, "change"),
            ("Shift+F9",),
            at=At("message", 5),
            told=Told(
                translate("keys", "Read out what the last step changed; again: go to it"), READING
            ),
        ),
    )


def look_commands(
    shape: WindowShape, appearance: Appearance, use_usual_shape: Callable[[], None]
) -> tuple[Command, ...]:
    """On top of other windows, the sizes of window and panes, and of the text."""
    sizes = Told(translate("keys", "Text larger, smaller, as the system has it"), TEXT)
    return (
        Command(
            "keep-on-top",
            translate("commands", "Keep on &top"),
            shape.toggle_keep_on_top,
            ("Ctrl+Shift+K",),
            at=At("view"),
            told=Told(translate("keys", "Keep the window on top of others, or no longer"), WINDOW),
            checked=lambda: shape.is_on_top,
        ),
        Command(
            "usual-shape",
            translate("commands", "&Usual size of the window"),
            use_usual_shape,
            at=At("view"),
        ),
        Command(
            "larger",
            translate("commands", "&Larger"),
            appearance.larger,
            ("Ctrl++", "Ctrl+="),
            at=At("text-size"),
            told=sizes,
            repeats=True,
        ),
        Command(
            "smaller",
            translate("commands", "&Smaller"),
            appearance.smaller,
            ("Ctrl+-",),
            at=At("text-size"),
            told=sizes,
            repeats=True,
        ),
        Command(
            "usual-size",
            translate("commands", "&Usual"),
            appearance.usual,
            ("Ctrl+0",),
            at=At("text-size"),
            told=sizes,
        ),
    )


IN_MENUS: dict[str, Menu] = {
    "colours": "colours",
    "role": "role",
    "clipboard_minutes": "clipboard",
}
"""Settings whose choices stand in a menu too, and in which. How long a copied text stays on the clipboard, an officer
may make more than ten times as long, or take its end away (WCAG 2.2.1)."""


def choice_commands(
    preferences: Preferences, interface: Language, say: Callable[[str], None]
) -> tuple[Command, ...]:
    """The choices of some settings, each as in the settings window; what is set is said."""

    def command(name: str, menu: Menu, value: object) -> Command:
        def choose() -> None:
            settings = msgspec.structs.replace(preferences.settings, **{name: value})
            preferences.set(settings)
            chosen = choice_words(name, value, interface)
            say(f"{setting_words(name, interface)}: {chosen}")

        return Command(
            f"{menu}-{value}",
            menu_words(name, value, interface),
            choose,
            at=At(menu),
            enabled=lambda: preferences.may_change(name),
            checked=lambda: getattr(preferences.settings, name) == value,
            one_of=menu,
        )

    return tuple(
        command(name, menu, value) for name, menu in IN_MENUS.items() for value in values_of(name)
    )


def interface_commands(
    now: Callable[[], Language], speak: Callable[[Language], None]
) -> tuple[Command, ...]:
    """Each language by its own name: whoever can't read the other finds back."""

    def command(language: Language, name: str) -> Command:
        return Command(
            f"interface-{language}",
            name,
            lambda: speak(language),
            at=At("interface"),
            checked=lambda: now() is language,
            one_of="interface",
        )

    return command(Language.EN, "&English"), command(Language.CY, "&Cymraeg")


def settings_commands(settings: SettingsOpener, texts: TextWindows) -> tuple[Command, ...]:
    """Everything that can be set, and what messages print of the officer and of the office."""
    return (
        Command(
            "settings",
            translate("commands", "Settin&gs…"),
            settings.show,
            ("Ctrl+,",),
            at=At("edit", 4),
            told=Told(translate("keys", "Everything that can be set"), WINDOW),
        ),
        Command(
            "officer",
            translate("commands", "&Your details…"),
            settings.show_officer,
            at=At("message", 4),
        ),
        Command(
            "my-words",
            translate("commands", "&My words…"),
            settings.show_words,
            at=At("message", 4),
        ),
        Command(
            "office",
            translate("commands", "Set up your &office…"),
            texts.show_office,
            at=At("wording", 2),
        ),
    )


def help_commands(
    texts: TextWindows,
    guides: tuple[Callable[[], object], Callable[[], object]],
    check_computer: Callable[[], object],
    close: Callable[[], object],
) -> tuple[Command, ...]:
    """What there is to read about the app (the guide for officers, and how accessible it is), and its end."""
    return (
        Command(
            "officers-guide",
            translate("commands", "&How to use Comms Builder…"),
            guides[0],
            at=At("help"),
        ),
        Command(
            "statement",
            translate("commands", "Acc&essibility…"),
            guides[1],
            at=At("help"),
        ),
        Command(
            "keys",
            translate("commands", "&Keys…"),
            texts.show_keys,
            ("F1",),
            at=At("help"),
            told=Told(translate("keys", "Show these keys"), HELP),
        ),
        Command(
            "about-pack",
            translate("commands", "About this &wording…"),
            texts.show_pack,
            at=At("wording", 2),
        ),
        Command(
            "check-computer",
            translate("commands", "&Check this computer…"),
            check_computer,
            at=At("help"),
        ),
        Command(
            "about-app",
            translate("commands", "&About Comms Builder…"),
            texts.show_app,
            at=At("help"),
        ),
        *told_keys(HELP),
        _quitting(close),
    )


def _quitting(close: Callable[[], object]) -> Command:
    return Command(
        "quit",
        translate("commands", "&Quit"),
        close,
        ("Ctrl+Q",),
        at=At("file", 2),
        told=Told(translate("keys", "Quit"), HELP),
    )
