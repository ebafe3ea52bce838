"""The officer's own snippets: texts that they use often, each under a short name. Nothing of a customer is in them.

`snippets.json` holds them beside the settings. A part of it that can't be used is told, and the file put aside when it
is written anew.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from app.storage.records import RecordFile

FILE_NAME = "snippets.json"
MOST_SNIPPETS = 60
"""With all their letters they are within what is read of a file."""
MOST_IN_A_SNIPPET = 2_000
"""Letters in one language: a paragraph or two."""
MOST_IN_ITS_NAME = 40

_Words = Annotated[str, msgspec.Meta(max_length=MOST_IN_A_SNIPPET)]


class Snippet(msgspec.Struct, frozen=True):
    """One text.

    Attributes:
        name: the officer's; unlike that of any other snippet.
        en, cy: the text in each language; empty in the one that it isn't written in.
    """

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=MOST_IN_ITS_NAME)]
    en: _Words = ""
    cy: _Words = ""


class KeptSnippets(msgspec.Struct, frozen=True):
    """What the file holds.

    Attributes:
        snippets: in the order of their making.
        version: of the form of the file.
    """

    snippets: tuple[Snippet, ...] = ()
    version: Literal[1] = 1

    def named(self, name: str) -> Snippet | None:
        """The snippet of a name."""
        return next((each for each in self.snippets if each.name == name), None)

    def with_snippet(self, snippet: Snippet, instead_of: str = "") -> KeptSnippets:
        """With a snippet; it takes the place of the one that it changes, and of one that has its name."""
        gone = {snippet.name, instead_of}
        at = next((at for at, each in enumerate(self.snippets) if each.name in gone), None)
        place = len(self.snippets) if at is None else at
        others = [
            each for at, each in enumerate(self.snippets) if at != place and each.name not in gone
        ]
        return msgspec.structs.replace(self, snippets=(*others[:place], snippet, *others[place:]))

    def without(self, name: str) -> KeptSnippets:
        """Without the snippet of a name."""
        return msgspec.structs.replace(
            self, snippets=tuple(each for each in self.snippets if each.name != name)
        )


def snippets_file() -> RecordFile[KeptSnippets]:
    """The snippets on disk; their failures are told as `snippets-file`."""
    return RecordFile(FILE_NAME, KeptSnippets, "snippets-file")
