"""The names of the fields in forwarding headers, by language, as the programs write them.

Outlook (classic, new, web), Gmail, Apple Mail, Thunderbird, Yahoo, Samsung and others each translate them in their own
way, so a field has several names in one language. English and Welsh first; customers abroad use the others.
"""

from __future__ import annotations

import re
from typing import Literal

from app.document.hidden import HIDDEN

Field = Literal["from", "to", "cc", "date", "subject", "more"]
"""What a field tells; `more` is whatever else a program writes there."""

_LABELS: dict[Field, dict[str, tuple[str, ...]]] = {
    "from": {
        "en": ("from", "sender", "originally from", "sent by", "on behalf of"),
        "cy": ("oddi wrth", "o", "gan", "anfonwr", "anfonwyd gan", "wrth", "oddiwrth"),
        "de": ("von", "absender"),
        "fr": ("de", "expéditeur", "exp"),
        "es": ("de", "remitente", "desde"),
        "pt": ("de", "remetente"),
        "it": ("da", "mittente"),
        "nl": ("van", "afzender"),
        "pl": ("od", "nadawca"),
        "cs": ("od", "odesílatel"),
        "sk": ("od", "odosielateľ"),
        "sv": ("från",),
        "da": ("fra",),
        "no": ("fra",),
        "fi": ("lähettäjä", "keneltä"),
        "hu": ("feladó", "küldő"),
        "ro": ("de la", "expeditor"),
        "hr": ("od", "šalje", "pošiljatelj"),
        "tr": ("kimden", "gönderen"),
        "ru": ("от", "от кого", "отправитель"),
        "uk": ("від", "від кого", "відправник"),
        "bg": ("от",),
        "el": ("από",),
        "et": ("saatja",),
        "lt": ("nuo", "siuntėjas"),
        "lv": ("no",),
        "ca": ("de",),
        "ar": ("من",),
        "ur": ("منجانب",),
        "he": ("מאת",),
        "zh": ("发件人", "寄件者", "寄件人"),
        "ja": ("差出人", "送信者", "from"),
        "ko": ("보낸 사람", "보낸사람"),
    },
    "to": {
        "en": ("to", "recipient", "recipients"),
        "cy": ("at", "i", "derbynnydd", "derbynwyr"),
        "de": ("an", "empfänger"),
        "fr": ("à", "a", "pour", "destinataire", "destinataires"),
        "es": ("para", "a", "destinatario"),
        "pt": ("para", "destinatário"),
        "it": ("a", "destinatario"),
        "nl": ("aan", "naar"),
        "pl": ("do", "adresat"),
        "cs": ("komu", "pro", "adresát"),
        "sk": ("komu", "pre"),
        "sv": ("till",),
        "da": ("til",),
        "no": ("til",),
        "fi": ("vastaanottaja", "kenelle"),
        "hu": ("címzett",),
        "ro": ("către", "catre", "la"),
        "hr": ("za", "prima"),
        "tr": ("kime", "alıcı"),
        "ru": ("кому", "получатель"),
        "uk": ("кому", "до"),
        "bg": ("до",),
        "el": ("προς",),
        "ar": ("إلى",),
        "he": ("אל",),
        "zh": ("收件人", "收件者"),
        "ja": ("宛先", "to"),
        "ko": ("받는 사람", "받는사람"),
    },
    "cc": {
        "en": ("cc", "bcc", "copy", "copies to", "blind copy"),
        "cy": ("copi", "copi at", "cc", "copïau"),
        "de": ("kopie", "cc", "bcc"),
        "fr": ("copie", "copie à", "cci"),
        "es": ("cco", "con copia"),
        "it": ("cc", "ccn"),
        "nl": ("cc", "kopie"),
        "pl": ("dw", "udw", "kopia"),
        "cs": ("kopie", "skrytá kopie"),
        "sv": ("kopia",),
        "fi": ("kopio",),
        "hu": ("másolatot kap", "másolat"),
        "tr": ("bilgi",),
        "ru": ("копия",),
        "uk": ("копія",),
        "zh": ("抄送", "副本"),
        "ja": ("cc",),
        "ko": ("참조",),
    },
    "date": {
        "en": (
            "date",
            "sent",
            "received",
            "date/time",
            "sent at",
            "sent on",
            "sent date",
            "date sent",
            "time",
        ),
        "cy": (
            "dyddiad",
            "anfonwyd",
            "anfonwyd ar",
            "wedi'i anfon",
            "wedi’i anfon",
            "derbyniwyd",
            "amser",
        ),
        "de": ("datum", "gesendet", "gesendet am"),
        "fr": ("date", "envoyé", "envoyé le"),
        "es": ("fecha", "enviado", "enviado el"),
        "pt": ("data", "enviado", "enviada em", "enviado em", "enviada"),
        "it": ("data", "inviato", "inviata"),
        "nl": ("datum", "verzonden", "verstuurd"),
        "pl": ("data", "wysłano", "wysłane"),
        "cs": ("datum", "odesláno"),
        "sk": ("dátum", "odoslané"),
        "sv": ("datum", "skickat"),
        "da": ("dato", "sendt"),
        "no": ("dato", "sendt"),
        "fi": ("päivämäärä", "lähetetty", "pvm", "päiväys"),
        "hu": ("dátum", "elküldve", "küldve"),
        "ro": ("data", "trimis", "dată"),
        "hr": ("datum", "poslano"),
        "tr": ("tarih", "gönderildi", "gönderme tarihi"),
        "ru": ("дата", "отправлено"),
        "uk": ("дата", "надіслано"),
        "bg": ("дата", "изпратено"),
        "el": ("ημερομηνία",),
        "ar": ("التاريخ",),
        "he": ("תאריך",),
        "zh": ("日期", "发送时间", "寄件日期", "时间"),
        "ja": ("日付", "送信日時", "日時"),
        "ko": ("날짜", "보낸 날짜"),
    },
    "subject": {
        "en": ("subject", "re", "regarding"),
        "cy": ("pwnc", "testun", "ynghylch"),
        "de": ("betreff",),
        "fr": ("objet", "sujet"),
        "es": ("asunto",),
        "pt": ("assunto",),
        "it": ("oggetto",),
        "nl": ("onderwerp",),
        "pl": ("temat",),
        "cs": ("předmět",),
        "sk": ("predmet",),
        "sv": ("ämne",),
        "da": ("emne",),
        "no": ("emne",),
        "fi": ("aihe", "otsikko"),
        "hu": ("tárgy",),
        "ro": ("subiect",),
        "hr": ("predmet", "naslov"),
        "tr": ("konu",),
        "ru": ("тема",),
        "uk": ("тема",),
        "bg": ("тема", "относно"),
        "el": ("θέμα",),
        "ar": ("الموضوع",),
        "he": ("נושא",),
        "zh": ("主题", "主旨"),
        "ja": ("件名",),
        "ko": ("제목",),
    },
    "more": {
        "en": (
            *(
                "reply-to",
                "reply to",
                "importance",
                "attachments",
                "attachment",
                "organization",
                "organisation",
            ),
            *(
                "sensitivity",
                "priority",
                "categories",
                "message-id",
                "x-mailer",
                "when",
                "where",
                "newsgroups",
            ),
            *(
                "resent-from",
                "resent-to",
                "resent-date",
                "in-reply-to",
                "sender's email",
                "please respond to",
            ),
            *("follow up flag", "flag status", "mailed-by", "signed-by"),
        ),
        "cy": (
            "ymateb i",
            "ateb i",
            "pwysigrwydd",
            "atodiadau",
            "atodiad",
            "sensitifrwydd",
            "categorïau",
        ),
        "de": ("antwort an", "wichtigkeit", "anlagen", "priorität"),
        "fr": ("répondre à", "importance", "pièces jointes", "pièce jointe"),
        "es": ("responder a", "importancia", "datos adjuntos"),
        "pt": ("responder a", "responder para", "anexos", "anexo", "prioridade"),
        "it": ("rispondi a", "allegati", "allegato", "priorità"),
        "nl": ("antwoord aan", "antwoord naar", "bijlagen", "urgentie"),
        "pl": ("odpowiedź do", "odpowiedz do", "załączniki", "ważność"),
        "cs": ("odpovědět komu", "přílohy", "důležitost"),
        "sv": ("svara till", "bifogade filer", "prioritet"),
        "da": ("svar til", "svar-til", "vedhæftede filer"),
        "no": ("svar til", "svar-til", "vedlegg"),
        "fi": ("vastaus", "vastaa", "vastausosoite", "liitteet"),
        "hu": ("válaszcím", "mellékletek"),
        "ro": ("răspuns către", "răspunde la", "atașamente"),
        "hr": ("odgovori na", "privici", "odgovori"),
        "tr": ("yanıtla", "ekler"),
        "ru": ("ответить", "вложения"),
        "uk": ("відповісти", "вкладення"),
    },
}
_FIELDS: dict[str, Field] = {
    label: field
    for field, languages in _LABELS.items()
    for labels in languages.values()
    for label in labels
}
_SHORT = frozenset(label for label in _FIELDS if len(label) <= 2) - {"cc", "re"}
"""Names that are words, too: they count only among others that aren't."""
_LONGEST = 30
_LINE = re.compile(
    rf"[\s*_|#]*([^\W\d_][^:：\n@]{{0,{_LONGEST}}}?)[\s*_]*[:：](?!//)[\s*_]*(.*)", re.DOTALL
)


