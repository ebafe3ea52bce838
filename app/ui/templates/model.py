"""The templates as a Qt model: the tree below favourites and recent ones, or the hits of a search, best first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.language import Bilingual, Language
from app.language.prose import mark_words
from app.storage.settings import Settings
from app.storage.snippets import Snippet
from app.templates.model import Head
from app.templates.pack import Pack
from app.templates.search import TemplateSearch
from app.templates.template_tree import FolderTree
from app.ui.templates.offered import Offered
from app.ui.templates.own_ids import FAVOURITES, snippet_named
from app.ui.templates.row import Row, TitleMark

HEAD_ROLE = Qt.ItemDataRole.UserRole
"""The template's head; None for a folder."""
MARKS_ROLE = Qt.ItemDataRole.UserRole + 1
"""What stands beside the title: a tuple of `TitleMark`."""
FOLDER_ROLE = Qt.ItemDataRole.UserRole + 2
"""Title of the folder, for a hit of a search."""
CHOSEN_ROLE = Qt.ItemDataRole.UserRole + 3
"""Whether the template is in the message."""
FAVOURITE_ROLE = Qt.ItemDataRole.UserRole + 4
"""Whether the template is a favourite; of a folder, whether it is the one of the favourites."""
MOST_HITS = 100
"""Nobody reads further; each row would be measured for the length of the list."""
MOST_OPEN = 300
"""A pack of more templates is shown with its folders closed: to scroll through all of them leads nowhere."""

Index = QModelIndex | QPersistentModelIndex


class Node(msgspec.Struct, eq=False):
    """A folder or template at its place. What is in it is made when it is first asked for: of many, most never is."""

    item: FolderTree | Head
    parent: Node | None = None
    row: int = 0
    _children: list[Node] | None = None

    @property
    def count(self) -> int:
        """How much is in it; nothing is made for that."""
        return len(self.item.children) if isinstance(self.item, FolderTree) else 0

    @property
    def is_open(self) -> bool:
        """Whether what is in it was asked for."""
        return self._children is not None

    @property
    def children(self) -> list[Node]:
        """What is in it, in its order."""
        if self._children is None:
            inside = self.item.children if isinstance(self.item, FolderTree) else ()
            self._children = [Node(child, self, place) for place, child in enumerate(inside)]
        return self._children


