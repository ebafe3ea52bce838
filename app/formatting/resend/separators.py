"""The lines that mail programs put before the header of a forwarded or answered mail."""

from __future__ import annotations

import re
from typing import Literal

Separator = Literal["forward", "original", "rule", ""]

_FORWARD = (
    # English: Gmail, Thunderbird, Yahoo, Apple Mail, Proton, Zoho, Lotus Notes, eM Client, MailMate
    r"begin forwarded message|(?:beginning of )?forwarded (?:message|mail|e-?mail|by .{1,120}|"
    r"letter|note)|"
    r"(?:start of )?forward(?:ed)? (?:message|mail)|forwarded this (?:message|e-?mail)|fwd",
    # Welsh
    r"neges (?:a )?(?:anfonwyd|wedi(?:'i|’i)? (?:ei )?(?:h?anfon|blaenyrru|"
    r"flaenyrru)) ?(?:ymlaen)?|"
    r"neges (?:a )?(?:flaenyrrwyd|ymlaen|wedi ei hanfon ymlaen)|dechrau(?:'r|"
    r"’r)? neges (?:a )?(?:anfonwyd|flaenyrrwyd|a anfonwyd) ?(?:ymlaen)?|"
    r"e-?bost (?:a )?(?:anfonwyd ymlaen|flaenyrrwyd)|anfonwyd ymlaen|blaenyrrwyd gan .{1,120}",
    # German, French, Spanish, Portuguese, Italian, Dutch
    r"weitergeleitete (?:nachricht|mail|e-?mail)|anfang der weitergeleiteten (?:nachricht|e-?mail)|"
    r"message (?:transféré|réexpédié|transmis)|(?:début du )?message (?:transféré|réexpédié)|"
    r"(?:inicio del )?mensaje (?:reenviado|remitido|redirigido)|"
    r"início da mensagem (?:reencaminhada|encaminhada)|"
    r"mensagem (?:encaminhada|reencaminhada|original encaminhada)|"
    r"(?:inizio )?(?:inizio (?:del )?)?messaggio inoltrato|inizio messaggio inoltrato|"
    r"(?:begin )?doorgestuurd (?:bericht|e-?mail)|begin doorgestuurd bericht|originele e-?mail",
    # Northern and eastern Europe, Turkey
    r"vidarebefordrat (?:meddelande|brev|mail)|vidarebefordrat mejl|videresendt (?:melding|"
    r"besked|meddelelse|e-?mail|e-?post)|"
    r"start på videresendt besked|videresendt melding|välitetty viesti(?: alkaa)?|välitetty (?:viesti|"
    r"sähköposti)|alkaa välitetty viesti|"
    r"(?:początek )?(?:przekaz\w+|przes\w+) wiadomoś\w+|(?:wiadomość|"
    r"treść) (?:przekazan\w+|przesłan\w+)(?: dalej)?|"
    r"(?:začátek )?přepos\w+ (?:zpráv\w+|e-?mail\w*)|prepos\w+ správ\w+|"
    r"(?:začiatok )?prepos\w+ správ\w+|"
    r"továbbított (?:üzenet|levél|email)|(?:a )?továbbított (?:levél|üzenet) kezdete|"
    r"továbbított levél kezdete|"
    r"mesaj (?:redirecționat|redirecţionat|înaintat|transmis)|"
    r"(?:începutul mesajului )?redirecționat|"
    r"proslijeđen\w+ poruk\w+|(?:početak )?proslijeđene poruke|započni proslijeđenu poruku|"
    r"ilet\w+ (?:ileti|mesaj)\w*(?: başlangıcı)?|yönlendirilmiş ileti|(?:ilet|yönlend)ilen (?:ileti|"
    r"mesaj) başlangıcı|yönlendirilen mesaj|"
    r"(?:начало )?пере(?:сылаем|направлен|адресован|слан)\w+ (?:сообщени\w+|письм\w+)|"
    r"переадресоване повідомлення|"
    r"(?:початок )?(?:листа|повідомлення),? що (?:пересилається|перенаправлено)|"
    r"пере(?:адресован|слан)\w+ (?:повідомлен\w+|лист\w*)",
    r"转发邮件|转发的邮件|轉寄郵件|転送されたメッセージ|転送メール|전달된 메시지|הודעה שהועברה|رسالة معاد توجيهها",
)
_ORIGINAL = (
    r"original (?:message|mail|e-?mail|appointment|note)|(?:reply|replied) message|"
    r"end of original message",
    r"neges wreiddiol|y neges wreiddiol|e-?bost gwreiddiol|apwyntiad gwreiddiol|neges ateb",
    r"ursprüngliche (?:nachricht|mail)|originalnachricht|original-nachricht|message d.origine|"
    r"message original|mensaje original|"
    r"mensagem original|messaggio originale|oorspronkelijk(?:e)? (?:bericht|e-?mail)|"
    r"origineel bericht|ursprungligt meddelande|"
    r"originalmeddelande|oprindelig (?:meddelelse|besked|e-?mail)|opprinnelig melding|"
    r"alkuperäinen viesti|"
    r"oryginalna wiadomość|wiadomość oryginalna|původní (?:zpráva|e-?mail)|pôvodná správa|"
    r"eredeti üzenet|mesaj original|"
    r"izvorna poruka|originalna poruka|orijinal (?:mesaj|ileti)|исходное сообщение|"
    r"оригинальное сообщение|вихідне повідомлення|"
    r"原始邮件|原邮件|元のメッセージ|원본 메시지|הודעה מקורית|الرسالة الأصلية",
)
_EDGE = r"[\s\-–—_=*#~.<>|─━]"
_ANY_FORWARD, _ANY_ORIGINAL = "|".join(_FORWARD), "|".join(_ORIGINAL)
_ASK = re.compile(
    rf"(?P<before>{_EDGE}{{0,120}})(?:(?P<forward>{_ANY_FORWARD})|(?P<original>{_ANY_ORIGINAL}))"
    rf"[ \xa0]*[:：]?(?P<after>{_EDGE}{{0,120}})",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*(?:_{8,}|-{8,}|={8,}|\*{8,}|─{6,}|━{6,}|—{4,})\s*")
_LONGEST = 300


def separator_of(line: str) -> Separator:
    """What a line says of what follows it.

    >>> separator_of("---------- Forwarded message ---------"), separator_of("________________")
    ('forward', 'rule')
    """
    if len(line) > _LONGEST or not line.strip():
        return ""
    if _RULE.fullmatch(line):
        return "rule"
    found = _ASK.fullmatch(line.strip())
    if found is None:
        return ""
    return "forward" if found["forward"] else "original"


def is_words_between_dashes(line: str) -> bool:
    """Whether a line has words between dashes, in whatever language: it parts what stands above from what follows."""
    return len(line) <= _LONGEST and _WORDS_BETWEEN.fullmatch(line) is not None


_WORDS_BETWEEN = re.compile(r"\s*[-=_*~]{3,60}\s*[^\W\d_][^-=_*~\n]{2,60}\s*[-=_*~]{3,60}\s*:?")


def is_dashed(line: str) -> bool:
    """Whether its words stand between dashes: nobody writes a line so by hand."""
    if len(line) > _LONGEST or _RULE.fullmatch(line):
        return False
    found = _ASK.fullmatch(line.strip())
    return found is not None and len(found["before"].strip()) >= 2
