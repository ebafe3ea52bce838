"""Email addresses: those that mail can go to, and what a slip in one was meant to be."""

from __future__ import annotations

import pytest

from app.language.email_addresses import check_address, is_address, meant_address
from app.language.email_slips import likely_meant

GOOD = [
    *("a@b.com", "ann.rees@hmpo.gov.uk", "ann+x@b.co.uk", "o'neill@b.uk", "ANN@EXAMPLE.COM"),
    *("ann_rees-1@a-b.example.org", "x@sub.domain.gov.uk"),
]
SLIPS = {
    "a@b.com,": "a@b.com",
    "trailing@b.com;": "trailing@b.com",
    "ann@b.uk.": "ann@b.uk",
    "mailto:a@b.com": "a@b.com",
    "mailto:a@b.com?subject=Help": "a@b.com",
    "x@domain,gov.uk": "x@domain.gov.uk",
    "first.o’last@example.com": "first.o'last@example.com",
    "two..dots@b.com": "two.dots@b.com",
    "a£@b.com": "a@b.com",
    "ann @ b.uk": "ann@b.uk",
    "<a@b.uk>": "a@b.uk",
    "Ann Rees <ann@b.uk>;": "ann@b.uk",
    "“ann@b.uk”".replace("“", '"').replace("”", '"'): "ann@b.uk",
}
BAD = [
    *("", "ann", "a@b", "@b.uk", "a@@b.uk", "ann@localhost", "a@-b.uk", "ann@münchen.de"),
    *("siân@b.uk", '"a b"@c.uk', "a@[1.2.3.4]", "a@b_c.uk", "a@b.uk c@d.uk", "@" * 400),
]


@pytest.mark.parametrize("text", GOOD)
def test_an_address_is_taken(text: str) -> None:
    assert is_address(text)
    assert meant_address(text) == ""


@pytest.mark.parametrize(("text", "meant"), SLIPS.items())
def test_a_slip_is_told_with_its_mend(text: str, meant: str) -> None:
    assert not is_address(text)
    assert meant_address(text) == meant


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_address_has_no_mend(text: str) -> None:
    assert not is_address(text)
    assert meant_address(text) == ""


LIKELY = {
    "hotmail.com": "hotmall.com hotmial.con otmail.com hormial.com homtail.com hotmal.com hotmailcom.com",
    "hotmail.co.uk": "hotmail.co.k hotmail.co.u hotmail.c.uk hotmailco.uk hotmail.couk hotmil.co.uk hotmail.co.ul",
    "outlook.com": "ouilook.com outlok.com outllook.com outlook.cmo 0utlook.com oulook.com outloook.cim",
    "gmail.com": "gmial.com gamil.com gmail.con gmaill.com gmai1.com gmail.co gmail.cm gmail.co.uk grnail.com",
    "yahoo.co.uk": "yaho.co.uk yahooo.co.uk yhaoo.co.uk yahoo.co.ku",
    "icloud.com": "iclould.com icoud.com icloud.comm icloud.ocm",
    "btinternet.com": "btintenet.com btinternet.co.uk btinterent.con",
    "virginmedia.com": "virginmeda.com virgimedia.com",
    "talktalk.net": "takltalk.net talktalk.nte",
    "rees.co.uk": "rees.co.k rees.co.uj rees.couk rees.ci.uk",
    "rees.com": "rees.con rees.vom rees.comm rees.co.m",
    "hmpo.gov.uk": "hmpo.go.uk hmpo.gv.uk hmpo.gov.ukk",
    "nhs.net": "nhs.ner",
}
REAL = (
    "mail.com ymail.com gmx.com gmx.net gmx.co.uk live.co.uk me.com nhs.net nhs.uk email.com cloud.com hotmail.fr "
    "outlook.ie yahoo.ca yahoo.com.au yahoo.co.in live.ie aol.co.uk sky.com sky.uk mac.com love.com inbox.com "
    "proton.me pm.me protonmail.ch fastmail.fm zoho.com yandex.com mail.ru web.de o2.co.uk o2.pl orange.fr talk21.com "
    "virgin.net bt.com btconnect.com hmpo.gov.uk met.police.uk parliament.uk ox.ac.uk smith.uk smith.me.uk smith.wales "
    "x.london x.io x.co x.cm tiscali.it comcast.net x.coop x.cam x.pet x.vet x.app gmail.com googlemail.com "
    "outlook.co.uk mail.co.uk a.mail.uk x.cymru mail.nhs.uk rocketmail.com blueyonder.com plus.com waitrose.com "
    "cmail.com talkback.co.uk dsl.pipex.com comms.uk sc.uk-mail.com nhs.scot gov.wales"
)


def test_a_likely_slip_is_told_with_what_was_meant() -> None:
    for meant, slips in LIKELY.items():
        for slip in slips.split():
            assert likely_meant(f"Ann.Rees@{slip}")[:1] == (f"Ann.Rees@{meant}",), slip


def test_two_meanings_are_both_told() -> None:
    assert likely_meant("a@hotmail.co") == ("a@hotmail.com", "a@hotmail.co.uk")


def test_a_real_domain_one_letter_away_is_no_slip() -> None:
    for domain in REAL.split():
        for written in (domain, domain.upper()):
            assert likely_meant(f"a@{written}") == (), domain


def test_what_was_meant_is_no_slip_itself() -> None:
    for slips in LIKELY.values():
        for slip in slips.split():
            for meant in likely_meant(f"a@{slip}"):
                assert check_address(meant) == check_address("a@b.uk"), slip


@pytest.mark.parametrize(
    ("text", "meant"),
    {
        "ann@gmailcom": "ann@gmail.com",
        "ann@gmail": "ann@gmail.com",
        "Ann @ hotmall,con": "Ann@hotmail.com",
        "ann@gmail.com’": "ann@gmail.com",
        "MAILTO:ann@gmail.com": "ann@gmail.com",
        "ann@hotmail.co,uk": "ann@hotmail.co.uk",
        "ann@hotmail": "",
    }.items(),
)
def test_two_slips_in_one_are_both_told(text: str, meant: str) -> None:
    checked = check_address(text)
    assert (checked.usable, checked.meant) == (False, (meant,) if meant else ())
