"""What the window remembers for the officer: never a customer's data, only templates and shapes of the window."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import msgspec

from app.language import Language
from app.storage import paths
from app.storage.records import RecordFile
from app.templates.roles import Role

FILE_NAME = "settings.json"
MOST_RECENT = 5
"""Templates in *Recent*: few, so that the tree below them stays in view."""

Length = Annotated[int, msgspec.Meta(ge=0, le=100_000)]
Colours = Literal["system", "light", "dark", "contrast"]
"""`system` follows what the system has, high contrast too."""
LEAST_TEXT, MOST_TEXT = 100, 300
Percent = Annotated[int, msgspec.Meta(ge=LEAST_TEXT, le=MOST_TEXT)]


Ids = tuple[Annotated[str, msgspec.Meta(max_length=300)], ...]
Minutes = Literal[10, 30, 120, 0]
"""How long a copied text stays on the clipboard; 0 for as long as nothing else takes it off."""


Spacing = Literal[100, 125, 150, 200]
"""Between the lines of what is read, in percent of the usual."""
Signs = Literal[0, 80, 60, 45]
"""In a line of what is read, at most; 0 for as many as there is room for."""
MOST_IN_A_FONT = 80
MOST_IN_A_NAME = 40


class OwnSet(msgspec.Struct, frozen=True):
    """Several templates in their order, kept together under a name; no answers.

    Attributes:
        name: the officer's; unlike that of any other set.
        templates: their ids.
    """

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=MOST_IN_A_NAME)]
    templates: Ids


class Settings(msgspec.Struct, frozen=True):
    """The officer's settings; every field has a calm default.

    Attributes:
        role: what the officer writes as; empty until they said so.
        favourites, recent: ids of templates, the newest last in `favourites` and first in `recent`.
        size: width and height of the window, in device-independent pixels; (0, 0) for the usual ones.
        panes: sizes of the panes that the officer has set, by layout.
        keep_on_top: the window stays over others.
        text: size of the text, in percent of what the system has.
        colours: those of the window.
        spacing: between the lines of preview and form.
        line_length: of preview and form.
        font: what the window is written in; empty for that of the system.
        pack: where the pack is that the officer chose; empty for the shipped one.
        own_copy: where the copy of the wording is that the officer made last; empty as long as there is none.
        interface: the language of the window; None for that of the system.
        sets: the officer's own sets, in the order of their making.
        clipboard_minutes: how long a copied text stays on the clipboard.
        workspace: the one that the window was used for last; empty for the first.
    """

    role: Role = ""
    favourites: Ids = ()
    recent: Ids = ()
    size: tuple[Length, Length] = (0, 0)
    panes: dict[str, tuple[Length, ...]] = {}
    keep_on_top: bool = False
    text: Percent = 100
    colours: Colours = "system"
    spacing: Spacing = 100
    line_length: Signs = 0
    font: Annotated[str, msgspec.Meta(max_length=MOST_IN_A_FONT)] = ""
    interface: Language | None = None
    pack: Annotated[str, msgspec.Meta(max_length=4_096)] = ""
    own_copy: Annotated[str, msgspec.Meta(max_length=4_096)] = ""
    clipboard_minutes: Minutes = 10
    sets: tuple[OwnSet, ...] = ()
    workspace: Annotated[str, msgspec.Meta(max_length=40)] = ""

    @property
    def pack_in_use(self) -> Path:
        """Where the pack in use is."""
        return Path(self.pack) if self.pack else paths.shipped_pack()

    def with_pack(self, path: Path) -> Settings:
        """The settings after a pack was chosen."""
        shipped = path == paths.shipped_pack()
        return msgspec.structs.replace(self, pack="" if shipped else str(path))

    def with_copy(self, path: Path) -> Settings:
        """The settings after a copy of the wording was made."""
        return msgspec.structs.replace(self, own_copy=str(path))

    def with_recent(self, template_id: str) -> Settings:
        """The settings after a template was used."""
        others = tuple(each for each in self.recent if each != template_id)
        return msgspec.structs.replace(self, recent=(template_id, *others)[:MOST_RECENT])

    def set_named(self, name: str) -> OwnSet | None:
        """The set of a name."""
        return next((each for each in self.sets if each.name == name), None)

    def with_set(self, name: str, templates: tuple[str, ...]) -> Settings:
        """The settings with a set; one of the same name is another one from then on."""
        kept = OwnSet(name, templates)
        if self.set_named(name) is None:
            return msgspec.structs.replace(self, sets=(*self.sets, kept))
        sets = tuple(kept if each.name == name else each for each in self.sets)
        return msgspec.structs.replace(self, sets=sets)

    def without_set(self, name: str) -> Settings:
        """The settings without a set."""
        sets = tuple(each for each in self.sets if each.name != name)
        return msgspec.structs.replace(self, sets=sets)

    def with_favourite(self, template_id: str, *, on: bool) -> Settings:
        """The settings after a template was marked, or its mark taken away."""
        others = tuple(each for each in self.favourites if each != template_id)
        return msgspec.structs.replace(self, favourites=(*others, template_id) if on else others)


def settings_file() -> RecordFile[Settings]:
    """The settings on disk; its failures are told as `settings-file`."""
    return RecordFile(FILE_NAME, Settings, "settings-file")
