"""A snippet, written or changed: its name, its text in each language, and what stands against keeping it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.findings import Finding, Severity
from app.language import Bilingual, Language
from app.session.snippets import Personal, SnippetJudge
from app.storage.snippets import MOST_IN_A_SNIPPET, MOST_IN_ITS_NAME, MOST_SNIPPETS, Snippet
from app.ui.controls.announcing import announce
from app.ui.controls.ask_dialog import AskDialog
from app.ui.controls.dialog_buttons import do_or_cancel
from app.ui.controls.pause import Pause
from app.ui.controls.plain_text import Label
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.controls.text_editors import BoxEditor, LineEditor
from app.ui.dialogs.text_findings import TextFindings
from app.ui.state.finding_words import SIGNS
from app.ui.state.own_snippets import OwnSnippets
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

PAUSE_MS = 300
"""After this long without a key, a text is checked."""
WIDTH = 640


class SnippetText(msgspec.Struct, frozen=True):
    """What a dialog begins with: nothing, a text that is taken over, or a snippet that is to be changed."""

    text: Bilingual[str] = Bilingual("", "")
    name: str = ""


class SnippetDialog(ScrollingDialog):
    """Keeps a snippet when nothing is left that must change, and the officer says that it is about nobody.

    Attributes:
        kept: emitted with the name of what was kept.
    """

    kept = Signal(str)

    def __init__(
        self,
        begin: SnippetText,
        snippets: OwnSnippets,
        judge: Callable[[], SnippetJudge],
        interface: Language,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        title = self.tr("Change the snippet") if begin.name else self.tr("Keep as a snippet")
        super().__init__(title, theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.usual_width = WIDTH
        self._before = begin.name
        self._snippets = snippets
        self._judge = judge
        self._interface = interface
        self.name = LineEditor(most=MOST_IN_ITS_NAME)
        self.name.setText(begin.name)
        self.boxes = {language: BoxEditor(lines=4) for language in Language}
        self.found = {
            language: TextFindings(interface, theme, self._mender(language))
            for language in Language
        }
        self.problem = Label()
        self.problem.setWordWrap(True)
        set_look(self.problem, "tone", "must")
        self.problem.hide()
        self.buttons = do_or_cancel(self, self.tr("Keep it"), self.keep)
        self._pause = Pause(self, self.check, after=PAUSE_MS)
        for language, box in self.boxes.items():
            box.show_words(begin.text.get(language))
            box.edited.connect(self._check_soon)
            box.pasted.connect(self._check_soon)
        self._lay_out(theme)
        self.check()
        FocusRing(self, theme)
        self.name.setFocus()

    def _lay_out(self, theme: Theme) -> None:
        layout = self._fields = QVBoxLayout()
        about = Label(
            self.tr(
                "A text that you use often. It is kept on this computer, for you only, until you remove it. Write it "
                "so that it fits every customer: no names, dates, numbers or addresses of anybody."
            )
        )
        about.setWordWrap(True)
        set_look(about, "quiet", True)
        layout.addWidget(about)
        self._add_field(layout, self.tr("Short name, by which you find it"), self.name)
        names = {Language.EN: self.tr("English"), Language.CY: self.tr("Welsh")}
        for language, box in self.boxes.items():
            self._add_field(layout, names[language], box)
            layout.addWidget(self.found[language])
        self.fill(layout, self.buttons)
        layout.setSpacing(theme.gap(8))

    @staticmethod
    def _add_field(layout: QVBoxLayout, words: str, field: QWidget) -> None:
        label = Label(words)
        label.setWordWrap(True)
        label.setBuddy(field)
        field.setAccessibleName(words)
        layout.addWidget(label)
        layout.addWidget(field)

    # --- house style

    def _check_soon(self, *_: object) -> None:
        self._pause.start()

    def check(self) -> None:
        """Show what isn't in house style."""
        for language in Language:
            self.found[language].show_findings(self._findings(language))

    def _findings(self, language: Language) -> tuple[Finding, ...]:
        text = self._text(language)
        # What is far too long isn't checked: it can't be kept as it is.
        if not text or len(text) > MOST_IN_A_SNIPPET:
            return ()
        return self._judge().findings(text, language)

    def _mender(self, language: Language) -> Callable[[Finding], None]:
        def mend(finding: Finding) -> None:
            box = self.boxes[language]
            box.show_words(self._judge().mended(self._text(language), language, finding))
            box.setFocus()
            self.check()

        return mend

    def _text(self, language: Language) -> str:
        return self.boxes[language].words().strip()

    # --- kept, or not

    def keep(self) -> None:
        """Keep it, ask whether it is about somebody, or say why it can't be kept."""
        self.check()
        problem = self._problem()
        if problem is not None:
            self._tell(*problem)
            return
        found = self._personal()
        refused = [each.words for each in found if each.refused]
        if refused:
            words = self.tr("This is somebody’s own, so it can’t be kept: {0}. Take it out.")
            self._tell(self.boxes[Language.EN], words.format(_listed(refused)))
        elif found:
            self._ask([each.words for each in found])
        else:
            self._keep()

    def _problem(self) -> tuple[QWidget, str] | None:
        """Why it can't be kept as it is, and where."""
        if wrong := self._wrong_name():
            return self.name, wrong
        if not any(map(self._text, Language)):
            return self.boxes[Language.EN], self.tr("Write its text, in one language at least.")
        for language, box in self.boxes.items():
            if wrong := self._wrong_text(language):
                return box, wrong
        return None

    def _wrong_name(self) -> str:
        name, kept = self._name, self._snippets.kept
        if not name:
            return self.tr("Give it a short name.")
        if name != self._before and kept.named(name) is not None:
            words = self.tr("There is a snippet called ‘{0}’ already. Give another name.")
            return words.format(name)
        if not self._before and len(kept.snippets) >= MOST_SNIPPETS:
            words = self.tr("You have {0} snippets, and no more can be kept. Remove one first.")
            return words.format(MOST_SNIPPETS)
        return ""

    def _wrong_text(self, language: Language) -> str:
        length = len(self._text(language))
        if length > MOST_IN_A_SNIPPET:
            words = self.tr("The text has {0} characters; {1} are allowed. Shorten it.")
            return words.format(f"{length:,}", f"{MOST_IN_A_SNIPPET:,}")
        if any(each.severity is Severity.MUST for each in self._findings(language)):
            return self.tr("Change what must change first: it is told below the text.")
        return ""

    def _personal(self) -> tuple[Personal, ...]:
        return self._judge().personal(self._name, *map(self._text, Language))

    def _ask(self, words: list[str]) -> None:
        asked = self.tr(
            "This may be a name, or something else of somebody’s: {0}.\n\nSnippets are kept on this computer until "
            "you remove them, so leave out what belongs to customers or to anybody else. Keep it only if it is "
            "nobody’s."
        )
        dialog = AskDialog(
            self.tr("Is it about somebody?"),
            asked.format(_listed(words)),
            self.tr("It is nobody’s: keep it"),
            self._theme,
            self,
        )
        dialog.accepted.connect(self._keep)
        dialog.open()

    @property
    def _name(self) -> str:
        return " ".join(self.name.text().split())

    def _keep(self) -> None:
        snippet = Snippet(self._name, self._text(Language.EN), self._text(Language.CY))
        self._snippets.keep(snippet, self._before)
        self.accept()
        self.kept.emit(snippet.name)

    def _tell(self, field: QWidget, words: str) -> None:
        self.problem.setText(f"{SIGNS[Severity.MUST]} {words}")
        # Below the field that it is about.
        self._fields.insertWidget(self._fields.indexOf(field) + 1, self.problem)
        self.problem.show()
        for each in (self.name, *self.boxes.values()):
            each.setAccessibleDescription(words if each is field else "")
        field.setFocus()
        announce(field, words)


def _listed(words: list[str]) -> str:
    return ", ".join(f"‘{each}’" for each in words)
