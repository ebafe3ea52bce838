"""Everything that can be set, as one table: the settings window and docs/settings.md are made from it.

Types, limits and usual values are those of what is kept; here stands what each is for an officer.
"""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from app.expressions.names import MOST_DETAIL, OFFICER_FORM, Officer
from app.language import Language
from app.language.prose.settings import OFFICER
from app.storage.case_times import LONGEST, USUAL
from app.storage.organisation import Organisation
from app.storage.settings import (
    LEAST_TEXT,
    MOST_TEXT,
    Colours,
    Minutes,
    Settings,
    Signs,
    Spacing,
)
from app.templates.roles import Role

Section = Literal[
    "you", "languages", "looks", "times", "words", "sets", "snippets", "wording", "organisation"
]
Kept = Literal["settings", "officer", "words", "snippets", "wording", "organisation"]
"""Where a value is kept: the files `settings.json`, `officer.json`, `words.txt` and `snippets.json`, the wording, or
`organisation.toml`."""


class OneOf(msgspec.Struct, frozen=True):
    """One of a few values."""

    values: tuple[str | int | None, ...]


class Number(msgspec.Struct, frozen=True):
    """A whole number; arrow keys change it by `step`."""

    least: int
    most: int
    step: int = 1


class Switch(msgspec.Struct, frozen=True):
    """On or off."""


class TypedLine(msgspec.Struct, frozen=True):
    """A line of text."""

    most: int


class FontName(msgspec.Struct, frozen=True):
    """One of the fonts of the computer; empty for that of the system."""


class OwnList(msgspec.Struct, frozen=True):
    """Things that are mostly added elsewhere, where the officer meets them, and taken out here."""


class Action(msgspec.Struct, frozen=True):
    """What is done by commands.

    Attributes:
        commands: their ids.
        leaves: whether they lead to another window.
    """

    commands: tuple[str, ...]
    leaves: bool = True


Kind = OneOf | Number | Switch | TypedLine | FontName | OwnList | Action


class Setting(msgspec.Struct, frozen=True):
    """One thing that can be set.

    Attributes:
        id: of its words, and of what is kept.
        section: where it stands.
        kind: what its values are.
        kept: where.
        usual: its value until it is set.
        fields: what is kept of it, where that isn't called as the setting is.
        entry: of `organisation.toml`, where the organisation may set it.
        own: whether officers can set it at all.
    """

    id: str
    section: Section
    kind: Kind
    kept: Kept = "settings"
    usual: object = None
    fields: tuple[str, ...] = ()
    entry: str = ""
    own: bool = True

    @property
    def kept_as(self) -> tuple[str, ...]:
        """The fields or entries that hold it."""
        return self.fields or (self.id.removeprefix(OFFICER),)


_USUAL, _NOBODY, _UNSET = Settings(), Officer(), Organisation()


def _own(
    name: str, section: Section, kind: Kind, *, fields: tuple[str, ...] = (), entry: str = ""
) -> Setting:
    """A setting of `settings.json`."""
    usual = getattr(_USUAL, name, None)
    return Setting(name, section, kind, usual=usual, fields=fields, entry=entry)


def _detail(name: str) -> Setting:
    kind = TypedLine(MOST_DETAIL)
    return Setting(OFFICER + name, "you", kind, "officer", getattr(_NOBODY, name))


def _organisations(name: str, section: Section, kind: Kind, usual: object) -> Setting:
    """A setting that officers can't change."""
    return Setting(name, section, kind, "organisation", usual, entry=name, own=False)


TABLE: tuple[Setting, ...] = (
    _own("role", "you", OneOf(tuple(each for each in get_args(Role) if each)), entry="role"),
    *map(_detail, OFFICER_FORM),
    _own("interface", "languages", OneOf((None, *Language))),
    _own("text", "looks", Number(LEAST_TEXT, MOST_TEXT, 10)),
    _own("colours", "looks", OneOf(get_args(Colours))),
    _own("spacing", "looks", OneOf(get_args(Spacing))),
    _own("line_length", "looks", OneOf(get_args(Signs))),
    _own("font", "looks", FontName()),
    _own("keep_on_top", "looks", Switch()),
    _own(
        "shape",
        "looks",
        Action(("usual-shape",), leaves=False),
        fields=("size", "panes", "workspace"),
    ),
    _own("clipboard_minutes", "times", OneOf(get_args(Minutes)), entry="clipboard_minutes"),
    _organisations(
        "keep_cases_hours",
        "times",
        Number(1, int(LONGEST.total_seconds() // 3600)),
        int(USUAL.total_seconds() // 3600),
    ),
    Setting("words", "words", OwnList(), "words"),
    _own("sets", "sets", OwnList()),
    _own("favourites", "sets", OwnList()),
    _own("recent", "sets", OwnList()),
    Setting("snippets", "snippets", OwnList(), "snippets"),
    _own(
        "pack",
        "wording",
        Action(("use-another-pack", "use-shipped-pack", "copy-pack", "about-pack")),
        entry="pack",
        fields=("pack", "own_copy"),
    ),
    Setting("office", "wording", Action(("office",)), "wording"),
    _organisations("own_packs", "organisation", Switch(), _UNSET.own_packs),
    _organisations("clipboard_locked", "organisation", Switch(), _UNSET.clipboard_locked),
)
"""In the order in which it is shown."""


def setting(name: str) -> Setting:
    """The setting of an id."""
    return next(each for each in TABLE if each.id == name)


def values_of(name: str) -> tuple[str | int | None, ...]:
    """The values that a setting has to choose from."""
    kind = setting(name).kind
    return kind.values if isinstance(kind, OneOf) else ()
