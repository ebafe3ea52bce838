"""What is said of the copies of a text: what was copied last, whether it still is so, and what a key copies next."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.language import MessageLanguage
from app.session.copying import What
from app.ui.state.copyable import Copyable, CopyStanding
from app.ui.state.sheet_words import of_case

translate = QCoreApplication.translate


class ToldCopy(NamedTuple):
    """A line of words, with its tone and the sign before it; empty where there is nothing to say."""

    words: str = ""
    tone: str = ""
    sign: str = ""


class CopiedWords:
    """The words for one text, as it stands when they are asked for.

    Args:
        copyable: what is copied.
        whose: the letter of its case, where that tells it from another.
    """

    def __init__(self, copyable: Copyable, whose: Callable[[], str]) -> None:
        self._copyable = copyable
        self._whose = whose

    @property
    def _standing(self) -> CopyStanding:
        return self._copyable.standing

    def of_button(self) -> str:
        """What the button says that copies all but the subject."""
        if self._standing.is_note:
            return translate("CopyBar", "Copy case note")
        if self._standing.sent:
            return translate("CopyBar", "Copy email message")
        return translate("CopyBar", "Copy text")

    def last(self) -> ToldCopy:
        """What was copied last of this text, and whether it has changed since."""
        standing = self._standing
        copied = standing.last_copied
        if copied is None:
            return ToldCopy()
        part = self._part(copied.payload.what)
        if not standing.is_unchanged(copied):
            words = translate("CopyBar", "{0} changed since it was copied. Copy it again.")
            return ToldCopy(words.format(part), "must", "✕")
        if copied.payload.what == "note" or standing.is_note:
            return self.of_note()
        if not standing.is_done(copied.payload.what):
            return ToldCopy()
        language = _language(copied.payload.language)
        return ToldCopy(translate("CopyBar", "{0} copied, {1}").format(part, language), "good", "✓")

    def last_and_next(self) -> ToldCopy:
        """What was copied last, and where that holds still, what the key copies next."""
        last = self.last()
        following = self._next() if last.tone == "good" else ""
        return last._replace(words=f"{last.words}. {following}") if following else last

    def of_note(self) -> ToldCopy:
        """That a case note was copied, and where it goes."""
        words = translate("CopyBar", "{0} copied, for DAP’s case notes, not for the customer")
        return ToldCopy(words.format(self._part("note")), "good", "✓")

    def _next(self) -> str:
        """What the key that copied a part copies next; nothing where it copies the same, or isn't for it."""
        standing = self._standing
        following, copied = standing.next_part, standing.last_copied
        if following is None or copied is None or copied.payload.what in {following, "note"}:
            return ""
        if standing.is_done(following):
            again = {
                "subject": translate("CopyBar", "Ctrl+Enter copies the subject again."),
                "message": translate("CopyBar", "Ctrl+Enter copies the message again."),
            }
            return again.get(following, "")
        first = {
            "subject": translate("CopyBar", "Ctrl+Enter copies the subject."),
            "message": translate("CopyBar", "Ctrl+Enter copies the message."),
        }
        return first.get(following, "")

    def _part(self, what: What) -> str:
        """What a part is called, and whose it is."""
        return of_case(self._kind(what), self._whose())

    def _kind(self, what: What) -> str:
        if what == "subject":
            return translate("CopyBar", "Subject")
        if what == "note" or self._standing.is_note:
            return translate("CopyBar", "Case note")
        if self._standing.sent:
            return translate("CopyBar", "Message")
        return translate("CopyBar", "Text")


def _language(language: MessageLanguage) -> str:
    return {
        MessageLanguage.EN: translate("CopyBar", "English"),
        MessageLanguage.CY: translate("CopyBar", "Welsh"),
        MessageLanguage.BOTH: translate("CopyBar", "Welsh and English"),
    }[language]
