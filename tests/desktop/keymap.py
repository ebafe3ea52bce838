"""A keyboard that has the letters of a message, Welsh ones among them.

xdotool can type any letter, but for one that no key has it changes the keyboard for that moment, and the program may
look at the keyboard too late. With a key for each letter nothing has to be changed.
"""

from __future__ import annotations

EXTRA_KEYS = (
    ("ŵ", "Ŵ"),
    ("ŷ", "Ŷ"),
    ("â", "Â"),
    ("ê", "Ê"),
    ("î", "Î"),
    ("ô", "Ô"),
    ("û", "Û"),
    ("£", "–"),
    ("’", "‘"),
)
"""What is on the keys F13 and up, without and with Shift."""

LETTERS = frozenset(chr(code) for code in range(32, 127)) | {
    letter for key in EXTRA_KEYS for letter in key
}
"""All that this keyboard can type."""


def keymap() -> str:
    """The keyboard's description for xkbcomp."""
    keys = "".join(
        f"key <FK{number}> {{ [U{ord(plain):04X}, U{ord(shifted):04X}] }};\n"
        for number, (plain, shifted) in enumerate(EXTRA_KEYS, start=13)
    )
    return f"""
    xkb_keymap {{
        xkb_keycodes {{ include "evdev+aliases(qwerty)" }};
        xkb_types {{ include "complete" }};
        xkb_compat {{ include "complete" }};
        xkb_symbols {{ include "pc+us" {keys} }};
    }};
    """
