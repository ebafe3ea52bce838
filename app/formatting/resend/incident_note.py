"""The note on a loss of data, for the security liaison officer through the team manager (L647, L679).

What the app doesn't know is left open for the officer. The address that it went to is somebody's, too, and isn't in it.
"""

from __future__ import annotations

from app.formatting.resend.next_steps import AstrayStart
from app.language import Language
from app.language.prose.resend import note_words


def incident_note(start: AstrayStart, sent: str, language: Language) -> str:
    """The note as plain text.

    Args:
        start: what has happened.
        sent: when the email was sent, as its header says; empty where it doesn't.
        language: of the note.
    """
    words = note_words(language)
    given = start is AstrayStart.NOTHING_CAME
    lines = (
        words["title"],
        words["to"],
        "",
        words["reference"],
        words["when"],
        words["sent"].format(date=sent) if sent else words["sent-unknown"],
        words["address"],
        words["data"],
        words["given" if given else "mistyped"],
        words["resent"],
        words["manager"],
    )
    return "\n".join(lines)
