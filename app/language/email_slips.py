"""Slips in email addresses that mail could go to: `gmial.com` is written correctly, and nobody's.

Nothing is ever put right by itself: somebody may have their mail at a place that looks like a slip.

>>> likely_meant("ann@hotmall.co.k")
('ann@hotmail.co.uk',)
>>> likely_meant("ann@mail.com")
()
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from app.language.email_domains import (
    BELOW_UK,
    COUNTRIES,
    LONG_ENDINGS,
    OTHERS,
    PROVIDERS,
    USUAL_ENDINGS,
    Provider,
)

_LIKE_LETTERS = str.maketrans({"0": "o", "1": "l"})
_SHORTEST_NAME = 5
"""Letters: of shorter names every other one has neighbours that are somebody's (sky, say; live, love)."""
_LONG_NAMES = ("hotmail", "outlook", "btinternet", "virginmedia", "blueyonder", "googlemail")
"""Of these two slips are one address still."""
_NEIGHBOURS = {
    "a": "qswz",
    "b": "vghn",
    "f": "dgrvc",
    "g": "fhtybv",
    "h": "gjyunb",
    "i": "uojk",
    "o": "ipkl",
    "p": "ol",
    "r": "etdf",
    "t": "ryfg",
    "v": "cbfg",
    "y": "tugh",
}
"""Keys beside a key: a first letter is rarely another by chance."""
_NOT_A_COUNTRY = frozenset({"ai", "cc", "co", "fm", "io", "me", "tv", "uk", "ws"})
"""Endings of countries that the whole world uses: a provider's name beside them isn't that provider."""


def likely_meant(address: str) -> tuple[str, ...]:
    """Return what an address was likely meant to be, most likely first; nothing where it looks right."""
    local, _, domain = address.rpartition("@")
    whole = domain.lower()
    return tuple(f"{local}@{each}" for each in dict.fromkeys(_domains(whole)) if each != whole)


def known_domain(joined: str) -> str:
    """The domain of a provider whose dot was left out (`gmailcom`, or `gmail` alone); empty where there is none.

    >>> known_domain("hotmailcouk"), known_domain("gmail"), known_domain("hotmail")
    ('hotmail.co.uk', 'gmail.com', '')
    """
    for name, provider in PROVIDERS.items():
        if joined == name and len(provider.endings) == 1:
            return f"{name}.{provider.endings[0]}"
        for ending in provider.endings:
            if joined == f"{name}{ending}".replace(".", ""):
                return f"{name}.{ending}"
    return ""


def _domains(domain: str) -> Iterator[str]:
    """Yield what a domain was likely meant to be; itself where its ending is right and no provider is near."""
    stem, ending, mended = _parted(domain)
    provider = PROVIDERS.get(stem)
    if provider is not None:
        if mended or ending in provider.wrong:
            yield from _of_provider(stem, provider, ending)
        return
    names = [] if stem in OTHERS else list(_near_names(stem))
    for name in names:
        if _may_be(PROVIDERS[name], ending):
            yield from _of_provider(name, PROVIDERS[name], ending)
    if mended and not names:
        yield f"{stem}.{ending}"


def _of_provider(name: str, provider: Provider, ending: str) -> Iterator[str]:
    """Yield the provider's domain with this ending, or with its own."""
    country = ending.rpartition(".")[2] in COUNTRIES
    if ending in provider.endings or (
        provider.worldwide and country and ending not in provider.wrong
    ):
        yield f"{name}.{ending}"
    else:
        yield from (f"{name}.{each}" for each in provider.endings[:2])


def _may_be(provider: Provider, ending: str) -> bool:
    """Whether a name near to a provider's, with this ending, is likely to be that provider."""
    if ending in provider.endings or ending in provider.wrong:
        return True
    return ending == "com" or (
        provider.worldwide and ending in COUNTRIES and ending not in _NOT_A_COUNTRY
    )


# --- endings


class _Parted(NamedTuple):
    """A domain.

    Attributes:
        stem: what stands before the ending.
        ending: as it is meant.
        mended: it was another.
    """

    stem: str
    ending: str
    mended: bool = False


