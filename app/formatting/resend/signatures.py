"""What the forwarder's program and office put above a forwarded mail: a signature, a notice, *Sent from my phone*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.formatting.resend.leaves import MailLine

_SENT_FROM = re.compile(
    r"(?:sent|get|download|anfonwyd|anfonwch|wedi(?:'i|’i) anfon|cael|von|gesendet|envoyé|"
    r"enviado|inviato|verzonden)\b.{0,20}?\b"
    r"(?:from|using|via|with|outlook|o|gan|drwy|trwy|fy|meinem|mon|mi|dal|mijn|de)\b.{0,60}?"
    r"(?:iphone|ipad|android|outlook|samsung|galaxy|blackberry|mobile|phone|ffôn|mail|post|"
    r"tablet|device|yahoo|gmail|proton|"
    r"windows|huawei|ios|handy|telefon|móvil|tab|smartphone|aol|htc|nokia|pixel|xperia|"
    r"oneplus|motorola|zoho|thunderbird|ddyfais).{0,60}",
    re.IGNORECASE,
)
_DELIMITER = re.compile(r"\s*(?:--|—|–)\s*")
_SIGN_OFF = re.compile(
    r"(?:(?:kind(?:est)?|best|warm(?:est)?|many|with (?:kind|best))? ?regards|"
    r"(?:many )?thanks(?: again| and (?:kind |best )?regards| in advance)?|"
    r"thank you|yours (?:sincerely|faithfully|truly)|sincerely|best wishes|cheers|best|"
    r"cofion(?: gorau| cynnes| caredig)?|gyda diolch|diolch(?: yn fawr)?|yn gywir|"
    r"yr eiddoch yn (?:gywir|bur)|yn ddiffuant|dymuniadau gorau|hwyl)"
    r"(?: ?/ ?(?:cofion|kind regards|regards|diolch|many thanks|thanks)(?: \w+)?)?[,.!]?",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\+?\(?\d[\d\s()./-]{7,}\d|https?://|www\.|@|hm passport office|swyddfa basbort|"
    r"home office|y swyddfa gartref|hmpo\b|"
    r"customer service|gwasanaethau? cwsmer|passport service|examin|archwili|caseworker|"
    r"officer|swyddog|"
    r"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b|^(?:t|tel|m|mob|mobile|phone|e|email|e-bost|ffôn|"
    r"ff|w|web|gwefan|fax|ext|est)\s?[:.]|\|",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"confidential|intended (?:only )?(?:for|recipient)|privileged|addressee|disclaimer|"
    r"views expressed|virus|legal(?:ly)?|"
    r"if you (?:have received|are not|received)|monitored|unauthori[sz]ed|copyright|"
    r"consider the environment|think before you print|"
    r"please (?:consider|don.t print)|private information|security classification|"
    r"cyfrinachol|derbynnydd|bwriadwyd|bwriedir|os (?:cawsoch|derbynioch|nad chi|"
    r"ydych wedi derbyn)|camgymeriad|amgylchedd|firws|"
    r"barn|awdurdod|^official(?:[ -]sensitive)?$|^swyddogol$|croesawn ohebiaeth|"
    r"we welcome correspondence|correspondence in welsh|"
    r"gohebu yn gymraeg|ohebiaeth yn gymraeg",
    re.IGNORECASE,
)
_WORDS_OF_A_NOTE = re.compile(
    r"(?:fyi|fya|fao|hi|hello|dear|helo|annwyl|shwmae|please|see|as|urgent|for|can|could|"
    r"would|i|we|sorry|the|this|here|note|thanks for|"
    r"gweler|er gwybodaeth|os gwelwch|dyma|mae|wnewch|allwch|ga i)\b",
    re.IGNORECASE,
)
_ENDS_A_SENTENCE = re.compile(r"[.!?]\s*$")
_MOST_LINES = 40
_LONGEST_NAME = 60
_OTHER_LINES = 6
"""Lines of a signature that show by themselves nothing of what they are: name, role, team."""


def is_sent_from(line: str) -> bool:
    """Whether a phone or program put this line there."""
    return len(line) < 120 and _SENT_FROM.fullmatch(line.strip().rstrip(".<> ")) is not None


def is_signature(lines: Sequence[MailLine]) -> bool:
    """Whether lines hold the forwarder's signature and nothing else.

    A sentence that isn't a notice, a greeting, or a name with nothing to show whose it is: then they may be words.
    """
    words = [each.bare.strip() for each in lines if not each.blank]
    if not words or len(words) > _MOST_LINES:
        return False
    words = [each for each in words if not is_sent_from(each)]
    if not words:
        return True
    opened = _DELIMITER.fullmatch(words[0]) is not None or _SIGN_OFF.fullmatch(words[0]) is not None
    shown = opened
    other = 0
    noticed = False
    for at, each in enumerate(words):
        if (
            (at == 0 and opened)
            or _DELIMITER.fullmatch(each)
            or _SIGN_OFF.fullmatch(each)
            or set(each) <= set("-_=*~ ")
        ):
            continue
        if _NOTICE.search(each):
            shown = noticed = True
        elif _is_contact(each):
            shown = True
        elif noticed and not _WORDS_OF_A_NOTE.match(each):
            continue
        elif _is_name(each):
            other += 1
        else:
            return False
    return shown and other <= _OTHER_LINES


def _is_contact(words: str) -> bool:
    if _WORDS_OF_A_NOTE.match(words) or (_ENDS_A_SENTENCE.search(words) and len(words.split()) > 6):
        return False
    return _CONTACT.search(words) is not None and len(words) <= 200


def _is_name(words: str) -> bool:
    """Whether a line may be a name, a role or a team."""
    if len(words) > _LONGEST_NAME or len(words.split()) > 6 or _ENDS_A_SENTENCE.search(words):
        return False
    return _WORDS_OF_A_NOTE.match(words) is None and (words[0].isupper() or not words[0].isalpha())
