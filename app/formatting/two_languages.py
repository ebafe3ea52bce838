"""A text in Welsh and English: a line of dashes parts the two, as in this app's messages, or each paragraph tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from app.language import Language
from app.rules.texts import Text

_BORDER = re.compile(r"[–—―─_=*-]{5,}")
_WORD = re.compile(r"[^\W\d_]+")
_TELLING = {
    Language.EN: frozenset(
        [
            *("the", "and", "to", "of", "is", "are", "you", "your", "we", "us", "our", "for"),
            *("with", "from", "not", "have", "has", "please", "will", "must", "can", "this"),
            *("that", "it", "be", "dear", "thank", "sincerely", "regards"),
        ]
    ),
    Language.CY: frozenset(
        [
            *("y", "yr", "yn", "mae", "eich", "ein", "chi", "ni", "ac", "wedi", "nid", "ar"),
            *("gan", "gyda", "am", "os", "bydd", "rhaid", "gallwch", "anfonwch", "hwn", "hon"),
            *("sydd", "annwyl", "diolch", "gywir", "neu", "oes", "cofion"),
        ]
    ),
}
"""Small words that one language has and the other hasn't."""


def in_both(texts: Sequence[Text], *, known: bool = False) -> list[Text]:
    """Return the texts in their languages: before the border Welsh, after it English.

    Args:
        texts: in order.
        known: they are in both languages, so that without a border each tells its own.
    """
    border = border_of([each.text for each in texts])
    if border is not None:
        before, after = texts[:border], texts[border + 1 :]
        if known or (told_by(before) is Language.CY and told_by(after) is Language.EN):
            welsh = [_in(each, Language.CY) for each in texts[: border + 1]]
            return [*welsh, *(_in(each, Language.EN) for each in after)]
    return [_in(each, told_by([each])) for each in texts] if known else list(texts)


def border_of(texts: Sequence[str]) -> int | None:
    """Which text is the line of dashes that parts the two; None where there is none."""
    return next((at for at, each in enumerate(texts) if _BORDER.fullmatch(each)), None)


def told_by(texts: Sequence[Text]) -> Language:
    """The language that most of the small words of some texts are of; English where none is."""
    return told_by_words(" ".join(text.text for text in texts))


def told_by_words(text: str, otherwise: Language = Language.EN) -> Language:
    """The language that most of the small words of a text are of; `otherwise` where as many are of each."""
    words = _WORD.findall(text.lower())
    welsh, english = (
        sum(word in _TELLING[language] for word in words) for language in (Language.CY, Language.EN)
    )
    if welsh == english:
        return otherwise
    return Language.CY if welsh > english else Language.EN


def _in(text: Text, language: Language) -> Text:
    return msgspec.structs.replace(text, language=language)
