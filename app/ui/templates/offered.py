"""What is offered to choose from: the pack's tree with what is the officer's own above it, or the hits of a search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from PySide6.QtCore import QCoreApplication

from app.errors import AppError
from app.language import Bilingual
from app.storage.settings import Settings
from app.storage.snippets import Snippet
from app.templates.model import Head
from app.templates.pack import Pack
from app.templates.roles import is_own, own_first
from app.templates.search import TemplateSearch, has_words, words_of
from app.templates.template_tree import FolderTree
from app.ui.templates.own_ids import FAVOURITES, RECENT, SETS, SNIPPETS

translate = QCoreApplication.translate


class Offered:
    """Templates, favourites, sets and snippets as folders; sets and snippets are chosen like templates.

    Attributes:
        pack: the templates.
        search: finds them.
        settings: the officer's favourites, sets, role and what was recent.
        snippets: the texts that the officer keeps.
    """

    def __init__(self, pack: Pack, search: TemplateSearch) -> None:
        self.pack = pack
        self.search = search
        self.settings = Settings()
        self.snippets: tuple[Snippet, ...] = ()

    def tree(self) -> FolderTree:
        """The officer's favourites and recent templates first, then what their role writes."""
        tree = own_first(self.search.tree, self.settings.role, self.pack.index)
        own = (
            _folder(
                FAVOURITES,
                translate("TemplateModel", "Favourites"),
                self._known(self.settings.favourites),
            ),
            _folder(SETS, translate("TemplateModel", "My sets"), self._sets()),
            _folder(
                SNIPPETS,
                translate("TemplateModel", "My snippets"),
                map(_snippet_head, self.snippets),
            ),
            _folder(
                RECENT, translate("TemplateModel", "Recent"), self._known(self.settings.recent)
            ),
        )
        children = (*(folder for folder in own if folder.children), *tree.children)
        return msgspec.structs.replace(tree, children=children)

    def hits(self, query: str, most: int) -> tuple[tuple[Head, ...], int]:
        """What is found, the best first, and how many there are in all; a hit past so many is never read.

        Sets are found by the beginnings of their words and come first, then snippets, then templates.
        """
        role, index = self.settings.role, self.pack.index
        found = self.search.find(query, lambda channels: is_own(channels, role, index))
        wanted = words_of(query)
        sets = (each for each in self._sets() if _begins(words_of(each.title.en), wanted))
        own = (*sets, *self._snippets_found(query))
        return (*own, *found[:most])[:most], len(own) + len(found)

    def is_favourite(self, head: Head) -> bool:
        """Whether the officer has marked a template."""
        return not {head.id, *head.formerly}.isdisjoint(self.settings.favourites)

    def _sets(self) -> Iterator[Head]:
        for each in self.settings.sets:
            yield Head(f"{SETS}/{each.name}", Bilingual(each.name, each.name), ())

    def _snippets_found(self, query: str) -> Iterator[Head]:
        """The snippets with all words of the search in their names or texts, however Welsh begins them."""
        for each in self.snippets:
            if has_words((each.name, each.en, each.cy), query):
                yield _snippet_head(each)

    def _known(self, ids: Iterable[str]) -> Iterator[Head]:
        """The templates that this pack has, also by a name that they formerly had."""
        heads: dict[str, Head] = {}
        for template_id in ids:
            try:
                head = self.pack.head(template_id)
            except AppError:
                continue
            heads[head.id] = head
        return iter(heads.values())


def _folder(name: str, title: str, heads: Iterable[Head]) -> FolderTree:
    return FolderTree(name, Bilingual(title, title), tuple(heads))


def _snippet_head(snippet: Snippet) -> Head:
    """What a snippet is stands beside its name."""
    return Head(f"{SNIPPETS}/{snippet.name}", Bilingual(snippet.name, snippet.name), ())


def _begins(words: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether each of the wanted words begins one of these."""
    known = tuple(words)
    return all(any(each.startswith(word) for each in known) for word in wanted)
