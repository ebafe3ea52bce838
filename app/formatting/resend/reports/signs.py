"""By what a delivery report is known that has no status part: who sends it, its subject, how it begins.

None of them is enough by itself. Each opening is said by the programs beside it, in the first person of a machine.
"""

from __future__ import annotations

import re

from app.formatting.resend.reports.mime import MailParts

_DAEMON_NAMES = re.compile(
    r"mailer[-_. ]?daemon|post_?master|post ?office\b|mail[-_. ]?daemon|double-bounce|"
    r"mail delivery (?:sub)?system|"
    r"mail delivery service|delivery subsystem|mail administrator|system administrator|"
    r"internet mail delivery|"
    r"mail(?:er)? system|mail[-_.]?system|mail router|mail server|microsoft outlook\b|"
    r"microsoftexchange329e71|"
    r"smtpgw@|csmtpgw@|\bmmdf\b|mdaemon|mail ?sweeper|mail ?marshal|gateway\b.*(?:daemon|"
    r"admin)|majordomo-owner|"
    r"^<?>?$|\bpostmast\b|mail transport|(?:^|<)bounces?@|delivery[-_.]?(?:reports?|"
    r"notification|status)|"
    r"system daniau|cyflwyno post|is-system danfon|mail[-_]?noreply|smtp server|"
    r"e-?mail server|mta\b|soporte|inet mail|"
    r"undeliver|network administrator|mail ?gate|antispam|spam ?filter|mail[-_.]?admin",
    re.IGNORECASE,
)
_SUBJECTS = re.compile(
    r"undeliver|\bnon[- ]?deliver|not delivered|not be delivered|n.t be delivered|return(?:ed|"
    r"ing)? (?:to sender|mail|message|"
    r"e-?mail)|returned:|failure notice|(?:mail|message|e-?mail)? ?deliver\w* (?:status|fail|"
    r"delay|problem|report|error|"
    r"notif|unsuccess|has failed|attempt|incomplete|warning|subsystem|notification)|"
    r"delivery (?:status )?notification|"
    r"could not (?:be )?(?:send|sent|deliver)|couldn.t be (?:sent|delivered)|"
    r"unable to (?:deliver|send)|"
    r"mail (?:system )?(?:error|failure|delivery|problem)|message status|bounce|"
    r"warning: (?:could not|message|e-?mail)|"
    r"(?:un)?able to be delivered|message (?:you sent )?(?:block|reject|delay|could|fail|not|"
    r"undeliv)|rejected|"
    r"email (?:not|fail|address)|nondeliver|\bndn\b|\bndr\b|mail receipt|user unknown|"
    r"unknown user|delayed|"
    r"mailbox full|メール|配信|送信|退信|退回|nicht zustellbar|unzustellbar|zustellung|non remis|échec|non distribu|"
    r"no se pudo|mancata consegna|"
    r"onbestelbaar|niet (?:bezorg|afgelever)|não entregue|nie dostarcz|недоставлен|доставк|доставл|"
    r"(?:heb|methu|methodd|methwyd|ni (?:ellir|ellid|chafodd)|ddim)\b.{0,30}(?:d?dd?anfon|"
    r"g?gyflwyno|cyflwyno|dosbarthu|ddosbarthu|anfon)|"
    r"(?:hysbysiad|adroddiad|statws|methiant|oedi).{0,25}(?:danfon|ddanfon|cyflwyno|gyflwyno|"
    r"dosbarthu|ddosbarthu)|annanfonadwy|oedwyd",
    re.IGNORECASE,
)