class TemplateModel(QAbstractItemModel):
    """Templates of one pack; `search` changes between the tree and hits.

    Attributes:
        query: what is searched for; empty while the tree is shown.
        found: how many hits there were, of which the first `MOST_HITS` are rows.
    """

    def __init__(
        self,
        pack: Pack,
        interface: Language,
        parent: QObject | None = None,
        search: TemplateSearch | None = None,
    ) -> None:
        super().__init__(parent)
        self._interface = interface
        self._offered = Offered(pack, search or TemplateSearch(pack.index))
        self._tree = Node(self._offered.search.tree)
        self._root = self._tree
        self._chosen: frozenset[str] = frozenset()
        self.query = ""
        self.found = 0

    def show_pack(self, pack: Pack, search: TemplateSearch) -> None:
        """Show the templates of another pack, or of this one as it is now."""
        self._take(pack, search)
        self.arrange(self._offered.settings)

    def _take(self, pack: Pack, search: TemplateSearch) -> None:
        self._offered.pack, self._offered.search = pack, search

    def goes_on(self, pack: Pack, search: TemplateSearch) -> bool:
        """Go on with a pack whose tree looks the same, as after most saves; return whether it does."""
        before, now = self._offered.pack.index, pack.index
        if self.query or before.heads != now.heads or before.folders != now.folders:
            return False
        if before.channels != now.channels:  # whose template it is, is told by them
            return False
        self._take(pack, search)
        return True

    def search(self, query: str) -> None:
        """Show the hits for `query`, or the tree when it is empty."""
        query = query.strip()
        if query == self.query:
            return
        self.beginResetModel()
        self.query = query
        self._root = self._hits() if query else self._tree
        self.endResetModel()

    def _hits(self) -> Node:
        hits, self.found = self._offered.hits(self.query, MOST_HITS)
        return Node(FolderTree("", Bilingual("", ""), hits))

    def arrange(self, settings: Settings, snippets: tuple[Snippet, ...] | None = None) -> None:
        """Put the officer's favourites and recent templates first, then what their role writes."""
        self.beginResetModel()
        self._offered.settings = settings
        if snippets is not None:
            self._offered.snippets = snippets
        self._tree = Node(self._offered.tree())
        self._root = self._hits() if self.query else self._tree
        self.endResetModel()

    def show_chosen(self, templates: frozenset[str]) -> None:
        """Mark the templates that are in the message."""
        if templates == self._chosen:
            return
        self._chosen = templates
        self._note_change(QModelIndex())

    def _note_change(self, parent: QModelIndex) -> None:
        rows = self.rowCount(parent)
        if not rows or not self._at(parent).is_open:
            return
        first, last = self.index(0, 0, parent), self.index(rows - 1, 0, parent)
        self.dataChanged.emit(first, last, [CHOSEN_ROLE])
        for row in range(rows):
            self._note_change(self.index(row, 0, parent))

    def first_template(self) -> QModelIndex:
        """The best hit, or the first template of the tree."""
        index = self.index(0, 0)
        while index.isValid() and self.rowCount(index):
            index = self.index(0, 0, index)
        return index

    def folders(self, parent: Index = QModelIndex()) -> Iterator[QModelIndex]:  # noqa: B008
        """Every folder below `parent`."""
        for row in range(self.rowCount(parent)):
            index = self.index(row, 0, parent)
            if self.rowCount(index):
                yield index
                yield from self.folders(index)

    def path(self, index: Index) -> tuple[str, ...]:
        """The ids on the way to an item; it is the same after the tree was arranged anew."""
        ids: list[str] = []
        node: Node | None = self._at(index)
        while node is not None and node.parent is not None:
            ids.insert(0, node.item.id)
            node = node.parent
        return tuple(ids)

    def above(self, index: QModelIndex) -> Iterator[QModelIndex]:
        """The folders that an item stands in."""
        while (index := self.parent(index)).isValid():
            yield index

    def find(self, path: tuple[str, ...]) -> QModelIndex:
        """The item at a path; a template that is no longer there is found where it is."""
        node = self._root
        for name in path:
            found = next((each for each in node.children if each.item.id == name), None)
            if found is None:
                return self._find_anywhere(path[-1])
            node = found
        return QModelIndex() if node.parent is None else self.createIndex(node.row, 0, node)

    def _find_anywhere(self, name: str) -> QModelIndex:
        waiting = list(self._root.children)
        for node in waiting:
            if node.item.id == name:
                return self.createIndex(node.row, 0, node)
            waiting.extend(node.children)
        return QModelIndex()

    @property
    def more(self) -> int:
        """How many hits there are besides those that are shown."""
        return max(0, self.found - MOST_HITS) if self.query else 0

    @property
    def is_large(self) -> bool:
        """Whether there are too many templates to have all folders open."""
        return len(self._offered.pack.index.heads) > MOST_OPEN

    # --- Qt's view of it

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of a child."""
        children = self._at(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The index of a folder that something stands in."""
        if not index.isValid():
            return QModelIndex()
        node = self._at(index).parent
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.row, 0, node)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many things stand in a folder."""
        return 0 if parent.column() > 0 else self._at(parent).count

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One: a tree without columns."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's own type
        """What views, the delegate and screen readers need of an item."""
        if not index.isValid():
            return None
        item = self._at(index).item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title.get(self._interface)
        if role == HEAD_ROLE:
            return item if isinstance(item, Head) else None
        if not isinstance(item, Head):
            return item.id == FAVOURITES if role == FAVOURITE_ROLE else None
        return self._head_data(item, role)

    def _head_data(self, head: Head, role: int) -> object:
        if role == MARKS_ROLE:
            return self.marks(head)
        if role == CHOSEN_ROLE:
            return head.id in self._chosen
        if role == FAVOURITE_ROLE:
            return self._offered.is_favourite(head)
        if role == FOLDER_ROLE:
            return self._folder(head) if self.query else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            chosen = (self.tr("in your message"),) if head.id in self._chosen else ()
            marks = [
                self.tr("no reply expected") if mark.kind == "no-reply" else mark.words
                for mark in self.marks(head)
            ]
            star = (self.tr("favourite"),) if self._offered.is_favourite(head) else ()
            folder = (self._folder(head),) if self.query else ()
            words = (head.title.get(self._interface), *folder, *marks, *star, *chosen)
            return ", ".join(word for word in words if word)
        return None

    def row(self, index: Index) -> Row:
        """What of an item is painted, at once: each question through Qt would take as long as all of this."""
        node = self._at(index)
        item, above = node.item, node.parent
        depth = 0
        while above is not None and above.parent is not None:
            depth, above = depth + 1, above.parent
        title = item.title.get(self._interface)
        if not isinstance(item, Head):
            return Row(title, depth, "", (), True, False, item.id == FAVOURITES, False)
        return Row(
            title,
            depth,
            self._folder(item) if self.query else "",
            self.marks(item),
            is_folder=False,
            chosen=item.id in self._chosen,
            favourite=self._offered.is_favourite(item),
            in_favourites=node.parent is not None and node.parent.item.id == FAVOURITES,
        )

    def looks(self, index: Index) -> tuple[object, tuple[object, ...]]:
        """An item, and what besides its own words decides how its row looks, as a key: asked for at each layout."""
        node = self._at(index)
        item, parent = node.item, node.parent
        head = item if isinstance(item, Head) else None
        chosen = head is not None and head.id in self._chosen
        favourite = head is not None and self._offered.is_favourite(head)
        place = parent.item.id if parent is not None else ""
        return item, (id(item), place, chosen, favourite, bool(self.query))

    def marks(self, head: Head) -> tuple[TitleMark, ...]:
        """What an officer needs to know before choosing a template."""
        marks = (
            [TitleMark("fast-track", mark_words("fast-track", self._interface))]
            if head.fast_track
            else []
        )
        marks += [TitleMark("code", head.code)] if head.code else []
        marks += (
            [TitleMark("no-reply", mark_words("no-reply", self._interface))]
            if head.reply == "none"
            else []
        )
        return tuple(marks)

    def _folder(self, head: Head) -> str:
        """Titles of the folders that it stands in, from the top; of what is the officer's own, what it is."""
        if snippet_named(head.id):
            return self.tr("My snippets")
        titles = self._offered.search.titles.get(head.id, ())
        return " › ".join(each.get(self._interface) for each in titles)

    def _at(self, index: Index) -> Node:
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, Node) else self._root
