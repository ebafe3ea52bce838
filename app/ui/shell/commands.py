"""What can be done with the window itself, whatever it is used for: its pack, its looks, its help."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QCoreApplication

from app.language import Language
from app.storage.settings import Colours, Minutes
from app.templates.roles import Role
from app.ui.dialogs.opening import TextWindows
from app.ui.dialogs.translator import TranslatorFiles
from app.ui.packs.commands import PackCommands
from app.ui.packs.in_use import PackInUse
from app.ui.shell.appearance import Appearance
from app.ui.shell.openings import WorkspaceOffer
from app.ui.shell.reflexes import BROWSER_KEYS
from app.ui.shell.window_shape import WindowShape
from app.ui.shell.workspaces import Workspaces
from app.ui.state.commands import At, Command, Told
from app.ui.state.preferences import Preferences
from app.ui.templates.role_question import role_words, set_role

translate = QCoreApplication.translate

# Groups of the page of keys, before and after those of the message as a whole.
WINDOW, TEXT, HELP = 1, 3, 5


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
    check: Callable[[], None], ask_where_used: Callable[[], None]
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
    told = Told(translate("keys", "To another workspace; nothing in this one is lost"), WINDOW)

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


def look_commands(
    shape: WindowShape, appearance: Appearance, preferences: Preferences
) -> tuple[Command, ...]:
    """On top of other windows, text size and colours."""
    sizes = Told(translate("keys", "Text larger, smaller, as the system has it"), TEXT)
    return (
        Command(
            "keep-on-top",
            translate("commands", "Keep on &top"),
            shape.toggle_keep_on_top,
            ("Ctrl+Shift+K",),
            at=At("view"),
            told=Told(translate("keys", "Keep the window on top of others, or no longer"), WINDOW),
            checked=lambda: preferences.settings.keep_on_top,
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
        *_colours(appearance, preferences),
    )


def _colours(appearance: Appearance, preferences: Preferences) -> tuple[Command, ...]:
    labels: tuple[tuple[Colours, str], ...] = (
        ("system", translate("commands", "&Follow the system")),
        ("light", translate("commands", "&Light")),
        ("dark", translate("commands", "&Dark")),
        ("contrast", translate("commands", "&High contrast")),
    )

    def command(name: Colours, words: str) -> Command:
        return Command(
            f"colours-{name}",
            words,
            lambda: appearance.set_colours(name),
            at=At("colours"),
            checked=lambda: preferences.settings.colours == name,
            one_of="colours",
        )

    return tuple(command(*label) for label in labels)


def role_commands(preferences: Preferences) -> tuple[Command, ...]:
    """Whose templates come first."""

    def command(role: Role, words: str) -> Command:
        return Command(
            f"role-{role}",
            words,
            lambda: set_role(preferences, role),
            at=At("role"),
            enabled=lambda: preferences.may_change("role"),
            checked=lambda: preferences.settings.role == role,
            one_of="role",
        )

    return tuple(command(*label) for label in role_words())


def clipboard_commands(preferences: Preferences) -> tuple[Command, ...]:
    """How long a copied text stays on the clipboard (WCAG 2.2.1: more than ten times as long, or no end)."""
    labels: tuple[tuple[Minutes, str], ...] = (
        (10, translate("commands", "1&0 minutes")),
        (30, translate("commands", "&30 minutes")),
        (120, translate("commands", "&2 hours")),
        (0, translate("commands", "&No set time")),
    )

    def keep_for(minutes: Minutes) -> None:
        settings = msgspec.structs.replace(preferences.settings, clipboard_minutes=minutes)
        preferences.set(settings)

    def command(minutes: Minutes, words: str) -> Command:
        return Command(
            f"clipboard-{minutes}",
            words,
            lambda: keep_for(minutes),
            at=At("clipboard"),
            enabled=lambda: preferences.may_change("clipboard_minutes"),
            checked=lambda: preferences.settings.clipboard_minutes == minutes,
            one_of="clipboard",
        )

    return tuple(command(*label) for label in labels)


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


def office_commands(
    edit_officer: Callable[[], None], show_words: Callable[[], None], texts: TextWindows
) -> tuple[Command, ...]:
    """What messages print of the officer and of the office."""
    return (
        Command(
            "officer",
            translate("commands", "&Your details…"),
            edit_officer,
            at=At("message", 4),
        ),
        Command(
            "my-words",
            translate("commands", "&My words…"),
            show_words,
            at=At("message", 4),
        ),
        Command(
            "office",
            translate("commands", "Set up your &office…"),
            texts.show_office,
            at=At("wording", 2),
        ),
    )


def help_commands(texts: TextWindows, close: Callable[[], object]) -> tuple[Command, ...]:
    """What there is to read about the app, and its end."""
    return (
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
            "about-app",
            translate("commands", "&About Comms Builder…"),
            texts.show_app,
            at=At("help"),
        ),
        Command(
            "browser-keys",
            told=Told(
                translate("keys", "Keys of a browser: they do nothing here, and say so"),
                HELP,
                keys=", ".join(BROWSER_KEYS[:4]),
            ),
        ),
        Command(
            "quit",
            translate("commands", "&Quit"),
            close,
            ("Ctrl+Q",),
            at=At("file", 2),
            told=Told(translate("keys", "Quit"), HELP),
        ),
    )
