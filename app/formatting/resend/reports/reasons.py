"""Why an email didn't arrive, told from what servers say: their words first, then RFC 3463 and RFC 5321 codes.

Words go first, as many servers send one code for everything.
"""

from __future__ import annotations

import re

from app.formatting.resend.reports.model import Reason

_WORDS: tuple[tuple[Reason, tuple[str, ...]], ...] = (
    (
        Reason.REFUSED,  # it is we who aren't known or wanted
        (
            r"(?:sender|from|envelope from)(?: address| domain| verify| id)?(?: \S+)? (?:was |is )?"
            r"(?:rejected|invalid|unknown|not (?:allowed|found|valid)|denied|failed|"
            r"verification failed|blocked)",
            r"(?:invalid|unknown|bad) sender|relay(?:ing)? (?:access )?(?:denied|not|"
            r"prohibited)|unable to relay",
        ),
    ),
    (
        Reason.TOO_LARGE,
        (
            r"(?:message|mail|e-?mail|data|content|attachment)s? (?:is |was |length |"
            r"size )*(?:too (?:large|big|long)|exceed)",
            r"too (?:large|big) (?:a )?(?:message|mail|for)",
            r"size (?:of (?:the|this|your) message )?(?:exceeds|exceeded|is larger|limit exceeded)",
            r"(?:exceeds|exceeded|exceeding|larger than) (?:the |your |a |our |maximum |"
            r"fixed |current )*"
            r"(?:message |mail )?(?:maximum |size |message )+(?:limit|size|limits|allowed)?",
            r"max(?:imum)? (?:message )?size (?:exceeded|is)",
            r"message file too big",
            r"message size (?:\S+ )?(?:exceeds|is too)",
        ),
    ),
    (
        Reason.MAILBOX_FULL,
        (
            r"(?:mail ?box|in-?box|account|mailfolder|mail ?folder|user|recipient|mail ?drop|"
            r"storage|mail file|maildir)"
            r"(?:'s|’s)?(?: \S+){0,4} (?:is |are |was |has been |currently )*(?:too )?full\b",
            r"(?:over|exceed(?:s|ed|ing)?|above|out of) (?:\S+ ){0,4}?(?:quota|disk ?space|"
            r"storage|allocation)",
            r"quota (?:\S+ ){0,3}?(?:exceed|violation|full|limit|is over)",
            r"over ?quota|overquota|quota has been",
            r"(?:insufficient|not enough|no more|no|lacks?) (?:disk |system |mail |"
            r"storage )*(?:space|storage)\b",
            r"(?:mailbox|storage|quota|maildir) ?(?:size|space|usage)? (?:limit )?(?:has |"
            r"was |would be |is |being )*exceed",
            r"mailbox for \S+ is full|full mailbox|mailbox_full|mailbox size limit",
            r"too much mail data|disk quota|disc quota|try to free up space",
            r"receiv\w+ (?:mail|email) at a rate that",
            r"ran out of disk space|out of storage space",
        ),
    ),
    (
        Reason.DOMAIN_UNKNOWN,
        (
            r"(?:host|domain|hostname|mail server|site|"
            r"node)(?: name)?(?: \S+)? (?:is )?(?:unknown|not found|does ?n.t exist|"
            r"does not exist|could(?: not|n.t) be found|cannot be found|was ?n.t found)",
            r"unknown (?:mail )?(?:host|domain|destination)|no such (?:host|domain)|"
            r"host or domain name not found",
            r"unroute?able (?:mail )?domain|illegal host/domain|bad (?:destination )?(?:host|"
            r"domain)",
            r"name or service not known|nxdomain|non-?existent (?:host|domain)|"
            r"invalid (?:domain|host)",
            r"could ?n.?.?t find (?:any|a) (?:host|server|mail)|cannot find (?:any|a|"
            r"the) (?:host|domain|server)",
            r"(?:no|null|bad) mx\b|no mail server|mx (?:lookup|record|points)|"
            r"no (?:valid )?mail ?(?:exchanger|hosts?)",
            r"all relevant mx records point to non-?existent|dns (?:error|lookup|query|name|"
            r"failure|domain)",
            r"domain(?: name)? (?:\S+ )?(?:isn.t|is not|not) (?:valid|registered|listed)|"
            r"does not accept mail \(nullmx\)",
            r"domain \S+ (?:couldn.t|could not) be found|because the domain|"
            r"no route to (?:domain|host found)",
            r"invalid recipient domain|domain not (?:found|exist)|unknown mail server|"
            r"cannot resolve|unable to resolve",
        ),
    ),
    (
        Reason.NO_SUCH_ADDRESS,
        (
            r"(?:user|recipient|mailbox|address|account|addressee|alias|local ?part|person|"
            r"name|id|customer|subscriber)(?:e?s)?"
            r"(?: name| address| account)?(?: \S+)?,? (?:is |was |are )?(?:currently )?"
            r"(?:unknown|not (?:found|known|exist|available|valid|here|listed|recognized|"
            r"recognised|active|a valid)|unavailable|"
            r"invalid|inactive|disabled|suspended|closed|expired|deleted|terminated|"
            r"deactivated|locked|undeliverable|"
            r"no longer|non-?existent|unrouteable|unroutable|does ?n.t|does not|doesnt|do not|"
            r"don.t exist|"
            r"wasn.t found|was not found|couldn.t be found|could not be found|cannot be found|"
            r"has been (?:disabled|suspended|"
            r"deleted|closed|deactivated|blocked|discontinued|terminated)|has moved|not exist)",
            r"(?:unknown|invalid|no such|nonexistent|non-existent|illegal|bad|undeliverable|"
            r"incorrect|wrong|inactive|disabled|"
            r"unavailable|closed) (?:or \S+ )?(?:destination )?(?:e-?mail )?(?:local )?"
            r"(?:user|users|recipient|recipients|mailbox|address|account|alias|local|addressee|"
            r"mail ?drop|person|name|customer|subscriber|virtual|final delivery)",
            r"no (?:such )?(?:mailbox|user|account|recipient|person)\b(?: \S+){0,3}? (?:here|"
            r"by|with|found|of|at|on)?",
            r"(?:couldn.t|could not|cannot|can.t|unable to) (?:be )?(?:find|found|verify|"
            r"locate|resolve)(?: \S+){0,3}? ?"
            r"(?:user|recipient|mailbox|address|alias|account)",
            r"(?:wasn.t|was not|isn.t|is not|couldn.t be|could not be|not) (?:found|a valid|"
            r"listed|known|recognized|recognised|"
            r"our (?:customer|user))",
            r"may not exist|recipnotfound|recipientnotfound|user_?unknown|unknown_?user|adr\.exinvalid",
            r"does(?:n.t| not) (?:have|exist|like recipient|match|appear|seem)|"
            r"not have (?:an? |any )?(?:\S+ )?account",
            r"that you tried to reach|no longer (?:available|valid|exists?|active|in use|"
            r"employed|with|works|at|on|accept|used|a|being)",
            r"unroute?able address|unknown to (?:us|this)|mailbox unavailable|not listed in|"
            r"recipient address rejected: (?:undeliverable|access denied|user|unknown)|"
            r"not our (?:customer|user)",
            r"can.t create output file|no mailbox here|nobody here|"
            r"not in (?:the )?(?:directory|address book|list)",
            r"(?:access|account|mailbox) (?:has )?(?:been )?(?:disabled|suspended|closed|"
            r"deactivated|cancelled|canceled|frozen)",
            r"this (?:user|address|account|mailbox) (?:doesn|does not|isn|is not|is no|"
            r"has (?:moved|left|been))",
            r"extended inactive|inactive (?:account|user)|is a deactivated|user has moved|"
            r"gone away|address changed",
            r"unknown adress|unknown adresse|empfaenger|empfänger nicht|utente sconosciuto|"
            r"utilisateur inconnu|"
            r"adresse inconnue|usuario desconocido|nieznany|pengguna|gwall: dim",
        ),
    ),
    (
        Reason.REFUSED,
        (
            r"(?:access|relay\w*|permission|authori[sz]ation|connection) (?:\S+ )?(?:denied|"
            r"refused|not (?:permitted|allowed))",
            r"\bspam\w*|\bbulk\b|junk ?mail|block(?:ed|list|ing)|black ?list|deny ?list|"
            r"\brbl\b|dnsbl|spamhaus|reputation",
            r"(?:message|mail|e-?mail|sender|content|client|recipient|transaction|host|"
            r"ip)(?: \S+){0,4} "
            r"(?:was |has been |is |being |been )*(?:reject|refus|den(?:y|ied)|prohibit|"
            r"restrict|not (?:accept|allow|permit|authori))",
            r"(?:not|isn.t|aren.t) (?:allowed|authori[sz]ed|permitted|accepted|accepting|"
            r"able to send)|unauthori[sz]ed",
            r"polic(?:y|ies)|virus|malware|infected|phish|suspicious|harmful|\bdmarc\b|"
            r"\bspf\b|\bdkim\b|reverse dns|ptr record",
            r"reject(?:ed|s|ion)?\b|refused|does(?:n.t| not) accept|won.t accept|"
            r"will not accept|administrative prohibition",
            r"prohibited|restricted|only accepts? (?:mail|messages)|requires? authentication|"
            r"authentication required",
            r"banned|unsolicited|content filter|filtered|you (?:are|aren.t|don.t have)|"
            r"prif bolisi|gwrthod",
        ),
    ),
)
_COMPILED = tuple((reason, re.compile("|".join(words), re.IGNORECASE)) for reason, words in _WORDS)
_SERVER_ONLY = re.compile(
    r"(?:connection|connect|operation|network|conversation|smtp session|"
    r"delivery)(?: \S+){0,4} ?(?:timed? ?-?out|refused|"
    r"reset|lost|expired|failed|unreachable)|time(?:d)? out|no route to host|"
    r"network is unreachable|deferred|"
    r"too long in (?:the )?queue|retry (?:time|timeout)|message expired|delivery time expired|"
    r"could not (?:be )?connect|unable to connect|too many hops|loop(?:ing|s)? ",
    re.IGNORECASE,
)
"""Nothing about the address: the other server wasn't reached."""

STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)")
_REPLY = re.compile(r"(?<![\d.:/-])([45][0-5]\d)(?=[ \-#:](?!\d*:)|$)")
_LONGEST = 4_000
"""Characters of what a server said that are looked at."""

_BY_STATUS: dict[str, Reason] = {
    "1.0": Reason.NO_SUCH_ADDRESS,
    "1.1": Reason.NO_SUCH_ADDRESS,
    "1.2": Reason.DOMAIN_UNKNOWN,
    "1.3": Reason.NO_SUCH_ADDRESS,
    "1.4": Reason.NO_SUCH_ADDRESS,
    "1.6": Reason.NO_SUCH_ADDRESS,
    "1.7": Reason.REFUSED,
    "1.8": Reason.REFUSED,
    "1.10": Reason.NO_SUCH_ADDRESS,
    "2.1": Reason.NO_SUCH_ADDRESS,
    "2.2": Reason.MAILBOX_FULL,
    "2.3": Reason.TOO_LARGE,
    "3.1": Reason.MAILBOX_FULL,
    "3.4": Reason.TOO_LARGE,
    "4.3": Reason.DOMAIN_UNKNOWN,
    "4.310": Reason.DOMAIN_UNKNOWN,
    "4.4": Reason.DOMAIN_UNKNOWN,
}
"""RFC 3463 and its registry, and Exchange's 5.4.310; by the subject and detail, of which the class doesn't matter."""
_BY_SUBJECT = {"6": Reason.REFUSED, "7": Reason.REFUSED}
_BY_REPLY = {
    "550": Reason.NO_SUCH_ADDRESS,
    "551": Reason.NO_SUCH_ADDRESS,
    "552": Reason.MAILBOX_FULL,
    "553": Reason.NO_SUCH_ADDRESS,
    "554": Reason.REFUSED,
    "530": Reason.REFUSED,
    "535": Reason.REFUSED,
    "571": Reason.REFUSED,
    "512": Reason.DOMAIN_UNKNOWN,
    "523": Reason.TOO_LARGE,
    "522": Reason.MAILBOX_FULL,
}
"""RFC 5321, 4.2.2 and 4.2.3: what is left where a server gives neither words nor a longer code."""


