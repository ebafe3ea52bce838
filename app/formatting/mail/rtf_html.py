"""The HTML or plain text that Outlook keeps within rich text (MS-OXRTFEX): a small reader of our own.

Rich text that holds neither gives its plain words.
"""

from __future__ import annotations

import re

import msgspec

from app.formatting.encodings import decoded

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
_SKIPPED = {
    *(b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"header", b"footer"),
    *(b"headerl", b"headerr", b"headerf", b"footerl", b"footerr", b"footerf", b"listtable"),
    *(
        b"listoverridetable",
        b"revtbl",
        b"mhtmltag",
        b"xmlnstbl",
        b"generator",
        b"fldinst",
        b"themedata",
    ),
    *(
        b"datastore",
        b"latentstyles",
        b"rsidtbl",
        b"pntext",
        b"nonshppict",
        b"bkmkstart",
        b"bkmkend",
    ),
}
_TEXTS = {
    **{
        b"par": "\r\n",
        b"line": "\r\n",
        b"tab": "\t",
        b"lquote": "‘",
        b"rquote": "’",
        b"page": "\r\n",
    },
    **{b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•", b"endash": "–", b"emdash": "—"},
    **{b"emspace": "\u2003", b"enspace": "\u2002", b"cell": "\t", b"row": "\r\n", b"sect": "\r\n"},
    **{b"zwj": "\u200d", b"zwnj": "\u200c"},
}
_ESCAPED = {b"~": "\u00a0", b"_": "\u2011", b"-": "\u00ad", b"\\": "\\", b"{": "{", b"}": "}"}
_BREAKS = (b"\r", b"\n")
_CHARSETS = {
    **{0: 1252, 2: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254},
    **{163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250},
}
_HEAD = 10_000


def rtf_kind(rtf: bytes) -> str:
    """`html` or `text` for what rich text holds within it; empty for rich text of its own."""
    head = rtf[:_HEAD]
    if b"\\fromhtml" in head:
        return "html"
    return "text" if b"\\fromtext" in head else ""


def held_text(rtf: bytes) -> str:
    """The HTML or text within rich text, or the words of rich text of its own."""
    return _RtfReader(is_html=rtf_kind(rtf) == "html").read(rtf)


class _Group(msgspec.Struct, frozen=True):
    """What holds in a group."""

    skipped: bool = False
    is_tag: bool = False
    only_rtf: bool = False
    after_unicode: int = 1
    page: int = 0
    in_fonts: bool = False


class _RtfReader:
    """Takes the pieces of rich text one after the other."""

    def __init__(self, *, is_html: bool) -> None:
        self._is_html = is_html
        self._groups = [_Group()]
        self._pieces: list[str] = []
        self._bytes = b""
        self._bytes_page = 0
        self._page = 1252
        self._pages: dict[int, int] = {}
        self._font = 0
        self._star = False
        self._skip = 0

    @property
    def _now(self) -> _Group:
        return self._groups[-1]

    def read(self, rtf: bytes) -> str:
        """Read all."""
        position = 0
        while found := _TOKEN.match(rtf, position):
            position = found.end()
            if found[1]:
                number = int(found[2]) if found[2] else None
                if found[1] == b"bin":
                    position += max(number or 0, 0)
                self._control(found[1], number)
            elif found[3]:
                self._encoded(bytes.fromhex(found[3].decode()))
            elif found[4]:
                self._escaped(found[4])
            elif found[5]:
                self._brace(found[5])
            elif found[6]:
                self._plain(found[6])
        self._flush()
        return "".join(self._pieces)

    # --- pieces

    def _brace(self, brace: bytes) -> None:
        self._skip = 0
        self._star = False
        if brace == b"{":
            self._groups.append(self._now)
        elif len(self._groups) > 1:
            self._groups.pop()

    def _escaped(self, sign: bytes) -> None:
        if sign == b"*":
            self._star = True
        elif sign in _BREAKS:
            self._add(_TEXTS[b"par"])
        else:
            self._add(_ESCAPED.get(sign, ""))

    def _control(self, word: bytes, number: int | None) -> None:
        star, self._star = self._star, False
        if word == b"htmltag":
            self._change(is_tag=True)
        elif word == b"htmlrtf":
            self._change(only_rtf=number != 0)
        elif word in _SKIPPED or (star and word not in (b"fldrslt", b"shpinst", b"shptxt")):
            self._change(skipped=True, in_fonts=word == b"fonttbl")
        elif word == b"u" and number is not None:
            self._add(chr(number % 0x10000) if not 0xD800 <= number % 0x10000 < 0xE000 else "")
            self._surrogate(number % 0x10000)
            self._skip = self._now.after_unicode
        elif word == b"uc":
            self._change(after_unicode=max(number or 0, 0))
        elif word == b"ansicpg" and number:
            self._page = number
        elif word in (b"f", b"fcharset"):
            self._change_font(word, number or 0)
        elif word in _TEXTS:
            self._add(_TEXTS[word])

    def _surrogate(self, code: int) -> None:
        """Two halves of a letter that come one after the other are one."""
        if 0xD800 <= code < 0xDC00:
            self._add(chr(code))
        elif (
            0xDC00 <= code < 0xE000
            and self._pieces
            and "\ud800" <= self._pieces[-1][-1:] < "\udc00"
        ):
            high = ord(self._pieces.pop())
            self._pieces.append(chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00))

    def _change_font(self, word: bytes, number: int) -> None:
        if word == b"f":
            self._font = number
            if not self._now.in_fonts:
                self._change(page=self._pages.get(number, 0))
        elif self._now.in_fonts:
            self._pages[self._font] = _CHARSETS.get(number, 0)

    def _change(self, **changes: bool | int) -> None:
        self._groups[-1] = msgspec.structs.replace(self._now, **changes)

    # --- words

    @property
    def _is_shown(self) -> bool:
        now = self._now
        if now.is_tag and not now.skipped:
            return True
        return not now.skipped and not (self._is_html and now.only_rtf)

    def _plain(self, text: bytes) -> None:
        if self._skip:
            skipped = min(self._skip, len(text))
            text, self._skip = text[skipped:], self._skip - skipped
        self._encoded(text, of_reference=False)

    def _encoded(self, text: bytes, *, of_reference: bool = True) -> None:
        """Take bytes in the code page that holds here."""
        if of_reference and self._skip:
            self._skip -= 1
            return
        if not self._is_shown or not text:
            return
        page = self._page if self._now.is_tag else self._now.page or self._page
        if page != self._bytes_page:
            self._flush()
            self._bytes_page = page
        self._bytes += text

    def _add(self, text: str) -> None:
        if self._is_shown and text:
            self._flush()
            self._pieces.append(text)

    def _flush(self) -> None:
        if self._bytes:
            names = {65001: "utf-8", 10000: "mac-roman", 0: "cp1252"}
            name = names.get(self._bytes_page, f"cp{self._bytes_page}")
            self._pieces.append(decoded(self._bytes, name))
            self._bytes = b""
