"""Times of day, as officers type them and as messages print them: 9am, 12:30pm, noon.

>>> parse_time("9.30 am"), parse_time("0930"), parse_time("half past 9"), parse_time("9")
(datetime.time(9, 30), datetime.time(9, 30), None, None)
>>> format_time(time(12), Language.EN), format_time(time(12), Language.CY), format_time(time(17, 5), Language.CY)
('noon', 'hanner dydd', '5:05pm')
"""

from __future__ import annotations

import re
from datetime import time

from app.language import Bilingual, Language

_NOON, _MIDNIGHT = time(12), time(0)
_NAMED = {
    _NOON: Bilingual("noon", "hanner dydd"),
    _MIDNIGHT: Bilingual("midnight", "hanner nos"),
}
_WORDS = {
    **dict.fromkeys(("noon", "midday", "12 noon", "12noon", "hanner dydd", "canol dydd"), _NOON),
    **dict.fromkeys(("midnight", "12 midnight", "hanner nos", "canol nos"), _MIDNIGHT),
}
# Welsh writes am and pm too, or yb (y bore) and yp, yh (y prynhawn, yr hwyr).
_TWELVE = re.compile(
    r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>a\.?m\.?|p\.?m\.?|y\.?b\.?|y\.?[ph]\.?)",
    re.ASCII | re.IGNORECASE,
)
_TWENTY_FOUR = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)|(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d)(?: ?hrs)?",
    re.ASCII | re.IGNORECASE,
)
_HALF_DAY = 12


def parse_time(text: str) -> time | None:
    """Return the time, or None for what isn't one. An hour alone could be of the morning or the evening."""
    words = " ".join(text.casefold().split())
    if words in _WORDS:
        return _WORDS[words]
    found = _TWELVE.fullmatch(words)
    if found is not None:
        morning = found["half"][0] == "a" or "b" in found["half"]
        hour = int(found["hour"]) % _HALF_DAY + (0 if morning else _HALF_DAY)
        return time(hour, int(found["minute"] or 0))
    found = _TWENTY_FOUR.fullmatch(words)
    if found is None:
        return None
    return time(int(found["hour"] or found["hours"]), int(found["minute"] or found["minutes"]))


def format_time(at: time, language: Language) -> str:
    """Write a time of day; noon and midnight by their names, so that nobody takes one for the other."""
    if at in _NAMED:
        return _NAMED[at].get(language)
    minutes = f":{at.minute:02}" if at.minute else ""
    half = "am" if at.hour < _HALF_DAY else "pm"
    return f"{at.hour % _HALF_DAY or _HALF_DAY}{minutes}{half}"
