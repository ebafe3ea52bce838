"""Whether a sentence speaks of what is to be done by a day, or of what was."""

from __future__ import annotations

import re

from app.language import Language
from app.rules.analysed_text import Seen

_ASKS = {
    Language.EN: re.compile(
        r"\b(?:please|must|needs? (?:to|it|them|this|these|your?|the|an?)|should|can|could you|will|may|want"
        r"|expect|hope|aim|has to|have|got|make sure|deadline|due|do not|if you)\b"
        r"|^\W*(?:reply|respond|answer|write|send|return|post|email|upload|submit|complete|sign|bring|book|come|arrive|tell"
        r"|let|give|provide|apply|pay|get|take|show|confirm|check|contact|call|phone|do)\b"
    ),
    Language.CY: re.compile(
        r"\b(?:[^\W\d_]{2,}wch|rhaid|angen|dylech|dylai|gallwch|cewch|[bf]ydd(?:wn|wch|af)?|gofynnwn|gennych)\b"
    ),
}
_HISTORY = frozenset(["before", "cyn"])
"""Words before a date that mostly tell of what was, so that something must be asked besides."""
_TELLS = {
    Language.EN: re.compile(
        r"\b(?:was|were|had|did|didn't|been|told|asked|said|wrote|born|lived|moved|worked|came|went|got|gave|held|became|left|"
        r"sent|knew|kept|made|paid|took|used to)\b(?! by\b)"
        r"|(?<!\bbe)(?<!\bbe not) (?:[^\W\d_]{2,}ed|from|since)\Z"
    ),
    Language.CY: re.compile(
        r"\b(?:oedd|roedd|oeddech|oeddwn|cawsoch|cafodd|cawsom|wedi|buoch|bu|daeth|aeth|gwnaeth|gwnaethoch|eni|fyw"
        r"|[^\W\d_]{2,}(?:odd|wyd|asoch|soch|asom|som))\b"
    ),
}


def is_still_to_come(seen: Seen, words: str, start: int, end: int) -> bool:
    """Whether the sentence with a phrase such as “by 5 March” speaks of what is to be done, and not of what was.

    Args:
        seen: the text.
        words: the words before the date.
        start: where the phrase begins.
        end: where it ends.
    """
    first, last = seen.sentence_span(start, end)
    before = seen.folded[first:start].rstrip()
    if any(telling.search(before) for telling in _TELLS.values()):
        return False
    if words.partition(" ")[0] not in _HISTORY:
        return True
    asking = before or seen.folded[end:last]
    return any(each.search(asking) for each in _ASKS.values())
