"""Signs that Word draws with a font of signs, as the characters that look like them."""

from __future__ import annotations

_SYMBOL = {"·": "•", "®": "→", "¨": "♦", "§": "♣"}
_WINGDINGS = {
    **{"J": "☺", "K": "😐", "L": "☹", "l": "●", "m": "❍", "n": "■", "o": "☐", "p": "❐", "q": "❑"},
    **{"u": "◆", "v": "❖", "§": "▪", "¨": "☐", "þ": "☑", "ý": "☒", "x": "☒", "ü": "✓", "û": "✗"},
    **{"Ø": "➢", "à": "→", "ß": "←", "è": "➔", "ð": "⇨", "F": "☞", "(": "☎", "*": "✉", "·": "▪"},
    **{"Ÿ": "•", "¡": "○", "¢": "●"},
}
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": {},
    "wingdings 3": {},
    "webdings": {},
}


def shown_sign(text: str, font: str) -> str:
    """What one sign of a font of signs looks like; other texts as they are.

    Args:
        text: as it is in the document: a letter, or one of the characters for private use that stand for it.
        font: its name.
    """
    table = _FONTS.get(font.lower())
    if table is None:
        # Word's bullets are kept for private use even where the font isn't told.
        return text.replace("\uf0b7", "•").replace("\uf0a7", "▪")
    plain = "".join(
        chr(ord(each) - 0xF000) if 0xF020 <= ord(each) <= 0xF0FF else each for each in text
    )
    stripped = plain.strip()
    return plain.replace(stripped, table[stripped]) if stripped in table else plain
