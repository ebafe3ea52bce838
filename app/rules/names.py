"""Where a name stands: after a title or a greeting, after words such as “name is”, and between other capitals.

A name may be any word (Will, Mark, Tho, Fake), so only what stands round it tells. Nothing here knows names by heart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language import Language
from app.language.dates import MONTHS
from app.rules.date_places import WEEKDAYS
from app.rules.texts import Masked

UPPER = "A-ZÀ-ÖØ-ÞŁŚŞŠŻŽŴŶẀẂẄỲ"

_TITLES = (
    "Mr|Mrs|Ms|Mx|Miss|Dr|Doctor|Prof|Professor|Rev|Revd|Reverend|Sir|Dame|Lady|Lord|Master|Capt|Captain|Sgt|Sergeant|"
    "Cpl|Lt|Maj|Major|Col|Colonel|Cllr|Councillor|Fr|Imam|Rabbi|Sheikh|Judge|MR|MRS|MS|MX|MISS|DR|REV|PROF|SIR|"
    "Parch|Parchedig|Barchedig|Syr|Arglwydd|Arglwyddes|Bonwr|Fns|Athro|Cyng|Cynghorydd"
)
_PART = rf"[{UPPER}](?:\.|(?:[^\W\d_]|['.-](?=[^\W\d_]))*)"
"""A part of a name: a word with a capital, or an initial."""
_LINK = (
    "(?:(?:van|von|der|den|de|del|della|di|da|das|do|dos|du|la|le|al|el|bin|bint|ibn|ben|ap|ab|ferch|verch|y|yr"
    "|and|a|ac|&) ){0,2}"
)
_NO_FIGURE = r"(?![\w'’-])(?!:? ?[0-9])"
_NAME = rf"{_PART}(?: {_LINK}{_PART}{_NO_FIGURE}){{0,4}}"
_SIGNS = "[“\"'‘(]?"

_NAMED = re.compile(
    # “Mr Tho”, “Dr. Ur”, “Mrs J Rees”
    rf"\b(?:{_TITLES})\.? (?P<titled>{_NAME})"
    # “Dear Jan”, “Annwyl Jan”
    rf"|(?:^|\n)(?:Dear|Annwyl|Hi|Hello|Helo) (?P<greeted>{_NAME})"
    # “Your name on the form is Tho Nguyen”, “surname: REES”, “enw’r plentyn yw Tho”
    r"|\b(?i:(?:sur|fore)?names?|cyfenw(?:au)?|enwau?|henwau?)\b(?:'r)?"
    r"(?:(?: [^\W\d_][\w'-]{0,20}){0,6}?"
    r" (?:is|was|are|were|be|as|to|of|reads|reading|says|yw|ydy|oedd|fel|sef|i)\b| from| o)?:? "
    rf"(?P<said>{_SIGNS}{_NAME}(?:['\"”’)]?,? (?:to|i|and|a|ac|or|neu|not|nid) {_SIGNS}{_NAME})?)"
    # “a woman called Tho”, “signed by Tho Nguyen”, “o’r enw Tho”
    r"|\b(?i:called|named|known as|formerly|née|(?:signed|witnessed|certified|completed|countersigned|written|made) by|"
    rf"o'r enw|llofnodwyd gan|lofnodwyd gan|a elwir yn|a adwaenir fel) (?P<called>{_SIGNS}{_NAME})"
)
_MAY_HOLD = re.compile(rf"[{UPPER}]")
_DAYS_AND_MONTHS = frozenset(
    name.casefold() for language in Language for name in (*MONTHS[language], *WEEKDAYS[language])
)
_WORD = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*\.?")
_NEXT = re.compile(rf"[ -]([{UPPER}][^\W\d_]*)")
_DOES = re.compile(
    r" (?:signed|lives|lived|told|says|said|asked|wrote|works|worked|was born|is my|is your|is his|is her|has signed)\b"
)
"""What a person does: before it stands a name, whatever the word."""


def named_spans(plain: str) -> Iterator[Masked]:
    """Yield where names stand, as far as what stands before them tells."""
    if _MAY_HOLD.search(plain):
        for found in _NAMED.finditer(plain):
            kind = found.lastgroup or ""
            yield Masked(*found.span(kind), "name")


def is_like_name(plain: str, start: int, end: int, *, begins_sentence: bool) -> bool:
    """Whether a word is written as a name is: with one capital, within a sentence or before another capital."""
    word = plain[start:end]
    if not _WORD.fullmatch(word) or not word[0].isupper() or word[1:] != word[1:].lower():
        return False
    if len(word.rstrip(".")) == 1:
        return False
    if not begins_sentence:
        return True
    if _DOES.match(plain, end):
        return True
    after = _NEXT.match(plain, end)
    return after is not None and after[1].casefold() not in _DAYS_AND_MONTHS
