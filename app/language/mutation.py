"""Welsh initial mutations, as far as searching needs them: every form that a typed word may stand for.

The table is the standard one (soft, nasal and aspirate mutation); it isn't used to write anything.
"""

from __future__ import annotations

_MUTATED: dict[str, tuple[str, ...]] = {
    "p": ("b", "mh", "ph"),
    "t": ("d", "nh", "th"),
    "c": ("g", "ngh", "ch"),
    "b": ("f", "m"),
    "d": ("dd", "n"),
    "g": ("", "ng"),
    "m": ("f",),
    "ll": ("l",),
    "rh": ("r",),
}
"""How a word's beginning may change, by its radical beginning. A soft `g` is dropped."""

_DIGRAPHS = ("ngh", "mh", "nh", "ph", "th", "ch", "dd", "ff", "ng", "ll", "rh")
_LETTERS_BEFORE_DROPPED_G = ("w", "l", "r", "a", "e", "i", "o", "y")


def search_forms(word: str) -> tuple[str, ...]:
    """Return the word, then every other form of the words that it may be a form of.

    >>> search_forms("basbort")[:2]
    ('basbort', 'pasbort')
    """
    radicals = [word, *_radicals(word)]
    forms = dict.fromkeys(radicals)
    for radical in radicals:
        forms |= dict.fromkeys(mutations(radical))
    return tuple(forms)


def _beginning(word: str) -> str:
    return next((each for each in _DIGRAPHS if word.startswith(each)), word[:1])


def _radicals(word: str) -> list[str]:
    """Words whose mutation begins as this one does."""
    beginning = _beginning(word)
    rest = word[len(beginning) :]
    found = [radical + rest for radical, forms in _MUTATED.items() if beginning in forms]
    if word.startswith(_LETTERS_BEFORE_DROPPED_G):
        found.append(f"g{word}")
    return found


def mutations(word: str) -> list[str]:
    """Every mutated form of a radical word."""
    beginning = _beginning(word)
    rest = word[len(beginning) :]
    return [form + rest for form in _MUTATED.get(beginning, ()) if len(form + rest) > 1]