_OPENINGS: tuple[tuple[str, str], ...] = (
    ("Postfix", r"this is the (?:mail system|postfix program|\S+ program) at host"),
    ("Postfix", r"i.m sorry to have to inform you that your message could not"),
    (
        "Postfix",
        r"i'm writing to let you know|"
        r"your message could not be delivered(?: to one or more recipients| for [\d.]+ \w+)?",
    ),
    (
        "Exim",
        r"this message was created automatically by (?:the )?(?:mail delivery|smtp|exim|mail)",
    ),
    ("Exim", r"a message that you (?:have )?sent (?:could|has|was) not(?: yet)? (?:be|been)"),
    (
        "qmail",
        r"(?:hi\. )?this is the (?:qmail-send program|.{0,40}(?:mailer|mail server|program|"
        r"deliver\w+|mta) (?:program )?at)",
    ),
    ("qmail", r"i.m afraid i was ?n.t able to deliver your message"),
    ("qmail", r"this is a permanent error; i.ve given up"),
    (
        "Sendmail",
        r"-{2,}\s?the following addresses had (?:permanent|transient|non-?fatal|delivery|"
        r"successful)",
    ),
    ("Sendmail", r"-{2,}\s?transcript of session follows"),
    ("Sendmail", r"the original message was received at"),
    ("Sendmail", r"\*\*\s+this is a warning message only"),
    ("Exchange", r"delivery has failed to these recipients"),
    ("Exchange", r"your message did not reach (?:some or all of )?(?:the|its) intended"),
    (
        "Exchange",
        r"the following (?:recipient|address|user|message)\(?s?\)? (?:could not|cannot|"
        r"couldn.t|was not|were not|has|have|to|failed|did not|bounced)",
    ),
    ("Exchange", r"delivery (?:is|was|has been) delayed to these recipients"),
    ("Exchange", r"this is an automatically generated (?:delivery|mail|message)"),
    (
        "Exchange",
        r"delivery to the following (?:recipient|address|user)\w*\(?s?\)? (?:has |have |was |"
        r"were |is |are |has been |failed|could)",
    ),
    ("Microsoft 365", r"your message to \S+ (?:couldn.t|could not|wasn.t|can.t) be delivered"),
    (
        "Microsoft 365",
        r"your message (?:couldn.t|wasn.t|could not|was not|can.t|cannot) be delivered",
    ),
    (
        "Gmail",
        r"(?:address not found|message (?:blocked|not delivered|too large)|"
        r"recipient inbox full|delivery incomplete)\s",
    ),
    (
        "Gmail",
        r"(?:there was a (?:temporary )?problem|"
        r"an error occurred)\w*(?: while)? delivering your message to",
    ),
    ("Gmail", r"your message wasn.t delivered to"),
    ("Gmail", r"delivery to the following recipient"),
    ("Yahoo", r"sorry,? we (?:were|are)(?: not able| unable|n.t able) to (?:deliver|send)"),
    ("Yahoo", r"message from \S+(?: \S+){0,3}\s+unable to deliver message to the following"),
    ("Yahoo, qmail", r"unable to deliver (?:message|mail|your)"),
    (
        "AOL, Mimecast",
        r"(?:we|i) (?:were|was|am|are) (?:unable|not able|n.t able) to (?:deliver|"
        r"send) (?:your|the|this)",
    ),
    (
        "Domino",
        r"(?:your|the) (?:message|document|memo|mail|"
        r"e-?mail)(?: titled)?:?\s+.{0,160}?(?:was not delivered|could not be delivered|"
        r"was undeliverable|has not been)",
    ),
    ("Domino", r"(?:user|recipient).{0,60}not listed in (?:domino|public name)"),
    ("GroupWise", r"the message that you sent was undeliverable to the following"),
    (
        "Barracuda, gateways",
        r"(?:this is a )?(?:delivery|mail) (?:failure|status|delivery failure) (?:notice|"
        r"notification|report|message)",
    ),
    (
        "Mimecast",
        r"(?:a|the|your) (?:message|e-?mail) (?:that )?you (?:attempted|tried) to (?:send|deliver)",
    ),
    ("Proofpoint", r"the message you sent to \S+ (?:was|could|has|is)"),
    (
        "MailMarshal",
        r"your message (?:from|to|with|of|dated|subject|titled|\"|').{0,200}(?:not delivered|"
        r"not be delivered|undeliverable|was blocked|blocked|rejected)",
    ),
    (
        "gateways",
        r"your (?:e-?mail|mail|message)(?: \S+){0,12}? (?:was not delivered|"
        r"could not be (?:delivered|sent)|couldn.t be|has not (?:yet )?been delivered|"
        r"was undeliverable|is undeliverable|was (?:rejected|returned|blocked|bounced)|"
        r"has been (?:rejected|delayed|blocked|returned)|failed|has failed|bounced|delayed)",
    ),
    (
        "gateways",
        r"(?:could not|couldn.t|unable to|cannot|failed to|failure to) (?:deliver|send|"
        r"be delivered|be sent|forward)(?: \S+){0,8}? (?:to|message|mail|e-?mail|following)",
    ),
    (
        "gateways",
        r"(?:message|mail|e-?mail|delivery)(?: \S+){0,5} (?:is|was|being|been) (?:returned|"
        r"undeliverable|delayed|bounced|not delivered)",
    ),
    (
        "gateways",
        r"(?:message|mail|e-?mail)(?: \S+){0,6} (?:could not|cannot|couldn.t|can.t|has not|"
        r"was not|not) be(?:en)? (?:delivered|sent|forwarded)",
    ),
    (
        "gateways",
        r"the following (?:addresses|recipients|errors?|message|users?|mail|destination|"
        r"e-?mail|text was generated)",
    ),
    (
        "gateways",
        r"(?:undeliverable|undelivered|non-?delivered|returned|failed|failing) (?:mail|"
        r"message|to|address|recipient|e-?mail|addresses)",
    ),
    ("gateways", r"delivery (?:has )?(?:failed|failure|delayed|error|attempts?|unsuccessful)\b"),
    ("gateways", r"(?:error|reason|cause|diagnostic|transcript)s?(?: \S+){0,5}?:"),
    (
        "gateways, Welsh",
        r"(?:eich|y|’ch|'ch) (?:neges|e-?bost|ebost).{0,60}(?:ddanfon|gyflwyno|ddosbarthu|"
        r"hanfon|danfon|cyflwyno|dosbarthu)",
    ),
    (
        "gateways, Welsh",
        r"(?:methodd|methwyd|methu|ni ellid|ni ellir|oedwyd|mae oedi).{0,40}(?:danfon|ddanfon|"
        r"cyflwyno|gyflwyno|dosbarthu|anfon)",
    ),
    (
        "other languages",
        r"konnte(?:n)? (?:leider )?nicht|nicht zugestellt|n.a pas pu|n.ont pas pu|"
        r"no se (?:ha )?pud|non è stato possibile|kunde inte|kon niet|nie można|не (?:может|"
        r"удалось|было)|não pôde|以下|配信|送信|エラー|无法|退信|受信者",
    ),
)
_OPENING = re.compile("|".join(f"(?:{each})" for _, each in _OPENINGS), re.IGNORECASE)