def reason_of(said: str, status: str = "") -> Reason:
    """Why, told from what a server said and the status code beside it; `other` where nothing tells."""
    found = reason_in(said)
    if found is None and _SERVER_ONLY.search(said[:_LONGEST]):
        return Reason.OTHER
    return found or _of_codes(said, status)


def reason_in(said: str) -> Reason | None:
    """Why, told from words alone; None where none is known.

    >>> reason_in("550 5.2.2 The recipient's mailbox is full")
    <Reason.MAILBOX_FULL: 'mailbox-full'>
    """
    words = " ".join(said[:_LONGEST].replace("’", "'").split())
    for reason, pattern in _COMPILED:
        if reason is Reason.REFUSED and _SERVER_ONLY.search(words):
            return None
        if pattern.search(words):
            return reason
    return None


def status_in(said: str) -> str:
    """The status code that stands in words; empty where there is none."""
    found = STATUS.search(said[:_LONGEST])
    return found[1] if found else ""


def reply_in(said: str) -> str:
    """The reply code of SMTP that stands in words; empty where there is none."""
    found = _REPLY.search(said[:_LONGEST])
    return found[1] if found else ""


def _of_codes(said: str, status: str) -> Reason:
    for code in (status_in(said), status):
        _, _, rest = code.partition(".")
        found = _BY_STATUS.get(rest) or _BY_SUBJECT.get(rest.partition(".")[0])
        if found:
            return found
    return _BY_REPLY.get(reply_in(said), Reason.OTHER)