def _parted(domain: str) -> _Parted:
    """Part a domain from its ending."""
    stem, _, last = domain.rpartition(".")
    before, _, second = stem.rpartition(".")
    parted = _run_together(stem, last) or _torn_apart(before, second, last)
    if parted is None and before and (last == "uk" or second in BELOW_UK):
        parted = _below_uk(before, second, last)
    if parted is not None:
        return parted
    meant = next((each for each in USUAL_ENDINGS if _is_slip(last, each)), "")
    return _Parted(stem, meant or last, bool(meant))


def _run_together(stem: str, last: str) -> _Parted | None:
    """`.couk`, and `hotmailco.uk` or `hotmailcom.com`: a dot that isn't there."""
    if last == "couk":
        return _Parted(stem, "co.uk", mended=True)
    for glued, ending in (("co", "co.uk"), ("com", "com")):
        name = stem.removesuffix(glued)
        if name != stem and name in PROVIDERS and ending.endswith(last):
            return _Parted(name, ending, mended=True)
    return None


def _torn_apart(before: str, second: str, last: str) -> _Parted | None:
    """`.c.om`, `gmail.co.com`: a dot too many. Below `.co.za` or `.com.au` all is well."""
    if not before:
        return None
    if second + last == "com" or (before in PROVIDERS and (second, last) == ("co", "com")):
        return _Parted(before, "com", mended=True)
    if second in ("co", "com") and last in COUNTRIES - {"uk"}:
        return _Parted(before, f"{second}.{last}")
    return None


def _below_uk(before: str, second: str, last: str) -> _Parted | None:
    """`.co.uk` and its like, with a slip in either half."""
    if second in BELOW_UK:
        known = last == "uk" or _is_slip_of_uk(last)
        return _Parted(before, f"{second}.uk", mended=last != "uk") if known else None
    likely = sorted(("co", "gov", "org", "ac"), key=lambda each: each[0] != second[0])
    meant = next((each for each in likely if _is_below(second, each)), "")
    return _Parted(before, f"{meant}.uk", mended=True) if meant else None


def _is_slip(ending: str, of: str) -> bool:
    """Whether an ending that nobody has is one slip away from another."""
    return ending not in COUNTRIES and ending not in LONG_ENDINGS and distance(ending, of) == 1


def _is_slip_of_uk(last: str) -> bool:
    """Whether what stands after `.co` or `.gov` is no country, and holds a letter of `uk`."""
    there = last in COUNTRIES or last in LONG_ENDINGS
    return not there and len(last) <= len("uk") + 1 and bool({"u", "k"} & set(last))


def _is_below(second: str, of: str) -> bool:
    """Whether what stands before `.uk` is one slip away from what is registered there."""
    longest = len(of) + 1
    return len(second) <= longest and distance(second, of) == 1


# --- names


def _near_names(stem: str) -> Iterator[str]:
    """Yield the providers whose names are a slip away, the nearest first."""
    if len(stem) < _SHORTEST_NAME - 1 or "." in stem:
        return
    folded = stem.replace("rn", "m").translate(_LIKE_LETTERS)
    if len(folded) >= _SHORTEST_NAME - 1 and folded in PROVIDERS:
        yield folded
        return
    apart = {name: distance(stem, name) for name in PROVIDERS if len(name) >= _SHORTEST_NAME}
    for name, far in sorted(apart.items(), key=lambda each: each[1]):
        if far <= 1 + (name in _LONG_NAMES and stem[0] == name[0]) and _begins_like(stem, name):
            yield name
            return


def _begins_like(stem: str, name: str) -> bool:
    """Whether the first letter is the same, was left out or doubled, or is beside it on the keys."""
    if stem[0] == name[0] or stem == name[1:] or stem[1:] == name or stem[:2] == name[1::-1]:
        return True
    return stem[0] in _NEIGHBOURS.get(name[0], "")


def distance(one: str, other: str) -> int:
    """How many letters are other, too many, missing or in the wrong order (optimal string alignment)."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, wanted in enumerate(other, 1):
            cost = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != wanted))
            swapped = row > 1 and column > 1 and letter == other[column - 2]
            if swapped and one[row - 2] == wanted:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        before, above = above, here
    return above[-1]
