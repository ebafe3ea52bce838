"""The templates as a Qt model: the tree of folders, or the hits of a search, best first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.language import Bilingual, Language
from app.templates.model import Head
from app.templates.pack import Pack
from app.templates.search import TemplateSearch
from app.templates.tree import Branch, build_tree

HEAD_ROLE = Qt.ItemDataRole.UserRole
"""The template's head; None for a folder."""
MARKS_ROLE = Qt.ItemDataRole.UserRole + 1
"""Short words beside the title."""
FOLDER_ROLE = Qt.ItemDataRole.UserRole + 2
"""Title of the folder, for a hit of a search."""
CHOSEN_ROLE = Qt.ItemDataRole.UserRole + 3
"""Whether the template is in the message."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(eq=False, slots=True)
class Node:
    """A folder or template at its place."""

    item: Branch | Head
    parent: Node | None = None
    row: int = 0
    children: list[Node] = field(default_factory=list)


def _node(item: Branch | Head, parent: Node | None = None, row: int = 0) -> Node:
    node = Node(item, parent, row)
    if isinstance(item, Branch):
        node.children = [_node(child, node, place) for place, child in enumerate(item.children)]
    return node


class TemplateModel(QAbstractItemModel):
    """Templates of one pack; `search` changes between the tree and hits."""

    def __init__(self, pack: Pack, interface: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pack = pack
        self._interface = interface
        self._search = TemplateSearch(pack.index)
        self._tree = _node(build_tree(pack.index))
        self._root = self._tree
        self._chosen: frozenset[str] = frozenset()
        self.query = ""

    def search(self, query: str) -> None:
        """Show the hits for `query`, or the tree when it is empty."""
        query = query.strip()
        if query == self.query:
            return
        self.beginResetModel()
        self.query = query
        if query:
            empty = Bilingual("", "")
            self._root = _node(Branch("", empty, self._search.find(query)))
        else:
            self._root = self._tree
        self.endResetModel()

    def show_chosen(self, templates: frozenset[str]) -> None:
        """Mark the templates that are in the message."""
        if templates == self._chosen:
            return
        self._chosen = templates
        self._note_change(QModelIndex())

    def _note_change(self, parent: QModelIndex) -> None:
        rows = self.rowCount(parent)
        if not rows:
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

    # --- Qt's view of it

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of a child."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._at(parent).children[row])

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
        return 0 if parent.column() > 0 else len(self._at(parent).children)

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
            return None
        return self._head_data(item, role)

    def _head_data(self, head: Head, role: int) -> object:
        if role == MARKS_ROLE:
            return self.marks(head)
        if role == CHOSEN_ROLE:
            return head.id in self._chosen
        if role == FOLDER_ROLE:
            return self._folder(head) if self.query else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            chosen = (self.tr("in your message"),) if head.id in self._chosen else ()
            marks = [
                self.tr("no reply expected") if mark == self.tr("No reply") else mark
                for mark in self.marks(head)
            ]
            return ", ".join((head.title.get(self._interface), *marks, *chosen))
        return None

    def marks(self, head: Head) -> tuple[str, ...]:
        """Short words that an officer needs to know before choosing a template."""
        marks = [self.tr("Fast Track")] if head.fast_track else []
        marks += [head.code] if head.code else []
        marks += [self.tr("No reply")] if head.reply == "none" else []
        return tuple(marks)

    def _folder(self, head: Head) -> str:
        folder = self._pack.index.folders.get(head.folder)
        return folder.title.get(self._interface) if folder is not None else head.folder

    def _at(self, index: Index) -> Node:
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, Node) else self._root