_PLAIN_OPENINGS: tuple[tuple[str, str], ...] = (
    ("Postfix", r"this is the mail system at host \S+"),
    ("Postfix", r"i.m sorry to have to inform you that your message could not"),
    ("Exim", r"this message was created automatically by mail delivery software"),
    ("qmail", r"(?:hi\. )?this is the qmail-send program"),
    ("qmail", r"i.m afraid i was ?n.t able to deliver your message"),
    ("Sendmail", r"-{3,}\s?the following addresses had (?:permanent|transient)"),
    ("Sendmail", r"-{3,}\s?transcript of session follows"),
    ("Sendmail", r"the original message was received at \w{3}, \d"),
    ("Exchange", r"delivery (?:has failed|is delayed) to these recipients"),
    ("Exchange", r"your message did not reach some or all of the intended recipients"),
    ("Exchange", r"this is an automatically generated delivery status notification"),
    ("Exchange", r"the following recipient\(s\) (?:could not|cannot) be reached"),
    ("Microsoft 365", r"your message to \S+@\S+ (?:couldn.t|could not|wasn.t) be delivered"),
    ("Gmail", r"your message wasn.t delivered to \S+@\S+"),
    (
        "Gmail",
        r"(?:there was a (?:temporary )?problem|"
        r"an error occurred while) delivering your message to \S+@\S+",
    ),
    ("Gmail", r"delivery to the following recipients? (?:failed|has been delayed)"),
    ("Yahoo", r"sorry,? we (?:were|are)(?: not able| unable|n.t able) to deliver your message"),
    ("Domino", r"your (?:message|document|memo).{0,160} was not delivered to"),
    (
        "gateways, Welsh",
        r"(?:methodd|methwyd) (?:â )?(?:danfon|cyflwyno|dosbarthu) (?:i’r|i'r|eich|y|’r)",
    ),
    ("gateways, Welsh", r"ni (?:ellid|ellir) (?:danfon|cyflwyno|dosbarthu) eich (?:neges|e-?bost)"),
    ("gateways, Welsh", r"(?:mae oedi wrth|oedwyd) (?:danfon|cyflwyno|dosbarthu|ddanfon|gyflwyno)"),
)
"""How whole sentences begin that nobody but a machine says: all there is to go by where only the words were pasted."""
_PLAIN_OPENING = re.compile(
    r"^[ \t*#]{0,8}(?:" + "|".join(each for _, each in _PLAIN_OPENINGS) + ")",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST_WORDS = 3_000
"""Characters within which a report that was pasted says what it is."""

_CHALLENGE = re.compile(
    r"confirm (?:that )?(?:your|this) (?:message|e-?mail|request|address)|challenge|"
    r"spamarrest|boxtrapper|tmda|verify (?:your|that you)|"
    r"approved (?:senders?|list)|whitelist|authenticate yourself|please (?:click|reply|"
    r"confirm)(?: \S+){0,8} (?:deliver|release|confirm)|"
    r"quarantin\w+ (?:digest|summary)|moderator|awaiting (?:approval|moderation)|"
    r"cadarnhau eich (?:neges|e-bost)",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"out of (?:the )?office|auto(?:matic|mated|[- ])?\s?(?:reply|response|responder|answer)|"
    r"vacation|on (?:annual )?leave|"
    r"away from|holiday|ateb awtomatig|allan o.r swyddfa|abwesen|automatische antwort|"
    r"réponse automatique|absence",
    re.IGNORECASE,
)


def from_a_daemon(head: dict[str, str]) -> bool:
    """Whether a mail says that no person sent it, but the mail system."""
    sender = head.get("from", head.get("sender", ""))
    return bool(_DAEMON_NAMES.search(sender))


def from_a_program(head: dict[str, str]) -> bool:
    """Whether a mail is sent by a program of whatever kind: most of these report nothing."""
    return bool(_PROGRAMS.search(head.get("from", "")))


_PROGRAMS = re.compile(
    r"(?:no|do-?not|dont)[-_.]?reply|listserv|owner-|-(?:request|admin|owner|bounces?)@|auto(?:matic|mated|responder)?@",
    re.IGNORECASE,
)


def from_nobody(head: dict[str, str]) -> bool:
    """Whether answers to a mail go nowhere (RFC 5321, 4.5.5)."""
    return head.get("return-path", "").strip() in ("<>", "<MAILER-DAEMON>", "<mailer-daemon>")


def subject_says_so(head: dict[str, str]) -> bool:
    """Whether the subject is one of a report."""
    return bool(_SUBJECTS.search(head.get("subject", "")))


def begins_like_one(words: str) -> bool:
    """Whether a report is told in the words of any mail system."""
    return bool(_OPENING.search(_flat(words)))


def begins_like_a_machine(words: str) -> bool:
    """Whether words that were pasted, with nothing round them, begin as only a report does."""
    return bool(_PLAIN_OPENING.search(words[:_FIRST_WORDS].replace("\xa0", " ")))


def is_another_machine(mail: MailParts) -> bool:
    """Whether a mail is of a machine and yet no report: an absence, a challenge, a receipt, a complaint."""
    if any(kind in mail.kind for kind in ("disposition-notification", "feedback-report")):
        return True
    head = mail.head
    subject = head.get("subject", "")
    if _AWAY.search(subject) or "x-autoreply" in head or "x-autorespond" in head:
        return True
    first = _flat(f"{subject} {mail.words[:_FIRST_WORDS]}")
    return bool(_CHALLENGE.search(first)) and not begins_like_a_machine(mail.words)


def _flat(words: str) -> str:
    return " ".join(words[: _FIRST_WORDS * 2].split()) + " "
