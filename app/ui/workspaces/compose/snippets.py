"""The officer's snippets in a message: put in as a paragraph of their own, and kept from what they wrote."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.language import Bilingual
from app.language.prose import why_not_words
from app.storage.snippets import Snippet
from app.ui.state.controller import Controller
from app.ui.state.preferences import Preferences
from app.ui.style.theme import Theme
from app.ui.workspaces.compose.lighting import row_around
from app.ui.workspaces.compose.panes import Panes


class Snippets(QObject):
    """Puts snippets in, and keeps new ones.

    Attributes:
        in_hand: gives the block of the message that the officer is at; -1 where they are at none.
    """

    def __init__(
        self, controller: Controller, preferences: Preferences, panes: Panes, theme: Theme
    ) -> None:
        super().__init__(panes.reading)
        self._controller = controller
        self._snippets = preferences.snippets
        self.in_hand: Callable[[], int] = lambda: -1
        self._bar = panes.reading.copy_bar
        self._theme = theme

    # --- into the message

    def put_in(self, name: str) -> None:
        """Put a snippet in after the paragraph in hand, else after the last that a template says."""
        snippet, controller = self._snippets.kept.named(name), self._controller
        if snippet is None:
            return
        if not controller.standing.chosen:
            self._bar.say(self.tr("Choose a template first, then put the snippet in"))
            return
        why = controller.editing.may_add()
        if why is not None:
            self._bar.say(why_not_words(why.code, why.params, controller.interface), "must")
            return
        text = Bilingual(snippet.en, snippet.cy)
        controller.editing.put_in(self._place(), text, name)
        self._bar.say(self._said(snippet))

    def _place(self) -> int:
        """The block that it comes after."""
        blocks, here = self._controller.message.blocks, self.in_hand()
        if 0 <= here < len(blocks):
            return here
        said = [at for at, each in enumerate(blocks) if each.origin.entry]
        return said[-1] if said else len(blocks) - 1

    def _said(self, snippet: Snippet) -> str:
        """What was put in, and whether a language of the message waits for its text."""
        words = self.tr("‘{0}’ is in your message as a paragraph of your own").format(snippet.name)
        parts = self._controller.session.draft.language.parts
        texts = Bilingual(snippet.en, snippet.cy)
        if all(texts.get(each) for each in parts):
            return words
        return self.tr("{0}. It isn’t written in the other language yet").format(words)

    # --- kept

    def keep(self) -> None:
        """Keep the paragraph of the officer's own at the caret, or the free text that has the focus."""
        text = self._in_hand()
        if text is None or not (text.en.strip() or text.cy.strip()):
            words = self.tr("Go to a paragraph of your own or to free text first, then keep it")
            self._bar.say(words)
            return
        self.ask(text)

    def keep_own(self, own: str) -> None:
        """Keep a paragraph of the officer's own, by its id."""
        text = self._text_of(own)
        if text is not None:
            self.ask(text)

    def ask(self, text: Bilingual[str]) -> None:
        """Ask for the name of a text, and keep it."""
        from app.ui.dialogs.snippet import (  # noqa: PLC0415  # most starts keep none
            SnippetDialog,
            SnippetText,
        )

        controller = self._controller
        dialog = SnippetDialog(
            SnippetText(text),
            self._snippets,
            controller.snippet_judge,
            controller.interface,
            self._theme,
            self._bar.window(),
        )
        dialog.kept.connect(self._say_kept)
        dialog.open()

    def _say_kept(self, name: str) -> None:
        self._bar.say(self.tr("‘{0}’ is among your snippets now").format(name))

    def forget(self, name: str) -> None:
        """Take a snippet away."""
        self._snippets.forget(name)
        self._bar.say(self.tr("‘{0}’ is no longer among your snippets").format(name))

    def _in_hand(self) -> Bilingual[str] | None:
        row = row_around(QApplication.focusWidget())
        if row is None or row.question.kind.languages != "each":
            return self._own_in_hand()
        asked = [
            each
            for each in self._controller.questions
            if each.question.id == row.question.id and each.entry == row.entry
        ]
        raw = asked[0].raw if asked else None
        if isinstance(raw, Bilingual):
            return raw
        return Bilingual(raw, "") if isinstance(raw, str) else None

    def _own_in_hand(self) -> Bilingual[str] | None:
        blocks, here = self._controller.message.blocks, self.in_hand()
        return self._text_of(blocks[here].origin.id.own) if 0 <= here < len(blocks) else None

    def _text_of(self, own: str) -> Bilingual[str] | None:
        """The text of a paragraph of the officer's own; None where there is none of this id."""
        found = [each for each in self._controller.session.draft.own if own and each.id == own]
        return found[0].text if found else None
