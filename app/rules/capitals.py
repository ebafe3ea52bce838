"""Words in capitals: told from names, references and short forms, which are always written so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from app.language import Language
from app.rules.analysed_text import Seen
from app.rules.first_names import FIRST_NAMES
from app.rules.initials import is_short_for
from app.rules.names import UPPER

_WORD = re.compile(rf"(?<![\w'-])[{UPPER}]{{2,}}(?:['-][{UPPER}]+)*(?!\w|'[a-z])")
_TWO_CAPITALS = re.compile(rf"[{UPPER}]{{2}}")
_RUN = re.compile(
    rf"(?<!\w)[{UPPER}]{{2,}}(?:(?:[{UPPER}0-9' ,:;–—/&-]|\.(?=\w)){{0,300}}[{UPPER}]{{2,}})?(?!\w)"
)
_NAME_BEFORE = re.compile(rf"(?<!\w)([{UPPER}][^\W\d_]*(?:['-][^\W\d_]+)*|[{UPPER}]\.)[ ]\Z")
_NAME_AFTER = re.compile(rf", ([{UPPER}][^\W\d_]+)(?![^\W\d_])")
_IN_LIST = re.compile(r"(?:[,;]|\b(?:and|or|says|a|neu)) \Z")
WIDEST = 60
_SHORT_EN = """
all and any are ask but can did do due end few for get had has her him his how if in ink is it its
let may me my new no non not now of off old on one or our out own pay per put say see she six so ten
the to too two up us use via was we who why yes yet you be by as at an he fee box day
"""
_SHORT_CY = """
a ac ar at bob byw chi cyn da dal dau dim dwy dy ei ein er eto eu fy gan hen heb hyd i ie mae mai
mor na nac nad neu ni nid nhw o oes ond os pa pam pan pob pwy rhy sut tri un y yn yr
"""
_SHORT = {Language.EN: frozenset(_SHORT_EN.split()), Language.CY: frozenset(_SHORT_CY.split())}
"""Words of two and three letters; others of that length are mostly short forms, whatever a dictionary knows."""
_LONGEST_SHORT = 3

Span = tuple[int, int]


def shouted(
    seen: Seen,
    excepted: Sequence[Span],
    is_ordinary: Callable[[str], bool],
) -> Iterator[tuple[Span, int]]:
    """Yield each run of words in capitals from the first that counts to the last, and how many count.

    Args:
        seen: the text.
        excepted: what is always in capitals; it neither counts nor ends a run.
        is_ordinary: whether a word is one of the language, and no name or short form.
    """
    if _TWO_CAPITALS.search(seen.plain) is None:
        return  # as most texts: this is told sooner
    for run in _RUN.finditer(seen.plain):
        words = [
            word
            for word in _WORD.finditer(seen.plain, *run.span())
            if not seen.is_masked(*word.span())
            and not any(one < word.end() and word.start() < two for one, two in excepted)
        ]
        counted = [word for word in words if is_ordinary(word.group())]
        if len(counted) == 1 and (
            len(words) > 1  # beside a name, as in “NEW YORK”
            or _is_short_form(counted[0].group(), seen.language)
            or is_surname(seen, counted[0].start(), is_ordinary)
            or is_before_first_name(seen, counted[0].start(), counted[0].end(), is_ordinary)
            or is_short_for(seen.plain, *counted[0].span())
            or _is_line_of_address(seen, counted[0])
        ):
            continue
        if counted:
            yield (counted[0].start(), counted[-1].end()), len(counted)


def _is_short_form(word: str, language: Language) -> bool:
    """Whether a short word in capitals is none of the common ones."""
    return len(word) <= _LONGEST_SHORT and word.lower() not in _SHORT[language]


def is_surname(seen: Seen, start: int, is_ordinary: Callable[[str], bool]) -> bool:
    """Whether a first name stands before a word in capitals: “Ann BAKER”, “J. BAKER”."""
    before = _NAME_BEFORE.search(seen.plain, max(0, start - WIDEST), start)
    if before is None or before[1] in ("I", "A"):
        return False
    name = before[1]
    if not seen.begins_sentence(before.start(1)):
        return True
    is_initial = len(name.rstrip(".")) == 1
    return is_initial or name.lower() in FIRST_NAMES or not is_ordinary(name)


def is_before_first_name(
    seen: Seen, start: int, end: int, is_ordinary: Callable[[str], bool]
) -> bool:
    """Whether a first name follows after a comma, as in lists: “BAKER, Ann”."""
    after = _NAME_AFTER.match(seen.plain, end)
    in_list = seen.begins_sentence(start) or _IN_LIST.search(seen.plain, max(0, start - 8), start)
    if after is None or not in_list:
        return False
    return after[1].lower() in FIRST_NAMES or not is_ordinary(after[1])


def _is_line_of_address(seen: Seen, word: re.Match[str]) -> bool:
    """Whether it is all of a line in a text with a postcode: “READING”."""
    start, end = word.span()
    alone = seen.plain[start - 1 : start] in ("", "\n") and seen.plain[end : end + 1] in ("", "\n")
    return alone and any(span.what == "address" for span in seen.masked)
