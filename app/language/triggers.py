"""Welsh words that change the beginning of the word after them, and which beginnings each changes.

Soft, nasal and aspirate mutation, and the words that are chosen by what follows (a/ac, y/yr). A word that does several
things (`ei` means *his* and *her*; `yn` takes two mutations) changes whatever any of them changes.
"""

from __future__ import annotations

_VOWELS = ("a", "e", "i", "o", "u", "w", "y", "â", "ê", "î", "ô", "û", "ŵ", "ŷ")
_ASPIRATE = ("p", "t", "c")
_NASAL = (*_ASPIRATE, "b", "d", "g")
_SOFT = (*_NASAL, "m", "ll", "rh")
_SOFT_BUT_LL_RH = (*_NASAL, "m")
_CONSONANTS = (
    "b",
    "c",
    "ch",
    "d",
    "dd",
    "f",
    "ff",
    "g",
    "h",
    "j",
    "l",
    "ll",
    "m",
    "n",
    "p",
    "ph",
    "r",
    "rh",
    "s",
    "t",
    "th",
)

_BY_WORD: dict[str, tuple[str, ...]] = {
    "o i ar am at gan dan heb hyd trwy drwy dros tros wrth dy neu ail pa go hen prif lled gweddol": _SOFT,
    "dau dwy": _SOFT,
    "pan ni": _SOFT,
    "un mor rhy": _SOFT_BUT_LL_RH,
    "yn": _SOFT_BUT_LL_RH,
    "fy": _SOFT_BUT_LL_RH,
    "pum saith wyth naw deg": _SOFT_BUT_LL_RH,
    "tri chwe tua": _ASPIRATE,
    "gyda": (*_ASPIRATE, *_VOWELS),
    "ei i’w o’i i’i a’i â’i": (*_SOFT, *_VOWELS),
    "ein eu": _VOWELS,
    "a â": (*_ASPIRATE, *_VOWELS),
    "na": (*_SOFT, *_VOWELS),
    "ac ag nac yr": _CONSONANTS,
    "y": (*_SOFT_BUT_LL_RH, *_VOWELS, "h"),
    "tair pedwar pedair pump chwech efo": (),
}  # fmt: skip

TRIGGERS: dict[str, frozenset[str]] = {
    word: frozenset(beginnings) for words, beginnings in _BY_WORD.items() for word in words.split()
}
"""By word: the beginnings that it changes. Before a word that isn't known, all of them are to be kept from."""

_DIGRAPHS = ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")


def changes(word: str, following: str) -> bool:
    """Whether a word changes how the word after it begins, or is itself chosen by it.

    >>> changes("o", "plentyn"), changes("o", "newid"), changes("o", "fam")
    (True, False, False)
    >>> changes("a", "chi"), changes("a", "eich"), changes("ac", "eich")
    (False, True, False)
    """
    folded = following.casefold().lstrip("‘“(")
    beginning = next((each for each in _DIGRAPHS if folded.startswith(each)), folded[:1])
    return beginning in TRIGGERS.get(word, ())
