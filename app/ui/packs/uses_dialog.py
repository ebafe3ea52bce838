"""The window beside the work that tells where something of the wording is used."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from app.language import Language
from app.language.prose.translators import kind_words, use_words
from app.language.visible import visible
from app.source.problems import Place
from app.storage.pack_uses import FoundUses
from app.templates.pack import Pack
from app.ui.controls.announcing import announce
from app.ui.controls.dialog_buttons import add_button, only_close
from app.ui.controls.plain_text import Label
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.controls.text_editors import LineEditor
from app.ui.packs.place_list import PlaceList, place_words
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

MOST_NAME = 200


class UsesDialog(ScrollingDialog):
    """Asks for a name and lists the places.

    Attributes:
        name_wanted: emitted with a name whose places are to be found.
        place_wanted: emitted with a place that is to be opened.
    """

    name_wanted = Signal(str)
    place_wanted = Signal(Place)

    def __init__(self, interface: Language, theme: Theme, parent: QWidget) -> None:
        super().__init__(self.tr("Where is this used?"), theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._interface = interface
        about = Label(
            self.tr(
                "Name of a shared phrase, a question, a list of choices or a detail of the office, as the files name "
                "it; or a term:"
            )
        )
        about.setWordWrap(True)
        about.setMinimumWidth(theme.space(120))
        self.line = LineEditor(most=MOST_NAME)
        self.line.setAccessibleName(about.text())
        about.setBuddy(self.line)
        self.status = Label()
        self.status.setWordWrap(True)
        self.list = PlaceList(self.tr("Where it is used"), theme)
        self.list.wanted.connect(self.place_wanted)
        self.buttons = only_close(self)
        self.find_button = add_button(
            self.buttons, self.tr("Find"), QDialogButtonBox.ButtonRole.ActionRole
        )
        set_look(self.find_button, "filled", True)
        self.find_button.setDefault(True)
        self.find_button.clicked.connect(lambda *_: self.look())
        layout = QVBoxLayout()
        for part in (about, self.line, self.status, self.list):
            layout.addWidget(part)
        layout.setStretchFactor(self.list, 1)
        self.list.hide()
        self.fill(layout, self.buttons)
        self.line.setFocus()
        FocusRing(self, theme)

    def look_for(self, name: str) -> None:
        """Find what has a name."""
        self.line.setText(name)
        self.line.selectAll()
        self.look()

    def look(self) -> None:
        """Find what the field names."""
        name = " ".join(self.line.text().split())
        if name:
            self._tell(self.tr("Looking…"))
            self.name_wanted.emit(name)
        self.line.setFocus()

    def show_uses(self, found: FoundUses, pack: Pack) -> None:
        """Show the places; `pack` has the titles of its templates."""
        self.list.show_places(self._rows(found, pack))
        lines = [
            self.tr("{0} ({1}). Places: {2}").format(
                visible(thing.name), kind_words(thing.kind, self._interface), len(uses)
            )
            for thing, uses in found.things.items()
        ]
        if any(found.things.values()):
            lines.append(self.tr("Press a line to open its text."))
        if found.problems:
            lines.append(
                self.tr("Some files of the wording could not be read whole: {0}").format(
                    len({each.place.file for each in found.problems})
                )
            )
        self._tell("\n".join(lines))

    def show_failure(self, words: str) -> None:
        """Show why nothing was found."""
        self.list.clear()
        self._tell(words)

    def _tell(self, words: str) -> None:
        self.status.setText(words)
        self.list.setVisible(bool(self.list.count()))
        announce(self, words)
        if self.isVisible():
            self.resize(self.size().expandedTo(self.sizeHint()))

    def _rows(self, found: FoundUses, pack: Pack) -> Iterator[tuple[Place, str, str]]:
        for uses in found.things.values():
            for each in uses:
                how = use_words(each.how, self._interface)
                where = place_words(each.place, pack, self._interface)
                yield each.place, where, visible(f"{how}: {' '.join(each.text.split())}")
