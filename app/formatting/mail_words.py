"""The words that mail programs write above a mail that is quoted or forwarded, by language.

Sources: what the programs themselves write in each language of their interface (Outlook, Gmail, Apple Mail,
Thunderbird); Welsh as those that have it do, and as people translate the labels.
"""

from __future__ import annotations

import re

_ORIGINAL = (
    r"original (?:message|e-?mail|appointment)|forwarded (?:message|e-?mail)|begin forwarded message"
    r"|start of forwarded message|neges wreiddiol|e-?bost gwreiddiol|neges (?:a anfonwyd|wedi(?:['’]i)? hanfon) ymlaen"
    r"|dechrau(?:['’]r)? neges (?:a anfonwyd|wedi(?:['’]i)? hanfon) ymlaen"
    r"|ursprüngliche nachricht|weitergeleitete nachricht|message d['’]origine|message transféré|mensaje original"
    r"|mensaje reenviado|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht"
    r"|wiadomość oryginalna|wiadomość przekazana|mensagem original|mensagem encaminhada|mesajul original"
    r"|originalmeddelande|vidarebefordrat meddelande|oprindelig meddelelse|videresendt meddelelse"
    r"|alkuperäinen viesti|původní zpráva|eredeti üzenet|исходное сообщение|пересылаемое сообщение"
    r"|orijinal (?:mesaj|ileti)|iletilen mesaj"
)
SEPARATOR = re.compile(
    rf"[\s>]*(?:[-–—_*=]{{2,40}}\s*(?:{_ORIGINAL})"
    r"(?:\s+(?:from|oddi wrth|de|von)\b[^\n]{0,200})?\s*:?\s*[-–—_*=]{0,40}"
    r"|(?:begin forwarded message|start of forwarded message|dechrau neges [^\n:]{0,40})\s*:)\s*",
    re.IGNORECASE,
)
"""The line that some programs write before the header."""

ATTRIBUTION = re.compile(
    r"(?:on|ar|am|le|el|il|op|em|den|w dniu|dne)\s[\s\S]{5,400}?"
    r"(?:wrote|writes|ysgrifennodd[\s\S]{0,200}?"
    r"|schrieb[\s\S]{0,200}?|a écrit|escribió|ha scritto|schreef[\s\S]{0,200}?"
    r"|escreveu|skrev[\s\S]{0,200}?|napisał(?:\(a\)|a)?|napsala?)\s*:",
    re.IGNORECASE,
)
"""“On … wrote:” and its like, the whole of a paragraph."""

ATTRIBUTION_BY_NAME = re.compile(
    r"[^\n]{2,200}?<?[\w.+-]+@[\w.-]+>?[^\n]{0,80}?"
    r"(?:wrote|writes|ysgrifennodd|schrieb|a écrit|escribió|ha scritto|schreef)"
    r"[^\n]{0,80}:",
    re.IGNORECASE,
)
"""“Name <address> wrote:”."""

ATTRIBUTION_BY_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[^\n]{0,200}<[^\s<>@]{1,80}@[^\s<>]{1,80}>\s*:?"
)
"""“2026/11/3 Name <address>:”, as Gmail writes it in some languages."""
