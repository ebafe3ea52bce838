"""Where people in the United Kingdom have their email: the names of providers, and how domains end.

Sources, as of November 2026: the lists of common domains that sign-up forms check against (Mailcheck’s *List of popular
domains*, with its British providers), the providers’ own pages for endings, IANA’s root zone for endings that exist,
and Nominet’s list of second-level domains below `.uk`. Nothing here is looked up on a network.
"""

from __future__ import annotations

import msgspec


class Provider(msgspec.Struct, frozen=True):
    """A provider of mail.

    Attributes:
        endings: after its name, the most usual first.
        worldwide: it has addresses below the endings of other countries too.
        wrong: endings that exist and are never its own.
    """

    endings: tuple[str, ...]
    worldwide: bool = False
    wrong: frozenset[str] = frozenset()


_SHORTENED = frozenset({"co", "cm", "om"})
_ONLY_COM = _SHORTENED | {"co.uk", "uk", "net", "org"}

PROVIDERS: dict[str, Provider] = {
    "gmail": Provider(("com",), wrong=_ONLY_COM),
    "googlemail": Provider(("com",), wrong=_ONLY_COM),
    "icloud": Provider(("com",), wrong=_ONLY_COM),
    "hotmail": Provider(("com", "co.uk"), worldwide=True, wrong=_SHORTENED),
    "outlook": Provider(("com",), worldwide=True, wrong=_SHORTENED),
    "live": Provider(("com", "co.uk"), worldwide=True, wrong=_SHORTENED),
    "yahoo": Provider(("com", "co.uk"), worldwide=True, wrong=_SHORTENED),
    "msn": Provider(("com",), wrong=_SHORTENED),
    "aol": Provider(("com", "co.uk"), worldwide=True, wrong=_SHORTENED),
    "ymail": Provider(("com",), wrong=_SHORTENED),
    "rocketmail": Provider(("com",), wrong=_SHORTENED),
    "protonmail": Provider(("com", "ch"), wrong=_SHORTENED),
    "fastmail": Provider(("com", "co.uk", "fm"), wrong=_SHORTENED),
    "btinternet": Provider(("com",), wrong=_SHORTENED | {"co.uk"}),
    "btopenworld": Provider(("com",), wrong=_SHORTENED | {"co.uk"}),
    "ntlworld": Provider(("com",), wrong=_SHORTENED | {"co.uk"}),
    "virginmedia": Provider(("com",), wrong=_SHORTENED),
    "blueyonder": Provider(("co.uk",)),
    "talktalk": Provider(("net", "co.uk")),
    "tiscali": Provider(("co.uk", "it", "com")),
    "sky": Provider(("com",), wrong=_SHORTENED),
}

OTHERS = frozenset(
    [
        *("mail", "email", "gmx", "cloud", "ecloud", "ucloud", "mcloud", "grail", "inbox", "zmail"),
        *("mailbox", "hushmail", "onmail", "tutamail", "fmail", "freemail", "hanmail", "openmail"),
        *("proton", "hotmart", "outbook", "rediffmail", "webmail", "yahoogroups", "talkback"),
    ]
)
"""Other names that are near to those and no slips: providers, companies, words."""

_COUNTRIES = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv "
    "bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es "
    "et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu "
    "id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt "
    "lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no "
    "np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si "
    "sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk "
    "us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw "
)
COUNTRIES = frozenset(_COUNTRIES.split())

USUAL_ENDINGS = ("com", "net", "org", "uk")
"""Those that a slip is looked for of."""

LONG_ENDINGS = frozenset(
    [
        *("com", "net", "org", "info", "biz", "cymru", "wales", "scot", "london", "coop", "cool"),
        *(
            "cam",
            "bom",
            "bet",
            "pet",
            "vet",
            "get",
            "ntt",
            "nec",
            "new",
            "next",
            "ong",
            "int",
            "how",
        ),
    ]
)
"""Of those with three letters and more, the usual ones and whichever a slip of them could be."""

BELOW_UK = (
    *("co", "org", "gov", "ac", "nhs", "me", "net", "ltd", "plc", "sch", "police", "mod"),
    *("parliament", "judiciary", "nic", "bl"),
)