class FieldLine:
    """A line `From: Ann`, as it is known by its name."""

    __slots__ = ("field", "label", "value")

    def __init__(self, field: Field, label: str, value: str) -> None:
        self.field, self.label, self.value = field, label, value

    @property
    def short(self) -> bool:
        """Whether its name is a word like others."""
        return self.label in _SHORT


def bare(line: str) -> str:
    """A line as people see it: without marks that turn letters round or can't be seen, without signs of quoting."""
    if not line.isascii():
        line = HIDDEN.sub("", line.replace("\xa0", " ").replace("\u202f", " "))
    return line.replace("\t", " ").lstrip("> ").rstrip()


def field_line(line: str) -> FieldLine | None:
    """Read a line of a forwarding header; None where it is none.

    >>> field_line("*From:* Ann <ann@example.com>").value
    'Ann <ann@example.com>'
    """
    if ":" not in line and "：" not in line:
        return None
    found = _LINE.fullmatch(bare(line))
    if found is None:
        return None
    label = " ".join(found[1].casefold().split())
    field = _FIELDS.get(label) or _in_both(label)
    return FieldLine(field, label, found[2].strip(" *_")) if field else None


def _in_both(label: str) -> Field | None:
    """The field that a label names in two languages: *Oddi wrth / From*."""
    named = {_FIELDS.get(each.strip()) for each in re.split(r"[/|]", label)}
    return named.pop() if len(named) == 1 and "/" in label.replace("|", "/") else None
